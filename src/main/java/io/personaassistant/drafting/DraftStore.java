package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.persona.JsonList;
import io.personaassistant.text.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Keeps every draft with all that is needed to measure and repeat it. Methods take the
/// transaction.
public final class DraftStore {
  private static final String INSERT =
      """
      INSERT INTO draft(workspace, ref, request, parent, persona, persona_version, type, option, brief,
        audience, prompt_version, model, evidence, started_at, milliseconds, tokens_in, tokens_out,
        tokens_cached, outcome, language, refinement, wishes, marks)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_LINE =
      """
      INSERT INTO draft_line(draft, position, kind, fields, cites, verdict, findings, round, shown)
      VALUES ((SELECT id FROM draft WHERE ref = ?), ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /// Stores a finished draft with its lines.
  public void save(Handle handle, Draft draft) {
    var request = draft.request();
    var persona = request.material().persona();
    handle.execute(
        INSERT,
        request.workspace(),
        draft.ref(),
        request.requestRef(),
        request.parent(),
        request.slugs(),
        persona.version(),
        request.type().command(),
        request.option(),
        request.brief(),
        request.type().audience().word(),
        request.type().command() + "@" + request.type().version(),
        draft.model(),
        Json.write(draft.givenIds()),
        draft.startedAt().toString(),
        draft.took().toMillis(),
        draft.usage().input(),
        draft.usage().output(),
        draft.usage().cachedInput(),
        draft.outcome(),
        request.language(),
        request.refining().map(DraftStore::words).orElse(""),
        JsonList.write(request.wishes()),
        DraftJson.findings(draft.marks().stream()));
    // a refinement that came to nothing leaves the draft before it as the last one
    boolean isSeen = request.replacing().isEmpty() || draft.hasNews();
    for (var line : draft.lines()) {
      handle.execute(
          INSERT_LINE,
          draft.ref(),
          line.position(),
          line.line().kind(),
          Json.write(line.line().fields()),
          Json.write(line.line().cites()),
          line.verdict().word(),
          DraftJson.findings(Stream.concat(line.findings().stream(), line.marks().stream())),
          line.round(),
          isSeen && line.verdict() != Verdict.FAIL ? 1 : 0);
    }
  }

  /// What was asked of the draft before, such as "shorter, line 2".
  private static String words(Refining refining) {
    var lines = refining.targets().stream().map(n -> Integer.toString(n)).toList();
    return refining.untouched().isEmpty()
        ? refining.words()
        : refining.words() + (lines.size() == 1 ? ", line " : ", lines ") + String.join(" ", lines);
  }

  /// What is stored of a draft, without its lines.
  ///
  /// @param request the ref of the request it belongs to, `""` for none
  /// @param parent the ref of the draft it refines, `""` for none
  /// @param language the language's name in English, `""` for English
  /// @param refinement what was asked of that draft, `""` for a draft of its own
  /// @param wishes how it was asked to be besides its language, as [JsonList]
  public record Stored(
      String ref,
      String persona,
      String type,
      String option,
      String brief,
      String promptVersion,
      String model,
      String startedAt,
      int milliseconds,
      int tokensIn,
      int tokensOut,
      int tokensCached,
      String outcome,
      String request,
      String parent,
      String language,
      String refinement,
      String wishes) {}

  /// The draft with this ref.
  public Optional<Stored> find(Handle handle, long workspace, String ref) {
    return handle
        .select("SELECT * FROM draft WHERE workspace = ? AND ref = ?", workspace, ref)
        .map(ConstructorMapper.of(Stored.class))
        .findFirst();
  }

  /// Where somebody asks, to find what they were shown there before.
  ///
  /// @param request the ref of what they ask now: what came later is left out
  /// @param thread drafts in this thread come first; `""` for none
  /// @param open everybody there reads the answer: drafts that only the asker saw are left out, and
  ///   those of others in the thread are in
  /// @param since an instant as stored; older requests are left out
  public record Place(
      String request,
      String surface,
      String team,
      String channel,
      String asker,
      String thread,
      boolean open,
      String since) {}

  /// The ref of the last draft with lines that this asker was shown at a place, or that stands in
  /// the thread where everybody reads it. At a terminal that may be another user's where this one
  /// has none: whoever works there reads all of it.
  public Optional<String> lastAt(Handle handle, long workspace, Place place) {
    return handle
        .createQuery(
            """
            SELECT d.ref FROM draft d JOIN request r ON r.ref = d.request
            WHERE d.workspace = :workspace
              AND (r.asker = :asker OR :open AND :thread <> '' AND r.thread_ts = :thread)
              AND r.team = :team AND (r.channel = :channel OR r.surface = 'terminal')
              AND (r.surface = 'terminal') = (:surface = 'terminal') AND r.received_at >= :since
              AND (NOT :open OR r.thread_ts <> '')
              AND r.id < (SELECT id FROM request WHERE ref = :request)
              AND EXISTS (SELECT 1 FROM draft_line l WHERE l.draft = d.id AND l.shown = 1)
            ORDER BY (r.channel = :channel) DESC, (r.thread_ts = :thread) DESC, d.id DESC LIMIT 1
            """)
        .bind("workspace", workspace)
        .bindMethods(place)
        .mapTo(String.class)
        .findFirst();
  }

  /// The ref of the newest draft of a request.
  public Optional<String> ofRequest(Handle handle, long workspace, String request) {
    return handle
        .select(
            "SELECT ref FROM draft WHERE workspace = ? AND request = ? ORDER BY id DESC LIMIT 1",
            workspace,
            request)
        .mapTo(String.class)
        .findFirst();
  }

  /// A draft that somebody asked for.
  ///
  /// @param persona slugs, separated by commas
  /// @param brief what it was asked for with, personal data replaced
  public record Row(
      String ref, String persona, String type, String option, String brief, Instant startedAt) {}

  /// The newest drafts with lines that somebody asked for in Slack, the newest first.
  public List<Row> askedBy(Handle handle, long workspace, String asker, int most) {
    return handle
        .select(
            """
            SELECT d.ref, d.persona, d.type, d.option, d.brief, d.started_at
            FROM draft d JOIN request r ON r.ref = d.request
            WHERE d.workspace = ? AND r.asker = ?
              AND EXISTS (SELECT 1 FROM draft_line l WHERE l.draft = d.id AND l.shown = 1)
            ORDER BY d.id DESC LIMIT ?
            """,
            workspace,
            asker,
            most)
        .map((rows, _) ->
            new Row(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Instant.parse(rows.getString(6))))
        .list();
  }
}
