package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.CopyLimits;
import java.util.Optional;

/// Reads a key of front matter that names a row of `copy-limits.csv`.
final class CopyLimitRow {
  private CopyLimitRow() {}

  /// The row that `key` names; empty without the key, or where there is no such row, which is a
  /// problem of the file.
  static Optional<CopyLimits.Limit> read(FrontMatter matter, String key) {
    if (!matter.has(key)) {
      return Optional.empty();
    }
    var row = matter.text(key, "");
    var limit = CopyLimits.builtIn().find(row);
    if (limit.isEmpty()) {
      matter.problem(
          key,
          "`%s` is no row of copy-limits.csv; %s"
              .formatted(row, Suggestion.of(row, CopyLimits.builtIn().ids())));
    }
    return limit;
  }
}
