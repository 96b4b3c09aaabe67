package io.personaassistant.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as it begins a sentence or goes on inside one, and lists in it. Pure functions; never
/// throws.
public final class Sentence {
  private static final Pattern STOP = Pattern.compile("[\\s.!;:]+$");
  private static final Pattern MYSELF = Pattern.compile("^I\\b");

  private Sentence() {}

  /// The text with a capital at its start.
  public static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// The text as it goes on inside a sentence: with a small letter at its start, unless that is an
  /// abbreviation in capitals or the English I.
  public static String lowerFirst(String text) {
    boolean keep =
        text.length() > 1 && Character.isUpperCase(text.charAt(1)) || MYSELF.matcher(text).find();
    return text.isEmpty() || keep
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /// The text without the marks `. ! ; :` at its end, so that other words may follow; a question
  /// keeps its mark.
  public static String withoutStop(String text) {
    return STOP.matcher(text).replaceFirst("");
  }

  /// A number with the words that go with it: "1 item is", "2 items are", "1,200 items are".
  public static String counted(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /// Some words as one list inside a sentence: "a", "a and b", "a, b and c"; `""` for none.
  public static String listed(List<String> words) {
    return listed(words, "and");
  }

  /// The same with another word than "and" before the last.
  public static String listed(List<String> words, String joint) {
    return words.size() < 2
        ? String.join("", words)
        : "%s %s %s"
            .formatted(
                String.join(", ", words.subList(0, words.size() - 1)), joint, words.getLast());
  }

  /// At most so many words of a list, and how many more there are: "a, b and 3 more".
  public static String some(List<String> words, int most) {
    var first = String.join(", ", words.subList(0, Math.min(most, words.size())));
    return words.size() <= most ? first : first + " and " + (words.size() - most) + " more";
  }
}
