package io.personaassistant.drafting.stored.brief;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Quotes;
import io.personaassistant.evidence.Evidence;
import java.util.List;

/// What people of this kind said, word for word, with its source.
final class BriefQuotes {
  private final Material material;
  private final List<Evidence> evidence;

  BriefQuotes(Material material, List<Evidence> evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /// As [Quotes] chooses them.
  List<Entry> entries(int most, int longest) {
    return Quotes.of(evidence, material.today(), most, longest).stream()
        .map(BriefQuotes::entry)
        .toList();
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
