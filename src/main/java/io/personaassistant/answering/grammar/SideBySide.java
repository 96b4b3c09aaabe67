package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a sentence that sets personas side by side: "what do annie and tomas have in common",
/// "annie or tomas first". Pure functions.
final class SideBySide {
  private static final Pattern SETS =
      PhraseTable.read(SideBySide.class, "name-inside.txt").pattern("", "side-by-side", "");

  /// What stands between two personas of whom one is to be chosen.
  private static final Pattern CHOICE =
      Pattern.compile("(?i)\\b(?:or|than)(?: (?:for|with|to|is|does|would))?\\s");

  /// What says of personas that they are set side by side, and nothing of on what.
  private static final Pattern ASKS_ALONE =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:diffs?|differ(?:s|ent(?:ly)?|ences?)?|between|what['’]?s|apart|common|versus|vs|shares?)(?!\\p{L})");

  /// "What do our personas have in common".
  private static final Pattern OF_ALL =
      PhraseTable.read(SideBySide.class, "name-inside.txt").pattern("", "all-side-by-side", "");

  private SideBySide() {}

  /// The command that sets all personas side by side where a text asks for that and names none.
  static Optional<String> ofAll(String text) {
    var all = OF_ALL.matcher(text);
    return all.matches()
        ? Optional.of(
            TypedText.join(
                "compare all personas", Optional.ofNullable(all.group("topic")).orElse("")))
        : Optional.empty();
  }

  /// The text; `""` where it only asks how they differ.
  private static String topic(String text, List<Persona> named) {
    var rest = ASKS_ALONE.matcher(text).replaceAll("");
    for (var persona : named) {
      for (var name : List.of(persona.name(), persona.name().split(" ", 2)[0], persona.slug())) {
        rest = rest.replaceAll("(?iu)" + Pattern.quote(name) + "(?:['’]s)?", "");
      }
    }
    return Words.content(rest).isEmpty() ? "" : text;
  }

  /// The type that does so, if there is one.
  static Optional<DraftType> type(DraftTypes types) {
    return types.all().stream().filter(t -> t.personas() == DraftType.Personas.SEVERAL).findFirst();
  }

  /// What the text asks; empty where it names fewer, or sets nobody side by side.
  static Optional<Command> read(String text, DraftTypes types, PersonaFinder finder) {
    var named = SeveralPersonas.anywhere(text, finder);
    return named.size() >= SeveralPersonas.FEWEST
            && (SETS.matcher(text).matches() || isChoice(text, finder))
        ? type(types).map(t -> DraftCommands.severalNamed(t, named, topic(text, named)))
        : Optional.empty();
  }

  /// "A discount or we leave" is no choice between personas.
  private static boolean isChoice(String text, PersonaFinder finder) {
    return CHOICE
        .matcher(text)
        .results()
        .anyMatch(or ->
            finder.atStart(text.substring(or.end())) instanceof Match.Found
                && finder.anywhere(text.substring(0, or.start())) instanceof Match.Found);
  }
}
