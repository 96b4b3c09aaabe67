package io.personaassistant.evidence;

import java.util.List;

/// What an import did, for the person who ran it.
///
/// @param problems rows that were left out, in file order
/// @param warnings what was imported with a remark, such as unknown keys
/// @param waitingLinks links of the workspace whose item or trait is not there yet
/// @param copies items of the workspace that repeat an earlier one, so never count twice
public record ImportReport(
    int added,
    int updated,
    int unchanged,
    List<Problem> problems,
    List<String> warnings,
    int waitingLinks,
    int copies) {
  public ImportReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /// A row that was left out.
  ///
  /// @param where the line of a CSV file from 1, or the place in a JSON file such as `evidence[3]`
  /// @param what a sentence that says what is wrong and how to mend it, without the row's text
  public record Problem(String where, String what) {}
}
