package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaSlug;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.SampleProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Personas are made and edited by several people at once.
class PersonaEditsTest {
  @TempDir Path folder;

  private static NewPersona named(String name) {
    return new NewPersona(
        name,
        "",
        PersonaKind.BUYER,
        "",
        "",
        Map.of(TraitKind.PAIN, List.of("Patients cancel on the day.")));
  }

  @Test
  void a_sample_that_nobody_sees_gives_way() {
    try (var program = SampleProgram.open(folder, new NoModel(), true)) {
      assertThat(program.newPersonas().add("U1", named("Annie"))).isInstanceOf(Kept.Done.class);

      assertThat(program.personaEdits().all()).extracting(p -> p.slug()).containsExactly("annie");
      var annie = program.personaEdits().whole("annie").orElseThrow();
      assertThat(annie.persona().sample()).isFalse();
      assertThat(annie.traits())
          .extracting(Trait::text)
          .containsExactly("Patients cancel on the day.");
      assertThat(program.traitEdits().of("annie").orElseThrow().traits().getFirst().supports())
          .isEmpty();
    }
  }

  @Test
  void whoever_writes_at_once_loses_nothing() throws Exception {
    try (var program = SampleProgram.open(folder, new NoModel());
        var threads = Executors.newFixedThreadPool(8)) {
      var fields =
          List.of(
              EditedField.TITLE,
              EditedField.INDUSTRY,
              EditedField.LOCATION,
              EditedField.ARCHETYPE,
              EditedField.OWNER);
      var deeds =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  threads.submit(() ->
                      i < fields.size()
                          ? program
                              .personaEdits()
                              .edit("U" + i, "annie", 1, Map.of(fields.get(i), "Mine " + i), "")
                          : program
                              .traitEdits()
                              .add("U" + i, "annie", TraitKind.TOOL, List.of("Tool " + i))))
              .toList();
      for (var deed : deeds) {
        assertThat(deed.get()).isInstanceOf(Kept.Done.class);
      }

      var annie = program.personaEdits().whole("annie").orElseThrow();
      assertThat(annie.persona().version()).isEqualTo(41);
      for (int i = 0; i < fields.size(); i++) {
        assertThat(fields.get(i).in(annie.persona())).isEqualTo("Mine " + i);
      }
      assertThat(annie.traits().stream().map(Trait::text).filter(t -> t.startsWith("Tool ")))
          .hasSize(35);
      assertThat(annie.traits().stream().map(Trait::id)).doesNotHaveDuplicates();
      assertThat(program.members().log(100)).hasSize(40);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Annie, annie-2",
    "Mára Lunde, mara-lunde",
    "Dr. Straße, dr-strasse",
    "安妮, persona-1",
    "'  --  ', persona-1",
    "Help, help-2",
    "A name that is much longer than any slug can be, a-name-that-is-much-longer-than-an"
  })
  void a_slug_is_made_of_a_name_in_any_script(String name, String slug) {
    assertThat(PersonaSlug.of(name, Set.of("annie", "help"))).isEqualTo(slug);
  }
}
