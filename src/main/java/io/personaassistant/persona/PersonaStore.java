package io.personaassistant.persona;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps personas and their traits, with a version for each change. Methods take the transaction.
public final class PersonaStore {
  private static final String SELECT =
      """
      SELECT slug, name, aliases, kind, archetype, age, title, industry, location, background, picture,
        decision, objective, owner, state, version, last_review, review_interval, sample
      FROM persona WHERE workspace = ?
      """;

  /// Every persona of a workspace, by name.
  public List<Persona> all(Handle handle, long workspace) {
    return handle
        .select(SELECT + "ORDER BY name, slug", workspace)
        .map((r, _) -> persona(r))
        .list();
  }

  /// The persona with this slug.
  public Optional<Persona> find(Handle handle, long workspace, String slug) {
    return handle
        .select(SELECT + "AND slug = ?", workspace, slug)
        .map((r, _) -> persona(r))
        .findFirst();
  }

  /// The traits of a persona, by kind and rank.
  public List<Trait> traits(Handle handle, long workspace, String slug) {
    return handle
        .select(
            """
            SELECT t.ref, p.slug, t.kind, t.text, t.rank FROM trait t JOIN persona p ON p.id = t.persona
            WHERE t.workspace = ? AND p.slug = ? ORDER BY t.kind, t.rank, t.id
            """,
            workspace,
            slug)
        .map((r, _) ->
            new Trait(
                r.getString("ref"),
                r.getString("slug"),
                TraitKind.valueOf(r.getString("kind").toUpperCase(Locale.ROOT)),
                r.getString("text"),
                r.getInt("rank")))
        .list();
  }

  /// Saves a persona as its next version with exactly these traits; saving what is there already
  /// changes nothing. The version in `persona` is not looked at.
  ///
  /// @return what happened
  public Saved save(
      Handle handle, long workspace, Persona persona, List<Trait> traits, Change change) {
    var before = find(handle, workspace, persona.slug());
    var traitsBefore = traits(handle, workspace, persona.slug());
    int version = before.map(Persona::version).orElse(0);
    var next = withVersion(persona, version);
    if (before.isPresent() && next.equals(before.get()) && sameTraits(traits, traitsBefore)) {
      return Saved.UNCHANGED;
    }
    var saved = withVersion(persona, version + 1);
    upsert(handle, workspace, saved);
    saveTraits(handle, workspace, saved.slug(), traits, traitsBefore);
    handle.execute(
        """
        INSERT INTO persona_version(workspace, slug, version, changed_by, changed_at, why, snapshot, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, slug, version) DO NOTHING
        """,
        workspace,
        saved.slug(),
        saved.version(),
        change.by(),
        change.at().toString(),
        change.why(),
        JsonText.of(snapshot(saved, traits)),
        saved.sample() ? 1 : 0);
    return before.isPresent() ? Saved.UPDATED : Saved.ADDED;
  }

  /// What saving did.
  public enum Saved {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  /// Takes every sample persona away, with its traits, talk tracks and versions.
  public void deleteSamples(Handle handle, long workspace) {
    handle.execute(
        "DELETE FROM draft WHERE workspace = ? AND persona IN (SELECT slug FROM persona WHERE workspace = ? AND sample = 1)",
        workspace,
        workspace);
    handle.execute("DELETE FROM persona_version WHERE workspace = ? AND sample = 1", workspace);
    handle.execute("DELETE FROM persona WHERE workspace = ? AND sample = 1", workspace);
  }

  private static boolean sameTraits(List<Trait> one, List<Trait> other) {
    return java.util.Set.copyOf(one).equals(java.util.Set.copyOf(other))
        && one.size() == other.size();
  }

