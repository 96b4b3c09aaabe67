package io.personaassistant.answering.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaSlug;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.SampleProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        "",
        Map.of(TraitKind.PAIN, List.of("Patients cancel on the day.")));
  }

  @Test
  void a_sample_that_nobody_sees_gives_way() {
    try (var program = SampleProgram.open(folder, new NoModel(), true)) {
      assertThat(program.editing().newPersonas().add("U1", named("Annie")))
          .isInstanceOf(Kept.Done.class);

      assertThat(program.editing().personaEdits().all())
          .extracting(p -> p.slug())
          .containsExactly("annie");
      var annie = program.editing().personaEdits().whole("annie").orElseThrow();
      assertThat(annie.persona().sample()).isFalse();
      assertThat(annie.traits())
          .extracting(Trait::text)
          .containsExactly("Patients cancel on the day.");
      assertThat(
              program
                  .editing()
                  .traitEdits()
                  .of("annie")
                  .orElseThrow()
                  .traits()
                  .getFirst()
                  .supports())
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
                              .editing()
                              .personaEdits()
                              .edit("U" + i, "annie", 1, Map.of(fields.get(i), "Mine " + i), "")
                          : program
                              .editing()
                              .traitEdits()
                              .add("U" + i, "annie", TraitKind.TOOL, List.of("Tool " + i))))
              .toList();
      for (var deed : deeds) {
        assertThat(deed.get()).isInstanceOf(Kept.Done.class);
      }

      var annie = program.editing().personaEdits().whole("annie").orElseThrow();
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

  private static String id(Program program, String text) {
    return program.editing().personaEdits().whole("annie").orElseThrow().traits().stream()
        .filter(t -> t.text().equals(text))
        .map(Trait::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_new_trait_takes_the_id_of_one_that_a_former_version_has() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var traits = program.editing().traitEdits();
      traits.add("U1", "annie", TraitKind.TOOL, List.of("A sheet"));
      var retired = id(program, "A sheet");
      traits.retire("U1", "annie", 2, retired, "");

      traits.add("U1", "annie", TraitKind.TOOL, List.of("A notebook"));
      var change = new ProposedChange.Add(TraitKind.TOOL, "A whiteboard");
      program.proposing().propose("annie", change, List.of("E001"), "U1", "");
      program.proposing().decide(1, true, List.of(), "U1", "seen there");

      assertThat(List.of(id(program, "A notebook"), id(program, "A whiteboard")))
          .doesNotHaveDuplicates()
          .doesNotContain(retired);
      var history = program.editing().personaHistory();
      history.restore("U1", history.of("annie").version(2).orElseThrow(), 0, "as it was");
      assertThat(id(program, "A sheet")).isEqualTo(retired);
    }
  }

  @Test
  void no_new_talk_track_takes_the_id_of_one_that_was_removed() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var tracks = program.editing().talkTrackEdits();
      tracks.add("U1", "annie", track("It is slow."));
      tracks.remove("U1", "annie", 2, "annie-track-1", "");

      tracks.add("U1", "annie", track("It is far."));

      assertThat(tracks.find("annie-track-1")).isEmpty();
      assertThat(tracks.find("annie-track-2")).isPresent();
    }
  }

  private static Map<TrackField, String> track(String objection) {
    return Map.of(
        TrackField.OBJECTION, objection, TrackField.REPLY, "Let us see.", TrackField.TYPE, "other");
  }

  @Test
  void a_name_is_not_given_twice_whichever_way_it_comes() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var change = new ProposedChange.SetField(PersonaField.NAME, "Tomas");
      program.proposing().propose("annie", change, List.of("E001"), "U1", "");
      assertThat(program.proposing().decide(1, true, List.of(), "U1", "she says so"))
          .isInstanceOfSatisfying(
              ProposalOutcome.Refused.class,
              r -> assertThat(r.why()).contains("a persona Tomas already"));

      program.editing().personaEdits().edit("U1", "annie", 1, Map.of(EditedField.NAME, "Anna"), "");
      program.editing().newPersonas().add("U1", named("Annie"));
      var history = program.editing().personaHistory();
      var first = history.of("annie").version(1).orElseThrow();
      assertThat(history.restore("U1", first, 0, "as it was").kept())
          .isInstanceOfSatisfying(
              Kept.Refused.class,
              r -> assertThat(r.sentence()).contains("a persona Annie already"));
      assertThat(program.editing().personaEdits().whole("annie").orElseThrow().persona().name())
          .isEqualTo("Anna");
    }
  }

  @Test
  void a_name_is_not_given_twice_by_two_who_save_at_once() throws Exception {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      var busy = new CountDownLatch(1);
      // while this one writes the others wait, so that they are written together
      var writes = together(() -> program.database().write(_ -> waitFor(busy)));
      var kept =
          Stream.of("annie", "tomas")
              .map(slug ->
                  together(() ->
                      program
                          .editing()
                          .personaEdits()
                          .edit("U1", slug, 1, Map.of(EditedField.NAME, "Mara Lunde"), "")))
              .toList();

      busy.countDown();

      assertThat(kept.stream().map(CompletableFuture::join).map(Kept::getClass))
          .containsExactly(Kept.Done.class, Kept.Refused.class);
      assertThat(writes.join()).isTrue();
      assertThat(program.editing().personaEdits().all())
          .extracting(Persona::name)
          .containsOnlyOnce("Mara Lunde");
    }
  }

  private static boolean waitFor(CountDownLatch busy) {
    try {
      return busy.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Starts work and comes back when it waits for the database.
  private static <T> CompletableFuture<T> together(Supplier<T> work) {
    var started = new CompletableFuture<Thread>();
    var done =
        CompletableFuture.supplyAsync(
            work,
            task -> {
              var thread = new Thread(task);
              started.complete(thread);
              thread.start();
            });
    await().until(() -> started.join().getState() == Thread.State.WAITING);
    return done;
  }

  @Test
  void personal_data_is_no_trait() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      assertThat(
              program
                  .editing()
                  .traitEdits()
                  .add("U1", "annie", TraitKind.PAIN, List.of("Nobody answers ann@acme.test")))
          .isInstanceOfSatisfying(
              Kept.Refused.class,
              r -> assertThat(r.sentence()).contains("personal data (e-mail address)"));
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
