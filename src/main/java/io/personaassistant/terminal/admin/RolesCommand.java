package io.personaassistant.terminal.admin;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Members;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Role;
import io.personaassistant.workspace.Settings.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona roles`, `persona roles USER ROLE`, `persona roles --evidence ROLE`: who may do what in
/// Slack.
public @Command(
    name = "roles",
    description = {
      "Who may do what in Slack; with a user id and a role, gives it.",
      "With --evidence, says from which role on people open evidence word for word."
    }) final class RolesCommand extends ReportingCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "USER", description = "a Slack user id")
  String user = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ROLE",
      description = "curator, contributor, or member to take it back")
  String role = "";

  @Option(
      names = "--evidence",
      paramLabel = "ROLE",
      description = "who may open evidence: member (everybody), contributor, curator or admin")
  @Nullable String evidence;

  @Option(names = "--by", paramLabel = "NAME", description = "who says it; default your user name")
  @Nullable String by;

  public RolesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = opened()) {
      var members = program.members();
      var done =
          evidence != null ? opened(members, evidence) : user.isEmpty() ? "" : given(members);
      if (json) {
        printJson(asJson(members));
      } else if (done.isEmpty()) {
        list(members);
      } else {
        say(done);
      }
      return 0;
    }
  }

  /// With the settings that name admins.
  private Program opened() {
    var session = session();
    return session.open(
        session.settings(Scope.SLACK),
        Database.Options.standard().existing(),
        new NoModel(),
        false);
  }

  private String given(Members members) {
    if (!user.matches("[UW][A-Z0-9]+")) {
      throw new WrongUse(
          "A Slack user id is meant, such as U0123ABCD: in Slack, open the person's profile > More >"
              + " Copy member ID.");
    }
    var given =
        Role.of(role)
            .orElseThrow(
                () -> new WrongUse("Which role? curator, contributor, or member to take it back."));
    var refused = members.giveAtTerminal(surroundings.person(by), user, given);
    if (refused.isPresent()) {
      throw new Refused(refused.get());
    }
    return user + " is " + given.word() + " now: " + given.does() + ".";
  }

  private String opened(Members members, String word) {
    if (!user.isEmpty()) {
      throw new WrongUse("One at a time: a role for somebody, or who may open evidence.");
    }
    var least =
        Role.of(word)
            .orElseThrow(() ->
                new WrongUse(
                    "Who may open evidence? member (everybody), contributor, curator or"
                        + " admin."));
    members.openEvidenceAtTerminal(surroundings.person(by), least);
    return opens(least);
  }

  private static String opens(Role least) {
    return least == Role.MEMBER
        ? "Everybody may open evidence, word for word."
        : "Evidence opens, word for word, for "
            + least.people()
            + (least == Role.ADMIN ? "" : " and those above them")
            + " alone; others see what kind, when and whom to ask.";
  }

  private void list(Members members) {
    members.admins().stream().sorted().forEach(a -> say(a + "  admin, by PERSONA_ADMINS"));
    for (var given : members.given()) {
      say(
          given.user()
              + "  "
              + given.role().word()
              + ", by "
              + given.by()
              + " on "
              + given.at().toString().substring(0, 10));
    }
    boolean nobody = members.admins().isEmpty() && members.given().isEmpty();
    say(
        (nobody ? "Everybody" : "Everybody else")
            + " in the workspace is a member: asks, and changes nothing.");
    say(opens(members.opensEvidence()));
  }

  private static Map<String, Object> asJson(Members members) {
    var given =
        members.given().stream()
            .map(one ->
                AnswerJson.object(
                    "user", one.user(),
                    "role", one.role().word(),
                    "by", one.by(),
                    "at", one.at().toString()));
    return AnswerJson.object(
        "admins", members.admins().stream().sorted().toList(),
        "roles", given.toList(),
        "evidence", members.opensEvidence().word());
  }
}
