package io.personaassistant.answering.request;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What drafts have cost, a row a day and person. Methods take the transaction.
public final class TokenUseStore {
  /// Days that are kept, so that an admin can look back over a month.
  private static final int KEPT = 31;

  /// Tokens of one day.
  ///
  /// @param all of everybody
  /// @param own of the person who made the request, 0 on a terminal
  public record Used(long all, long own) {}

  /// The day on which old rows were last looked for: they grow old once a day.
  private volatile @Nullable LocalDate forgotten;

  /// Adds what a draft cost to the account of who made the request.
  public void add(Handle handle, long workspace, LocalDate day, String request, long tokens) {
    handle.execute(
        """
        INSERT INTO token_use(workspace, day, asker, tokens)
        VALUES (?, ?, coalesce((SELECT asker FROM request WHERE ref = ?), ''), ?)
        ON CONFLICT (workspace, day, asker) DO UPDATE SET tokens = tokens + excluded.tokens
        """,
        workspace,
        day.toString(),
        request,
        tokens);
    // a transaction may be rolled back, so the day counts as done only when the next one sees it
    if (!day.equals(forgotten)) {
      forgotten = forget(handle, day) == 0 ? day : forgotten;
    }
  }

  /// Forgets what was used longer ago than is kept, in every workspace; says how many accounts that
  /// were.
  public int forget(Handle handle, LocalDate today) {
    return handle.execute("DELETE FROM token_use WHERE day < ?", today.minusDays(KEPT).toString());
  }

  /// What was used on a day.
  public Used used(Handle handle, long workspace, LocalDate day, String request) {
    return handle
        .select(
            """
            SELECT coalesce(sum(tokens), 0), coalesce(sum(CASE WHEN asker <> '' AND asker =
              (SELECT asker FROM request WHERE ref = ?) THEN tokens END), 0)
            FROM token_use WHERE workspace = ? AND day = ?
            """,
            request,
            workspace,
            day.toString())
        .map((rows, _) -> new Used(rows.getLong(1), rows.getLong(2)))
        .one();
  }
}
