package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What we may do, as in "raise the price", "increase prices", "whether to drop our free plan".
/// Whoever is asked knows nothing of it, but has met the like from others. English.
///
/// @param action "increase prices"
/// @param met "increased prices": what others did
public record OurPlan(String action, String met) {
  private static final int MOST_WORDS = 8;

  private static final PhraseTable PHRASES = PhraseTable.read(OurPlan.class, "our-plan.txt");

  private static final Pattern DECIDING = PHRASES.exactly("deciding");

  /// What only somebody who offers something does to it; "test results", "order forms" and "recruit
  /// participants" are what those do who are asked.
  private static final Set<String> CHANGES = PHRASES.words("changes");

  /// The same of a thing that is named with an article; "launch dates" and "double booking" are no
  /// plan.
  private static final Pattern CHANGES_IT = PHRASES.exactly("changes-it");

  /// Behind the verb: "add ons" and "cut off dates" name a thing, and so does "remove background
  /// tool", since one tool that we remove has an article.
  private static final Pattern NAMES_A_THING = PHRASES.exactly("names-a-thing");

  /// What nobody is seen to do.
  private static final Set<String> UNSEEN =
      Set.of("be", "have", "know", "need", "want", "think", "understand", "learn", "see");

  private static final Pattern AROUND = PHRASES.exactly("around");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:our|my)\\b");

  private static final Pattern SOMEBODY =
      Pattern.compile("(?i)\\b(?:we|us|i|me|you|your|they|them|their|she|her|he|him|his)\\b");

  private static final Pattern ENDS = Pattern.compile("[.?!;,:\\n]");

  /// Empty where it is nothing that we may do, or not short enough to stand in a sentence.
  public static Optional<OurPlan> of(String decision) {
    var said = Sentence.withoutStop(decision.strip().replaceFirst("[?!]+$", ""));
    var deciding = DECIDING.matcher(said);
    boolean isDecided = deciding.find();
    var action = Sentence.lowerFirst(isDecided ? said.substring(deciding.end()) : said);
    var words = List.of(action.split("\\s+"));
    var verb = words.getFirst().toLowerCase(Locale.ROOT);
    var rest = action.substring(words.getFirst().length());
    boolean isPlan =
        (Verbs.isBase(verb) || CHANGES.contains(verb))
            && words.size() > 1
            && words.size() <= MOST_WORDS
            && (isDecided
                || CHANGES_IT.matcher(action).matches()
                || CHANGES.contains(verb) && !NAMES_A_THING.matcher(rest.strip()).matches())
            && !UNSEEN.contains(verb)
            && !ENDS.matcher(action).find()
            && !SOMEBODY.matcher(action).find();
    return isPlan
        ? Optional.of(new OurPlan(action, OURS.matcher(Verbs.past(verb) + rest).replaceAll("its")))
        : Optional.empty();
  }

  /// What a plan does, without who plans it and without "next year" and the like.
  public static String core(String plan) {
    return AROUND.matcher(plan.strip()).replaceAll("").strip();
  }

  /// What to ask first, before anything on record colours the answers.
  public String lastTime() {
    return ResearchQuestion.orPlain(
        "Think of the last time a company you buy from "
            + met
            + ". What, if anything, did you do about it?");
  }

  /// What the answers decide.
  public String decision() {
    return "Whether to " + action;
  }
}
