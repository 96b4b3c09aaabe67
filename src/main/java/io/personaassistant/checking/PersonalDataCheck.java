package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.personal.PersonalData;
import java.util.List;

/// Whether the text is free of personal data that the brief does not have. E-mail addresses and
/// links are reported with the links.
final class PersonalDataCheck implements Check {
  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var found : PersonalData.find(at.text())) {
        boolean link =
            found.kind() == PersonalData.Kind.EMAIL || found.kind() == PersonalData.Kind.LINK;
        if (!link && !context.brief().contains(found.span().text())) {
          findings.error(
              "pii_free",
              at,
              found.span().start(),
              found.span().end(),
              "The text holds a " + found.kind().label() + " that the brief does not have.",
              "Leave it out.");
        }
      }
    }
    return findings.all();
  }
}
