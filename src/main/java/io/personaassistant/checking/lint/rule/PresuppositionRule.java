package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `presupposition`: the question takes for granted something that nobody has established, and
/// leaves no way to say that it is not so.
public final class PresuppositionRule implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(PresuppositionRule.class, "presupposition.txt");

  private static final Pattern ASSUMED = Pattern.compile("\\b(" + WORDINGS.of("assumed") + ")");

  /// What not everybody has, taken for granted in a question of where, how or which.
  private static final Pattern POSSESSED =
      Pattern.compile(
          "^(?:how|what|where|when|which|who)\\b[^?]*?\\b(your (?:car|children|kids|child|son|daughter|dog|cat|pets?|husband|wife|spouse|partner|girlfriend|boyfriend|garden|boat|motorbike|second home|mortgage|savings|assistant|employees))\\b");

  private static final Pattern WHY_OPEN =
      Pattern.compile(
          "\\bwhy (?:or why not|not)\\b|\\bif (?:so|not|yes|no),? why\\b|\\bwhy,? if\\b|\\bwhat are (?:the|your) reasons\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    if (asked.isFiltered() || asked.hasNone() || asked.isConditional() || asked.has(WHY_OPEN)) {
      return List.of();
    }
    var places = new ArrayList<>(asked.find(ASSUMED));
    if (places.isEmpty() && !asked.isInterview()) {
      places.addAll(asked.find(POSSESSED));
    }
    return Issues.first(
        "presupposition",
        Level.ERROR,
        asked,
        places,
        "It takes for granted what may not be so, and leaves no way to say that.",
        rewrite(asked));
  }

  private static String rewrite(Asked asked) {
    boolean closed = !asked.options().isEmpty();
    return closed
        ? "Add an answer for those of whom it is not so: “None of these” or “Does not apply to me”."
        : "Ask first whether it is so, and ask this only of those who say yes.";
  }
}
