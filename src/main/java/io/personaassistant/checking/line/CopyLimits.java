package io.personaassistant.checking.line;

import io.personaassistant.text.ResourceLines;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How long a text may be on each platform, from `copy-limits.csv`: one row a field, with its
/// source and the day it was recorded, since platforms change them. Immutable.
public final class CopyLimits {
  private static final CopyLimits BUILT_IN = read();

  private final Map<String, Limit> limits;

  private CopyLimits(Map<String, Limit> limits) {
    this.limits = limits;
  }

  /// One field of one platform.
  ///
  /// @param hard more is refused by the platform, in its own unit
  /// @param warn more is cut off or reads badly, 0 for none
  /// @param recorded when this was written down
  /// @param source where it was read
  public record Limit(int hard, CharacterCount unit, int warn, LocalDate recorded, String source) {}

  /// The limits that ship with the program.
  public static CopyLimits builtIn() {
    return BUILT_IN;
  }

  /// The limit with this id, such as `google.headline`.
  public Optional<Limit> find(String id) {
    return Optional.ofNullable(limits.get(id));
  }

  /// Every id, in the order of the file.
  public Set<String> ids() {
    return limits.keySet();
  }

  /// The day on which the oldest row was written down.
  public LocalDate oldest() {
    return limits.values().stream().map(Limit::recorded).min(LocalDate::compareTo).orElseThrow();
  }

  private static CopyLimits read() {
    var limits = new LinkedHashMap<String, Limit>();
    ResourceLines.of(CopyLimits.class, "copy-limits.csv").stream()
        .skip(1)
        .map(line -> line.split(",", 6))
        .forEach(row ->
            limits.put(
                row[0],
                new Limit(
                    Integer.parseInt(row[1]),
                    CharacterCount.valueOf(row[2].toUpperCase(Locale.ROOT)),
                    Integer.parseInt(row[3]),
                    LocalDate.parse(row[4]),
                    row[5])));
    return new CopyLimits(limits);
  }
}
