package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
  @TempDir Path folder;

  @Test
  void a_role_is_given_listed_and_stands_in_the_log_until_it_is_taken_back() {
    var terminal = new Terminal(folder).withSamples();
    terminal.run("samples", "load");

    assertThat(terminal.run("roles", "U0123ABCD", "curator").out())
        .contains("U0123ABCD is curator now");
    assertThat(terminal.run("roles").out())
        .contains(
            "U0123ABCD  curator, by somebody at the command line on ",
            "Everybody else in the workspace is a member");
    assertThat(terminal.run("roles", "--json").out())
        .startsWith(
            "{\"admins\":[],\"roles\":[{\"user\":\"U0123ABCD\",\"role\":\"curator\",\"by\":\"")
        .endsWith("\"at\":\"2026-11-24T09:00:00Z\"}],\"evidence\":\"member\"}\n");
    assertThat(terminal.run("roles", "U0123ABCD", "member").out()).contains("member now");
    assertThat(terminal.run("roles").out())
        .startsWith("Everybody in the workspace is a member")
        .doesNotContain("U0123ABCD");
    assertThat(terminal.run("audit").out().lines().toList())
        .satisfiesExactly(
            newest ->
                assertThat(newest)
                    .endsWith("somebody at the command line  give role U0123ABCD: member"),
            first ->
                assertThat(first)
                    .endsWith("somebody at the command line  give role U0123ABCD: curator"));
    assertThat(terminal.run("audit", "--json").out()).contains("\"action\":\"give role\"");
  }

  @Test
  void a_name_an_unknown_role_and_admin_are_refused_with_what_to_do() {
    var terminal = new Terminal(folder).withSamples();
    terminal.run("samples", "load");

    assertThat(terminal.run("roles", "sam", "curator").err()).contains("Copy member ID");
    assertThat(terminal.run("roles", "U0123ABCD", "boss").err()).contains("Which role?");
    assertThat(terminal.run("roles", "U0123ABCD", "admin").err()).contains("PERSONA_ADMINS");
    assertThat(terminal.run("audit").out()).contains("Nothing was changed");
  }

  @Test
  void a_channel_of_several_companies_is_allowed_listed_and_closed() {
    var terminal = new Terminal(folder).withSamples();
    terminal.run("samples", "load");
    assertThat(terminal.run("channels").out()).contains("None", "in private alone");

    assertThat(terminal.run("channels", "C0123ABCD", "allow").out()).contains("answers in C0123");
    assertThat(terminal.run("channels").out().strip()).isEqualTo("C0123ABCD");
    assertThat(terminal.run("channels", "--json").out())
        .isEqualTo("{\"channels\":[\"C0123ABCD\"]}\n");
    assertThat(terminal.run("channels", "C0123ABCD", "close").out()).contains("in private alone");
    assertThat(terminal.run("channels").out()).contains("None");
    assertThat(terminal.run("channels", "C0123ABCD", "allow", "--json").out())
        .isEqualTo("{\"channels\":[\"C0123ABCD\"]}\n");
    assertThat(terminal.run("audit").out())
        .contains("allow in C0123ABCD", "no longer in C0123ABCD");
    assertThat(terminal.run("channels", "#deal-acme", "allow").err()).contains("channel's details");
    assertThat(terminal.run("channels", "C0123ABCD").err()).contains("C0123ABCD allow");
  }

  @Test
  void who_may_open_evidence_is_set_told_and_stands_in_the_log() {
    var terminal = new Terminal(folder).withSamples();
    terminal.run("samples", "load");
    assertThat(terminal.run("roles").out()).contains("Everybody may open evidence");

    assertThat(terminal.run("roles", "--evidence", "curator").out())
        .contains("for curators and those above them alone", "whom to ask");
    assertThat(terminal.run("roles").out()).contains("for curators and those above them alone");
    assertThat(terminal.run("audit").out())
        .contains("somebody at the command line  open evidence to curators");
    assertThat(terminal.run("roles", "--evidence", "boss").err())
        .contains("Who may open evidence?");
    assertThat(terminal.run("roles", "U0123ABCD", "--evidence", "curator").err())
        .contains("One at a time");
    // the command line is the server's own
    assertThat(terminal.run("evidence", "E006").out()).doesNotContain("ask a curator");
  }

  @Test
  void what_is_changed_on_the_command_line_stands_in_the_log() throws Exception {
    var terminal = new Terminal(folder).with("PERSONA_DB", "own.db").with("USER", "kim");
    Files.writeString(
        folder.resolve("e.json"),
        """
        [{"id": "E1", "source_type": "interview", "date": "2026-03-01", "participant": "P-1",
          "text": "I wait for spare parts."}]
        """);
    terminal.run("import", "evidence", "e.json");
    terminal.run("quarantine", "add", "E1", "--why", "odd");
    terminal.run("quarantine", "clear", "E1", "--why", "read", "--by", "bo");
    terminal.run("forget", "P-1", "--yes");
    terminal.run("samples", "load");
    terminal.run("samples", "load");
    terminal.run("samples", "remove");
    terminal.run("backup", "b.db");
    terminal.run("restore", "b.db");

    assertThat(terminal.run("audit").out().lines().map(l -> l.substring(18)).toList())
        .containsExactly(
            "kim  restore backup",
            "kim  remove samples",
            "kim  load samples",
            "kim  forget a participant: 1 item",
            "bo  clear quarantine E1",
            "kim  put in quarantine E1",
            "kim  import evidence: 1 added, 0 updated");
  }

  @Test
  void admins_that_the_settings_name_are_listed() {
    var terminal = new Terminal(folder).withSamples().with("PERSONA_ADMINS", "U0BOSS");
    terminal.run("samples", "load");

    assertThat(terminal.run("roles").out()).contains("U0BOSS  admin, by PERSONA_ADMINS");
  }
}
