package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.Quarantined.Decision;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Change;
import io.personaassistant.text.Digest;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Judges the items of one import: who goes into quarantine, and who stays in it. Once in, an item
/// is let out by a person alone; what a person has cleared stays cleared as long as its text is the
/// same.
final class QuarantineGuard {
  private final Map<String, Quarantined> decided;
  private final Map<String, Quarantined> former;
  private final Function<String, Optional<Suspicion>> suspicious;
  private final Change change;
  private final boolean ours;
  private final List<Quarantined> decisions = new ArrayList<>();

  /// @param decided the newest decision on each item
  /// @param former what an exported file says was decided, for items on which nothing is decided
  ///   here
  /// @param suspicious what makes a text suspicious, if anything does
  /// @param ours the file ships with the program, so nothing in it is suspicious
  QuarantineGuard(
      Map<String, Quarantined> decided,
      Map<String, Quarantined> former,
      Function<String, Optional<Suspicion>> suspicious,
      Change change,
      boolean ours) {
    this.decided = decided;
    this.former = former;
    this.suspicious = suspicious;
    this.change = change;
    this.ours = ours;
  }

  /// What was decided so far, in the order of the file.
  List<Quarantined> decisions() {
    return decisions;
  }

  /// Those among them that this import came to itself.
  List<Quarantined> recognised() {
    return decisions.stream().filter(d -> !former.containsValue(d.withHash(""))).toList();
  }

  /// The item as it must be stored.
  ///
  /// @param item as the file has it, where the file may ask for quarantine itself
  /// @param stored as it was until now
  Evidence judged(Evidence item, Optional<Evidence> stored) {
    if (ours) {
      return item;
    }
    var hash = Digest.of(item.text());
    var before = decided.get(item.id());
    // a file's own word leaves no decision behind
    boolean held = stored.map(Evidence::quarantined).orElse(false);
    boolean sameText = before != null && before.textHash().equals(hash);
    if (before != null && sameText) {
      return item.withQuarantined(held || before.holds());
    }
    var formerly = former.get(item.id());
    if (before == null && formerly != null) {
      decisions.add(formerly.withHash(hash));
      return item.withQuarantined(held || formerly.holds());
    }
    var suspicion = suspicious.apply(item.text());
    suspicion.ifPresent(s ->
        decisions.add(
            new Quarantined(
                item.id(),
                hash,
                Decision.RECOGNISED,
                s.reason().says(),
                s.span(),
                change.by(),
                change.at(),
                "")));
    boolean stays = held || (before != null && before.holds());
    return item.withQuarantined(suspicion.isPresent() || stays || item.quarantined());
  }

  /// What an exported file says was decided on suspicious items, by item, without the hash of a
  /// text; rows that cannot be taken are reported.
  static Map<String, Quarantined> former(RecordFile file, ImportLog log) {
    var decisions = new LinkedHashMap<String, Quarantined>();
    log.each(
        file.rows(Section.QUARANTINE),
        row -> {
          var id = LinkRows.requiredId(row, "evidence");
          decisions.put(
              id,
              new Quarantined(
                  id,
                  "",
                  decision(row),
                  row.line("reason", ""),
                  row.line("span", ""),
                  row.required("by", ""),
                  CarriedRows.at(row, "at"),
                  row.text("why", "")));
        });
    return decisions;
  }

  private static Decision decision(Row row) {
    var typed = row.line("decision", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(Decision.values())
        .filter(d -> d.word().equals(typed))
        .findFirst()
        .orElseThrow(() ->
            new RowProblem(
                "It has no decision that is known.", "Write recognised, added or cleared."));
  }
}
