package io.personaassistant.terminal.admin;

import io.personaassistant.answering.NamesOfTypes;
import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.database.Database;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.workspace.Settings.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona serve`: answers in Slack until it is told to stop.
public @Command(
    name = "serve",
    description = {
      "Answer in Slack until told to stop.",
      "Socket Mode with SLACK_APP_TOKEN, HTTP with SLACK_SIGNING_SECRET and PORT."
    }) final class ServeCommand extends OpeningCommand {
  @Option(names = "--samples", description = "load the sample personas and answer from them too")
  boolean samples;

  public ServeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var settings = session.settings(Scope.SLACK);
    if (settings.slackBotToken().isEmpty()
        || (settings.slackAppToken().isEmpty() && settings.slackSigningSecret().isEmpty())) {
      throw new Refused(
          "Slack is not set up: serve needs SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP); `persona setup` walks you through it.");
    }
    var model = surroundings.models().of(settings);
    try (var program = session.open(settings, Database.Options.standard(), model, !samples)) {
      if (samples) {
        session.loadSamples(program.database(), program.workspace());
      }
      // no persona can come to be called like a type that ships with the program
      if (settings.promptsFolder().isPresent()) {
        NamesOfTypes.clashes(
                program.records().library(session.today()).personas(),
                PromptsOfSettings.types(settings))
            .forEach(clash -> remark("Mind: " + clash + "."));
      }
      return surroundings.slack().serve(program, settings);
    }
  }
}
