package io.personaassistant.terminal.run;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import java.util.List;

/// How the commands of an answer are shown one below the other: a long message that they all end
/// with is not written again in each. Pure functions.
final class NextCommands {
  /// What stands for the message; whoever asks puts it there again.
  static final String SAME = "…";

  /// A shorter message is read faster than a sentence about it.
  private static final int LONG = 60;

  private NextCommands() {}

  /// The long text that the commands which are long end with, `""` for none.
  static String same(List<FollowUp> next) {
    var commands =
        next.stream().map(FollowUp::command).filter(command -> command.length() > LONG).toList();
    if (commands.size() < 2) {
      return "";
    }
    var same = commands.getFirst();
    while (!same.isEmpty() && !areAt(commands, same)) {
      int space = same.indexOf(' ');
      same = space < 0 ? "" : same.substring(space + 1);
    }
    return same.length() > LONG ? same : "";
  }

  private static boolean areAt(List<String> commands, String end) {
    return commands.stream().allMatch(command -> command.endsWith(" " + end));
  }

  /// The command without the text that is the same in all.
  static String shown(String command, String same) {
    return !same.isEmpty() && command.endsWith(" " + same)
        ? command.substring(0, command.length() - same.length()) + SAME
        : command;
  }
}
