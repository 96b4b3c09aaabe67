package io.personaassistant.answering.grammar;

import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.PhraseTable;
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

  private static final PhraseTable PHRASES =
      PhraseTable.read(RecordWord.class, "whole-messages.txt");
  private static final String END =
      "(?:[, ]+(?:please|pls|now|here|for me|thanks|thank you)){0,2}[ .!?]*";

  /// The wish to bring something in, and nothing else: more words are what somebody heard.
  private static final Pattern IMPORT = PHRASES.pattern("", "record-import", END);

  private static final Pattern MADE = PHRASES.pattern("", "record-new", END);

  /// What a text asks for; empty for everything else, such as `new` with more behind it, which is
  /// what somebody heard.
  public static Optional<RecordWord> read(String text) {
    var clean = HiddenCharacters.remove(text).strip();
    var rest = TypedText.afterFirst(clean).strip();
    var plain = clean.replace('’', '\'').replaceAll("\\s+", " ");
    if (IMPORT.matcher(plain).matches()) {
      return Optional.of(new RecordWord(Kind.IMPORT, ""));
    }
    if (MADE.matcher(plain).matches()) {
      return Optional.of(new RecordWord(Kind.NEW, ""));
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
