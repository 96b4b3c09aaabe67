package io.personaassistant.drafting;

import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.ProductFact;
import java.util.List;

/// Finds what the records have for words that were heard, without a model; it says nothing rather
/// than guess. Thread-safe.
final class ObjectionHeard {
  private final ObjectionMatcher matcher = ObjectionMatcher.builtIn();

  /// What the records have for words that were heard.
  sealed interface Meant {
    /// An objection on record.
    record Card(Objection objection) implements Meant {}

    /// What may be said about the product.
    record Facts(List<ProductFact> facts) implements Meant {}

    /// Items that speak of it, without a reply.
    record Spoken() implements Meant {}

    /// Words that are compared with nothing here.
    record OtherLanguage() implements Meant {}

    /// Nothing.
    record Nothing() implements Meant {}
  }

  /// What was meant.
  Meant meant(String heard, List<Objection> objections, Material material) {
    var best = matcher.best(heard, objections);
    var facts = ProductAnswers.about(heard, material);
    var close = best.filter(o -> matcher.isClose(heard, o) || provesWith(o, facts));
    if (!facts.isEmpty() && close.isEmpty()) {
      return new Meant.Facts(facts);
    }
    var things = Capability.asked(heard);
    boolean isOfTypeOnly =
        best.filter(o -> o.type() == ObjectionType.TECHNICAL_FIT).isPresent() && close.isEmpty();
    if (isOfTypeOnly && !things.isEmpty() && !OnRecord.mentions(things, material)) {
      return new Meant.Nothing();
    }
    if (matcher.isCued(heard, objections) || OnRecord.holds(heard, material)) {
      return best.<Meant>map(Meant.Card::new).orElseGet(Meant.Spoken::new);
    }
    return ForeignWords.are(heard) ? new Meant.OtherLanguage() : new Meant.Nothing();
  }

  private static boolean provesWith(Objection objection, List<ProductFact> facts) {
    return objection
        .track()
        .filter(t -> facts.stream().anyMatch(f -> t.proofRefs().contains(f.id())))
        .isPresent();
  }
}
