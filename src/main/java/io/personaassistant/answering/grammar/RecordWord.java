package io.personaassistant.answering.grammar;

import io.personaassistant.text.HiddenCharacters;
import java.util.Locale;
import java.util.Optional;

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
      "research|evidence|transcripts?|tables?|interviews?|files?|\\S+\\.[a-z]{2,5}";

  /// What a text asks for; empty for everything else, such as `new` with more behind it, which is
  /// what somebody heard.
  public static Optional<RecordWord> read(String text) {
    var clean = HiddenCharacters.remove(text).strip();
    var rest = TypedText.afterFirst(clean).strip();
    return switch (TypedText.firstWord(clean)) {
      case "new" -> alone(Kind.NEW, rest, "persona");
      case "build" -> alone(Kind.BUILD, rest, "personas?");
      case "import" -> alone(Kind.IMPORT, rest, IMPORTED);
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
