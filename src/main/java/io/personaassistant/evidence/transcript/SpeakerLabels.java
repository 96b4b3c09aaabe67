package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.Transcript.Unclear;
import io.personaassistant.text.personal.FirstNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells "Marcus: every week" from "One thing: it is slow". A label is taken for a speaker when it
/// has a time beside it, names a role, is named above the conversation, begins with a first name,
/// or looks like a name and begins more than one line; see [PhraseLabels] for other words.
final class SpeakerLabels {
  private static final String TIME = "(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?!:?\\d)";
  private static final String BRACKETED = "[\\[(]?(" + TIME + ")[\\])]?";
  private static final String NAME = "([\\p{L}][\\p{L}\\p{M}\\p{N}.'’&/ _-]{0,39}?)";

  /// A bracket may say who the person is: `Marcus (Acme)`.
  private static final String ASIDE = "(?: ?\\([^()\\d][^()]{0,40}\\))?";

  private static final String BULLET = "\\s*(?:[>*-] +|#{1,6} +)?\\**";
  private static final List<Pattern> FORMS =
      List.of(
          // [0:12] Marcus: every week
          Pattern.compile(
              BULLET + BRACKETED + "\\**\\s*[-–—]?\\s*\\**" + NAME + ASIDE + "\\**:\\**\\s*(.*)"),
          // Marcus [0:12]: every week
          Pattern.compile(
              BULLET + NAME + ASIDE + "\\**\\s*" + BRACKETED + "\\**\\s*:\\**\\s*(.*)"));
  private static final List<Pattern> ALONE =
      List.of(
          // Marcus Okafor   0:12
          Pattern.compile(BULLET + NAME + ASIDE + "\\**[\\s,·|-]+" + BRACKETED + "\\**\\s*"),
          // [0:12] Marcus Okafor, 0:12 | Marcus
          Pattern.compile(
              BULLET + BRACKETED + "\\**\\s*[-–—|]?\\s*\\**" + NAME + ASIDE + "\\**\\s*"));
  private static final Pattern UNTIMED =
      Pattern.compile(BULLET + NAME + ASIDE + "\\**\\s*(?::\\**(?=\\s|$)|：)\\s*(.*)");

  /// Names, or codes such as `TN1`; some scripts have no capitals.
  private static final Pattern NAME_LIKE =
      Pattern.compile(
          "\\p{Lu}{1,3}[-_]?\\d{1,4}|\\p{Lo}[\\p{Lo}\\p{Lm}\\p{M}・]{0,11}(?: ?\\d{1,3})?|(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\d{1,3})(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\d{1,3}|de|van|von|der|la|el)){0,3}");

  /// Whoever has a word behind their name that says that they ask: `Greta Holm (Researcher)`.
  private static final Pattern WITH_ROLE =
      Pattern.compile(
          BULLET
              + "(?:"
              + BRACKETED
              + "\\**\\s*[-–—]?\\s*\\**)?"
              + NAME
              + " ?\\(([^()]{1,40})\\).*");

  private static final Set<String> NO_SPEAKERS =
      Set.of(
          ("note notes date time topic summary re subject title duration location"
                  + " participants attendees agenda action actions recording transcript background"
                  + " goal goals example warning update result conclusion tip ps p.s. method study"
                  + " project segment company language today yesterday problem idea fact reason first"
                  + " second third finally next source link url http https also but so")
              .split(" "));

  private final Map<String, Integer> starts = new HashMap<>();
  private final PhraseLabels phrases = new PhraseLabels();
  private final Set<String> asking = new LinkedHashSet<>();
  private final Set<String> named;

  /// What those are called who are told apart by a number and come again, such as `Speaker`: where
  /// `Speaker 1` and `Speaker 2` do, `Speaker 3` speaks too.
  private final Set<String> counted = new HashSet<>();

  /// Those who speak once and have a name that is not known.
  private final Set<String> lone = new HashSet<>();

  private final LabelShapes shapes;

  /// A label and what was said behind it on the same line, `""` for a label on a line of its own.
  record Label(String at, String speaker, String said) {}

