package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Survey answers counted by persona.
class AnalyzeCommandTest {
  private final Terminal terminal;

  AnalyzeCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().withDatabase("p.db");
    assertThat(terminal.run("samples", "load").exit()).isZero();
  }

  /// 24 answers of Annie's kind, 5 of Tomas's, one of nobody's.
  private void survey() {
    var rows =
        new StringBuilder("Respondent,Job title,How do you recruit?,Tools,What is hardest?\n");
    for (int i = 0; i < 30; i++) {
      var who = i < 24 ? "UX Research Lead" : i < 29 ? "tomas" : "Astronaut";
      rows.append("R").append(i).append(',').append(who).append(',');
      rows.append(i % 4 == 0 ? "Panel" : i % 4 == 1 ? "panel" : "Own list").append(',');
      rows.append(i % 2 == 0 ? "Sheets; Calendar" : "Sheets").append(',');
      rows.append("Finding the right people for study number ").append(i).append(" in time\n");
    }
    terminal.file("s.csv", rows);
  }

  /// What is given here last is answered most often, and yet comes last where it is the least.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Strongly agree,Agree,Neither agree nor disagree,Disagree,Strongly disagree",
        "Very satisfied,Somewhat satisfied,Neutral,Somewhat dissatisfied,Not at all satisfied,Don't"
            + " know",
        "Extremely likely,Likely,Unlikely,Very unlikely",
        "Sehr zufrieden,Eher zufrieden,Teils/teils,Eher nicht zufrieden,Sehr unzufrieden",
        "Stimme voll und ganz zu,Stimme eher zu,Stimme eher nicht zu,Stimme überhaupt nicht zu",
        "Always,Often,Sometimes,Never",
        "Excellent,Good,Poor",
        "Under 5,5-10,11-50,51-200,Over 200",
        "1 - 9 beds,10 - 99 beds,1.000 beds and more",
        "< $500,$500-$1000,$1000+,I do not know",
        "1 person,2-5 people,6-10 people,More than 10 people",
        "Less than 0.5 h,0.5-1 h,1.5-2 h,2-4 h",
        "5 - Very satisfied,4 - Satisfied,3 - Neutral,2 - Dissatisfied,1 - Very dissatisfied",
      })
  void a_rating_scale_is_in_its_own_order(String scale) {
    assertThat(answersTo(scale)).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unit,It,Discount,Count",
        "Agree,Disagree",
        "Likely late,Very cheap,Unsafe",
        "Sometimes,On Mondays,Never,By post",
        "24/7 support,Price,Range,2 vans",
        "Under 1 hour,1-4 hours,1-3 days,2 weeks or more",
      })
  void other_answers_begin_with_the_most_frequent(String answers) {
    var words = new ArrayList<>(List.of(answers.split(",")));
    Collections.reverse(words);

    assertThat(answersTo(answers)).isEqualTo(String.join(",", words));
  }

  /// The answers in the order shown, where each is given once more than the one before it.
  private String answersTo(String answers) {
    var rows = new StringBuilder("persona,How is it?\n");
    int times = 2;
    for (var answer : answers.split(",")) {
      rows.append(("annie," + answer + "\n").repeat(times++));
    }
    terminal.file("scale.csv", rows);
    var result = terminal.run("analyze", "scale.csv", "--json").json();
    return String.join(
        ",", result.get("questions").get(0).get("answers").findValuesAsText("answer"));
  }

  @Test
  void counts_answers_by_persona_with_n_and_no_share_below_the_least() {
    survey();

    var result = terminal.run("analyze", "s.csv", "--by", "job title", "--json").json();

    assertThat(result.get("personas").toString()).isEqualTo("{\"Annie\":24,\"Tomas\":5}");
    assertThat(result.get("not_matched").toString()).isEqualTo("[\"Astronaut\"]");
    assertThat(result.get("open").toString()).isEqualTo("[\"What is hardest?\"]");
    var recruit = result.get("questions").get(0);
    assertThat(recruit.get("question").asText()).isEqualTo("How do you recruit?");
    assertThat(recruit.get("answers").toString())
        .isEqualTo(
            "[{\"answer\":\"Panel\",\"cells\":[{\"persona\":\"Annie\",\"count\":12,\"n\":24,\"percent\":50},"
                + "{\"persona\":\"Tomas\",\"count\":3,\"n\":5,\"percent\":null}]},{\"answer\":\"Own"
                + " list\",\"cells\":[{\"persona\":\"Annie\",\"count\":12,\"n\":24,\"percent\":50},"
                + "{\"persona\":\"Tomas\",\"count\":2,\"n\":5,\"percent\":null}]}]");
    var tools = result.get("questions").get(1);
    assertThat(tools.get("several").asBoolean()).isTrue();
    assertThat(tools.get("answers").get(0).toString()).contains("Sheets", "\"count\":24");
    assertThat(tools.get("answers").get(1).toString()).contains("Calendar", "\"count\":12");
  }

  @Test
  void the_table_names_n_and_what_was_not_counted() {
    survey();

    var out = terminal.run("analyze", "s.csv", "--by", "job title").out();

    assertThat(out)
        .contains("How do you recruit?", "n=24", "n=5", "12 (50 %)")
        .contains("at least 20 of a persona answered", "name no persona: “Astronaut”")
        .contains("What is hardest? (written freely)", "Annie (n=24), who speaks of what: 24 of")
        .doesNotContain("(40 %)", "(60 %)");
    assertThat(terminal.run("analyze", "s.csv", "--by", "job title", "--min-n", "5").out())
        .contains("2 (40 %)");
    assertThat(terminal.run("analyze", "s.csv", "--by", "job title", "--csv").out())
        .startsWith(
            "question,answer,persona,count,n,percent\r\nHow do you recruit?,Panel,Annie,12,24,50\r\n")
        .contains("How do you recruit?,Own list,Tomas,2,5,\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the columns | the rows | how often Weekly was counted of how many | rows left out
        "Response ID,persona,How"
            + " often?|R1,tomas,Daily;R2,tomas,Weekly;R1,tomas,Weekly;R3,tomas,Weekly|3 of 3|1",
        "Response ID,Submitted,persona,How"
            + " often?|R1,2026-05-02,tomas,Weekly;R2,2026-05-01,tomas,Daily;R1,2026-05-01,tomas,Daily|1"
            + " of 2|1",
        "Email,persona,How"
            + " often?|a@x.example,tomas,Daily;B@x.example,tomas,Daily;b@x.example,tomas,Weekly|1"
            + " of 2|1",
        "respondent,persona,How often?|7,tomas,Weekly;8,tomas,Weekly;8,tomas,;9,tomas,Weekly|2 of"
            + " 2|1",
        // two people may have one name or one account, and who does not say who they are is counted
        "Name,persona,How often?|Ana,tomas,Weekly;Ana,tomas,Weekly;Bo,tomas,Daily|2 of 3|0",
        "Account ID,persona,How often?|A1,tomas,Weekly;A1,tomas,Weekly;A2,tomas,Daily|2 of 3|0",
        "Response ID,persona,How often?|R1,tomas,Daily;,tomas,Weekly;,tomas,Weekly|2 of 3|0"
      })
  void who_answered_twice_counts_once(String header, String rows, String counted, int left) {
    terminal.file("s.csv", header + "\n" + rows.replace(';', '\n') + "\n");
    terminal.file("s.json", onOneLine(header, rows));

    assertCounted("s.csv", counted, left);
    assertCounted("s.json", counted, left);
  }

  /// The rows as programs write JSON.
  private static String onOneLine(String header, String rows) {
    var list = new ObjectMapper().createArrayNode();
    var names = header.split(",");
    for (var row : rows.split(";")) {
      var cells = row.split(",", -1);
      var object = list.addObject();
      for (int i = 0; i < names.length; i++) {
        object.put(names[i], cells[i]);
      }
    }
    return "{\"rows\":" + list + "}";
  }

  private void assertCounted(String file, String counted, int left) {
    var result = terminal.run("analyze", file, "--question", "How often?", "--json").json();

    assertThat(result.get("repeated_rows").asInt()).isEqualTo(left);
    var answers = result.get("questions").get(0).get("answers");
    var weekly = answers.get(0).get("answer").asText().equals("Weekly") ? 0 : 1;
    var cell = answers.get(weekly).get("cells").get(0);
    assertThat(cell.get("count").asInt() + " of " + cell.get("n").asInt()).isEqualTo(counted);
    var shown = terminal.run("analyze", "s.csv", "--question", "How often?").out();
    assertThat(shown.contains("1 row was left out, since a later one is of the same person by"))
        .isEqualTo(left == 1);
    assertThat(shown).contains("Counts of people");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the question | cells | the answers that are counted; `-` for none
        "Which? (select all that apply)|Fairs, Mail, Post;Mail, Fairs;Post, Mail|Mail 3,Fairs"
            + " 2,Post 2",
        "Tick all you read|Fairs, Mail;Fairs;Fairs, Post;Mail|Fairs 3,Mail 2,Post 1",
        // nobody says that several may be given, but each stands alone as well
        "Where do you look?|Fairs, Mail;Fairs;Mail;Post;Post, Fairs|Fairs 3,Mail 2,Post 2",
        "Was? (Mehrfachauswahl)|Post, Messe;Messe, Anzeige;Radio, Post|Messe 2,Post 2,Anzeige"
            + " 1,Radio 1",
        "Bitte alles Zutreffende ankreuzen|Post, Messe;Messe, Radio;Messe, Post|Messe 3,Post"
            + " 2,Radio 1",
        "Lesquels ? Plusieurs réponses possibles|Salon, Radio;Radio, Poste;Radio, Salon|Radio"
            + " 3,Salon 2,Poste 1",
        "¿Cuáles? Marque todas las que correspondan|Feria, Radio;Radio, Correo;Radio, Feria|Radio"
            + " 3,Feria 2,Correo 1",
        "What do you like? Select all that apply|Cheap, and fast, Simple;Simple;Cheap, and"
            + " fast|'Cheap, and fast 2,Simple 2'",
        "Pick any|Lists (daily, weekly), Maps;Maps;Maps, Lists (daily, weekly)|'Maps 3,Lists"
            + " (daily, weekly) 2'",
        "Budget, choose all|1,000 to 5,000, 5,000 and more;5,000 and more|'5,000 and more 2,1,000"
            + " to 5,000 1'",
        "Check all that apply|Phone, e-mail, fax;Phone, fax;e-mail, fax;Phone|Phone 3,fax 3,e-mail"
            + " 2",
        "Welche Kanäle?|Messe,Post;Messe;Post;Messe|Messe 3,Post 2",
        // a comma inside one answer
        "Where are you?|Lyon, France;Paris, France;Lyon, France;Paris, France|'Lyon, France"
            + " 2,Paris, France 2'",
        "Do you cook?|Yes, always;No;Yes, always;No|'No 2,Yes, always 2'",
        "How long (hours)?|1,5;2,5;1,5;2,5;2,5|'2,5 3,1,5 2'",
        "Why?|It is slow, and late;It is dear, I think, for us;Nobody comes to the door, ever|-"
      })
  void answers_with_commas_between_them_are_counted_one_by_one(
      String question, String cells, String counted) {
    var rows = new StringBuilder("persona,\"" + question + "\"\n");
    for (var cell : cells.split(";")) {
      rows.append("tomas,\"").append(cell).append("\"\n");
    }
    terminal.file("s.csv", rows);

    var questions = terminal.run("analyze", "s.csv", "--json").json().get("questions");

    var told = new ArrayList<String>();
    questions.forEach(q ->
        q.get("answers")
            .forEach(a ->
                told.add(
                    a.get("answer").asText() + " " + a.get("cells").get(0).get("count").asText())));
    assertThat(told.isEmpty() ? "-" : String.join(",", told)).isEqualTo(counted);
  }

  @Test
  void where_most_people_have_several_rows_all_are_counted_and_called_rows() {
    terminal.file(
        "s.csv",
        """
        Respondent,persona,How often?
        7,tomas,Weekly
        7,tomas,Daily
        8,tomas,Weekly
        8,tomas,Never
        """);

    assertThat(terminal.run("analyze", "s.csv", "--question", "How often?").out())
        .contains("n=4", "Counts of rows, since most people have several by “Respondent”")
        .doesNotContain("left out");
  }

  @Test
  void a_survey_that_does_not_say_whose_answers_it_holds_says_what_to_do() {
    survey();
    terminal.file("empty.csv", "persona,q\n");
    terminal.file("nobody.csv", "persona,q\nGhost,yes\nGhost,yes\n");

    terminal.file("unsaid.csv", "Colour,How often?\nred,Weekly\nblue,Never\n");
    assertThat(terminal.run("analyze", "unsaid.csv").err())
        .contains("No column says whose answers", "--by", "Colour, How often?");
    assertThat(terminal.run("analyze", "s.csv", "--by", "Age").err())
        .contains("There is no column “Age”. The columns are: Respondent, Job title");
    assertThat(terminal.run("analyze", "nobody.csv").err())
        .contains("No cell of “persona” names a persona. There are: Annie, Ingrid, Tomas.");
    assertThat(terminal.run("analyze", "empty.csv").err()).contains("has no rows");
    assertThat(terminal.run("analyze", "none.csv").err()).contains("There is no file none.csv.");
    assertThat(terminal.run("analyze", "s.csv", "--min-n", "0").exit()).isEqualTo(2);
  }

  /// Few of a persona answered, but all who answered show what kind of question it was.
  @Test
  void a_choice_is_counted_however_few_of_a_persona_made_it() {
    var rows =
        new StringBuilder(
            "Response ID,Name,Your role,Which tools? (all that apply),Satisfied?"
                + " (1-5),Sites,Anything else?\n");
    var tools = new String[] {"Sheets; Phone", "Phone", "Sheets; Board", "Board", "Radio; Phone"};
    for (int i = 0; i < 15; i++) {
      rows.append("r").append(i).append(",Ida Moe").append(',');
      rows.append(i < 3 ? "UX Research Lead" : i == 3 ? "Astronaut" : "astronaut").append(',');
      rows.append(tools[i % 5]).append(',').append(1 + i % 5).append(',').append(17 + 3 * i);
      rows.append(i % 5 == 0 ? ",We want to see all of it in list " + i : ",n/a").append('\n');
    }
    rows.append("r2,Ida Moe,UX Research Lead,Phone,5,23,-\n");
    terminal.file("s.csv", rows);

    // few are of a persona, and the header tells all the same
    var out = terminal.run("analyze", "s.csv").out().replaceAll("\\s+", " ");

    assertThat(out)
        .contains("Which tools? (all that apply) (several answers)", "Satisfied? (1-5)", "n=3")
        .contains("Anything else? (written freely)", "Annie (n=1)")
        .contains("1 row was left out, since a later one is of the same person by “Response ID”.")
        .contains("since they name no persona: “Astronaut”. Where")
        .contains("Passed over, since their answers hardly repeat: Sites. --question counts one")
        .doesNotContain("n/a");
  }
}
