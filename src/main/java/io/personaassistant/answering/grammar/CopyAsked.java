package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads whether copy is to be judged: "does this copy work for Annie: ...". "Does it work with
/// Zoom?" is what a customer asks, so what is to be judged is called so or is set apart. English.
final class CopyAsked {
  private static final PhraseTable PHRASES =
      PhraseTable.read(CopyAsked.class, "whole-messages.txt");

  /// "Is “Research made simple” good for Annie?"
  private static final Pattern QUOTED = PHRASES.pattern("", "copy-quoted", "");

  private static final List<Pattern> JUDGE =
      PHRASES.each("(?:does|do|is|would|will|can|could) ", "copy-judged", "[\\s:?,.]*(?<text>.*)");

  private static final Pattern MARK_AT_START = Pattern.compile("[\"“„«]");
  private static final Pattern MARKS_AT_END = Pattern.compile("[\"“”„«\\s]+$");

  private CopyAsked() {}

  /// The copy that a text asks about, `""` for one that did not come with it; empty where none is
  /// to be judged.
  ///
  /// @param all the whole text
  /// @param said the same without the persona's name
  /// @param isAtEnd whether the name stood at its end
  static Optional<String> read(String all, String said, boolean isAtEnd) {
    var quoted = QUOTED.matcher(said);
    if (quoted.matches()) {
      return Optional.of(quoted.group("text").strip());
    }
    return JUDGE.stream()
        .map(p -> p.matcher(said))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(judged -> copy(judged, all, said, isAtEnd));
  }

  private static Optional<String> copy(Matcher judged, String all, String said, boolean isAtEnd) {
    var text = judged.group("text");
    boolean isIt = judged.group("it") != null;
    int at = all.lastIndexOf(text);
    // where the name is in it, all before it stands in both texts
    var before = at < 0 ? said.substring(0, judged.start("text")) : all.substring(0, at);
    // the mark that opens a quotation may have gone with the name
    var unquoted = MARKS_AT_END.matcher(before.strip()).replaceFirst("");
    boolean isQuoted = MARK_AT_START.matcher(text).lookingAt() || !unquoted.equals(before.strip());
    boolean isApart =
        isQuoted || unquoted.endsWith(":") || unquoted.endsWith("?") && !isIt && !isAtEnd;
    boolean isCopy = judged.group("copy") != null || (text.isBlank() ? !isIt : isApart);
    return isCopy ? Optional.of(TypedText.unquoted(text)) : Optional.empty();
  }
}
