package io.personaassistant.answering.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.workspace.Right;
import io.personaassistant.workspace.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = SampleFile.empty(folder.resolve("p.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Members members(String... admins) {
    return new Members(database, 1, Set.of(admins), Clock.systemUTC());
  }

  @Test
  void a_role_is_given_by_an_admin_holds_at_once_and_stands_in_the_log() {
    var members = members("UADMIN");
    assertThat(members.refused("U1", Right.EDIT))
        .hasValueSatisfying(
            s -> assertThat(s).contains("for curators", "An admin can make you one"));

    assertThat(members.give("UADMIN", "U1", Role.CURATOR)).isEmpty();

    assertThat(members.refused("U1", Right.EDIT)).isEmpty();
    assertThat(members.refused("U1", Right.CAPTURE)).isEmpty();
    assertThat(members.refused("U1", Right.ADMINISTER)).isPresent();
    assertThat(members.log(5))
        .singleElement()
        .satisfies(e ->
            assertThat(e.by() + " " + e.action() + " " + e.subject() + " " + e.detail())
                .isEqualTo("UADMIN give role U1 curator"));

    assertThat(members.giveAtTerminal("root", "U1", Role.MEMBER)).isEmpty();
    assertThat(members.role("U1")).isEqualTo(Role.MEMBER);
    assertThat(members.given()).isEmpty();
  }

  @Test
  void nobody_else_gives_roles_and_nobody_is_made_an_admin() {
    var members = members("UADMIN");
    members.give("UADMIN", "U1", Role.CURATOR);

    assertThat(members.give("U1", "U2", Role.CURATOR)).isPresent();
    assertThat(members.give("UADMIN", "U1", Role.ADMIN)).isPresent();
    assertThat(members.give("UADMIN", "UADMIN", Role.MEMBER)).isPresent();
    assertThat(members.role("U2")).isEqualTo(Role.MEMBER);
    assertThat(members.role("U1")).isEqualTo(Role.CURATOR);
    assertThat(members.log(5)).hasSize(1);
  }

  @Test
  void without_named_admins_roles_are_given_on_the_command_line_alone() {
    var members = members();

    assertThat(members.give("U1", "U1", Role.CURATOR)).isPresent();
    assertThat(members.giveAtTerminal("root", "U1", Role.CURATOR)).isEmpty();
    assertThat(members.role("U1")).isEqualTo(Role.CURATOR);
  }
}
