package io.personaassistant.terminal;

import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.drafting.type.PromptFileException;
import io.personaassistant.terminal.run.NotThere;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `persona ...`: every command of the command line. Exit codes: 0 done, 1 broken or not possible,
/// 2 wrong use: options or words that are not understood, which `ask`, `evidence` and `refine`
/// answer with what to say instead.
@Command(
    name = "persona",
    description = "Customer personas, with the research behind every line.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "First steps:",
      "  persona ask annie objections \"it costs too much\"   answers from the samples",
      "  persona import personas FILE                        brings in your own",
      "  persona setup                                       connects Slack and a model",
      "",
      "Exit codes: 0 done; 1 broken or not possible; 2 wrong use, such as an unknown persona or \"did you mean\"; 3 no JDK or a failed build."
    })
public final class CommandLineProgram implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  private CommandLineProgram(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.spec = CommandSpec.create();
  }

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @CommandLine.Option(names = "--version", description = "show which version this is")
  boolean version;

  /// Runs one command line; never throws.
  ///
  /// @return the exit code
  public static int run(Surroundings surroundings, String... arguments) {
    var program = new CommandLineProgram(surroundings);
    var line = new CommandLine(program);
    Commands.add(surroundings, line, arguments);
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.clamp(surroundings.columns(), 80, 100));
    line.setUnmatchedOptionsArePositionalParams(false);
    Typed.register(line);
    Synopsis.plain(line);
    line.setExecutionExceptionHandler((e, failed, _) -> program.broken(e, failed));
    line.setParameterExceptionHandler(
        (e, _) -> program.wrongUse(e.getCommandLine(), Typed.sentence(e, line)));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError _) {
      surroundings
          .err()
          .println(
              "persona: That is more than fits into memory. Nothing was stored. Split the file, or give it more: set PERSONA_HEAP to %dm."
                  .formatted(Runtime.getRuntime().maxMemory() >> 19));
      return 1;
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Without a command: the help.
  @Override
  public void run() {
    if (version) {
      VersionCommand.print(surroundings.out());
    } else {
      spec.commandLine().usage(surroundings.out());
    }
  }

  private int broken(Exception e, CommandLine line) {
    var sentence =
        switch (e) {
          case DatabaseRefused refused -> refused.getMessage();
          case PromptFileException prompts ->
              "The prompts cannot be used:\n" + prompts.getMessage();
          case Refused refused -> refused.getMessage();
          case Surroundings.NotServed reason -> reason.getMessage();
          default ->
              "Something went wrong inside ("
                  + e.getClass().getSimpleName()
                  + "); run it again, and tell us if it stays so.";
        };
    if (surroundings.environment().containsKey("PERSONA_TRACE")) {
      e.printStackTrace(surroundings.err());
    }
    if (e instanceof WrongUse) {
      return wrongUse(line, String.valueOf(sentence));
    }
    surroundings.remark("persona: " + sentence);
    return e instanceof NotThere ? 2 : 1;
  }

  private int wrongUse(CommandLine line, String sentence) {
    surroundings.remark("persona: " + sentence);
    line.getErr().println("Try `" + line.getCommandSpec().qualifiedName() + " --help`.");
    return 2;
  }
}
