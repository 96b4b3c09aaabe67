package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a text calls proven or certain what rests on less than our confidence asks for: three
/// speakers and two kinds of source. English.
final class Certainties {
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?i)\\b(?:(?:is|['’]s) (?:now |well |long )?(?:proven|established|beyond (?:any )?doubt|certain that|clear that|known that|an? (?:proven |established |known )?fact that)"
              + "|there(?: is|['’]s) no doubt|(?:without|beyond) (?:a |any )?doubt"
              + "|undoubtedly|undeniabl[ey]|indisputabl[ey]|definitely"
              + "|(?:stud(?:y|ies)|research|data|evidence|figures?|surveys?|interviews?) (?:clearly )?(?:proves?|demonstrates?|confirms?)"
              + "|(?:stud(?:y|ies)|research|data|evidence) clearly (?:shows?|says?|tells?))\\b");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|nobody|nothing|cannot|whether|if|far from)\\b|n['’]t\\b");

  private static final int SPEAKERS = 3;
  private static final int KINDS = 2;

  private Certainties() {}

  /// Reports the first certainty that is not earned. What we sell is approved as it stands.
  static void judge(String text, List<Source> cited, Findings findings) {
    if (cited.stream().anyMatch(s -> s.origin().type().isEmpty()) || isSure(cited)) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      var certain = CERTAIN.matcher(sentence.text());
      if (!Sayings.isQuestion(sentence.text())
          && certain.find()
          && !denied(sentence.text(), certain.start())
          && cited.stream().noneMatch(s -> CERTAIN.matcher(s.text()).find())) {
        findings.errorAll(
            "claim_supported",
            "",
            Findings.show(certain.group())
                + " is more than "
                + SupportCheck.ids(cited)
                + " can bear.",
            "Say who said or counted it, and how many they were.");
        return;
      }
    }
  }

  /// "Not proven", "it does not prove that".
  private static boolean denied(String sentence, int at) {
    return NOT.matcher(sentence.substring(0, at)).find();
  }

  private static boolean isSure(List<Source> cited) {
    return cited.stream().map(Source::speaker).distinct().count() >= SPEAKERS
        && cited.stream()
                .map(s -> s.origin().type())
                .flatMap(Optional<SourceType>::stream)
                .distinct()
                .count()
            >= KINDS;
  }
}
