package io.personaassistant.drafting.stored.several;

import static io.personaassistant.drafting.stored.record.RecordWords.first;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.PersonaLikeness;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Two to four personas side by side (draft standard 6.14): what they share, where they pull apart,
/// whom to lead with, and a table in which each cell cites.
public final class CompareAnswer {
  /// From here on two personas are one customer with two names.
  private static final int TOO_ALIKE = 60;

  private static final int MOST_ACTIVE = 5;
  private static final int MOST_CONFLICTS = 4;
  private static final int MOST_SHARED = 3;

  private final Conflicts conflicts = Conflicts.builtIn();

  /// What sets personas apart.
  public Panelled make(PanelRequest request) {
    var materials = request.materials();
    var sections = new ArrayList<Section>();
    var lead = CompareLead.of(request);
    sections.add(new Section(request.said().isBlank() ? "" : "So for this task", lead));
    var unlinked = request.panel().toldUnlinked(request.said());
    if (!unlinked.isEmpty()) {
      sections.add(new Section("Not linked to a persona", unlinked));
    }
    var conflicts = conflicts(materials);
    sections.add(new Section("Where they pull apart", conflicts));
    sections.add(new Section("What they share", shared(materials)));
    var rows = CompareRows.of(request);
    for (var row : rows) {
      sections.add(
          new Section(row.title(), row.cells().stream().map(CompareRows.Cell::entry).toList()));
    }
    var answer =
        request.answer(
            Panel.names(materials),
            request.said().isBlank()
                ? "Side by side"
                : "Side by side: " + Words.first(request.said(), 24),
            warnings(request),
            sections,
            followUps(materials));
    return new Panelled(answer, CompareRows.sheet(rows, materials));
  }

  private List<Entry> conflicts(List<Material> materials) {
    var found =
        conflicts.of(materials).stream()
            .limit(MOST_CONFLICTS)
            .map(CompareAnswer::conflict)
            .toList();
    return found.isEmpty()
        ? List.of(Entry.of(Part.lead("Nothing on record states it; that is not agreement.")))
        : found;
  }

  static Entry conflict(Conflicts.Conflict conflict) {
    var cites = new ArrayList<>(conflict.one().cites());
    conflict.other().cites().stream().filter(id -> !cites.contains(id)).forEach(cites::add);
    return new Entry(
        List.of(
            Part.lead(conflict.about() + ":"),
            Part.detail(name(conflict.one()), text(conflict.one())),
            Part.detail(name(conflict.other()), text(conflict.other()))),
        cites,
        stands(conflict.one()) + "; " + stands(conflict.other()));
  }

  /// Whose trait it is and how well it stands.
  private static String stands(Conflicts.Side side) {
    return name(side) + " " + RecordWords.status(side.trait());
  }

  private static String name(Conflicts.Side side) {
    return side.material().persona().name();
  }

  private static String text(Conflicts.Side side) {
    var text = side.trait().trait().text();
    return side.rejects() ? "The evidence is against “" + text + "”" : text;
  }

  private static List<Entry> shared(List<Material> materials) {
    var entries = new ArrayList<Entry>();
    var first = materials.getFirst();
    var others = materials.subList(1, materials.size());
    for (var trait : PersonaLikeness.shared(first, others).stream().limit(MOST_SHARED).toList()) {
      var cites = new ArrayList<>(first(trait.supports(), 1));
      for (var other : others) {
        other.traits().stream()
            .filter(t -> PersonaLikeness.alike(t, trait))
            .findFirst()
            .ifPresent(t -> cites.addAll(first(t.supports(), 1)));
      }
      entries.add(
          new Entry(
              List.of(Part.lead(trait.trait().kind().heading() + ": " + trait.trait().text())),
              cites.stream().distinct().toList(),
              ""));
    }
    if (entries.isEmpty()) {
      entries.add(Entry.of(Part.lead("No trait that all of them have.")));
    }
    var overlaps = new ArrayList<String>();
    Panel.eachPair(
        materials,
        (one, other) ->
            overlaps.add(
                one.persona().name()
                    + " and "
                    + other.persona().name()
                    + " "
                    + PersonaLikeness.percent(one, other)
                    + " %"));
    entries.add(
        new Entry(
            List.of(Part.detail("Overlap", String.join(", ", overlaps))),
            List.of(),
            "the share of traits that are alike, or of evidence that both rest on, whichever is larger"));
    return entries;
  }

  private static List<String> warnings(PanelRequest request) {
    var warnings = new ArrayList<String>();
    Panel.eachPair(
        request.materials(),
        (one, other) -> {
          int percent = PersonaLikeness.percent(one, other);
          if (percent > TOO_ALIKE) {
            warnings.add(
                one.persona().name()
                    + " and "
                    + other.persona().name()
                    + " overlap by "
                    + percent
                    + " %: they may be one persona; consider merging them.");
          }
        });
    if (request.active() > MOST_ACTIVE) {
      warnings.add(
          ("There are %s active personas; teams work well with up to %s. Archive or"
                  + " merge some.")
              .formatted(request.active(), MOST_ACTIVE));
    }
    return warnings;
  }

  private static FollowUps followUps(List<Material> materials) {
    var next = new ArrayList<FollowUp>();
    for (var material : materials) {
      var persona = material.persona();
      next.add(new FollowUp(persona.name() + "'s objections", persona.slug() + " objections"));
    }
    return new FollowUps("Next", next);
  }
}
