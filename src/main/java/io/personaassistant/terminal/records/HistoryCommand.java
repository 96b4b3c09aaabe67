package io.personaassistant.terminal.records;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.PersonaHistory.Versions;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona history annie [3 [5]]`: who changed what, when and why; what a version changed; and
/// back to one with `--restore 3 --why "..."`.
public @Command(
    name = "history",
    description = {
      "The versions of a persona: who changed it, when and why.",
      "With a number: what that version changed; with two: what changed from one to the other."
    }) final class HistoryCommand extends ReportingCommand {

  @Parameters(index = "0", paramLabel = "PERSONA", description = "the persona")
  String persona = "";

  @Parameters(
      index = "1..2",
      arity = "0..2",
      paramLabel = "[VERSION [VERSION]]",
      hideParamSyntax = true,
      description = "what this version changed, or what from one to the other")
  List<Integer> versions = new ArrayList<>();

  @Option(
      names = "--restore",
      paramLabel = "VERSION",
      description = "make it again what it was then; that is a new version; needs --why")
  List<Integer> restore = new ArrayList<>();

  @Option(names = "--why", paramLabel = "TEXT", description = "the reason, kept with your name")
  @Nullable String why;

  @Option(names = "--by", paramLabel = "NAME", description = "who does it; default your user name")
  @Nullable String by;

  private final PersonaStore store = new PersonaStore();

  public HistoryCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open()) {
      var all = program.database().read(h -> store.all(h, program.workspace().id()));
      var meant = PersonaArgument.one(all, persona);
      var history = program.editing().personaHistory().of(meant.slug());
      if (!restore.isEmpty()) {
        restore(program, meant, version(history, restore.getLast()));
      } else if (versions.isEmpty()) {
        list(meant, history, known(history, session));
      } else {
        compare(history);
      }
      return 0;
    }
  }

  /// The versions that there were on the day, the newest first; all where there were none yet, as
  /// with records that were brought in later.
  private List<PersonaVersion> known(Versions history, Session session) {
    var all = history.newestFirst();
    var known =
        all.stream()
            .filter(
                v -> !LocalDate.ofInstant(v.change().at(), ZoneOffset.UTC).isAfter(session.today()))
            .toList();
    int later = all.size() - known.size();
    if (later == 0) {
      return all;
    }
    remark(
        known.isEmpty()
            ? "All versions were stored after " + session.today() + "; here they are."
            : Counted.of(later, "version")
                + " stored after "
                + session.today()
                + (later == 1 ? " is" : " are")
                + " left out.");
    return known.isEmpty() ? all : known;
  }

  private static PersonaVersion version(Versions history, int number) {
    return history
        .version(number)
        .orElseThrow(() ->
            new Refused(
                "There is no version "
                    + number
                    + (history.newestFirst().size() == 1
                        ? "; there is only version "
                        : "; there are " + history.newestFirst().getLast().version() + " to ")
                    + history.newestFirst().getFirst().version()
                    + "."));
  }

  private void list(Persona meant, Versions history, List<PersonaVersion> shown) {
    if (json) {
      List<Map<String, Object>> rows =
          shown.stream()
              .map(v -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("version", v.version());
                row.put("at", v.change().at().toString());
                row.put("by", v.change().by());
                row.put("why", v.change().why());
                row.put("changes", history.changes(v).size());
                return row;
              })
              .toList();
      var listed = new LinkedHashMap<String, Object>();
      listed.put("persona", meant.slug());
      listed.put("versions", rows);
      printJson(listed);
      return;
    }
    for (var version : shown) {
      int changed = history.changes(version).size();
      say(
          "%3d  %s  %s  %s%s"
              .formatted(
                  version.version(),
                  version.change().at().toString().substring(0, 10),
                  version.change().by(),
                  history.told(version),
                  history.before(version.version()).isEmpty()
                      ? ""
                      : " (" + changed + (changed == 1 ? " change)" : " changes)")));
    }
  }

  private void compare(Versions history) {
    var last = version(history, versions.getLast());
    var first =
        versions.size() > 1
            ? Optional.of(version(history, versions.getFirst()))
            : history.before(last.version());
    if (first.isEmpty()) {
      throw new Refused("Version " + last.version() + " is the first; nothing was before it.");
    }
    print(PersonaChange.between(first.get().whole(), last.whole()));
  }

  private void print(List<PersonaChange> changes) {
    var out = surroundings.out();
    if (json) {
      List<Map<String, Object>> rows =
          changes.stream()
              .map(c -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("what", c.what());
                row.put("before", c.before());
                row.put("after", c.after());
                return row;
              })
              .toList();
      out.println(Json.write(Map.of("changes", rows)));
      return;
    }
    if (changes.isEmpty()) {
      say("The two are the same.");
    }
    for (var change : changes) {
      say(change.what());
      if (!change.before().isEmpty()) {
        say("  - " + change.before());
      }
      if (!change.after().isEmpty()) {
        say("  + " + change.after());
      }
    }
  }

  private void restore(Program program, Persona meant, PersonaVersion version) {
    if (why == null || why.isBlank()) {
      throw new WrongUse(
          "Say why: `persona history "
              + meant.slug()
              + " --restore "
              + version.version()
              + " --why \"...\"`.");
    }
    var restored =
        program
            .editing()
            .personaHistory()
            .restore(surroundings.person(by), version, 0, why.strip());
    if (restored.kept() instanceof Kept.Refused(var _, var sentence)) {
      throw new WrongUse(sentence);
    }
    if (restored.kept() instanceof Kept.Same) {
      say(meant.name() + " is what it was in version " + version.version() + " already.");
      return;
    }
    say(
        meant.name()
            + " is again what it was in version "
            + version.version()
            + "; nothing is lost: that is a new version.");
    if (!restored.bare().isEmpty()) {
      say(
          "! Traits that were gone came back without evidence: "
              + String.join(", ", restored.bare())
              + ". Where there is some, link it with `persona link --review FILE.csv`.");
    }
  }
}
