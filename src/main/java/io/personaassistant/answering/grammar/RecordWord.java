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

  private static final String ASKING =
      "(?:(?:please|pls|hi|hey|(?:can|could|would|will) (?:you|i|we)|how (?:do|can) (?:i|we)|i(?:'d| would) like to"
          + "|i (?:want|need) to|let(?:'s| me| us)|help me(?: to)?)[, ]+){0,3}";

  /// What can be said to be imported: research, or a file by its name.
  private static final String IMPORTED =
      "(?:research|evidence|data|transcripts?|tables?|interviews?|calls?|surveys?|results?|answers?|responses?"
          + "|feedback|tickets?|notes?|records?|pages?|documents?|personas?|(?:product )?facts?|files?|csv|json"
          + "|this|these|it|them|\\S+\\.[a-z]{2,5})";

  /// The wish to bring something in, and nothing else: more words are what somebody heard, such as
  /// "import duties went up".
  private static final Pattern IMPORT =
      whole(
          // who asks whether "we" can asks it of a product
          "(?!(?:can|could|would|will|how (?:do|can)) we(?! (?:import|upload) (?:(?:my|our|the|all|some|new|more) )*(?:research|evidence|transcripts?|interviews?|personas?)))"
              + ASKING
              + "(?:import|upload)"
              + "(?:[, ]+(?:my|our|the|a|an|all|some|new|more|from|of|in|and|for me|"
              + IMPORTED
              + ")){0,6}?[, ]+"
              + IMPORTED
              + "(?:[, ]+file)?");

  /// "Add a question" is wished of a draft.
  private static final Pattern ADDED =
      whole(
          ASKING
              + "(?:add|bring in)(?: (?:my|our|the|a|an|some|new|more))*"
              + " (?:research|evidence|data|transcripts?|interviews?|tickets?)");

  private static final Pattern MADE =
      whole(
          ASKING
              + "(?:add|create|make|start|set up) (?:an? |one |another )?(?:new |more )?personas?(?: (?:for|of|about) .{1,80})?");

  private static Pattern whole(String wish) {
    return Pattern.compile(
        wish + "(?:[, ]+(?:please|pls|now|here|for me|thanks|thank you)){0,2}[ .!?]*",
        Pattern.CASE_INSENSITIVE);
  }

  /// What a text asks for; empty for everything else, such as `new` with more behind it, which is
  /// what somebody heard.
  public static Optional<RecordWord> read(String text) {
    var clean = HiddenCharacters.remove(text).strip();
    var rest = TypedText.afterFirst(clean).strip();
    var plain = clean.replace('’', '\'').replaceAll("\\s+", " ");
    if (IMPORT.matcher(plain).matches() || ADDED.matcher(plain).matches()) {
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
