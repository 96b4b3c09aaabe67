package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {
  private static final String ASKED =
      "Hi, I'm Maria Lopez, call +49 30 901820 or write to maria@brightsmile.example: it costs too"
          + " much";
  private static final String CARD =
      """
      {"lines":[{"kind":"card","cites":["E001"],"objection":"It costs too much for us","reply":"%s",
       "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
       "acknowledge":"That is a fair point.","explore":["How do you recruit now?","What takes longest?"],
       "respond":"You pay for people who show up, nothing else.","confirm":"Shall we look at one study?",
       "concede":"","do_not_say":["It is cheap."]}]}
      """;

  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal;

  PersonalDataTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  @Test
  void the_asker_reads_their_own_data_and_nobody_else_gets_it() throws IOException {
    model.next(Answer.of(CARD.formatted("Fair, [person 1], so start with one study.")));

    var asked = terminal.run("ask", "annie", "objections", ASKED);

    assertThat(asked.out())
        .contains("You heard: “Hi, I'm Maria Lopez, call +49 30 901820")
        .contains("Fair, Maria Lopez, so start with one study.")
        .doesNotContain("[person 1]", "was left out");
    var prompt = model.requests().getFirst().user();
    assertThat(prompt)
        .contains("Hi, I'm [person 1], call [phone 1] or write to [email 1]: it costs too much")
        .contains("keep them letter for letter")
        .doesNotContain("Maria", "901820", "brightsmile");
    assertThat(disk()).contains("[person 1]").doesNotContain("Maria", "901820", "brightsmile");
    assertThat(asked.err()).doesNotContain("Maria", "901820", "brightsmile");
  }

  @Test
  void last_keeps_the_placeholders_and_says_why() {
    model.next(Answer.of(CARD.formatted("Fair, [person 1], so start with one study.")));
    terminal.run("ask", "annie", "objections", ASKED);

    assertThat(terminal.run("last").out())
        .contains("I'm [person 1]", "Personal data in the question was replaced")
        .contains("Fair, [person 1], so start with one study.")
        .doesNotContain("Maria", "901820");
  }

  @Test
  void a_name_in_a_file_is_told_from_a_name_in_the_words() throws IOException {
    terminal.file("mail.txt", "Hello,\n\nit costs too much.\n\nBest regards,\nJohn Smith");
    model.next(Answer.of(CARD.formatted("Fair, [person 2], so tell [person 1] of one study.")));

    var asked = terminal.run("ask", "annie", "objections", "for Maria Lopez", "--file", "mail.txt");
    Files.delete(terminal.folder().resolve("mail.txt"));

    assertThat(asked.out())
        .contains("Fair, John Smith, so tell Maria Lopez of one study.")
        .containsSubsequence("You heard: “", "Maria Lopez", "John Smith");
    assertThat(model.requests().getFirst().user())
        .contains("[person 1]", "Best regards,\\n[person 2]")
        .doesNotContain("Maria", "John");
    assertThat(disk()).doesNotContain("Maria", "John");
  }

  @Test
  void data_that_comes_back_into_a_spreadsheet_keeps_its_cell_and_is_no_formula() {
    terminal.file(
        "features.txt",
        """
        feature | effort
        +49 30 901820 as a hotline | 2
        Visit us at Hauptstraße 5, 10115 Berlin | 3
        """);

    var out = terminal.run("ask", "--csv", "prioritize", "--file", "features.txt").out();

    assertThat(out)
        .contains(
            "\n'+49 30 901820 as a hotline,", "\n\"Visit us at Hauptstraße 5, 10115 Berlin\",");
  }

  @Test
  void scripts_read_their_own_data_too() {
    model.next(Answer.of(CARD.formatted("Fair, [person 1], so start with one study.")));

    var out = terminal.run("ask", "--json", "annie", "objections", ASKED).out();

    assertThat(out).contains("Fair, Maria Lopez, so").doesNotContain("[person 1]");
  }

  @Test
  void a_placeholder_that_the_model_invents_is_not_shown() {
    model.next(Answer.of(CARD.formatted("Fair, [person 7], so start with one study.")));

    assertThat(terminal.run("ask", "annie", "objections", ASKED).out())
        .contains("Left out  1 line: ")
        .doesNotContain("so start with one study");
  }

  @Test
  void without_personal_data_the_model_hears_nothing_of_placeholders() {
    model.next(Answer.of(CARD.formatted("Fair, so start with one study.")));

    terminal.run("ask", "annie", "objections", "it costs too much");

    assertThat(model.requests().getFirst().user()).doesNotContain("Placeholders");
  }

  /// Everything the database wrote, as text.
  private String disk() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(terminal.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
