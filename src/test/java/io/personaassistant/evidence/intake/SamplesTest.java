package io.personaassistant.evidence.intake;

import static io.personaassistant.evidence.Records.CHANGE;
import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.LibraryCache;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private final Samples samples = new Samples();
  private final Records records;

  SamplesTest(@TempDir Path folder) {
    records = new Records(folder);
  }

  @AfterEach
  void close() {
    records.close();
  }

  @Test
  void marks_everything_and_dates_it_from_the_day_of_loading() {
    assertThat(present()).isFalse();

    assertThat(load()).isTrue();

    assertThat(present()).isTrue();
    assertThat(load()).isFalse();
    assertThat(records.evidence()).isNotEmpty().allMatch(Evidence::sample);
    assertThat(records.evidence()).noneMatch(item -> item.date().isAfter(TODAY));
    assertThat(records.waiting()).isEmpty();
    var library = new LibraryCache(records.database, 1, true).current(TODAY);
    assertThat(library.personas()).isNotEmpty().allMatch(persona -> persona.sample());
    assertThat(library.facts()).isNotEmpty().allMatch(fact -> fact.sample());
    assertThat(library.talkTracks("annie")).isNotEmpty().allMatch(track -> track.sample());
  }

  @Test
  void hides_them_where_they_are_not_asked_for() {
    load();
    var library = new LibraryCache(records.database, 1, false).current(TODAY);

    assertThat(library.personas()).isEmpty();
    assertThat(library.facts()).isEmpty();
    assertThat(library.items()).isZero();
    assertThat(new EvidenceSearch(false).find(records.database, 1, "", "price", 10, TODAY))
        .isEqualTo(EvidenceSearch.Found.NOTHING);
  }

  @Test
  void removes_them_whole_and_nothing_else() {
    records.load(Kind.PERSONAS, "[{\"id\": \"zoe\", \"name\": \"Zoe\", \"goals\": [\"Sleep\"]}]");
    records.load(
        Kind.EVIDENCE,
        "id,source_type,date,text,supports\nX1,survey,2026-01-01,Sleep is all,zoe-goal-1\n");
    records.database.write(handle ->
        handle.execute(
            "INSERT INTO research_question(id, workspace, persona, type, topic, asked, question)"
                + " VALUES (2, 1, 'zoe', 'objections', 'opera', 'opera', 'Opera?')"));
    records.database.write(handle ->
        handle.execute(
            "INSERT INTO research_asked(question, request, asked_at) VALUES (2, 'q2',"
                + " '2026-01-01T00:00:00Z')"));
    var before = records.exported();
    load();
    records.database.write(handle ->
        handle.execute(
            "INSERT INTO draft(workspace, ref, persona, persona_version, type, audience,"
                + " prompt_version, started_at, outcome) VALUES (1, 'D1', 'annie', 1, 'message',"
                + " 'internal', '1', '2026-01-01', 'complete'), (1, 'D2', 'zoe', 1, 'message',"
                + " 'internal', '1', '2026-01-01', 'complete'), (1, 'D3', 'zoe,tomas', 1, 'compare',"
                + " 'internal', '1', '2026-01-01', 'complete'), (1, 'D4', 'zoe,zoe-annie', 1,"
                + " 'compare', 'internal', '1', '2026-01-01', 'complete')"));
    records.database.write(handle ->
        handle.execute(
            "INSERT INTO research_question(id, workspace, persona, type, topic, asked, question)"
                + " VALUES (1, 1, 'annie', 'objections', 'opera', 'opera', 'Opera?')"));
    records.database.write(handle ->
        handle.execute(
            "INSERT INTO research_asked(question, request, asked_at) VALUES (1, 'q1',"
                + " '2026-01-01T00:00:00Z')"));

    var removed = records.database.write(handle -> samples.remove(handle, 1));

    assertThat(removed.personas()).isPositive();
    assertThat(present()).isFalse();
    assertThat(records.exported()).isEqualTo(before);
    assertThat(
            records.database.<List<PersonaVersion>>read(
                handle -> new PersonaStore().versions(handle, 1, "annie")))
        .isEmpty();
    assertThat(
            records.database.<List<String>>read(handle ->
                handle.select("SELECT ref FROM draft").map((rows, _) -> rows.getString(1)).list()))
        .containsExactly("D2", "D4");
    assertThat(
            records.database.<List<String>>read(handle ->
                handle
                    .select(
                        "SELECT persona || request FROM research_question q"
                            + " JOIN research_asked a ON a.question = q.id")
                    .map((rows, _) -> rows.getString(1))
                    .list()))
        .containsExactly("zoeq2");
  }

  @Test
  void gives_way_to_real_records_and_never_replaces_them() {
    load();
    var report = records.load(Kind.PERSONAS, "[{\"id\": \"annie\", \"name\": \"Our Annie\"}]");
    records.load(Kind.EVIDENCE, "id,source_type,date,text\nE001,survey,2026-01-01,Ours\n");

    assertThat(report.warnings()).anyMatch(warning -> warning.contains("annie"));
    records.database.write(handle -> samples.remove(handle, 1));
    load();

    var library = new LibraryCache(records.database, 1, false).current(TODAY);
    assertThat(library.persona("annie").orElseThrow().name()).isEqualTo("Our Annie");
    assertThat(library.traits("annie")).isEmpty();
    assertThat(records.evidence().getFirst().text()).isEqualTo("Ours");
    assertThat(records.waiting()).isEmpty();
  }

  @Test
  void lends_nothing_to_a_real_item_that_takes_its_id() {
    load();
    records.database.write(handle ->
        handle.execute("UPDATE evidence SET quarantined = 1, quotable = 1 WHERE ref = 'E001'"));
    assertThat(records.evidence().getFirst().participant()).isNotEmpty();

    records.load(Kind.EVIDENCE, "id,source_type,date,text\nE001,survey,2026-01-01,Ours is new\n");

    assertThat(records.evidence().getFirst())
        .isEqualTo(
            new Evidence(
                "E001",
                SourceType.SURVEY,
                "",
                LocalDate.of(2026, 1, 1),
                "",
                "",
                0,
                "Ours is new",
                false,
                false,
                "",
                false));
    assertThat(records.links()).noneMatch(link -> link.evidence().equals("E001"));
  }

  @Test
  void an_item_without_an_id_gets_none_that_a_sample_had() {
    load();
    var invented = records.evidence().stream().map(Evidence::id).toList();
    records.database.write(handle -> samples.remove(handle, 1));

    records.load(Kind.EVIDENCE, "source_type,date,text\nsurvey,2026-01-01,Ours is new\n");

    assertThat(records.evidence())
        .singleElement()
        .satisfies(item -> assertThat(invented).doesNotContain(item.id()));
  }

  private boolean load() {
    return records.database.write(handle -> samples.load(handle, 1, TODAY, CHANGE));
  }

  private boolean present() {
    return records.database.read(handle -> samples.present(handle, 1));
  }
}
