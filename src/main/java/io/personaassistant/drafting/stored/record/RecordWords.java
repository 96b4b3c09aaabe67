package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// How stored answers put records into words, and what they cite of them.
public final class RecordWords {
  private RecordWords() {}

  /// "Annie · UX Research Lead".
  public static String title(Persona persona) {
    return persona.title().isBlank() ? persona.name() : persona.name() + " · " + persona.title();
  }

  /// Every trait of a kind in the order of the record, contradicted ones too.
  public static List<TraitEvidence> traits(Material material, TraitKind kind) {
    return material.traits().stream().filter(t -> t.trait().kind() == kind).toList();
  }

  /// The status in words, with what stands against the trait: "validated: 5 for, 1 against".
  public static String status(TraitEvidence trait) {
    int against = trait.effectiveContradicts();
    int supports = trait.effectiveSupports();
    return switch (trait.status()) {
      case ASSUMPTION -> "assumption: no current evidence";
      default ->
          trait.status().word()
              + ": "
              + supports
              + " for"
              + (against > 0 ? ", " + against + " against" : "");
    };
  }

  /// What may be said of somebody's approval: "approved by X until D", and never "approved" when it
  /// is not.
  public static String approval(Approval approval) {
    return switch (approval) {
      case Approval.Approved(var by, var until) ->
          "approved by " + by + until.map(d -> " until " + d).orElse(", no end date");
      case Approval.Expired(var by, var on) ->
          "EXPIRED on " + on + ", ask " + by + " before you use it";
      case Approval.NotApproved() -> "NOT APPROVED yet, check before you use it";
    };
  }

  /// An answer about one persona, which cites what its sections cite.
  ///
  /// @param type the draft type's command word
  /// @param footer what it rests on
  public static Answer answer(
      Persona persona,
      String type,
      String subtitle,
      List<String> notices,
      List<Answer.Section> sections,
      Answer.FollowUps followUps,
      String footer) {
    return new Answer(
        persona.slug(),
        type,
        title(persona),
        subtitle,
        notices,
        sections,
        followUps,
        footer,
        citesOf(sections));
  }

  /// Every id that the entries show, in order.
  public static List<String> citesOf(List<Answer.Section> sections) {
    var ids = new LinkedHashSet<String>();
    sections.forEach(s -> s.entries().forEach(e -> ids.addAll(e.cites())));
    return new ArrayList<>(ids);
  }

  /// The best two supports of a trait and, where one counts, the newest item against it: its status
  /// says that there is one. What no longer counts is cited only where nothing else supports it.
  public static List<String> cites(TraitEvidence trait) {
    int counting = trait.effectiveSupports();
    var ids = new ArrayList<>(first(trait.supports(), counting == 0 ? 2 : Math.min(2, counting)));
    ids.addAll(first(trait.contradicts(), Math.min(1, trait.effectiveContradicts())));
    return ids;
  }

  /// Those of these texts that are not blank, in order.
  public static List<String> known(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).toList();
  }

  /// At most `most` ids of a list.
  public static List<String> first(List<String> ids, int most) {
    return ids.subList(0, Math.min(most, ids.size()));
  }
}
