package io.personaassistant.evidence;

import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.evidence.RecordImport.Tally;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Saves the personas of a file with their traits, talk tracks and links.
final class PersonaRows {
  private static final Set<String> PERSONA_KEYS = personaKeys();
  private static final Set<String> TRAIT_KEYS = Set.of("id", "persona", "kind", "text");
  private static final Set<String> TRACK_KEYS =
      Set.of(
          "id",
          "persona",
          "trait",
          "type",
          "objection",
          "reply",
          "question",
          "behind",
          "proof",
          "proof_refs",
          "concede",
          "do_not_say",
          "approver",
          "approved",
          "expires",
          "approved_days_ago",
          "expires_in_days",
          "sample");
  private static final Set<String> LINK_KEYS = Set.of("evidence", "trait", "stance");

  private final Handle handle;
  private final long workspace;
  private final Set<String> reservedSlugs;
  private final Change change;
  private final LocalDate today;
  private final boolean sample;
  private final List<Problem> problems;
  private final List<String> warnings;
  private final Tally tally;
  private final PersonaStore personas = new PersonaStore();

  PersonaRows(
      Handle handle,
      long workspace,
      Set<String> reservedSlugs,
      Change change,
      LocalDate today,
      boolean sample,
      List<Problem> problems,
      List<String> warnings,
      Tally tally) {
    this.handle = handle;
    this.workspace = workspace;
    this.reservedSlugs = reservedSlugs;
    this.change = change;
    this.today = today;
    this.sample = sample;
    this.problems = problems;
    this.warnings = warnings;
    this.tally = tally;
  }

  private static Set<String> personaKeys() {
    var keys =
        new LinkedHashSet<>(
            List.of(
                "id",
                "name",
                "aliases",
                "age",
                "title",
                "archetype",
                "kind",
                "industry",
                "location",
                "background",
                "picture",
                "decision",
                "objective",
                "owner",
                "state",
                "last_review",
                "last_review_days_ago",
                "review_interval_days",
                "sample",
                "version"));
    for (var kind : TraitKind.values()) {
      keys.add(kind.listKey());
    }
    return Set.copyOf(keys);
  }

  void save(RecordFile file) {
    var traitRows = file.rows("traits", problems);
    warnUnknown(traitRows, TRAIT_KEYS, "traits", warnings);
    var namedTraits = new LinkedHashMap<String, List<Trait>>();
    for (var row : traitRows) {
      trait(row)
          .ifPresent(t -> namedTraits.computeIfAbsent(t.persona(), _ -> new ArrayList<>()).add(t));
    }
    var rows = file.rows("personas", problems);
    warnUnknown(rows, PERSONA_KEYS, "personas", warnings);
    var seen = new LinkedHashSet<String>();
    for (var row : rows) {
      savePersona(row, namedTraits, seen);
    }
    // traits for personas that the file does not repeat
    namedTraits.forEach((slug, traits) -> addTraits(slug, traits, seen));
    saveTracks(file);
    saveLinks(file);
  }

  private void savePersona(Row row, Map<String, List<Trait>> namedTraits, Set<String> seen) {
    var persona = persona(row);
    if (!row.isBad() && !seen.add(persona.slug())) {
      row.problem("has the same id as another persona in this file");
    }
    if (row.isBad()) {
      return;
    }
    var traits = traits(row, persona.slug(), namedTraits.getOrDefault(persona.slug(), List.of()));
    switch (personas.save(handle, workspace, persona, traits, change)) {
      case ADDED -> tally.added++;
      case UPDATED -> tally.updated++;
      case UNCHANGED -> tally.unchanged++;
    }
  }

