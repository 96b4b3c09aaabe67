package io.personaassistant.terminal.admin;

import io.personaassistant.answering.NamesOfTypes;
import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.checking.line.CopyLimits;
import io.personaassistant.database.Database;
import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.database.FileRights;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.type.PromptFileException;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.Surroundings.Offer;
import io.personaassistant.terminal.run.Surroundings.Tried;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Settings.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `persona doctor`: what is configured, what works, and what to do.
public @Command(
    name = "doctor",
    description = {
      "What is configured, what works, and what to do.",
      "Exit code 1 when something is broken."
    }) final class DoctorCommand extends ReportingCommand {
  private static final int MOST_NAMED = 12;

  public DoctorCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var tried = new ArrayList<Tried>();
    tried.add(new Tried("Java", true, Runtime.version().toString()));
    tried.addAll(settings(session));
    tried.add(copyLimits(session.today()));
    tryWith(session, Scope.DRAFTS, s -> tried.addAll(prompts(s)));
    tryWith(session, Scope.RECORDS, s -> tried.addAll(records(session, s)));
    tryOrTell(session, Scope.DRAFTS, "Model", s -> tried.add(model(s)), tried);
    tryOrTell(session, Scope.SLACK, "Slack", s -> tried.addAll(slack(s)), tried);
    print(tried);
    return tried.stream().allMatch(Tried::works) ? 0 : 1;
  }

  private static List<Tried> settings(Session session) {
    var problems = session.problems();
    return problems.isEmpty()
        ? List.of(
            new Tried(
                "Settings",
                true,
                "readable, .env " + (session.dotEnv().isThere() ? "read" : "not there")))
        : broken("Settings", problems.stream());
  }

  private static List<Tried> broken(String what, Stream<String> sentences) {
    return sentences.map(sentence -> new Tried(what, false, sentence)).toList();
  }

  /// Goes on with what settings allow; what is wrong with the others is told already.
  private static void tryWith(Session session, Scope scope, Consumer<Settings> work) {
    if (Settings.read(session.dotEnv().variables(), scope)
        instanceof Settings.Read.Ok(var settings)) {
      work.accept(settings);
    }
  }

  private static void tryOrTell(
      Session session, Scope scope, String what, Consumer<Settings> work, List<Tried> tried) {
    int before = tried.size();
    tryWith(session, scope, work);
    if (tried.size() == before) {
      tried.add(new Tried(what, false, "not tried before the settings above are right"));
    }
  }

  /// What is wrong with prompt files, also where there are no records that would need them.
  private static List<Tried> prompts(Settings settings) {
    try {
      PromptsOfSettings.types(settings);
      return List.of();
    } catch (PromptFileException e) {
      return broken("Prompts", String.valueOf(e.getMessage()).lines());
    }
  }

  private static List<Tried> records(Session session, Settings settings) {
    try (var program =
        session.open(settings, Database.Options.standard().existing(), new NoModel(), false)) {
      var library = program.records().library(session.today());
      int evidence = program.records().countEvidence();
      boolean sample = library.personas().stream().anyMatch(p -> p.sample());
      var held =
          new Tried(
              "Records",
              true,
              Counted.of(library.personas().size(), "persona")
                  + (sample ? " (samples among them)" : "")
                  + ", "
                  + Counted.of(evidence, "evidence item")
                  + ", "
                  + Counted.of(library.facts().size(), "product fact")
                  + " in "
                  + session.database(settings)
                  + (isForAll(session.database(settings))
                      ? "; everybody on this machine can read it: `chmod o=` on it and on what begins"
                          + " with its name ends that"
                      : ""));
      var clashes = NamesOfTypes.clashes(library.personas(), PromptsOfSettings.types(settings));
      return Stream.concat(Stream.of(held), broken("Names", clashes.stream()).stream()).toList();
    } catch (PromptFileException _) {
      return broken("Records", Stream.of("not read before the prompts can be used"));
    } catch (DatabaseRefused | Refused e) {
      return broken("Records", Stream.of(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isForAll(Path database) {
    try {
      return FileRights.of(database).isForAll();
    } catch (IOException _) {
      return false;
    }
  }

  private static Tried copyLimits(LocalDate today) {
    var oldest = CopyLimits.builtIn().oldest();
    boolean fresh = oldest.plusYears(1).isAfter(today);
    return new Tried(
        "Limits",
        fresh,
        "lengths that platforms allow, recorded on "
            + oldest
            + (fresh
                ? ""
                : "; over a year old: update to a newer version before you rely on them"));
  }

  private Tried model(Settings settings) {
    if (!settings.hasModel()) {
      return new Tried(
          "Model",
          true,
          settings.modelKey().isPresent()
              ? "none named, though OPENAI_API_KEY is set: stored answers only. To draft, set OPENAI_MODEL (`persona setup`)"
              : "none set: stored answers only. To draft, set OPENAI_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY (`persona setup`)");
    }
    return switch (surroundings.models().offer(settings)) {
      case Offer.Trouble(var why) -> new Tried("Model", false, why);
      case Offer.Names(var names) -> {
        var model = settings.model().orElse("");
        yield names.contains(model) || names.isEmpty()
            ? new Tried("Model", true, model + " at " + settings.modelUrl().getAuthority())
            : new Tried(
                "Model",
                false,
                "the endpoint does not offer " + model + "; it offers " + some(names));
      }
    };
  }

  static String some(List<String> names) {
    return Sentence.some(names, MOST_NAMED);
  }

  private List<Tried> slack(Settings settings) {
    if (settings.slackBotToken().isEmpty()) {
      return List.of(
          new Tried(
              "Slack",
              true,
              "not set up: the terminal works without it. `persona setup` connects it"));
    }
    return surroundings.slack().tryTokens(settings);
  }

  private void print(List<Tried> tried) {
    if (json) {
      var checks =
          tried.stream()
              .map(t ->
                  AnswerJson.object(
                      "what", t.what(), "works", t.works(), "sentence", t.sentence()));
      printJson(Map.of("checks", checks.toList()));
      return;
    }
    tried.forEach(
        t -> say("%-4s %-9s %s".formatted(t.works() ? "ok" : "FIX", t.what(), t.sentence())));
  }
}
