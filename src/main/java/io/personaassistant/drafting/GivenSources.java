package io.personaassistant.drafting;

import io.personaassistant.checking.line.Source;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns items and facts into sources that a text may cite. Pure functions.
final class GivenSources {
  private GivenSources() {}

  /// What items say of traits, by the id of the item.
  static Map<String, List<Source.Stand>> stands(Collection<List<TraitEvidence>> traits) {
    var stands = new HashMap<String, List<Source.Stand>>();
    for (var ofOne : traits) {
      for (var trait : ofOne) {
        add(stands, trait, trait.supports(), true);
        add(stands, trait, trait.contradicts(), false);
      }
    }
    return stands;
  }

  private static void add(
      Map<String, List<Source.Stand>> stands,
      TraitEvidence trait,
      List<String> items,
      boolean supports) {
    var kind = trait.trait().kind();
    boolean trouble = kind == TraitKind.PAIN || kind == TraitKind.OBJECTION;
    var stand = new Source.Stand(trait.trait().persona(), trait.trait().text(), trouble, supports);
    items.forEach(id -> stands.computeIfAbsent(id, _ -> new ArrayList<>()).add(stand));
  }

  /// An item as a source.
  ///
  /// @param about the slug of the persona it was filed under, `""` for none
  static Source of(Evidence item, String about, Map<String, List<Source.Stand>> stands) {
    return new Source(
        item.id(),
        item.text(),
        item.isSaid(),
        item.quotable(),
        item.participant(),
        Optional.of(item.date()),
        new Source.Origin(
            Optional.of(item.sourceType()),
            item.sampleSize(),
            item.quarantined(),
            item.copyOf(),
            about,
            stands.getOrDefault(item.id(), List.of()),
            item.sourceRef(),
            item.segment()));
  }

  static Source of(ProductFact fact) {
    return of(fact, fact.audience() == Audience.CUSTOMER, Source.Origin.UNKNOWN);
  }

  /// A fact that may be cited by mistake and stands for nothing.
  static Source notApproved(ProductFact fact) {
    return of(fact, false, Source.Origin.NOT_APPROVED);
  }

  private static Source of(ProductFact fact, boolean quotable, Source.Origin origin) {
    return new Source(
        fact.id(),
        fact.statement() + " " + fact.proof(),
        false,
        quotable,
        "",
        Optional.empty(),
        origin);
  }
}
