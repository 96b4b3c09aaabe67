package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices, forecasts, certainty, ranks and plans: what a line says more than its sources, and
/// ordinary sentences that only look like it.
class ClaimsBySourceTest {
  private static final List<String> APPROVED =
      List.of(
          "The plan costs 250 euros a month.",
          "Refunds are paid no later than 14 days after cancellation.",
          "Backups are tested every week.",
          "Servers are certified from 2019.",
          "Seat maps with a balcony are in testing.",
          "Voice notes arrive from March 2027.",
          "Orders over 40 euros are sent to your door by bicycle.",
          "Trees above six metres are cut by our climbers, smaller ones by one of them.",
          "A berth may be kept free of charge for 60 days with the consent of the harbour master.");

  private static final Map<String, Source> SOURCES = sources();

  private static Map<String, Source> sources() {
    var all = new LinkedHashMap<String, Source>();
    var day = Optional.of(LocalDate.of(2026, 10, 1));
    all.put("F1", new Source("F1", APPROVED.getFirst(), false, true, "", day));
    put(all, "E1", SourceType.COMPETITOR, "Kletta charges 400 euros a month for its plan.", day);
    put(all, "E2", SourceType.THIRD_PARTY, "The guild counted 388 small shops in 2025.", day);
    put(all, "E3", SourceType.THIRD_PARTY, "The office counted 120 small shops in Bergen.", day);
    put(all, "E4", SourceType.INTERVIEW, "I prefer e-mail over calls; it works offline.", day);
    put(
        all,
        "E5",
        SourceType.ANALYTICS,
        "In October 2026, 57 percent of tickets were bought online, up from 41 percent.",
        day);
    return all;
  }

  private static void put(
      Map<String, Source> all, String id, SourceType type, String text, Optional<LocalDate> day) {
    var origin = new Source.Origin(Optional.of(type), 0, false, "", "", List.of());
    all.put(id, new Source(id, text, false, true, "", day, origin));
  }

  private static String told(String text, @Nullable String cites, boolean forCustomers) {
    var subject =
        new Subject(
            "will",
            0,
            "",
            "",
            List.of(),
            APPROVED,
            List.of(),
            Optional.of(LocalDate.of(2026, 11, 26)));
    var context = new CheckContext(SOURCES, "", "", "Will", Set.of(), Set.of(), subject);
    var ids = cites == null ? List.<String>of() : Arrays.asList(cites.split(" "));
    var rules = new LineRules("line", "", 1, 9, false, forCustomers, List.of(field("f").build()));
    return Checks.standard()
        .check(new Line("line", Map.of("f", List.of(text)), ids), rules, context)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We cost no more than Kletta does for the plan.                        | F1 E1 | compare the other way | false
          Our plan costs more than the one of Kletta.                           | F1 E1 | compare the other way | true
          Our plan takes more time than that of Kletta.                         | F1 E1 | compare the other way | false
          Kletta's plan costs less time than our plan.                          | F1 E1 | compare the other way | false
          We are cheaper: Kletta charges 400 euros, we charge 250 euros.        | F1 E1 | compare the other way | false
          Our plan is cheaper, 400 euros against our 250.                       | F1 E1 | compare the other way | false
          Kletta is cheaper, 400 euros a month against our 250 for the plan.    | F1 E1 | compare the other way | true
          Kletta is cheaper for each plan, 400 euros against our 250.           | F1 E1 | compare the other way | true
          Fewer tickets were bought online than at the desk.                    | E5    | other way             | false
          An interview found 388 small shops in 2025.                           | E2    | E2 is no interview.   | true
          An interview found 388 small shops in Bergen.                         | E2 E3 | E2 and E3 are no interviews. | true
          A support ticket tells of 388 small shops in 2025.                    | E2    | E2 is no support ticket. | true
          Our order log shows 120 small shops in Bergen.                        | E3    | E3 is no log.         | true
          Our door log counted 120 small shops in Bergen.                       | E3    | E3 is no log.         | true
          Our usage data show that tickets are bought online.                   | E5    | no usage data         | false
          Our usage data show 120 small shops in Bergen.                        | E3    | E3 is no usage data.  | true
          According to a survey of owners, 120 shops in Bergen are small.       | E3    | E3 is no survey.      | true
          In interviews, owners told us of 120 small shops in Bergen.           | E3    | E3 is no interview.   | true
          In an hour, our owners heard of 120 small shops in Bergen.            | E3    | E3 is no              | false
          The trade association reports that e-mail works offline.              | E4    | E4 is not from the association. | true
          According to the national ministry, tickets are bought online.        | E5    | E5 is not from the ministry. | true
          According to the guild, there were 388 small shops in 2025.           | E2    | not from              | false
          The association counted 388 small shops in 2025.                      | E2    | not from              | false
          She prefers e-mail until the association answers calls.               | E4    | not from              | false
          Small shops will be rarer in Bergen.                                  | E2 E3 | E2 and E3 foretell nothing of this. | true
          More and more small shops open in Bergen.                             | E2 E3 | E2 and E3 tell of no change over time. | true
          There is doubt whether it works offline.                              | E4    | can bear              | false
          There is no doubt that it works offline.                              | E4    | can bear              | true
          Will prefers e-mail over calls.                                       | E4    | foretells             | false
          So Will prefers e-mail over calls.                                    | E4    | foretells             | false
          They will prefer e-mail over calls.                                   | E4    | foretells             | true
          """)
  void says_what_a_line_tells_beyond_its_sources(
      String text, String cites, String message, boolean told) {
    assertThat(told(text, cites, false).contains(message)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We pay refunds within 14 days after cancellation. | only planned | false
          We make backups every week for you.               | only planned | false
          Our servers are certified.                        | only planned | false
          Our balcony maps sell every seat.                 | only planned | true
          Our voice notes save you a walk.                  | only planned | true
          You open the busiest week in the trade with half a team. | than any source | false
          The strongest season in the trade needs a full team.     | than any source | false
          The strongest clubs in the country use our maps.         | than any source | false
          We know you have the finest beach in the country.        | than any source | false
          We have the smartest maps in the business.               | than any source | true
          The easiest maps in the business                         | than any source | true
          We send every order to your door by bicycle.             | is on record of it | true
          We send any order over 40 euros to your door by bicycle. | is on record of it | false
          We answer any order by return.                           | is on record of it | false
          We send no order by car.                                 | is on record of it | false
          Every one of your trees is cut by our climbers.          | is on record of it | false
          Every tree is cut by our climbers.                       | is on record of it | false
          Your berth is kept free of charge for 60 days.           | on a condition     | true
          Your berth is kept free for 60 days if the harbour master agrees. | on a condition | false
          Your berth has a lamp for 60 days.                       | on a condition     | false
          """)
  void says_what_customers_are_told_beyond_what_is_approved(
      String text, String message, boolean told) {
    assertThat(told(text, null, true).replace("says more than any", "than any").contains(message))
        .isEqualTo(told);
  }
}
