package io.personaassistant.answering.desk;

import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.intake.ModelSuggestionStore;
import io.personaassistant.evidence.intake.ModelSuggestionStore.Taken;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Items that wait for a link, with what each is likely about.
final class TriageItems {
  private final Database database;
  private final Records records;
  private final ModelSuggestionStore byModel = new ModelSuggestionStore();

  TriageItems(Database database, Records records) {
    this.database = database;
    this.records = records;
  }

  /// The items of these suggestions in order, with what a model that read the transcript took them
  /// for; an item that is no longer there is left out.
  List<Item> of(List<Suggestion> shown, LocalDate day) {
    var ids = shown.stream().map(Suggestion::evidence).toList();
    Map<String, Taken> taken = database.read(h -> byModel.of(h, records.workspace(), ids));
    var items = records.byIds(ids).stream().collect(Collectors.toMap(Evidence::id, item -> item));
    return shown.stream()
        .flatMap(s ->
            Optional.ofNullable(items.get(s.evidence())).stream()
                .map(i -> item(i, s, Optional.ofNullable(taken.get(i.id())), day)))
        .toList();
  }

  /// A trait that a model named, and that is still there, comes first; it is a suggestion like the
  /// others.
  private Item item(
      Evidence evidence, Suggestion suggestion, Optional<Taken> taken, LocalDate day) {
    var likely = likely(suggestion.traits());
    var named =
        taken
            .flatMap(Taken::trait)
            .flatMap(id ->
                records.library(day).traits().values().stream()
                    .flatMap(List::stream)
                    .map(TraitEvidence::trait)
                    .filter(t -> t.id().equals(id))
                    .findFirst());
    if (named.isEmpty()) {
      return new Item(evidence, suggestion.persona(), likely, taken);
    }
    var trait = named.get();
    var stance = taken.orElseThrow().stance();
    // a model's word is no measure: the number is what the words themselves say of this trait
    double score =
        suggestion.traits().stream()
            .filter(s -> s.trait().id().equals(trait.id()) && s.stance() == stance)
            .mapToDouble(Suggested::score)
            .findFirst()
            .orElse(Suggestions.LIKELY);
    var traits = new ArrayList<Suggested>();
    traits.add(new Suggested(trait, stance, score));
    likely.stream().filter(s -> !s.trait().id().equals(trait.id())).forEach(traits::add);
    return new Item(evidence, Optional.of(trait.persona()), traits, taken);
  }

  private static List<Suggested> likely(List<Suggested> traits) {
    return traits.stream()
        .filter(t -> t.score() >= Suggestions.LIKELY || t.equals(traits.getFirst()))
        .toList();
  }
}
