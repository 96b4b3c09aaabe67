package io.personaassistant.answering.request;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryCache;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.WaitingStore;
import io.personaassistant.evidence.intake.LinkReview;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.intake.ReviewTable;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Whose;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// The records of one workspace, read once and again only when one has changed. Thread-safe.
public final class Records implements Items {
  private static final int MOST_UNREAD = 400;

  private final Database database;
  private final long workspace;
  private final boolean hideSamples;
  private final LibraryCache libraries;
  private final PersonaStore personas = new PersonaStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final MeaningIndex meanings;
  private final EvidenceSearch search;
  private final Suggestions suggestions;
  private final Materials materials;
  private final StoredDrafts drafts;
  private final EvidenceOnRecord onRecord;
  private final QuestionStore questions = new QuestionStore();

  public Records(Database database, long workspace, boolean hideSamples, SentenceModels models) {
    this.database = database;
    this.workspace = workspace;
    this.hideSamples = hideSamples;
    this.libraries = new LibraryCache(database, workspace, !hideSamples);
    this.meanings = new MeaningIndex(database, workspace, !hideSamples, models);
    this.search = new EvidenceSearch(!hideSamples, meanings);
    this.materials = new Materials(database, workspace, search);
    this.drafts = new StoredDrafts(database, workspace);
    this.suggestions = new Suggestions(meanings, !hideSamples);
    this.onRecord = new EvidenceOnRecord(database, this, !hideSamples);
  }

  /// The workspace's id.
  public long workspace() {
    return workspace;
  }

  /// All records as of a day; the same object as long as nothing has changed.
  public Library library(LocalDate day) {
    return libraries.current(day);
  }

  /// All records as of a day, as they are for a transaction that is open.
  public Library library(Handle handle, LocalDate day) {
    return new LibraryStore().load(handle, workspace, !hideSamples, day);
  }

  /// The personas that people see, as they are for a transaction that is open.
  public List<Persona> personas(Handle handle) {
    return personas.all(handle, workspace).stream()
        .filter(p -> !hideSamples || !p.sample())
        .toList();
  }

  /// The versions of a persona, the newest first.
  public List<PersonaVersion> versions(String slug) {
    return database.read(h -> personas.versions(h, workspace, slug));
  }

  /// What the items mean.
  public MeaningIndex meanings() {
    return meanings;
  }

  /// The gates that every import into this workspace goes through.
  public RecordImport gates() {
    return new RecordImport(PersonaNames.WORDS, meanings::suspicion);
  }

  /// What drafts may rest on.
  public Materials materials() {
    return materials;
  }

  /// Evidence as people ask for it.
  public EvidenceOnRecord onRecord() {
    return onRecord;
  }

  /// The drafts that are kept.
  public StoredDrafts drafts() {
    return drafts;
  }

  /// The items that a text asks for, best first and at most `limit`; with a slug only those about
  /// that persona, `""` for all.
  public EvidenceSearch.Found search(String slug, String words, int limit, LocalDate day) {
    return search(Whose.of(slug), Set.of(), words, limit, day);
  }

  private EvidenceSearch.Found search(
      Whose whose, Set<SourceType> kinds, String words, int limit, LocalDate day) {
    var sought = onRecord.codes(words).stream().findFirst().orElse(words);
    return search.find(database, workspace, whose, kinds, sought, limit, day);
  }

  /// Brings what searches go by up to date; see [EvidenceSearch#keepUp].
  public void keepSearchUp() {
    search.keepUp(database, workspace);
  }

  /// What is suggested for these items, or for all without a confirmed link; see [Suggestions].
  public List<Suggestions.Suggestion> suggestions(Collection<String> ids, LocalDate day) {
    var library = library(day);
    return database.read(h -> suggestions.of(h, workspace, library, ids));
  }

  /// Stores the links that a person confirmed.
  public LinkReview.Confirmed confirm(
      ReviewTable.Decisions decisions, Change change, LocalDate day) {
    var library = library(day);
    return database.write(h -> new LinkReview().confirm(h, workspace, library, decisions, change));
  }

  /// Takes links of a trait away that a person found wrong; the items that had one.
  public List<String> unlink(String trait, Collection<String> items, Change change) {
    return database.write(h -> new LinkReview().remove(h, workspace, trait, items, change));
  }

  /// Takes a link away as somebody saw it.
  public LinkReview.Removal unlink(Link seen, Change change) {
    return database.write(h -> new LinkReview().remove(h, workspace, seen, change));
  }

