package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Graphemes;
import java.util.List;

/// Asks the two questions one after the other.
final class CompoundRepair implements Repair {
  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original();
    int at = Graphemes.utf16(text, issue.start());
    String first = text.substring(0, at).replaceAll("(?i)[ ,;]*(?:and|or)?[ ,;]*$", "").strip();
    String second = text.substring(at).strip();
    if (first.isEmpty() || second.isEmpty()) {
      return List.of();
    }
    String one =
        first.matches("(?s).*[.?!]")
            ? first
            : first.matches("(?i)(?:tell|describe|walk|talk|explain)\\b.*")
                ? first + "."
                : Phrasing.asked(first);
    return List.of(
        asked.question().withText(one), asked.question().withText(Phrasing.asked(second)));
  }
}
