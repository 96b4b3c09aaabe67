package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Rows of a file of which nothing is stored although nothing is wrong with them, by why.
final class RowsPassedOver {
  private static final int MOST_SHOWN = 5;

  /// Where in a talk something was said.
  private static final Pattern PLACE =
      Pattern.compile(" (line \\d+|\\d{1,3}:\\d{2}(:\\d{2})?([.,]\\d+)?)$");

  private final Map<String, Integer> elsewhere = new LinkedHashMap<>();
  private final List<String> courtesies = new ArrayList<>();
  private int repeated;
  private int forgotten;

  /// One that says the same as an earlier one of the file.
  void repeats() {
    repeated++;
  }

  /// One of a participant who asked to be forgotten.
  void forgotten() {
    forgotten++;
  }

  /// One that is on record already, from this source.
  void stored(String source) {
    elsewhere.merge(Row.shortened(origin(source)), 1, Integer::sum);
  }

  /// One that says thanks or goodbye and nothing else.
  void emptyRemark(String text) {
    courtesies.add(text);
  }

  /// Says how many there were.
  void tell(ImportLog log) {
    if (repeated > 0) {
      log.warn(
          Sentence.counted(repeated, "row says", "rows say")
              + " the same as an earlier one of the file; it was taken once.");
    }
    elsewhere.forEach((origin, count) ->
        log.warn(
            "%s on record already, from “%s”, and %s not added again."
                .formatted(Sentence.counted(count, "row is", "rows are"), origin, was(count))));
    if (forgotten > 0) {
      log.warn(
          "%s of participants who asked to be forgotten, and %s not stored."
              .formatted(Sentence.counted(forgotten, "row is", "rows are"), was(forgotten)));
    }
    if (!courtesies.isEmpty()) {
      int more = courtesies.size() - MOST_SHOWN;
      var shown =
          courtesies.stream().limit(MOST_SHOWN).map(c -> "“" + Row.shortened(c) + "”").toList();
      log.warn(
          "%s nothing but thanks, a goodbye or how to reach somebody, and %s not stored: %s%s"
              .formatted(
                  Sentence.counted(courtesies.size(), "row says", "rows say"),
                  was(courtesies.size()),
                  String.join(", ", shown),
                  more > 0 ? " and " + more + " more." : "."));
    }
  }

  private static String was(int count) {
    return count == 1 ? "was" : "were";
  }

  /// The file or talk of a source, without the place in it.
  static String origin(String source) {
    int end = source.indexOf(" · ");
    return end > 0 ? source.substring(0, end) : PLACE.matcher(source).replaceFirst("");
  }
}
