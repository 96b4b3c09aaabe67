package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Keeps product facts. Methods take the transaction.
public final class ProductFactStore {
  /// Every product fact of a workspace, in the order they came.
  public List<ProductFact> all(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT ref, statement, proof, source, audience, approver, approved_on, expires, sample
            FROM product_fact WHERE workspace = ? ORDER BY id
            """,
            workspace)
        .map((r, _) ->
            new ProductFact(
                r.getString("ref"),
                r.getString("statement"),
                r.getString("proof"),
                r.getString("source"),
                Audience.valueOf(r.getString("audience").toUpperCase(Locale.ROOT)),
                r.getString("approver"),
                PersonaStore.date(r.getString("approved_on")),
                PersonaStore.date(r.getString("expires")),
                r.getInt("sample") == 1))
        .list();
  }

  /// Adds a fact or replaces the one with its id.
  public void save(Handle handle, long workspace, ProductFact f) {
    handle.execute(
        """
        INSERT INTO product_fact(workspace, ref, statement, proof, source, audience, approver, approved_on,
          expires, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, ref) DO UPDATE SET statement = excluded.statement, proof = excluded.proof,
          source = excluded.source, audience = excluded.audience, approver = excluded.approver,
          approved_on = excluded.approved_on, expires = excluded.expires, sample = excluded.sample
        """,
        workspace,
        f.id(),
        f.statement(),
        f.proof(),
        f.source(),
        f.audience().word(),
        f.approver(),
        f.approvedOn().map(LocalDate::toString).orElse(null),
        f.expires().map(LocalDate::toString).orElse(null),
        f.sample() ? 1 : 0);
  }

  /// Takes every sample fact away.
  public void deleteSamples(Handle handle, long workspace) {
    handle.execute("DELETE FROM product_fact WHERE workspace = ? AND sample = 1", workspace);
  }
}
