package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a wish in everyday words, such as "write a LinkedIn post for Annie about the pilot": what
/// it is for is what stands behind the type. Pure functions.
final class WishedDraft {
  private static final Pattern COUNT = Pattern.compile("\\d{1,2}|two|three|four|five|six|ten");

  private static final int FEWEST_LETTERS = 6;
  private static final int LONG = 8;

  private static final PhraseTable PHRASES =
      PhraseTable.read(WishedDraft.class, "wished-draft.txt");
  private static final Set<String> ASKING = PHRASES.words("asking");
  private static final Pattern LEADS = PHRASES.pattern("", "leads", "");
  private static final Pattern HERS = PHRASES.pattern("", "hers", "");
  private static final Pattern TOPIC = PHRASES.pattern("", "topic", "");
  private static final Pattern GOES_ON = PHRASES.pattern("", "goes-on", "");

  private WishedDraft() {}

  /// The draft that is wished for. What names a thing before the type, as in "pricing survey for
  /// Annie", is what it is about; where a sentence stands there, all of the text is.
  ///
  /// @param named the type, among the words of the text without the persona's name
  static Command read(String text, Persona persona, TypedTitles.Named named) {
    return DraftCommands.draft(persona, named.type(), topic(named).orElse(text));
  }

  /// What it is for, behind its variant; empty where a sentence stands before the type.
  static Optional<String> topic(TypedTitles.Named named) {
    var option = named.type().chosen(before(named));
    boolean isNothing =
        Words.content(option.rest()).isEmpty() || isMistyped(option.rest(), named.type());
    var thing = isNothing ? "" : option.rest();
    if (!thing.isEmpty() && !isThing(thing, named)) {
      return Optional.empty();
    }
    var behind = named.type().chosen(about(named.rest()));
    var after = behind.rest();
    var all =
        thing.isEmpty() || after.isEmpty() || GOES_ON.matcher(after).matches()
            ? TypedText.join(thing, after)
            : thing + ", " + after;
    return Optional.of(TypedText.join(option.option(), named.option(), behind.option(), all));
  }

  /// "Interveiw guide" names the type twice, once mistyped; a "surgery survey" does not.
  private static boolean isMistyped(String said, DraftType type) {
    var word = bare(said);
    int most = Math.min(word.length(), type.command().length()) < LONG ? 1 : 2;
    return type.command().length() >= FEWEST_LETTERS
        && !TypedWords.ORDINARY.contains(word)
        && Similarity.editDistance(word, type.command()) <= most;
  }

  /// What stands behind the type without what is left of "for Annie" and "people like Annie".
  private static String about(String rest) {
    var after = withoutHers(LEADS.matcher(rest).replaceFirst(""));
    return TOPIC
        .matcher(after.replaceFirst("\\s+(?:for|to|from|by|like)$", ""))
        .replaceFirst("about ");
  }

  /// What stands behind a name that has been taken out, without what is said of whoever is called
  /// so.
  static String withoutHers(String rest) {
    return HERS.matcher(rest.strip()).replaceFirst("");
  }

  /// Whether nothing stands before the type but words that ask for it and its variant.
  static boolean isPlain(TypedTitles.Named named) {
    return named.type().chosen(before(named)).rest().isEmpty();
  }

  /// Whether the words right before the type name a thing.
  private static boolean isThing(String words, TypedTitles.Named named) {
    return String.join(" ", withoutAsking(named.before(), true)).endsWith(words)
        && Arrays.stream(words.split("\\s+")).map(WishedDraft::bare).noneMatch(Words::isStop);
  }

  /// Whether words end in how many are wished for.
  static boolean isCount(String before) {
    return COUNT.matcher(bare(before.substring(before.lastIndexOf(' ') + 1))).matches();
  }

  private static String before(TypedTitles.Named named) {
    return String.join(" ", withoutAsking(named.before(), false));
  }

  /// @param atEnd only behind the last of the others
  private static List<String> withoutAsking(String before, boolean atEnd) {
    var words = new ArrayList<>(List.of(before.split("\\s+")));
    if (atEnd) {
      while (!words.isEmpty() && isAsking(words.getLast())) {
        words.removeLast();
      }
    } else {
      words.removeIf(WishedDraft::isAsking);
    }
    return words;
  }

  private static boolean isAsking(String word) {
    return ASKING.contains(bare(word)) || COUNT.matcher(bare(word)).matches();
  }

  /// A word in lower case without the marks around it.
  static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "");
  }
}