  private void addTraits(String slug, List<Trait> traits, Set<String> seen) {
    if (seen.contains(slug)) {
      return;
    }
    var persona = personas.find(handle, workspace, slug);
    if (persona.isEmpty()) {
      problems.add(
          new Problem("traits", "belong to a persona that is not here; import that persona first"));
      return;
    }
    var all = new LinkedHashMap<String, Trait>();
    personas.traits(handle, workspace, slug).forEach(t -> all.put(t.id(), t));
    traits.forEach(t -> all.put(t.id(), t));
    var saved =
        personas.save(handle, workspace, persona.get(), ranked(List.copyOf(all.values())), change);
    tally.count(false, saved != PersonaStore.Saved.UNCHANGED);
  }

  private Persona persona(Row row) {
    var name = row.need("name");
    var slug = row.has("id") ? row.text("id").toLowerCase(Locale.ROOT) : slugOf(name);
    if (!slug.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      row.problem(
          "has an id that is no short name; write lower-case letters, digits and hyphens, such as annie");
    } else if (reservedSlugs.contains(slug)) {
      row.problem("has the id \"" + slug + "\", which is a command; choose another");
    }
    boolean usable = !row.isBad();
    return new Persona(
        usable ? slug : "x",
        usable ? name : "x",
        row.list("aliases"),
        kind(row),
        row.text("archetype"),
        age(row),
        row.text("title"),
        row.text("industry"),
        row.text("location"),
        row.text("background"),
        row.text("picture"),
        row.text("decision"),
        row.text("objective"),
        row.text("owner"),
        state(row),
        0,
        row.date("last_review", "last_review_days_ago", -1, today),
        Math.max(0, row.number("review_interval_days")),
        sample || row.flag("sample"));
  }

  private static int age(Row row) {
    int age = row.number("age");
    if (age < 0 || age > 120) {
      row.problem("has an age that no person has");
      return 0;
    }
    return age;
  }

  private static String slugOf(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static PersonaKind kind(Row row) {
    return switch (row.text("kind").toLowerCase(Locale.ROOT)) {
      case "", "customer" -> PersonaKind.CUSTOMER;
      case "buyer" -> PersonaKind.BUYER;
      case "user" -> PersonaKind.USER;
      default -> {
        row.problem("has a kind that is neither customer, buyer nor user");
        yield PersonaKind.CUSTOMER;
      }
    };
  }

  private static PersonaState state(Row row) {
    return switch (row.text("state").toLowerCase(Locale.ROOT)) {
      case "", "active" -> PersonaState.ACTIVE;
      case "draft" -> PersonaState.DRAFT;
      case "archived" -> PersonaState.ARCHIVED;
      default -> {
        row.problem("has a state that is neither draft, active nor archived");
        yield PersonaState.ACTIVE;
      }
    };
  }

  /// The texts of the persona's lists, each with the id that `named` gives it or one of its own,
  /// then the named ones that the lists do not hold.
  private List<Trait> traits(Row row, String slug, List<Trait> named) {
    var byText = new HashMap<String, Trait>();
    named.forEach(t -> byText.put(t.kind() + " " + t.text(), t));
    var stored = new HashMap<String, Trait>();
    personas.traits(handle, workspace, slug).forEach(t -> stored.put(t.kind() + " " + t.text(), t));
    var taken = new LinkedHashSet<String>();
    named.forEach(t -> taken.add(t.id()));
    var traits = new ArrayList<Trait>();
    var used = new LinkedHashSet<String>();
    for (var kind : TraitKind.values()) {
      for (var text : row.list(kind.listKey())) {
        var key = kind + " " + text;
        if (used.add(key)) {
          var known = byText.getOrDefault(key, stored.get(key));
          var id = known == null ? freeId(slug, kind, taken) : known.id();
          taken.add(id);
          traits.add(new Trait(id, slug, kind, text, 0));
        }
      }
    }
    named.stream().filter(t -> used.add(t.kind() + " " + t.text())).forEach(traits::add);
    return ranked(traits);
  }

  private static String freeId(String slug, TraitKind kind, Set<String> taken) {
    int number = 1;
    while (taken.contains(slug + "-" + kind.word() + "-" + number)) {
      number++;
    }
    return slug + "-" + kind.word() + "-" + number;
  }

  private static List<Trait> ranked(List<Trait> traits) {
    var next = new HashMap<TraitKind, Integer>();
    return traits.stream()
        .map(t ->
            new Trait(
                t.id(), t.persona(), t.kind(), t.text(), next.merge(t.kind(), 1, Integer::sum) - 1))
        .toList();
  }

  private static Optional<Trait> trait(Row row) {
    var id = row.need("id");
    var persona = row.need("persona");
    var text = row.need("text");
    var kind = TraitKind.of(row.need("kind"));
    if (kind.isEmpty() && row.has("kind")) {
      row.problem(
          "has a kind that is not known; write one of goal, pain, channel, motivation, decision, objection, vocabulary, behaviour, tool, demographic, preference");
    }
    return row.isBad() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trait(id, persona, kind.get(), text, 0));
  }

