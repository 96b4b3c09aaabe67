package io.personaassistant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the loopback Slack refuses besides blocks and views.
class SlackShapesTest {
  private static final String VIEW =
      """
      {"type":"view_submission","view":{"id":"V1","blocks":[
        {"type":"input","block_id":"name"},{"type":"section","block_id":"menu"}]}}
      """;

  private static JsonNode json(String text) {
    return SlackWebApi.read(text.replace('\'', '"'));
  }

  private static Map<String, String> form(String text) {
    var form = new HashMap<String, String>();
    Arrays.stream(text.split("; "))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> form.put(pair[0], pair[1].replace('\'', '"')));
    return form;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{} | true",
        "{'response_action':'clear'} | true",
        "{'response_action':'closes'} | false",
        "{'response_action':'errors','errors':{'name':'Say who.'}} | true",
        "{'response_action':'errors','errors':{'menu':'Say who.'}} | false",
        "{'response_action':'errors','errors':{'gone':'Say who.'}} | false",
        "{'response_action':'errors','errors':{'name':''}} | false",
        "{'response_action':'errors','errors':{}} | false",
        "{'response_action':'update'} | false",
        "{'errors':{'name':'Say who.'}} | false"
      })
  void errors_stand_at_inputs_of_the_window_that_was_sent(String ack, boolean taken) {
    assertThat(AckRules.wrong(json(VIEW), json(ack)).isEmpty()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "block_suggestion | {'options':[]} | true",
        "block_suggestion | {'options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}]} | true",
        "block_suggestion | {'options':[{'text':{'type':'plain_text','text':'A'}}]} | false",
        "block_suggestion | {'options':[{'text':{'type':'plain_text','text':''},'value':'a'}]} | false",
        "block_suggestion | {} | false",
        "block_actions | {} | true",
        "block_actions | {'response_action':'update','view':{}} | false"
      })
  void suggestions_are_options_as_in_a_menu(String type, String ack, boolean taken) {
    var sent = json("{'type':'" + type + "'}");

    assertThat(AckRules.wrong(sent, json(ack)).isEmpty()).isEqualTo(taken);
  }

  @Test
  void suggestions_are_a_hundred_at_most() {
    var option = "{'text':{'type':'plain_text','text':'A'},'value':'a'}";
    var sent = json("{'type':'block_suggestion'}");

    assertThat(
            AckRules.wrong(sent, json("{'options':[" + (option + ",").repeat(99) + option + "]}")))
        .isEmpty();
    assertThat(
            AckRules.wrong(sent, json("{'options':[" + (option + ",").repeat(100) + option + "]}")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "chat.appendStream | markdown_text=A line. | true",
        "chat.appendStream | markdown_text= | false",
        "chat.startStream | markdown_text=Hear, <!channel>: all | false",
        "chat.startStream | markdown_text=![you](https://x.test/a.png) | false",
        "chat.startStream | markdown_text=It costs 5 \\![sic] | true",
        "chat.stopStream | channel=D1 | true",
        "assistant.threads.setSuggestedPrompts | prompts=[{'title':'A','message':'b'}] | true",
        "assistant.threads.setSuggestedPrompts | prompts=[] | false",
        "assistant.threads.setSuggestedPrompts | prompts=[{'title':'','message':'b'}] | false",
        "assistant.threads.setSuggestedPrompts | prompts=[{'title':'A','text':'b'}] | false",
        "assistant.threads.setSuggestedPrompts | prompts=[{'title':'A','message':'b'},{'title':'A','message':'b'},{'title':'A','message':'b'},{'title':'A','message':'b'},{'title':'A','message':'b'}] | false",
        "assistant.threads.setStatus | status=is working; loading_messages=['Reading'] | true",
        "assistant.threads.setStatus | status=is working; loading_messages=[] | false",
        "assistant.threads.setStatus | status=is working; loading_messages=['1','2','3','4','5','6','7','8','9','10','11'] | false",
        "agents.sessions.setStatus | thread_ts=1.1; status=processing | true",
        "agents.sessions.setStatus | thread_ts=1.1; status=busy | false",
        "agents.sessions.setStatus | status=active | false",
        "agents.sessions.rename | thread_ts=1.1; title= | false"
      })
  void calls_without_blocks_are_taken_or_refused_as_slack_does(
      String method, String form, boolean taken) {
    assertThat(CallRules.wrong(method, form(form)).isEmpty()).isEqualTo(taken);
  }

  @Test
  void streamed_text_and_titles_have_an_end() {
    assertThat(CallRules.wrong("chat.appendStream", Map.of("markdown_text", "x".repeat(12_000))))
        .isEmpty();
    assertThat(CallRules.wrong("chat.appendStream", Map.of("markdown_text", "x".repeat(12_001))))
        .isNotEmpty();
    assertThat(CallRules.wrong("agents.sessions.rename", Map.of("title", "x".repeat(201))))
        .isNotEmpty();
  }

  @Test
  void a_trigger_opens_one_window_and_a_closed_window_takes_no_view() {
    var windows = new SlackWindows();
    windows.sent(json("{'trigger_id':'t.1'}"));
    var trigger = Map.of("trigger_id", "t.1");
    var shown = Map.of("view_id", "V1");

    assertThat(windows.refused("views.open", Map.of("trigger_id", "t.2")))
        .isEqualTo("invalid_trigger_id");
    assertThat(windows.refused("views.open", trigger)).isEmpty();
    assertThat(windows.refused("views.push", trigger)).isEqualTo("exchanged_trigger_id");
    assertThat(windows.refused("views.update", shown)).isEqualTo("not_found");
    windows.opened("V1");
    assertThat(windows.refused("views.update", shown)).isEmpty();
    windows.acknowledged(json(VIEW), json("{'response_action':'errors','errors':{'name':'No.'}}"));
    assertThat(windows.refused("views.update", shown)).isEmpty();
    windows.acknowledged(json(VIEW), json("{}"));
    assertThat(windows.refused("views.update", shown)).isEqualTo("not_found");
  }
}
