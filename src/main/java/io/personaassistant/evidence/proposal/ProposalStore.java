package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.TraitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The rows of proposals, for [Proposals]. Every method works in the transaction of its handle.
final class ProposalStore {
  /// A proposal without its evidence.
  record Row(
      long id,
      String persona,
      ProposedChange change,
      String before,
      Change proposed,
      Optional<Proposal.Decision> decision) {}

  private static final RowMapper<Row> ROW =
      (rows, _) ->
          new Row(
              rows.getLong("id"),
              rows.getString("persona"),
              change(rows),
              rows.getString("before"),
              new Change(
                  rows.getString("proposed_by"),
                  Instant.parse(rows.getString("proposed_at")),
                  rows.getString("why")),
              decision(rows));

  private static ProposedChange change(ResultSet rows) throws SQLException {
    var subject = rows.getString("subject");
    var text = rows.getString("text");
    return switch (rows.getString("what")) {
      case "add" -> new ProposedChange.Add(TraitKind.of(subject).orElseThrow(), text);
      case "reword" -> new ProposedChange.Reword(subject, text);
      case "retire" -> new ProposedChange.Retire(subject);
      default -> new ProposedChange.SetField(PersonaField.of(subject).orElseThrow(), text);
    };
  }

  private static String what(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Add _ -> "add";
      case ProposedChange.Reword _ -> "reword";
      case ProposedChange.Retire _ -> "retire";
      case ProposedChange.SetField _ -> "field";
    };
  }

  private static String subject(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Add(var kind, var _) -> kind.word();
      case ProposedChange.Reword(var trait, var _) -> trait;
      case ProposedChange.Retire(var trait) -> trait;
      case ProposedChange.SetField(var field, var _) -> field.word();
    };
  }

  private static Optional<Proposal.Decision> decision(ResultSet rows) throws SQLException {
    var decision = rows.getString("decision");
    return decision.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Proposal.Decision(
                decision.equals("accepted"),
                new Change(
                    rows.getString("decided_by"),
                    Instant.parse(rows.getString("decided_at")),
                    rows.getString("reason")),
                rows.getInt("version")));
  }

  /// All of a persona, or of the workspace for `""`, the oldest first.
  List<Row> all(Handle handle, long workspace, String persona) {
    return handle
        .select(
            "SELECT * FROM proposal WHERE workspace = ? AND (? = '' OR persona = ?) ORDER BY id",
            workspace,
            persona,
            persona)
        .map(ROW)
        .list();
  }

  /// Those of them that nobody decided on.
  List<Row> open(Handle handle, long workspace, String persona) {
    return handle
        .select(
            """
            SELECT * FROM proposal WHERE workspace = ? AND (? = '' OR persona = ?) AND decision = ''
            ORDER BY id\
            """,
            workspace,
            persona,
            persona)
        .map(ROW)
        .list();
  }

  Optional<Row> find(Handle handle, long workspace, long id) {
    return handle
        .select("SELECT * FROM proposal WHERE workspace = ? AND id = ?", workspace, id)
        .map(ROW)
        .findOne();
  }

  /// Proposals of the same change, case aside, the newest first.
  List<Row> same(Handle handle, long workspace, String persona, ProposedChange change) {
    return handle
        .select(
            """
            SELECT * FROM proposal WHERE workspace = ? AND persona = ? AND what = ? AND subject = ?
            ORDER BY id DESC\
            """,
            workspace,
            persona,
            what(change),
            subject(change))
        .map(ROW)
        .stream()
        .filter(row -> row.change().text().equalsIgnoreCase(change.text()))
        .toList();
  }

  long add(
      Handle handle,
      long workspace,
      String persona,
      ProposedChange change,
      String before,
      Change proposed) {
    return handle
        .select(
            """
            INSERT INTO proposal(workspace, persona, what, subject, before, text, why, proposed_by,
              proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
            """,
            workspace,
            persona,
            what(change),
            subject(change),
            before,
            change.text(),
            proposed.why(),
            proposed.by(),
            proposed.at().toString())
        .map((rows, _) -> rows.getLong(1))
        .one();
  }

  /// Notes what stands where the change is to be made.
  void setBefore(Handle handle, long id, String before) {
    handle.execute("UPDATE proposal SET before = ? WHERE id = ?", before, id);
  }

  /// Gives a proposal evidence, and says how much of it is new.
  int addEvidence(Handle handle, long id, Collection<String> items, Change by) {
    int added = 0;
    for (var item : items) {
      added +=
          handle.execute(
              """
              INSERT INTO proposal_evidence(proposal, evidence, added_by, added_at)
              VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING\
              """,
              id,
              item,
              by.by(),
              by.at().toString());
    }
    return added;
  }

  /// The ids of the items given for each of these proposals, in order.
  Map<Long, List<String>> evidence(Handle handle, Collection<Long> ids) {
    var given = new HashMap<Long, List<String>>();
    handle
        .select(
            """
            SELECT proposal, evidence FROM proposal_evidence
            WHERE proposal IN (SELECT value FROM json_each(?)) ORDER BY evidence\
            """,
            ids.toString())
        .map((rows, _) ->
            given
                .computeIfAbsent(rows.getLong("proposal"), _ -> new ArrayList<>())
                .add(rows.getString("evidence")))
        .list();
    return given;
  }

  /// Writes down a decision; false when there is one already.
  boolean decide(Handle handle, long id, Proposal.Decision decision) {
    return handle.execute(
            """
            UPDATE proposal SET decision = ?, decided_by = ?, decided_at = ?, reason = ?, version = ?
            WHERE id = ? AND decision = ''\
            """,
            decision.accepted() ? "accepted" : "declined",
            decision.by().by(),
            decision.by().at().toString(),
            decision.by().why(),
            decision.version(),
            id)
        == 1;
  }
}
