package io.personaassistant.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who used which persona, and since when it is there.
///
/// @param lastUse by slug, for each person the last day on which they asked for the persona; all
///   who asked at a command line are one person, `""`
/// @param since by slug, the day on which the persona came in
/// @param keptDays how long it is remembered what people asked
/// @param doubts by slug, for each person who says that it does not match their customers as it is
///   now, and nobody decided on it, the day of it
public record Usage(
    Map<String, Map<String, LocalDate>> lastUse,
    Map<String, LocalDate> since,
    int keptDays,
    Map<String, Map<String, LocalDate>> doubts) {
  public Usage {
    lastUse = Map.copyOf(lastUse);
    since = Map.copyOf(since);
    doubts = Map.copyOf(doubts);
  }

  /// The days on which people said last that a persona does not match, on `from` or later.
  List<LocalDate> doubts(String slug, LocalDate from) {
    return doubts.getOrDefault(slug, Map.of()).values().stream()
        .filter(day -> !day.isBefore(from))
        .sorted()
        .toList();
  }

  /// How many different people asked for a persona on `from` or later.
  long people(String slug, LocalDate from) {
    return lastUse.getOrDefault(slug, Map.of()).values().stream()
        .filter(day -> !day.isBefore(from))
        .count();
  }

  /// How many different people asked for any persona on `from` or later.
  long people(LocalDate from) {
    return lastUse.values().stream()
        .map(Map::entrySet)
        .flatMap(Collection::stream)
        .filter(entry -> !entry.getValue().isBefore(from))
        .map(Map.Entry::getKey)
        .distinct()
        .count();
  }

  /// The day on which a persona came in, where it is known.
  Optional<LocalDate> since(String slug) {
    return Optional.ofNullable(since.get(slug));
  }
}
