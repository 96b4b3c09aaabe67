package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks whether it is so before it asks more, or leaves room for "none".
final class PremiseRepair implements Repair {
  private static final Pattern WHY =
      Pattern.compile(
          "(?i)^(?:and |so |but )?(?:why|when|how) (do|does|did|have|has|are|is|was|were|can|will)(n['’]t)? (.+?)\\?$");
  private static final Pattern KNEW =
      Pattern.compile("(?i)^when did you (?:first )?(?:reali[sz]e|understand|accept) that\\b");
  private static final Pattern STOPPED =
      Pattern.compile(
          "(?i)^(?:have you|did you) (?:stop(?:ped)?|quit|given? up) ([a-z]+ing)\\b(.*?)\\?$");
  private static final Pattern WHICH =
      Pattern.compile("(?i)^(which (?:one )?of (?:our|the|these|those) .+)$");
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)^what (?:made|led|caused|drove|prompted|convinced|persuaded) you (?:to )?([a-z]+) (.+?)\\?$");
  private static final Pattern HINDERS =
      Pattern.compile(
          "(?i)^what (?:(?:is|was) \\w+ing|stop(?:s|ped)|prevent(?:s|ed)|keeps|kept|frustrat\\w+|annoy\\w+|bother\\w+|worr\\w+|confus\\w+|irritat\\w+|delight\\w+|excit\\w+|impress\\w+|disappoint\\w+)\\b.*$");
  private static final Pattern STILL = Pattern.compile("(?i)\\bstill\\b");
  private static final Pattern WHAT =
      Pattern.compile("(?i)^what (?=(?:do|did) you (?:like|love|enjoy|dislike|hate)\\b)");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "(?i)^what ((?:else )?(?:problems?|issues?|difficulties|frustrations?|complaints?|errors?|bugs?|delays?|trouble))\\b");
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?i)^how (has|have|did|does|do|is|are) (.+?) (improved?|helped|help|boosted|benefited|benefit|eased|simplified|transformed|strengthened|hurt|harmed|disrupted|changed?|affect(?:ed)?)\\b(.*)\\?$");
  private static final Pattern MUCH = Pattern.compile("(?i)^how much (time|money|effort)\\b");
  private static final Pattern FAVOURITE =
      Pattern.compile("(?i)^what (?:is|are|was) your favou?rite (.+?)\\?$");
  private static final Pattern FUTURE =
      Pattern.compile("(?i)^when (?:will|are) you (?:going to )?([a-z]+)(.*?)\\?$");
  private static final Pattern COPED =
      Pattern.compile(
          "(?i)^how (did|do|does) (you|your team) (?:recover from|cope with|deal with|overcome) (.+?)\\?$");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String main = asked.main();
    String clause = asked.mainClause();
    if (!clause.equals(main) && main.toLowerCase(Locale.ROOT).startsWith("because")) {
      return List.of(asked.withMain(clause));
    }
    var stopped = STOPPED.matcher(main);
    var base =
        stopped.matches()
            ? Verbs.ofIng(stopped.group(1).toLowerCase(Locale.ROOT))
            : Optional.<String>empty();
    if (base.isPresent()) {
      return one(asked, "do you currently " + base.get() + stopped.group(2));
    }
    if (!asked.options().isEmpty()
        && !asked.hasNone()
        && !STILL.matcher(main).find()
        && !FUTURE.matcher(main).matches()) {
      return List.of(withNone(asked, main));
    }
    return ofForm(asked, main);
  }

  private static String word(String main) {
    String lower = main.toLowerCase(Locale.ROOT);
    return lower.startsWith("how") ? "how" : lower.startsWith("when") ? "when" : "why";
  }

  private static Question withNone(Asked asked, String main) {
    var options = new ArrayList<>(asked.question().options());
    boolean which = main.toLowerCase(Locale.ROOT).matches("wh(?:ich|at).*");
    options.add(which ? "None of these" : "Does not apply to me");
    return WHAT.matcher(main).find()
        ? asked
            .withMain(
                WHAT.matcher(main)
                    .replaceFirst("What, if anything, ")
                    .replaceFirst(" (?:most|best) about", " about"))
            .withOptions(options)
        : asked.question().withOptions(options);
  }

  private static List<Question> ofForm(Asked asked, String main) {
    var why = WHY.matcher(main);
    var future = FUTURE.matcher(main);
    var coped = COPED.matcher(main);
    if (coped.matches()) {
      return one(
          asked,
          "What, if anything, "
              + coped.group(1)
              + " "
              + coped.group(2)
              + " do about "
              + coped.group(3));
    }
    var effect = EFFECT.matcher(main);
    if (effect.matches()) {
      return one(asked, effect(effect));
    }
    if (future.matches()) {
      String verb = future.group(1).toLowerCase(Locale.ROOT);
      String base = Verbs.ofIng(verb).orElse(verb);
      return Verbs.isBase(base)
          ? List.of(
              asked
                  .withMain(
                      Phrasing.asked(
                          "What, if anything, have you decided so far about "
                              + Verbs.ing(base)
                              + future.group(2)))
                  .withOptions(List.of()))
          : List.of();
    }
    if (why.matches() && why.group(1).matches("(?i)is|are|was|were")) {
      var state = Clause.of(why.group(1) + " " + why.group(3) + "?");
      var rated =
          state.flatMap(c ->
              StatementToQuestion.ask(
                  asked.withMain(""), c.subject() + " " + c.auxiliary() + " " + c.predicate()));
      if (rated.isPresent()) {
        return List.of(rated.get());
      }
    }
    if (KNEW.matcher(main).find()) {
      return List.of(); // "did you realise that" takes it for granted still
    }
    if (why.matches() && !STILL.matcher(main).find()) {
      return first(
          asked,
          why.group(1) + " " + why.group(3),
          why.group(2) == null ? "If so, " + word(main) + "?" : "If not, why not?");
    }
    if (STILL.matcher(main).find()) {
      String text = STILL.matcher(main).replaceFirst("currently");
      return text.matches("(?i)why\\b.*") && why.matches()
          ? first(
              asked,
              STILL.matcher(why.group(1) + " " + why.group(3)).replaceFirst("currently"),
              "If so, why?")
          : one(asked, text);
    }
    var made = MADE.matcher(main);
    if (made.matches() && Verbs.isBase(made.group(1).toLowerCase(Locale.ROOT))) {
      return first(
          asked, "did you " + made.group(1) + " " + made.group(2), "If so, what led to that?");
    }
    return inserted(asked, main).map(text -> one(asked, text)).orElse(List.of());
  }

  /// "How, if at all, has our newsletter changed your work?"
  private static String effect(Matcher how) {
    String verb = how.group(3).toLowerCase(Locale.ROOT);
    boolean past = verb.endsWith("ed") || verb.equals("hurt");
    boolean perfect = how.group(1).matches("(?i)ha(?:s|ve)");
    boolean helps = verb.startsWith("help");
    String neutral = helps ? verb : past || perfect ? "changed" : "change";
    return "How, if at all, "
        + how.group(1).toLowerCase(Locale.ROOT)
        + " "
        + how.group(2)
        + " "
        + neutral
        + how.group(4);
  }

  private static Optional<String> inserted(Asked asked, String main) {
    var hinders = HINDERS.matcher(main);
    if (hinders.matches()) {
      return Optional.of(main.replaceFirst("(?i)^what", "What, if anything,"));
    }
    if (WHAT.matcher(main).find()) {
      return Optional.of(WHAT.matcher(main).replaceFirst("What, if anything, "));
    }
    if (TROUBLE.matcher(main).find()) {
      return Optional.of(TROUBLE.matcher(main).replaceFirst("What $1, if any,"));
    }
    if (MUCH.matcher(main).find()) {
      return Optional.of(MUCH.matcher(main).replaceFirst("How much $1, if any,"));
    }
    var favourite = FAVOURITE.matcher(main);
    if (favourite.matches()) {
      return Optional.of("Which " + favourite.group(1) + ", if any, do you prefer");
    }
    return WHICH.matcher(main).matches() ? which(asked) : Optional.empty();
  }

  /// "Which of our workshops, if any, did you find useful?"
  private static Optional<String> which(Asked asked) {
    var parts =
        Pattern.compile(
                "(?i)^(which (?:one )?of (?:our|the|these|those) (?:[a-z-]+ )*?[a-z-]+s) ((?:do|did|have|would|are|is|was|were|has|help|helped|[a-z]+ed) .+)$")
            .matcher(asked.main());
    return parts.matches()
        ? Optional.of(parts.group(1) + ", if any, " + parts.group(2))
        : Optional.empty();
  }

  private static List<Question> one(Asked asked, String text) {
    return List.of(asked.withMain(Phrasing.asked(text)));
  }

  private static List<Question> first(Asked asked, String whether, String then) {
    if (whether.matches("(?i).*\\b(?:always|never|often|usually|every)\\b.*")) {
      return one(asked, whether);
    }
    return List.of(
        asked.withMain(Phrasing.asked(whether)).withOptions(List.of()),
        asked.question().withText(then).withOptions(List.of()));
  }
}
