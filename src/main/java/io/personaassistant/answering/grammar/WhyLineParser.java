package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads questions for what a line of an answer rests on: "why line 2?", "why the second one?",
/// "what is behind lines 1 and 3?". A text that says anything else is no such question.
public final class WhyLineParser {
  /// The number of the last line, whatever it is.
  public static final int LAST = -1;

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final PhraseTable PHRASES =
      PhraseTable.read(WhyLineParser.class, "whole-messages.txt");
  private static final Pattern BY_NUMBER = PHRASES.pattern("", "why-by-number", "");
  private static final Pattern BY_PLACE = PHRASES.pattern("", "why-by-place", "");

  private WhyLineParser() {}

  /// The numbers of the lines that are asked for, from 1, [#LAST] for the last one; empty when the
  /// text asks something else.
  static Optional<List<Integer>> parse(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var place = BY_PLACE.matcher(lower);
    if (place.matches()) {
      return Optional.of(List.of(ordinal(place.group(1))));
    }
    var number = BY_NUMBER.matcher(lower);
    if (!number.matches()) {
      return Optional.empty();
    }
    var numbers = new ArrayList<Integer>();
    for (var word : number.group(1).split("\\s*(?:,|&|\\band\\b)\\s*", -1)) {
      if (!word.isEmpty()) {
        numbers.add(
            NUMBERS.contains(word) ? NUMBERS.indexOf(word) + 1 : Integer.parseInt(word.strip()));
      }
    }
    return Optional.of(numbers.stream().distinct().toList());
  }

  private static int ordinal(String word) {
    return word.equals("last")
        ? LAST
        : ORDINALS.contains(word)
            ? ORDINALS.indexOf(word) + 1
            : Integer.parseInt(word.substring(0, word.length() - 2));
  }
}
