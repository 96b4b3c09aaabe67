package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether what is called by a month or a day is the one of the source: "the October update" for
/// "the September update", also where something else is of October. English.
final class DatedNouns {
  private static final Pattern DATED =
      Pattern.compile("\\b(\\p{Lu}\\p{Ll}+)(?:['’]s)? (\\p{Ll}{4,})\\b");

  private DatedNouns() {}

  static void judge(FieldText at, List<Source> cited, Findings findings) {
    for (var said : dated(at.text()).toList()) {
      var told =
          cited.stream()
              .flatMap(s -> dated(s.text()))
              .filter(m -> Words.stem(noun(m)).equals(Words.stem(noun(said))))
              .toList();
      if (!told.isEmpty() && cited.stream().noneMatch(s -> s.text().contains(said.group(1)))) {
        findings.error(
            "dates_supported",
            at,
            said.start(),
            said.end(),
            Findings.show(said.group()) + " is “" + told.getFirst().group() + "” in the evidence.",
            "Call it as the evidence does.");
        return;
      }
    }
  }

  private static Stream<MatchResult> dated(String text) {
    return DATED
        .matcher(text)
        .results()
        .filter(m -> isWhen(lower(m.group(1))))
        .filter(m -> !Words.isStop(noun(m)));
  }

  private static boolean isWhen(String word) {
    return MonthNames.OF_YEAR.contains(word) || DayNames.OF_WEEK.contains(word);
  }

  private static String noun(MatchResult dated) {
    return lower(dated.group(2));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
