package io.personaassistant.persona;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Personas, their traits and their history. Every method works in the transaction of its handle.
public final class PersonaStore {
  private static final String SELECT = "SELECT * FROM persona WHERE workspace = ? ";
  private static final RowMapper<Persona> ROW =
      (rows, _) ->
          new Persona(
              rows.getString("slug"),
              rows.getString("name"),
              JsonList.read(rows.getString("aliases")),
              PersonaKind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
              rows.getString("archetype"),
              rows.getInt("age"),
              rows.getString("title"),
              rows.getString("industry"),
              rows.getString("location"),
              rows.getString("background"),
              rows.getString("picture"),
              rows.getString("decision"),
              rows.getString("objective"),
              rows.getString("owner"),
              PersonaState.valueOf(rows.getString("state").toUpperCase(Locale.ROOT)),
              rows.getInt("version"),
              Optional.ofNullable(rows.getString("last_review")).map(LocalDate::parse),
              rows.getInt("review_interval"),
              rows.getBoolean("sample"));

  private final TraitStore traits = new TraitStore();
  private final TalkTrackStore talkTracks = new TalkTrackStore();

  /// All personas, in order of slug.
  public List<Persona> all(Handle handle, long workspace) {
    return handle.select(SELECT + "ORDER BY slug", workspace).map(ROW).list();
  }

  /// The persona with exactly this slug.
  public Optional<Persona> find(Handle handle, long workspace, String slug) {
    return handle.select(SELECT + "AND slug = ?", workspace, slug).map(ROW).findOne();
  }

  /// The traits of every persona, in order of slug, kind, rank and id.
  public List<Trait> traits(Handle handle, long workspace) {
    return traits.all(handle, workspace);
  }

  /// The persona with its traits and talk tracks.
  public Optional<WholePersona> whole(Handle handle, long workspace, String slug) {
    return find(handle, workspace, slug)
        .map(persona ->
            new WholePersona(
                persona,
                traits.of(handle, workspace, slug),
                talkTracks.of(handle, workspace, slug)));
  }

  /// Makes the stored persona, its traits and its talk tracks what is given. A change counts the
  /// version up and is kept in the history; the version in `whole` itself is not looked at. Saving
  /// what is stored already changes nothing. A trait that only has a new id keeps its links.
  public Saved save(Handle handle, long workspace, WholePersona whole, Change change) {
    var slug = whole.persona().slug();
    var stored = whole(handle, workspace, slug);
    // counts on from the history, so that a persona that was deleted never repeats a version
    int last = lastVersion(handle, workspace, slug);
    var next = whole.withVersion(stored.isPresent() ? stored.get().persona().version() : last);
    if (stored.isPresent() && stored.get().equals(next)) {
      return Saved.UNCHANGED;
    }
    next = whole.withVersion(last + 1);
    if (stored.isPresent()) {
      update(handle, workspace, next.persona());
    } else {
      insert(handle, workspace, next.persona());
    }
    traits.replace(
        handle, workspace, slug, stored.map(WholePersona::traits).orElse(List.of()), next.traits());
    talkTracks.replace(
        handle,
        workspace,
        slug,
        stored.map(WholePersona::talkTracks).orElse(List.of()),
        next.talkTracks());
    remember(handle, workspace, next, change);
    return stored.isPresent() ? Saved.UPDATED : Saved.ADDED;
  }

  /// The history of a persona, the newest change first.
  public List<PersonaVersion> versions(Handle handle, long workspace, String slug) {
    return handle
        .select(
            "SELECT * FROM persona_version WHERE workspace = ? AND slug = ? ORDER BY version DESC",
            workspace,
            slug)
        .map((rows, _) ->
            new PersonaVersion(
                rows.getString("slug"),
                rows.getInt("version"),
                new Change(
                    rows.getString("changed_by"),
                    Instant.parse(rows.getString("changed_at")),
                    rows.getString("why")),
                rows.getString("snapshot")))
        .list();
  }

