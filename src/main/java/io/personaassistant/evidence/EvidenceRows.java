package io.personaassistant.evidence;

import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.evidence.RecordImport.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Saves the evidence of a file, with the links its columns name.
final class EvidenceRows {
  private static final Map<String, String> SYNONYMS = synonyms();
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "source_type",
          "source_ref",
          "date",
          "days_ago",
          "participant",
          "segment",
          "sample_size",
          "text",
          "quotable",
          "quarantined",
          "persona",
          "supports",
          "contradicts",
          "sample",
          "copy_of");

  private final Handle handle;
  private final long workspace;
  private final LocalDate today;
  private final boolean sample;
  private final List<Problem> problems;
  private final List<String> warnings;
  private final Tally tally;
  private final EvidenceStore store = new EvidenceStore();
  private final LinkStore links = new LinkStore();
  private final ParticipantStore participants;
  private final Map<String, String> idsByText = new HashMap<>();
  private int nextNumber = 1;

  EvidenceRows(
      Handle handle,
      long workspace,
      LocalDate today,
      boolean sample,
      List<Problem> problems,
      List<String> warnings,
      Tally tally) {
    this.handle = handle;
    this.workspace = workspace;
    this.today = today;
    this.sample = sample;
    this.problems = problems;
    this.warnings = warnings;
    this.tally = tally;
    this.participants = new ParticipantStore(handle, workspace);
  }

  private static Map<String, String> synonyms() {
    var map = new HashMap<String, String>();
    List.of("evidence_id", "item", "item_id", "ref", "key").forEach(s -> map.put(s, "id"));
    List.of("type", "source", "kind", "method", "channel").forEach(s -> map.put(s, "source_type"));
    List.of("reference", "source_reference", "ticket", "study", "link", "url")
        .forEach(s -> map.put(s, "source_ref"));
    List.of("day", "created", "created_at", "when", "recorded", "timestamp")
        .forEach(s -> map.put(s, "date"));
    List.of("respondent", "person", "user", "customer", "participant_id", "respondent_id")
        .forEach(s -> map.put(s, "participant"));
    List.of("group", "cohort").forEach(s -> map.put(s, "segment"));
    List.of("n", "sample_n", "respondents", "samplesize").forEach(s -> map.put(s, "sample_size"));
    List.of("quote", "verbatim", "answer", "comment", "note", "content", "body", "message")
        .forEach(s -> map.put(s, "text"));
    List.of("may_quote", "quotable_outside", "public").forEach(s -> map.put(s, "quotable"));
    List.of("support", "supports_traits").forEach(s -> map.put(s, "supports"));
    List.of("contradict", "contradicts_traits").forEach(s -> map.put(s, "contradicts"));
    return map;
  }

  void save(RecordFile file) {
    var rows =
        file.isJson()
            ? file.rows("evidence", problems)
            : file.csvRows(SYNONYMS, List.of("text", "source_type"), problems);
    PersonaRows.warnUnknown(rows, KNOWN, "evidence", warnings);
    var before = new HashMap<String, Evidence>();
    for (var item : store.all(handle, workspace)) {
      before.put(item.id(), item);
      idsByText.putIfAbsent(key(item.text(), item.participant(), item.sourceRef()), item.id());
    }
    nextNumber = store.nextNumber(handle, workspace);
    var inFile = new HashMap<String, String>();
    for (var row : rows) {
      var item = item(row, before);
      var first = inFile.putIfAbsent(item.id(), row.where());
      if (first != null && !row.isBad()) {
        row.problem("has the same id as " + first + "; give it one of its own");
      }
      if (!row.isBad()) {
        save(row, item, before);
      }
    }
  }

  private void save(Row row, Evidence item, Map<String, Evidence> before) {
    var old = before.put(item.id(), item);
    boolean changed = !item.equals(old);
    if (changed) {
      store.save(handle, workspace, item);
    }
    for (var trait : row.ids("supports")) {
      changed |= links.save(handle, workspace, new Link(item.id(), trait, Stance.SUPPORTS));
    }
    for (var trait : row.ids("contradicts")) {
      changed |= links.save(handle, workspace, new Link(item.id(), trait, Stance.CONTRADICTS));
    }
    tally.count(old == null, changed);
  }

  private Evidence item(Row row, Map<String, Evidence> before) {
    var text = row.need("text");
    var type = SourceType.of(row.need("source_type"));
    if (type.isEmpty() && row.has("source_type")) {
      row.problem(
          "has a source_type that is not known; write one of interview, survey, focus_group, analytics, support_ticket, social_post, third_party, competitor, crm_note, sales_call, usability_test");
    }
    var date = row.date("date", "days_ago", -1, today);
    if (date.isEmpty() && !row.isBad()) {
      row.problem("has no date; every item needs the day it was collected, such as 2026-03-31");
    }
    var id = row.text("id");
    if (!id.isEmpty() && !id.matches("[A-Za-z]{1,8}-?\\d{1,9}")) {
      row.problem("has an id that is not letters and a number such as E012");
    }
    if (id.isEmpty()) {
      id = idOf(row, text);
    }
    return new Evidence(
        id,
        type.orElse(SourceType.THIRD_PARTY),
        row.text("source_ref"),
        date.orElse(today),
        participants.code(row.text("participant")),
        row.text("segment"),
        Math.max(0, row.number("sample_size")),
        text.isEmpty() ? "?" : text,
        row.flag("quotable"),
        row.flag("quarantined"),
        before.containsKey(id) ? before.get(id).copyOf() : "",
        sample || row.flag("sample"));
  }

  /// A row without an id that was imported before is the same item; else it gets the next free id.
  private String idOf(Row row, String text) {
    return idsByText.computeIfAbsent(
        key(text, participants.code(row.text("participant")), row.text("source_ref")),
        _ -> "E%03d".formatted(nextNumber++));
  }

  private static String key(String text, String participant, String sourceRef) {
    return participant + '\n' + sourceRef + '\n' + text;
  }
}
