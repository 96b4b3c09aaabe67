package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a wish in everyday words, such as "write a LinkedIn post for Annie about the pilot": what
/// it is for is what stands behind the type. Pure functions.
final class WishedDraft {
  private static final Set<String> ASKING =
      Set.of(
          "write",
          "draft",
          "create",
          "make",
          "give",
          "get",
          "me",
          "us",
          "a",
          "an",
          "the",
          "some",
          "please",
          "can",
          "could",
          "you",
          "i",
          "we",
          "need",
          "want",
          "would",
          "like",
          "show",
          "send",
          "prepare",
          "build",
          "generate",
          "new",
          "short",
          "quick",
          "help",
          "with",
          "and",
          "hi",
          "hello",
          "hey",
          "to",
          "for",
          "do",
          "how",
          "should",
          "what",
          "pls",
          "plz",
          "lets",
          "id",
          "im",
          "looking",
          "now",
          "one",
          "another");

  private static final Pattern COUNT = Pattern.compile("\\d{1,2}");

  private WishedDraft() {}

  /// The draft that is wished for. Where other words stand before the type, all of the text is what
  /// it is for.
  ///
  /// @param named the type, among the words of the text without the persona's name
  static Command read(String text, Persona persona, TypedTitles.Named named) {
    var option = named.type().chosen(before(named));
    if (!option.rest().isEmpty()) {
      return DraftCommands.draft(persona, named.type(), text);
    }
    // what is left of "for Annie"
    var after =
        named
            .rest()
            .replaceFirst("^(?:(?:for|to|from|by)(?:\\s+|$))+", "")
            .replaceFirst("\\s+(?:for|to|from|by)$", "");
    return DraftCommands.draft(
        persona, named.type(), TypedText.join(option.option(), named.option(), after));
  }

  /// Whether nothing stands before the type but words that ask for it and its variant.
  static boolean isPlain(TypedTitles.Named named) {
    return named.type().chosen(before(named)).rest().isEmpty();
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