  private void saveTracks(RecordFile file) {
    var store = new TalkTrackStore();
    var before = new HashMap<String, TalkTrack>();
    store.all(handle, workspace).forEach(t -> before.put(t.id(), t));
    var rows = file.rows("talk_tracks", problems);
    warnUnknown(rows, TRACK_KEYS, "talk_tracks", warnings);
    for (var row : rows) {
      var track = track(row);
      if (!row.isBad()) {
        var old = before.put(track.id(), track);
        tally.count(old == null, !track.equals(old));
        if (!track.equals(old)) {
          store.save(handle, workspace, track);
        }
      }
    }
  }

  private TalkTrack track(Row row) {
    var id = row.need("id");
    var persona = row.need("persona");
    if (!persona.isEmpty() && personas.find(handle, workspace, persona).isEmpty()) {
      row.problem("belongs to a persona that is not here; import that persona first");
    }
    var type =
        row.has("type") ? ObjectionType.of(row.text("type")) : Optional.of(ObjectionType.OTHER);
    if (type.isEmpty()) {
      row.problem(
          "has a type that is not known; write one of price, budget, timing, competitor, authority, status_quo, trust, technical_fit, past_failure, other");
    }
    var objection = row.need("objection");
    var reply = row.need("reply");
    boolean bad = row.isBad();
    return new TalkTrack(
        bad ? "?" : id,
        persona,
        row.text("trait"),
        type.orElse(ObjectionType.OTHER),
        bad ? "?" : objection,
        bad ? "?" : reply,
        row.text("question"),
        row.text("behind"),
        row.text("proof"),
        row.ids("proof_refs"),
        row.text("concede"),
        row.list("do_not_say"),
        row.text("approver"),
        row.date("approved", "approved_days_ago", -1, today),
        row.date("expires", "expires_in_days", 1, today),
        sample || row.flag("sample"));
  }

  private void saveLinks(RecordFile file) {
    var store = new LinkStore();
    var rows = file.rows("links", problems);
    warnUnknown(rows, LINK_KEYS, "links", warnings);
    for (var row : rows) {
      var evidence = row.need("evidence");
      var trait = row.need("trait");
      var stance = Stance.of(row.text("stance"));
      if (stance.isEmpty()) {
        row.problem("has a stance that is neither supports nor contradicts");
      }
      if (!row.isBad()) {
        boolean changed =
            store.save(handle, workspace, new Link(evidence, trait, stance.orElseThrow()));
        tally.count(false, changed);
      }
    }
  }

  static void warnUnknown(List<Row> rows, Set<String> known, String list, List<String> warnings) {
    var unknown = new LinkedHashSet<String>();
    rows.forEach(r -> unknown.addAll(r.unknown(known)));
    if (!unknown.isEmpty()) {
      var names =
          unknown.stream()
              .limit(10)
              .map(k -> "\"" + io.personaassistant.text.Graphemes.cut(k, 40) + "\"")
              .toList();
      warnings.add(
          "In "
              + list
              + ", these keys are not known and were passed over: "
              + String.join(", ", names)
              + ".");
    }
  }
}
