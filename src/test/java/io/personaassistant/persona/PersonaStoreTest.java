package io.personaassistant.persona;

import static io.personaassistant.testing.Personas.persona;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaStoreTest {
  private static final Change CHANGE =
      new Change("me", Instant.parse("2026-03-01T10:00:00Z"), "because");
  private static final String HARD =
      "'; DROP TABLE persona; -- \" AND * \u0001 \u0000 🙂 \u202eمرحبا\u202c {{x}} <@U1>";

  private final PersonaStore store = new PersonaStore();
  private final Database database;

  PersonaStoreTest(@TempDir Path folder) {
    database = SampleFile.empty(folder.resolve("persona.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keeps_every_field_whatever_it_holds() {
    var persona =
        new Persona(
            "annie",
            HARD,
            List.of(HARD, "ann"),
            PersonaKind.BUYER,
            HARD,
            35,
            HARD,
            HARD,
            HARD,
            HARD,
            HARD,
            HARD,
            HARD,
            HARD,
            PersonaState.DRAFT,
            1,
            Optional.of(LocalDate.parse("2026-01-02")),
            90,
            false);
    var traits =
        List.of(
            new Trait("T1", "annie", TraitKind.GOAL, HARD, 0),
            new Trait("T2", "annie", TraitKind.GOAL, "b", 1),
            new Trait("T3", "annie", TraitKind.TOOL, "c", 0));
    var track =
        new TalkTrack(
            "TT1",
            "annie",
            "T1",
            ObjectionType.PRICE,
            HARD,
            HARD,
            HARD,
            HARD,
            HARD,
            List.of("E1", HARD),
            HARD,
            List.of(HARD),
            HARD,
            Optional.of(LocalDate.parse("2026-01-03")),
            Optional.empty(),
            false);
    var whole = new WholePersona(persona, traits, List.of(track));

    assertThat(save(whole)).isEqualTo(Saved.ADDED);

    assertThat(stored()).isEqualTo(whole);
  }

  @Test
  void counts_versions_up_only_when_something_changed() {
    var one = new WholePersona(persona("annie", "Annie"), List.of(), List.of());
    var two =
        new WholePersona(
            persona("annie", "Annie"),
            List.of(new Trait("T1", "annie", TraitKind.GOAL, "sleep", 0)),
            List.of());

    assertThat(save(one)).isEqualTo(Saved.ADDED);
    assertThat(save(one)).isEqualTo(Saved.UNCHANGED);
    assertThat(save(two)).isEqualTo(Saved.UPDATED);
    assertThat(save(two)).isEqualTo(Saved.UNCHANGED);

    assertThat(stored().persona().version()).isEqualTo(2);
    var versions = database.read(handle -> store.versions(handle, 1, "annie"));
    assertThat(versions).extracting(PersonaVersion::version).containsExactly(2, 1);
    assertThat(versions.getFirst().change()).isEqualTo(CHANGE);
    assertThat(versions.getFirst().snapshot()).contains("\"sleep\"");
    assertThat(versions.getLast().snapshot()).doesNotContain("sleep");
  }

  @Test
  void saving_what_is_stored_counts_no_change() {
    var whole = new WholePersona(persona("annie", "Annie"), List.of(), List.of());
    save(whole);
    long before = database.read(handle -> Database.changes(handle, 1));

    save(whole);

    assertThat(database.<Long>read(handle -> Database.changes(handle, 1))).isEqualTo(before);
  }

  @Test
  void changes_removes_and_renames_traits() {
    save(whole("a", "b", "c"));
    long row = rowOf("T2");

    save(
        new WholePersona(
            persona("annie", "Annie"),
            List.of(
                new Trait("T1", "annie", TraitKind.GOAL, "A", 0),
                new Trait("G2", "annie", TraitKind.GOAL, "b", 1)),
            List.of()));

    assertThat(stored().traits()).extracting(Trait::id).containsExactly("T1", "G2");
    assertThat(stored().traits()).extracting(Trait::text).containsExactly("A", "b");
    assertThat(rowOf("G2")).isEqualTo(row);
  }

  @Test
  void deletes_a_persona_with_all_that_hangs_on_it_but_not_its_history() {
    save(whole("a", "b", "c"));

    database.write(handle -> store.delete(handle, 1, "annie"));

    assertThat(database.<Optional<WholePersona>>read(h -> store.whole(h, 1, "annie"))).isEmpty();
    assertThat(database.<List<Trait>>read(handle -> store.traits(handle, 1))).isEmpty();
    save(whole("a", "b", "c"));
    assertThat(stored().persona().version()).isEqualTo(2);
  }

  @Test
  void keeps_workspaces_apart() {
    save(whole("a", "b", "c"));

    assertThat(database.<List<Persona>>read(handle -> store.all(handle, 2))).isEmpty();
    assertThat(database.<Optional<Persona>>read(h -> store.find(h, 2, "annie"))).isEmpty();
  }

  @Test
  void keeps_product_facts() {
    var facts = new ProductFactStore();
    var fact =
        new ProductFact(
            "F10",
            HARD,
            HARD,
            HARD,
            Audience.CUSTOMER,
            HARD,
            Optional.empty(),
            Optional.of(LocalDate.parse("2027-01-01")),
            false);
    var other =
        new ProductFact(
            "F9", "x", "", "", Audience.INTERNAL, "", Optional.empty(), Optional.empty(), true);

    assertThat(database.<Saved>write(handle -> facts.save(handle, 1, fact))).isEqualTo(Saved.ADDED);
    assertThat(database.<Saved>write(handle -> facts.save(handle, 1, fact)))
        .isEqualTo(Saved.UNCHANGED);
    database.write(handle -> facts.save(handle, 1, other));

    assertThat(database.<List<ProductFact>>read(handle -> facts.all(handle, 1)))
        .containsExactly(other, fact);
  }

  private static WholePersona whole(String... texts) {
    var traits = new ArrayList<Trait>();
    for (var text : texts) {
      traits.add(
          new Trait("T" + (traits.size() + 1), "annie", TraitKind.GOAL, text, traits.size()));
    }
    return new WholePersona(persona("annie", "Annie"), traits, List.of());
  }

  private Saved save(WholePersona whole) {
    return database.write(handle -> store.save(handle, 1, whole, CHANGE));
  }

  private WholePersona stored() {
    return database.read(handle -> store.whole(handle, 1, "annie")).orElseThrow();
  }

  private long rowOf(String trait) {
    return database.read(handle ->
        handle
            .select("SELECT id FROM trait WHERE ref = ?", trait)
            .map((rows, _) -> rows.getLong(1))
            .one());
  }
}
