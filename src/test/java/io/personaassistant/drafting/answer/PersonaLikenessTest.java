package io.personaassistant.drafting.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Prompts;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.Personas;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonaLikenessTest {
  private static TraitEvidence pain(String slug, String text) {
    return new TraitEvidence(
        new Trait(slug + "-1", slug, TraitKind.PAIN, text, 0), List.of(), List.of(), 3, 2, 0);
  }

  private static ContrastPersona other(String slug, String text) {
    return new ContrastPersona(Personas.persona(slug, slug), List.of(pain(slug, text)));
  }

  @Test
  void a_model_is_told_of_those_that_are_most_like_the_persona() {
    var material =
        new Material(
            Personas.persona("mara", "Mara"),
            List.of(pain("mara", "Chases late deliveries by phone.")),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                other("anna", "Cannot sleep before audits."),
                other("boris", "Sorts paper at the end of the year."),
                other("yara", "Waits for a phone that nobody answers."),
                other("zoe", "Chases late deliveries on foot.")),
            LocalDate.of(2026, 11, 24),
            Contrast.NONE);
    var files = PromptFiles.builtIn();
    var type =
        DraftTypes.read(files, Checks.names(), Set.of()).all().stream()
            .filter(t -> t.command().equals("map"))
            .findFirst()
            .orElseThrow();

    var prompt =
        new Prompts(files)
            .render(
                new DraftRequest(1, "", type, "", "", List.of(material)),
                type.plain().linesFor(""));

    assertThat(prompt.user())
        .containsSubsequence("<others>", "\"zoe\"", "\"yara\"", "</others>")
        .doesNotContain("anna", "boris");
  }
}
