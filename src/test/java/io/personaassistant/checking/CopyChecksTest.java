package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyChecksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at_most_2_sentences    | One. Two.                                          | true
          at_most_2_sentences    | One. Two. Three.                                   | false
          at_most_1_paragraph    | One.\\nStill one.                                   | true
          at_most_1_paragraph    | One.\\n\\nTwo.                                       | false
          short_paragraphs       | One. Two. Three.\\n\\nFour. Five.                    | true
          short_paragraphs       | One. Two. Three. Four.                             | false
          at_least_40_characters | Goes on from the subject with a reason to open     | true
          at_least_40_characters | Too short                                          | false
          no_links               | See example.com/now                                | false
          no_links               | Nine days, e.g. for five people                    | true
          stands_alone           | Pay per session                                    | true
          stands_alone           | And no yearly plan                                 | false
          stands_alone           | It works with your calendar                        | false
          stands_alone           | Participants for                                   | false
          stands_alone           | Participants, fast …                               | false
          no_self_opening        | Five seats, two no-shows.                          | true
          no_self_opening        | We replace no-shows.                               | false
          no_self_opening        | My name is Kim. Five seats.                        | false
          merge_fallback         | 'Hello {first name|there}, five seats'             | true
          merge_fallback         | Hello {first name}, five seats                     | false
          no_merge_field         | {first name}, five seats                           | false
          no_merge_field         | five seats [date]                                  | true
          no_personal_attribute  | Are you a research lead?                           | false
          no_personal_attribute  | For people like you                                | false
          no_personal_attribute  | Seats that stay empty                              | true
          no_personal_attribute  | Cut your income tax form time                      | false
          no_demographics        | 50% women | false
          no_demographics        | UX Research Lead, 30 to 45 years old | false
          no_demographics        | Four men and four others | false
          no_demographics        | Half of them under 40 | false
          no_demographics        | Mothers with a job | false
          no_demographics        | Ran at least two studies in the last three months | true
          no_demographics        | Teams of under 40 people | true
          no_demographics        | Five who manage a calendar for others, three who do not | true
          no_demographics        | Mentions the no-shows by themselves | true
          no_forecast            | Headline A will get 20% more clicks than headline B. | false
          no_forecast            | B doubles it: twice as many sign-ups. | false
          no_forecast            | The rate rises by 15 % with the proof in front. | false
          no_forecast            | The scene works better than the number, because they know it. | true
          no_forecast            | “Within 3 days” works better than “half”, as it answers the wait. | true
          no_own_product         | We are testing our new survey builder. What do you use? | false
          no_own_product         | We are going to ask you some questions about our panel product. | false
          no_own_product         | We sell panels and would like to show you our enterprise plan. | false
          no_own_product         | We would love your feedback on our new instant replacement feature. | false
          no_own_product         | Our team builds a tool; the talk is about our app. | false
          no_own_product         | We want to build a better export. | false
          no_own_product         | We want to show that text reminders save time. | false
          no_own_product         | Please help us to prove it; it takes two minutes. | false
          no_own_product         | We will show how answers were counted when it is over. | true
          no_own_product         | We want to learn how teams like yours choose whom they work with. | true
          no_own_product         | Only our research team reads single answers; nothing is sold to you. | true
          no_own_product         | The session is recorded and seen only by our team to improve software. | true
          no_own_product         | We sum up the answers and send you the summary. | true
          no_own_product         | When did you last use a survey tool? | true
          no_own_product         | Our own study of last year had the same questions. | true
          no_personal_attribute  | As a UX Research Lead you struggle with slow recruitment | false
          no_personal_attribute  | Teams like yours save hours every week | false
          no_personal_attribute  | As a marketing director at a bank, you know the wait | false
          no_personal_attribute  | As a woman in her thirties you know | false
          no_personal_attribute  | As a pilot you can run five sessions | true
          no_personal_attribute  | As a first step you read the answers | true
          no_personal_attribute  | Teams that wait for participants | true
          not_yes_no             | Yes                                                | false
          not_yes_no             | No, never                                          | true
          no_meeting_ask         | Do you have 15 minutes on Friday?                  | false
          no_meeting_ask         | It took 15 minutes longer. Worth a look?           | true
          no_meeting_ask         | A sensor sends readings after 20 minutes.          | true
          no_meeting_ask         | Would 20 minutes on Friday suit you?               | false
          no_meeting_ask         | Give me 20 minutes and I will walk you through it. | false
          stock_phrases          | You unlock the shop and the walk-in is warm.       | true
          stock_phrases          | You need not wait until you unlock on Monday.      | true
          stock_phrases          | Unlock your full potential.                        | false
          stock_phrases          | It unlocks new growth on Monday.                   | false
          no_meeting_ask         | Worth a look?                                      | true
          no_pitch               | Your talk on no-shows stayed with me.              | true
          no_pitch               | We help teams like yours recruit.                  | false
          no_flattery            | I am impressed by your work.                       | false
          no_flattery            | Your talk on no-shows stayed with me.              | true
          sober_subject          | time to fill                                       | true
          sober_subject          | Boost your show-up rate                            | false
          sober_subject          | last chance for seats                              | false
          no_blame               | You should have checked the calendar.              | false
          no_blame               | The calendar shows another time.                   | true
          """)
  void judges_a_text(String check, String text, boolean passes) {
    var said = text.replace("\\n", "\n");

    assertThat(field("f").plan().checks(check).rulesBrokenBy(said).contains(check))
        .isEqualTo(!passes);
  }
}
