package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of figures, as web and product analytics export them: each row is an item that carries
/// its figures and their time.
class FigureTablesTest {
  private final Terminal terminal;

  FigureTablesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String name, String text, String... more) throws IOException {
    Files.writeString(terminal.folder().resolve(name), text);
    return terminal.run(
        Stream.concat(Stream.of("import", "table", name, "--yes"), List.of(more).stream())
            .toArray(String[]::new));
  }

  private List<String> said() {
    return StreamSupport.stream(terminal.stored().get("evidence").spliterator(), false)
        .map(e ->
            e.get("source_type").asText()
                + " "
                + e.get("date").asText()
                + " "
                + e.get("text").asText())
        .toList();
  }

  @Test
  void a_row_says_its_figures_its_period_and_how_many_people_it_is_about() throws IOException {
    var out =
        imported(
            "pages.csv",
            """
            page,views,users,bounce rate,period
            Pricing page,4120,2890,62%,Mar 2026
            How to choose a crane,980,870,78%,Mar 2026
            ,12,9,-,Mar 2026
            """);

    assertThat(out.err()).contains("taken for: analytics", "Each row becomes “Pricing page: 4,120");
    assertThat(said())
        .containsExactly(
            "analytics 2026-03-31 Pricing page: 4,120 views, 2,890 users, bounce rate 62 %, Mar 2026",
            "analytics 2026-03-31 How to choose a crane: 980 views, 870 users, bounce rate 78 %, Mar"
                + " 2026",
            "analytics 2026-03-31 No page: 12 views, 9 users, Mar 2026");
    assertThat(terminal.stored().get("evidence").get(0).get("sample_size").asInt()).isEqualTo(2890);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Event name,Event count,Date;export_failed,212,2026-03-01"
            + "!2026-03-01 export_failed: event count 212, 1 Mar 2026",
        "# Start date: 20260301;# End date: 20260331;Page path,Views,Bounce rate;/pricing,4120,0.62"
            + "!2026-03-31 /pricing: 4,120 views, bounce rate 62 %, 1 Mar 2026 to 31 Mar 2026",
        "Step,Users,Quarter;Sign-up,1200,Q1 2026!2026-03-31 Sign-up: 1,200 users, Q1 2026",
        "Feature,Device,Sessions,Week;Export,mobile,88,2026-W12"
            + "!2026-03-22 Export, mobile: 88 sessions, 2026-W12",
        "Seite,Seitenansichten,Absprungrate,Monat;Preise,4.120,\"62,5 %\",März 2026"
            + "!2026-03-31 Preise: 4.120 Seitenansichten, Absprungrate 62,5 %, März 2026",
        "Page,Visiteurs,Taux de rebond,Mois;Tarifs,310,41%,mars 2026"
            + "!2026-03-31 Tarifs: 310 visiteurs, taux de rebond 41 %, mars 2026",
        "Date,Users,Sessions;2026-03-01,388,512!2026-03-01 388 users, 512 sessions, 1 Mar 2026",
        "Page,Views,Avg. time on page,Month;/a,12,00:01:41,2026-03"
            + "!2026-03-31 /a: 12 views, avg. time on page 00:01:41, 2026-03",
        "Page,Views,Month,Year;/a,12,2026-03,2026!2026-03-31 /a: 12 views, 2026-03",
        "Report of 2026-01-01 to 2026-03-31;Exported on 2026-04-02;Page,Views,Bounce rate;/a,12,62%"
            + "!2026-03-31 /a: 12 views, bounce rate 62 %, 1 Jan 2026 to 31 Mar 2026",
        "Zeitraum: März 2026;Erstellt am 2026-04-02;Page,Views,Bounce rate;/a,12,62%"
            + "!2026-03-31 /a: 12 views, bounce rate 62 %, März 2026",
        "Page,Views,Exit percentage,Month;/a,1,0.4,2026-03"
            + "!2026-03-31 /a: views 1, exit percentage 0.4, 2026-03",
        "Page,Views,% exit rate,Month;/a,12,0.8,2026-03"
            + "!2026-03-31 /a: 12 views, % exit rate 0.8, 2026-03",
        "Page path and screen class,Views,Average engagement time per active user,Month"
            + ";/a,12,41.5,2026-03"
            + "!2026-03-31 /a: 12 views, average engagement time per active user 41.5, 2026-03",
        "Page,Views,Users,Month;Reset your password,611,402,2026-09"
            + "!2026-09-30 Reset your password: 611 views, 402 users, 2026-09",
        "Article title,Views,Month;Ten tips,12,2026-03!2026-03-31 Ten tips: 12 views, 2026-03"
      })
  void time_and_figures_are_read_as_tools_write_them(String table, String item) throws IOException {
    var out = imported("figures.csv", table.replace(';', '\n') + "\n");

    assertThat(out.exit()).describedAs(out.err()).isZero();
    assertThat(said()).containsExactly("analytics " + item);
  }

  @Test
  void figures_without_a_time_ask_for_it_and_take_the_day_that_is_said() throws IOException {
    var table = "Top queries,Clicks,CTR\nhow to plan crane lifts,312,6.09%\n";

    assertThat(imported("queries.csv", table).err()).contains("--date YYYY-MM-DD");
    assertThat(imported("queries.csv", table, "--date=2026-04-02").exit()).isZero();
    assertThat(said())
        .containsExactly("analytics 2026-04-02 how to plan crane lifts: 312 clicks, CTR 6.09 %");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Timestamp,Your role,How many users does your team have?,NPS;2026-03-01,Nurse,12,9",
        "Timestamp,Your function,Users,NPS;2026-03-01,Nurse,12,9",
        "Timestamp,Trade,Number of users in the team,NPS;2026-03-01,Care,12,9",
        "Account,Plan,Users,Renewal date;Lind Ltd,Pro,12,2026-03-01",
        "Customer ID,Plan,Users,Renewal date;4711,Pro,12,2026-03-01",
        "Name,Plan,Users,Renewal date;Lind Ltd,Pro,12,2026-03-01",
        "Plan,Users,Retention;Pro,12,80%"
      })
  void numbers_that_people_gave_or_that_are_kept_of_customers_are_no_analytics(String table)
      throws IOException {
    var out = imported("said.csv", table.replace(';', '\n') + "\n", "--date=2026-04-02");

    assertThat(out.err()).doesNotContain("analytics", "Each row becomes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Comment,Users affected,Date;The crane list is never right,12,2026-03-01",
        "Customer,Sessions,Note,Date;Bo Lind,12,She asked for a list of all cranes,2026-03-01",
        "Question?,Clicks,Comment,Date;The list is wrong every day,3,It is always the old one,2026-03-01"
      })
  void what_somebody_said_beside_figures_stays_what_they_said(String table) throws IOException {
    imported("said.csv", table.replace(';', '\n') + "\n", "--type=survey");

    assertThat(said()).isNotEmpty().noneMatch(item -> item.startsWith("analytics"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Device,Visits,Wish,Score;2026-09-01,Phone,3,Pay for two dogs at once,7"
            + ";2026-09-04,Phone,2,Show the price before I log in,8",
        "Month,Device,Sessions,Trust;2026-09,Laptop,4,5;2026-09,Laptop,11,3",
        "Date,Device,Visits,Age,NPS;2026-09-01,Phone,3,41,7;2026-09-02,Tablet,8,36,9",
        "Timestamp,Step,Searches,Found,Stuck at;2026-09-01 08:01:22,Checkout,2,yes,The coupon field"
            + ";2026-09-01 08:44:09,Checkout,1,no,My address",
        "Start,Feature,Users,Pain;2026-09-01T09:12:00Z,Import,12,Dates are read wrong in my files",
        "Datum,Seite,Besuche,Wunsch;01.09.2026,Start,3,Preise ohne Anmeldung sehen"
      })
  void answers_below_short_names_are_no_figures(String table) throws IOException {
    var out = imported("said.csv", table.replace(';', '\n') + "\n", "--date=2026-10-02");

    assertThat(out.err()).doesNotContain("analytics", "Each row becomes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Page title,Country,Views,Month;Jobs on one board for all,AT,44,2026-09"
            + ";Jobs on one board for all,DE,90,2026-09!2",
        "Timestamp,Page,Visitors,Bounce rate;2026-09-01 10:00,/a,12,40%;2026-09-01 10:30,/a,9,44%!2",
        "Campaign,Subject line,Opened,Clicks,Date;Autumn,Your press is idle in November,16,2,2026-09-01!1",
        "Feature,Plan,Users,NPS,Month;Board,Team,812,44,2026-09;Board,Starter,120,9,2026-09!2"
      })
  void titles_half_hours_and_scores_of_many_are_figures(String table, int items)
      throws IOException {
    var out = imported("figures.csv", table.replace(';', '\n') + "\n");

    assertThat(said())
        .describedAs(out.err())
        .hasSize(items)
        .allMatch(i -> i.startsWith("analytics"));
  }

  @Test
  void whoever_says_that_they_are_figures_or_answers_is_believed() throws IOException {
    var table =
        "Event,Properties,Total,Unique users,Date\nclick,Save quote after price change,120,88,2026-09-01\n";

    assertThat(imported("said.csv", table, "--type=survey").err()).doesNotContain("analytics");
    assertThat(imported("figures.csv", table, "--type=analytics").exit()).isZero();
    assertThat(said())
        .contains(
            "analytics 2026-09-01 click, Save quote after price change: total 120, 88 unique users, 1 Sep"
                + " 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Page,Month,Avg NPS,Rating;/quote,2026-03,7,8!/quote: avg NPS 7, rating 8, 2026-03",
        "Feature,Sessions,Satisfaction,Month;Herd log,4120,4,Mar 2026"
            + "!Herd log: 4,120 sessions, satisfaction 4, Mar 2026"
      })
  void scores_of_pages_and_features_are_figures_where_somebody_says_so(String table, String text)
      throws IOException {
    var file = table.replace(';', '\n') + "\n";

    assertThat(imported("scores.csv", file).err())
        .contains("No column holds what people said", "with --type analytics");
    assertThat(said()).isEmpty();
    assertThat(imported("scores.csv", file, "--type=analytics").exit()).isZero();
    assertThat(said()).containsExactly("analytics 2026-03-31 " + text);
  }

  @Test
  void figures_of_plans_or_towns_are_taken_where_somebody_says_so() throws IOException {
    var table = "Town,Bookings,Retention\nLeeds,412,80%\n";

    assertThat(imported("towns.csv", table, "--date=2026-04-02").exit()).isNotZero();
    imported("towns.csv", table, "--date=2026-04-02", "--type=analytics");

    assertThat(said()).containsExactly("analytics 2026-04-02 Leeds: 412 bookings, retention 80 %");
  }

  @Test
  void marks_of_web_analytics_are_no_names_of_segments() throws IOException {
    imported(
        "sources.csv",
        """
        Session source / medium,Country,Sessions,Month
        google / organic,Peru,4120,2026-03
        (direct) / (none),Peru,3001,2026-03
        (not set),(not set),980,2026-03
        bing / (not set),Peru,12,2026-03
        (other),Chile,120,2026-03
        Tents (2 people),Chile,9,2026-03
        """);

    assertThat(said())
        .containsExactly(
            "analytics 2026-03-31 google / organic, Peru: 4,120 sessions, 2026-03",
            "analytics 2026-03-31 Direct / none, Peru: 3,001 sessions, 2026-03",
            "analytics 2026-03-31 Session source / medium not known, country not known: 980 sessions,"
                + " 2026-03",
            "analytics 2026-03-31 bing / not known, Peru: 12 sessions, 2026-03",
            "analytics 2026-03-31 All others (session source / medium), Chile: 120 sessions, 2026-03",
            "analytics 2026-03-31 Tents (2 people), Chile: 9 sessions, 2026-03");
  }

  @Test
  void days_that_can_be_read_two_ways_are_asked_for() throws IOException {
    var table = "Event,Count,Unique users,Date\nquote_sent,5120,811,01/09/2026\n";

    assertThat(imported("figures.csv", table).err()).contains("--dates day-first");
    assertThat(imported("figures.csv", table, "--dates=day-first").exit()).isZero();
    assertThat(said())
        .containsExactly(
            "analytics 2026-09-01 quote_sent: count 5,120, 811 unique users, 1 Sep 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Answer,Contract printers,Retail shops;Whiteboard,12%,48%;Spreadsheet,88%,52%"
            + "!“Whiteboard”: Contract printers 12 %, Retail shops 48 %!0",
        "What nearly stopped you?,Total (n=212),Retail (n=122);I had no time to type it all in,33%,24%"
            + "!What nearly stopped you? “I had no time to type it all in”: Total (n=212) 33 %, Retail (n=122) 24 %!212",
        ",Owners,Printers;Price is too high for us,0.42,0.1!“Price is too high for us”: Owners 42 %, Printers 10 %!0",
        ",Owners %,Managers (%),% Staff;No ramp,12,48,7.5!“No ramp”: Owners 12 %, Managers 48 %, Staff 7.5 %!0"
      })
  void a_crosstab_says_how_many_of_each_group_answered_what(String table, String text, int people)
      throws IOException {
    var file = table.replace(';', '\n') + "\n";

    assertThat(imported("cross.csv", file).err()).contains("--date YYYY-MM-DD");
    assertThat(imported("cross.csv", file, "--date=2026-09-30").err())
        .contains("taken for: survey")
        .doesNotContain("Date  ");
    assertThat(said().getFirst()).isEqualTo("survey 2026-09-30 " + text);
    assertThat(terminal.stored().get("evidence").get(0).path("sample_size").asInt(0))
        .isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Men (n=40),Women (n=60),Total (n=100)!100",
        "All respondents (n=1’204),Men (n=400),Under 35 (n=300)!1204",
        "Owners (n=90)!90",
        "Men (n=40),Women (n=60),Under 35 (n=30),35 and over (n=70)!0",
        "All owners (n=40),Managers (n=60)!0",
        "Total 2024 (n=90),Total 2025 (n=80)!0",
        "Total,Owners (n=40)!0"
      })
  void nobody_is_counted_twice_where_groups_of_a_crosstab_overlap(String groups, int people)
      throws IOException {
    var shares = groups.replaceAll("[^,]+", "20%");
    imported("cross.csv", "Answer,%s\nFees,%s\n".formatted(groups, shares), "--date=2026-09-30");

    assertThat(terminal.stored().get("evidence").get(0).path("sample_size").asInt(0))
        .isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Browser,Q1,Q2;Chrome,60%,55%;Safari,40%,45%!analytics 2026-09-30 Chrome: Q1 60 %, Q2 55 %",
        "Device,Jan,Feb,Mar;Phone,0.52,0.55,0.61!analytics 2026-09-30 Phone: Jan 52 %, Feb 55 %, Mar 61 %",
        "Plan,Feb 2026,Mar 2026;Free,60%,55%;Team,40%,45%"
            + "!analytics 2026-03-31 Free: Feb 2026 60 %, Mar 2026 55 %",
        "Crop,H1 2026,H2 2025;Barley,60%,50%;Rye,40%,50%"
            + "!analytics 2026-06-30 Barley: H1 2026 60 %, H2 2025 50 %",
        "What keeps you from hiring?,2024,2025;Fees,52%,54%"
            + "!survey 2025-12-31 What keeps you from hiring? “Fees”: 2024 52 %, 2025 54 %",
        "Why did you cancel?;Reason,Q1,Q2;Fees,60%,55%;Noise,40%,45%"
            + "!survey 2026-09-30 Why did you cancel? “Fees”: Q1 60 %, Q2 55 %",
        "Feature,Year,Q1,Q2;Export,2024,60%,55%;Export,2025,40%,"
            + "!analytics 2024-06-30 Export: Q1 60 %, Q2 55 %, 2024",
        "Feature,Year,Q1,Q2;Export,2025,40%,;Export,2024,60%,55%"
            + "!analytics 2025-03-31 Export: Q1 40 %, 2025",
        "# Usage 2025;Device,Jan,Feb;Phone,60%,55%;Desk,40%,45%"
            + "!analytics 2025-02-28 Phone: Jan 60 %, Feb 55 %, 2025",
        "# Exported 2026;# Winter 2025/2026;Device,Jan,Feb;Phone,60%,55%;Desk,40%,45%"
            + "!analytics 2026-09-30 Phone: Jan 60 %, Feb 55 %",
        "# Users: 2025;Device,Jan,Feb;Phone,60%,55%;Desk,40%,45%"
            + "!analytics 2026-09-30 Phone: Jan 60 %, Feb 55 %",
        "Feature,Cohort month,Jan 2026,Feb 2026;Export,Nov 2025,60%,55%;Export,Dec 2025,70%,65%"
            + "!analytics 2026-02-28 Export: Jan 2026 60 %, Feb 2026 55 %, Nov 2025"
      })
  void a_time_on_each_column_tells_how_something_went_unless_it_was_asked(
      String table, String first) throws IOException {
    imported("waves.csv", table.replace(';', '\n') + "\n", "--date=2026-09-30");

    assertThat(said().getFirst()).isEqualTo(first);
  }

  @Test
  void whoever_says_that_shares_of_quarters_were_answered_is_believed() throws IOException {
    imported(
        "waves.csv",
        "Browser,Q1,Q2\nChrome,60%,55%\nSafari,40%,45%\n",
        "--date=2026-09-30",
        "--type=survey");

    assertThat(said()).contains("survey 2026-09-30 “Chrome”: Q1 60 %, Q2 55 %");
  }

  @Test
  void a_share_written_otherwise_far_down_stays_as_it_is() throws IOException {
    var rows = new StringBuilder("Page,Views,Bounce rate,Month\n");
    IntStream.range(0, 205).forEach(i -> rows.append("/" + i + ",12,0.5,2026-09\n"));
    imported("far.csv", rows + "/last,12,62%,2026-09\n");

    assertThat(said())
        .contains("analytics 2026-09-30 /last: 12 views, bounce rate 62 %, 2026-09")
        .contains("analytics 2026-09-30 /7: 12 views, bounce rate 50 %, 2026-09");
  }

  @Test
  void shares_of_things_that_nobody_answered_are_no_crosstab() throws IOException {
    var out =
        imported("goods.csv", "Product,Discount,Margin\nHoodie,12%,30%\n", "--date=2026-09-30");

    assertThat(out.err()).contains("No column holds what people said in words");
  }

  @Test
  void a_row_or_two_of_few_words_are_figures_too_and_refused_by_the_names_they_have()
      throws IOException {
    var table = "Page,Score\n/pricing,41\n/signup,63\n";

    assertThat(imported("scores.csv", table, "--type=analytics").err())
        .contains("No column holds a date", "--date YYYY-MM-DD", "columns are: Page, Score.");
    assertThat(imported("scores.csv", table, "--type=analytics", "--map=Pages=date").err())
        .contains("no column “Pages”", "columns are: Page, Score.");
    assertThat(imported("scores.csv", table, "--type=analytics", "--date=2026-03-05").exit())
        .isZero();
    assertThat(said())
        .containsExactly(
            "analytics 2026-03-05 /pricing: score 41", "analytics 2026-03-05 /signup: score 63");
  }
}
