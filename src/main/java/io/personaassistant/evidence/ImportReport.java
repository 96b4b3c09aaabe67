package io.personaassistant.evidence;

import java.util.List;

/// What an import did. The good rows are stored whatever the problems.
///
/// @param tallies for each kind of record in the file, in the order they were imported
/// @param problems rows that were left out, in order of line
/// @param warnings sentences about what was imported but looks odd
/// @param waiting links of the workspace whose item or trait is not there yet
/// @param copies how many items of the workspace repeat another
/// @param quarantined the items that this import put into quarantine, in the order of the file
public record ImportReport(
    List<Tally> tallies,
    List<Problem> problems,
    List<String> warnings,
    List<Link> waiting,
    int copies,
    List<Quarantined> quarantined)
    implements ImportOutcome {
  public ImportReport {
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    waiting = List.copyOf(waiting);
    quarantined = List.copyOf(quarantined);
  }

  /// How many records of one kind.
  ///
  /// @param what such as `personas` or `evidence`
  public record Tally(String what, int added, int updated, int unchanged) {}

  /// A row that was left out.
  ///
  /// @param line where the row begins in the file, from 1
  /// @param what what is wrong, a sentence
  /// @param fix what to do, a sentence
  public record Problem(int line, String what, String fix) {}

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
