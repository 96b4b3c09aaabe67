package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.RecordText;
import io.personaassistant.terminal.run.Dialogue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Asks for words of one's own until a record may hold them: what the persona that was built is
/// called, its picture, and a line said otherwise.
final class WhoItIs {
  /// What keeps a line or leaves it out, and is soon typed once more.
  private static final Set<String> KEYS = Set.of("y", "n", "yes", "no");

  private final Dialogue dialogue;
  private final Consumer<String> say;
  private final Program program;
  private final LocalDate today;

  WhoItIs(Dialogue dialogue, Consumer<String> say, Program program, LocalDate today) {
    this.dialogue = dialogue;
    this.say = say;
    this.program = program;
    this.today = today;
  }

  /// Asks until the answer may stand in a record.
  String worded(String question, RecordText size) {
    return asked(question, answer -> size.refusal("This", answer));
  }

  /// An invented name that is free.
  ///
  /// @param fallback the name for none
  String name(String fallback) {
    var name =
        asked(
            "A name, invented (Enter for “" + fallback + "”): ",
            typed -> typed.isEmpty() ? refused(fallback) : refused(typed));
    return name.isEmpty() ? fallback : name;
  }

  /// The address of a picture, `""` for none.
  String picture() {
    return asked("Address of a picture (Enter for none): ", program.pictures()::refusal);
  }

  private interface Rule {
    Optional<String> refusal(String answer);
  }

  private String asked(String question, Rule rule) {
    while (true) {
      var typed = dialogue.ask(question);
      var refused = rule.refusal(typed);
      if (refused.isEmpty()) {
        return typed;
      }
      say.accept(refused.get());
    }
  }

  private Optional<String> refused(String name) {
    return KEYS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.of("“" + name + "” is an answer and no name.")
        : RecordText.NAME
            .refusal("This", name)
            .or(() -> PersonaNames.reserved(name))
            .or(() ->
                PersonaNames.taken(name, "", program.records().library(today).personas())
                    .map(WhoItIs::isThere));
  }

  private static String isThere(Persona persona) {
    return "There is a persona "
        + persona.name()
        + " already; `persona show "
        + persona.slug()
        + "` shows it. Give this one another name; `persona build --persona "
        + persona.slug()
        + "` proposes lines for that one.";
  }
}
