package io.personaassistant.terminal.records;

import io.personaassistant.answering.MatchAnswers;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.terminal.run.NotThere;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona feedback annie no "because ..."`, `persona feedback [PERSONA]`, `persona feedback keep
/// ID`, `persona feedback propose ID CHANGE`: whether a persona matches the customers of who reads
/// it, and what becomes of the answers.
public @Command(
    name = "feedback",
    description = {
      "Does a persona match your customers? Answer, read answers, decide.",
      "",
      "  persona feedback annie yes",
      "  persona feedback annie no \"they buy by tender\"",
      "  persona feedback keep 3",
      "  persona feedback propose 3 add decision \"Buys by tender\" --evidence E12",
      "",
      "An answer is opinion: it is no evidence and changes nothing by itself. One counts for each person and version of a persona. Without words it lists what waits for a decision."
    }) final class FeedbackCommand extends ReportingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "[PERSONA [yes|no] | keep ID | propose ID CHANGE]",
      description = "one persona's answers; answer; decide on an answer")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--evidence",
      split = ",",
      paramLabel = "ID",
      description = "with propose: items that speak for it, with commas between them")
  List<String> evidence = new ArrayList<>();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "with propose: why; default the answer")
  @Nullable String why;

  @Option(names = "--by", paramLabel = "NAME", description = "who says it; default your user name")
  @Nullable String by;

  @Option(names = "--all", description = "list every answer, not only what waits")
  boolean all;

  public FeedbackCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open()) {
      var verb = words.isEmpty() ? "" : words.getFirst();
      return switch (verb) {
        case "keep" -> keep(program);
        case "propose" -> propose(program);
        default -> {
          int at = answerAt();
          yield at > 0 ? answer(program, session, at) : list(program, session);
        }
      };
    }
  }

  /// Where yes or no stands after the persona's name, 0 for nowhere.
  private int answerAt() {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).toLowerCase(Locale.ROOT).matches("(?:yes|no)[,:;.]?")) {
        return i;
      }
    }
    return 0;
  }

  private int answer(Program program, Session session, int at) {
    var persona =
        PersonaArgument.one(
            program.records().library(session.today()).personas(),
            String.join(" ", words.subList(0, at)));
    boolean yes = words.get(at).toLowerCase(Locale.ROOT).startsWith("yes");
    var because = String.join(" ", words.subList(at + 1, words.size()));
    if (!yes && because.isBlank()) {
      throw new WrongUse(
          "Say in a sentence what does not match: `persona feedback "
              + persona.slug()
              + " no \"...\"`.");
    }
    var kept =
        kept(
            program
                .matchAnswers()
                .answer(surroundings.person(by), persona.slug(), 0, yes, because));
    if (json) {
      printJson(MatchAnswerText.fields(kept));
    } else {
      tell(
          "Noted as answer "
              + kept.id()
              + ": "
              + kept.word()
              + ", for version "
              + kept.version()
              + " of "
              + persona.name()
              + ". "
              + (kept.waits()
                  ? "It waits for "
                      + (persona.owner().isBlank() ? "a curator" : persona.owner())
                      + ": `persona feedback "
                      + persona.slug()
                      + "`."
                  : "It is counted; a reason would help the owner more."));
    }
    return 0;
  }

  private static MatchAnswer kept(MatchAnswers.Outcome outcome) {
    return switch (outcome) {
      case MatchAnswers.Outcome.Kept(var answer, var _) -> answer;
      case MatchAnswers.Outcome.Refused(var why) -> throw new Refused(why);
    };
  }

  private long id(String verb) {
    if (words.size() < 2 || !words.get(1).matches("\\d{1,9}")) {
      throw new WrongUse(
          "Say which answer: `persona feedback " + verb + " ID`; `persona feedback` lists them.");
    }
    return Long.parseLong(words.get(1));
  }

  private int keep(Program program) {
    long id = id("keep");
    kept(program.matchAnswers().keep(id, surroundings.person(by)));
    say("Answer " + id + " is kept as a note; `--all` lists it.");
    return 0;
  }

  private int propose(Program program) {
    long id = id("propose");
    var change = ProposeCommand.change(words.subList(2, words.size()));
    var reason =
        why == null ? program.matchAnswers().find(id).map(MatchAnswer::because).orElse("") : why;
    var ids = evidence.stream().map(String::strip).filter(e -> !e.isEmpty()).toList();
    return ProposalText.told(
        this,
        program.matchAnswers().propose(id, change, ids, surroundings.person(by), reason),
        json);
  }

  private int list(Program program, Session session) {
    var slug = words.isEmpty() ? "" : persona(program, session);
    var shown = all ? program.matchAnswers().all(slug) : program.matchAnswers().waiting(slug);
    var out = surroundings.out();
    var view = session.view();
    if (json) {
      out.println(
          Json.write(Map.of("answers", shown.stream().map(MatchAnswerText::fields).toList())));
      return 0;
    }
    if (shown.isEmpty()) {
      out.print(
          view.sentence(
              (all ? "Nobody has answered yet." : "Nothing waits.")
                  + " Colleagues answer under a brief in Slack, or with `persona feedback PERSONA"
                  + " yes` or `no \"because ...\"`."));
    }
    shown.forEach(answer -> out.print(view.sentence(MatchAnswerText.line(answer))));
    if (shown.stream().anyMatch(MatchAnswer::waits)) {
      out.println();
      out.print(
          view.sentence(
              "Decide with `persona feedback keep ID`, or `persona feedback propose ID add pain"
                  + " \"...\" --evidence E12`. An answer alone is no evidence."));
    }
    return 0;
  }

  /// What stands there may also have been meant as an answer.
  private String persona(Program program, Session session) {
    try {
      return PersonaArgument.one(
              program.records().library(session.today()).personas(), String.join(" ", words))
          .slug();
    } catch (NotThere none) {
      throw words.size() == 1
          ? none
          : new WrongUse(
              none.getMessage()
                  + " To answer, write yes or no behind the name: `persona feedback "
                  + words.getFirst()
                  + " no \"because ...\"`.");
    }
  }
}
