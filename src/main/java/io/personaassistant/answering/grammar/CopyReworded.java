package io.personaassistant.answering.grammar;

import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads whether copy that stands in the message is to be put better for a persona: "rewrite this
/// nicer for Annie: ...". The check of copy says of each line what to keep, to change into what,
/// and to cut. English. Pure functions.
final class CopyReworded {
  private static final PhraseTable PHRASES =
      PhraseTable.read(CopyReworded.class, "whole-messages.txt");
  private static final Pattern WISH = PHRASES.pattern("", "reword", "[\\s,:]*");
  private static final Pattern NAMED_WISH = PHRASES.pattern("", "reword-named", "[\\s,:]*");
  private static final Pattern QUOTED = PHRASES.pattern("", "reword-quoted", "");

  /// What stands before the copy.
  private static final Pattern BEFORE =
      Pattern.compile("(?s)(?<wish>[^:\\n\"“„«]{1,160})(?::\\s*|\\n\\s*)(?<text>\\S.*)");

  private CopyReworded() {}

  /// The check of the copy; empty where none is to be put better, or for nobody who is named.
  static Optional<Command> read(String text, TypedWords typed, PersonaFinder finder) {
    var before = BEFORE.matcher(text);
    if (before.matches()
        && finder.anywhere(before.group("wish")) instanceof Match.Found(var persona, var wish)) {
      boolean isNamedFirst = finder.atStart(text) instanceof Match.Found;
      var reworded = (isNamedFirst ? NAMED_WISH : WISH).matcher(wish.strip());
      if (!reworded.matches()) {
        return Optional.empty();
      }
      var kind = Optional.ofNullable(reworded.group("kind")).orElse("").strip();
      var copy = (typed.isKind(kind) ? kind + ": " : "") + before.group("text");
      return typed.judging().map(type -> DraftCommands.draft(persona, type, copy));
    }
    return finder.anywhere(text) instanceof Match.Found(var persona, var wish)
        ? Optional.of(QUOTED.matcher(wish.strip()))
            .filter(quoted -> quoted.matches())
            .flatMap(quoted ->
                typed
                    .judging()
                    .map(type -> DraftCommands.draft(persona, type, quoted.group("text"))))
        : Optional.empty();
  }
}
