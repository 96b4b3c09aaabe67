package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `sensitive`: asks for what people may not want to tell, and leaves no way not to.
public final class SensitiveRule implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(SensitiveRule.class, "sensitive.txt");

  private static final Pattern SENSITIVE =
      Pattern.compile("\\b(" + WORDINGS.of("sensitive") + ")\\b");
  private static final Pattern OTHER_SENSE =
      Pattern.compile("\\b(?:" + WORDINGS.of("other-sense") + ")\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.hasOptOut() || asked.has(OTHER_SENSE)) {
      return List.of();
    }
    boolean ranges = asked.options().stream().filter(o -> o.matches(".*\\d.*")).count() >= 2;
    var places =
        asked.find(SENSITIVE).stream()
            .filter(
                p -> !(ranges && p.text().toLowerCase(Locale.ROOT).matches(".*(?:age|how old).*")))
            .toList();
    return Issues.first(
        "sensitive",
        Level.ERROR,
        asked,
        places,
        "Some people do not want to answer this, and there is no way not to.",
        "Add “Prefer not to say”, ask it last, and only if a decision needs it.");
  }
}
