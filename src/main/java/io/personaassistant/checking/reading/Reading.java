package io.personaassistant.checking.reading;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Recent;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a source, record or brief holds, read once for all lines that are checked against it.
///
/// @param normal the text in normal form
/// @param quotations the normal forms of the quotations inside it
/// @param sentences the sentences in order
/// @param stems what the text is about
/// @param plainStems the stems of the words that it has in small letters
/// @param order what it puts before or above what
/// @param deeds who does what in it
public record Reading(
    String normal,
    List<Said> numbers,
    List<DateMention> dates,
    List<String> quotations,
    List<Sentence> sentences,
    Set<String> stems,
    Set<String> plainStems,
    OrderedPairs order,
    Deeds deeds) {

  /// A number and the sentence that it stands in.
  ///
  /// @param sentence the sentence's place in the text
  /// @param stems what the sentence is about
  /// @param around the clause around the number
  /// @param clause what that is about
  public record Said(
      Quantity quantity, int sentence, Set<String> stems, Span around, Set<String> clause) {}

  /// A sentence with what it is about, what it says and denies, and what it puts before what.
  public record Sentence(String text, Set<String> stems, Polarity polarity, OrderedPairs order) {
    private static Sentence of(String text) {
      return new Sentence(text, Wording.stems(text, ""), Polarity.of(text), OrderedPairs.of(text));
    }
  }

  /// Reads a text.
  public static Reading of(String text) {
    var dates = Dates.find(text);
    return new Reading(
        Normal.of(text),
        numbers(text, dates),
        dates,
        Quotations.find(text).stream().map(Quotation::text).map(Normal::of).toList(),
        Words.sentences(text).stream().map(s -> Sentence.of(s.text())).toList(),
        Wording.stems(text, ""),
        plainStems(text),
        OrderedPairs.of(text),
        Deeds.of(text));
  }

  private static Set<String> plainStems(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}'’]+"))
        .filter(w -> !w.isEmpty() && Character.isLowerCase(w.codePointAt(0)))
        .map(Words::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Said> numbers(String text, List<DateMention> dates) {
    var said = new ArrayList<Said>();
    var sentences = Words.sentences(text);
    int at = -1;
    Set<String> stems = Set.of();
    for (var number : Numbers.find(text)) {
      if (dates.stream().anyMatch(d -> isPart(number, d))) {
        continue;
      }
      int before = at;
      while (at + 1 < sentences.size() && (at < 0 || sentences.get(at).end() <= number.start())) {
        at++;
      }
      if (at != before) {
        stems = Wording.stems(sentences.get(at).text(), "");
      }
      var around = Clauses.around(Clauses.SOURCE_CLAUSE, text, number);
      said.add(new Said(number, at, stems, around, Clauses.stems(around.text())));
    }
    return List.copyOf(said);
  }

  /// The 3 of "March 3" is no number of anything; a bare year may be one.
  private static boolean isPart(Quantity number, DateMention date) {
    return date.month() > 0 && number.overlaps(date.start(), date.end());
  }

  /// Keeps the readings of the texts last asked for. Safe for many threads; what it gives depends
  /// on the text alone.
  public static final class Cache {
    private static final int MOST = 512;

    /// A reading holds the sentences of its text, so that the text itself adds little.
    private static final int LONGEST_KEPT = 20_000;

    private final Recent<Reading> readings = new Recent<>(MOST, LONGEST_KEPT);

    public Reading of(String text) {
      return readings.of(text, Reading::of);
    }
  }
}
