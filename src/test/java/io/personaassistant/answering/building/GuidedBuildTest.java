package io.personaassistant.answering.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.building.BuildOutcome.Covered;
import io.personaassistant.answering.building.BuildOutcome.Made;
import io.personaassistant.answering.building.BuildOutcome.Proposed;
import io.personaassistant.answering.building.BuildOutcome.Refused;
import io.personaassistant.answering.building.BuildOutcome.Stored;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.building.Segments;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.SampleProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The end of a build: a persona with all that was kept, or nothing.
class GuidedBuildTest {
  private static final Change CHANGE = new Change("U9", Instant.parse("2026-11-24T09:00:00Z"), "");
  private static final SharedLine GOAL =
      new SharedLine(TraitKind.GOAL, "A quiet night", List.of("X1", "X2", "X3"), 3);

  @TempDir Path folder;
  private Program program;
  private GuidedBuild guided;

  /// Asked for the day, the program lets others act this many times before they do.
  private int until = -1;

  private Runnable others = () -> program.build().add(approved(), CHANGE, SampleProgram.TODAY);

  @BeforeEach
  void openProgram() throws IOException {
    program =
        SampleProgram.open(
            folder,
            new NoModel(),
            false,
            () -> {
              if (until >= 0 && until-- == 0) {
                others.run();
              }
              return SampleProgram.TODAY;
            });
    var rows = new StringBuilder("id,source_type,date,participant,segment,text\n");
    for (int i = 1; i <= 6; i++) {
      rows.append(
          "X%d,interview,2026-10-0%d,P-80%d,baker,%s said the dough number %d%n"
              .formatted(i, i, i == 4 ? 3 : i, i == 1 ? "A quiet night he" : "He", i));
    }
    new RecordImport(Set.of())
        .run(
            program.database(),
            1,
            RecordImport.Kind.EVIDENCE,
            Files.writeString(folder.resolve("e.csv"), rows),
            CHANGE,
            SampleProgram.TODAY);
    guided = program.guidedBuild();
  }

  @AfterEach
  void closeProgram() {
    program.close();
  }

  private static ApprovedPersona approved() {
    return new ApprovedPersona("bo", "Bo", "", "", "why", "what", List.of(GOAL));
  }

  /// A build in which all of these lines are kept, and the job title.
  private long kept(SharedLine... lines) {
    var segment =
        new Segments.Segment("baker", List.of("P-801", "P-802"), List.of("X1", "X2"), List.of());
    var title = new ProposedPersona.Cited("baker", List.of("X1", "X2"), 2);
    var build =
        guided
            .begin(
                "U1",
                "why",
                "what",
                new ProposedPersona(segment, Optional.of(title), List.of(lines)))
            .build();
    build.lines().forEach(l -> guided.keep("U1", build.id(), Map.of(l.number(), true)));
    return build.id();
  }

  private void quarantine(String id) {
    program
        .database()
        .write(h -> h.execute("UPDATE evidence SET quarantined = 1 WHERE ref = ?", id));
  }

  private List<String> traits(String slug) {
    return program.records().library(SampleProgram.TODAY).traits(slug).stream()
        .map(t -> t.trait().text() + t.supports().stream().sorted().toList())
        .toList();
  }

