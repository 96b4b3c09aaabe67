package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is asked of the record of a persona that a text names inside, as it would be asked of
/// anyone: "does annie want an app", "what do we know about annie and incentives". English. Pure
/// functions.
final class AskedOfHer {
  private static final String ANYONE = "anyone";
  private static final PhraseTable PHRASES = PhraseTable.read(AskedOfHer.class, "name-inside.txt");

  private static final Pattern FOR_ANYONE = PHRASES.exactly("for-anyone");

  /// "What do we know about annie and incentives".
  private static final Pattern AND_ANYONE = PHRASES.exactly("and-anyone");

  /// "How many of annie's people": theirs are the persona's.
  private static final Pattern ANYONES = PHRASES.exactly("anyones");

  /// "Does annie read newsletters", whatever it is that she may do.
  private static final Pattern DOES = PHRASES.exactly("does");

  private AskedOfHer() {}

  /// "Does annie want an app" asks what is on record about it, as "does anyone want an app" does of
  /// all.
  static Optional<Command> topic(String text, Persona persona, String others) {
    var ofAnyone = ANYONES.matcher(ofAnyone(text, others)).replaceFirst(ANYONE);
    // where the name is part of the topic, it is not who is asked about
    return AskedOfAll.topic(ofAnyone)
        .map(topic ->
            AND_ANYONE.matcher(FOR_ANYONE.matcher(topic).replaceFirst("")).replaceFirst(""))
        .filter(topic -> !topic.contains(ANYONE))
        .map(topic -> new Command.Topic(List.of(persona), topic));
  }

  /// What it may ask in the same way, whatever she does: "does annie read newsletters".
  static Optional<Command> does(String text, Persona persona, String others) {
    var does = DOES.matcher(ofAnyone(text, others));
    return does.matches() && !Words.content(does.group("topic")).isEmpty()
        ? Optional.of(new Command.Topic(List.of(persona), AskedOfAll.bare(does.group("topic"))))
        : Optional.empty();
  }

  /// The text as it would be asked of anyone.
  static String ofAnyone(String text, String others) {
    return NamePlace.with(ANYONE, text, others);
  }
}
