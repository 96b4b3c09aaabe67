package io.personaassistant.checking.number;

import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.Set;

/// Whether a source speaks of what a number in the draft is said of. "Up to 95 %" and "at least 20
/// %" hold of many a share by chance, so one that is not the very same number must be a share of
/// the same thing. English.
final class LooseShares {
  /// What sentences on anything share.
  private static final Set<String> OF_ANYTHING = WordList.stems("loose-shares.of-anything");

  private LooseShares() {}

  /// Whether this number may rest on that one: it is the same, or both sentences touch.
  static boolean isOfThis(NumberCase one, Support support) {
    return !isLoose(one.number(), support.said().quantity())
        || touches(one, support.said().stems());
  }

  private static boolean isLoose(Quantity number, Quantity source) {
    return number.kind() == Kind.PERCENT
        && number.bound() != Bound.EXACT
        && (source.kind() != Kind.PERCENT || number.value().compareTo(source.value()) != 0);
  }

  /// Whether the sentence of the number shares a word with these that says what it is about.
  static boolean touches(NumberCase one, Set<String> stems) {
    var said = new HashSet<>(Wording.stems(one.sentence(), ""));
    said.removeAll(Words.content(one.number().text()));
    said.removeAll(OF_ANYTHING);
    return Wording.shared(said, stems) > 0;
  }
}
