package io.personaassistant.terminal;

import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.answering.plan.ExamplePersonas;
import io.personaassistant.answering.plan.HelpAnswers;
import io.personaassistant.terminal.run.CommonOptions;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Settings.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `persona help`, `persona help import`, `persona help sales`: all commands, one of them, or what
/// a team can ask.
@Command(
    name = "help",
    description = "All commands; one of them; what a team can ask; or all draft types.")
final class HelpCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND|TEAM|types",
      description = "a command such as import, a team such as sales, or types: every draft type")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Surroundings surroundings;

  HelpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var all = spec.commandLine().getParent();
    var word = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    var command = all.getSubcommands().get(word);
    if (word.isEmpty() || command != null) {
      (command == null ? all : command).usage(surroundings.out());
      return 0;
    }
    var session = new Session(surroundings, new CommonOptions());
    var types = PromptsOfSettings.types(session.settings(Scope.RECORDS));
    if (types.called(word).isPresent()) {
      throw new WrongUse(
          "“%s” is a draft type: `persona ask annie %s` asks for it, `persona help types` lists all."
              .formatted(word, types.called(word).get().command()));
    }
    boolean isAboutAll = word.equals("types");
    if (!isAboutAll && !types.teams().contains(word)) {
      throw new WrongUse(
          Typed.noCommand(word, all)
              + " A team is one of "
              + String.join(", ", types.teams())
              + "; `persona help types` lists what can be drafted.");
    }
    var can = new HelpAnswers(types).help(isAboutAll ? "" : word, ExamplePersonas.SAMPLES);
    surroundings.out().print(session.view().render(can));
    return 0;
  }
}
