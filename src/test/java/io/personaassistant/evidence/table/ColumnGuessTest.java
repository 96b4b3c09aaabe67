package io.personaassistant.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnGuessTest {
  private static final List<String> PROSE =
      List.of(
          "We lost two weeks on this study",
          "Nobody could open the link on a phone",
          "Legal reads every contract before we sign");

  /// What stands in a column whose name begins with this mark.
  private static String cell(String column, int row) {
    return switch (column.charAt(0)) {
      case '~' -> PROSE.get(row);
      case '@' -> "2026-03-0" + (row + 1);
      case '?' -> row == 1 ? "soon" : "2026-03-0" + (row + 1);
      case '#' -> Integer.toString(1000 + row);
      default -> row == 1 ? "yes" : "no";
    };
  }

  /// Headers as tools write them; ~ marks prose, @ days, ? days in all rows but one, # numbers.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "survey form     | @Timestamp;Email Address;~What is hardest?;Rate us;~Why?"
            + " | date participant text none text | survey",
        "survey tool     | #Respondent ID;@Start Date;@End Date;IP Address;~Open-Ended Response"
            + " | participant none date none text | survey",
        "named prompts   | @Timestamp;Role;~Biggest challenge;~Wichtigster Wunsch;Rating"
            + " | date none text text none | survey",
        "no mark         | @Timestamp;~What do you use;~Main frustration;Rating"
            + " | date text text none | survey",
        "ticket prompt   | #Ticket ID;@Created;~Main problem;~Description"
            + " | source_ref date none text | support_ticket",
        "research panel  | @recordedDate;ResponseId;~Q3_1 Please describe your last study;Q4"
            + " | date participant text none | survey",
        "help desk       | #Ticket ID;Status;Requester;@Created at;Subject;~Description;Assignee"
            + " | source_ref none participant date none text none | support_ticket",
        "issue tracker   | #Case Number;Account Name;@Date/Time Opened;~Case Comments"
            + " | source_ref none date text | support_ticket",
        "sales notes     | Opportunity Name;Stage;@Close Date;~Lost Reason;Owner"
            + " | none none date text none | crm_note",
        "sales calls     | @Activity Date;Contact Name;Deal;~Notes"
            + " | date participant none text | crm_note",
        "app reviews     | Author;Stars;@Review Date;~Review;Version"
            + " | participant none date text none | social_post",
        "community posts | Permalink;@Posted at;Likes;~Body | source_ref date none text | social_post",
        "our own words   | #n;source_type;@day;~finding;segment"
            + " | sample_size source_type date text segment | ''",
        "no names known  | A;B;@C;~D | none none date text | ''",
        "service desk    | #Number;@Opened;Caller;~Short description;@Resolved"
            + " | source_ref date none text none | ''",
        "crm             | #Record ID;@Last seen;@Create Date;~Note | source_ref none date text | ''",
        "some no day     | A;?B;~C | none date text | ''",
        "which of two    | A;?B;?C;~D | none none none text | ''",
        "counts only     | Comment count;@Day;Note type | none date none | ''",
      })
  void columns_are_taken_for_what_they_are(String tool, String header, String uses, String source) {
    var columns = List.of(header.strip().split(";"));
    var rows =
        IntStream.range(0, 3)
            .mapToObj(
                row -> new Table.Line(row + 2, columns.stream().map(c -> cell(c, row)).toList()))
            .toList();
    var names = columns.stream().map(c -> c.replaceFirst("^[~@?#]", "")).toList();

    Predicate<String> isDay = c -> c.startsWith("2026-03-");
    var guessed = Columns.guessed(new Table(names, rows, List.of()), isDay, isDay);

    assertThat(guessed.uses().stream().map(Use::word))
        .isEqualTo(Arrays.asList(uses.strip().split(" ")));
    assertThat(guessed.source()).isEqualTo(source);
  }
}
