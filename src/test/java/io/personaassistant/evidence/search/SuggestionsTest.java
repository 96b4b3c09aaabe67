package io.personaassistant.evidence.search;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final String PERSONA =
      """
      {"personas": [{"id": "marta", "name": "Marta"}], "traits": [
        {"id": "M1", "persona": "marta", "kind": "goal", "text": "Wants every load out within a week"},
        {"id": "M2", "persona": "marta", "kind": "pain", "text": "Power gets dearer each year"},
        {"id": "M3", "persona": "marta", "kind": "channel", "text": "Reads text messages alone"},
        {"id": "M4", "persona": "marta", "kind": "vocabulary", "text": "candling"},
        {"id": "M5", "persona": "marta", "kind": "vocabulary", "text": "load"}]}
      """;

  private final Records records;
  private final MeaningIndex meanings;

  SuggestionsTest(@TempDir Path folder) {
    records = new Records(folder);
    meanings = new MeaningIndex(records.database, 1, false, SentenceModels.none());
  }

  @BeforeEach
  void load() {
    assertThat(records.load(Kind.PERSONAS, PERSONA).problems()).isEmpty();
  }

  @AfterEach
  void close() {
    meanings.close();
    records.close();
  }

  @Test
  void a_word_of_a_persona_is_suggested_behind_three_traits_where_it_is_used() {
    var ids =
        traits("Power for two loads costs me more than clay now").stream()
            .map(s -> s.trait().id())
            .toList();

    assertThat(ids.subList(0, 3)).containsExactlyInAnyOrder("M1", "M2", "M3");
    assertThat(ids.subList(3, 5)).containsExactly("M5", "M4");
  }

  @Test
  void a_word_that_is_not_used_scores_nothing() {
    assertThat(traits("Power costs me more than clay now").getLast())
        .satisfies(last -> assertThat(last.trait().id()).isIn("M4", "M5"))
        .extracting(Suggested::score)
        .isEqualTo(0.0);
  }

  @Test
  void who_said_something_is_known_by_the_segment_of_what_else_they_said() {
    var described =
        records.load(
            Kind.PERSONAS,
            """
            {"personas": [
              {"id": "marta", "name": "Marta", "title": "Pottery owner", "background": "Fires pots"},
              {"id": "otto", "name": "Otto", "title": "Harbour master", "background": "Berths boats"}],
             "traits": [
              {"id": "O1", "persona": "otto", "kind": "goal", "text": "Wants the boats in by dusk"}]}
            """);
    assertThat(described.problems()).isEmpty();

    var found =
        suggestions(
            """
            id,source_type,date,participant,segment,text
            B1,interview,2026-02-01,P-1,,I cannot say
            B2,interview,2026-02-01,P-1,harbour master,No idea either
            """);

    assertThat(found).extracting(Suggestion::persona).containsOnly(Optional.of("otto"));
  }

  @Test
  void a_title_of_the_same_work_in_other_words_is_the_personas() {
    var described =
        records.load(
            Kind.PERSONAS,
            """
            {"personas": [
              {"id": "marta", "name": "Marta", "title": "Pottery owner", "background": "Fires pots"},
              {"id": "otto", "name": "Otto", "title": "Head of Sourcing", "background": "Has vendors"}],
             "traits": [
              {"id": "O1", "persona": "otto", "kind": "goal", "text": "Wants the boats in by dusk"}]}
            """);
    assertThat(described.problems()).isEmpty();

    var found =
        suggestions(
            """
            id,source_type,date,participant,segment,text
            B1,interview,2026-02-01,P-1,Purchasing Lead,I cannot say
            B2,interview,2026-02-01,P-2,Buyer,No idea either
            """);

    assertThat(found).extracting(Suggestion::persona).containsOnly(Optional.of("otto"));
  }

  @Test
  void people_of_a_trade_that_no_persona_has_are_nobodys() {
    records.load(
        Kind.PERSONAS,
        """
        {"personas": [{"id": "marta", "title": "Pottery owner", "background": "Fires pots"}]}
        """);
    try (var models = new MeaningIndex(records.database, 1, false, SentenceModels.shared())) {
      var found =
          suggestions(
              """
              id,source_type,date,participant,segment,text
              B1,interview,2026-02-01,P-1,Customs clerk,The stamp of the ministry was missing
              B2,interview,2026-02-01,P-2,Head of pottery,The kiln went cold in the night
              """,
              models);

      assertThat(found)
          .extracting(Suggestion::persona)
          .containsExactly(Optional.empty(), Optional.of("marta"));
      assertThat(found.getFirst().traits()).allMatch(s -> s.score() < 0.05);
    }
  }

  @Test
  void a_fact_such_as_an_age_needs_a_word_of_it() {
    records.load(
        Kind.PERSONAS,
        """
        {"personas": [{"id": "nils", "name": "Nils", "title": "Buyer"}], "traits": [
          {"id": "N1", "persona": "nils", "kind": "demographic", "text": "Age: 30-50"}]}
        """);
    try (var models = new MeaningIndex(records.database, 1, false, SentenceModels.shared())) {
      var found =
          suggestions(
              """
              id,source_type,date,segment,text
              B1,interview,2026-02-01,Buyer,Three offers and a fixed day of delivery or nothing
              """,
              models);

      assertThat(found.getFirst().traits())
          .filteredOn(s -> s.trait().id().equals("N1"))
          .isNotEmpty()
          .allMatch(s -> s.score() < Suggestions.LIKELY);
    }
  }

  /// The question stands in what the item is cited by, between the table and the row.
  @ParameterizedTest
  @CsvSource({
    "How do you read text messages?, M3",
    "What got dearer for you last year?, M2",
    "text messages, M1",
  })
  void an_answer_is_read_with_what_was_asked(String question, String trait) {
    var found =
        suggestions(
            "id,source_type,source_ref,date,text\nB1,survey,spring · %s · line 2,2026-02-01,Every week\n"
                .formatted(question));

    assertThat(found.getFirst().traits().getFirst().trait().id()).isEqualTo(trait);
  }

  @Test
  void what_stands_for_one_item_each_is_no_question() {
    var rows = new StringBuilder("id,source_type,source_ref,date,text\n");
    for (int i = 1; i <= 201; i++) {
      rows.append(
          "B%03d,survey,desk · How do you read text messages of day %d? · %d,2026-02-01,Each week of %d\n"
              .formatted(i, i, i, i));
    }

    assertThat(suggestions(rows.toString()).getFirst().traits().getFirst().trait().id())
        .isNotEqualTo("M3");
  }

  private List<Suggested> traits(String text) {
    return suggestions("id,source_type,date,text\nB1,interview,2026-02-01," + text + "\n")
        .getFirst()
        .traits();
  }

  private List<Suggestion> suggestions(String evidence) {
    return suggestions(evidence, meanings);
  }

  private List<Suggestion> suggestions(String evidence, MeaningIndex models) {
    records.load(Kind.EVIDENCE, evidence);
    models.complete(_ -> {});
    return records.database.read(h -> {
      var library = new LibraryStore().load(h, 1, false, TODAY);
      return new Suggestions(models, false).of(h, 1, library, List.of());
    });
  }
}
