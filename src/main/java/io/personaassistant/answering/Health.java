package io.personaassistant.answering;

import io.personaassistant.answering.building.PersonaBuild;
import io.personaassistant.answering.desk.MatchAnswerStore;
import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.answering.request.RequestStore;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.health.HealthReport;
import io.personaassistant.health.Usage;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Recent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges the personas by the records and by what people asked. Who used which persona is read from
/// the stored questions, at most once for a state of the records and an hour. Thread-safe.
public final class Health {
  /// As far back as any rule looks.
  private static final int DAYS = 180;

  /// Newest questions that are looked at; older ones cannot be told from none.
  private static final int MOST_QUESTIONS = 4_000;

  /// The name of a persona and the type stand in front.
  private static final int START = 300;

  /// That many different people are as good as any number.
  private static final int ENOUGH = 2;

  /// Traits whose meaning is kept.
  private static final int MOST_TEXTS = 400;

  private static final long KEPT_NANOS = 3_600_000_000_000L;

  private final Database database;
  private final long workspace;
  private final PersonaBuild build;
  private final MeaningIndex meanings;
  private final Recent<float[]> read = new Recent<>(MOST_TEXTS);
  private final CommandParser parser;
  private final int keptDays;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  private record Kept(Library library, long at, boolean byMeaning, HealthReport report) {}

  Health(
      Database database,
      long workspace,
      PersonaBuild build,
      MeaningIndex meanings,
      DraftTypes types,
      int keptDays) {
    this.meanings = meanings;
    this.database = database;
    this.build = build;
    this.workspace = workspace;
    this.parser = new CommandParser(types);
    this.keptDays = keptDays;
  }

  /// What the rules say on the day of the library: at once, so that a brief need not wait for the
  /// meaning of traits. Once [#whole] has compared that, it stands here as well.
  @SuppressWarnings("ReferenceEquality") // a library is the same object until a record changes
  public HealthReport report(Library library) {
    var last = kept.get();
    if (last != null && last.library() == library && System.nanoTime() - last.at() < KEPT_NANOS) {
      return last.report();
    }
    return kept(library, false, HealthReport.of(library, usage(library)));
  }

  private HealthReport kept(Library library, boolean byMeaning, HealthReport report) {
    kept.set(new Kept(library, System.nanoTime(), byMeaning, report));
    return report;
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private HealthReport byMeaning(Library library) {
    var model = meanings.models().now();
    var last = kept.get();
    boolean isKnown = last != null && last.library() == library && last.byMeaning();
    if (model.isEmpty() || isKnown) {
      return report(library);
    }
    var usage = usage(library);
    Function<String, float[]> meaning = text -> read.of(text, model.get()::embed);
    // the model's native code would pin a virtual thread, so a reader thread runs it
    HealthReport report = database.read(_ -> HealthReport.of(library, usage, Optional.of(meaning)));
    return kept(library, true, report);
  }

  /// The same with the trades of customers that no persona covers.
  public HealthReport withTrades(Library library) {
    return report(library).with(build.trades(library));
  }

  /// The same by what traits mean, where the models are loaded, and with every group of customers
  /// that no persona covers; it may take seconds to find.
  public HealthReport whole(Library library) {
    return byMeaning(library).with(build.candidates(library));
  }

  private Usage usage(Library library) {
    var from = library.asOf().minusDays(DAYS);
    List<RequestStore.Asked> asked =
        database.read(h -> new RequestStore().asked(h, workspace, from, MOST_QUESTIONS));
    Map<String, LocalDate> since = database.read(h -> new PersonaStore().firstSaved(h, workspace));
    var lastUse = new HashMap<String, Map<String, LocalDate>>();
    var open = new HashSet<String>();
    library.active().forEach(p -> open.add(p.slug()));
    for (var question : asked) {
      if (open.isEmpty()) {
        break;
      }
      for (var slug : personas(question.text(), library)) {
        var people = lastUse.computeIfAbsent(slug, _ -> new HashMap<>());
        people.putIfAbsent(question.asker(), question.day());
        if (people.size() >= ENOUGH) {
          open.remove(slug);
        }
      }
    }
    Map<String, Map<String, LocalDate>> doubts =
        database.read(h -> new MatchAnswerStore().doubts(h, workspace, from));
    return new Usage(lastUse, since, keptDays, doubts);
  }

  private Set<String> personas(String text, Library library) {
    var command = parser.parse(Graphemes.cut(text, START), library.personas());
    return switch (command) {
      case Command.Brief(var persona, _) -> Set.of(persona.slug());
      case Command.Draft draft -> Set.of(draft.persona().slug());
      case Command.ShowEvidence(var persona) -> Set.of(persona.slug());
      case Command.ForSeveral several ->
          Set.copyOf(several.personas().stream().map(Persona::slug).toList());
      case Command.Topic(var whose, _, _, _, _) ->
          Set.copyOf(whose.stream().map(Persona::slug).toList());
      case Command.Lint lint -> slug(lint.persona());
      case Command.Refine refine -> slug(refine.persona());
      default -> Set.of();
    };
  }

  private static Set<String> slug(Optional<Persona> persona) {
    return persona.map(p -> Set.of(p.slug())).orElse(Set.of());
  }
}
