package io.personaassistant.checking.number;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a class or norm that is called by letters and figures, such as IP67, is the one that is
/// on record: where the sources, the record or the approved facts have one of these letters, no
/// other may be told. In any language.
final class Designations {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{Lu}{2,6})[ -]?(\\d{1,5}\\p{Lu}?)(?![\\p{L}\\p{N}%])");

  /// Letters before a number that name no norm: money, and what is counted on a page.
  private static final Set<String> NO_NORM =
      Stream.concat(
              Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode),
              Stream.of(
                  "STEP", "TOP", "DAY", "WEEK", "PART", "PAGE", "ITEM", "LINE", "NO", "NR", "ROOM",
                  "UNIT", "TEAM", "AGE", "PLAN", "CASE", "OPTION", "SLIDE", "POINT", "TASK",
                  "PHASE", "GROUP", "TEST"))
          .collect(Collectors.toUnmodifiableSet());

  private Designations() {}

  /// @param cites the ids that the text cites
  static void judge(FieldText at, List<String> cites, CheckContext context, Findings findings) {
    var told = NAME.matcher(at.text());
    if (!told.find()) {
      return;
    }
    var known = known(cites, context);
    do {
      var name = told.group(1) + told.group(2);
      boolean other =
          !NO_NORM.contains(told.group(1))
              && known.stream().anyMatch(k -> k.matches("\\Q" + told.group(1) + "\\E\\d.*"))
              && !known.contains(name)
              && !context.given().containsKey(told.group());
      if (other) {
        findings.error(
            NumberCase.RULE,
            at,
            told.start(),
            told.end(),
            Findings.show(told.group()) + " is another one in the evidence and the facts.",
            "Name the class or norm that is on record.");
      }
    } while (told.find());
  }

  private static Set<String> known(List<String> cites, CheckContext context) {
    var texts = new ArrayList<String>(context.subject().approved());
    context.cited(cites).forEach(s -> texts.add(s.text()));
    texts.add(context.record());
    texts.add(context.brief());
    var names = new HashSet<String>();
    for (var text : texts) {
      NAME.matcher(text)
          .results()
          .forEach(m -> names.add((m.group(1) + m.group(2)).toUpperCase(Locale.ROOT)));
    }
    return names;
  }
}
