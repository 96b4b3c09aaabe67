package io.personaassistant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.llm.ModelSettings;
import io.personaassistant.llm.Models;
import io.personaassistant.llm.OpenAiModel;
import io.personaassistant.slack.SlackCheck;
import io.personaassistant.slack.SlackRefused;
import io.personaassistant.slack.SlackServer;
import io.personaassistant.terminal.CommandLineProgram;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// The composition root: puts the parts together and runs the command line.
public final class Main {
  private Main() {}

  /// Runs `persona ...` and ends the process with its exit code.
  public static void main(String[] arguments) {
    // ids, what Slack reads and what we print have the same digits and points on every machine
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    var ahead = Ahead.begin(arguments);
    boolean terminal = isTerminal();
    var surroundings =
        new Surroundings(
            Surroundings.withUser(System.getenv(), System.getProperty("user.name", "")),
            Path.of("").toAbsolutePath(),
            System.in,
            System.out,
            System.err,
            terminal,
            Surroundings.columns(System.getenv(), terminal),
            Clock.systemUTC(),
            new ModelSide(),
            new SlackSide());
    int exit = CommandLineProgram.run(surroundings, arguments);
    ahead.end();
    System.exit(exit);
  }

  /// The two null checkers disagree on whether a console can be missing.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  private static final class ModelSide implements Surroundings.Models {
    @Override
    public LanguageModel of(Settings settings) {
      return settings
          .model()
          .<LanguageModel>map(
              m -> new OpenAiModel(new ModelSettings(settings.modelKey(), settings.modelUrl(), m)))
          .orElseGet(NoModel::new);
    }

    @Override
    public Surroundings.Offer offer(Settings settings) {
      return switch (Models.list(settings.modelUrl(), settings.modelKey())) {
        case Models.Offer.Names(var names) -> new Surroundings.Offer.Names(names);
        case Models.Offer.Failed(var reason) ->
            new Surroundings.Offer.Trouble(
                switch (reason) {
                  case WRONG_KEY -> "the endpoint refuses the key; check OPENAI_API_KEY";
                  case OUT_OF_QUOTA ->
                      "the account behind the key has no credit left; see the endpoint's own pages";
                  case RATE_LIMITED, SERVER_ERROR ->
                      "the endpoint is busy or out of order just now; try again in a few minutes";
                  case UNREACHABLE, TIMED_OUT ->
                      "no answer from "
                          + settings.modelUrl().getHost()
                          + "; check OPENAI_BASE_URL and the network";
                  default ->
                      "the endpoint does not list its models; check that OPENAI_BASE_URL ends as its documentation says, often in /v1";
                });
      };
    }
  }

  private static final class SlackSide implements Surroundings.Slack {
    @Override
    public int serve(Program program, Settings settings) {
      // at a terminal the answer says what went wrong; a server is read by its log
      ((Logger) LoggerFactory.getLogger("io.personaassistant")).setLevel(Level.INFO);
      var server = start(program, settings);
      // after connecting, so that the first answers do not wait; until then search goes by words
      program.keepMeanings();
      // SIGTERM: drain, then close the database before the process is gone
      var end =
          new Thread(
              () -> {
                server.close();
                program.close();
              },
              "stop");
      Runtime.getRuntime().addShutdownHook(end);
      server.awaitEnd();
      return 0;
    }

    private static SlackServer start(Program program, Settings settings) {
      try {
        return SlackServer.start(program, settings);
      } catch (SlackRefused refused) {
        throw new Surroundings.NotServed(refused.sentence());
      }
    }

    @Override
    public List<Surroundings.Tried> tryTokens(Settings settings) {
      return SlackCheck.run(settings).stream()
          .map(r -> new Surroundings.Tried(r.what(), r.works(), r.sentence()))
          .toList();
    }
  }
}
