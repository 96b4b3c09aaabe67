package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.SpeakerLabels.Label;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Labels that come once and look like a name that is not known, such as `Frieda`. A line of a turn
/// can begin like one, as in "Price: it is high", so that it is somebody's who speaks only where a
/// whole sentence behind it answers what was asked on the line before, and nobody else does, or
/// where it stands behind an answer as all other labels stand in the talk.
final class LoneLabels {
  private static final Pattern SENTENCE = Pattern.compile(".*[.!…][\"”»)]*");
  private static final Pattern NO_CAPITAL = Pattern.compile("[\"“„«(\\s]*\\p{Ll}.*");
  private static final int FEWEST_WORDS = 5;

  private final List<String> lines;
  private final Function<String, Optional<Label>> known;
  private final Set<String> asking;

  /// @param lines all lines that may hold speech
  /// @param known the label at the start of a line that is known to be one
  LoneLabels(List<String> lines, Function<String, Optional<Label>> known) {
    this.lines = lines.stream().filter(line -> !line.isBlank()).toList();
    this.known = known;
    this.asking = asking();
  }

  /// Who asks: by the word for it, or in most of what they begin to say.
  private Set<String> asking() {
    Map<String, Integer> balance = new HashMap<>();
    for (var line : lines) {
      known
          .apply(line)
          .ifPresent(label ->
              balance.merge(
                  label.speaker(), QuestionShare.asks(label.said()) ? 1 : -1, Integer::sum));
    }
    var byWord =
        balance.keySet().stream()
            .filter(label -> SpeakerRole.of(label) == SpeakerRole.ASKS)
            .collect(Collectors.toSet());
    return byWord.isEmpty()
        ? balance.keySet().stream()
            .filter(label -> balance.getOrDefault(label, 0) >= 0)
            .collect(Collectors.toSet())
        : byWord;
  }

  /// Those of the candidates that answer.
  ///
  /// @param candidate what may be a label at the start of a line
  /// @param shapes how labels look in these lines
  Set<String> answering(Function<String, Optional<Label>> candidate, LabelShapes shapes) {
    var answering = new HashSet<String>();
    var speaker = "";
    boolean asked = false;
    for (int i = 0; i < lines.size(); i++) {
      var label = known.apply(lines.get(i));
      if (label.isPresent()) {
        speaker = label.get().speaker();
      } else if (asked) {
        var below = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean alone = isAlone(i + 1, candidate);
        candidate
            .apply(lines.get(i))
            .filter(l -> alone && isAnswer(l.said().isBlank() ? below : l.said()))
            .ifPresent(l -> answering.add(l.speaker()));
      } else if (!asking.isEmpty() && !speaker.isEmpty() && !asking.contains(speaker)) {
        shapes.speaker(i).ifPresent(answering::add);
      }
      var said = label.map(Label::said).orElse(lines.get(i)).strip();
      asked = asking.contains(speaker) && QuestionShare.asks(said);
    }
    return answering;
  }

  /// Whether who asks goes on behind it: what somebody else answers to, or another such line
  /// follows, may be read out to them, as in "Option A: by the month".
  private boolean isAlone(int below, Function<String, Optional<Label>> candidate) {
    for (var line : lines.subList(below, lines.size())) {
      var label = known.apply(line);
      if (label.isPresent()) {
        return asking.contains(label.get().speaker());
      }
      if (candidate.apply(line).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private boolean isAnswer(String said) {
    var text = said.strip();
    return known.apply(said).isEmpty()
        && !QuestionShare.asks(text)
        && isBeginning(text)
        && (Words.count(text) >= FEWEST_WORDS || isSentence(text));
  }

  static boolean isSentence(String said) {
    return SENTENCE.matcher(said.strip()).matches();
  }

  /// Whether words do not go on in small letters.
  static boolean isBeginning(String said) {
    return !NO_CAPITAL.matcher(said).matches();
  }

  /// Whether a label may be that of somebody who speaks, and is none of the words that people begin
  /// a line of their own with.
  static boolean mayBe(String label) {
    var words = label.strip().toLowerCase(Locale.ROOT).split(" ", -1);
    return words.length <= 3
        && List.of(words).stream().noneMatch(w -> Words.isStop(w) || PhraseLabels.isOfSentence(w));
  }
}
