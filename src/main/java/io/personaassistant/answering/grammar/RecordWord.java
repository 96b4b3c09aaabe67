package io.personaassistant.answering.grammar;

import io.personaassistant.text.HiddenCharacters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that ask for a window in which records are kept: the one grammar of it, for slash commands
/// that open the window and for places where none can open.
///
/// @param persona the name that was typed, `""` for none
public record RecordWord(Kind kind, String persona) {
  /// Which window.
  public enum Kind {
    NEW,
    EDIT,
    BUILD,
    IMPORT
  }

  /// What can be said to be imported: research, or a file by its name.
  private static final String IMPORTED =
      "(?:research|evidence|data|transcripts?|tables?|interviews?|calls?|surveys?|results?|answers?|responses?"
          + "|feedback|tickets?|notes?|records?|pages?|documents?|personas?|(?:product )?facts?|files?|csv|json"
          + "|this|these|it|them|\\S+\\.[a-z]{2,5})";

  /// The wish to bring something in, and nothing else: more words are what somebody heard, such as
  /// "import duties went up".
  private static final Pattern IMPORT =
      Pattern.compile(
          // who asks whether "we" can asks it of a product
          "(?!(?:can|could|would|will|how (?:do|can)) we(?! (?:import|upload) (?:(?:my|our|the|all|some|new|more) )*(?:research|evidence|transcripts?|interviews?|personas?)))"
              + "(?:(?:please|pls|hi|hey|(?:can|could|would|will) (?:you|i|we)|how (?:do|can) (?:i|we)|i(?:'d| would) like to"
              + "|i (?:want|need) to|let(?:'s| me| us)|help me(?: to)?)[, ]+){0,3}(?:import|upload)"
              + "(?:[, ]+(?:my|our|the|a|an|all|some|new|more|from|of|in|and|for me|"
              + IMPORTED
              + ")){0,6}?[, ]+"
              + IMPORTED
              + "(?:[, ]+(?:please|pls|now|here|for me|thanks|thank you|file)){0,2}[ .!?]*",
          Pattern.CASE_INSENSITIVE);

  /// What a text asks for; empty for everything else, such as `new` with more behind it, which is
  /// what somebody heard.
  public static Optional<RecordWord> read(String text) {
    var clean = HiddenCharacters.remove(text).strip();
    var rest = TypedText.afterFirst(clean).strip();
    if (IMPORT.matcher(clean.replace('’', '\'').replaceAll("\\s+", " ")).matches()) {
      return Optional.of(new RecordWord(Kind.IMPORT, ""));
    }
    return switch (TypedText.firstWord(clean)) {
      case "new" -> alone(Kind.NEW, rest, "persona");
      case "build" -> alone(Kind.BUILD, rest, "personas?");
      case "import" -> alone(Kind.IMPORT, rest, "please");
      case "edit" -> Optional.of(new RecordWord(Kind.EDIT, rest));
      default -> Optional.empty();
    };
  }

  private static Optional<RecordWord> alone(Kind kind, String rest, String noun) {
    return rest.isEmpty() || rest.matches("(?i)" + noun)
        ? Optional.of(new RecordWord(kind, ""))
        : Optional.empty();
  }

  /// What to type after `/persona`, such as `edit annie`.
  public String words() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + persona).strip();
  }
}
