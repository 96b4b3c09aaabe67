package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Leaves the judging word out, or says the same without judging.
final class LoadedRepair implements Repair {
  private static final Map<String, String> PLAIN = WordList.pairs("loaded-repair.plain");
  private static final Pattern NOUNS =
      Pattern.compile(
          "nightmares?|hassles?|headaches?|rip-?offs?|greed|bureaucracy|ignorance|incompetence");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String text = asked.original();
    String word = issue.span().toLowerCase(Locale.ROOT);
    int at = text.indexOf(issue.span());
    if (at < 0 || word.isEmpty()) {
      return List.of();
    }
    String before = text.substring(0, at);
    String after = text.substring(at + issue.span().length());
    if (PLAIN.containsKey(word)) {
      return List.of(asked.question().withText(before + PLAIN.get(word) + after));
    }
    if (word.startsWith("fair")) {
      return List.of(); // what is meant by fair is the question
    }
    boolean modifies = after.matches("(?s) \\p{L}+.*") && !NOUNS.matcher(word).matches();
    boolean verb =
        Verbs.isBase(word) || Verbs.ofPast(word).isPresent() || Verbs.ofThird(word).isPresent();
    var noun = Pattern.compile("(?is)^(.*)\\b(?:the|this|that) $").matcher(before);
    if (NOUNS.matcher(word).matches() && noun.matches() && after.startsWith(" of ")) {
      return List.of(asked.question().withText(noun.group(1) + after.substring(4)));
    }
    if (word.startsWith("suffer") && after.startsWith(" from ")) {
      String have = word.equals("suffered") ? "had" : word.equals("suffering") ? "having" : "have";
      return List.of(asked.question().withText(before + have + after.substring(5)));
    }
    if (before.matches("(?is).*\\b(?:most|least|more|less|very|so|too|how|as) ")) {
      return List.of();
    }
    if (!modifies
        || verb
        || after.matches(
            "(?is) (?:and|or|to|at|by|in|on|for|of|with|that|than|is|are|was|were|when|if)\\b.*")) {
      return List.of();
    }
    String rest = word.endsWith("ly") ? withoutJudged(after) : after;
    String front =
        before.replaceFirst("(?i)\\ban $", "a ").replaceFirst("(?i)\\ba $", article(rest));
    return List.of(
        asked.question().withText(Sentence.upperFirst(Phrasing.tidy(front + rest.strip()))));
  }

  /// "Painfully slow reviews" keeps only the reviews.
  private static String withoutJudged(String after) {
    var parts = after.strip().split(" ", 2);
    return parts.length > 1 && Praise.of(parts[0]) != 0 ? " " + parts[1] : after;
  }

  private static String article(String rest) {
    return rest.strip().matches("(?i)[aeiou].*") ? "an " : "a ";
  }
}