  /// Puts a history in the place of the one version that a persona has; where the persona is not
  /// what the last of them says, that one version comes after them.
  ///
  /// @param former in order of version, at least one
  public void adopt(Handle handle, long workspace, String slug, List<PersonaVersion> former) {
    var own = versions(handle, workspace, slug).getFirst();
    var whole = whole(handle, workspace, slug).orElseThrow();
    handle.execute("DELETE FROM persona_version WHERE workspace = ? AND slug = ?", workspace, slug);
    for (var version : former) {
      remember(handle, workspace, version.whole(), version.change());
    }
    int last = former.getLast().version();
    boolean isLast = former.getLast().whole().equals(whole.withVersion(last));
    var now = whole.withVersion(isLast ? last : last + 1);
    if (!isLast) {
      remember(handle, workspace, now, own.change());
    }
    update(handle, workspace, now.persona());
  }

  /// The ids of all traits that a persona has had; a former version brings them back.
  public Set<String> formerTraits(Handle handle, long workspace, String slug) {
    return former(handle, workspace, slug, "$.traits");
  }

  /// The ids of all talk tracks that a persona has had.
  public Set<String> formerTalkTracks(Handle handle, long workspace, String slug) {
    return former(handle, workspace, slug, "$.talk_tracks");
  }

  private static Set<String> former(Handle handle, long workspace, String slug, String list) {
    return Set.copyOf(
        handle
            .select(
                """
                SELECT DISTINCT json_extract(entry.value, '$.id')
                FROM persona_version, json_each(persona_version.snapshot, ?) AS entry
                WHERE persona_version.workspace = ? AND persona_version.slug = ?\
                """,
                list,
                workspace,
                slug)
            .map((rows, _) -> rows.getString(1))
            .list());
  }

  /// The day, in UTC, on which each persona first came in, by slug.
  public Map<String, LocalDate> firstSaved(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT slug, min(changed_at) AS first FROM persona_version WHERE workspace = ? GROUP BY"
                + " slug",
            workspace)
        .map((rows, _) ->
            Map.entry(
                rows.getString("slug"),
                LocalDate.ofInstant(Instant.parse(rows.getString("first")), ZoneOffset.UTC)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Deletes a persona with its traits, talk tracks and links; its history stays.
  public boolean delete(Handle handle, long workspace, String slug) {
    return handle.execute("DELETE FROM persona WHERE workspace = ? AND slug = ?", workspace, slug)
        > 0;
  }

  private static int lastVersion(Handle handle, long workspace, String slug) {
    return handle
        .select(
            "SELECT coalesce(max(version), 0) FROM persona_version WHERE workspace = ? AND slug ="
                + " ?",
            workspace,
            slug)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  private static void insert(Handle handle, long workspace, Persona persona) {
    handle.execute(
        "INSERT INTO persona(workspace, slug, name, kind, state, version) VALUES (?, ?, ?, ?, ?, ?)",
        workspace,
        persona.slug(),
        persona.name(),
        persona.kind().word(),
        persona.state().word(),
        persona.version());
    update(handle, workspace, persona);
  }

  private static void update(Handle handle, long workspace, Persona persona) {
    handle.execute(
        """
        UPDATE persona SET name = ?, aliases = ?, kind = ?, archetype = ?, age = ?, title = ?,
          industry = ?, location = ?, background = ?, picture = ?, decision = ?, objective = ?,
          owner = ?, state = ?, version = ?, last_review = ?, review_interval = ?, sample = ?
        WHERE workspace = ? AND slug = ?\
        """,
        persona.name(),
        JsonList.write(persona.aliases()),
        persona.kind().word(),
        persona.archetype(),
        persona.age(),
        persona.title(),
        persona.industry(),
        persona.location(),
        persona.background(),
        persona.picture(),
        persona.decision(),
        persona.objective(),
        persona.owner(),
        persona.state().word(),
        persona.version(),
        persona.lastReview().map(LocalDate::toString),
        persona.reviewIntervalDays(),
        persona.sample(),
        workspace,
        persona.slug());
  }

  private static void remember(Handle handle, long workspace, WholePersona whole, Change change) {
    handle.execute(
        """
        INSERT INTO persona_version(workspace, slug, version, changed_by, changed_at, why, snapshot,
          sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        workspace,
        whole.persona().slug(),
        whole.persona().version(),
        change.by(),
        change.at().toString(),
        change.why(),
        PersonaJson.snapshot(whole),
        whole.persona().sample());
  }
}
