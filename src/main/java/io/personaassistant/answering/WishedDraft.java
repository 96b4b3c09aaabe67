package io.personaassistant.answering;

import io.personaassistant.drafting.DraftType;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
          "do");

  private WishedDraft() {}

  /// The draft that is wished for. Where other words stand before the type, all of the text is what
  /// it is for.
  ///
  /// @param others the text without the persona's name
  static Command read(String text, String others, Persona persona, DraftType type) {
    var words = List.of(others.strip().split("\\s+"));
    int at = 0;
    while (at < words.size() && !type.isCalled(bare(words.get(at)))) {
      at++;
    }
    if (at == words.size()) {
      return DraftCommands.draft(persona, type, text);
    }
    var before = new ArrayList<>(words.subList(0, at));
    before.removeIf(word -> ASKING.contains(bare(word)));
    var option = type.chosen(String.join(" ", before));
    if (!option.rest().isEmpty()) {
      return DraftCommands.draft(persona, type, text);
    }
    var after = String.join(" ", words.subList(at + 1, words.size()));
    // what is left of "for Annie"
    after = after.replaceFirst("^(?:(?:for|to|from|by)(?:\\s+|$))+", "");
    return DraftCommands.draft(persona, type, (option.option() + " " + after).strip());
  }

  /// A word in lower case without the marks around it.
  static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "");
  }
}
