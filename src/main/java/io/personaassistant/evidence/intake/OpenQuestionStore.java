package io.personaassistant.evidence.intake;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The open questions of a workspace as they travel with an export: how many asked, and not who.
/// Methods take the transaction.
final class OpenQuestionStore {
  /// One, by draft type.
  ///
  /// @param asked personal data replaced
  /// @param people how many different people asked, at most `times`
  record Open(
      String persona,
      String type,
      String topic,
      String asked,
      String question,
      int times,
      int people,
      Instant lastAsked) {}

  /// All of them in an order that stays.
  List<Open> all(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT q.persona, q.type, q.topic, q.asked, q.question, count(*) AS times,
              count(DISTINCT a.asker) AS people, max(a.asked_at) AS last
            FROM research_question q JOIN research_asked a ON a.question = q.id
            WHERE q.workspace = ? AND q.done_at IS NULL
            GROUP BY q.id ORDER BY q.persona, q.topic, q.type
            """,
            workspace)
        .map((rows, _) ->
            new Open(
                rows.getString("persona"),
                rows.getString("type"),
                rows.getString("topic"),
                rows.getString("asked"),
                rows.getString("question"),
                rows.getInt("times"),
                rows.getInt("people"),
                Instant.parse(rows.getString("last"))))
        .list();
  }

  /// Adds one, and says whether it did; one that is here, open or done, stays as it is.
  boolean add(Handle handle, long workspace, Open open) {
    int added =
        handle.execute(
            """
            INSERT OR IGNORE INTO research_question(workspace, persona, type, topic, asked, question)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            workspace,
            open.persona(),
            open.type(),
            open.topic(),
            open.asked(),
            open.question());
    if (added == 0) {
      return false;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO research_asked(question, request, asker, asked_at)
            SELECT id, ?, ?, ? FROM research_question
            WHERE workspace = ? AND persona = ? AND type = ? AND topic = ?
            """);
    for (int i = 0; i < open.times(); i++) {
      batch.add(
          "imported-" + i,
          // somebody, and not a Slack user
          "imported-" + Math.min(i, open.people() - 1),
          open.lastAsked().toString(),
          workspace,
          open.persona(),
          open.type(),
          open.topic());
    }
    batch.execute();
    return true;
  }
}