  /// @param lines all lines that may hold speech, so that a label that comes back is known
  /// @param named labels that are known to speak
  SpeakerLabels(List<String> lines, Collection<String> named) {
    this.named = named.stream().map(SpeakerLabels::key).collect(Collectors.toUnmodifiableSet());
    for (var line : lines) {
      var withRole = WITH_ROLE.matcher(line);
      if (withRole.matches() && SpeakerRole.asksByWord(withRole.group(3))) {
        asking.add(withRole.group(2).strip());
      }
      var untimed = UNTIMED.matcher(line);
      if (untimed.matches()) {
        starts.merge(key(untimed.group(1)), 1, Integer::sum);
        phrases.read(untimed.group(1), untimed.group(2));
      } else {
        phrases.read(alone(line), line);
      }
    }
    starts.forEach((label, times) -> {
      if (times > 1 && isCounted(label)) {
        counted.add(family(label));
      }
    });
    shapes = new LabelShapes(lines, this::at, this::candidate);
    lone.addAll(new LoneLabels(lines, this::at).answering(this::candidate, shapes));
  }

  /// What may be the label of somebody who speaks once.
  private Optional<Label> candidate(String line) {
    return mayBe(line).filter(label -> NAME_LIKE.matcher(label.speaker()).matches());
  }

  /// What is unclear of a line at which [#at] knows no label and that was taken for a speaker's.
  Optional<Unclear> unclear(int number, String line, String speaker) {
    return mayBe(line)
        .map(label -> {
          boolean name =
              NAME_LIKE.matcher(label.speaker()).matches() && LoneLabels.isBeginning(label.said());
          return new Unclear(number, label.speaker(), name, speaker);
        });
  }

  /// Whether the words behind a line at which [#at] knows no label may be somebody else's.
  boolean mayBeOthers(String line) {
    return shapes.maySpeak(line);
  }

  private Optional<Label> mayBe(String line) {
    var untimed = UNTIMED.matcher(line);
    if (!untimed.matches() || isOther(untimed.group(1)) || !LoneLabels.mayBe(untimed.group(1))) {
      return Optional.empty();
    }
    return Optional.of(untimed(untimed));
  }

  /// The label of a line that holds nothing else but a time.
  private static String alone(String line) {
    return ALONE.stream()
        .map(form -> form.matcher(line))
        .filter(Matcher::matches)
        .map(SpeakerLabels::name)
        .findFirst()
        .orElse("");
  }

  /// The names of those who have a word behind them that says that they ask.
  Set<String> asking() {
    return asking;
  }

  /// The label at the start of a line.
  Optional<Label> at(String line) {
    for (var form : FORMS) {
      var matcher = form.matcher(line);
      if (matcher.matches()) {
        return Optional.of(timed(matcher));
      }
    }
    for (var form : ALONE) {
      var matcher = form.matcher(line);
      if (matcher.matches() && (isNameOrRole(name(matcher)) || phrases.speaks(name(matcher)))) {
        return Optional.of(timed(matcher));
      }
    }
    var untimed = UNTIMED.matcher(line);
    if (!untimed.matches()) {
      return Optional.empty();
    }
    var label = untimed(untimed);
    var name = label.speaker();
    boolean known =
        SpeakerRole.of(name) != SpeakerRole.UNKNOWN
            || named.contains(key(name))
            || isName(name)
            || lone.contains(name)
            || phrases.speaks(name);
    return known ? Optional.of(label) : Optional.empty();
  }

  private static Label untimed(Matcher matcher) {
    return new Label("", matcher.group(1).strip(), matcher.group(2));
  }

  private boolean isName(String label) {
    boolean again =
        starts.getOrDefault(key(label), 0) > 1
            || (isCounted(label) && counted.contains(family(label)));
    return NAME_LIKE.matcher(label).matches()
        && !isOther(label)
        && (again || FirstNames.holds(key(label.split("[ .-]", -1)[0])));
  }

  private static Label timed(Matcher matcher) {
    boolean timeFirst = Character.isDigit(matcher.group(1).charAt(0));
    var said = matcher.groupCount() > 2 ? matcher.group(3) : "";
    return new Label(matcher.group(timeFirst ? 1 : 2), name(matcher), said);
  }

  private static String name(Matcher matcher) {
    boolean timeFirst = Character.isDigit(matcher.group(1).charAt(0));
    return matcher.group(timeFirst ? 2 : 1).strip();
  }

  private static boolean isNameOrRole(String name) {
    return SpeakerRole.of(name) != SpeakerRole.UNKNOWN
        || (NAME_LIKE.matcher(name).matches() && !isOther(name));
  }

  private static boolean isOther(String name) {
    return NO_SPEAKERS.contains(key(name));
  }

  private static boolean isCounted(String label) {
    return Character.isDigit(label.strip().codePointBefore(label.strip().length()));
  }

  private static String family(String label) {
    return key(label).replaceFirst("\\d+$", "");
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
