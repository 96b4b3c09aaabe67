package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.slack.research.TriageDesk;
import io.personaassistant.slack.view.EvidenceRoleModal;
import io.personaassistant.slack.view.research.ProposalsWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who may open evidence is a setting; it holds wherever its words could be read.
class OpenEvidenceTest {
  private static final String ASK = "ask a curator";
  private static final String ASIDE = "a curator reads them in a direct message";

  private static final String ADS =
      """
      {"lines":[
       {"kind":"headline","cites":[],"role":"keyword","headline":"Research participants"},
       {"kind":"description","cites":["E001"],
        "description":"Find people who show up, for the studies that your team plans this quarter."}
      ]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  /// U1 is a member, U2 a contributor, U3 a curator, and curators open evidence.
  private Program serve(LanguageModel model, Role least) {
    var program = stage.serve(model);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    program.members().give("UADMIN", "U3", Role.CURATOR);
    program.members().openEvidence("UADMIN", least);
    return program;
  }

  private static List<Evidence> items(Program program) {
    return program
        .records()
        .byIds(IntStream.rangeClosed(1, 90).mapToObj("E%03d"::formatted).toList());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("\\n", " ").replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /// The items of which a text holds eight words in a row.
  private static List<String> held(String text, List<Evidence> items) {
    var read = plain(text);
    return items.stream()
        .filter(item -> {
          var words = plain(item.text()).strip().split(" ");
          int run = Math.min(8, words.length);
          return IntStream.rangeClosed(0, words.length - run)
              .mapToObj(i -> String.join(" ", List.of(words).subList(i, i + run)))
              .anyMatch(read::contains);
        })
        .map(Evidence::id)
        .toList();
  }

  private static List<String> inside(String text, Program program) {
    return held(text, items(program).stream().filter(i -> !i.quotable()).toList());
  }

  private String slash(String user, String words) throws Exception {
    return stage.answered(user, "C1", words).toString();
  }

  private String posted(Supplier<CompletableFuture<FakeSlack.Ack>> deed) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(deed.get());
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").getLast().get("blocks");
  }

  @Test
  void what_a_participant_said_is_opened_by_code_for_curators_alone() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);

    for (var words : List.of("p-31", "search P-31", "evidence P-31", "what did p-31 say")) {
      assertThat(slash("U3", words)).contains("Ticket 48213", "E023");
      var known = slash("U1", words).replaceAll("q-\\w+", "");
      var unknown = slash("U1", words.replace("31", "98")).replaceAll("q-\\w+", "");
      assertThat(known).doesNotContain("E023", "E045", "ticket");
      // who took part is for curators as well
      assertThat(known).isEqualTo(unknown.replace("98", "31"));
    }
    assertThat(slash("U1", "evidence P-31"))
        .contains(
            "The items of a participant are for curators in this workspace; ask a curator to open them.");
    assertThat(inside(slash("U1", "p-31"), program)).isEmpty();
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void the_evidence_button_opens_the_words_for_curators_alone() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);
    var cited = button(stage.answered("U1", "C1", "annie objections"), "evidence");

    var member =
        stage.view("views.open", () -> slack.press("U1", "C1", "", true, "evidence", cited));
    var curator =
        stage.view("views.open", () -> slack.press("U3", "C1", "", true, "evidence", cited));

    assertThat(held(curator, items(program))).isNotEmpty();
    assertThat(held(member, items(program))).isEmpty();
    assertThat(member)
        .contains(ASK, "support ticket", "2026-", "Supports", "(Annie)")
        .doesNotContain("P-0", "Interview ");
    assertThat(curator).doesNotContain(ASK).contains("P-0");
    program.members().give("UADMIN", "U1", Role.CURATOR);
    assertThat(
            held(
                stage.view(
                    "views.open", () -> slack.press("U1", "C1", "", true, "evidence", cited)),
                items(program)))
        .isNotEmpty();
  }

  @Test
  void typed_words_open_nothing_either_and_a_channel_reads_as_a_member_does() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);

    for (var words : List.of("evidence E006 E019", "evidence annie")) {
      assertThat(slash("U1", words)).contains(ASK);
      assertThat(held(slash("U1", words), items(program))).isEmpty();
      assertThat(held(slash("U3", words), items(program))).isNotEmpty();
    }
    var inChannel = posted(() -> slack.mention("U3", "C1", "why E006?", "1700000000.000100"));
    var direct = posted(() -> slack.direct("U3", "why E006?", "1700000000.000200"));
    var member = posted(() -> slack.direct("U1", "why E006?", "1700000000.000300"));
    assertThat(held(inChannel, items(program))).isEmpty();
    assertThat(inChannel).contains(ASIDE).doesNotContain(ASK);
    assertThat(held(member, items(program))).isEmpty();
    assertThat(member).contains(ASK).doesNotContain(ASIDE);
    assertThat(held(direct, items(program))).containsExactly("E006");
  }

  @Test
  void no_stored_answer_of_a_member_quotes_what_may_not_be_quoted_outside() throws Exception {
    var program = serve(new NoModel(), Role.CURATOR);
    int opened = 0;
    for (var type : program.answering().types().all()) {
      var asked =
          type.personas() == DraftType.Personas.ONE
              ? List.of("annie ", "tomas ").stream()
                  .map(name -> name + type.command() + " it costs too much and takes weeks")
                  .toList()
              : List.of(type.command() + " annie tomas we plan to recruit participants faster");
      for (var words : asked) {
        assertThat(inside(slash("U1", words), program)).as(words).isEmpty();
        opened += inside(slash("U3", words), program).size();
      }
    }
    assertThat(opened).isGreaterThan(10);
    assertThat(inside(slash("U1", "annie"), program)).isEmpty();
    assertThat(held(slash("U1", "annie"), items(program))).isNotEmpty();
    assertThat(slash("U1", "annie")).contains("Does this match your customers?");
  }

  @Test
  void a_members_draft_rests_on_what_may_be_quoted_outside() throws Exception {
    stage.model().always(Answer.of(lines("Fair, so start with one study.")));
    var program = serve(stage.model(), Role.CURATOR);

    slash("U1", "annie objections it costs too much");
    await().until(() -> stage.model().requests().size() == 1);
    slash("U3", "annie objections it costs too much");
    await().until(() -> stage.model().requests().size() == 2);

    var requests = stage.model().requests();
    assertThat(inside(requests.getFirst().toString(), program)).isEmpty();
    assertThat(inside(requests.getLast().toString(), program)).isNotEmpty();
    await().until(() -> slack.responses().size() >= 2);
  }

  @Test
  void what_a_curator_drafted_is_shared_copied_and_downloaded_without_the_words() throws Exception {
    stage.model().always(Answer.of(ADS));
    var program = serve(stage.model(), Role.CURATOR);
    slash("U3", "annie ad google recruiting for studies");
    await().until(() -> slack.responses().stream().anyMatch(r -> r.get("blocks").contains("csv")));
    var blocks = slack.responses().getLast().get("blocks");
    var said = items(program).getFirst().text().replace("\"", "");
    program
        .database()
        .write(h -> {
          h.execute("UPDATE evidence SET quotable = 0 WHERE ref = 'E001'");
          h.execute("UPDATE draft_line SET fields = replace(fields, 'Find people', ?)", said);
          return true;
        });

    for (var user : List.of("U1", "U3")) {
      boolean opens = user.equals("U3");
      for (var action : List.of("copy", "line")) {
        var value =
            action.equals("copy") ? button(blocks, "copy") : button(blocks, "copy") + " n:2";
        var view = stage.view("views.open", () -> slack.press(user, "C1", "", true, action, value));
        assertThat(inside(view, program).contains("E001")).as(action).isEqualTo(opens);
        assertThat(view.contains("Words from E001")).as(action).isEqualTo(!opens);
      }
      int files = slack.calls("files.completeUploadExternal").size();
      ack(slack.press(user, "C1", "", true, "csv", button(blocks, "csv")));
      await().until(() -> slack.calls("files.completeUploadExternal").size() > files);
      var sent = slack.calls("files.completeUploadExternal").getLast().get("files");
      var table = slack.uploaded(read(sent).path(0).path("id").asText());
      assertThat(inside(table, program).contains("E001")).isEqualTo(opens);
    }
    // a channel reads what a member may
    var shared = posted(() -> slack.press("U3", "C1", "", true, "share", button(blocks, "share")));
    assertThat(shared).contains("Words from E001", ASIDE).doesNotContain(ASK);
    assertThat(inside(shared, program)).isEmpty();
  }

  @Test
  void a_draft_that_holds_closed_words_is_not_refined_by_whom_they_are_closed_to()
      throws Exception {
    stage.model().always(Answer.of(lines("Fair, so start with one study.")));
    var program = serve(stage.model(), Role.MEMBER);
    var said = items(program).get(5).text().replace("\"", "");
    slash("U1", "annie objections it costs too much");
    await().until(() -> slack.responses().size() == 1);
    program
        .database()
        .write(h -> {
          h.execute(
              "UPDATE draft_line SET cites = '[\"E006\"]',"
                  + " fields = replace(fields, 'Fair, so start with one study.', ?)",
              said);
          return true;
        });
    var blocks = slack.responses().getFirst().get("blocks");
    var shorter = button(blocks, "copy") + " refine:shorter";

    program.members().openEvidence("UADMIN", Role.CURATOR);
    ack(slack.press("U1", "C1", "", true, "refine", shorter));
    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.responses().getLast().get("text")).contains("words of evidence", ASK);
    assertThat(stage.model().requests()).hasSize(1);

    program.members().give("UADMIN", "U1", Role.CURATOR);
    ack(slack.press("U1", "C1", "", true, "refine", shorter));
    await().until(() -> stage.model().requests().size() == 2);
    assertThat(inside(stage.model().requests().getLast().toString(), program)).contains("E006");
    await().until(() -> slack.responses().size() == 4);
  }

  @Test
  void triage_and_proposals_show_what_kind_and_when_and_nothing_is_linked_unread()
      throws Exception {
    var program = serve(new NoModel(), Role.ADMIN);
    program
        .proposing()
        .propose(
            "annie",
            new ProposedChange.SetField(PersonaField.LOCATION, "Lyon"),
            List.of("E001"),
            "U2",
            "");

    for (var user : List.of("U2", "U3")) {
      var triage =
          stage.view("views.update", () -> slack.pressAtHome(user, TriageDesk.OPEN, "home"));
      assertThat(triage)
          .contains("10 items wait. The words of evidence are for admins", "ask an admin")
          .doesNotContain("checkboxes", "radio_buttons", "E096", "Propose");
      assertThat(held(triage, items(program))).isEmpty();
    }
    var form =
        stage.view("views.update", () -> slack.pressInModal("U3", ProposalsWindow.DECIDE, "1"));
    assertThat(form).contains("E001, ", "ask an admin");
    assertThat(held(form, items(program))).isEmpty();
    program.members().openEvidence("UADMIN", Role.CURATOR);
    var open = stage.view("views.update", () -> slack.pressAtHome("U3", TriageDesk.OPEN, "home"));
    assertThat(open).contains("checkboxes");
    program.members().openEvidence("UADMIN", Role.ADMIN);
    assertThat(ack(slack.submit("U3", open, Map.of())).payload().toString())
        .contains("Nothing was changed", "ask an admin");
  }

  @Test
  void an_admin_sets_it_at_home_nobody_else_and_it_stands_in_the_log() throws Exception {
    var program = serve(new NoModel(), Role.MEMBER);
    assertThat(slash("U1", "evidence E006")).doesNotContain(ASK);

    var view =
        stage.view("views.open", () -> slack.pressAtHome("UADMIN", AdminDesk.OPENS, "evidence"));
    assertThat(view).contains("Everybody", "Contributors", "Curators", "Admins");
    ack(slack.submit("U3", view, Map.of(EvidenceRoleModal.ROLE, "member")));
    ack(slack.submit("UADMIN", view, Map.of(EvidenceRoleModal.ROLE, "curator")));

    assertThat(slash("U1", "evidence E006")).contains(ASK);
    assertThat(program.members().opensEvidence()).isEqualTo(Role.CURATOR);
    assertThat(program.members().log(1))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.by()).isEqualTo("UADMIN");
          assertThat(e.action() + " " + e.subject()).isEqualTo("open evidence to curators");
        });
    assertThat(stage.view("views.publish", () -> slack.opens("UADMIN", "home")))
        .contains("Who may open evidence, word for word: curators");
    ack(slack.submit("U3", view, Map.of(EvidenceRoleModal.ROLE, "member")));
    assertThat(program.members().opensEvidence()).isEqualTo(Role.CURATOR);
  }
}
