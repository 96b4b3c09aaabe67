package io.personaassistant.answering.request;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.stored.EvidenceAnswer;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Evidence as people ask for it: by an id or a participant's code as they type it, or by a
/// persona. Thread-safe.
public final class EvidenceOnRecord {
  private final Database database;
  private final Records records;
  private final boolean withSamples;
  private final EvidenceStore evidence = new EvidenceStore();
  private final ForgottenStore participants = new ForgottenStore();

  EvidenceOnRecord(Database database, Records records, boolean withSamples) {
    this.database = database;
    this.records = records;
    this.withSamples = withSamples;
  }

  /// Whether a word is the id of an item or a fact, or the code of a participant, in any case.
  ///
  /// @param closed for who may not open evidence: a code says to them who took part
  public boolean holds(String word, Optional<ClosedEvidence> closed, LocalDate day) {
    return fact(word, records.library(day)).isPresent()
        || !alike(word).isEmpty()
        || closed.isEmpty() && !codes(word).isEmpty();
  }

  /// The codes of participants that are the same as a word but for case; most words are none.
  List<String> codes(String typed) {
    var word = typed.strip();
    return Participants.isCode(word) && !word.isEmpty()
        ? database.read(h -> participants.counts(h, records.workspace())).keySet().stream()
            .filter(word::equalsIgnoreCase)
            .toList()
        : List.of();
  }

  /// The items with these ids as an answer; an id is found without its leading zeros where that is
  /// unique. What is no id may be the code of a participant, whose items these are.
  ///
  /// @param closed for who may not open evidence
  public Answer items(List<String> typed, Optional<ClosedEvidence> closed, LocalDate day) {
    var named = new Named(records.library(day), closed.isEmpty());
    typed.forEach(named::add);
    return EvidenceAnswer.items(
        records.byIds(named.ids),
        List.copyOf(named.facts),
        List.copyOf(named.missing),
        named.unclear,
        List.copyOf(named.later),
        named.speakers,
        named.library,
        closed,
        day);
  }

  /// Everything on record about a persona, by trait.
  ///
  /// @param closed for who may not open evidence
  public Answer of(Persona persona, Optional<ClosedEvidence> closed, LocalDate day) {
    var traits = records.library(day).traits(persona.slug());
    return EvidenceAnswer.of(
        persona, traits, linkedTo(persona, day), records.waitingFor(persona, day), closed, day);
  }

  /// How much evidence is linked to each of these personas.
  public Answer counts(List<Persona> personas, LocalDate day) {
    var items = new LinkedHashMap<Persona, List<Evidence>>();
    personas.forEach(p -> items.put(p, linkedTo(p, day)));
    return EvidenceAnswer.counts(items, records.library(day).traits(), day);
  }

  private List<Evidence> linkedTo(Persona persona, LocalDate day) {
    return records.byIds(TraitEvidence.itemsOf(records.library(day).traits(persona.slug())));
  }

  private List<String> alike(String word) {
    return database.read(h -> evidence.alike(h, records.workspace(), word));
  }

  private static Optional<ProductFact> fact(String word, Library library) {
    return library.facts().stream().filter(f -> f.id().equalsIgnoreCase(word)).findFirst();
  }

  /// What words that people type name; sets, since what is typed twice is shown once.
  private final class Named {
    private final Library library;
    private final boolean namesSpeakers;
    private final Set<ProductFact> facts = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<Evidence> later = new LinkedHashSet<>();
    private final Map<String, List<String>> unclear = new LinkedHashMap<>();
    private final Map<String, Integer> speakers = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Named(Library library, boolean namesSpeakers) {
      this.library = library;
      this.namesSpeakers = namesSpeakers;
    }

    void add(String word) {
      var fact = fact(word, library);
      if (fact.isPresent()) {
        facts.add(fact.get());
        return;
      }
      var item = database.read(h -> evidence.cited(h, records.workspace(), word));
      if (item.isPresent()) {
        add(item.get());
        return;
      }
      var alike = alike(word);
      if (!alike.isEmpty()) {
        unclear.put(word, alike);
      } else if (!addSpeaker(word)) {
        missing.add(word);
      }
    }

    private void add(Evidence item) {
      if (item.isKnown(library.asOf())) {
        ids.add(item.id());
      } else {
        later.add(item);
      }
    }

    private boolean addSpeaker(String word) {
      boolean isSpeaker = false;
      for (var code : namesSpeakers ? codes(word) : List.<String>of()) {
        var said = saidBy(code, library.asOf());
        isSpeaker |= !said.isEmpty();
        speakers.put(code, said.size());
        said.stream().limit(EvidenceAnswer.MOST_OF_ONE).map(Evidence::id).forEach(ids::add);
      }
      return isSpeaker;
    }
  }

  /// What a participant said: what counts before copies and the like, the newest first.
  private List<Evidence> saidBy(String code, LocalDate day) {
    return database.read(h -> participants.items(h, records.workspace(), code)).stream()
        .filter(item -> item.isKnown(day) && (withSamples || !item.sample()))
        .sorted(
            Comparator.comparing((Evidence item) -> !item.isEffective(day))
                .thenComparing(Evidence::date, Comparator.reverseOrder()))
        .toList();
  }
}
