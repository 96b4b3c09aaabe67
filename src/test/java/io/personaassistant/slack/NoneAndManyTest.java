package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.NewPersona;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.slack.view.SettingsModal;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.slack.view.research.EvidenceForm;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slack where there is no persona, where there are many, and where one is in the archive.
class NoneAndManyTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    return program;
  }

  private String home(String user) throws Exception {
    return stage.view("views.publish", () -> slack.opens(user, "home"));
  }

  private String asked(String words) throws Exception {
    return stage.answered("U3", "C1", words).toString();
  }

  @Test
  void where_there_is_none_everybody_reads_who_makes_the_first_one() throws Exception {
    var program = serve();
    List.of("annie", "tomas", "ingrid")
        .forEach(p -> program.editing().personaEdits().archive("U1", p));

    assertThat(home("U3"))
        .contains("A curator makes the first one here in two minutes")
        .doesNotContain("New persona");
    assertThat(home("U1"))
        .contains("Make the first one here in two minutes", "*Import research*", "New persona")
        // those in the archive are found
        .contains("Find a persona to edit");
    program.database().write(h -> h.execute("DELETE FROM persona"));
    await().until(() -> !home("U1").contains("Find a persona to edit"));
    assertThat(home("U1")).contains("New persona");
    assertThat(asked("gertrude"))
        .contains(
            "A curator makes the first one with `/persona new`, in two minutes", "`/persona build`")
        .doesNotContain("Bring yours");
    assertThat(
            stage.view(
                "views.update",
                () ->
                    slack.messageShortcut(
                        "U1",
                        "C1",
                        SaveEvidence.CALLBACK,
                        "U2",
                        "Recruiting takes three weeks every time.",
                        "1795000000.000100")))
        .contains(EvidenceForm.SOURCE_TYPE)
        .doesNotContain(EvidenceForm.PERSONA, "none of the personas");
  }

  @Test
  void of_many_those_in_use_come_first_and_the_rest_is_counted() throws Exception {
    serve();
    var form = stage.view("views.open", () -> slack.slash("U1", "C1", "new"));
    for (char c = 'a'; c <= 't'; c++) {
      ack(slack.submit("U1", form, Map.of(NewPersonaForm.NAME, "Bernd" + c)));
    }

    await().until(() -> home("U3").contains("13 more"));
    assertThat(home("U3")).contains("*Annie*", "*Ingrid*", "*Tomas*", "*Bernda*");
    assertThat(asked("gertrude"))
        .contains(
            "Personas here: Annie, Ingrid, Tomas, Bernda", "and 11 more, which `/persona list`")
        .doesNotContain("Berndt");
    assertThat(asked(""))
        .contains("*Tomas*", "`/persona list`  shows the other 11")
        .doesNotContain("Berndt");
  }

  @Test
  void a_list_of_hundreds_begins_with_those_in_use_and_names_every_one() throws Exception {
    var program = serve();
    var all = IntStream.range(0, 150).mapToObj("Aaron%03d"::formatted).collect(Collectors.toList());
    for (var name : all) {
      program
          .editing()
          .newPersonas()
          .add("U1", new NewPersona(name, "", PersonaKind.CUSTOMER, "", "", "", Map.of()));
    }

    var text = asked("list");

    var list = SlackStage.read(text);
    var first = list.at("/blocks/2/text/text").asText() + list.at("/blocks/1/text/text").asText();
    assertThat(first).contains("*Annie*", "*Tomas*");
    all.add("Ingrid");
    assertThat(text).contains(all).contains("more: Aaron", "search them in *Draft for a persona*");
  }

  @Test
  void what_is_in_the_archive_says_so_in_every_answer() throws Exception {
    var program = serve();
    assertThat(asked("annie it costs too much")).doesNotContain("archive");
    program.editing().personaEdits().archive("U1", "annie");

    for (var words : List.of("annie", "annie it costs too much", "compare annie tomas")) {
      assertThat(asked(words)).as(words).contains("Annie is in the archive", "ask a curator");
    }
    assertThat(asked("tomas")).doesNotContain("archive");
    assertThat(asked("list"))
        .contains("2 personas", "In the archive: Annie (`")
        .doesNotContain("*Annie*");
    for (var words : List.of("", "gertrude")) {
      assertThat(asked(words)).as(words).contains("Tomas").doesNotContain("Annie");
    }
  }

  @Test
  void who_is_asked_for_whom_and_whose_usual_persona_is_archived_read_so() throws Exception {
    var program = serve();
    program.members().prefer("U3", new Preferences("", "tomas", "", ""));
    assertThat(home("U3")).contains("Default persona: Tomas").doesNotContain("no longer active");
    program.editing().personaEdits().archive("U1", "tomas");

    assertThat(home("U3")).contains("Default persona: Tomas, no longer active, so I name one");
    assertThat(asked("objections it costs too much"))
        .contains("For whom?", "Tomas, is archived now", "Annie", "Ingrid")
        .doesNotContain("tomas objections");
  }

  @Test
  void a_plan_that_calls_itself_one_is_called_so_once() throws Exception {
    serve();

    assertThat(asked("review Plan: we sell yearly plans only"))
        .contains("The plan: we sell yearly");
    assertThat(asked("review plan B is a yearly plan")).contains("The plan: plan B is");
  }

  @Test
  void who_answers_customers_reads_at_home_where_a_reply_is_suggested() throws Exception {
    var program = serve();
    program.members().prefer("U2", new Preferences("support", "", "", ""));

    assertThat(home("U2"))
        .contains("*Suggest a reply* in the menu of their message")
        .contains("Support reply · Annie", "Issues to expect · Annie", "Objections · Annie")
        .doesNotContain("Outreach message");
    assertThat(asked("annie reply")).contains("the customer's message");
    assertThat(home("U3")).doesNotContain("Suggest a reply");
  }

  @ParameterizedTest
  @CsvSource({
    "José Núñez,   nunez",
    "Zoë Łuczak,   zoe",
    "Ирина Ёлкина, елк",
    "田中 美咲,    美咲",
    "مريم الحربي,  الحرب",
    "👩‍🔬 Amélie,    amelie"
  })
  void a_name_in_any_script_is_found_by_a_part_of_it_without_its_accents(String name, String typed)
      throws Exception {
    var program = serve();
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program
        .editing()
        .newPersonas()
        .add("U1", new NewPersona(name, "", PersonaKind.CUSTOMER, "", "", "", Map.of()));

    var found = ack(slack.suggest("U1", ImportForm.PERSONA, typed)).payload().path("options");

    assertThat(found.toString()).contains(name).doesNotContain("Annie");
  }

  @ParameterizedTest
  @ValueSource(strings = {SettingsModal.PERSONA, EvidenceForm.PERSONA})
  void where_names_are_typed_none_of_them_can_be_chosen_again(String menu) throws Exception {
    serve();

    assertThat(options(menu, "none")).contains("None").doesNotContain("Annie");
    assertThat(options(menu, "gertrude")).contains("None").doesNotContain("Annie");
    assertThat(options(menu, "ann")).contains("Annie").doesNotContain("None");
    assertThat(options(ImportForm.PERSONA, "none")).isEqualTo("[]");
  }

  private String options(String menu, String typed) throws Exception {
    return ack(slack.suggest("U1", menu, typed)).payload().path("options").toString();
  }
}
