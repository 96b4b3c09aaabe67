package io.personaassistant.answering.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people asked that nobody has researched, with the question that would close the gap.
/// Methods take the transaction.
public final class QuestionStore {
  /// In place of a slug: asked of all personas at once.
  public static final String ALL = "";

  /// A gap in the records.
  ///
  /// @param id names it on the command line
  /// @param persona a slug or [#ALL]
  /// @param type the command word of the draft type that was asked for last
  /// @param types those of every draft type that was asked for
  /// @param asked as it was asked last, personal data replaced
  /// @param question what to ask such customers
  /// @param times how many requests came to it
  /// @param people how many different people asked; a command line counts as one
  public record Gap(
      long id,
      String persona,
      String type,
      List<String> types,
      String asked,
      String question,
      int times,
      int people,
      Instant lastAsked) {}

  /// Counts a request that nothing on record answers, once for each request; a question that was
  /// done opens again. The words of who asked last take the place of those before, so that none
  /// outlive their request.
  ///
  /// @param topic the same for two ways of asking the same
  /// @param request the request's ref, which says who asked
  public void count(
      Handle handle,
      long workspace,
      String persona,
      String type,
      String topic,
      String asked,
      String question,
      String request,
      Instant now) {
    handle.execute(
        """
        INSERT INTO research_question(workspace, persona, type, topic, asked, question)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, persona, type, topic) DO UPDATE
          SET done_at = NULL, asked = excluded.asked, question = excluded.question
        """,
        workspace,
        persona,
        type,
        topic,
        asked,
        question);
    handle.execute(
        """
        INSERT INTO research_asked(question, request, asker, asked_at)
        SELECT id, ?, coalesce((SELECT asker FROM request WHERE ref = ?), ''), ?
        FROM research_question WHERE workspace = ? AND persona = ? AND type = ? AND topic = ?
        ON CONFLICT DO NOTHING
        """,
        request,
        request,
        now.toString(),
        workspace,
        persona,
        type,
        topic);
  }

  /// The gaps that are open, those asked most often first; what was asked of several draft types is
  /// one gap.
  ///
  /// @param persona a slug, `""` for all
  public List<Gap> open(Handle handle, long workspace, String persona) {
    // beside one max() SQLite takes the other columns from its row: those of who asked last; beside
    // two of min() and max() it takes any, so the first id is looked for apart
    return handle
        .select(
            """
            SELECT (SELECT min(f.id) FROM research_question f WHERE f.workspace = q.workspace
                AND f.persona = q.persona AND f.topic = q.topic AND f.done_at IS NULL) AS first_id,
              q.persona, q.type, group_concat(DISTINCT q.type) AS types,
              q.asked, q.question, count(*) AS times, count(DISTINCT a.asker) AS people,
              max(a.asked_at) AS last_asked
            FROM research_question q JOIN research_asked a ON a.question = q.id
            WHERE q.workspace = ? AND q.done_at IS NULL AND (? = '' OR q.persona = ?)
            GROUP BY q.persona, q.topic ORDER BY times DESC, last_asked DESC, first_id
            """,
            workspace,
            persona,
            persona)
        .map((rows, _) ->
            new Gap(
                rows.getLong("first_id"),
                rows.getString("persona"),
                rows.getString("type"),
                List.of(rows.getString("types").split(",")),
                rows.getString("asked"),
                rows.getString("question"),
                rows.getInt("times"),
                rows.getInt("people"),
                Instant.parse(rows.getString("last_asked"))))
        .list();
  }

  /// Closes a gap until it is asked again; empty when there is no such question.
  public Optional<Long> done(Handle handle, long workspace, long id, Instant now) {
    int changed =
        handle.execute(
            """
            UPDATE research_question SET done_at = ? WHERE workspace = ? AND (persona, topic) =
              (SELECT persona, topic FROM research_question WHERE workspace = ? AND id = ?)
            """,
            now.toString(),
            workspace,
            workspace,
            id);
    return changed == 0 ? Optional.empty() : Optional.of(id);
  }

  /// Forgets who asked before `oldest`, and what nobody has asked since.
  public void forget(Handle handle, Instant oldest) {
    handle.execute("DELETE FROM research_asked WHERE asked_at < ?", oldest.toString());
    handle.execute(
        "DELETE FROM research_question WHERE id NOT IN (SELECT question FROM research_asked)");
  }
}
