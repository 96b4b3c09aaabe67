package io.personaassistant.answering.request;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.EvidenceAnswer;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryCache;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.WaitingStore;
import io.personaassistant.evidence.intake.LinkReview;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.intake.ReviewTable;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.ProductFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
  private final ForgottenStore participants = new ForgottenStore();
  private final MeaningIndex meanings;
  private final EvidenceSearch search;
  private final Suggestions suggestions;
  private final Materials materials;
  private final StoredDrafts drafts;
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

  /// The drafts that are kept.
  public StoredDrafts drafts() {
    return drafts;
  }

  /// The items that a text asks for, best first and at most `limit`; with a slug only those about
  /// that persona, `""` for all.
  public EvidenceSearch.Found search(String slug, String words, int limit, LocalDate day) {
    var sought = codes(words).stream().findFirst().orElse(words);
    return search.find(database, workspace, slug, sought, limit, day);
  }

  /// Whether a word is the id of an item or a fact, or the code of a participant, in any case.
  ///
  /// @param closed for who may not open evidence: a code says to them who took part
  public boolean isOnRecord(String word, Optional<ClosedEvidence> closed, LocalDate day) {
    return library(day).facts().stream().anyMatch(f -> f.id().equalsIgnoreCase(word))
        || !database.read(h -> evidence.alike(h, workspace, word)).isEmpty()
        || closed.isEmpty() && !codes(word).isEmpty();
  }

  /// The codes of participants that are the same as a word but for case; most words are none.
  private List<String> codes(String typed) {
    var word = typed.strip();
    return Participants.isCode(word) && !word.isEmpty()
        ? database.read(h -> participants.counts(h, workspace)).keySet().stream()
            .filter(word::equalsIgnoreCase)
            .toList()
        : List.of();
  }

  /// What a participant said: what counts before copies and the like, the newest first.
  private List<Evidence> saidBy(String code, LocalDate day) {
    return database.read(h -> participants.items(h, workspace, code)).stream()
        .filter(item -> item.isKnown(day) && (!hideSamples || !item.sample()))
        .sorted(
            Comparator.comparing((Evidence item) -> !item.isEffective(day))
                .thenComparing(Evidence::date, Comparator.reverseOrder()))
        .toList();
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
  public List<Evidence> about(String words, int most, LocalDate day) {
    return words.isBlank()
        ? List.of()
        : search("", words, most, day).hits().stream()
            .map(EvidenceSearch.Hit::item)
            .filter(item -> item.isEffective(day) && !isFoundBySourceAlone(item, words))
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

  /// The items with these ids as an answer; an id is found without its leading zeros where that is
  /// unique. What is no id may be the code of a participant, whose items these are.
  ///
  /// @param closed for who may not open evidence
  public Answer items(List<String> typed, Optional<ClosedEvidence> closed, LocalDate day) {
    var library = library(day);
    // sets, since an id that is typed twice is shown once
    var facts = new LinkedHashSet<ProductFact>();
    var missing = new LinkedHashSet<String>();
    var unclear = new LinkedHashMap<String, List<String>>();
    var later = new LinkedHashSet<Evidence>();
    var ids = new LinkedHashSet<String>();
    var speakers = new LinkedHashMap<String, Integer>();
    for (var id : typed) {
      var fact = library.facts().stream().filter(f -> f.id().equalsIgnoreCase(id)).findFirst();
      fact.ifPresent(facts::add);
      if (fact.isEmpty()) {
        database
            .read(h -> evidence.cited(h, workspace, id))
            .ifPresentOrElse(
                item -> {
                  if (item.isKnown(day)) {
                    ids.add(item.id());
                  } else {
                    later.add(item);
                  }
                },
                () -> {
                  var alike = database.read(h -> evidence.alike(h, workspace, id));
                  if (!alike.isEmpty()) {
                    unclear.put(id, alike);
                    return;
                  }
                  boolean isSpeaker = false;
                  for (var code : closed.isEmpty() ? codes(id) : List.<String>of()) {
                    var said = saidBy(code, day);
                    isSpeaker |= !said.isEmpty();
                    speakers.put(code, said.size());
                    said.stream()
                        .limit(EvidenceAnswer.MOST_OF_ONE)
                        .map(Evidence::id)
                        .forEach(ids::add);
                  }
                  if (!isSpeaker) {
                    missing.add(id);
                  }
                });
      }
    }
    return EvidenceAnswer.items(
        byIds(ids),
        List.copyOf(facts),
        List.copyOf(missing),
        unclear,
        List.copyOf(later),
        speakers,
        library,
        closed,
        day);
  }

  /// Everything on record about a persona, by trait.
  ///
  /// @param closed for who may not open evidence
  public Answer evidenceOf(Persona persona, Optional<ClosedEvidence> closed, LocalDate day) {
    var traits = library(day).traits(persona.slug());
    return EvidenceAnswer.of(
        persona, traits, linkedTo(persona, day), waitingFor(persona, day), closed, day);
  }

  /// How much evidence is linked to each of these personas.
  public Answer countsOf(List<Persona> personas, LocalDate day) {
    var items = new LinkedHashMap<Persona, List<Evidence>>();
    personas.forEach(p -> items.put(p, linkedTo(p, day)));
    return EvidenceAnswer.counts(items, library(day).traits(), day);
  }

  private List<Evidence> linkedTo(Persona persona, LocalDate day) {
    return byIds(TraitEvidence.itemsOf(library(day).traits(persona.slug())));
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
