package io.personaassistant.drafting.stored.brief;

import static io.personaassistant.drafting.stored.record.RecordWords.first;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Apart;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// How to write and talk to a persona, from its record alone: where, in which words, against which
/// objections, what to do and not to do, and what would fit nobody else.
final class BriefAdvice {
  private static final int MOST_WORDS = 8;
  private static final int MOST_AGAINST = 3;

  private final Material material;
  private final boolean researched;

  /// @param researched something on record counts; then what nobody has researched says so
  BriefAdvice(Material material, boolean researched) {
    this.material = material;
    this.researched = researched;
  }

  /// @param few how many of each
  List<Entry> entries(int few) {
    var entries = new ArrayList<Entry>();
    add(entries, "Where", "", held(TraitKind.CHANNEL), few + 1, " · ");
    add(entries, "Their words", "", held(TraitKind.VOCABULARY), MOST_WORDS, " · ");
    add(entries, "They object", "", held(TraitKind.OBJECTION), few, " / ");
    entries.addAll(rules(few));
    add(entries, apartLabel(), "", Apart.of(material, few), few, " / ");
    return entries;
  }

  /// What to do and what not to do, as far as anything on record says.
  ///
  /// @param few how many of each
  List<Entry> rules(int few) {
    var entries = new ArrayList<Entry>();
    addDo(entries, few);
    addDoNot(entries, few);
    return entries;
  }

  /// Traits of a kind that may be built on.
  private List<TraitEvidence> held(TraitKind kind) {
    return RecordWords.traits(material, kind).stream()
        .filter(t -> t.status() != TraitStatus.CONTRADICTED && t.status() != TraitStatus.CONTESTED)
        .sorted(Comparator.comparing(TraitEvidence::status))
        .toList();
  }

  private void add(
      List<Entry> entries,
      String label,
      String start,
      List<TraitEvidence> traits,
      int most,
      String between) {
    if (traits.isEmpty()) {
      return;
    }
    var shown = traits.subList(0, Math.min(most, traits.size()));
    var texts = shown.stream().map(this::text).toList();
    var more = traits.size() > shown.size() ? " (" + (traits.size() - shown.size()) + " more)" : "";
    var ids =
        shown.stream().flatMap(t -> first(t.supports(), 1).stream()).distinct().limit(3).toList();
    entries.add(
        new Entry(
            List.of(Part.detail(label, start + String.join(between, texts) + more)), ids, ""));
  }

  /// What they like, else how they judge.
  private void addDo(List<Entry> entries, int few) {
    var likes = held(TraitKind.PREFERENCE);
    if (likes.isEmpty()) {
      add(entries, "Do", "answer what they decide by: ", held(TraitKind.DECISION), few, " / ");
    } else {
      add(entries, "Do", "meet what they like: ", likes, few, " / ");
    }
  }

  private String text(TraitEvidence trait) {
    boolean guessed = researched && trait.status() == TraitStatus.ASSUMPTION;
    return Sentence.withoutStop(trait.trait().text()) + (guessed ? " (assumption)" : "");
  }

  private void addDoNot(List<Entry> entries, int few) {
    var never = new ArrayList<String>();
    var against = new LinkedHashSet<String>();
    material.traits().stream()
        .filter(t -> t.status() == TraitStatus.CONTRADICTED)
        .limit(few)
        .forEach(t -> {
          against.addAll(first(t.contradicts(), MOST_AGAINST));
          never.add(
              "build on “" + Sentence.withoutStop(t.trait().text()) + "” (evidence is against it)");
        });
    var unsaid =
        material.approvedTracks().stream()
            .flatMap(t -> t.doNotSay().stream())
            .distinct()
            .limit(few)
            .map(said -> "“" + Sentence.withoutStop(said) + "”")
            .collect(Collectors.joining(" / "));
    if (!unsaid.isEmpty()) {
      never.add("say " + unsaid);
    }
    if (!never.isEmpty()) {
      var text = String.join("; ", never);
      entries.add(new Entry(List.of(Part.detail("Do not", text)), List.copyOf(against), ""));
    }
  }

  private String apartLabel() {
    var names = material.others().stream().map(o -> o.persona().name()).limit(3).toList();
    return names.isEmpty() ? "Most of all" : "Unlike " + String.join(", ", names);
  }
}
