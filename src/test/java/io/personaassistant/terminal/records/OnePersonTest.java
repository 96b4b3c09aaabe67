package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody whom one file knows by name and another by address is one participant.
class OnePersonTest {
  private final Terminal terminal;

  OnePersonTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  /// Nobody types the same person in the same way twice.
  private void everywhere() {
    terminal.file(
        "survey.csv",
        """
        Response ID,Submitted at,Name,Work e-mail,What is hardest about your week?
        r1,2026-09-01,Ida Moe,ida@yard.example,The crane list is wrong by eight
        r2,2026-09-02,Bo Lind,bo@yard.example,Owners move their boats at night
        """);
    terminal.file(
        "tickets.json",
        """
        {"tickets": [{"id": 71, "description": "Where do I print the plan of the week?",
          "requester": {"name": "Ida Moe", "email": "ida@yard.example"},
          "assignee": {"name": "Bo Lind"}, "created_at": "2026-09-03"}]}
        """);
    terminal.file(
        "deals.csv",
        """
        Deal ID,Date,Contact,Note
        D-1,2026-09-04,Ida Moe,She wants it before the winter storage begins
        """);
    terminal.file(
        "talk.txt",
        """
        Date: 2026-09-05
        Greta: How was it?
        Ida Moe: We call every owner on the day before.
        Greta: And what happens then?
        Ida Moe: Well.
        """);
  }

  private static final List<List<String>> FILES =
      List.of(
          List.of("table", "survey.csv", "--yes"),
          List.of("table", "tickets.json", "--yes", "--type", "support_ticket"),
          List.of("table", "deals.csv", "--yes", "--type", "crm_note"),
          List.of("transcript", "talk.txt", "--interviewer", "Greta"));

  @ParameterizedTest(name = "from file {0}, {1} forgotten")
  @CsvSource({
    "0,Ida Moe", "1,Ida Moe", "2,Ida Moe", "3,Ida Moe",
    "0,ida@yard.example", "1,ida@yard.example", "2,ida@yard.example", "3,ida@yard.example"
  })
  void one_person_of_four_files_is_one_and_is_forgotten_everywhere(int first, String typed) {
    everywhere();
    for (int i = 0; i < FILES.size(); i++) {
      importFile(FILES.get((first + i) % FILES.size()));
    }

    assertThat(participants()).hasSize(2);
    assertThat(terminal.run("forget", typed, "--yes").out()).startsWith("Removed 4 items of P-");
    assertThat(participants()).hasSize(1);
    for (var file : FILES) {
      importFile(file);
    }
    assertThat(participants()).hasSize(1);
    assertThat(terminal.run("search", "boats").out()).contains("Owners move their boats");
    assertThat(terminal.run("forget", typed, "--unban").out()).contains("Imports take them again");
    importFile(FILES.get(2));
    assertThat(participants()).hasSize(2);
  }

  @Test
  void two_people_of_one_name_stay_two() {
    terminal.file(
        "survey.csv",
        """
        Submitted at,Name,Email,What is hardest about your week?
        2026-09-01,Ida Moe,ida@yard.example,The crane list is wrong by eight
        2026-09-02,Ida Moe,moe@other.example,Owners move their boats at night
        """);
    importFile(FILES.getFirst());

    assertThat(participants()).hasSize(2);
    assertThat(terminal.run("forget", "moe@other.example", "--yes").out())
        .startsWith("Removed 1 item");
    assertThat(terminal.run("search", "crane list").out()).contains("wrong by eight");
  }

  private static final List<String> DEALS =
      List.of("table", "deals.csv", "--yes", "--type", "crm_note");