  /// Puts a link back that was taken away.
  public LinkReview.Return putBack(Link gone, Change change, LocalDate day) {
    var library = library(day);
    return database.write(h -> new LinkReview().putBack(h, workspace, library, gone, change));
  }

  /// The ids of items that hold these words in a row, the newest first.
  public List<String> holding(List<String> words, int limit) {
    return database.read(h -> evidence.holding(h, workspace, words, limit));
  }

  @Override
  public List<Evidence> byIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : database.read(h -> search.byIds(h, workspace, ids));
  }

  @Override
  public int waiting(Persona persona, LocalDate day) {
    return waitingFor(persona, day).size();
  }

  @Override
  public List<Evidence> about(
      Whose whose, String words, Set<SourceType> kinds, int most, LocalDate day) {
    return ofAnyAge(whose, words, kinds, most, day).stream()
        .filter(item -> item.isEffective(day))
        .toList();
  }

  @Override
  public List<Evidence> ofAnyAge(
      Whose whose, String words, Set<SourceType> kinds, int most, LocalDate day) {
    return words.isBlank()
        ? List.of()
        : search(whose, kinds, words, most, day).hits().stream()
            .map(EvidenceSearch.Hit::item)
            .filter(item -> item.isOnRecord(day) && !isFoundBySourceAlone(item, words))
            .toList();
  }

  @Override
  public List<Evidence> meant(String words, int most, LocalDate day) {
    // a process that keeps meanings up has read them; more than these would keep the asker waiting
    if (!meanings.isKeptUp() && meanings.missing() <= MOST_UNREAD) {
      meanings.complete(_ -> {});
    }
    return about(words, most, day);
  }

  /// Every "market report" has a report in its name and is not about reports.
  private static boolean isFoundBySourceAlone(Evidence item, String words) {
    var wanted = Topics.of(words);
    return Topics.common(item.text(), wanted) == 0 && Topics.common(item.sourceRef(), wanted) > 0;
  }

  @Override
  public Optional<double[]> nearness(String text, List<String> others) {
    return meanings.nearness(text, others);
  }

  @Override
  public boolean isAngry(String message) {
    return meanings.isAngry(message);
  }

  /// The items that are linked to a persona's traits or filed under it, in order of id; none from
  /// quarantine.
  public List<Evidence> itemsAbout(Persona persona, Library library) {
    var ids = new TreeSet<>(TraitEvidence.itemsOf(library.traits(persona.slug())));
    return database.read(h -> {
      new AboutStore()
          .all(h, workspace)
          .forEach((id, slug) -> {
            if (slug.equals(persona.slug())) {
              ids.add(id);
            }
          });
      return evidence.byIds(h, workspace, ids).stream()
          .filter(item -> !item.quarantined() && item.isKnown(library.asOf()))
          .toList();
    });
  }

  /// The items that were collected for a persona and wait for a link, in order of id.
  public List<Evidence> waitingFor(Persona persona, LocalDate day) {
    return database.read(h -> {
      var ids = new WaitingStore().about(h, workspace, !hideSamples, persona.slug());
      return evidence.byIds(h, workspace, ids).stream().filter(item -> item.isKnown(day)).toList();
    });
  }

  /// How many evidence items there are.
  public int countEvidence() {
    return database.read(h -> evidence.count(h, workspace));
  }

  /// Counts what was asked and is not on record, for a request; nothing without one.
  ///
  /// @param persona a slug, [QuestionStore#ALL] for none in particular
  /// @param type a draft type's command word
  public void gap(String persona, String type, String asked, String request, Instant now) {
    var topic = ResearchQuestion.key(asked);
    if (request.isEmpty() || topic.isEmpty()) {
      return;
    }
    database.run(h ->
        questions.count(
            h, workspace, persona, type, topic, asked, ResearchQuestion.of(asked), request, now));
  }

  /// The request with this ref.
  public Optional<Request> request(String ref) {
    return database.read(h -> new RequestStore().find(h, workspace, ref));
  }

  /// What was asked before in the same thread; empty outside of threads.
  public Optional<Request> askedBefore(String ref) {
    return database.read(h -> new RequestStore().before(h, ref));
  }

  /// Notes what a model took a request for.
  public void readAs(Request request) {
    database.run(h -> new RequestStore().readAs(h, request));
  }

  /// The id of the item that a typed one means, when it may support something.
  public Optional<String> usable(String id) {
    return database
        .read(h -> evidence.cited(h, workspace, id))
        .filter(item -> !item.quarantined())
        .map(Evidence::id);
  }
}
