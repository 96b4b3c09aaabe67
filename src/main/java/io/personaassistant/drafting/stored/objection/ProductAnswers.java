package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.personal.Redaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Product facts that answer what a customer asked. Pure functions.
final class ProductAnswers {
  private static final int MOST = 3;
  private static final int MOST_NEAR = 2;

  private ProductAnswers() {}

  /// The approved facts about the subject that was heard, or about everything that a question asks
  /// for; in the order of the record, three at most.
  static List<ProductFact> about(String heard, Material material) {
    var subjects = Subjects.of(Redaction.without(heard));
    var things = Capability.asked(heard);
    return material.approvedFacts().stream()
        .filter(f ->
            Subjects.shares(subjects, f.statement()) || Capability.holds(things, f.statement()))
        .limit(MOST)
        .toList();
  }

  /// What may be said where nobody has approved a reply to an objection: the facts for customers
  /// that come near to it, the nearest first.
  static List<Entry> near(String heard, Objection objection, Material material, Items items) {
    var linked = items.byIds(TraitEvidence.itemsOf(material.traits()));
    var fit =
        new MessageFit(
            heard + ". " + objection.text(),
            new Nearness(List.of(material), linked),
            items::nearness);
    return material.approvedFacts().stream()
        .filter(f -> f.audience() == Audience.CUSTOMER)
        .filter(f -> fit.of(f.statement()) >= MessageFit.LIKELY)
        .sorted(Comparator.comparingDouble((ProductFact f) -> -fit.of(f.statement())))
        .limit(MOST_NEAR)
        .map(f -> entry(f, material.today()))
        .toList();
  }

  /// The fact as it may be said, who stands behind it and for whom it is.
  static Entry entry(ProductFact fact, LocalDate today) {
    var approval = RecordWords.approval(fact.approval(today));
    boolean isInside = fact.audience() == Audience.INTERNAL;
    return new Entry(
        isInside
            ? Part.known(Part.lead("Say", fact.statement()), Part.lead("Proof", fact.proof()))
            : Part.known(Part.use("Say", fact.statement()), Part.use("Proof", fact.proof())),
        List.of(fact.id()),
        isInside ? approval + " · for colleagues only" : approval);
  }
}
