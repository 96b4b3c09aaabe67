package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.text.personal.PersonalData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an import did. The good rows are stored whatever the problems.
///
/// @param tallies for each kind of record in the file, in the order they were imported
/// @param problems rows that were left out, in order of line
/// @param warnings sentences about what was imported but looks odd
/// @param notes sentences about what was imported as it should be and waits for somebody
/// @param waiting links of the workspace whose item or trait is not there yet
/// @param missing the ids of items and traits that these links wait for, in order
/// @param copies how many items of this import repeat another
/// @param quarantined the items that this import put into quarantine, in the order of the file
/// @param removed personal data that is not stored
public record ImportReport(
    List<Tally> tallies,
    List<Problem> problems,
    List<String> warnings,
    List<String> notes,
    List<Link> waiting,
    List<String> missing,
    int copies,
    List<Quarantined> quarantined,
    Removed removed)
    implements ImportOutcome {
  public ImportReport {
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
    waiting = List.copyOf(waiting);
    missing = List.copyOf(missing);
    quarantined = List.copyOf(quarantined);
  }

  /// How many records of one kind.
  ///
  /// @param what such as `personas` or `evidence`
  public record Tally(String what, int added, int updated, int unchanged) {}

  /// A row that was left out.
  ///
  /// @param line where the row begins in the file, from 1
  /// @param record which record of a JSON list it is, such as `evidence 3 (E012)`, else `""`
  /// @param what what is wrong, a sentence
  /// @param fix what to do, a sentence
  public record Problem(int line, String record, String what, String fix) {}

  /// Personal data that was taken out before anything was stored.
  ///
  /// @param items how many items it was taken out of
  /// @param counts how many pieces of each kind
  public record Removed(int items, Map<PersonalData.Kind, Integer> counts) {
    public Removed {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
  }

  /// How many records are new.
  public int added() {
    return tallies.stream().mapToInt(Tally::added).sum();
  }

  /// How many records were changed.
  public int updated() {
    return tallies.stream().mapToInt(Tally::updated).sum();
  }

  /// How many records were there already as they are.
  public int unchanged() {
    return tallies.stream().mapToInt(Tally::unchanged).sum();
  }
}
