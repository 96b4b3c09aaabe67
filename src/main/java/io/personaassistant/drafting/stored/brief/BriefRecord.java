package io.personaassistant.drafting.stored.brief;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands behind a brief: what it is for, the evidence, what is open, what nobody has
/// researched, who keeps it.
final class BriefRecord {
  /// Kinds that a useful persona has; a missing one is named.
  private static final List<TraitKind> EXPECTED =
      List.of(
          TraitKind.GOAL,
          TraitKind.MOTIVATION,
          TraitKind.PAIN,
          TraitKind.DECISION,
          TraitKind.CHANNEL,
          TraitKind.VOCABULARY,
          TraitKind.OBJECTION);

  private static final Set<TraitStatus> OPEN =
      EnumSet.of(TraitStatus.ASSUMPTION, TraitStatus.CONTESTED, TraitStatus.CONTRADICTED);

  private final Material material;
  private final List<Evidence> evidence;

  BriefRecord(Material material, List<Evidence> evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /// @param few how many open questions
  List<Entry> entries(int few) {
    var persona = material.persona();
    var entries = new ArrayList<Entry>();
    add(entries, "Decision it informs", known(persona.decision()));
    add(entries, "Evidence", evidence());
    add(entries, "Open", open(few));
    add(entries, "Not researched", String.join(", ", missing()));
    add(entries, "Record", care(persona));
    return entries;
  }

  private static void add(List<Entry> entries, String label, String text) {
    if (!text.isBlank()) {
      entries.add(Entry.of(Part.detail(label, text)));
    }
  }

  private static String known(String text) {
    return text.isBlank() ? "not set" : text;
  }

  /// How much of it counts something and how much says something, and from how many people.
  private String evidence() {
    var counting = evidence.stream().filter(e -> e.isEffective(material.today())).toList();
    if (counting.isEmpty()) {
      return "";
    }
    long qualitative = counting.stream().filter(e -> e.sourceType().isQualitative()).count();
    long quantitative = counting.stream().filter(e -> e.sourceType().isQuantitative()).count();
    long others = counting.size() - qualitative - quantitative;
    var people = new HashSet<String>();
    counting.stream().map(Evidence::participant).filter(p -> !p.isBlank()).forEach(people::add);
    return qualitative
        + " qualitative, "
        + quantitative
        + " quantitative"
        + (others > 0 ? ", " + others + " published by others" : "")
        + switch (people.size()) {
          case 0 -> "";
          case 1 -> ", 1 known participant";
          default -> ", " + people.size() + " known participants";
        };
  }

  private String open(int few) {
    var open =
        material.traits().stream()
            .filter(t -> OPEN.contains(t.status()))
            .map(t -> Sentence.withoutStop(t.trait().text()) + " (" + t.status().word() + ")")
            .toList();
    // where nothing is researched, everything is open: the notice says so
    if (open.size() == material.traits().size()) {
      return "";
    }
    var shown = String.join(" / ", open.subList(0, Math.min(few, open.size())));
    return open.size() > few ? shown + " (" + (open.size() - few) + " more)" : shown;
  }

  private List<String> missing() {
    var persona = material.persona();
    var missing =
        new ArrayList<>(
            RecordWords.known(
                persona.title().isBlank() ? "job title" : "",
                persona.industry().isBlank() ? "industry" : "",
                persona.location().isBlank() ? "location" : "",
                persona.background().isBlank() ? "background" : ""));
    EXPECTED.stream()
        .filter(kind -> RecordWords.traits(material, kind).isEmpty())
        .forEach(kind -> missing.add(kind.heading().toLowerCase(Locale.ROOT)));
    return missing;
  }

  private static String care(Persona persona) {
    var care = new ArrayList<String>();
    care.add("version " + persona.version());
    care.add(persona.owner().isBlank() ? "no owner" : "owner " + persona.owner());
    care.add(persona.lastReview().map(d -> "last reviewed " + d).orElse("never reviewed"));
    persona
        .lastReview()
        .filter(_ -> persona.reviewIntervalDays() > 0)
        .ifPresent(d -> care.add("next review " + d.plusDays(persona.reviewIntervalDays())));
    return String.join(", ", care);
  }
}
