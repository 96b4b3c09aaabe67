package io.personaassistant.answering.building;

import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.answering.editing.NewPersonas;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Personas that several curators build together, line by line: each keeps or leaves out what they
/// like, at once, and nothing that another did in between is undone by it. Made of what
/// [PersonaBuild] proposes and stores. Whether somebody may is for the caller to ask. Thread-safe.
public final class GuidedBuild {
  /// Why something is proposed from a build: many at once.
  public static final String BUILT = "built from the evidence";

  /// The longest objective and decision, in characters.
  public static final int LONGEST = 300;

  private final Database database;
  private final Records records;
  private final PersonaBuild build;
  private final BuildFinish finish;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final BuildStore store = new BuildStore();
  private final PersonaStore personas = new PersonaStore();
  private final OpenBuilds builds;

  public GuidedBuild(
      Database database,
      Records records,
      PersonaBuild build,
      Supplier<LocalDate> today,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.build = build;
    this.finish = new BuildFinish(records, build);
    this.builds = new OpenBuilds(database, records.workspace(), clock);
    this.today = today;
    this.clock = clock;
  }

  /// Builds that nobody has ended, the newest first.
  public List<OpenBuild> open() {
    return builds.open();
  }

  /// Whether there are fewer items than participants that segments need.
  public boolean isTooLittle() {
    return build.items() < Grouping.FEWEST_VOICES;
  }

  /// The open build with this id; else why there is none.
  public BuildOutcome find(long id) {
    return builds.find(id);
  }

  /// A build that was begun, or goes on.
  ///
  /// @param isNew nobody had begun it before; else its objective and decision are those from then
  public record Begun(OpenBuild build, boolean isNew) {}

  /// Begins a persona of a segment. Where one of the same segment is open already, that one goes
  /// on, with its objective and decision and the lines that the evidence bears since.
  public Begun begin(String by, String objective, String decision, ProposedPersona proposed) {
    return database.write(h -> {
      var label = proposed.segment().label();
      var there =
          store.open(h, records.workspace()).stream()
              .filter(b -> b.label().equals(label))
              .findFirst();
      long id =
          there
              .map(OpenBuild::id)
              .orElseGet(() -> {
                long made =
                    store.begin(
                        h,
                        records.workspace(),
                        new OpenBuild(
                            0,
                            label,
                            proposed.segment().participants().size(),
                            objective,
                            decision,
                            by,
                            clock.instant(),
                            List.of()));
                builds.note(h, by, "begin build", "build " + made, "");
                return made;
              });
      OpenBuild.toAdd(there.map(OpenBuild::lines).orElse(List.of()), proposed)
          .forEach(line -> store.add(h, id, line));
      return new Begun(store.open(h, records.workspace(), id).orElseThrow(), there.isEmpty());
    });
  }

  /// Keeps lines and leaves others out; those that are not named stay as they are.
  ///
  /// @param ticked by number, whether the line is kept
  public BuildOutcome keep(String by, long id, Map<Integer, Boolean> ticked) {
    return builds.step(
        id,
        (h, open) -> {
          open.lines().stream()
              .filter(l -> ticked.containsKey(l.number()))
              .filter(l -> ticked.getOrDefault(l.number(), false) != l.kept())
              .forEach(l -> store.keep(h, id, l.number(), !l.kept(), by));
          return builds.found(h, id);
        });
  }

  /// Says a line in other words, which keeps it.
  ///
  /// @param edits how often it had been reworded when the person read it
  public BuildOutcome reword(String by, long id, int number, int edits, String text) {
    var words = text.replaceAll("\\s+", " ").strip();
    var refused =
        words.isEmpty()
            ? Optional.of("A line needs words; to leave it out, take its tick away.")
            : NewPersonas.refusal(words);
    if (refused.isPresent()) {
      return new BuildOutcome.Refused(refused.get());
    }
    return builds.step(
        id,
        (h, open) -> {
          var line = open.line(number);
          if (line.isEmpty()) {
            return new BuildOutcome.Refused(
                "This line is no longer there: its evidence was removed.");
          }
          if (line.get().edits() != edits) {
            return new BuildOutcome.Reworded(open, line.get());
          }
          store.reword(h, id, number, words, by);
          return builds.found(h, id);
        });
  }

