package io.personaassistant.answering;

import io.personaassistant.checking.CheckContext;
import io.personaassistant.checking.Contrast;
import io.personaassistant.checking.Finding;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.ClosedEvidence;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.drafting.DraftedLine;
import io.personaassistant.drafting.EvidenceAnswer;
import io.personaassistant.drafting.Grounds;
import io.personaassistant.drafting.Material;
import io.personaassistant.drafting.OtherPersona;
import io.personaassistant.drafting.ResearchQuestion;
import io.personaassistant.drafting.StoredAnswers;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceSearch;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryCache;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkReview;
import io.personaassistant.evidence.ReviewTable;
import io.personaassistant.evidence.Suggestions;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Redaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The records of one workspace, read once and again only when one has changed. Thread-safe.
public final class Records implements StoredAnswers.Items {
  private static final int MOST_FOR_DRAFT = 12;
  private static final int LONGEST_CHAIN = 50;

  private final Database database;
  private final long workspace;
  private final LibraryCache libraries;
  private final EvidenceStore evidence = new EvidenceStore();
  private final MeaningIndex meanings;
  private final EvidenceSearch search;
  private final Suggestions suggestions;
  private final DraftStore drafts = new DraftStore();
  private final QuestionStore questions = new QuestionStore();
  private final AtomicReference<@Nullable ContrastCache> contrastCache = new AtomicReference<>();

