package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of answers that were written from the real prompts: as a capable model writes them,
/// and as a small one does (`resources/drafting/answers`).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedDraftsTest {
  /// What was asked for each type when the answers were recorded.
  private static final Map<String, String> ASKED =
      Map.ofEntries(
          Map.entry("post", "post linkedin why a no-show costs more than the incentive"),
          Map.entry("sms", "sms Orchard: remind people to plan their next study"),
          Map.entry(
              "usability",
              "usability booking of a study, must decide if we ship; labels: Book, Invite,"
                  + " Screener"),
          Map.entry(
              "demo", "demo design team of eight, 30 minutes, research lead and her director"),
          Map.entry("map", "map launch of single sessions"),
          Map.entry("ideas", "ideas recruiting for usability tests"),
          Map.entry(
              "check",
              "check We fill any study in 3 days. The best panel for everyone. A participant who"
                  + " does not show up is replaced or not charged."),
          Map.entry(
              "analysis",
              "analysis yearly survey of research leads, should we sell plans or single sessions"),
          Map.entry(
              "validation",
              "validation we have web analytics and the CRM; Mira does it by 30 January"),
          Map.entry("followup", "followup they may have changed tools since spring"),
          Map.entry("beta", "beta one-click replacement of no-shows, 12 testers"),
          Map.entry("deepdive", "deepdive the product team, working on booking"),
          Map.entry("drill", "drill price talk"),
          Map.entry("pilot", "pilot a newsletter to 2,000 research leads"),
          Map.entry("anticipate", "anticipate first study after sign-up"));

  private final ScriptedModel model = new ScriptedModel();
  private final Program program;

  RecordedDraftsTest(@TempDir Path folder) {
    program = SampleProgram.open(folder, model);
  }

  @AfterAll
  void close() {
    program.close();
  }

  /// The repair round brings nothing.
  private Draft draft(String type, String answer) {
    return drafted(type + "/" + answer, "annie " + ASKED.getOrDefault(type, type));
  }

  private Draft drafted(String path, String words) {
    var text = recorded(path);
    model.answering(
        request -> Answer.of(request.user().contains("<failed>") ? "{\"lines\":[]}" : text));
    var plan = program.answering().prepare(words, "").plan().orElseThrow();
    return program.answering().draft(plan, _ -> {}, _ -> {}, new StopSignal()).orElseThrow();
  }

  private static String recorded(String path) {
    var name = "/drafting/answers/" + path + ".txt";
    try (var in = RecordedDraftsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "post, 2",
    "sms, 2",
    "usability, 9",
    "demo, 13",
    "map, 4",
    "ideas, 5",
    "check, 8",
    "analysis, 9",
    "validation, 4",
    "followup, 15",
    "beta, 8",
    "deepdive, 15",
    "drill, 5",
    "pilot, 2",
    "anticipate, 4"
  })
  void what_a_capable_model_writes_is_shown_whole(String type, int lines) {
    var draft = draft(type, "good");

    assertThat(draft.lines()).flatExtracting(DraftedLine::errors).isEmpty();
    assertThat(draft.shown()).hasSize(lines);
    for (var kind : draft.request().type().option(draft.request().option()).lines()) {
      assertThat(draft.shown())
          .filteredOn(l -> l.line().kind().equals(kind.kind()))
          .as(kind.kind())
          .hasSizeBetween(kind.minLines(), kind.maxLines());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post | post stock_phrases numbers_supported too_few_words; post quote_verbatim persona_named id_in_customer_text too_many_items; post
          sms | sms brand_first opt_out no_emoji numbers_supported; sms link_not_allowed; sms
          usability | question one_question; people wrong_form; task no_labels open_question wrong_form; task numbers_supported; rule wrong_form
          demo | best wrong_form on_record open_question; workflow wrong_form not_one_of numbers_supported; skip numbers_supported; expect quote_verbatim; confirm not_one_of; next brief_or_placeholder
          map | value stock_phrases; pillar on_record numbers_supported entities_supported; pillar
          ideas | idea stock_phrases not_one_of; idea numbers_supported; idea citation_exists; idea on_record; idea
          check | verdict not_one_of; line from_brief; line rewrite_if_change; line numbers_supported; line; missing
          analysis | segment wrong_form; cut on_record wrong_form; cut wrong_form; code; code
          validation | test not_one_of wrong_form brief_or_placeholder; test wrong_form; test brief_or_placeholder; test
          followup | interview open_question leading; interview open_question; interview not_one_of; interview; survey double_barrelled; survey on_record; sheet quote_verbatim
          beta | must on_record; must; may on_record; signal wrong_form; signal
          deepdive | agenda wrong_form; walk quote_verbatim; walk open_question; walk; exercise not_one_of; card numbers_supported
          drill | drill quote_verbatim no_contradiction_word do_not_say numbers_supported; drill
          pilot | pilot on_record wrong_form brief_or_placeholder; pilot
          anticipate | issue pii_free quote_verbatim; issue numbers_supported; issue not_one_of; issue
          """)
  void of_what_a_small_model_writes_only_what_holds_is_shown(String type, String expected) {
    judged(draft(type, "weak"), expected);
  }

  /// Answers to requests as people put them. What stands against a line is named in part: whatever
  /// else is found, a line without a rule is shown and one with a rule is not.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email-cold-good | annie email cold UX research lead at a logistics software company that is hiring two researchers; ask for a 20 minute call next week | message; message
          email-cold-weak | annie email cold UX research lead at a logistics software company that is hiring two researchers; ask for a 20 minute call next week | message no_exclamation; message ends_with_question
          email-marketing-good | tomas email marketing our new connection to ticket tools; the reader should book a walk-through | subject; subject; subject; body; contrast
          objections-good | annie objections it costs too much, we only run six studies a year | card; card
          objections-weak | annie objections it costs too much, we only run six studies a year | card numbers_supported open_question; card missing_field
          prioritize-tests-good | prioritize replace no-shows automatically; export of raw data; weekly report builder | feature; feature
          beta-good | annie beta instant replacement of no-shows, 12 testers | must; may; reject; reject; quota; quota; signal; signal
          reply-good | tomas reply Hi, since yesterday answers from our churn survey do not show up in Zendesk any more. My team works from there and I have a release review on Thursday. This is the second time this month. Can somebody look at this today? | triage; reply; reply; note; note; note
          reply-weak | tomas reply Hi, since yesterday answers from our churn survey do not show up in Zendesk any more. My team works from there and I have a release review on Thursday. This is the second time this month. Can somebody look at this today? | triage; reply persona_named backed_promises; reply not_one_of; note missing_field
          screener-weak | tomas screener usability study of the new survey builder, 8 participants until 18 December, 45 minutes remote, 60 euro | question not_yes_no; question among_options; question; question sensitive; question no_own_product; frame missing_field
          usability-good | tomas usability new survey builder; decides whether templates come first (labels: Start, Templates, Send) | question; question; question; people; task; task; task; task; rule
          followup-weak | annie followup we last spoke to them in spring; since then they may have changed how they recruit | interview; interview; interview presupposition; interview open_question on_record citation_exists; interview open_question; survey; survey double_barrelled citation_exists; survey; survey; survey; sheet; sheet numbers_supported; sheet
          drill-weak | ingrid drill our reps freeze when procurement asks about data protection and price | drill quote_source_is_person approved_promises; drill approved_promises; drill no_contradiction_word open_question; drill approved_promises; drill numbers_supported
          beta-templates-weak | tomas beta a survey builder with ready-made templates, we can take 15 testers until the end of January | must; must no_demographics; must; may; may on_record; reject; reject numbers_supported; quota no_demographics; quota; signal; signal wrong_form; signal; signal; signal
          pilot-weak | annie pilot we can send 2 LinkedIn campaigns to about 3,000 research leads, Jonas runs it until 15 January | pilot no_demographics; pilot brief_or_placeholder; pilot numbers_supported; pilot quote_verbatim
          deepdive-weak | tomas deepdive the sales team; they start selling the survey product in January | agenda; agenda; agenda; agenda; walk; walk quote_source_is_person; walk quote_source_is_person open_question; walk quote_verbatim; walk quote_source_is_person open_question; exercise; exercise; exercise not_one_of; card; card numbers_supported; card numbers_supported; card citation_present
          analysis-weak | tomas analysis our churn survey with 240 answers; we decide whether to put ticket tools or templates on the roadmap | segment; segment; segment no_demographics wrong_form; cut wrong_form; cut; cut; cut; code; code; code
          ideas-weak | ingrid ideas research that stands up to an auditor | idea numbers_supported; idea quote_verbatim missing_field; idea; idea; idea; idea
          validation-weak | annie validation we have CRM notes, web analytics and a yearly survey; Pia owns it, due 28 February | test; test wrong_form; test; test brief_or_placeholder; test; test brief_or_placeholder
          """)
  void of_answers_to_real_requests_what_holds_is_shown_and_what_does_not_is_not(
      String name, String words, String expected) {
    judged(drafted("from-requests/" + name, words), expected);
  }

  /// Answers that somebody could send with two edits: nothing is lost and nothing marked but what
  /// really fits another persona as well.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          followup-good | annie followup we last spoke to them in spring; since then they may have changed how they recruit | 18 | 0
          drill-good | ingrid drill our reps freeze when procurement asks about data protection and price | 5 | 0
          beta-templates-good | tomas beta a survey builder with ready-made templates, we can take 15 testers until the end of January | 13 | 0
          pilot-good | annie pilot we can send 2 LinkedIn campaigns to about 3,000 research leads, Jonas runs it until 15 January | 3 | 0
          deepdive-good | tomas deepdive the sales team; they start selling the survey product in January | 17 | 0
          analysis-good | tomas analysis our churn survey with 240 answers; we decide whether to put ticket tools or templates on the roadmap | 14 | 1
          ideas-good | ingrid ideas research that stands up to an auditor | 7 | 0
          validation-good | annie validation we have CRM notes, web analytics and a yearly survey; Pia owns it, due 28 February | 6 | 0
          review-good | review Stop the newsletter in January and put the money into three short product videos for all customers | 16 | 0
          prioritize-good | prioritize templates for surveys; nightly export to the warehouse; a show-up guarantee badge | 3 | 0
          """)
  void a_careful_answer_is_shown_whole_and_nothing_in_it_is_marked(
      String name, String words, int lines, int marked) {
    var draft = drafted("from-requests/" + name, words);

    assertThat(draft.shown()).as(seen(draft).toString()).hasSize(lines);
    assertThat(draft.marks()).filteredOn(m -> m.level() != Level.INFO).isEmpty();
    assertThat(draft.shown())
        .flatExtracting(DraftedLine::warnings)
        .extracting(Finding::why)
        .filteredOn(why -> !why.startsWith("Fits "))
        .hasSize(marked);
  }

  @ParameterizedTest
  @CsvSource({"followup, false", "validation, false", "drill, true", "ideas, true"})
  void a_type_that_says_nothing_of_what_we_sell_is_given_no_facts(String type, boolean product) {
    var draft = draft(type, "good");
    var prompt = model.requests().getLast();

    assertThat(prompt.user().contains("<facts>") && prompt.user().contains("<talk_tracks>"))
        .isEqualTo(product);
    assertThat(draft.givenIds().stream().anyMatch(id -> id.startsWith("F"))).isEqualTo(product);
    assertThat(prompt.jsonSchema().contains("\"F1\"")).isEqualTo(product);
  }

  /// An id in the prompt that no line may cite is cited all the same, and the line marked for it.
  @Test
  void what_a_talk_track_rests_on_is_named_only_where_a_line_may_cite_it() {
    var draft =
        drafted("from-requests/drill-good", "ingrid drill what procurement asks about price");
    var named =
        Pattern.compile("\\bE\\d{3}\\b")
            .matcher(model.requests().getLast().user())
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(named).isNotEmpty().isSubsetOf(draft.givenIds());
  }

  private static void judged(Draft draft, String expected) {
    var wanted = List.of(expected.split("\\s*;\\s*", -1));
    assertThat(draft.lines()).as(seen(draft).toString()).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      var line = draft.lines().get(i);
      var parts = List.of(wanted.get(i).split("\\s+", -1));
      var rules = line.errors().stream().map(Finding::rule).toList();
      assertThat(line.line().kind()).isEqualTo(parts.getFirst());
      assertThat(rules).as(line.line().toString()).containsAll(parts.subList(1, parts.size()));
      assertThat(line.verdict() == Verdict.FAIL)
          .as(line.line() + " " + line.errors())
          .isEqualTo(parts.size() > 1);
    }
    long failed = wanted.stream().filter(w -> w.contains(" ")).count();
    assertThat(draft.gaps()).hasSize((int) failed);
  }

  private static List<String> seen(Draft draft) {
    var seen = new ArrayList<String>();
    for (var line : draft.lines()) {
      var rules =
          line.findings().stream()
              .filter(f -> f.level() == Level.ERROR)
              .map(Finding::rule)
              .distinct()
              .toList();
      seen.add(line.line().kind() + " " + String.join(" ", rules));
    }
    return seen;
  }
}
