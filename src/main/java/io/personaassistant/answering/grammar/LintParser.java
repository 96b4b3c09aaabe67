package io.personaassistant.answering.grammar;

import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words behind `lint`: `[persona] [survey|interview|screener] question`. Any text is some
/// question; a name that is only nearly a persona's is part of it.
final class LintParser {
  /// "Is this question ok: ..." without the word of the command.
  private static final Pattern IS_IT_GOOD =
      PhraseTable.read(LintParser.class, "whole-messages.txt").pattern("", "lint", "");

  /// "Is “...” a leading question?"
  private static final Pattern IS_QUOTED_GOOD =
      PhraseTable.read(LintParser.class, "whole-messages.txt").pattern("", "lint-quoted", "");

  private static final Pattern CLOSED_QUOTE =
      Pattern.compile("[^\"“”„«»]*[\"“„«][^\"“”„«»]+[\"”“»]");

  /// What is said of a question, and not of copy that may be judged as well.
  private static final Pattern OF_QUESTION =
      Pattern.compile("^\\?|(?i)\\b(?:ask|question|leading|biased|loaded|neutral)\\b");

  private LintParser() {}

  /// A question that somebody wants judged, in their own words. A name counts in front of the
  /// colon; behind it, it is part of the question.
  static Optional<Command> asked(String text, PersonaFinder finder) {
    int colon = text.indexOf(':');
    return colon > 0
            && finder.anywhere(text.substring(0, colon)) instanceof Match.Found(var who, var wish)
        ? asked(Optional.of(who), wish.strip() + text.substring(colon))
        : behindQuote(text, finder).or(() -> asked(Optional.empty(), text));
  }

  /// "Is “...” ok to ask Annie": behind the question a name says whom it is for.
  private static Optional<Command> behindQuote(String text, PersonaFinder finder) {
    var quote = CLOSED_QUOTE.matcher(text);
    return quote.lookingAt()
            && OF_QUESTION.matcher(text.substring(quote.end() - 2)).find()
            && finder.anywhere(text.substring(quote.end()))
                instanceof Match.Found(var who, var wish)
        ? asked(Optional.of(who), quote.group() + " " + wish.strip())
        : Optional.empty();
  }

  private static Optional<Command> asked(Optional<Persona> persona, String text) {
    return Stream.of(IS_IT_GOOD, IS_QUOTED_GOOD)
        .map(good -> good.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(asked -> parse(persona, asked.group("question")));
  }

  static Command.Lint parse(String said, PersonaFinder finder) {
    return switch (finder.atStart(said)) {
      case Match.Found(var persona, var more) -> parse(Optional.of(persona), more);
      default -> parse(Optional.empty(), said);
    };
  }

  static Command.Lint parse(Optional<Persona> persona, String said) {
    var word = TypedText.firstWord(said);
    var context =
        Arrays.stream(Question.Context.values()).filter(c -> c.word().equals(word)).findFirst();
    var rest = context.isPresent() ? TypedText.afterFirst(said) : said;
    return new Command.Lint(
        persona, context.orElse(Question.Context.SURVEY), TypedText.unquoted(rest.strip()));
  }
}
