package io.personaassistant.answering;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evidence.Library;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The words by which what is named in a sentence is known to be something that people type.
///
/// @param personas slugs and first names, in small letters
/// @param others draft types, their aliases and the words for records
public record CommandWords(Set<String> personas, Set<String> others) {
  private static final List<String> RECORDS =
      List.of(
          "help",
          "list",
          "health",
          "lint",
          "evidence",
          "search",
          "build",
          "settings",
          "new",
          "edit",
          "import");

  public CommandWords {
    personas = Set.copyOf(personas);
    others = Set.copyOf(others);
  }

  static CommandWords of(Library library, DraftTypes types) {
    var personas = new HashSet<String>();
    library
        .personas()
        .forEach(p -> {
          personas.add(p.slug());
          personas.add(p.name().split(" ", 2)[0].toLowerCase(Locale.ROOT));
        });
    var others = new HashSet<>(RECORDS);
    types.all().stream()
        .flatMap(t -> Stream.concat(Stream.of(t.command()), t.aliases().stream()))
        .forEach(others::add);
    return new CommandWords(personas, others);
  }

  /// Whether this is something that people type: it begins with one of the words, or with somebody
  /// and then one.
  public boolean isCommand(String text) {
    var words = text.toLowerCase(Locale.ROOT).strip().split("\\s+", 3);
    return others.contains(words[0])
        || isPersona(words[0])
        || (words.length > 1 && others.contains(words[1]));
  }

  /// Whether this is what a persona is called.
  public boolean isPersona(String word) {
    return personas.contains(word.toLowerCase(Locale.ROOT));
  }
}
