package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `vague_frequency`: "often" means something else to everybody. `recall_burden`: more past than
/// anybody can count back.
public final class FrequencyRules implements Rule {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(FrequencyRules.class, "frequency.txt");

  private static final Pattern VAGUE =
      Pattern.compile(
          "\\b(how often|how frequently|often(?! enough)|regularly|usually|usual|sometimes|recently|frequently|occasionally|normally|typically|lately|from time to time|now and then|a lot(?= \\w*\\?)|regular basis|frequent|occasional|once in a while|rarely|seldom)\\b");
  private static final Pattern PERIOD = Pattern.compile("\\b(?:" + WORDINGS.of("period") + ")\\b");
  private static final Set<String> VAGUE_AMOUNTS =
      Set.copyOf(WordList.listed("frequency-rules.vague-amounts"));

  private static final Set<String> VAGUE_LABELS =
      Set.copyOf(WordList.listed("frequency-rules.vague-labels"));
  private static final Pattern LONG_PERIOD =
      Pattern.compile("\\b(" + WORDINGS.of("long-period") + ")\\b");
  private static final Pattern COUNT =
      Pattern.compile(
          "\\b(?:how many|how much|how often|number of|list (?:all|every)|what (?:percentage|share|proportion)|which (?:of|\\w+)|name (?:all|every)|total|on average|what (?:did|was|were)|every time|all the|recall|how long)\\b");
  private static final Pattern EVER =
      Pattern.compile(
          "\\b(?:have|has|had|did|do|does|are|were|is|was) (?:you|your \\w+|anyone|somebody) (ever)\\b");
  private static final Pattern LAST =
      Pattern.compile(
          "\\b(?:last time|most recent|the last (?:time|(?:one|two|three|four|five|\\d+) (?!(?:\\w+ )?(?:years|months)))|last (?:order|visit|purchase|project|trip|call|month|week|quarter|study))\\b");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var issues = new ArrayList<Issue>();
    vague(asked, issues);
    recall(asked, issues);
    return issues;
  }

  private static void vague(Asked asked, List<Issue> issues) {
    var options = asked.options();
    boolean amounts = asked.text().contains("how many");
    long labels =
        options.stream()
            .filter(o -> VAGUE_LABELS.contains(o) || amounts && VAGUE_AMOUNTS.contains(o))
            .count();
    boolean counted =
        options.stream().filter(FrequencyRules::isCounted).count() * 2 > options.size();
    boolean period = asked.has(PERIOD);
    var places = asked.find(VAGUE).stream().filter(p -> !isManner(asked, p.text())).toList();
    if (labels >= 2) {
      issues.addAll(
          Issues.whole(
              "vague_frequency",
              Level.WARNING,
              "Everybody reads “often” and “sometimes” differently.",
              "Name a period and offer counts: 0 / 1 to 2 / 3 to 5 / 6 or more, in the last month."));
    } else if (!places.isEmpty() && !period && !counted) {
      issues.add(
          Issues.at(
              "vague_frequency",
              Level.WARNING,
              asked,
              places.getFirst(),
              "No period and no count: everybody reads this differently.",
              "Name a period and ask for a number: how many times in the last month?"));
    }
  }

  /// "How do you usually ..." asks for the way, not for how often.
  private static boolean isManner(Asked asked, String word) {
    return word.toLowerCase(Locale.ROOT).matches("usual|usually|normally|typically")
        && !asked.text().contains("how many")
        && !asked.text().contains("how much")
        && asked
            .text()
            .matches("(?s).*\\b(?:how|what|where|who|when|which|walk|tell|describe)\\b.*");
  }

  private static boolean isCounted(String option) {
    return option.matches(
        ".*\\b(?:daily|weekly|monthly|yearly|annually|quarterly|(?:every|each|per|a|an) (?:day|week|month|year|quarter|hour|few \\w+|other \\w+)|in the last|within|this (?:week|month|year)|last (?:week|month|year)|today|yesterday|hourly|longer ago|\\d+ (?:days?|weeks?|months?|years?))\\b.*");
  }

  /// A yes or no about a whole life. A screener may ask it, to leave people out; so may a question
  /// whose answers say how long ago.
  private static boolean isEver(Asked asked) {
    return !asked.isScreener()
        && !asked.has(COUNT)
        && !asked.isFiltered()
        && asked.has(EVER)
        && asked.options().stream().noneMatch(FrequencyRules::isCounted);
  }

  private static void recall(Asked asked, List<Issue> issues) {
    if (isEver(asked)) {
      issues.add(
          Issues.at(
              "recall_burden",
              asked.isInterview() ? Level.INFO : Level.WARNING,
              asked,
              asked.find(EVER).getFirst(),
              "“Ever” has no end: a yes may be ten years old.",
              "Ask when they last did it, or whether they did it in the last 12 months."));
      return;
    }
    var places = asked.find(LONG_PERIOD);
    if (places.isEmpty() || asked.has(LAST)) {
      return;
    }
    var text = places.getFirst().text().toLowerCase(Locale.ROOT);
    boolean counted = asked.text().matches("(?s).*how (?:many|much|often).*");
    boolean tense = asked.isInterview() && !counted && !asked.text().contains("which");
    boolean yesNo = text.equals("ever") && !counted && !asked.text().contains("list");
    if (asked.has(COUNT) && !tense && !yesNo) {
      issues.add(
          Issues.at(
              "recall_burden",
              Level.WARNING,
              asked,
              places.getFirst(),
              "Nobody can count back that far; people guess.",
              "Ask about the last time, or the last three months."));
    }
  }
}