  @Test
  void a_name_that_somebody_takes_at_the_last_moment_loses_no_line() {
    long id = kept(GOAL);
    until = 1;

    assertThat(guided.make("U1", id, "Bo", ""))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.why()).contains("There is a persona Bo already"));

    assertThat(guided.open()).singleElement().satisfies(b -> assertThat(b.kept()).hasSize(2));
    assertThat(guided.make("U1", id, "Bea", "bo")).isInstanceOf(Made.class);
    assertThat(guided.open()).isEmpty();
  }

  @Test
  void who_is_there_for_the_same_people_by_then_is_doubled_only_by_who_was_told() {
    long id = kept(GOAL);
    until = 1;

    assertThat(guided.make("U1", id, "Bea", ""))
        .isInstanceOfSatisfying(Covered.class, c -> assertThat(c.persona().slug()).isEqualTo("bo"));

    assertThat(guided.open()).singleElement().satisfies(b -> assertThat(b.kept()).hasSize(2));
    assertThat(program.records().library(SampleProgram.TODAY).persona("bea")).isEmpty();
    assertThat(guided.make("U1", id, "Bea", "annie")).isInstanceOf(Covered.class);
    assertThat(guided.make("U1", id, "Bea", "bo")).isInstanceOf(Made.class);
  }

  @Test
  void of_two_who_build_all_segments_at_once_the_second_makes_no_persona() {
    var segment = new Segments.Segment("dough", List.of(), List.of("X1", "X2", "X3"), List.of());
    var found = new Segments.Found(List.of(segment), "", List.of(), 1, 3, false);

    assertThat(
            List.of(1, 2).stream()
                .map(_ ->
                    program
                        .build()
                        .addUncovered(found, segment, approved(), CHANGE, SampleProgram.TODAY))
                .toList())
        .hasExactlyElementsOfTypes(Made.class, Covered.class);
  }

  @Test
  void other_lines_of_the_same_people_may_be_another_persona() {
    program.build().add(approved(), CHANGE, SampleProgram.TODAY);
    var other = new SharedLine(TraitKind.PAIN, "He said", List.of("X3", "X4", "X5", "X6"), 2);

    assertThat(guided.make("U1", kept(other), "Bea", "")).isInstanceOf(Made.class);

    // what she says beside does not matter where all of this is hers
    var some = new SharedLine(TraitKind.PAIN, "He said", List.of("X4", "X5"), 2);
    assertThat(guided.make("U1", kept(some), "Cleo", "")).isInstanceOf(Covered.class);
  }

  @Test
  void nothing_is_proposed_for_a_persona_that_somebody_archives_at_the_last_moment() {
    long id = kept(GOAL);
    others = () -> program.editing().personaEdits().archive("U9", "annie");
    until = 0;

    assertThat(guided.propose("U1", id, "annie"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.why()).contains("in the archive. Choose another"));

    assertThat(guided.open()).hasSize(1);
  }

  @Test
  void lines_that_are_not_proposed_are_counted_by_the_reason() {
    var decline = new SharedLine(TraitKind.PAIN, "Dough", List.of("X1", "X2"), 2);
    var fresh = new SharedLine(TraitKind.BEHAVIOUR, "Bakes at night", List.of("X1", "X2"), 2);
    program.build().add(approved(), CHANGE, SampleProgram.TODAY);
    var proposing = program.proposing();
    assertThat(guided.propose("U1", kept(decline), "bo")).isInstanceOf(Proposed.class);
    var open = proposing.open().stream().filter(p -> p.persona().equals("bo")).findFirst();
    proposing.decide(open.orElseThrow().id(), false, List.of(), "U1", "no pain");

    assertThat(guided.propose("U1", kept(GOAL, decline), "bo"))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.why())
                    .isEqualTo(
                        "Nothing was proposed: Bo has 1 line already; 1 line was declined before,"
                            + " and only new evidence raises it again. Keep other lines, or give"
                            + " this build up."));
    var build = guided.open().getFirst();
    guided.giveUp("U1", build.id());

    assertThat(guided.propose("U1", kept(GOAL, decline, fresh), "bo"))
        .isInstanceOfSatisfying(
            Proposed.class,
            p -> {
              assertThat(p.proposed()).isEqualTo(1);
              assertThat(p.why())
                  .isEqualTo(
                      "Bo has 1 line already; 1 line was declined before, and only new evidence"
                          + " raises it again");
            });
  }

  @Test
  void no_persona_is_made_of_lines_that_lost_their_evidence() {
    long id = kept(new SharedLine(TraitKind.GOAL, "He said the dough", List.of("X2", "X4"), 2));
    quarantine("X2");

    assertThat(guided.make("U1", id, "Bo", ""))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.why()).contains("gone or in quarantine"));

    assertThat(guided.open()).singleElement().satisfies(b -> assertThat(b.kept()).hasSize(2));
    assertThat(program.records().library(SampleProgram.TODAY).persona("bo")).isEmpty();
  }

  @Test
  void a_line_goes_on_what_two_participants_still_bear() {
    long id = kept(GOAL, new SharedLine(TraitKind.PAIN, "Dough", List.of("X2", "X3", "X4"), 2));
    quarantine("X2");

    assertThat(guided.make("U1", id, "Bo", ""))
        .isInstanceOfSatisfying(Made.class, m -> assertThat(m.left()).isEqualTo(2));

    // X3 and X4 are of one participant, and so is what is left of the title
    assertThat(traits("bo")).containsExactly("A quiet night[X1, X3]");
    assertThat(program.records().library(SampleProgram.TODAY).persona("bo").orElseThrow().title())
        .isEmpty();
  }

  @Test
  void the_words_of_an_item_that_is_gone_stay_only_when_a_person_chose_them() {
    long id = kept(GOAL, new SharedLine(TraitKind.PAIN, "dough", List.of("X1", "X2", "X3"), 3));
    quarantine("X1");

    assertThat(guided.make("U1", id, "Bo", "")).isInstanceOf(Made.class);
    // others say dough too
    assertThat(traits("bo")).containsExactly("dough[X2, X3]");

    long other = kept(GOAL, new SharedLine(TraitKind.PAIN, "He said", List.of("X2", "X3"), 2));
    guided.reword("U1", other, 2, 0, "Sleep");
    assertThat(guided.make("U1", other, "Bea", "bo")).isInstanceOf(Made.class);
    assertThat(traits("bea")).containsExactly("Sleep[X2, X3]", "He said[X2, X3]");
  }

  @Test
  void a_line_that_cannot_be_stored_takes_the_whole_persona_back() {
    long id =
        kept(GOAL, new SharedLine(TraitKind.PAIN, "Ask bo@example.com", List.of("X1", "X2"), 2));

    assertThat(guided.make("U1", id, "Bo", ""))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.why()).contains("Nothing was made"));

    assertThat(guided.open()).singleElement().satisfies(b -> assertThat(b.kept()).hasSize(3));
    assertThat(program.records().library(SampleProgram.TODAY).persona("bo")).isEmpty();
  }

  @Test
  void of_two_curators_who_tick_at_once_each_finds_what_they_kept() throws Exception {
    var pain = new SharedLine(TraitKind.PAIN, "Dough", List.of("X1", "X2"), 2);
    long id = kept(GOAL, pain);
    guided.keep("U1", id, Map.of(1, false, 2, false, 3, false));
    try (var curators = Executors.newFixedThreadPool(2)) {
      var first = curators.submit(() -> guided.keep("U1", id, Map.of(2, true)));
      var second = curators.submit(() -> guided.reword("U2", id, 3, 0, " The dough  rises "));
      assertThat(List.of(first.get(), second.get())).hasOnlyElementsOfType(Stored.class);
    }

    assertThat(guided.make("U3", id, "Bo", "")).isInstanceOf(Made.class);
    assertThat(traits("bo"))
        .containsExactlyInAnyOrder("A quiet night[X1, X2, X3]", "The dough rises[X1, X2]");
    assertThat(why(guided.keep("U2", id, Map.of(1, true))))
        .contains("finished it meanwhile", "`/persona bo`");
  }

  @Test
  void what_cannot_be_is_said_with_the_next_step() {
    long id = kept(GOAL);

    assertThat(why(guided.reword("U1", id, 2, 0, " "))).contains("take its tick away");
    assertThat(why(guided.reword("U1", id, 9, 0, "Sleep"))).contains("evidence was removed");
    assertThat(guided.reword("U1", id, 2, 7, "Sleep")).isInstanceOf(BuildOutcome.Reworded.class);
    assertThat(why(guided.make("U1", id, " ", ""))).contains("It needs a name");
    assertThat(why(guided.propose("U1", id, "nobody"))).contains("Choose another");
    guided.keep("U1", id, Map.of(2, false));
    assertThat(why(guided.make("U1", id, "Bo", ""))).contains("No line is kept yet");
    assertThat(why(guided.propose("U1", id, "annie"))).contains("No line is kept yet");
    guided.giveUp("U2", id);
    assertThat(why(guided.keep("U1", id, Map.of(2, true)))).contains("gave this build up");
    assertThat(why(guided.find(99))).contains("no longer there");
  }

  private static String why(BuildOutcome outcome) {
    return switch (outcome) {
      case Refused(var why) -> why;
      case BuildOutcome.Over(var why) -> why;
      default -> outcome.toString();
    };
  }
}
