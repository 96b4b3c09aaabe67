package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Reads talk tracks. They are saved with their persona, by [PersonaStore], which keeps the
/// history.
public final class TalkTrackStore {
  private static final String SELECT =
      """
      SELECT talk_track.*, persona.slug
      FROM talk_track JOIN persona ON persona.id = talk_track.persona
      WHERE talk_track.workspace = ?
      """;
  private static final RowMapper<TalkTrack> ROW =
      (rows, _) ->
          new TalkTrack(
              rows.getString("ref"),
              rows.getString("slug"),
              rows.getString("trait"),
              ObjectionType.valueOf(rows.getString("type").toUpperCase(Locale.ROOT)),
              rows.getString("objection"),
              rows.getString("reply"),
              rows.getString("question"),
              rows.getString("behind"),
              rows.getString("proof"),
              JsonList.read(rows.getString("proof_refs")),
              rows.getString("concede"),
              JsonList.read(rows.getString("do_not_say")),
              rows.getString("approver"),
              Optional.ofNullable(rows.getString("approved_on")).map(LocalDate::parse),
              Optional.ofNullable(rows.getString("expires")).map(LocalDate::parse),
              rows.getBoolean("sample"));

  /// All of the workspace, in order of persona and id.
  public List<TalkTrack> all(Handle handle, long workspace) {
    return handle
        .select(SELECT + "ORDER BY persona.slug, talk_track.ref", workspace)
        .map(ROW)
        .list();
  }

  /// Those of one persona, in order of id.
  List<TalkTrack> of(Handle handle, long workspace, String slug) {
    return handle
        .select(SELECT + "AND persona.slug = ? ORDER BY talk_track.ref", workspace, slug)
        .map(ROW)
        .list();
  }

  void replace(
      Handle handle, long workspace, String slug, List<TalkTrack> before, List<TalkTrack> after) {
    var kept = new HashSet<String>();
    after.forEach(track -> kept.add(track.id()));
    for (var track : before) {
      if (!kept.contains(track.id())) {
        handle.execute(
            "DELETE FROM talk_track WHERE workspace = ? AND ref = ?", workspace, track.id());
      }
    }
    for (var track : after) {
      if (!before.contains(track)) {
        put(handle, workspace, slug, track);
      }
    }
  }

  private static void put(Handle handle, long workspace, String slug, TalkTrack track) {
    handle.execute(
        """
        INSERT INTO talk_track(workspace, persona, ref, trait, type, objection, reply, question,
          behind, proof, proof_refs, concede, do_not_say, approver, approved_on, expires, sample)
        SELECT workspace, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
        FROM persona WHERE workspace = ? AND slug = ?
        ON CONFLICT (workspace, ref) DO UPDATE SET
          trait = excluded.trait, type = excluded.type, objection = excluded.objection,
          reply = excluded.reply, question = excluded.question, behind = excluded.behind,
          proof = excluded.proof, proof_refs = excluded.proof_refs, concede = excluded.concede,
          do_not_say = excluded.do_not_say, approver = excluded.approver,
          approved_on = excluded.approved_on, expires = excluded.expires, sample = excluded.sample
        WHERE persona = excluded.persona\
        """,
        track.id(),
        track.trait(),
        track.type().word(),
        track.objection(),
        track.reply(),
        track.question(),
        track.behind(),
        track.proof(),
        JsonList.write(track.proofRefs()),
        track.concede(),
        JsonList.write(track.doNotSay()),
        track.approver(),
        track.approvedOn().map(LocalDate::toString),
        track.expires().map(LocalDate::toString),
        track.sample(),
        workspace,
        slug);
  }
}
