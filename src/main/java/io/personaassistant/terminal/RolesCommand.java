package io.personaassistant.terminal;

import io.personaassistant.answering.Members;
import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.terminal.CommandLineProgram.Refused;
import io.personaassistant.workspace.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona roles`, `persona roles USER ROLE`: who may do what in Slack.
@Command(
    name = "roles",
    description = "Who may do what in Slack; with a user id and a role, gives it.")
final class RolesCommand extends CommandLineProgram.Opening {
  @Parameters(index = "0", arity = "0..1", paramLabel = "USER", description = "a Slack user id")
  String user = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ROLE",
      description = "curator, contributor, or member to take it back")
  String role = "";

  RolesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = session().open(Database.Options.standard().existing())) {
      if (user.isEmpty()) {
        list(program.members());
      } else {
        give(program);
      }
      return 0;
    }
  }

  private void give(Program program) {
    if (!user.matches("[UW][A-Z0-9]+")) {
      throw new Refused(
          "A Slack user id is meant, such as U0123ABCD: in Slack, open the person's profile > More >"
              + " Copy member ID.");
    }
    var given =
        Role.of(role)
            .orElseThrow(
                () -> new Refused("Which role? curator, contributor, or member to take it back."));
    var refused = program.members().give(Members.TERMINAL, user, given);
    if (refused.isPresent()) {
      throw new Refused(refused.get());
    }
    surroundings.out().println(user + " is " + given.word() + " now: " + given.does() + ".");
  }

  private void list(Members members) {
    var out = surroundings.out();
    members.admins().stream().sorted().forEach(a -> out.println(a + "  admin, by PERSONA_ADMINS"));
    for (var given : members.given()) {
      var day = given.at().toString().substring(0, 10);
      out.println(given.user() + "  " + given.role().word() + ", by " + given.by() + " on " + day);
    }
    out.println("Everybody else in the workspace is a member: asks, and changes nothing.");
  }
}
