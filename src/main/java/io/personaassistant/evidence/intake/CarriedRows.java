package io.personaassistant.evidence.intake;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.KnownAsStore;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Saved;
import io.personaassistant.text.instruction.HiddenInstructions;
import io.personaassistant.text.personal.PersonalData;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jdbi.v3.core.Handle;

/// What an exported file carries besides records: who is forgotten, and what is open.
final class CarriedRows {
  private static final int MOST_ASKED = 10_000;

  private final ForgottenStore forgotten = new ForgottenStore();
  private final OpenQuestionStore questions = new OpenQuestionStore();

  /// Takes over who asked to be forgotten, before any item of the file is stored. A workspace that
  /// knows nobody yet takes over the secret of the codes too, so that a name becomes the same code.
  void forgotten(Handle handle, long workspace, RecordFile file, ImportLog log) {
    var known = forgotten.all(handle, workspace);
    boolean isNew =
        known.isEmpty()
            && new EvidenceStore().all(handle, workspace).stream().allMatch(Evidence::sample);
    log.each(
        file.rows(Section.FORGOTTEN),
        row -> {
          var code = row.line("participant", "");
          if (code.isEmpty() || !Participants.isCode(code)) {
            throw new RowProblem("It names no participant by a code.", "Leave it out.");
          }
          var secret = row.line("code_secret", "");
          if (isNew && secret.matches("[0-9a-fA-F]{32,128}") && secret.length() % 2 == 0) {
            new WorkspaceStore().setParticipantKey(handle, workspace, secret);
          }
          var by = new Change(row.line("by", ""), at(row, "at"), "");
          boolean added =
              forgotten.note(
                  handle, workspace, code, by, row.number("items", 0, Integer.MAX_VALUE));
          log.count("forgotten", added ? Saved.ADDED : Saved.UNCHANGED);
          // here they may be known by an address, there by a name alone
          var person = KnownAsStore.code(handle, workspace, code);
          for (var other : KnownAsStore.codes(handle, workspace, person)) {
            forgotten.note(handle, workspace, other, by, 0);
          }
          int here = forgotten.items(handle, workspace, person).size();
          if (here > 0) {
            log.warn(
                "%s asked to be forgotten elsewhere and has %d %s here: `persona forget %s` removes them."
                    .formatted(person, here, here == 1 ? "item" : "items", person));
          }
        });
  }

  /// Takes over what is open.
  void questions(Handle handle, long workspace, RecordFile file, ImportLog log) {
    log.each(
        file.rows(Section.QUESTIONS),
        row -> {
          int times = Math.max(1, row.number("times", 1, MOST_ASKED));
          var open =
              new OpenQuestionStore.Open(
                  // empty where it was asked of all personas
                  row.line("persona", ""),
                  row.required("type", ""),
                  row.required("topic", ""),
                  fit(row, "asked"),
                  fit(row, "question"),
                  times,
                  Math.clamp(row.number("people", 1, MOST_ASKED), 1, times),
                  at(row, "last_asked"));
          log.count(
              "open questions",
              questions.add(handle, workspace, open) ? Saved.ADDED : Saved.UNCHANGED);
        });
  }

  private static String fit(Row row, String key) {
    var text = row.required(key, "");
    if (!PersonalData.find(text).isEmpty() || HiddenInstructions.in(text).isPresent()) {
      throw new RowProblem(
          "The " + key + " holds personal data, or orders a program.", "Leave the question out.");
    }
    return text;
  }

  static Instant at(Row row, String key) {
    try {
      return Instant.parse(row.line(key, ""));
    } catch (DateTimeParseException _) {
      throw new RowProblem("It does not say when.", "Write " + key + " as 2026-03-05T09:00:00Z.");
    }
  }
}
