package io.personaassistant.terminal.records;

import io.personaassistant.answering.Forget;
import io.personaassistant.answering.Program;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.terminal.run.YesNo;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona forget PARTICIPANT`: removes what is stored of somebody, and says what that touched.
public @Command(
    name = "forget",
    description = {
      "Remove a participant: items, search data, their words in drafts.",
      "Imports leave them out from then on. Type the code, or the name as it was imported: names are kept nowhere. Of whom nothing is stored nothing changes, unless --ban says so."
    }) final class ForgetCommand extends OpeningCommand {
  private static final int MOST_SHOWN = 20;

  @Parameters(arity = "1..*", paramLabel = "PARTICIPANT", description = "such as P-07, or a name")
  List<String> participant = new ArrayList<>();

  @Option(names = "--yes", description = "do not ask")
  boolean yes;

  @Option(
      names = "--ban",
      description = "leave them out of imports from now on, though nothing is stored of them")
  boolean ban;

  @Option(
      names = "--unban",
      description = "let imports take them again; what was removed stays removed")
  boolean unban;

  @Option(names = "--by", paramLabel = "NAME", description = "who does it; default your user name")
  @Nullable String by;

  @Option(names = "--json", description = "print what was done as one JSON object")
  boolean json;

  public ForgetCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var typed = String.join(" ", participant);
    try (var program = session.open()) {
      var forget = new Forget();
      long workspace = program.workspace().id();
      if (unban) {
        return allow(program, forget, typed);
      }
      var known = forget.look(program.database(), workspace, typed, session.today());
      if (known.isEmpty()) {
        requireMeant(program, forget, typed, known.code());
      } else if (!yes) {
        confirm(known);
      }
      var change =
          new Change(
              surroundings.person(by), surroundings.clock().instant(), "asked to be forgotten");
      var report = forget.run(program.database(), workspace, typed, change, session.today());
      // whom is what must not be kept
      note(program, by, "forget", "a participant", Counted.of(report.items().size(), "item"));
      print(report, program);
    }
    return 0;
  }

  private int allow(Program program, Forget forget, String typed) {
    if (ban) {
      throw new WrongUse("Say --ban or --unban.");
    }
    if (!forget.allow(program.database(), program.workspace().id(), typed)) {
      throw new Refused(
          "Imports leave out no one of that name or code, so nothing was changed. Type it as it was"
              + " typed then, or the code.");
    }
    note(program, by, "unban", "a participant", "imports take them again");
    say(
        "Imports take them again. What was removed stays removed: import its files once more to"
            + " have it back.");
    return 0;
  }

  /// A misspelt name must not leave somebody else out for good, and the one who asked in.
  private void requireMeant(Program program, Forget forget, String typed, String code) {
    long workspace = program.workspace().id();
    if (forget.isForgotten(program.database(), workspace, typed)) {
      throw new Refused(
          "Nothing is stored of "
              + code
              + ", and imports leave them out already. --unban lets imports take them again.");
    }
    if (ban && yes) {
      return;
    }
    var near = forget.near(program.database(), workspace, typed);
    var nobody =
        "No one of that name or code is on record"
            + (near.isEmpty() ? "." : ". Did you mean " + meant(near) + "?");
    if (yes) {
      throw new Refused(
          nobody
              + " Nothing was changed. Type the code, or the name as the file had it; --ban leaves them"
              + " out of imports all the same.");
    }
    if (!new YesNo(surroundings)
        .asked(nobody + " Leave " + code + " out of imports from now on all the same?")) {
      throw new Refused("Nothing was changed. Type the code, or the name as the file had it.");
    }
  }

  private static String meant(Map<String, Integer> near) {
    return near.entrySet().stream()
        .map(e -> "“" + e.getKey() + "” (" + Counted.of(e.getValue(), "item") + ")")
        .collect(Collectors.joining(" or "));
  }

  private void confirm(Forget.Report known) {
    var question =
        Counted.of(known.items().size(), "item is", "items are")
            + " stored of "
            + known.code()
            + ": "
            + Sentence.some(known.items(), MOST_SHOWN)
            + ". Remove them? This cannot be undone.";
    if (!new YesNo(surroundings).asked(question)) {
      throw new Refused("Nothing was removed. Say --yes to do it without being asked.");
    }
  }

  private void print(Forget.Report report, Program program) {
    if (json) {
      printJson(
          AnswerJson.object(
              "participant", report.code(),
              "items", report.items(),
              "drafts", report.drafts(),
              "lines", report.lines(),
              "answers", report.answers(),
              "statuses", report.statuses(),
              "own_words", report.ownWords()));
      return;
    }
    say(
        report.isEmpty()
            ? "Nothing was stored of "
                + report.code()
                + "; imports leave them out from now on. --unban takes that back."
            : "Removed "
                + Counted.of(report.items().size(), "item")
                + " of "
                + report.code()
                + ": "
                + Sentence.some(report.items(), MOST_SHOWN)
                + ".");
    var taken = "Their words were taken out of ";
    if (report.lines() > 0) {
      var drafts = Counted.of(report.drafts(), "draft");
      say(taken + Counted.of(report.lines(), "line") + " in " + drafts + ".");
    }
    if (report.answers() > 0) {
      say(taken + Counted.of(report.answers(), "answer") + " about a persona.");
    }
    rest(report);
    say(
        "Backups and exports made before still hold them, and so does the file they came from. The database "
            + program.database().path().getFileName()
            + " was written anew.");
  }

  private void rest(Forget.Report report) {
    report.statuses().stream().limit(MOST_SHOWN).forEach(s -> say("! " + s));
    int more = report.statuses().size() - MOST_SHOWN;
    if (more > 0) {
      say("! and " + Counted.of(more, "more trait") + "; `persona traits` shows all.");
    }
    if (!report.ownWords().isEmpty()) {
      say(
          "! These use words of theirs and were kept, because they are your team's: "
              + Sentence.some(report.ownWords(), MOST_SHOWN)
              + ". Read them and say them in other words.");
    }
  }
}
