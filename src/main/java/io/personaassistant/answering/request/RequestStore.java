package io.personaassistant.answering.request;

import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps what people asked. Methods take the transaction; instants are stored as ISO text in UTC,
/// which sorts as time does.
public final class RequestStore {
  private static final String COLUMNS =
      """
      ref, workspace, surface, event, team, channel, message_ts, thread_ts, asker, text, received_at,
      state, response_url, response_uses, attempts, read_as
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM request ";

  /// Stores a new request for `owner` to work on until `leaseUntil`.
  ///
  /// @return false when the same event or message is already there: it was delivered twice
  public boolean insert(Handle handle, Request request, String owner, Instant leaseUntil) {
    return handle.execute(
            """
            INSERT INTO request(ref, workspace, surface, event, team, channel, message_ts, thread_ts,
              asker, text, received_at, state, owner, lease_until, attempts, response_url, response_uses)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            request.ref(),
            request.workspace(),
            request.surface().word(),
            nullIfEmpty(request.event()),
            request.team(),
            request.channel(),
            nullIfEmpty(request.messageTs()),
            request.threadTs(),
            request.asker(),
            request.text(),
            request.receivedAt().toString(),
            request.state().word(),
            owner,
            leaseUntil.toString(),
            request.attempts(),
            request.responseUrl(),
            request.responseUses())
        == 1;
  }

  /// Moves a request on; a final state also erases its response URL.
  public void move(Handle handle, String ref, State state, Instant now) {
    if (state.isFinal()) {
      handle.execute(
          "UPDATE request SET state = ?, finished_at = ?, response_url = '', lease_until = '' WHERE ref = ?",
          state.word(),
          now.toString(),
          ref);
    } else {
      handle.execute("UPDATE request SET state = ? WHERE ref = ?", state.word(), ref);
    }
  }

  /// Gives a request up for now: whoever looks for work after `until` takes it over.
  public void leave(Handle handle, String ref, Instant until) {
    handle.execute(
        "UPDATE request SET owner = '', lease_until = ? WHERE ref = ?", until.toString(), ref);
  }

  /// Notes in which thread a request is answered.
  public void place(Handle handle, Request request) {
    handle.execute(
        "UPDATE request SET channel = ?, thread_ts = ? WHERE ref = ?",
        request.channel(),
        request.threadTs(),
        request.ref());
  }

  /// Puts other words in the place of what was said.
  public void reword(Handle handle, Request request) {
    handle.execute("UPDATE request SET text = ? WHERE ref = ?", request.text(), request.ref());
  }

  /// Notes what a model took a request for.
  public void readAs(Handle handle, Request request) {
    handle.execute("UPDATE request SET read_as = ? WHERE ref = ?", request.readAs(), request.ref());
  }

  /// Notes that what a request brought is posted for others to read.
  ///
  /// @return false when that was noted before
  boolean post(Handle handle, String ref) {
    return handle.execute("UPDATE request SET posted = 1 WHERE ref = ? AND posted = 0", ref) == 1;
  }

  /// Does not count the attempt that was made last.
  void uncount(Handle handle, String ref) {
    handle.execute("UPDATE request SET attempts = max(1, attempts - 1) WHERE ref = ?", ref);
  }

  void takeBack(Handle handle, String ref) {
    handle.execute("UPDATE request SET posted = 0 WHERE ref = ?", ref);
  }

  /// Counts one more use of the response URL.
  public void usedResponseUrl(Handle handle, String ref) {
    handle.execute("UPDATE request SET response_uses = response_uses + 1 WHERE ref = ?", ref);
  }

  /// Extends the lease of everything `owner` works on.
  public void extendLeases(Handle handle, String owner, Instant until) {
    handle.execute(
        """
        UPDATE request SET lease_until = ?
        WHERE owner = ? AND state IN ('received', 'stored_shown')
        """,
        until.toString(),
        owner);
  }

  /// Takes over requests whose owner has let the lease run out, the oldest first.
  public List<Request> takeExpired(
      Handle handle, String owner, Instant now, Instant until, int most) {
    return handle
        .createQuery(
            """
            UPDATE request SET owner = :owner, lease_until = :until, attempts = attempts + 1
            WHERE id IN (SELECT id FROM request
              WHERE state IN ('received', 'stored_shown') AND lease_until < :now AND surface <> 'terminal'
              ORDER BY id LIMIT :most)
            RETURNING
            """
                + COLUMNS)
        .bind("owner", owner)
        .bind("until", until.toString())
        .bind("now", now.toString())
        .bind("most", most)
        .map((r, _) -> request(r))
        .list();
  }

  /// The request of a workspace with this ref.
  public Optional<Request> find(Handle handle, long workspace, String ref) {
    return handle
        .select(SELECT + "WHERE workspace = ? AND ref = ?", workspace, ref)
        .map((r, _) -> request(r))
        .findFirst();
  }

  /// What was asked before in the same thread, the newest, by whoever was answered there or by the
  /// same person. A message to the app that begins a thread goes on with what was said to it within
  /// half an hour. So does what somebody types at a terminal, unless it names the last draft.
  /// Elsewhere, outside of threads, nothing was asked before.
  Optional<Request> before(Handle handle, String ref) {
    return handle
        .select(
            SELECT
                + """
                WHERE id = (SELECT max(b.id) FROM request b JOIN request n ON n.ref = ?
                  WHERE b.id < n.id AND b.workspace = n.workspace AND b.team = n.team AND b.channel = n.channel
                    AND (n.surface <> 'terminal' AND n.thread_ts <> '' AND b.thread_ts = n.thread_ts
                        AND (b.asker = n.asker OR b.state <> 'refused')
                      OR (n.surface = 'terminal' AND b.thread_ts = n.thread_ts AND n.text NOT LIKE 'refine%'
                          OR n.thread_ts = n.message_ts AND n.channel LIKE 'D%')
                        AND n.thread_ts <> '' AND b.thread_ts <> '' AND b.asker = n.asker
                        AND julianday(n.received_at) - julianday(b.received_at) < 0.5 / 24))
                """,
            ref)
        .map((r, _) -> request(r))
        .findFirst();
  }

  /// The newest request of a surface.
  public Optional<Request> newest(Handle handle, long workspace, Surface surface) {
    return handle
        .select(
            SELECT + "WHERE workspace = ? AND surface = ? ORDER BY id DESC LIMIT 1",
            workspace,
            surface.word())
        .map((r, _) -> request(r))
        .findFirst();
  }

  /// What somebody asked.
  ///
  /// @param asker who, `""` at a command line
  public record Asked(String asker, String text, LocalDate day) {}

  /// What was asked on `from` or later, the newest first, `most` at most.
  public List<Asked> asked(Handle handle, long workspace, LocalDate from, int most) {
    return handle
        .select(
            """
            SELECT asker, text, received_at FROM request WHERE workspace = ? AND received_at >= ?
            ORDER BY id DESC LIMIT ?
            """,
            workspace,
            from.toString(),
            most)
        .map((rows, _) ->
            new Asked(
                rows.getString("asker"),
                rows.getString("text"),
                LocalDate.ofInstant(Instant.parse(rows.getString("received_at")), ZoneOffset.UTC)))
        .list();
  }

  /// Erases response URLs received before `before`.
  public void eraseResponseUrls(Handle handle, Instant before) {
    handle.execute(
        "UPDATE request SET response_url = '' WHERE response_url <> '' AND received_at < ?",
        before.toString());
  }

  /// Deletes requests and drafts older than `oldest`.
  public void forget(Handle handle, Instant oldest) {
    handle.execute("DELETE FROM request WHERE received_at < ?", oldest.toString());
    handle.execute("DELETE FROM draft WHERE started_at < ?", oldest.toString());
  }

  private static Request request(ResultSet r) throws SQLException {
    return new Request(
        r.getString("ref"),
        r.getLong("workspace"),
        Surface.valueOf(r.getString("surface").toUpperCase(Locale.ROOT)),
        emptyIfNull(r.getString("event")),
        r.getString("team"),
        r.getString("channel"),
        emptyIfNull(r.getString("message_ts")),
        r.getString("thread_ts"),
        r.getString("asker"),
        r.getString("text"),
        Instant.parse(r.getString("received_at")),
        State.valueOf(r.getString("state").toUpperCase(Locale.ROOT)),
        r.getString("response_url"),
        r.getInt("response_uses"),
        r.getInt("attempts"),
        r.getString("read_as"));
  }

  /// SQL's unique constraints pass over null, and only over null.
  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String emptyIfNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