  public Records(Database database, long workspace, boolean hideSamples, SentenceModels models) {
    this.database = database;
    this.workspace = workspace;
    this.libraries = new LibraryCache(database, workspace, !hideSamples);
    this.meanings = new MeaningIndex(database, workspace, !hideSamples, models);
    this.search = new EvidenceSearch(!hideSamples, meanings);
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

  /// What the items mean.
  public MeaningIndex meanings() {
    return meanings;
  }

  /// The items that a text asks for, best first and at most `limit`; with a slug only those about
  /// that persona, `""` for all.
  public EvidenceSearch.Found search(String slug, String words, int limit, LocalDate day) {
    return database.read(h -> search.find(h, workspace, slug, words, limit, day));
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
  LinkReview.Removal unlink(Link seen, Change change) {
    return database.write(h -> new LinkReview().remove(h, workspace, seen, change));
  }

  /// What a draft for a persona may rest on.
  public Material material(Persona persona, String brief, LocalDate day) {
    return material(persona, brief, library(day));
  }

  /// The same with the records that the request was read with.
  Material material(Persona persona, String brief, Library library) {
    return material(persona, brief, MOST_FOR_DRAFT, library);
  }

  /// What a draft about several personas may rest on, in their order; together they hold about
  /// twice as many items as one alone.
  List<Material> materials(List<Persona> personas, String brief, Library library) {
    int each = Math.clamp(2 * MOST_FOR_DRAFT / personas.size(), 4, MOST_FOR_DRAFT);
    return personas.stream().map(p -> material(p, brief, each, library)).toList();
  }

  /// The same material with the items in front that the stored answer shows, so that drafted lines
  /// can say why; as many items as before, or a few more.
  List<Material> withShown(List<Material> materials, List<String> shown) {
    int each = Math.clamp(2 * MOST_FOR_DRAFT / materials.size(), 4, MOST_FOR_DRAFT);
    var items =
        byIds(shown).stream().filter(e -> !e.quarantined() && e.copyOf().isEmpty()).toList();
    return materials.stream()
        .map(m -> {
          var own = new LinkedHashSet<String>();
          m.traits()
              .forEach(t -> {
                own.addAll(t.supports());
                own.addAll(t.contradicts());
              });
          var chosen = new LinkedHashSet<Evidence>();
          items.stream().filter(e -> own.contains(e.id())).limit(each).forEach(chosen::add);
          m.evidence().stream().limit(each / 2).forEach(chosen::add);
          return m.withEvidence(List.copyOf(chosen));
        })
        .toList();
  }

  private Material material(Persona persona, String brief, int most, Library library) {
    var day = library.asOf();
    // "email" in [email 1] is no word that anybody said
    var words = Redaction.without(brief);
    var items = database.read(h -> search.forDraft(h, workspace, persona.slug(), words, most, day));
    return new Material(
        persona,
        library.traits(persona.slug()),
        library.talkTracks(persona.slug()),
        library.facts(),
        items,
        others(persona, library),
        day,
        contrast(library, persona));
  }

  private static List<OtherPersona> others(Persona persona, Library library) {
    return library.personas().stream()
        .filter(p -> p.state() == PersonaState.ACTIVE && !p.slug().equals(persona.slug()))
        .map(p -> new OtherPersona(p, library.traits(p.slug())))
        .toList();
  }

  /// What sets a persona apart, worked out once as long as no record has changed.
  @SuppressWarnings("ReferenceEquality") // a library is the same object until a record changes
  private Contrast contrast(Library library, Persona persona) {
    var known = contrastCache.get();
    if (known == null || known.library() != library) {
      known = new ContrastCache(library, new ConcurrentHashMap<>());
      contrastCache.set(known);
    }
    return known.bySlug().computeIfAbsent(persona.slug(), slug -> Contrast.of(library, slug));
  }

  private record ContrastCache(Library library, Map<String, Contrast> bySlug) {}

  /// The ids of items that hold these words in a row, the newest first.
  List<String> holding(List<String> words, int limit) {
    return database.read(h -> evidence.holding(h, workspace, words, limit));
  }

  /// What a text is checked against that cites these ids; without a persona, against the evidence
  /// and the facts alone.
  CheckContext grounds(
      List<String> cited,
      Optional<Persona> persona,
      String brief,
      Set<String> allowedHosts,
      LocalDate day) {
    var library = library(day);
    var items = new LinkedHashMap<String, Evidence>();
    Map<String, String> about =
        database.read(h -> {
          for (var id : cited) {
            evidence.cited(h, workspace, id).ifPresent(item -> items.put(id, item));
          }
          return evidence.about(h, workspace);
        });
    var traits = library.traits().values();
    return persona
        .map(p ->
            Grounds.ofText(
                new Material(
                    p,
                    library.traits(p.slug()),
                    library.talkTracks(p.slug()),
                    library.facts(),
                    List.copyOf(items.values()),
                    day),
                items,
                about,
                traits,
                brief,
                allowedHosts))
        .orElseGet(() -> Grounds.ofNobody(items, library.facts(), brief, allowedHosts, day));
  }

  @Override
  public List<Evidence> byIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : database.read(h -> evidence.byIds(h, workspace, ids));
  }

  @Override
  public List<Evidence> about(String words, int most, LocalDate day) {
    return words.isBlank()
        ? List.of()
        : search("", words, most, day).hits().stream()
            .map(EvidenceSearch.Hit::item)
            .filter(item -> item.isEffective(day))
            .toList();
  }

  /// The items that are linked to a persona's traits or filed under it, in order of id; none from
  /// quarantine.
  List<Evidence> itemsAbout(Persona persona, Library library) {
    var ids = new TreeSet<String>();
    for (var trait : library.traits(persona.slug())) {
      ids.addAll(trait.supports());
      ids.addAll(trait.contradicts());
    }
    return database.read(h -> {
      evidence
          .about(h, workspace)
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

  /// How many evidence items there are.
  public int countEvidence() {
    return database.read(h -> evidence.count(h, workspace));
  }

  /// The items with these ids as an answer; an id is found without its leading zeros where that is
  /// unique.
  ///
  /// @param closed for who may not open evidence
  Answer items(List<String> typed, Optional<ClosedEvidence> closed, LocalDate day) {
    var library = library(day);
    var facts = new ArrayList<ProductFact>();
    var missing = new ArrayList<String>();
    var later = new ArrayList<Evidence>();
    var ids = new LinkedHashSet<String>();
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
                () -> missing.add(id));
      }
    }
    return EvidenceAnswer.items(
        byIds(ids), facts, missing, later, library.traits().values(), closed, day);
  }

  /// Everything on record about a persona, by trait.
  ///
  /// @param closed for who may not open evidence
  Answer evidenceOf(Persona persona, Optional<ClosedEvidence> closed, LocalDate day) {
    var traits = library(day).traits(persona.slug());
    var ids = new LinkedHashSet<String>();
    traits.forEach(t -> {
      ids.addAll(t.supports());
      ids.addAll(t.contradicts());
    });
    return EvidenceAnswer.of(persona, traits, byIds(ids), closed, day);
  }

  /// Counts what was asked and is not on record, for a request; nothing without one.
  void gap(Persona persona, DraftType type, String asked, String request, Instant now) {
    var topic = ResearchQuestion.key(asked);
    if (request.isEmpty() || topic.isEmpty()) {
      return;
    }
    database.write(h -> {
      questions.count(
          h,
          workspace,
          persona.slug(),
          type.command(),
          topic,
          asked,
          ResearchQuestion.of(asked),
          request,
          now);
      return true;
    });
  }

  /// Stores a finished draft and counts what it has cost.
  void save(Draft draft, Budget budget) {
    database.write(h -> {
      drafts.save(h, draft);
      budget.spend(h, draft.request().requestRef(), draft.tokens());
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

  /// The request with this ref.
  Optional<Request> request(String ref) {
    return database.read(h -> new RequestStore().find(h, ref));
  }

  /// What the same person asked before in the same thread; empty outside of threads.
  Optional<Request> askedBefore(String ref) {
    return database.read(h -> new RequestStore().before(h, ref));
  }

  /// The last draft that somebody was shown at a place.
  Optional<String> lastDraft(DraftStore.Place place) {
    return database.read(h -> drafts.lastAt(h, workspace, place));
  }

  /// A draft with those that it refines, the first one first.
  public List<DraftStore.Stored> chain(DraftStore.Stored draft) {
    var chain = new ArrayList<DraftStore.Stored>();
    chain.add(draft);
    while (!chain.getFirst().parent().isEmpty() && chain.size() < LONGEST_CHAIN) {
      var parent = draft(chain.getFirst().parent());
      if (parent.isEmpty()) {
        break;
      }
      chain.addFirst(parent.get());
    }
    return chain;
  }

  /// The id of the item that a typed one means, when it may support something.
  public Optional<String> usable(String id) {
    return database
        .read(h -> evidence.cited(h, workspace, id))
        .filter(item -> !item.quarantined())
        .map(Evidence::id);
  }

  /// What a draft may rest on, with these items among its evidence as far as they may be.
  Material material(Persona persona, String brief, LocalDate day, Collection<String> needed) {
    var material = material(persona, brief, day);
    var items = new LinkedHashMap<String, Evidence>();
    byIds(needed).stream()
        .filter(item -> !item.quarantined())
        .forEach(item -> items.put(item.id(), item));
    for (var item : material.evidence()) {
      if (items.size() < MOST_FOR_DRAFT) {
        items.putIfAbsent(item.id(), item);
      }
    }
    return new Material(
        persona,
        material.traits(),
        material.talkTracks(),
        material.facts(),
        List.copyOf(items.values()),
        material.others(),
        day,
        material.contrast());
  }

  /// What the rules for whole drafts warned of in a stored draft.
  List<Finding> marks(String draft) {
    return database.read(h -> drafts.marks(h, workspace, draft));
  }

  /// The lines of a stored draft that were shown.
  public List<DraftedLine> shownLines(String draft) {
    return database.read(h -> drafts.shownLines(h, workspace, draft));
  }
}
