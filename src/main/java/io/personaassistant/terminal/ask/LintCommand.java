package io.personaassistant.terminal.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.plan.LintAnswer;
import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.checking.lint.question.Question.Context;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.FailOn;
import io.personaassistant.terminal.run.FileNames;
import io.personaassistant.terminal.run.JsonLines;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Settings.Scope;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona lint`: what makes the answers to a question useless, and how to ask instead.
public @Command(
    name = "lint",
    description = {
      "Find what is wrong with a question, and how to ask instead. English only.",
      "Without words it reads JSON lines from standard input:",
      "{\"id\", \"context\", \"persona\", \"question\", \"options\", \"asked_if\"}."
    }) final class LintCommand extends OpeningCommand {
  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "the question as it is asked")
  List<String> words = new ArrayList<>();

  @Option(names = "--persona", paramLabel = "P", description = "the persona that is asked")
  List<String> persona = new ArrayList<>();

  @Option(
      names = "--context",
      paramLabel = "C",
      description = "survey (default), interview or screener")
  List<String> context = new ArrayList<>();

  @Option(names = "--option", paramLabel = "TEXT", description = "an answer to choose; repeat it")
  List<String> options = new ArrayList<>();

  @Option(
      names = "--asked-if",
      paramLabel = "TEXT",
      description = "the condition under which it is asked")
  List<String> askedIf = new ArrayList<>();

  @Option(names = "--json", description = "print JSON; always so for standard input")
  boolean json;

  @Mixin FailOn failOn = new FailOn();

  private Level worst = Level.INFO;

  public LintCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var limit = failOn.verdict().map(v -> v == Verdict.FAIL ? Level.ERROR : Level.WARNING);
    wellFormed();
    var session = session();
    if (Files.exists(session.database(session.settings(Scope.RECORDS)))) {
      try (var program = session.open()) {
        var personas = program.records().library(session.today()).personas();
        answer(named -> about(named, personas), program.answering().lints()::check);
      }
    } else {
      // rules need no records
      remark("There are no records here: personas' own words are not known to the rules.");
      var lint = new QuestionLint();
      answer(_ -> Optional.empty(), (question, _) -> lint.check(question, PersonaWords.NONE));
    }
    return limit.isPresent() && worst.compareTo(limit.get()) <= 0 ? 1 : 0;
  }

  /// @param about the persona of a name, which may be `""`
  private void answer(
      Function<String, Optional<Persona>> about,
      BiFunction<Question, Optional<Persona>, List<Issue>> check) {
    if (words.isEmpty()) {
      new JsonLines(surroundings)
          .answer(line ->
              result(check.apply(question(line), about.apply(JsonLines.text(line, "persona")))));
      return;
    }
    var whose = about.apply("");
    var question = question();
    var issues = check.apply(question, whose);
    var result = result(issues);
    if (json) {
      printJson(JsonLines.unnamed(result));
    } else {
      surroundings.out().print(session().view().render(LintAnswer.of(question, issues, whose)));
    }
  }

  private void wellFormed() {
    if (!words.isEmpty() && String.join("", words).isBlank()) {
      throw new WrongUse("Give the question; without words it is read from standard input.");
    }
    if (words.size() == 1
        && (FileNames.isLikeOne(words.getFirst())
            || FileNames.isFile(surroundings, words.getFirst()))) {
      throw new WrongUse(
          words.getFirst()
              + " is a file's name. Give the question itself, or several as JSON lines on standard input.");
    }
    if (!context.isEmpty() && !isContext(context.getLast())) {
      throw new WrongUse("--context is survey, interview or screener.");
    }
  }

  private static boolean isContext(String word) {
    return Arrays.stream(Context.values())
        .anyMatch(c -> c.word().equals(word.toLowerCase(Locale.ROOT)));
  }

  private Question question() {
    return new Question(
        context(context.isEmpty() ? "" : context.getLast()),
        String.join(" ", words),
        options,
        askedIf.isEmpty() ? "" : askedIf.getLast());
  }

  /// The persona a line names, `--persona` otherwise.
  private Optional<Persona> about(String named, List<Persona> personas) {
    var name = named.isBlank() && !persona.isEmpty() ? persona.getLast() : named;
    return name.isBlank() ? Optional.empty() : Optional.of(PersonaArgument.one(personas, name));
  }

  private Question question(JsonNode line) {
    var said = JsonLines.text(line, "context");
    return new Question(
        context(said.isBlank() && !context.isEmpty() ? context.getLast() : said),
        JsonLines.need(line, "question"),
        JsonLines.texts(line, "options"),
        JsonLines.text(line, "asked_if"));
  }

  private static Context context(String word) {
    return word.isBlank()
        ? Context.SURVEY
        : Arrays.stream(Context.values())
            .filter(c -> c.word().equals(word.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new Refused("`context` is survey, interview or screener."));
  }

  private Map<String, Object> result(List<Issue> issues) {
    issues.forEach(i -> worst = i.level().compareTo(worst) < 0 ? i.level() : worst);
    return Map.of("findings", issues.stream().map(LintCommand::finding).toList());
  }

  private static Map<String, Object> finding(Issue issue) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", issue.rule());
    fields.put("level", issue.level().word());
    fields.put("span", issue.span().isEmpty() ? null : issue.span());
    fields.put("start", issue.start() < 0 ? null : issue.start());
    fields.put("end", issue.end() < 0 ? null : issue.end());
    fields.put("why", issue.why());
    fields.put("rewrite", issue.rewrite().isEmpty() ? null : issue.rewrite());
    return fields;
  }
}
