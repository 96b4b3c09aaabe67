package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.SECOND;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drafts and refinements in other languages.
class RefineLanguageTest {
  private static final Map<String, String> REST =
      Map.of(
          "German",
          "Ein Jahresvertrag lohnt sich für wenige Studien nicht. Lohnt sich für Sie ein Blick darauf?",
          "French",
          "Un contrat annuel ne vaut pas la peine pour si peu. Est-ce que cela vaut un regard pour vous ?",
          "Spanish",
          "Un contrato anual no vale la pena para tan pocos. ¿Le parece que vale la pena mirarlo?");

  private final RefineDesk desk;

  RefineLanguageTest(@TempDir Path folder) {
    desk = new RefineDesk(folder);
  }

  @Test
  void another_language_keeps_the_checks_that_read_numbers_and_quotes_and_says_which_do_not() {
    desk.draft(FIRST, SECOND);
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. “I have to explain"
            + " every invoice twice” (= ich muss jede Rechnung zweimal erklären). Die Hälfte der Studien ist"
            + " in %s Tagen besetzt. Lohnt sich ein Blick?";
    desk.model.next(
        Answer.of(lines(message("1", german.formatted("3")), message("2", german.formatted("9")))));
    desk.model.next(Answer.of(lines()));

    var out = desk.refine("in", "german");

    assertThat(desk.model.requests().get(1).user()).contains("Write every text field in German");
    assertThat(out)
        .contains("Cold email · in German")
        .contains("Jede Rechnung", "In German: ids, quotes, numbers")
        .contains("Line 2 stays as it was; the new one did not pass");
    desk.model.next(Answer.of(lines(message("1", german.formatted("3")))));
    desk.refine("shorter", "--line", "1");
    assertThat(desk.model.requests().getLast().user()).contains("Write every text field in German");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          German  | Alle Studien mit fünf Teilnehmenden sind hier innerhalb von 3 Tagen besetzt. | of all
          German  | Studien mit fünf Teilnehmenden sind hier innerhalb von 3 Tagen besetzt.      | of all
          German  | Die Hälfte aller Studien ist in 3 Tagen besetzt, das garantieren wir Ihnen.  | guarantees
          German  | Unser Panel ist das beste: die Hälfte der Studien ist in 3 Tagen besetzt.    | best
          German  | Die Hälfte der Studien ist in 3 Tagen besetzt, die erste ist kostenlos.      | free
          French  | Toutes les études sont complètes en 3 jours, comme vous le voulez.           | of all
          French  | La moitié des études sont complètes en 3 jours, nous le garantissons.        | guarantees
          German  | Alle Studien mit fünf Teilnehmenden sind hier innerhalb von drei Tagen besetzt. | of all
          Spanish | Los estudios con participantes se llenan en 3 días para su equipo.           | of all
          """)
  void another_language_does_not_make_a_claim_stronger(String language, String body, String why) {
    desk.draft(FIRST, SECOND);
    desk.model.always(Answer.of(lines(message("1", body + " " + REST.get(language)))));

    assertThat(desk.refine("in", language, "--line", "1")).contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          German  | Die Hälfte der Studien mit fünf Teilnehmenden ist hier in 3 Tagen besetzt.
          German  | In 3 Tagen sind 50 % der Studien besetzt, und mit besten Grüßen geht es weiter.
          German  | Die Rechnung will jedes Mal erklärt sein, und Sie wissen am besten, wie oft.
          French  | La moitié des études avec cinq personnes sont complètes après peu de temps.
          Spanish | La mitad de los estudios con cinco participantes se llenan en poco tiempo, nada más.
          """)
  void another_language_may_say_the_same_or_less(String language, String body) {
    desk.draft(FIRST, SECOND);
    desk.model.always(Answer.of(lines(message("1", body + " " + REST.get(language)))));

    assertThat(desk.refine("in", language, "--line", "1"))
        .contains(body.substring(0, 20))
        .doesNotContain("line before");
  }

  @Test
  void a_quotation_in_another_language_wants_its_translation_beside_it() {
    desk.draft(FIRST, SECOND);
    var bare =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es gewiss nicht leichter für Sie. “I"
            + " have to explain every invoice twice” sagt eine Leiterin. Lohnt sich ein Blick?";
    desk.model.next(Answer.of(lines(message("1", bare))));

    assertThat(desk.refine("auf deutsch", "--line", "1"))
        .contains("The quotation stands without its translation.");
  }

  @Test
  void two_wishes_are_granted_in_one_go() {
    desk.draft(FIRST, SECOND);
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. Die Hälfte der"
            + " Studien ist in 3 Tagen besetzt. Lohnt sich für Sie ein Blick darauf?";
    desk.model.next(Answer.of(lines(message("1", german))));

    assertThat(desk.refine("in", "German", "and", "shorter", "--line", "1"))
        .contains("Line 1 again, shorter and in German", "Cold email · shorter and in German")
        .contains("Jede Rechnung");
    assertThat(desk.model.requests().getLast().user())
        .contains("Make it shorter", "Write every text field in German")
        .doesNotContain("Only the language changes");
    assertThat(desk.last()).contains("(shorter and in German, line 1)");
  }

  @Test
  void a_line_in_the_wrong_language_is_not_shown_as_checked() {
    desk.draft(FIRST, SECOND);
    desk.model.always(
        Answer.of(lines(message("1", FIRST.replace("Is that worth", "Is this worth")))));

    assertThat(desk.refine("in", "German", "--line", "1"))
        .contains("Line 1 stays as it was; the new one did not pass: It is not in German.")
        .doesNotContain("Is this worth");
    assertThat(desk.model.requests().getLast().user())
        .contains("Write every text field in German; only");
  }

  @Test
  void an_english_draft_is_english_unless_who_asks_writes_in_another_language() {
    var german =
        "Jede Rechnung will erklärt sein, und der Jahresvertrag macht es nicht leichter. Die Hälfte der"
            + " Studien mit fünf Personen ist in 3 Tagen besetzt. Lohnt sich für Sie ein Blick darauf?";
    desk.model.always(Answer.of(lines(message("", german))));

    assertThat(desk.terminal.run("ask", "annie", "message", "email").out())
        .contains("Left out  1 line: It is not in English.")
        .doesNotContain("Jede Rechnung");
    var asked = "Kosten für die Studien und was wir bei der Rechnung für sie tun";
    assertThat(
            desk.terminal
                .run("ask", "annie", "message", "email", asked)
                .out()
                .replaceAll("\\s+", " "))
        .contains(
            "Annie, version 1 · Outreach message · Cold email · not in English",
            "Jede Rechnung",
            "Not in English: ids, quotes, numbers, dates and lengths were checked");
  }

  @Test
  void a_refinement_that_came_to_nothing_leaves_no_language_behind() {
    desk.draft(FIRST, SECOND);
    desk.model.next(Answer.of(lines()));
    desk.refine("in", "German");
    desk.model.next(
        Answer.of(lines(message("1", FIRST.replace("Is that worth a look", "Worth a look")))));

    assertThat(desk.refine("shorter", "--line", "1"))
        .contains("Worth a look?", "Cold email · shorter");
    assertThat(desk.last()).contains("(message) > ", "(shorter, line 1)").doesNotContain("German");
  }
}
