package io.personaassistant.persona;

import io.personaassistant.text.personal.FirstNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people call somebody in short.
final class ShortNames {
  private static final Set<String> ADDRESSES =
      Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "señor", "señora");

  private ShortNames() {}

  /// The first word of a name, or "dr lopez" of "Dr. Ana Lopez". Then "steve" of "Startup Steve",
  /// where the word before is no first name, and "quinn" of "Quality Quinn", who is a quality
  /// manager. In other names the last word is a surname, which nobody types and many a sentence
  /// holds.
  ///
  /// @param name the words of the name in lower case
  /// @param job those of what the person does
  static List<String> of(List<String> name, List<String> job) {
    if (name.isEmpty()) {
      return List.of();
    }
    var first = name.getFirst();
    var names = new ArrayList<String>();
    names.add(ADDRESSES.contains(first) ? first + " " + name.getLast() : first);
    if (!FirstNames.holds(first)) {
      name.stream()
          .filter(FirstNames::holds)
          .findFirst()
          .or(() -> behindJob(name, job))
          .ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> behindJob(List<String> name, List<String> job) {
    boolean byJob =
        name.size() == 2 && job.contains(name.getFirst()) && !job.contains(name.getLast());
    return byJob ? Optional.of(name.getLast()) : Optional.empty();
  }
}
