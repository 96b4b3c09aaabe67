package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Keeps talk tracks. Methods take the transaction.
public final class TalkTrackStore {
  /// Every talk track of a workspace, by persona, then in the order they came.
  public List<TalkTrack> all(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT k.ref, p.slug, k.trait, k.type, k.objection, k.reply, k.question, k.behind, k.proof,
              k.proof_refs, k.concede, k.do_not_say, k.approver, k.approved_on, k.expires, k.sample
            FROM talk_track k JOIN persona p ON p.id = k.persona
            WHERE k.workspace = ? ORDER BY p.slug, k.id
            """,
            workspace)
        .map((r, _) ->
            new TalkTrack(
                r.getString("ref"),
                r.getString("slug"),
                r.getString("trait"),
                ObjectionType.valueOf(r.getString("type").toUpperCase(Locale.ROOT)),
                r.getString("objection"),
                r.getString("reply"),
                r.getString("question"),
                r.getString("behind"),
                r.getString("proof"),
                JsonText.texts(r.getString("proof_refs")),
                r.getString("concede"),
                JsonText.texts(r.getString("do_not_say")),
                r.getString("approver"),
                PersonaStore.date(r.getString("approved_on")),
                PersonaStore.date(r.getString("expires")),
                r.getInt("sample") == 1))
        .list();
  }

  /// Adds a talk track or replaces the one with its id; its persona must be there.
  public void save(Handle handle, long workspace, TalkTrack t) {
    handle.execute(
        """
        INSERT INTO talk_track(workspace, persona, ref, trait, type, objection, reply, question, behind,
          proof, proof_refs, concede, do_not_say, approver, approved_on, expires, sample)
        VALUES (?, (SELECT id FROM persona WHERE workspace = ? AND slug = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, ref) DO UPDATE SET persona = excluded.persona, trait = excluded.trait,
          type = excluded.type, objection = excluded.objection, reply = excluded.reply,
          question = excluded.question, behind = excluded.behind, proof = excluded.proof,
          proof_refs = excluded.proof_refs, concede = excluded.concede, do_not_say = excluded.do_not_say,
          approver = excluded.approver, approved_on = excluded.approved_on, expires = excluded.expires,
          sample = excluded.sample
        """,
        workspace,
        workspace,
        t.persona(),
        t.id(),
        t.trait(),
        t.type().word(),
        t.objection(),
        t.reply(),
        t.question(),
        t.behind(),
        t.proof(),
        JsonText.of(t.proofRefs()),
        t.concede(),
        JsonText.of(t.doNotSay()),
        t.approver(),
        t.approvedOn().map(LocalDate::toString).orElse(null),
        t.expires().map(LocalDate::toString).orElse(null),
        t.sample() ? 1 : 0);
  }
}
