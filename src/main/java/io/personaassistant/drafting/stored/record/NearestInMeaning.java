package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The trait that comes nearest in meaning to a text whose words no record has, and the item that
/// it rests on and that says so. There is one only where a search finds something: it knows when
/// there is no answer. It stays a guess, which counts for nothing until somebody has looked.
///
/// @param material of the persona whose trait it is
public record NearestInMeaning(Material material, TraitEvidence trait, Evidence item) {
  private static final Set<TraitKind> SILENT =
      EnumSet.of(TraitKind.CHANNEL, TraitKind.VOCABULARY, TraitKind.DEMOGRAPHIC);

  private static final int QUOTED = 100;

  /// Of labelled plans in words of their own, what is found further down is another thing.
  private static final int MOST_FOUND = 6;

  /// The first ones count more, since a search reads them piece by piece.
  private static final int FIRST = 2;

  private static final double OF_FIRST = 0.15;

  /// What is less near is about something else.
  private static final double LEAST = 0.6;

  /// Looks among the traits of these personas; finds nothing where no model of meaning is at hand.
  public static Optional<NearestInMeaning> to(String text, List<Material> materials, Items items) {
    var words = Redaction.without(text);
    var day = materials.getFirst().today();
    var found = items.meant(words, MOST_FOUND, day);
    var candidates = candidates(found, materials);
    var texts =
        candidates.stream().flatMap(c -> List.of(c.trait.trait().text(), c.item.text()).stream());
    return candidates.isEmpty()
        ? Optional.empty()
        : items.nearness(words, texts.toList()).flatMap(near -> nearest(near, found, candidates));
  }

  private static List<NearestInMeaning> candidates(List<Evidence> found, List<Material> materials) {
    var candidates = new ArrayList<NearestInMeaning>();
    for (var item : found) {
      for (var material : materials) {
        material.traits().stream()
            .filter(t -> t.supports().contains(item.id()))
            .filter(t -> !SILENT.contains(t.trait().kind()))
            .filter(t -> t.status() != TraitStatus.CONTRADICTED)
            .forEach(t -> candidates.add(new NearestInMeaning(material, t, item)));
      }
    }
    return candidates;
  }

  /// @param near of the trait and of the item of each candidate, in turn
  private static Optional<NearestInMeaning> nearest(
      double[] near, List<Evidence> found, List<NearestInMeaning> candidates) {
    var first = found.subList(0, Math.min(FIRST, found.size()));
    double most = LEAST;
    var nearest = Optional.<NearestInMeaning>empty();
    for (int i = 0; i < candidates.size(); i++) {
      var one = candidates.get(i);
      double item = near[2 * i + 1] + (first.contains(one.item) ? OF_FIRST : 0);
      double score = Math.max(near[2 * i], item);
      if (score > most) {
        most = score;
        nearest = Optional.of(one);
      }
    }
    return nearest;
  }

  /// Whether it is of this persona.
  public boolean isOf(Material other) {
    return material.persona().slug().equals(other.persona().slug());
  }

  /// The same in one part.
  public Part toldShort() {
    return Part.detail(
        "Nearest in meaning",
        "%s, “%s” (%s): “%s”"
            .formatted(
                material.persona().name(),
                trait.trait().text(),
                RecordWords.status(trait),
                Graphemes.cut(item.text(), QUOTED)));
  }

  /// What the trait says, and what was said of it.
  public Entry told() {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(material.persona().name(), trait.trait().text()));
    parts.add(item.isSaid() ? Part.quote(item.text()) : Part.lead(item.text()));
    return new Entry(
        parts,
        List.of(item.id()),
        RecordWords.status(trait) + " · a guess by meaning: nobody says the words");
  }
}
