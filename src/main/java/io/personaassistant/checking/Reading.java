package io.personaassistant.checking;

import io.personaassistant.text.DateMention;
import io.personaassistant.text.Dates;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a source, record or brief holds, read once for all lines that are checked against it.
///
/// @param normal the text in normal form
/// @param quotations the normal forms of the quotations inside it
record Reading(
    String normal, List<Quantity> numbers, List<DateMention> dates, List<String> quotations) {

  private static Reading of(String text) {
    var dates = Dates.find(text);
    return new Reading(
        Normal.of(text),
        Numbers.find(text).stream()
            .filter(q -> dates.stream().noneMatch(d -> isPart(q, d)))
            .toList(),
        dates,
        Quotations.find(text).stream().map(Quotation::text).map(Normal::of).toList());
  }

  /// The 3 of "March 3" is no number of anything; a bare year may be one.
  private static boolean isPart(Quantity number, DateMention date) {
    return date.month() > 0 && number.overlaps(date.start(), date.end());
  }

  /// Keeps the readings of the texts last asked for. Safe for many threads; what it gives depends
  /// on the text alone.
  static final class Cache {
    private static final int MOST = 256;

    private final Map<String, Reading> readings =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > MOST;
          }
        };

    Reading of(String text) {
      synchronized (readings) {
        var known = readings.get(text);
        if (known != null) {
          return known;
        }
      }
      var read = Reading.of(text);
      synchronized (readings) {
        readings.put(text, read);
      }
      return read;
    }
  }
}
