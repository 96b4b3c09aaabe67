package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.HiddenCharacters;
import java.util.List;
import java.util.regex.Pattern;

/// Whether the text is plain: no hidden characters and no markup that could break out of its place.
final class MarkupCheck implements Check {
  // Possessive, so that no text makes it backtrack.
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[a-zA-Z][^<>\\n]{0,300}+>|<!--|```|<[/?][a-zA-Z]|&(?:lt|gt|amp|quot|#\\d{1,7}|#x\\p{XDigit}{1,6});");

  private static final Pattern ADDRESS =
      Pattern.compile("<[a-zA-Z][a-zA-Z0-9+.\\-]*+:.*+", Pattern.DOTALL);

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var hidden : HiddenCharacters.find(at.text())) {
        int count = hidden.text().codePointCount(0, hidden.text().length());
        findings.error(
            "hidden_characters",
            at,
            hidden.start(),
            hidden.end(),
            "The text holds " + Findings.count(count, "invisible character") + ".",
            "Write it again with visible characters only.");
      }
      checkMarkup(at, findings);
    }
    return findings.all();
  }

  private static void checkMarkup(FieldText at, Findings findings) {
    var matcher = MARKUP.matcher(at.text());
    while (matcher.find()) {
      if (!ADDRESS.matcher(matcher.group()).matches()) {
        findings.error(
            "raw_markup",
            at,
            matcher.start(),
            matcher.end(),
            Findings.show(matcher.group()) + " is markup, not text.",
            "Write plain text.");
      }
    }
  }
}
