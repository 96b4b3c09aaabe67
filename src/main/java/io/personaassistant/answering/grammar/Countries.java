package io.personaassistant.answering.grammar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of countries and continents in English: markets that a draft can be for, which look like
/// names of people.
final class Countries {
  private static final Set<String> NAMES =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries())
                  .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
              Stream.of("Africa", "America", "Asia", "Australia", "Europe", "Britain", "England"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  /// Whether this is one, however it is written.
  static boolean holds(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
