package io.personaassistant.persona;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which names a persona can have: one that is not another's and no word of a command, so that
/// whoever types it gets this persona.
public final class PersonaNames {
  /// Words with a meaning of their own, as slugs: no persona and no draft type may be called so.
  public static final Set<String> RESERVED = WordList.named("persona-names.reserved");

  /// These and the words of the draft types: no persona may be called so. Where a team has draft
  /// types of its own, or a persona from before, the word at the start is read as the command.
  public static final Set<String> WORDS =
      Stream.concat(
              RESERVED.stream(), ResourceLines.of(PersonaNames.class, "draft-words.txt").stream())
          .collect(Collectors.toUnmodifiableSet());

  /// How evidence and product facts are named, as in "why E12?".
  private static final Pattern ID = Pattern.compile("[ef]-?\\d{1,9}");

  private PersonaNames() {}

  /// Why a persona cannot be called so, a sentence with what to do; empty when it can.
  ///
  /// @param slug its own slug, `""` for a persona that is new
  /// @param personas all that people see, itself among them or not
  public static Optional<String> refusal(String name, String slug, List<Persona> personas) {
    return reserved(name).or(() -> taken(name, slug, personas).map(PersonaNames::isThere));
  }

  /// The other persona that is called so.
  public static Optional<Persona> taken(String name, String slug, List<Persona> personas) {
    return personas.stream()
        .filter(p -> !p.slug().equals(slug) && p.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /// Why a word of a command cannot be a name, a sentence; empty for any other name.
  public static Optional<String> reserved(String name) {
    return meaning(name)
        .map(meaning ->
            meaning + ", so nobody could ask for this persona by it. Choose another name.");
  }

  /// What a name means already, as the beginning of a sentence; empty for one that is free of it.
  public static Optional<String> meaning(String name) {
    var slug = PersonaSlug.of(name, Set.of());
    return ID.matcher(slug).matches()
        ? Optional.of("“" + name + "” is how evidence and facts are named")
        : WORDS.contains(slug)
            ? Optional.of("“" + name + "” is the word of a command")
            : Optional.empty();
  }

  /// Says that a name is taken by this persona, and what to do.
  public static String isThere(Persona persona) {
    return "There is a persona "
        + persona.name()
        + " already"
        + (persona.state() == PersonaState.ARCHIVED ? ", in the archive" : "")
        + ". Give this one another name, or open that one with /persona edit "
        + persona.slug()
        + ".";
  }
}
