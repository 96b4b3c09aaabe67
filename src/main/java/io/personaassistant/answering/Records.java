package io.personaassistant.answering;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.DraftedLine;
import io.personaassistant.drafting.EvidenceAnswer;
import io.personaassistant.drafting.Material;
import io.personaassistant.drafting.StoredAnswers;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceSearchStore;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The records of one workspace, read once and again only when one has changed. Thread-safe.
public final class Records implements StoredAnswers.Items {
  private static final int MOST_FOR_DRAFT = 12;

  private final Database database;
  private final long workspace;
  private final boolean hideSamples;
  private final LibraryStore libraries = new LibraryStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final EvidenceSearchStore search = new EvidenceSearchStore();
  private final DraftStore drafts = new DraftStore();
  private final AtomicReference<Cached> cached =
      new AtomicReference<>(
          new Cached(
              -1,
              LocalDate.MIN,
              new Library(List.of(), java.util.Map.of(), java.util.Map.of(), List.of())));

  private record Cached(long changes, LocalDate day, Library library) {}

  public Records(Database database, long workspace, boolean hideSamples) {
    this.database = database;
    this.workspace = workspace;
    this.hideSamples = hideSamples;
  }

  /// The workspace's id.
  public long workspace() {
    return workspace;
  }

  /// All records as of a day; the same object as long as nothing has changed.
  public Library library(LocalDate day) {
    var now = cached.get();
    return database.read(h -> {
      long changes = Database.changes(h, workspace);
      if (now.changes() == changes && now.day().equals(day)) {
        return now.library();
      }
      var library = libraries.read(h, workspace, day, hideSamples);
      cached.set(new Cached(changes, day, library));
      return library;
    });
  }

  /// What a draft for a persona may rest on.
  public Material material(Persona persona, String brief, LocalDate day) {
    var library = library(day);
    var traits = library.traitsOf(persona);
    var tracks = library.talkTracksOf(persona);
    var wanted = new LinkedHashSet<String>();
    tracks.stream().map(TalkTrack::proofRefs).forEach(wanted::addAll);
    var items =
        database.read(
            h -> search.forDraft(h, workspace, traits, wanted, brief, MOST_FOR_DRAFT, day));
    return new Material(persona, traits, tracks, library.facts(), items, day);
  }

  @Override
  public List<Evidence> byIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : database.read(h -> evidence.byIds(h, workspace, ids));
  }

  /// How many evidence items there are.
  public int countEvidence() {
    return database.read(h -> evidence.count(h, workspace));
  }

  /// The items with these ids as an answer; an id is found without its leading zeros where that is
  /// unique.
  public Answer items(List<String> typed, LocalDate day) {
    var library = library(day);
    var facts = new ArrayList<ProductFact>();
    var missing = new ArrayList<String>();
    var ids = new LinkedHashSet<String>();
    for (var id : typed) {
      var fact = library.facts().stream().filter(f -> f.id().equalsIgnoreCase(id)).findFirst();
      fact.ifPresent(facts::add);
      if (fact.isEmpty()) {
        var found = database.read(h -> evidence.resolve(h, workspace, id));
        if (found.size() == 1) {
          ids.add(found.getFirst());
        } else {
          missing.add(id);
        }
      }
    }
    return EvidenceAnswer.items(byIds(ids), facts, missing, library.traits().values(), day);
  }

  /// Everything on record about a persona, by trait.
  public Answer evidenceOf(Persona persona, LocalDate day) {
    var traits = library(day).traitsOf(persona);
    var ids = new LinkedHashSet<String>();
    traits.forEach(t -> {
      ids.addAll(t.supports());
      ids.addAll(t.contradicts());
    });
    return EvidenceAnswer.of(persona, traits, byIds(ids), day);
  }

  /// Stores a finished draft.
  void save(Draft draft) {
    database.write(h -> {
      drafts.save(h, draft);
      return true;
    });
  }

  /// The ids that a stored draft's shown lines cite.
  public List<String> citesOf(String draft) {
    return database.read(h -> drafts.cites(h, workspace, draft));
  }

  /// What is stored of a draft.
  public Optional<DraftStore.Stored> draft(String ref) {
    return database.read(h -> drafts.find(h, workspace, ref));
  }

  /// The newest draft of a request.
  public Optional<DraftStore.Stored> draftOf(String request) {
    return database.read(
        h -> drafts.ofRequest(h, workspace, request).flatMap(d -> drafts.find(h, workspace, d)));
  }

  /// The lines of a stored draft that were shown.
  public List<DraftedLine> shownLines(String draft) {
    return database.read(h -> drafts.shownLines(h, workspace, draft));
  }
}
