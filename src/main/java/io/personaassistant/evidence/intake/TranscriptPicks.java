package io.personaassistant.evidence.intake;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.KnownAsStore;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.instruction.HiddenInstructions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What an [Extractor] makes of the answers of a conversation: the pieces it picked in place of the
/// answers they are from. An answer that it must not read stays as it is.
///
/// @param rows what is to be stored
/// @param picked the pieces among them
record TranscriptPicks(List<Row> rows, List<Picked> picked) {
  TranscriptPicks {
    rows = List.copyOf(rows);
    picked = List.copyOf(picked);
  }

  /// A piece by the source and text that it is stored with.
  record Picked(String source, String text, Extractor.Pick pick) {}

  /// What must be known of the workspace before its transcripts go to a model.
  ///
  /// @param ours words in lower case that are no person's
  /// @param forgotten codes of participants who asked to be forgotten
  record Before(Set<String> ours, Set<String> forgotten, KnownAsStore participants) {
    static Before of(Handle handle, long workspace) {
      return new Before(
          RecordImport.ourWords(handle, workspace),
          new ForgottenStore().all(handle, workspace),
          KnownAsStore.of(
              handle,
              workspace,
              new Participants(new WorkspaceStore().participantKey(handle, workspace)),
              Set.of()));
    }
  }

  /// @param rows the participants' answers as they would be stored
  /// @param persona the slug of the persona that the conversation is about, `""` for none
  /// @param notes gets sentences for the report
  static TranscriptPicks of(
      List<Row> rows, String persona, Before before, Extractor extractor, List<String> notes) {
    var removal = new PersonalDataRemoval(before.ours());
    var read = new ArrayList<Row>();
    var untouched = new ArrayList<Row>();
    for (var row : rows) {
      var code = before.participants().code(row.line("participant", ""), List.of());
      var clean = removal.without(row);
      boolean may =
          !before.forgotten().contains(code)
              && HiddenInstructions.in(clean.text("text", "")).isEmpty();
      (may ? read : untouched).add(may ? clean : row);
    }
    var said = read.stream().map(row -> row.text("text", "")).toList();
    var extracted =
        said.isEmpty() ? new Extractor.Extracted(List.of(), "") : extractor.of(said, persona);
    var picks = VerbatimPicks.of(said, extracted.picks());
    if (picks.untrue() > 0) {
      notes.add(
          picks.untrue() == 1
              ? "One piece that the model gave was left out: its words are not in what was said."
              : picks.untrue()
                  + " pieces that the model gave were left out: their words are not in what was"
                  + " said.");
    }
    if (picks.found().isEmpty()) {
      notes.add(
          (extracted.why().isEmpty() ? "The model picked nothing out." : extracted.why())
              + " Every answer that can stand alone was taken as it is.");
      return new TranscriptPicks(rows, List.of());
    }
    return taken(read, untouched, picks, notes);
  }

  private static TranscriptPicks taken(
      List<Row> read, List<Row> untouched, VerbatimPicks picks, List<String> notes) {
    var rows = new ArrayList<>(untouched);
    var picked = new ArrayList<Picked>();
    for (var found : picks.found()) {
      var row = read.get(found.said());
      var values = new LinkedHashMap<>(row.values());
      values.put("text", found.span().text());
      rows.add(row.with(values));
      picked.add(
          new Picked(row.line("source_ref", ""), Row.clean(found.span().text()), found.pick()));
    }
    picks.whole().forEach(said -> rows.add(read.get(said)));
    long answers = picks.found().stream().map(VerbatimPicks.Found::said).distinct().count();
    notes.add(
        ("The model picked %s out of %d of %d answers; %s What it took them for is shown"
                + " in triage, to be confirmed.")
            .formatted(
                Sentence.counted(picks.found().size(), "piece", "pieces"),
                answers,
                read.size(),
                others(picks.whole().size())));
    return new TranscriptPicks(rows, picked);
  }

  private static String others(int whole) {
    return switch (whole) {
      case 0 -> "the others were left out.";
      case 1 ->
          "one more was taken whole, as nothing that it gave for it stands there; the others were"
              + " left out.";
      default ->
          whole
              + " more were taken whole, as nothing that it gave for them stands there; the others"
              + " were left out.";
    };
  }
}
