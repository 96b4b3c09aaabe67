package io.personaassistant.terminal.admin;

import io.personaassistant.answering.request.Members;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona channels`, `persona channels C0123ABCD allow|close`: in which channels that another
/// company reads the assistant answers.
public @Command(
    name = "channels",
    description = {
      "In which channels shared with another company the assistant answers.",
      "With a channel id, allows one or closes it: where it is allowed members may mention the assistant"
          + " and share answers, and words of evidence that may not be quoted outside are left out."
          + " Everywhere else with another company it answers in private alone."
    }) final class ChannelsCommand extends ReportingCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "CHANNEL", description = "a channel id")
  String channel = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "WHAT", description = "allow or close")
  String what = "";

  @Option(names = "--by", paramLabel = "NAME", description = "who says it; default your user name")
  @Nullable String by;

  public ChannelsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = session().open()) {
      var members = program.members();
      var done = channel.isEmpty() ? "" : set(members);
      if (json) {
        printJson(Map.of("channels", members.sharedChannels()));
      } else if (done.isEmpty()) {
        list(members);
      } else {
        say(done);
      }
      return 0;
    }
  }

  private void list(Members members) {
    members.sharedChannels().forEach(this::say);
    if (members.sharedChannels().isEmpty()) {
      say(
          "None: in channels shared with another company the assistant answers in private alone."
              + " `persona channels C0123ABCD allow` allows one.");
    }
  }

  private String set(Members members) {
    if (!channel.matches("[CG][A-Z0-9]+")) {
      throw new WrongUse(
          "A channel id is meant, such as C0123ABCD: in Slack, open the channel's details; it stands"
              + " at their end.");
    }
    var one = Set.of(channel);
    var who = surroundings.person(by);
    switch (what) {
      case "allow" -> members.allowAtTerminal(who, one, Set.of());
      case "close" -> members.allowAtTerminal(who, Set.of(), one);
      default ->
          throw new WrongUse(
              "Say `persona channels "
                  + channel
                  + " allow` or `persona channels "
                  + channel
                  + " close`.");
    }
    return what.equals("allow")
        ? "The assistant answers in " + channel + ", although another company reads it."
        : "In "
            + channel
            + " the assistant answers in private alone, while another company reads it.";
  }
}
