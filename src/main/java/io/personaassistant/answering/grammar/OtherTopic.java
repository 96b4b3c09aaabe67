package io.personaassistant.answering.grammar;

import io.personaassistant.text.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads in a thread what else is asked of the same: "and reminders?" below what is on record about
/// something, "and about no-shows" below a draft. Pure functions.
final class OtherTopic {
  private static final Pattern OF_RECORD = OtherPersona.PHRASES.pattern("", "another-topic", "");
  private static final Pattern OF_DRAFT = OtherPersona.PHRASES.pattern("", "about-next", "");

  /// More words were rather said by somebody.
  private static final int MOST_WORDS = 5;

  private OtherTopic() {}

  /// What is asked of the persona, or of all, who were asked about something else before; empty
  /// where nothing was.
  ///
  /// @param plain what the text asks by itself
  static Optional<Command> ofRecord(String text, Command plain, ThreadSubject before) {
    return plain instanceof Command.NotUnderstood && OtherPersona.nobody(text, false).isEmpty()
        ? before
            .topic()
            .flatMap(last ->
                named(OF_RECORD, text)
                    .filter(topic -> Words.count(topic) <= MOST_WORDS)
                    .map(topic -> last.about(last.personas(), AskedOfAll.bare(topic))))
        : Optional.empty();
  }

  /// The draft before, about what a text names; empty for a channel, and where a draft is about
  /// somebody else's text.
  static Optional<Command> ofDraft(String text, ThreadSubject before, TypedWords typed) {
    return before.command() instanceof Command.Draft(var persona, var type, var option, _, _)
            && !type.isAboutTheirWords()
            && !type.judgesBrief()
        ? named(OF_DRAFT, text)
            .filter(topic -> !typed.isKind(topic) && !type.isOption(topic))
            .map(topic -> new Command.Draft(persona, type, option, "about " + topic))
        : Optional.empty();
  }

  private static Optional<String> named(Pattern asks, String text) {
    var asked = asks.matcher(text.strip());
    return asked.matches()
        ? Optional.of(asked.group("topic")).filter(topic -> !Words.content(topic).isEmpty())
        : Optional.empty();
  }
}
