package io.personaassistant.answering.request;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.Grounds;
import io.personaassistant.drafting.answer.ContrastPersona;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.personal.Redaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What drafts may rest on, and what texts that are there already are held against. Thread-safe.
public final class Materials {
  private static final int MOST_FOR_DRAFT = 12;

  /// What is uncertain comes on top: the rest is what was asked for.
  private static final int MOST_UNCERTAIN = 6;

  private static final int OF_A_TRAIT = 2;

  private final Database database;
  private final long workspace;
  private final EvidenceSearch search;
  private final EvidenceStore evidence = new EvidenceStore();
  private final AtomicReference<@Nullable ContrastCache> contrastCache = new AtomicReference<>();

  Materials(Database database, long workspace, EvidenceSearch search) {
    this.database = database;
    this.workspace = workspace;
    this.search = search;
  }

  /// What a draft for a persona may rest on.
  public Material of(Persona persona, String brief, Library library) {
    return of(persona, brief, MOST_FOR_DRAFT, library);
  }

  /// The same with these items among its evidence as far as they may be.
  public Material of(Persona persona, String brief, Library library, Collection<String> needed) {
    var material = of(persona, brief, library);
    var items = new LinkedHashMap<String, Evidence>();
    byIds(needed).stream()
        .filter(item -> !item.quarantined())
        .forEach(item -> items.put(item.id(), item));
    for (var item : material.evidence()) {
      if (items.size() < MOST_FOR_DRAFT) {
        items.putIfAbsent(item.id(), item);
      }
    }
    return material.withEvidence(List.copyOf(items.values()));
  }

  /// What a draft about several personas may rest on, in their order; together they hold about
  /// twice as many items as one alone.
  public List<Material> ofSeveral(List<Persona> personas, String brief, Library library) {
    int each = Math.clamp(2 * MOST_FOR_DRAFT / personas.size(), 4, MOST_FOR_DRAFT);
    return personas.stream().map(p -> of(p, brief, each, library)).toList();
  }

  /// The same material with the items in front that the stored answer shows, so that drafted lines
  /// can say why; as many items as before, or a few more.
  public List<Material> withShown(List<Material> materials, List<String> shown) {
    int each = Math.clamp(2 * MOST_FOR_DRAFT / materials.size(), 4, MOST_FOR_DRAFT);
    var items =
        byIds(shown).stream().filter(e -> !e.quarantined() && e.copyOf().isEmpty()).toList();
    return materials.stream()
        .map(m -> {
          var own = TraitEvidence.itemsOf(m.traits());
          var chosen = new LinkedHashSet<Evidence>();
          items.stream().filter(e -> own.contains(e.id())).limit(each).forEach(chosen::add);
          m.evidence().stream().limit(each / 2).forEach(chosen::add);
          return m.withEvidence(List.copyOf(chosen));
        })
        .toList();
  }

  /// The same material with what stands against the least certain traits in front, then what stands
  /// for them: a plan to test a trait cites both. A few items more than before.
  public Material withUncertain(Material material) {
    var uncertain =
        material.traits().stream()
            .filter(t -> t.status() != TraitStatus.VALIDATED)
            .filter(t -> t.trait().kind() != TraitKind.DEMOGRAPHIC)
            .sorted(Comparator.comparingInt(t -> t.status().certainty()))
            .toList();
    var ids = new LinkedHashSet<String>();
    uncertain.forEach(t -> t.contradicts().stream().limit(OF_A_TRAIT).forEach(ids::add));
    uncertain.forEach(t -> t.supports().stream().limit(OF_A_TRAIT).forEach(ids::add));
    var chosen = new LinkedHashMap<String, Evidence>();
    byIds(ids).stream()
        .filter(item -> item.isEffective(material.today()))
        .limit(MOST_UNCERTAIN)
        .forEach(item -> chosen.put(item.id(), item));
    material.evidence().forEach(item -> chosen.putIfAbsent(item.id(), item));
    return material.withEvidence(List.copyOf(chosen.values()));
  }

  private Material of(Persona persona, String brief, int most, Library library) {
    var day = library.asOf();
    // "email" in [email 1] is no word that anybody said
    var words = Redaction.without(brief);
    var items = search.forDraft(database, workspace, persona.slug(), words, most, day);
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

  /// The traits, replies and facts of a persona, without anything that takes a search.
  public static Material ofRecordAlone(Persona persona, Library library) {
    return new Material(
        persona,
        library.traits(persona.slug()),
        library.talkTracks(persona.slug()),
        library.facts(),
        List.of(),
        List.of(),
        library.asOf(),
        Contrast.NONE);
  }

  private static List<ContrastPersona> others(Persona persona, Library library) {
    return library.active().stream()
        .filter(p -> !p.slug().equals(persona.slug()))
        .map(p -> new ContrastPersona(p, library.traits(p.slug())))
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

  /// What a text is checked against that cites these ids; without a persona, against the evidence
  /// and the facts alone.
  public CheckContext grounds(
      List<String> cited,
      Optional<Persona> persona,
      String brief,
      Set<String> allowedHosts,
      Library library) {
    var items = new LinkedHashMap<String, Evidence>();
    Map<String, String> about =
        database.read(h -> {
          for (var id : cited) {
            evidence.cited(h, workspace, id).ifPresent(item -> items.put(id, item));
          }
          return new AboutStore().all(h, workspace);
        });
    var traits = library.traits().values();
    return persona
        .map(p ->
            Grounds.ofText(
                ofRecordAlone(p, library).withEvidence(List.copyOf(items.values())),
                items,
                about,
                traits,
                library.active().stream()
                    .filter(other -> !other.slug().equals(p.slug()))
                    .map(Persona::title)
                    .toList(),
                brief,
                allowedHosts))
        .orElseGet(
            () -> Grounds.ofNobody(items, library.facts(), brief, allowedHosts, library.asOf()));
  }

  private List<Evidence> byIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : database.read(h -> search.byIds(h, workspace, ids));
  }
}
