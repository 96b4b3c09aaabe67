package io.personaassistant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockRulesTest {
  private static final String TEXT = "{'type':'plain_text','text':'Go'}";
  private static final String OPTION = "{'text':" + TEXT + ",'value':'a'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{'type':'divider'} | true",
        "{'type':'tables'} | false",
        "{'type':'divider','text':'x'} | false",
        "{'type':'section'} | false",
        "{'type':'section','text':TEXT,'accessory':{'type':'overflow','action_id':'a','options':[OPTION]}} | true",
        "{'type':'section','text':TEXT,'accessory':{'type':'overflow','action_id':'a','options':[OPTION,OPTION,OPTION,OPTION,OPTION,OPTION]}} | false",
        "{'type':'actions','elements':[{'type':'button','action_id':'a','text':TEXT},{'type':'button','action_id':'b','text':TEXT}]} | true",
        "{'type':'actions','elements':[{'type':'button','action_id':'a','text':TEXT},{'type':'button','action_id':'a','text':TEXT}]} | false",
        "{'type':'actions','elements':[{'type':'button','action_id':'a','style':'loud','text':TEXT}]} | false",
        "{'type':'actions','elements':[{'type':'feedback_buttons','action_id':'a'}]} | false",
        "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'a','positive_button':{'text':TEXT,'value':'+'},'negative_button':{'text':TEXT,'value':'-'}}]} | true",
        "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'a','positive_button':{'text':TEXT,'value':'+'}}]} | false",
        "{'type':'input','label':TEXT,'element':{'type':'button','action_id':'a','text':TEXT}} | false",
        "{'type':'input','label':TEXT,'element':{'type':'static_select','action_id':'a','options':[OPTION],'initial_option':{'text':TEXT,'value':'b'}}} | false",
        "{'type':'section','text':TEXT,'accessory':{'type':'static_select','action_id':'a','option_groups':[{'label':TEXT,'options':[OPTION]}],'initial_option':OPTION}} | true",
        "{'type':'section','text':TEXT,'accessory':{'type':'static_select','action_id':'a','option_groups':[{'label':TEXT,'options':[]}]}} | false",
        "{'type':'section','text':TEXT,'accessory':{'type':'static_select','action_id':'a','option_groups':[]}} | false",
        "{'type':'section','text':TEXT,'accessory':{'type':'static_select','action_id':'a','options':[OPTION],'option_groups':[{'label':TEXT,'options':[OPTION]}]}} | false",
        "{'type':'image','image_url':'https://x'} | false"
      })
  void a_block_is_taken_or_refused_as_slack_does(String block, boolean taken) {
    var json = block.replace("OPTION", OPTION).replace("TEXT", TEXT).replace('\'', '"');

    assertThat(BlockRules.message("x", "[" + json + "]").isEmpty()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{'type':'modal','title':TEXT,'blocks':[{'type':'divider'}]} | true",
        "{'type':'modal','blocks':[{'type':'divider'}]} | false",
        "{'type':'modal','title':TEXT,'blocks':[{'type':'markdown','text':'x'}]} | false",
        "{'type':'modal','title':TEXT,'submit':TEXT,'blocks':[{'type':'divider'}]} | false",
        "{'type':'modal','title':TEXT,'blocks':[{'type':'input','label':TEXT,'element':{'type':'plain_text_input','action_id':'a'}}]} | false",
        "{'type':'modal','callback_id':'c','title':TEXT,'submit':TEXT,'blocks':[{'type':'input','label':TEXT,'element':{'type':'plain_text_input','action_id':'a'}}]} | true",
        "{'type':'home','blocks':[{'type':'divider'}]} | true",
        "{'type':'home','title':TEXT,'blocks':[{'type':'divider'}]} | false"
      })
  void a_view_is_taken_or_refused_as_slack_does(String view, boolean taken) {
    var json = view.replace("TEXT", TEXT).replace('\'', '"');

    assertThat(BlockRules.view(json).isEmpty()).isEqualTo(taken);
  }
}
