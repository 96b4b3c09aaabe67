package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.Quotations;
import java.util.List;

/// In a text that is not English: whether a quotation, which keeps its original words, is followed
/// by its marked translation, as in “slow recruiting” (= ...).
final class TranslatedQuotes implements Check {
  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var quote : Quotations.find(at.text())) {
        int end = Math.min(quote.end(), at.text().length());
        var rest = at.text().substring(end).replaceFirst("^[\\p{P}\\s&&[^(]]+", "");
        if (!rest.matches("(?s)\\(\\s*=.*")) {
          findings.warning(
              "translation_marked",
              at,
              Math.min(quote.start(), end),
              end,
              "The quotation stands without its translation.",
              "Keep the original words and put the translation behind them: (= ...).");
        }
      }
    }
    return findings.all();
  }
}
