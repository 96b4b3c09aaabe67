package io.personaassistant.checking.lint;

import io.personaassistant.text.Words;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Helps to say how a question could be asked instead. What it gives is a start for a person, and
/// is built only from the question's own words and the persona's.
final class Rewrites {
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?i)\\b(?:with|about|of|from|using|use|used|find|rate|is|are|was|were|like|love|enjoy|that|think|to)\\s+((?:our|the|your|this|these|my|a|an)\\b[^?.,;]{2,60}|[^?.,;]{3,60})[?.,;]?");

  private Rewrites() {}

  static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// The last question of the text without what stands before it.
  static String lastQuestion(Asked asked) {
    var sentences = Words.sentences(asked.original());
    String last = sentences.isEmpty() ? asked.original() : sentences.getLast().text();
    var clause =
        Pattern.compile(
                "(?i)^.*?, (?=(?:how|what|which|who|when|where|why|do|does|did|is|are|was|were|have|has|would|will|can|should)\\b)")
            .matcher(last);
    return upperFirst(clause.find() ? last.substring(clause.end()) : last);
  }

  /// What the question is about, in its own words.
  static String topic(Asked asked) {
    var matcher = TOPIC.matcher(lastQuestion(asked));
    return matcher.find() ? matcher.group(1).strip() : "it";
  }

  /// The question with the first place of a pattern replaced.
  static String replace(Asked asked, Pattern pattern, String by) {
    var places = asked.find(pattern);
    if (places.isEmpty()) {
      return asked.original();
    }
    var text = asked.original();
    var at = places.getFirst();
    return upperFirst(
        (text.substring(0, at.start()) + by + text.substring(at.end()))
            .replaceAll(" {2,}", " ")
            .strip());
  }

  /// The question without the first place of a pattern.
  static String without(Asked asked, Pattern pattern) {
    return replace(asked, pattern, "").replaceAll(" ([?,.])", "$1");
  }

  static String quoteReplacement(String text) {
    return Matcher.quoteReplacement(text);
  }
}
