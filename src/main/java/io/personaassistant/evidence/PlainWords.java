package io.personaassistant.evidence;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Texts as lower-case words, for comparing and searching.
public final class PlainWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> STOP =
      Set.of(
          ("a an and are as at be been but by can could did do does for from had has have he her him"
                  + " his how i if in is it its just me my no not of on or our she should so some"
                  + " than that the their them then there they this to too us was we were what when"
                  + " where which who why will with would you your s t re ve ll d m")
              .split(" "));

  /// What a hyphen joins to "no" or "on" is not the rest alone: no-shows are not shows.
  private static final Pattern JOINED =
      Pattern.compile("[\\p{L}\\p{N}]++(?:[-\u2010\u2011][\\p{L}\\p{N}]++)++");

  private PlainWords() {}

  /// The words of a text in order, compatibility forms and case evened out.
  public static List<String> of(String text) {
    return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// The different words that say what a text is about, as one phrase what a hyphen joins to a word
  /// that says nothing alone; all of them when none does.
  public static List<String> content(String text) {
    var all = of(text).stream().distinct().toList();
    var phrases = new LinkedHashSet<String>();
    var rest =
        JOINED
            .matcher(text)
            .replaceAll(joined -> {
              var parts = of(joined.group());
              if (parts.stream().noneMatch(STOP::contains)) {
                return Matcher.quoteReplacement(joined.group());
              }
              phrases.add(String.join(" ", parts));
              return " ";
            });
    of(rest).stream().filter(word -> !STOP.contains(word)).forEach(phrases::add);
    return phrases.isEmpty() ? all : List.copyOf(phrases);
  }

  /// Whether a lower-case word says nothing of what a text is about.
  public static boolean isStop(String word) {
    return STOP.contains(word);
  }

  /// How many of the words are among the others, endings aside.
  public static long shared(List<String> words, List<String> others) {
    return words.stream()
        .map(word -> List.of(word.split(" ")))
        .filter(word ->
            IntStream.rangeClosed(0, others.size() - word.size())
                .anyMatch(at -> isAt(word, others, at)))
        .count();
  }

  /// Whether a word, or a phrase word by word, stands there.
  private static boolean isAt(List<String> phrase, List<String> others, int at) {
    return IntStream.range(0, phrase.size()).allMatch(i -> akin(phrase.get(i), others.get(at + i)));
  }

  /// The same word but for its ending, roughly: what full-text search calls the same stem.
  private static boolean akin(String one, String other) {
    int common = 0;
    int shorter = Math.min(one.length(), other.length());
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return one.equals(other)
        || (common >= 4 && Math.max(one.length(), other.length()) - common <= 3);
  }
}
