package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// What we may say about what we sell.
public final class ProductFactStore {
  private static final String SELECT = "SELECT * FROM product_fact WHERE workspace = ? ";
  private static final RowMapper<ProductFact> ROW =
      (rows, _) ->
          new ProductFact(
              rows.getString("ref"),
              rows.getString("statement"),
              rows.getString("proof"),
              rows.getString("source"),
              Audience.valueOf(rows.getString("audience").toUpperCase(Locale.ROOT)),
              rows.getString("approver"),
              Optional.ofNullable(rows.getString("approved_on")).map(LocalDate::parse),
              Optional.ofNullable(rows.getString("expires")).map(LocalDate::parse),
              rows.getBoolean("sample"));

  /// All of the workspace; shorter ids first, so that `F9` comes before `F10`.
  public List<ProductFact> all(Handle handle, long workspace) {
    return handle.select(SELECT + "ORDER BY length(ref), ref", workspace).map(ROW).list();
  }

  /// The one with exactly this id.
  Optional<ProductFact> find(Handle handle, long workspace, String id) {
    return handle.select(SELECT + "AND ref = ?", workspace, id).map(ROW).findOne();
  }

  /// Makes the fact with this id what is given.
  public Saved save(Handle handle, long workspace, ProductFact fact) {
    var stored = find(handle, workspace, fact.id());
    if (stored.isPresent() && stored.get().equals(fact)) {
      return Saved.UNCHANGED;
    }
    handle.execute(
        """
        INSERT INTO product_fact(workspace, ref, statement, proof, source, audience, approver,
          approved_on, expires, sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, ref) DO UPDATE SET
          statement = excluded.statement, proof = excluded.proof, source = excluded.source,
          audience = excluded.audience, approver = excluded.approver,
          approved_on = excluded.approved_on, expires = excluded.expires, sample = excluded.sample\
        """,
        workspace,
        fact.id(),
        fact.statement(),
        fact.proof(),
        fact.source(),
        fact.audience().word(),
        fact.approver(),
        fact.approvedOn().map(LocalDate::toString),
        fact.expires().map(LocalDate::toString),
        fact.sample());
    return stored.isPresent() ? Saved.UPDATED : Saved.ADDED;
  }
}
