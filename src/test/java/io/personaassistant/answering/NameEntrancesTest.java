package io.personaassistant.answering;

import static io.personaassistant.answering.Entrances.edit;
import static io.personaassistant.answering.Entrances.file;
import static io.personaassistant.answering.Entrances.propose;
import static io.personaassistant.answering.Entrances.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.Entrances.Entrance;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.answering.editing.NewPersona;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.testing.SampleProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever way a name comes in, the same names are taken.
class NameEntrancesTest {
  @TempDir Path folder;

  private static final Map<String, Entrance> NAMES =
      Map.of(
          "an edited name",
          (p, name) -> edit(p, EditedField.NAME, name),
          "a new persona",
          (p, name) ->
              p.editing()
                  .newPersonas()
                  .add("U1", new NewPersona(name, "", PersonaKind.BUYER, "", "", "", Map.of()))
                  .toString(),
          "a file",
          (p, name) ->
              file(
                  p,
                  Kind.PERSONAS,
                  Map.of("personas", List.of(Map.of("id", "someone", "name", name)))),
          "a page",
          (p, name) ->
              p.imports()
                  .page(
                      stream("# Persona\n\n## Pain points\n\n- Patients cancel."),
                      "page.md",
                      name,
                      "U1")
                  .toString(),
          "a proposal",
          (p, name) -> {
            var proposed = propose(p, new ProposedChange.SetField(PersonaField.NAME, name));
            return proposed.contains("Refused")
                ? proposed
                : p.proposing()
                    .decide(
                        p.proposing().open().getFirst().id(),
                        true,
                        List.of(),
                        "U1",
                        "she asked for it")
                    .toString();
          });

  @Test
  void no_persona_takes_the_word_of_a_command_or_anothers_name() throws IOException {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      file(
          program,
          Kind.PERSONAS,
          Map.of("personas", List.of(Map.of("id", "mara", "name", "Mara Clinic"))));
      for (var entrance : NAMES.entrySet()) {
        assertThat(entrance.getValue().take(program, "Health"))
            .as(entrance.getKey())
            .contains("is the word of a command");
      }
      for (var entrance : NAMES.entrySet()) {
        if (!entrance.getKey().equals("a page")) {
          // a page of a persona that is there is told apart by what it says
          assertThat(entrance.getValue().take(program, "Mara Clinic"))
              .as(entrance.getKey())
              .contains("There is a persona Mara Clinic already");
        }
      }
      assertThat(program.records().library(SampleProgram.TODAY).personas())
          .extracting(p -> p.name())
          .containsOnlyOnce("Mara Clinic")
          .doesNotContain("Health");
    }
  }
}
