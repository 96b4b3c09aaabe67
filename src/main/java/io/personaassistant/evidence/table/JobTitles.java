package io.personaassistant.evidence.table;

import io.personaassistant.text.ResourceLines;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which cells say what somebody does, by the words that job titles are made of. Pure functions.
public final class JobTitles {
  private static final int MOST_WORDS = 7;
  private static final int MOST_HEADER_WORDS = 3;

  private static final Set<String> WORDS = new HashSet<>();
  private static final Set<String> ENDINGS = new LinkedHashSet<>();

  static {
    for (var line : ResourceLines.of(JobTitles.class, "job-words.txt")) {
      Arrays.stream(line.split(" ")).forEach(JobTitles::add);
    }
  }

  private JobTitles() {}

  private static void add(String word) {
    if (word.startsWith("-")) {
      ENDINGS.add(word.substring(1));
      ENDINGS.add(word.substring(1) + "in");
    } else {
      WORDS.add(word);
      WORDS.add(word + "s");
      WORDS.add(word + "in");
    }
  }

  /// A header as it is compared with names of columns: lower-case words without accents.
  public static String header(String typed) {
    return ColumnNames.plain(typed.replace('-', ' '));
  }

  /// Whether a column is called what columns of job titles are called, in the languages of the
  /// tools.
  public static boolean isHeader(String typed) {
    var words = List.of(header(typed).split(" "));
    // "Ihre Funktion", "votre poste"
    var last = words.subList(Math.max(0, words.size() - 1), words.size());
    return Stream.of(
            words, words.size() <= MOST_HEADER_WORDS && !typed.strip().endsWith("?") ? last : words)
        .map(names -> String.join(" ", names))
        .anyMatch(name -> ColumnNames.ROLES.contains(name) || ColumnNames.TITLES.contains(name));
  }

  /// Whether most of the cells are job titles.
  static boolean areIn(Collection<String> cells) {
    long titles = cells.stream().filter(JobTitles::isOne).count();
    return !cells.isEmpty() && 2 * titles >= cells.size();
  }

  /// Whether a text is a job title: a few words, one of which only such titles are made of.
  public static boolean isOne(String cell) {
    var words = ColumnNames.plain(cell).split(" ");
    return words.length <= MOST_WORDS
        && !cell.endsWith("?")
        && Arrays.stream(words)
            .anyMatch(w -> WORDS.contains(w) || ENDINGS.stream().anyMatch(w::endsWith));
  }
}
