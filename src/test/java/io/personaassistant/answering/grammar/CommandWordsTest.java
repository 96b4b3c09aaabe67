package io.personaassistant.answering.grammar;

import static io.personaassistant.testing.Personas.persona;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of commands are theirs, whatever personas are called.
class CommandWordsTest {
  private static final DraftTypes TYPES =
      DraftTypes.read(PromptFiles.builtIn(), Checks.names(), PersonaNames.RESERVED);

  /// As they may stand in a database from before these names were refused, and names of two words
  /// that begin with the word of a command.
  private static final List<Persona> PERSONAS =
      List.of(
          persona("annie", "Annie"),
          persona("tomas", "Tomas"),
          persona("compare", "Compare"),
          persona("objections", "Objections"),
          persona("e12", "E12"),
          persona("review-rita", "Review Rita"),
          persona("support-sam", "Support Sam"),
          persona("support-sue", "Support Sue"));

  @Test
  void no_persona_can_be_called_by_a_word_of_a_draft_type() {
    assertThat(PersonaNames.WORDS).containsAll(TYPES.words());
    assertThat(TYPES.words()).allMatch(word -> PersonaNames.reserved(word).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Compare,true",
    "FOLLOW-UP,true",
    "Révíew,true",
    "history,true",
    "E12,true",
    "f3,true",
    "Review Rita,false",
    "Annie 2,false",
    "Gen 3,false",
    "P07,false",
    "E-Mila,false",
    "Compara,false"
  })
  void a_name_is_refused_where_a_command_has_it(String name, boolean refused) {
    assertThat(PersonaNames.reserved(name).isPresent()).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compare annie tomas                     | compare annie,tomas
          Compare annie and tomas                 | compare annie,tomas
          please compare annie and tomas          | compare annie,tomas
          objections annie                        | objections annie
          objections: annie                       | objections annie
          review raise prices in March            | review
          reply annie it is too slow              | reply annie
          support annie it is too slow            | reply annie
          review rita objections it costs too much | objections review-rita
          review-rita                             | brief review-rita
          support sam objections                  | objections support-sam
          rita                                    | brief review-rita
          compare objections it costs too much    | objections compare
          brief compare                           | brief compare
          objections compare                      | objections compare
          show objections                         | brief objections
          compare health                          | health compare
          compare compare tomas                   | compare compare,tomas
          """)
  void the_command_is_meant_and_a_persona_called_so_is_still_found(String typed, String meant) {
    assertThat(shape(new CommandParser(TYPES).parse(typed, PERSONAS))).isEqualTo(meant);
  }

  private static String shape(Command command) {
    return switch (command) {
      case Command.Draft(var persona, var type, _, _, _) -> type.command() + " " + persona.slug();
      case Command.ForSeveral several ->
          several.type().command().equals("review")
              ? "review"
              : several.type().command()
                  + " "
                  + String.join(",", several.personas().stream().map(Persona::slug).toList());
      case Command.Brief(var persona, _) -> "brief " + persona.slug();
      case Command.Health(var persona) -> "health " + persona.orElseThrow().slug();
      case Command.NotUnderstood _ -> "none";
      default -> command.toString();
    };
  }
}
