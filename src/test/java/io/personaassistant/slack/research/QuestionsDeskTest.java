package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.research.QuestionsWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the records could not answer is read, drafted for and closed in Slack.
class QuestionsDeskTest {
  private static final String PARROT = "our parrot has to like the colour of it 100 %s";
  private static final String BOAT = "it must work on a submarine";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    slack.person("U3", "member");
    slack.person("U4", "member");
    ack(slack.slash("U3", "C1", "annie objections " + PARROT));
    ack(slack.slash("U4", "C1", "annie objections " + PARROT));
    ack(slack.slash("U3", "C1", "ingrid objections " + BOAT));
    await().until(() -> program.questions().open("").size() == 2);
    return program;
  }

  private String home(String user) throws Exception {
    return stage.view("views.publish", () -> slack.opens(user, "home"));
  }

  private String window(String user, String value) throws Exception {
    return stage.view("views.update", () -> slack.pressAtHome(user, QuestionsWindow.OPEN, value));
  }

  @Test
  void who_keeps_research_reads_them_by_persona_with_how_often_and_what_to_ask() throws Exception {
    serve();
    var home = home("U2");
    assertThat(home)
        .contains("2 questions were asked that the records could not answer.")
        .doesNotContain("persona questions");

    var view = window("U2", button(read(home), QuestionsWindow.OPEN));

    assertThat(view)
        .containsSubsequence("Annie", PARROT, "Asked 2 times by 2 people, last on 2026-")
        .containsSubsequence("Ingrid", BOAT, "Asked once, on 2026-")
        .contains("Ask customers: ")
        .doesNotContain(QuestionsWindow.CLOSE);
    assertThat(window("U2", "ingrid")).contains(BOAT).doesNotContain(PARROT);
  }

  @Test
  void what_was_asked_of_all_personas_is_read_and_closed_and_no_ones_guide() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    slack.person("U3", "member");
    ack(slack.slash("U3", "C1", "who cares about submarines?"));
    await().until(() -> program.questions().open("").size() == 1);

    assertThat(window("U1", QuestionsWindow.ALL))
        .containsSubsequence("All personas", "“submarines”", "Asked once", QuestionsWindow.CLOSE)
        .doesNotContain(QuestionsWindow.DRAFT);
    assertThat(window("U2", QuestionsWindow.ALL))
        .contains("All personas")
        .doesNotContain("\"elements\":[]");
  }

  @Test
  void a_guide_about_it_is_asked_for_in_the_apps_messages() throws Exception {
    serve();
    var view = window("U2", QuestionsWindow.ALL);
    var value = button(read(view), QuestionsWindow.DRAFT + "_interview");
    assertThat(value).isEqualTo("annie interview " + PARROT);

    var said =
        stage.view(
            "views.push",
            () -> slack.pressInModal("U2", QuestionsWindow.DRAFT + "_interview", value));

    assertThat(said).contains("The answer comes in the *Messages* tab");
    await()
        .until(() ->
            slack.calls("chat.postMessage").stream()
                .anyMatch(c -> c.get("text").contains("Interview guide")));
  }

  @Test
  void a_curator_closes_one_until_it_is_asked_again() throws Exception {
    var program = serve();
    var close = button(read(window("U1", QuestionsWindow.ALL)), QuestionsWindow.CLOSE);

    var left =
        stage.view("views.update", () -> slack.pressInModal("U1", QuestionsWindow.CLOSE, close));

    assertThat(left).contains("The question is closed.", BOAT).doesNotContain(PARROT);
    assertThat(program.members().log(1).getFirst().action()).isEqualTo("close question");
    assertThat(program.members().log(1).getFirst().by()).isEqualTo("U1");
    assertThat(home("U1")).contains("1 question was asked");

    ack(slack.slash("U3", "C1", "annie objections " + PARROT));
    await().until(() -> program.questions().open("").size() == 2);
  }

  @Test
  void contributors_cannot_close_and_members_cannot_read() throws Exception {
    var program = serve();
    var close = button(read(window("U1", QuestionsWindow.ALL)), QuestionsWindow.CLOSE);

    ack(slack.pressInModal("U2", QuestionsWindow.CLOSE, close));
    ack(slack.pressAtHome("U3", QuestionsWindow.OPEN, QuestionsWindow.ALL));

    await().until(() -> slack.calls("views.open").size() == 3);
    assertThat(slack.calls("views.open").stream().map(c -> c.get("view")).toList().toString())
        .contains("for curators", "for contributors");
    assertThat(program.questions().open("")).hasSize(2);
    assertThat(read(home("U3")).toString()).doesNotContain("Open questions");
  }
}
