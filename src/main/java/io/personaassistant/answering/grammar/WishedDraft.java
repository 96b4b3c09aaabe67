package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a wish in everyday words, such as "write a LinkedIn post for Annie about the pilot": what
/// it is for is what stands behind the type. Pure functions.
final class WishedDraft {
  private static final Set<String> ASKING =
      Set.of(
          ("write draft create make give get me us a an the some any please can could you "
                  + "i we need want would like show send prepare build generate new short quick "
                  + "help with and hi hello hey to for do how should what pls plz lets id im "
                  + "looking now one another brief summary")
              .split(" ", -1));

  private static final Pattern COUNT = Pattern.compile("\\d{1,2}|two|three|four|five|six|ten");

  /// "Pricing survey for Annie": what stands before the type is what it is about.
  private static final Pattern NOTHING =
      Pattern.compile("(?i)(?:for|to|with|please|pls|thanks|[?!.,\\s]++){0,9}");

  /// "Escalation reply for Annie about a rumour".
  private static final Pattern ABOUT =
      Pattern.compile("(?is)(?:(?:for|to|with)\\s+)?(?:about|on|regarding|re)\\s.*");

  private WishedDraft() {}

  /// The draft that is wished for. Where other words stand before the type, all of the text is what
  /// it is for.
  ///
  /// @param named the type, among the words of the text without the persona's name
  static Command read(String text, Persona persona, TypedTitles.Named named) {
    var option = named.type().chosen(before(named));
    // what is left of "for Annie" and "people like Annie"
    var after =
        named
            .rest()
            .replaceFirst("^(?:(?:for|to|from|by)(?:\\s+|$))+", "")
            .replaceFirst("\\s+(?:for|to|from|by|like)$", "");
    if (!option.rest().isEmpty()) {
      return DraftCommands.draft(
          persona,
          named.type(),
          isTopic(option.rest(), named)
              ? TypedText.join(
                  option.option(),
                  named.option(),
                  option.rest(),
                  NOTHING.matcher(after).matches() ? "" : after)
              : text);
    }
    return DraftCommands.draft(
        persona, named.type(), TypedText.join(option.option(), named.option(), after));
  }

  /// Whether nothing stands before the type but words that ask for it and its variant.
  static boolean isPlain(TypedTitles.Named named) {
    return named.type().chosen(before(named)).rest().isEmpty();
  }

  /// Whether the words right before the type, behind which nothing stands or what it is about, name
  /// a thing.
  private static boolean isTopic(String words, TypedTitles.Named named) {
    return (NOTHING.matcher(named.rest()).matches() || ABOUT.matcher(named.rest()).matches())
        && named.before().toLowerCase(Locale.ROOT).endsWith(words.toLowerCase(Locale.ROOT))
        && Arrays.stream(words.split("\\s+")).map(WishedDraft::bare).noneMatch(Words::isStop);
  }

  /// Whether words end in how many are wished for.
  static boolean isCount(String before) {
    return COUNT.matcher(bare(before.substring(before.lastIndexOf(' ') + 1))).matches();
  }

  private static String before(TypedTitles.Named named) {
    var before = new ArrayList<>(List.of(named.before().split("\\s+")));
    before.removeIf(word -> ASKING.contains(bare(word)) || COUNT.matcher(bare(word)).matches());
    return String.join(" ", before);
  }

  /// A word in lower case without the marks around it.
  static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "");
  }
}
