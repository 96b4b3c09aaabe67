package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Labels of several words that are no name, such as `Yard manager`. A sentence can begin like one,
/// as in "Bottom line: it is slow", so such a label has to come back, and to come where somebody is
/// answered. Not thread-safe.
final class PhraseLabels {
  private static final Pattern PHRASE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?: [\\p{Ll}\\p{M}'’-]+){1,3}(?: \\d{1,3})?");

  /// What people begin a sentence of their own with before a colon.
  private static final Set<String> OF_SENTENCES =
      Set.of(
          ("main key biggest big good bad best worst better next last short long same other another real only quick"
                  + " side fun final first second third old new great small little whole full rough simple honest"
                  + " bottom important common typical usual personal thing things answer answers question"
                  + " questions problem problems issue issues news step steps story case part fact facts note"
                  + " notes point points line example examples reason reasons way time week day month year option"
                  + " plan rule price cost result results idea tip lesson goal summary version number truth trick"
                  + " deal downside upside advantage disadvantage benefit drawback pain risk exception difference"
                  + " alternative solution workaround task topic comment remark quote finding insight theme call"
                  + " meeting")
              .split(" "));

  private final Map<String, Integer> starts = new HashMap<>();
  private final Set<String> answering = new HashSet<>();
  private boolean asked;

  /// Takes note of a line.
  ///
  /// @param label what may be one at its beginning, `""` for none
  /// @param said the line without it
  void read(String label, String said) {
    if (!label.isEmpty()) {
      starts.merge(key(label), 1, Integer::sum);
      if (asked) {
        answering.add(key(label));
      }
    }
    boolean asks = SpeakerRole.of(label) == SpeakerRole.ASKS;
    asked =
        asks
            || QuestionShare.isQuestion(said.strip())
            || (asked && said.isBlank() && label.isEmpty());
  }

  /// Whether it is the label of somebody who speaks in the lines read.
  boolean speaks(String label) {
    if (!isOne(label)) {
      return false;
    }
    boolean again = starts.getOrDefault(key(label), 0) > 1;
    boolean answers = answering.contains(key(label));
    return isWork(label) ? again || answers : again && answers;
  }

  /// Whether it has the form of one.
  static boolean isOne(String label) {
    var words = key(label).split(" ", -1);
    return PHRASE.matcher(label.strip()).matches()
        && !FirstNames.holds(words[0])
        && Arrays.stream(words).noneMatch(w -> Words.isStop(w) || isOfSentence(w));
  }

  /// Whether people begin a sentence of their own with this word before a colon.
  static boolean isOfSentence(String word) {
    return OF_SENTENCES.contains(word);
  }

  /// Whether it says what somebody does; any other may be a name with the surname in small letters,
  /// which must not stay in what is stored.
  static boolean isWork(String label) {
    return isOne(label) && JobTitles.isOne(label);
  }

  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