  /// Why a persona cannot be made under this name, a sentence; empty when it can.
  public Optional<String> refusal(long id, String name) {
    if (name.isBlank()) {
      return Optional.of("It needs a name, an invented one.");
    }
    var refused =
        PersonaNames.refusal(name.strip(), "", records.library(today.get()).personas())
            .or(() -> EditedField.NAME.refusal(name.strip(), today.get()));
    if (refused.isPresent()) {
      return refused;
    }
    return find(id) instanceof BuildOutcome.Stored(var open) && open.traits().isEmpty()
        ? Optional.of(BuildFinish.NOTHING_KEPT)
        : Optional.empty();
  }

  /// Makes a draft persona of the lines that are kept now, whoever kept them, and ends the build. A
  /// line that lost evidence goes on what is left, when two participants still bear it. Where the
  /// persona cannot be stored with all these lines, nothing is, and the build goes on; so it does
  /// where another persona stands for these people already.
  ///
  /// @param beside slug of a persona that stands for them and beside which the person wants this
  ///   one, `""` for none
  public BuildOutcome make(String by, long id, String name, String beside) {
    var refused = refusal(id, name);
    if (refused.isPresent()) {
      return new BuildOutcome.Refused(refused.get());
    }
    try {
      return made(by, id, name.strip(), beside);
    } catch (BuildFinish.Undone e) {
      return new BuildOutcome.Refused(e.why());
    }
  }

  /// The same under a name that was free a moment ago; where it is refused, the build goes on.
  private BuildOutcome made(String by, long id, String name, String beside) {
    var day = today.get();
    return builds.step(
        id,
        (h, open) -> {
          var at = clock.instant();
          var outcome = finish.make(h, open, name, beside, new Change(by, at, BUILT), day);
          if (outcome instanceof BuildOutcome.Made(var slug, var report, var left)) {
            store.end(h, id, slug, by, at);
            builds.note(
                h,
                by,
                "build persona",
                slug,
                "draft, records " + report.added() + ", left out " + left);
          }
          return outcome;
        });
  }

  /// Proposes the lines that are kept now, whoever kept them, for a persona that is there, and ends
  /// the build; the job title is no line of it. Where nothing is new, the build goes on.
  public BuildOutcome propose(String by, long id, String slug) {
    var day = today.get();
    return builds.step(
        id,
        (h, open) -> {
          var persona =
              personas
                  .find(h, records.workspace(), slug)
                  .filter(p -> p.state() != PersonaState.ARCHIVED);
          if (persona.isEmpty()) {
            return new BuildOutcome.Refused(
                "That persona is no longer there, or in the archive. Choose another.");
          }
          var at = clock.instant();
          var change = new Change(by, at, BUILT);
          var outcome = finish.propose(h, open, persona.get(), change, day);
          if (outcome instanceof BuildOutcome.Proposed(_, var proposed, var left, _)) {
            store.end(h, id, slug, by, at);
            builds.note(
                h, by, "propose from build", slug, "proposals " + proposed + ", not taken " + left);
          }
          return outcome;
        });
  }

  /// Gives a build up; what was kept in it goes.
  ///
  /// @return the build as it was; [BuildOutcome.Over] when somebody had ended it
  public BuildOutcome giveUp(String by, long id) {
    return builds.step(
        id,
        (h, open) -> {
          store.end(h, id, "", by, clock.instant());
          builds.note(h, by, "give up build", "build " + id, "kept " + open.kept().size());
          return new BuildOutcome.Stored(open);
        });
  }
}
