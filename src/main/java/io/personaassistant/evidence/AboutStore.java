package io.personaassistant.evidence;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Which persona an item was collected for, where a file or whoever saved it said so. Every method
/// works in the transaction of its handle.
public final class AboutStore {
  /// The persona each item was collected for, where a file said so: item id to slug.
  public Map<String, String> all(Handle handle, long workspace) {
    var about = new HashMap<String, String>();
    handle
        .select(
            """
            SELECT evidence.ref, evidence_about.persona FROM evidence_about
            JOIN evidence ON evidence.id = evidence_about.evidence
            WHERE evidence_about.workspace = ?\
            """,
            workspace)
        .map((rows, _) -> about.put(rows.getString(1), rows.getString(2)))
        .list();
    return about;
  }

  /// Notes the personas items were collected for, item id to slug; a persona need not be there yet.
  public void put(Handle handle, long workspace, Map<String, String> about) {
    if (about.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO evidence_about(workspace, evidence, persona)
            SELECT workspace, id, ? FROM evidence WHERE workspace = ? AND ref = ?
            ON CONFLICT (evidence) DO UPDATE SET persona = excluded.persona\
            """);
    about.forEach((id, slug) -> batch.add(slug, workspace, id));
    batch.execute();
  }
}
