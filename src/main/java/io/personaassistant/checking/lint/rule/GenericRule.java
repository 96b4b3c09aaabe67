package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// `generic`: asks for an opinion on everything at once, so that every answer is possible and none
/// helps to decide.
public final class GenericRule implements Rule {
  private static final PhraseTable WORDINGS = PhraseTable.read(GenericRule.class, "generic.txt");

  private static final Pattern GENERIC =
      Pattern.compile("\\b(" + WORDINGS.of("generic") + ")\\s*(?:" + WORDINGS.of("behind") + ")");

  /// "What did you make of it?" after a sentence that says of what.
  private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:it|that|this|them)\\b[?. ]*$");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var places = asked.find(GENERIC);
    boolean named =
        asked.sentences().size() > 1
            && places.stream().allMatch(p -> POINTING.matcher(p.text()).find());
    if (places.isEmpty() || named || isAboutThem(asked, words)) {
      return List.of();
    }
    return Issues.first(
        "generic",
        Level.WARNING,
        asked,
        places,
        "Too vague: every answer fits, and none helps to decide.",
        "Name the job they do, and ask how they do it now and what, if anything, gets in the way.");
  }

  /// A word of what the persona wants or suffers from makes it specific.
  private static boolean isAboutThem(Asked asked, PersonaWords words) {
    var own = new HashSet<String>();
    words.goals().forEach(g -> own.addAll(Words.content(g)));
    words.pains().forEach(p -> own.addAll(Words.content(p)));
    own.removeIf(Verbs::isBase);
    own.removeAll(
        Words.content(
            "product service app tool software website platform brand company feature design experience system user customer research team new"));
    return Words.content(asked.text()).stream().anyMatch(own::contains);
  }
}
