package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.SharedChannelsModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A channel that another company reads is closed until an admin allows it; what may not be quoted
/// outside stays out of it even then.
class SharedChannelsTest {
  private static final String CARD = "annie objections it costs too much";
  private static final String INSIDE = "E001";

  private static final String ADS =
      """
      {"lines":[
       {"kind":"headline","cites":[],"role":"keyword","headline":"Research participants"},
       {"kind":"description","cites":["F1"],
        "description":"Find people who show up, for the studies that your team plans this quarter."}
      ]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String posted(Supplier<CompletableFuture<FakeSlack.Ack>> deed) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(deed.get());
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").getLast().get("blocks");
  }

  private String window() throws Exception {
    return stage.view(
        "views.update", () -> slack.pressAtHome("UADMIN", AdminDesk.CHANNELS, "channels"));
  }

  private String chosen(String user, String view, String channels) throws Exception {
    return ack(slack.submit(user, view, Map.of(SharedChannelsModal.CHANNELS, channels)))
        .payload()
        .toString();
  }

  @Test
  void an_admin_allows_a_channel_and_closes_it_again() throws Exception {
    var program = stage.serve(new NoModel());
    ack(slack.mention("U1", "CSHARED", CARD, "1700000000.000100"));
    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postEphemeral").getLast().get("text"))
        .contains("shared with another company", "An admin can allow");

    chosen("UADMIN", window(), "CSHARED");

    assertThat(posted(() -> slack.mention("U1", "CSHARED", CARD, "1700000000.000200")))
        .contains("It costs too much", "approved by Dana Whitfield");
    var slash = stage.answered("U1", "CSHARED", CARD);
    assertThat(
            posted(() -> slack.press("U1", "CSHARED", "", true, "share", button(slash, "share"))))
        .contains("Shared by <@U1>");
    assertThat(stage.view("views.publish", () -> slack.opens("UADMIN", "home")))
        .contains("I answer in <#CSHARED>; elsewhere in private alone");

    var now = window();
    assertThat(now).contains("\"initial_conversations\":[\"CSHARED\"]");
    chosen("UADMIN", now, "");
    ack(slack.mention("U1", "CSHARED", CARD, "1700000000.000300"));
    await().until(() -> slack.calls("chat.postEphemeral").size() == 2);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
    assertThat(program.members().log(2))
        .extracting(e -> e.by() + " " + e.action() + " " + e.subject())
        .containsExactly("UADMIN no longer in CSHARED", "UADMIN allow in CSHARED");
  }

  @Test
  void nobody_but_an_admin_allows_one_and_only_one_that_is_shared_and_seen() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U3", Role.CURATOR);
    var view = window();

    chosen("U3", view, "CSHARED");
    assertThat(chosen("UADMIN", view, "CSHARED C1")).contains("errors", "is not shared");
    assertThat(chosen("UADMIN", view, "CNOWHERE")).contains("errors", "Invite me there");
    assertThat(program.members().sharedChannels()).isEmpty();

    // what was allowed stays choosable when it is no longer shared
    chosen("UADMIN", view, "CSHARED");
    slack.channel("CSHARED", "open");
    assertThat(chosen("UADMIN", window(), "CSHARED")).doesNotContain("errors");
    assertThat(program.members().sharedChannels()).containsExactly("CSHARED");
  }

  @Test
  void two_admins_at_once_lose_nothing_of_what_the_other_set() throws Exception {
    var program = stage.serve(new NoModel());
    slack.channel("CSECOND", "shared").channel("CTHIRD", "shared");
    program.members().allow("UADMIN", Set.of("CTHIRD"), Set.of());
    var one = window();
    var other = window();

    chosen("UADMIN", one, "CTHIRD CSHARED");
    assertThat(chosen("UADMIN", other, "CSECOND")).doesNotContain("errors");

    // the second took CTHIRD out, and has never seen CSHARED
    assertThat(program.members().sharedChannels()).containsExactly("CSECOND", "CSHARED");
  }

  @Test
  void who_does_not_see_a_private_channel_closes_it_never() throws Exception {
    var program = stage.serve(new NoModel());
    slack.channel("CTHEIRS", "shared").closed("CTHEIRS", "U1", "U2");
    slack.channel("COURS", "shared").closed("COURS", "U1", "UADMIN");
    program.members().allow("UADMIN", Set.of("CTHEIRS", "COURS", "CSHARED", "CGONE"), Set.of());
    // Slack tells who is in a channel in parts
    slack.replies(
        "conversations.members",
        200,
        "{\"ok\":true,\"members\":[\"U1\"],\"response_metadata\":{\"next_cursor\":\"n1\"}}",
        Map.of());

    var view = window();
    assertThat(view)
        .contains("\"initial_conversations\":[\"COURS\",\"CSHARED\"]")
        .contains("2 channels that you are not in, or that I do not see now, are allowed besides")
        .doesNotContain("CTHEIRS", "CGONE");
    chosen("UADMIN", view, "CSHARED");

    assertThat(program.members().sharedChannels()).containsExactly("CGONE", "CSHARED", "CTHEIRS");
    chosen("UADMIN", window(), "");
    assertThat(program.members().sharedChannels()).containsExactly("CGONE", "CTHEIRS");
  }

  @Test
  void a_channel_of_which_slack_tells_nothing_while_the_window_opens_stays() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    for (int i = 0; i < 9; i++) {
      slack.refuses("conversations.info", "internal_error");
    }

    var view = window();
    assertThat(view).contains("1 channel that you are not in, or that I do not see now, is");
    assertThat(chosen("UADMIN", view, "")).doesNotContain("errors");

    assertThat(program.members().sharedChannels()).containsExactly("CSHARED");
  }

  @Test
  void a_channel_that_slack_does_not_tell_of_just_now_is_no_unseen_one() throws Exception {
    stage.serve(new NoModel());
    var view = window();
    for (int i = 0; i < 9; i++) {
      slack.refuses("conversations.info", "internal_error");
    }

    assertThat(chosen("UADMIN", view, "CSHARED"))
        .contains("errors", "Save again in a minute")
        .doesNotContain("/invite");
  }

  @Test
  void people_of_the_other_company_read_answers_but_get_none() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());

    ack(slack.mention("USTRANGE", "CSHARED", CARD, "1700000000.000100"));

    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void words_that_may_not_be_quoted_outside_stay_out_of_it() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    var inside = item(program, false);
    var outside = item(program, true);

    var read =
        posted(() ->
            slack.mention(
                "U1", "CSHARED", "evidence " + inside + " " + outside, "1700000000.000100"));

    assertThat(read)
        .contains(inside, "may not be quoted outside the company; `/persona` shows them")
        .doesNotContain(start(program, inside))
        .contains(start(program, outside));
    assertThat(posted(() -> slack.mention("U1", "C1", "evidence " + inside, "1700000000.000200")))
        .contains(start(program, inside));
    assertThat(stage.answered("U1", "CSHARED", "evidence " + inside).toString())
        .contains(start(program, inside));
  }

  @Test
  void who_may_open_evidence_holds_there_too() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    program.members().openEvidence("UADMIN", Role.CURATOR);
    var outside = item(program, true);

    var read =
        posted(() -> slack.mention("U1", "CSHARED", "evidence " + outside, "1700000000.000100"));

    assertThat(read).contains(outside, "for curators").doesNotContain(start(program, outside));
  }

  @Test
  void an_answer_under_way_when_a_channel_is_closed_holds_no_inside_words() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    ack(slack.mention("U1", "CSHARED", CARD, "1700000000.000100"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());

    program.members().allow("UADMIN", Set.of(), Set.of("CSHARED"));

    assertThat(program.members().closedIn("CSHARED")).isPresent();
    assertThat(program.members().closedIn("C1")).isEmpty();
  }

  /// A draft in which a line repeats an inside item that the model was given, and cites another.
  private String draftWithInsideWords(Program program) {
    var words = start(program, INSIDE);
    saying(program, words);
    return words;
  }

  /// Puts other words into a line of the draft for which the model was given an inside item.
  private static void saying(Program program, String words) {
    program
        .database()
        .write(h -> {
          h.execute("UPDATE evidence SET quotable = 0 WHERE ref = ?", INSIDE);
          h.execute("UPDATE draft SET evidence = ?", "[\"" + INSIDE + "\"]");
          h.execute(
              "UPDATE draft_line SET fields = replace(fields, 'Find people', ?)",
              words.replace("\"", "\\\""));
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They “explain every invoice twice”: find people       | false
          "Every invoice twice", they say; find people          | false
          Tired of the «annual plan»? Find people               | false
          They say „every invoice twice“ and find people        | false
          They say ‘every invoice twice’ and find people        | false
          They ‘don’t’ and then ‘every invoice twice’ find people | false
          They say 'every invoice twice' and find people        | false
          As P-01 told us, find people                          | false
          As p-01 told us, find people                          | false
          Not “yes” every invoice twice “no”: find people       | true
          Not "yes" every invoice twice "no": find people       | true
          With P-012 or XP-01 find people                       | true
          Who has to explain every invoice twice can find people | true
          Say “yes to research” and find people                 | true
          Make “recruiting” easy and find people                | true
          Ask “show-up rate” first, and find people             | true
          """)
  void no_quotation_and_no_speaker_of_inside_evidence_is_shared_however_short(
      String words, boolean isShared) throws Exception {
    stage.model().always(Answer.of(ADS));
    var program = stage.serve(stage.model());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    ack(slack.slash("U1", "CSHARED", "annie ad google recruiting for studies"));
    await().until(() -> slack.responses().stream().anyMatch(r -> r.get("blocks").contains("csv")));
    var blocks = slack.responses().getLast().get("blocks");
    saying(program, words);

    var shared =
        posted(() -> slack.press("U1", "CSHARED", "", true, "share", button(blocks, "share")));

    assertThat(!shared.contains("Words from " + INSIDE)).isEqualTo(isShared);
    assertThat(shared).contains("Research participants");
  }

  @Test
  void a_draft_made_in_private_is_shared_without_inside_words_that_it_does_not_cite()
      throws Exception {
    stage.model().always(Answer.of(ADS));
    var program = stage.serve(stage.model());
    program.members().allow("UADMIN", Set.of("CSHARED"), Set.of());
    ack(slack.slash("U1", "CSHARED", "annie ad google recruiting for studies"));
    await().until(() -> slack.responses().stream().anyMatch(r -> r.get("blocks").contains("csv")));
    var blocks = slack.responses().getLast().get("blocks");
    var words = draftWithInsideWords(program);

    var shared =
        posted(() -> slack.press("U1", "CSHARED", "", true, "share", button(blocks, "share")));

    assertThat(shared)
        .contains("Words from " + INSIDE, "Research participants")
        .doesNotContain(words);
  }

  @Test
  void asked_why_it_repeats_no_line_that_was_drafted_before_others_read() throws Exception {
    stage.model().always(Answer.of(ADS));
    var program = stage.serve(stage.model());
    var root = "1700000000.000100";
    ack(slack.mention("U1", "C1", "annie ad google recruiting for studies", root));
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    var words = draftWithInsideWords(program);
    var own =
        posted(() -> slack.mentionInThread("U1", "C1", "why line 2?", "1700000000.000200", root));
    assertThat(own).contains("Why line 2", words);

    slack.channel("C1", "shared");
    program.members().allow("UADMIN", Set.of("C1"), Set.of());
    var read =
        posted(() -> slack.mentionInThread("U1", "C1", "why line 2?", "1700000000.000300", root));

    assertThat(read).contains("Why line 2").doesNotContain(words);
  }

  /// The first item of a person that may be quoted outside, or may not.
  private static String item(Program program, boolean quotable) {
    return program
        .records()
        .byIds(IntStream.rangeClosed(1, 90).mapToObj("E%03d"::formatted).toList())
        .stream()
        .filter(e -> e.quotable() == quotable && !e.text().contains("\""))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String start(Program program, String id) {
    var words = program.records().byIds(List.of(id)).getFirst().text().split("[^\\p{L} ]")[0];
    return words.strip();
  }
}
