package io.personaassistant.evidence.intake;

import org.jdbi.v3.core.Handle;

/// The rows that are marked as samples.
final class SampleStore {
  boolean present(Handle handle, long workspace) {
    return handle
            .select(
                """
                SELECT EXISTS (SELECT 1 FROM persona WHERE workspace = ? AND sample = 1)
                  OR EXISTS (SELECT 1 FROM evidence WHERE workspace = ? AND sample = 1)
                  OR EXISTS (SELECT 1 FROM product_fact WHERE workspace = ? AND sample = 1)\
                """,
                workspace,
                workspace,
                workspace)
            .map((rows, _) -> rows.getInt(1))
            .one()
        == 1;
  }

  /// Deletes what hangs on samples but is no sample itself: drafts about any of them, what was
  /// asked of them and is not on record, and waiting links.
  void deleteDependents(Handle handle, long workspace) {
    // a draft about several has their slugs with commas between them
    handle.execute(
        """
        DELETE FROM draft WHERE workspace = ? AND EXISTS (
          SELECT 1 FROM persona p WHERE p.workspace = draft.workspace AND p.sample = 1
            AND instr(',' || draft.persona || ',', ',' || p.slug || ',') > 0)\
        """,
        workspace);
    handle.execute(
        """
        DELETE FROM research_question WHERE workspace = ? AND persona IN (
          SELECT slug FROM persona p WHERE p.workspace = research_question.workspace AND p.sample = 1)\
        """,
        workspace);
    handle.execute(
        """
        DELETE FROM waiting_link WHERE workspace = ? AND (
          evidence IN (SELECT ref FROM evidence e
                       WHERE e.workspace = waiting_link.workspace AND e.sample = 1)
          OR trait IN (SELECT trait.ref FROM trait JOIN persona ON persona.id = trait.persona
                       WHERE trait.workspace = waiting_link.workspace AND persona.sample = 1))\
        """,
        workspace);
  }

  int deletePersonas(Handle handle, long workspace) {
    delete(handle, workspace, "persona_version");
    return delete(handle, workspace, "persona");
  }

  /// Deletes the samples of a table.
  int delete(Handle handle, long workspace, String table) {
    return handle.execute(
        "DELETE FROM " + table + " WHERE workspace = ? AND sample = 1", workspace);
  }
}
