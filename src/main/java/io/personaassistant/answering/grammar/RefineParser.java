package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is asked of a draft: "shorter", "make line 2 warmer", "in German", "same for Tomas",
/// "as an email", "use F3", "sharpen", each also after `refine` and the draft's name. A text that
/// holds anything else is no such request unless it begins with `refine`. Thread-safe.
public final class RefineParser {
  /// What begins every request that can be nothing else.
  public static final String WORD = "refine";

  private static final int MOST_WORDS = 16;
  private static final int LONGEST_WISH = 400;

  private static final String IT =
      "(?:it|this|that|them|the (?:draft|text|lines?)|lines?(?: \\d+)?)";

  /// "Make it funnier", "rewrite this as a question".
  private static final Pattern OF_A_DRAFT =
      Pattern.compile(
          "(?i)(?:(?:please|can you|could you|would you|now)[,\\s]+){0,6}(?:make "
              + IT
              + " "
              + DraftWishes.HOW
              + "|(?:rewrite|reword|rephrase) "
              + IT
              + "(?:\\s.*)?)",
          Pattern.DOTALL);

  private static final Pattern AND = Pattern.compile("(?i)[,;]\\s+|\\s+(?:and|but)\\s+");

  private final DraftTypes types;

  RefineParser(DraftTypes types) {
    this.types = types;
  }

  /// What the text asks of a draft; empty when it asks something else.
  Optional<Command.Refine> parse(String text, List<Persona> personas) {
    var words = words(text);
    boolean named = !words.isEmpty() && words.getFirst().equalsIgnoreCase(WORD);
    if (words.isEmpty() || isTooLong(text) || !named && words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    var reading =
        new RefineReading(types, named ? words.subList(1, words.size()) : words, personas);
    reading.read();
    if (named) {
      return Optional.of(reading.command(text));
    }
    return reading.isWhole() ? Optional.of(reading.command("")) : wishOfDraft(text, personas);
  }

  /// What the text asks of a draft, whatever that is, where it is known to be about one; empty when
  /// it is too long.
  Optional<Command.Refine> wish(String text) {
    var words = words(text);
    if (words.isEmpty() || isTooLong(text)) {
      return Optional.empty();
    }
    var reading = new RefineReading(types, words, List.of());
    reading.read();
    return Optional.of(reading.command(text.strip()));
  }

  /// "Make it funnier", "shorter and no apology": nothing but a draft can be meant by it, wherever
  /// it is said.
  private Optional<Command.Refine> wishOfDraft(String text, List<Persona> personas) {
    return (OF_A_DRAFT.matcher(text.strip()).matches() || goesOn(text))
            && new PersonaFinder(personas).anywhere(text) instanceof PersonaFinder.Match.None
        ? wish(text)
        : Optional.empty();
  }

  /// Whether more is wished behind a wish that stands by itself.
  private boolean goesOn(String text) {
    var first = AND.split(text.strip(), 2)[0];
    if (first.length() == text.strip().length()) {
      return false;
    }
    var reading = new RefineReading(types, words(first), List.of());
    reading.read();
    return reading.isWhole()
        && reading
            .command("")
            .what()
            .filter(w -> w != Refinement.LANGUAGE && w != Refinement.CHANNEL)
            .isPresent();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().replace('’', '\'').split("\\s+"))
        .map(w -> w.replaceAll("^[\"“„(¿¡]+|[\"”.,!?;:)]+$", ""))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static boolean isTooLong(String text) {
    return TypedText.characters(text) > LONGEST_WISH;
  }
}
