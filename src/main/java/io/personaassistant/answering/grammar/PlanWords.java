package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a message that only thanks, greets or asks something from one that may say what is to be
/// done: "when do we ship?" is no plan, "what if we drop it?" and "should we?" may be one. English.
/// Pure functions.
public final class PlanWords {
  /// More words in a question may well say what is to be done.
  private static final int MOST_WORDS = 12;

  private static final PhraseTable PHRASES =
      PhraseTable.read(PlanWords.class, "whole-messages.txt");
  private static final Pattern QUESTION = PHRASES.pattern("", "plan-none", "");

  /// What asks what a plan comes to: "who loses if we go by usage", "we want to raise prices, what
  /// would they say".
  private static final List<Pattern> ASKED = PHRASES.each("", "plan-asked", "[\\s?!.]*");

  private static final List<Pattern> WEIGHED = PHRASES.each("", "plan-weighed", "[\\s?!.]*");

  private static final Pattern BARE = PHRASES.pattern("", "plan-bare", "");

  /// Longer texts take long to read, and say more than they ask.
  private static final int LONGEST = 300;

  private PlanWords() {}

  /// The plan that a question asks about; empty where it asks about none.
  static Optional<String> asked(String text) {
    return asked(ASKED, text);
  }

  /// The same with a question whether "we" should do something, which names nobody whom it may be
  /// asked of.
  static Optional<String> weighed(String text) {
    return asked(text)
        .or(() -> asked(WEIGHED, text))
        // "kill the free plan?"
        .or(() ->
            Optional.of(text.strip())
                .filter(t -> t.length() <= LONGEST && BARE.matcher(t).matches())
                .map(t -> t.replaceFirst("[\\s?!]+$", "")));
  }

  private static Optional<String> asked(List<Pattern> patterns, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return patterns.stream()
        .map(p -> p.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(PlanWords::plan)
        .findFirst();
  }

  private static String plan(Matcher asked) {
    var groups = asked.namedGroups();
    return groups.containsKey("about")
        ? asked.group("about")
        : groups.containsKey("doing")
            ? "we are " + asked.group("doing")
            : "we " + asked.group("plan");
  }

  /// Whether a text holds no plan for sure.
  public static boolean isNone(String text) {
    var said = text.strip();
    return Courtesies.read(said).isPresent()
        || said.split("\\s+").length <= MOST_WORDS && QUESTION.matcher(said).matches();
  }
}
