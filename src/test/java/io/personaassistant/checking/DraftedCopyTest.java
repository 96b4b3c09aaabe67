package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines as models write them in ads, posts, mails and cards, sound and bad ones beside each other:
/// records of garden centres and of choirs.
class DraftedCopyTest {
  private static final Map<String, Source> GIVEN =
      Stream.of(
              item(
                  "E1",
                  SourceType.SURVEY,
                  "",
                  "Survey of 90 garden staff: 54 % say watering is the main cause of overtime, 26 % deliveries, 20 % the till."),
              item(
                  "E2",
                  SourceType.ANALYTICS,
                  "",
                  "Deliveries in May 2026: 1,300, of which 91 % on time; median delay of the rest 40 minutes."),
              item(
                  "E3",
                  SourceType.SURVEY,
                  "",
                  "Of 64 choir leaders, 71 % name finding tenors as their hardest task, 29 % the hall."),
              item("E4", SourceType.SURVEY, "", "Of 64 choir leaders, 35 % rehearse on Mondays."),
              item("E5", SourceType.SOCIAL_POST, "P-5", "Eleven price tags on one shelf of herbs."),
              fact("F1", "380 garden centres with 52 greenhouses use Florabase. customer register"),
              fact("F2", "The licence is 90 euro a month, with no setup fee. price list"),
              fact("F3", "Vouchers cannot be paid in the app. app manual"),
              fact(
                  "F4", "A stall can be kept for 14 days and extended once by a week. stall rules"))
          .collect(Collectors.toMap(Source::id, Function.identity()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one of several, whoever it is; what one of them did is a claim
          F1 | Ask one of them how the spring went. 380 garden centres use Florabase.     | ''
          F1 | 380 garden centres use Florabase, and you can ring one of them.           | ''
          F1 | Of 380 garden centres that use Florabase, one of them has closed.         | numbers_supported
          # what proves a fact denies nothing
          F2 | A cap is not in our price list, so I will ask.                            | ''
          F2 | The licence has a setup fee of 90 euro.                                   | contradicts_approved claim_supported
          # what a fact denies is not offered; other words of the fact may be
          F1 | 380 garden centres use Florabase. Pay for vouchers right in the app.      | contradicts_approved
          F3 | Vouchers are not paid in the app.                                         | ''
          F1 | 380 garden centres use Florabase. Do you pay for vouchers in the app?     | ''
          F3 | The app shows your vouchers.                                              | ''
          # once is a limit
          F4 | Keep a stall for 14 days and extend it as often as you like.              | numbers_supported
          F4 | Keep a stall for 14 days and extend it once.                              | ''
          # a survey speaks for many; so does not one post, whatever its owner has
          E1 | Garden staff stay longer because of watering, deliveries and the till.    | ''
          E5 | Growers' price tags: eleven on one shelf.                                 | ''
          E5 | Growers print eleven price tags for one shelf.                            | distinct_sources
          # how many name something first is not how many it happens to
          E1 | 54 % of garden staff work longer to water.                                | numbers_supported
          E1 | 26 % of garden staff stay late after deliveries.                          | numbers_supported
          E1 | 54 % of garden staff say watering is the main cause of overtime.          | ''
          E1 | For 54 % of garden staff watering is the main cause.                      | ''
          E3 | 71 % of choir leaders lack tenors today.                                  | numbers_supported
          E3 | 71 % of choir leaders call finding tenors their hardest task.             | ''
          E4 | 35 % of choir leaders rehearse on Mondays.                                | ''
          # a median is no length of each
          E2 | The other deliveries are 40 minutes late.                                 | numbers_supported
          E2 | The median delay of the others is 40 minutes.                             | ''
          """)
  void is_marked_for_what_is_wrong_with_it_and_for_nothing_else(
      String id, String text, String rule) {
    assertThat(rules(id, text, "", Set.of())).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what the asker says themselves is shown with a mark; in a reply the brief is a letter
          The label printer was fixed. | the label printer was fixed on 3 May | false | WARNING
          Every choir gets 10 % off in June.    | 10 % off in June for every choir      | false | WARNING
          The label printer was fixed. | the label printer stopped on 3 May   | false | ERROR
          The label printer was fixed. | the label printer was fixed on 3 May | true  | ERROR
          # what comes next is a promise in whatever form
          The product team plans a louder beep.  | a louder beep, please               | true  | ERROR
          The beep is louder in the next update. | a louder beep, please               | true  | ERROR
          """)
  void a_promise_needs_a_fact_or_at_least_the_asker(
      String text, String brief, boolean letter, String level) {
    var checks = letter ? Set.of("backed_promises") : Set.<String>of();
    assertThat(
            findings("F1", text, brief, checks).stream()
                .filter(f -> f.rule().equals("approved_promises"))
                .map(f -> f.level().name()))
        .containsExactly(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F1 | Find tenors 71 % faster for your choir.             | “71 %” is in no cited evidence
          F1 | Of choir leaders 71 % name finding tenors as hard.  | “71 %” stands in E3
          """)
  void a_reason_sends_nobody_to_an_item_that_says_something_else(
      String id, String text, String reason) {
    assertThat(findings(id, text, "", Set.of()))
        .extracting(Finding::why)
        .anyMatch(w -> w.startsWith(reason));
  }

  private static String rules(String id, String text, String brief, Set<String> checks) {
    return findings(id, text, brief, checks).stream()
        .map(Finding::rule)
        .filter(r -> !r.equals("number_not_for_customers"))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<Finding> findings(String id, String text, String brief, Set<String> checks) {
    var field = Rules.field("text").checks(checks.toArray(String[]::new)).build();
    var rules = new LineRules("line", "", 1, 9, false, true, List.of(field));
    var line = new Line("line", Map.of("text", List.of(text)), List.of(id));
    var facts =
        GIVEN.values().stream()
            .filter(s -> s.origin().type().isEmpty())
            .map(s -> s.text().substring(0, s.text().lastIndexOf(". ") + 1))
            .toList();
    var subject = new Subject("", 0, "", "", List.of(), facts, List.of(), Optional.empty());
    var context = new CheckContext(GIVEN, "", brief, "Petra Vogel", Set.of(), Set.of(), subject);
    return Checks.standard().check(line, rules, context);
  }

  private static Source item(String id, SourceType type, String participant, String text) {
    var origin = new Source.Origin(Optional.of(type), 0, false, "", "", List.of());
    return new Source(id, text, type.ownWords(), false, participant, Optional.empty(), origin);
  }

  private static Source fact(String id, String text) {
    var origin = new Source.Origin(Optional.empty(), 0, false, "", "", List.of());
    return new Source(id, text, false, true, "", Optional.empty(), origin);
  }
}