  private static void upsert(Handle handle, long workspace, Persona p) {
    handle.execute(
        """
        INSERT INTO persona(workspace, slug, name, aliases, kind, archetype, age, title, industry, location,
          background, picture, decision, objective, owner, state, version, last_review, review_interval, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, slug) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
          kind = excluded.kind, archetype = excluded.archetype, age = excluded.age, title = excluded.title,
          industry = excluded.industry, location = excluded.location, background = excluded.background,
          picture = excluded.picture, decision = excluded.decision, objective = excluded.objective,
          owner = excluded.owner, state = excluded.state, version = excluded.version,
          last_review = excluded.last_review, review_interval = excluded.review_interval,
          sample = excluded.sample
        """,
        workspace,
        p.slug(),
        p.name(),
        JsonText.of(p.aliases()),
        p.kind().word(),
        p.archetype(),
        p.age(),
        p.title(),
        p.industry(),
        p.location(),
        p.background(),
        p.picture(),
        p.decision(),
        p.objective(),
        p.owner(),
        p.state().word(),
        p.version(),
        p.lastReview().map(LocalDate::toString).orElse(null),
        p.reviewIntervalDays(),
        p.sample() ? 1 : 0);
  }

  /// Keeps the rows of traits that stay, so that their links stay too.
  private static void saveTraits(
      Handle handle, long workspace, String slug, List<Trait> traits, List<Trait> before) {
    var kept = traits.stream().map(Trait::id).collect(java.util.stream.Collectors.toSet());
    for (var old : before) {
      if (!kept.contains(old.id())) {
        handle.execute("DELETE FROM trait WHERE workspace = ? AND ref = ?", workspace, old.id());
      }
    }
    for (var trait : traits) {
      handle.execute(
          """
          INSERT INTO trait(workspace, persona, ref, kind, text, rank)
          VALUES (?, (SELECT id FROM persona WHERE workspace = ? AND slug = ?), ?, ?, ?, ?)
          ON CONFLICT (workspace, ref) DO UPDATE SET persona = excluded.persona, kind = excluded.kind,
            text = excluded.text, rank = excluded.rank
          """,
          workspace,
          workspace,
          slug,
          trait.id(),
          trait.kind().word(),
          trait.text(),
          trait.rank());
    }
  }

  private static Map<String, Object> snapshot(Persona persona, List<Trait> traits) {
    var snapshot = new LinkedHashMap<String, Object>();
    snapshot.put("slug", persona.slug());
    snapshot.put("name", persona.name());
    snapshot.put("aliases", persona.aliases());
    snapshot.put("kind", persona.kind().word());
    snapshot.put("archetype", persona.archetype());
    snapshot.put("age", persona.age());
    snapshot.put("title", persona.title());
    snapshot.put("industry", persona.industry());
    snapshot.put("location", persona.location());
    snapshot.put("background", persona.background());
    snapshot.put("decision", persona.decision());
    snapshot.put("objective", persona.objective());
    snapshot.put("owner", persona.owner());
    snapshot.put("state", persona.state().word());
    snapshot.put(
        "traits",
        traits.stream()
            .map(t -> Map.of("id", t.id(), "kind", t.kind().word(), "text", t.text()))
            .toList());
    return snapshot;
  }

  private static Persona withVersion(Persona p, int version) {
    return new Persona(
        p.slug(),
        p.name(),
        p.aliases(),
        p.kind(),
        p.archetype(),
        p.age(),
        p.title(),
        p.industry(),
        p.location(),
        p.background(),
        p.picture(),
        p.decision(),
        p.objective(),
        p.owner(),
        p.state(),
        version,
        p.lastReview(),
        p.reviewIntervalDays(),
        p.sample());
  }

  private static Persona persona(ResultSet r) throws SQLException {
    return new Persona(
        r.getString("slug"),
        r.getString("name"),
        JsonText.texts(r.getString("aliases")),
        PersonaKind.valueOf(r.getString("kind").toUpperCase(Locale.ROOT)),
        r.getString("archetype"),
        r.getInt("age"),
        r.getString("title"),
        r.getString("industry"),
        r.getString("location"),
        r.getString("background"),
        r.getString("picture"),
        r.getString("decision"),
        r.getString("objective"),
        r.getString("owner"),
        PersonaState.valueOf(r.getString("state").toUpperCase(Locale.ROOT)),
        r.getInt("version"),
        date(r.getString("last_review")),
        r.getInt("review_interval"),
        r.getInt("sample") == 1);
  }

  static Optional<LocalDate> date(@Nullable String iso) {
    return iso == null ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }
}
