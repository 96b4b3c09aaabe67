package io.personaassistant.drafting.type;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a brief settles for a stored answer: how long it may take, whose name it carries, which
/// words stand on the screen. English. Pure functions of the brief.
///
/// @param brief what was asked, may be `""`
public record BriefSays(String brief) {
  private static final int LONGEST = 240;

  private static final Pattern MINUTES =
      Pattern.compile("(?i)\\b(\\d{1,3})[ -]?(?:min|mins|minutes?)\\b");
  private static final Pattern HOURS =
      Pattern.compile("(?i)\\b(?:(an|one|1) hour|(half an hour))\\b");
  private static final Pattern BRAND =
      Pattern.compile(
          "\\b(?i:brand|sender|company)(?i: name)?(?i: is)?:? “?\"?(\\p{Lu}[\\p{L}\\p{N}&.-]*(?: \\p{Lu}[\\p{L}\\p{N}&.-]*)*)");
  private static final Pattern LABELS =
      Pattern.compile("(?i)\\b(?:labels?|buttons?|menu items?|on the screen):\\s*([^.;)\\n]+)");

  private static final PhraseTable PHRASES = PhraseTable.read(BriefSays.class, "briefs.txt");

  /// "ask for a 20 minute call", "propose a demo"; not what was talked of before, and not what a
  /// text must not ask.
  private static final Pattern CALL = PHRASES.exactly("call");

  /// "After the demo, she asked what it costs".
  private static final Pattern ASKED = PHRASES.exactly("asked");

  private static final Pattern SILENCE = PHRASES.exactly("silence");

  private static final Pattern SILENT_SINCE = PHRASES.exactly("silent-since");

  private static final Pattern AND_WHAT =
      Pattern.compile(
          "(?i)(?:,| and|, and) (?=(?:how|if|what|when|where|whether|which|who|why)\\b)");

  /// "Her data" with what is hers behind it, and not "send her before the demo".
  private static final Pattern THEIR =
      Pattern.compile(
          "(?i)(?:\\b(?:his|their)\\b|(?<!\\b(?:send|tell|show|give|call|meet|help|write|ask|offer|mail|email|ring|for|to|with|of|by|from|about) )\\bher\\b)"
              + "(?= (?!(?:a|an|the|and|or|but|at|in|on|to|by|of|for|from|with|before|after|when|if|so|because|now|soon|today|tomorrow|next|this|that|again|back|about)\\b)\\p{L})");

  /// What follows is no part of what they asked.
  private static final Pattern GOES_ON =
      Pattern.compile("(?i),? (?:but|because|since|so|although|though)\\b.*$");

  private static final Pattern OF_THEM =
      Pattern.compile("(?i)\\b(?:s?he|they|her|him|his|their|them|i|we|me|us|my|our)\\b");

  private static final Pattern PART = Pattern.compile("\\((\\d+) minutes\\)");
  private static final Pattern SPAN = Pattern.compile("^(\\d+) to (\\d+)(?= \\|)");

  /// Whether it tells that they do not answer any more: "went quiet after the demo", "no reply from
  /// her since".
  public boolean isSilence() {
    return silence().isPresent();
  }

  /// That they do not answer any more, as a colleague would say it above a text: "no answer after
  /// the demo"; empty where it does not tell that.
  public Optional<String> silence() {
    var silence = SILENCE.matcher(brief.strip());
    if (brief.length() > LONGEST || !silence.matches()) {
      return Optional.empty();
    }
    var since = SILENT_SINCE.matcher(silence.group("when"));
    return Optional.of("no answer " + (since.matches() ? since.group("since") : "so far"));
  }

  /// How many minutes there are, where it says so.
  public OptionalInt minutes() {
    var minutes = MINUTES.matcher(brief);
    if (minutes.find()) {
      int said = Integer.parseInt(minutes.group(1));
      return said > 0 && said <= LONGEST ? OptionalInt.of(said) : OptionalInt.empty();
    }
    var hours = HOURS.matcher(brief);
    return hours.find() ? OptionalInt.of(hours.group(1) == null ? 30 : 60) : OptionalInt.empty();
  }

  /// The name that the text goes out under: after "brand", "sender" or "company".
  public Optional<String> brand() {
    var brand = BRAND.matcher(brief);
    return brand.find() ? Optional.of(brand.group(1).replaceAll("[.]+$", "")) : Optional.empty();
  }

  /// Whether the text is to ask for a call or for time.
  public boolean wantsCall() {
    return CALL.matcher(brief).find();
  }

  /// What they asked, in words that can be said to them: "what it costs", "about reminders".
  public Optional<String> asked() {
    return inquiry()
        .map(what -> THEIR.matcher(what).replaceAll("your"))
        .filter(what -> !OF_THEM.matcher(what).find());
  }

  /// The questions in what they asked, one after the other; empty where the brief tells of none.
  public List<String> questions() {
    return asked().or(this::inquiry).map(what -> List.of(AND_WHAT.split(what))).orElse(List.of());
  }

  private Optional<String> inquiry() {
    var asked = ASKED.matcher(brief);
    return asked.find()
        ? Optional.of(GOES_ON.matcher(asked.group("what")).replaceFirst("").strip())
        : Optional.empty();
  }

  /// The words that stand on the screen, as they are listed after "labels:"; may be `""`.
  public String labels() {
    var labels = LABELS.matcher(brief);
    return labels.find() ? labels.group(1).strip() : "";
  }

  /// The brief without what sets the minutes, the name and the labels.
  String withoutSettings() {
    var text = brief;
    for (var setting : List.of(LABELS, BRAND, MINUTES, HOURS)) {
      text = setting.matcher(text).replaceAll("");
    }
    return text.strip();
  }

  /// The parts with their minutes stretched or shrunk to those that there are.
  public List<OutlineSection> inTime(List<OutlineSection> parts) {
    int total = parts.stream().mapToInt(BriefSays::planned).sum();
    if (minutes().isEmpty() || total == 0 || minutes().getAsInt() == total) {
      return parts;
    }
    double factor = (double) minutes().getAsInt() / total;
    return parts.stream().map(p -> planned(p) > 0 ? scaled(p, factor) : p).toList();
  }

  private static int planned(OutlineSection part) {
    var said = PART.matcher(part.title());
    return said.find() ? Integer.parseInt(said.group(1)) : 0;
  }

  private static OutlineSection scaled(OutlineSection part, double factor) {
    var title =
        PART.matcher(part.title()).replaceFirst(m -> "(" + times(m.group(1), factor) + " minutes)");
    var lines =
        part.lines().stream()
            .map(line ->
                SPAN.matcher(line)
                    .replaceFirst(
                        m -> times(m.group(1), factor) + " to " + times(m.group(2), factor)))
            .toList();
    return part.with(title, lines);
  }

  private static long times(String minutes, double factor) {
    return Math.round(Integer.parseInt(minutes) * factor);
  }
}
