package io.personaassistant.answering;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evidence.Library;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which what is named in a sentence is known to be something that people type.
///
/// @param personas slugs and first names, in small letters
/// @param draftTypes their words and aliases
public record CommandWords(Set<String> personas, Set<String> draftTypes) {
  private static final Set<String> RECORDS =
      Set.of("help list health lint evidence search build settings new edit import".split(" ", -1));

  public CommandWords {
    personas = Set.copyOf(personas);
    draftTypes = Set.copyOf(draftTypes);
  }

  static CommandWords of(Library library, DraftTypes types) {
    var personas = new HashSet<String>();
    library
        .personas()
        .forEach(p -> {
          personas.add(p.slug());
          personas.add(p.name().split(" ", 2)[0].toLowerCase(Locale.ROOT));
        });
    var draftTypes =
        types.all().stream()
            .flatMap(t -> Stream.concat(Stream.of(t.command()), t.aliases().stream()))
            .collect(Collectors.toUnmodifiableSet());
    return new CommandWords(personas, draftTypes);
  }

  /// Whether this is something that people type: it begins with one of the words, or with somebody
  /// and then one.
  public boolean isCommand(String text) {
    var words = text.toLowerCase(Locale.ROOT).strip().split("\\s+", 3);
    return isWord(words[0]) || isPersona(words[0]) || (words.length > 1 && isWord(words[1]));
  }

  private boolean isWord(String word) {
    return RECORDS.contains(word) || draftTypes.contains(word);
  }

  /// Whether this is the word of a draft type, or an alias of one.
  public boolean isDraftType(String word) {
    return draftTypes.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether this is what a persona is called.
  public boolean isPersona(String word) {
    return personas.contains(word.toLowerCase(Locale.ROOT));
  }
}
