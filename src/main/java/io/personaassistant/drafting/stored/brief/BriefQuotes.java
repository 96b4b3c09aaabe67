package io.personaassistant.drafting.stored.brief;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What people of this kind said, word for word, each from another person, with its source.
final class BriefQuotes {
  private final Material material;
  private final List<Evidence> evidence;

  BriefQuotes(Material material, List<Evidence> evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /// Those that may be quoted outside come first; longer ones than `longest` are left out, since a
  /// quotation is never cut.
  List<Entry> entries(int most, int longest) {
    var heard = new HashSet<String>();
    var quotes = new ArrayList<Entry>();
    for (boolean outside : List.of(true, false)) {
      for (var item : evidence) {
        if (quotes.size() < most
            && item.quotable() == outside
            && item.isSaid()
            && item.isEffective(material.today())
            && item.text().length() <= longest
            && heard.add(item.participant().isBlank() ? item.id() : item.participant())) {
          quotes.add(entry(item));
        }
      }
    }
    return quotes;
  }

  private static Entry entry(Evidence item) {
    var note =
        item.sourceType().label()
            + ", "
            + item.date()
            + (item.quotable() ? "" : ", not to be quoted outside");
    return new Entry(List.of(Part.quote(item.text())), List.of(item.id()), note);
  }
}
