package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that make a claim stronger or weaker, in the languages that are offered: of all, a
/// guarantee, the best, free; and, for any of them, that it holds for a part. Never throws.
public final class StrongWords {
  private static final PhraseTable PARTS = PhraseTable.read(StrongWords.class, "parts.txt");

  /// How a claim is made stronger.
  public enum Sort {
    ALL,
    GUARANTEE,
    BEST,
    FREE,
    DISCOUNT,
    CERTIFIED
  }

  private record Entry(String language, Sort sort, Pattern words) {}

  private static final List<Entry> ENTRIES = read();

  /// Beginnings of words for a half, a third, a quarter, most, some, a median, an average, "up to".
  private static final Pattern PART = Pattern.compile("(?iu)" + PARTS.of("part"));

  /// Those of them that mean a share in any sentence.
  private static final Pattern SHARE = Pattern.compile("(?iu)" + PARTS.of("share"));

  private static final Pattern PAIR =
      Pattern.compile(
          "(?iu)\\b\\d[\\d.,]* (?:of|von|sur|de|di|van|af|av|z|ze|із|з) (?:the |den |der |las |los |les )?\\d");

  private static final Pattern GREETING =
      Pattern.compile("(?iu)\\b(?:die |den )?besten? (?:grüße|grüssen|grüßen|wünsche|dank)\\b");

  private StrongWords() {}

  /// How a text in this language makes its claims stronger; nothing for a language that is not
  /// known.
  ///
  /// @param language its name in English
  public static Set<Sort> of(String text, String language) {
    var plain = GREETING.matcher(text).replaceAll(" ");
    return ENTRIES.stream()
        .filter(e -> e.language().equals(language) && e.words().matcher(plain).find())
        .map(Entry::sort)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sort.class)));
  }

  /// Whether a text says, in any of the languages, that something holds for a part.
  public static boolean isOfPart(String text) {
    return PART.matcher(text).find() || PAIR.matcher(text).find();
  }

  /// Whether a text gives the share that something holds for: half, two thirds, most, a median, a
  /// percentage, 5 of 9.
  public static boolean isShare(String text) {
    return SHARE.matcher(text).find() || PAIR.matcher(text).find();
  }

  private static List<Entry> read() {
    var entries = new ArrayList<Entry>();
    for (var line : ResourceLines.of(StrongWords.class, "strong-words.txt")) {
      var cells = line.split("\t", -1);
      var words =
          Arrays.stream(cells[2].split(", ", -1))
              .map(StrongWords::pattern)
              .collect(Collectors.joining("|"));
      entries.add(
          new Entry(
              cells[0],
              Sort.valueOf(cells[1].toUpperCase(Locale.ROOT)),
              Pattern.compile("(?iu)(?:" + words + ")")));
    }
    return List.copyOf(entries);
  }

  /// A whole word, or with a star the beginning of one; scripts without spaces anywhere.
  private static String pattern(String word) {
    if (word.codePoints().anyMatch(Character::isIdeographic) || word.matches("[가-힣ぁ-ん]+")) {
      return Pattern.quote(word);
    }
    boolean open = word.endsWith("*");
    var bare = open ? word.substring(0, word.length() - 1) : word;
    return "(?<![\\p{L}\\d])" + Pattern.quote(bare) + (open ? "" : "(?!\\p{L})");
  }
}
