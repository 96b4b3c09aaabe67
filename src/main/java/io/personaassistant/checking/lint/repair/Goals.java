package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the persona wants to get done, as words that go on after "you need to".
public final class Goals {
  private static final int ENOUGH = 6;
  private static final Set<String> STOPS =
      Set.of("is", "are", "be", "was", "can", "will", "and", "or");

  /// "High-quality, fast research participants": how good the thing is to be is not asked for, and
  /// would be two questions in one.
  private static final Pattern JUDGED =
      Pattern.compile(
          "(?i)^((?:more |the |a |an )?)(?:[\\p{L}-]+, ){1,9}(?:and )?[\\p{L}-]+ (?=[\\p{L}-]{3,})(?!and\\b|for\\b|from\\b|with\\b|that\\b|which\\b|into\\b|the\\b|her\\b|his\\b|their\\b|who\\b)");

  private Goals() {}

  /// The goal that shares most words with the question, the best researched one otherwise: `find
  /// fast research participants`.
  static Optional<String> nearest(Asked asked, PersonaWords words) {
    var own = new HashSet<>(Words.content(asked.original()));
    String best = "";
    long most = -1;
    for (var goal : words.goals()) {
      long shared = Words.content(goal).stream().distinct().filter(own::contains).count();
      if (shared > most && verbPhrase(goal).isPresent()) {
        most = shared;
        best = goal;
      }
    }
    return verbPhrase(best);
  }

  /// A goal, however it is written down, as a verb in its base form with what follows.
  public static Optional<String> verbPhrase(String goal) {
    String bare = Sentence.withoutStop(goal.strip());
    bare =
        bare.replaceFirst(
            "(?i)^(?:(?:he|she|they) )?(?:wants?|needs?|wishes|hopes|aims|tries|likes|would like) to ",
            "");
    bare = bare.replaceFirst("(?i)^to ", "");
    var parts = bare.split("\\s+", 2);
    if (parts.length < 2 || bare.length() > 140) {
      return Optional.empty();
    }
    String first = parts[0].toLowerCase(Locale.ROOT);
    var base =
        Verbs.isBase(first)
            ? Optional.of(first)
            : Verbs.ofThird(first).or(() -> Verbs.ofIng(first));
    boolean noun = STOPS.contains(parts[1].split(" ", 2)[0].toLowerCase(Locale.ROOT));
    return base.filter(b -> !noun)
        .map(b ->
            (b.equals("have") ? "get" : b)
                + " "
                + Phrasing.thirdToYou(brief(JUDGED.matcher(parts[1]).replaceFirst("$1"))));
  }

  /// Without an afterthought behind a comma, when enough stands before it.
  private static String brief(String text) {
    int comma = text.indexOf(", ");
    return comma > 0 && Words.count(text.substring(0, comma)) >= ENOUGH
        ? text.substring(0, comma)
        : text;
  }
}
