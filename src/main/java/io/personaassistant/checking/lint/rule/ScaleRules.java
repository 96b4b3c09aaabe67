package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `unbalanced_options`: more ways to praise than to blame, or the other way round.
/// `agree_disagree`: people agree out of politeness, whatever the statement says.
public final class ScaleRules implements Rule {
  private static final Pattern AGREE =
      Pattern.compile(
          "\\b((?:do|would)n't you agree\\b|do you (?:strongly |fully |generally )?agree\\b|(?:strongly )?agree or disagree|agree/disagree|agree or (?:do you )?disagree|agreement with|how (?:much|strongly|far) do you (?:agree|disagree)|to what (?:extent|degree) do you (?:\\w+ )?(?:agree|disagree)|would you agree|your level of agreement|(?:if|whether) you agree\\b)|(?<=[.!] )(?:do you )?agree\\?");

  /// Of what went wrong or is missing people pick what fits; such answers are no scale.
  private static final Pattern SELECTION =
      Pattern.compile(
          "^(?:which|what (?:went|happened|(?:is|was|were|are) (?:missing|wrong|broken|damaged|late)|do you (?:need|use|buy|have))|why|where|who|when|how (?:many|much|often|long))\\b|\\b(?:went wrong|missing|tick|select|choose|pick) (?:all|any|every|those|what)?\\b");

  private static final Set<String> DEGREES = WordList.named("scale-rules.degrees");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var issues = new ArrayList<Issue>();
    var options = asked.options();
    var agree = asked.find(AGREE);
    boolean scale =
        options.stream().anyMatch(o -> o.matches(".*\\bagree\\b.*"))
            && options.stream().anyMatch(o -> o.contains("disagree"));
    String rewrite =
        "Ask for the thing itself, with answers of its own, such as how easy or difficult it was.";
    if (!agree.isEmpty()) {
      issues.add(
          Issues.at(
              "agree_disagree",
              Level.WARNING,
              asked,
              agree.getFirst(),
              "People tend to agree, whatever the statement says.",
              rewrite));
    } else if (scale) {
      issues.addAll(
          Issues.whole(
              "agree_disagree",
              Level.WARNING,
              "People tend to agree, whatever the statement says.",
              rewrite));
    }
    if (!SELECTION.matcher(asked.text()).find()) {
      balance(options, issues);
    }
    return issues;
  }

  private static void balance(List<String> options, List<Issue> issues) {
    if (options.size() < 3 || isUnipolar(options)) {
      return;
    }
    long good = options.stream().filter(o -> Praise.ofAnswer(o) > 0).count();
    long bad = options.stream().filter(o -> Praise.ofAnswer(o) < 0).count();
    if (good + bad >= 3 && (good + bad) * 2 >= options.size() && Math.abs(good - bad) > 1) {
      issues.addAll(
          Issues.whole(
              "unbalanced_options",
              Level.ERROR,
              good + " answers praise and " + bad + " blame: the scale leans to one side.",
              "Offer as many answers on one side as on the other."));
    }
  }

  /// From "not at all important" to "extremely important": degrees of one thing, with its absence
  /// at one end.
  private static boolean isUnipolar(List<String> options) {
    var heads = new HashSet<String>();
    boolean absent = false;
    for (var option : options) {
      if (Praise.of(option) == 0) {
        continue;
      }
      absent |= option.startsWith("not ") || option.startsWith("never ");
      for (var word : option.split("[^\\p{L}'-]+", -1)) {
        if (!DEGREES.contains(word) && !word.isEmpty()) {
          heads.add(word);
        }
      }
    }
    return absent && heads.size() == 1;
  }
}
