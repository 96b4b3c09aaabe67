package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.PlainWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What people said, to be shown word for word.
public final class Quotes {
  private Quotes() {}

  /// Current items that somebody said, one of each person and no two in the same words. Those that
  /// may be quoted outside first, else in the order given.
  ///
  /// @param most how many at most
  /// @param longest in characters; longer ones are left out, since a quotation is never cut
  public static List<Evidence> of(List<Evidence> items, LocalDate today, int most, int longest) {
    var heard = new HashSet<String>();
    var said = new HashSet<List<String>>();
    var quotes = new ArrayList<Evidence>();
    for (boolean outside : List.of(true, false)) {
      for (var item : items) {
        if (quotes.size() < most
            && item.quotable() == outside
            && item.isSaid()
            && item.isEffective(today)
            && item.text().length() <= longest
            && !said.contains(PlainWords.of(item.text()))
            && heard.add(item.participant().isBlank() ? item.id() : item.participant())) {
          said.add(PlainWords.of(item.text()));
          quotes.add(item);
        }
      }
    }
    return List.copyOf(quotes);
  }
}
