package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.AuditStore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Makes evidence of one message, through the same gates as an imported file: personal data out,
/// participants as codes, suspicious text into quarantine, copies marked. One message is one item,
/// found again by its link. Thread-safe.
public final class MessageImport {
  /// The longest text that is one item.
  public static final int LONGEST = Row.LONGEST_TEXT;

  private final RecordImport records;
  private final EvidenceStore evidence = new EvidenceStore();
  private final AuditStore audit = new AuditStore();

  /// An import through the gates of this one.
  public MessageImport(RecordImport records) {
    this.records = records.oneByOne();
  }

  /// A message as somebody wants it kept.
  ///
  /// @param source the link to it
  /// @param date the day it was written
  /// @param participant whose words they are: a code, or a name or id that becomes one; `""` for
  ///   nobody known
  /// @param persona the slug of the persona it is about, `""` for none
  /// @param supports the ids of traits that it supports
  public record Facts(
      SourceType sourceType,
      String source,
      LocalDate date,
      String participant,
      String persona,
      boolean quotable,
      List<String> supports,
      String text) {
    public Facts {
      supports = List.copyOf(supports);
    }
  }

  /// What became of it.
  public sealed interface Outcome {
    /// It is stored.
    ///
    /// @param removed how many pieces of personal data were taken out of what was given
    record Saved(Evidence item, int removed) implements Outcome {}

    /// It was stored before; nothing has changed.
    ///
    /// @param differs the words given are not those that are stored
    record Known(Evidence item, boolean differs) implements Outcome {}

    /// It was not stored: why, as a sentence with what to do.
    record NotTaken(String why) implements Outcome {}
  }

  /// A text without its personal data.
  ///
  /// @param removed how many pieces were taken out
  public record Cleaned(String text, int removed) {}

  /// The text as it would be stored.
  ///
  /// @param ours words in lower case that are no person's
  public static Cleaned cleaned(String text, Set<String> ours) {
    var removal = new PersonalDataRemoval(ours);
    var without = removal.without(text);
    return new Cleaned(
        without, removal.counts().values().stream().mapToInt(Integer::intValue).sum());
  }

  /// Stores a message and notes who did it, in one transaction.
  public Outcome save(
      Database database, long workspace, Facts facts, Change change, LocalDate today) {
    var file = new RecordFile(Map.of(Section.EVIDENCE, List.of(row(facts))), List.of());
    var sifted = records.sifted(database, workspace, file);
    return database.write(handle -> save(handle, workspace, facts, sifted, change, today));
  }

  private Outcome save(
      Handle handle, long workspace, Facts facts, Sifted file, Change change, LocalDate today) {
    var before = evidence.bySource(handle, workspace, facts.source());
    if (before.isPresent()) {
      return new Outcome.Known(
          before.get(), !plain(before.get().text()).equals(plain(facts.text())));
    }
    var report = records.apply(handle, workspace, file, List.of(), change, today);
    if (!report.problems().isEmpty()) {
      var problem = report.problems().getFirst();
      return new Outcome.NotTaken(problem.what() + " " + problem.fix());
    }
    var item = evidence.bySource(handle, workspace, facts.source());
    if (item.isEmpty()) {
      return new Outcome.NotTaken(
          "This participant asked to be forgotten, so nothing of it is kept.");
    }
    audit.add(
        handle,
        workspace,
        new AuditStore.Entry(
            change.at(), change.by(), "capture evidence", item.get().id(), facts.persona()));
    return new Outcome.Saved(
        item.get(), report.removed().counts().values().stream().mapToInt(Integer::intValue).sum());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Row row(Facts facts) {
    var values = new LinkedHashMap<String, Object>();
    values.put("source_type", facts.sourceType().word());
    values.put("source_ref", facts.source());
    values.put("date", facts.date().toString());
    values.put("participant", facts.participant());
    values.put("text", facts.text());
    values.put("quotable", facts.quotable() ? "yes" : "no");
    values.put("supports", facts.supports());
    if (!facts.persona().isEmpty()) {
      values.put("persona", facts.persona());
    }
    return new Row(1, values);
  }
}