  /// The name comes twice in one file before another says whose address goes with it.
  @ParameterizedTest(name = "survey before the tickets: {0}")
  @ValueSource(booleans = {true, false})
  void a_name_without_an_address_goes_over_to_the_address_once_it_is_known(boolean surveyFirst) {
    terminal.file(
        "survey.csv",
        """
        Submitted at,Work e-mail,What is hardest about your week?
        2026-09-01,ida@yard.example,The crane list is wrong by eight
        2026-09-02,bo@yard.example,Owners move their boats at night
        """);
    terminal.file(
        "tickets.csv",
        """
        Created,Requester,Full name,Description
        2026-09-03,Ida Moe,Ida Moe,Where do I print the plan of the week?
        """);
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-04,Ida Moe,ida@yard.example,She wants it before the winter storage begins
        """);
    var tickets = List.of("table", "tickets.csv", "--yes", "--type", "support_ticket");
    importFile(surveyFirst ? FILES.getFirst() : tickets);
    importFile(surveyFirst ? tickets : FILES.getFirst());
    importFile(DEALS);

    assertThat(participants()).hasSize(2);
    assertThat(terminal.run("forget", "Ida Moe", "--yes").out()).startsWith("Removed 3 items");
    importFile(tickets);
    assertThat(participants()).hasSize(1);
  }

  /// A number says who somebody is in one file, the address beside it in all.
  @Test
  void who_has_a_number_and_an_address_is_known_by_the_address() {
    terminal.file(
        "survey.csv",
        """
        Submitted at,Work e-mail,What is hardest about your week?
        2026-09-01,ida@yard.example,The crane list is wrong by eight
        """);
    terminal.file(
        "deals.csv",
        """
        Contact ID,Date,Contact name,Contact email,Case owner email,Note
        71,2026-09-04,Ida Moe,ida@yard.example,us@ours.example,She wants it before the winter storage
        71,2026-09-05,Ida Moe,,us@ours.example,She asked for the plan on paper again
        72,2026-09-05,Bo Lind,,us@ours.example,He asked who may move the boats at night
        """);
    importFile(FILES.getFirst());
    importFile(
        List.of(
            "table",
            "deals.csv",
            "--yes",
            "--type",
            "crm_note",
            "--map",
            "Contact ID=participant"));

    assertThat(participants()).hasSize(2).contains("72");
    assertThat(terminal.run("forget", "ida@yard.example", "--yes").out())
        .startsWith("Removed 3 items");
    importFile(
        List.of(
            "table",
            "deals.csv",
            "--yes",
            "--type",
            "crm_note",
            "--map",
            "Contact ID=participant"));
    assertThat(participants()).containsExactly("72");
  }

  @Test
  void a_forgotten_name_means_nobody_who_has_another_address() {
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-04,Ida Moe,ida@yard.example,She wants it before the winter storage begins
        """);
    importFile(DEALS);
    terminal.run("forget", "ida@yard.example", "--yes");
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-06,Ida Moe,moe@other.example,She asked for the plan on paper again
        """);
    importFile(DEALS);
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-07,Ida Moe,ida@yard.example,She told us that the crane list is wrong
        """);
    importFile(DEALS);
    assertThat(terminal.run("export").out())
        .contains("on paper again")
        .doesNotContain("crane list", "winter storage");
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Note
        2026-09-08,Ida Moe,Nobody answers the radio at noon
        """);
    importFile(DEALS);
    assertThat(terminal.run("export").out()).doesNotContain("radio");
  }

  /// Nobody knows whose address it is, so that it may be theirs.
  @Test
  void a_name_that_was_forgotten_without_an_address_means_everybody_who_has_it() {
    terminal.run("forget", "Ida Moe", "--ban", "--yes");
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-04,Ida Moe,ida@yard.example,She wants it before the winter storage begins
        2026-09-05,Ida Moe,ida@yard.example,She told us that the crane list is wrong
        2026-09-05,Bo Lind,bo@yard.example,He asked who may move the boats at night
        """);
    importFile(DEALS);

    assertThat(participants()).hasSize(1);
  }

  /// An exported file has the name of somebody forgotten, and here they are known by an address.
  @Test
  void who_was_forgotten_elsewhere_by_name_is_forgotten_here_by_address() {
    terminal.run("forget", "Ida Moe", "--ban", "--yes");
    var carried = terminal.run("export").out();
    terminal.file("carried.json", carried);
    terminal.run("forget", "Ida Moe", "--unban");
    terminal.file(
        "deals.csv",
        """
        Date,Contact,Contact email,Note
        2026-09-04,Ida Moe,ida@yard.example,She wants it before the winter storage begins
        2026-09-05,Bo Lind,bo@yard.example,He asked who may move the boats at night
        """);
    importFile(DEALS);
    var told = terminal.run("import", "all", "carried.json").out();
    assertThat(told).contains("asked to be forgotten elsewhere and has 1 item here");
    terminal.file(
        "survey.csv",
        """
        Submitted at,Work e-mail,What is hardest about your week?
        2026-09-01,ida@yard.example,The crane list is wrong by eight
        2026-09-02,bo@yard.example,Owners move their boats at night
        """);
    importFile(FILES.getFirst());
    assertThat(terminal.run("export").out())
        .contains("Owners move their boats")
        .doesNotContain("crane list");
  }

  /// Who deals with a customer is nobody of whom the row is about, whatever their column is called.
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "Contact,Case owner,false",
    "Contact,Ticket owner,false",
    "Contact,Ticket assignee,false",
    "Contact,Contact/Deal owner,false",
    "Customer,Contact,true",
    "Name,CSM email,false",
    "Name,Case owner email,false",
    "Name,Owner's e-mail,false",
    "Name,Support e-mail,false",
    "Name,E-mail of the account manager,false",
    "Name,E-mail (created by),false",
    "Name,E-mail,true",
    "Name,E-mail (submitted by),true"
  })
  void who_deals_with_customers_is_none_of_them(String participant, String other, boolean own) {
    boolean address = other.toLowerCase(Locale.ROOT).contains("mail");
    var ada = address ? "ada@ours.example" : "Ada Holm";
    var ida = address ? "ida@yard.example" : "Ida Berg Moe";
    terminal.file(
        "cases.csv",
        """
        Date,%s,%s,Comment
        2026-09-01,Ida Moe,%s,The crane list is wrong by eight
        2026-09-02,Bo Lind,%s,Owners move their boats at night
        2026-09-03,Una Bay,%s,We print the plan of the week twice
        """
            .formatted(participant, other, own ? ida : ada, "", ""));
    importFile(List.of("table", "cases.csv", "--yes", "--type", "support_ticket"));

    assertThat(participants()).hasSize(3);
    var typed = own ? ida : ada;
    var done = terminal.run("forget", typed, "--yes");
    assertThat(done.exit()).isEqualTo(own ? 0 : 1);
    assertThat(participants()).hasSize(own ? 2 : 3);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Author,Ada Holm", "Work e-mail,ada@ours.example", "Reviewer,Ada Holm"})
  void what_stands_beside_several_customers_is_none_of_theirs(String other, String shared) {
    terminal.file(
        "cases.csv",
        """
        Date,Contact,%1$s,Comment
        2026-09-01,Ida Moe,%2$s,The crane list is wrong by eight
        2026-09-02,Bo Lind,%2$s,Owners move their boats at night
        2026-09-03,Una Bay,,We print the plan of the week twice
        2026-09-04,Jon Fry,,Nobody answers the radio at noon
        """
            .formatted(other, shared));
    importFile(List.of("table", "cases.csv", "--yes", "--type", "support_ticket"));

    assertThat(participants()).hasSize(4);
    assertThat(terminal.run("forget", shared, "--yes").exit()).isEqualTo(1);
    assertThat(participants()).hasSize(4);
  }

  private void importFile(List<String> file) {
    var arguments = new ArrayList<>(List.of("import"));
    arguments.addAll(file);
    var result = terminal.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).describedAs(result.err()).isZero();
  }

  private Set<String> participants() {
    return terminal.items().stream()
        .map(item -> item.get("participant").asText())
        .collect(Collectors.toSet());
  }

  /// As a CRM writes whom a note is about.
  @ParameterizedTest
  @ValueSource(strings = {"Ida Moe (ida@yard.example)", "Ida Moe <ida@yard.example>"})
  void a_contact_with_name_and_address_is_whoever_has_the_address(String contact) {
    terminal.file(
        "notes.csv",
        "Record ID,Activity date,Associated Contact,Note body\n7,2026-05-12,%s,Ida wants it before winter\n"
            .formatted(contact));
    terminal.file(
        "tickets.csv",
        """
        Ticket ID,Created at,Requester email,Description
        8,2026-05-13,ida@yard.example,Where do I print the plan?
        """);
    terminal.file(
        "talk.csv", "Date,Participant,Quote\n2026-05-14,Ida Moe,We call every owner by hand\n");
    for (var file : List.of("notes.csv", "tickets.csv", "talk.csv")) {
      terminal.run("import", "table", file, "--yes", "--type", "interview");
    }

    var items = terminal.stored().path("evidence");
    assertThat(items.findValuesAsText("participant")).hasSize(3);
    assertThat(Set.copyOf(items.findValuesAsText("participant"))).hasSize(1);
    assertThat(items.toString()).contains("[name removed] wants").doesNotContain("Ida", "ida@");
  }

  @Test
  void those_whose_name_a_tool_keeps_back_are_not_one_person() {
    terminal.file(
        "reviews.csv",
        """
        review_id,submitted_at,user_name,Review
        1,2026-05-12,Verified User in Sports,The crane list is wrong by eight
        2,2026-05-13,Verified User in Sports,Owners move their boats at night
        3,2026-05-14,Una Bay,We print the plan twice a day
        """);

    terminal.run("import", "table", "reviews.csv", "--yes");

    var items = terminal.stored().path("evidence");
    assertThat(items).hasSize(3);
    assertThat(items.findValuesAsText("participant").stream().filter(p -> !p.isEmpty())).hasSize(1);
  }
}
