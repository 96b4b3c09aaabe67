package io.personaassistant.answering;

import io.personaassistant.persona.JsonList;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Keeps what people thought of drafts and stored answers, and which lines they used; the newest
/// word of a person counts. Methods take the transaction.
public final class FeedbackStore {
  /// Behind the type of an answer that no prompt wrote, where the version of its prompt would be.
  public static final String STORED = "@stored";

  /// What somebody thought of a draft or of a stored answer.
  ///
  /// @param ref of the draft, or of the request of a stored answer
  /// @param evidence the ids that it cites, a JSON list
  public record Judgement(
      String ref,
      String user,
      boolean good,
      String reason,
      String comment,
      String promptVersion,
      String evidence,
      Instant at) {}

  /// What became of a line.
  ///
  /// @param ref of the draft, or of the request of a stored answer
  /// @param madeBy the version of the prompt that wrote it, or the type of the stored answer with
  ///   [#STORED]; `""` for what was kept before this was
  /// @param evidence the ids that the line cites, a JSON list
  public record Use(
      String ref, int line, String user, String what, String madeBy, String evidence, Instant at) {}

  void judge(Handle handle, long workspace, Judgement said) {
    handle.execute(
        """
        INSERT INTO feedback(workspace, draft, user, good, reason, comment, prompt_version, evidence, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, draft, user) DO UPDATE SET good = excluded.good,
          reason = excluded.reason, comment = excluded.comment, at = excluded.at
        """,
        workspace,
        said.ref(),
        said.user(),
        said.good() ? 1 : 0,
        said.reason(),
        said.comment(),
        said.promptVersion(),
        said.evidence(),
        said.at().toString());
  }

  /// Takes away what people wrote where it holds a forgotten participant's words; the judgement
  /// stays.
  void blankComments(Handle handle, long workspace, Predicate<String> isTheirs) {
    handle
        .select(
            "SELECT DISTINCT comment FROM feedback WHERE workspace = ? AND comment <> ''",
            workspace)
        .mapTo(String.class)
        .list()
        .stream()
        .filter(isTheirs)
        .forEach(comment ->
            handle.execute(
                "UPDATE feedback SET comment = '' WHERE workspace = ? AND comment = ?",
                workspace,
                comment));
  }

  void use(Handle handle, long workspace, Use use) {
    handle.execute(
        """
        INSERT INTO line_use(workspace, draft, line, user, what, made_by, evidence, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, draft, line, user) DO UPDATE SET what = excluded.what,
          made_by = excluded.made_by, evidence = excluded.evidence, at = excluded.at
        """,
        workspace,
        use.ref(),
        use.line(),
        use.user(),
        use.what(),
        use.madeBy(),
        use.evidence(),
        use.at().toString());
  }

  /// What people thought of the drafts of a type that one version of its prompt wrote, or of its
  /// answers from the records.
  ///
  /// @param reasons how often each reason was given, by its word, `""` for none; the most frequent
  ///   first
  /// @param used how many lines were used as they were
  public record Tally(
      String type,
      String promptVersion,
      int useful,
      int notUseful,
      Map<String, Integer> reasons,
      int used,
      int edited,
      int dropped) {
    public Tally {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /// Both together, for what they have in common.
    public Tally plus(Tally other) {
      return new Tally(
          type,
          promptVersion.equals(other.promptVersion) ? promptVersion : "",
          useful + other.useful,
          notUseful + other.notUseful,
          counted(Stream.of(reasons, other.reasons).flatMap(r -> r.entrySet().stream())),
          used + other.used,
          edited + other.edited,
          dropped + other.dropped);
    }

    private static Map<String, Integer> counted(Stream<Map.Entry<String, Integer>> reasons) {
      var counts = new TreeMap<String, Integer>();
      reasons.forEach(r -> counts.merge(r.getKey(), r.getValue(), Integer::sum));
      var counted = new LinkedHashMap<String, Integer>();
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(r -> counted.put(r.getKey(), r.getValue()));
      return counted;
    }
  }

  /// What was thought of drafts and stored answers that are still kept, by type and version, those
  /// written last first.
  List<Tally> tallies(Handle handle, long workspace) {
    return handle
        .select(
            """
            WITH said AS (
              SELECT draft, prompt_version AS version, good = 1 AS useful, good = 0 AS not_useful,
                CASE good WHEN 0 THEN reason END AS reason, 0 AS used, 0 AS edited, 0 AS dropped
              FROM feedback WHERE workspace = :workspace
              UNION ALL
              SELECT draft, made_by, 0, 0, NULL, what = 'used', what = 'edited', what = 'dropped'
              FROM line_use WHERE workspace = :workspace)
            SELECT coalesce(d.type, replace(version, :stored, '')) AS type,
              coalesce(d.prompt_version, version) AS made_by, sum(useful), sum(not_useful),
              json_group_array(reason) FILTER (WHERE reason IS NOT NULL),
              sum(used), sum(edited), sum(dropped)
            FROM said LEFT JOIN draft d ON d.ref = said.draft
            WHERE d.ref IS NOT NULL OR version LIKE '%' || :stored
            GROUP BY 1, made_by ORDER BY 1, max(d.id) DESC
            """)
        .bind("stored", STORED)
        .bind("workspace", workspace)
        .map((r, _) ->
            new Tally(
                r.getString(1),
                r.getString(2),
                r.getInt(3),
                r.getInt(4),
                Tally.counted(JsonList.read(r.getString(5)).stream().map(w -> Map.entry(w, 1))),
                r.getInt(6),
                r.getInt(7),
                r.getInt(8)))
        .list();
  }
}
