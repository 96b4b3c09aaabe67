package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.ProofRefs;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.file.CsvRows;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.file.FileProblem;
import io.personaassistant.evidence.file.JsonRows;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.text.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Imports records from JSON and CSV files. Rows that cannot be taken are reported, the others are
/// stored, all in one transaction; the same file a second time changes nothing.
public final class RecordImport {
  private static final Set<Section> BRING_NAMES =
      EnumSet.of(Section.PERSONAS, Section.TRAITS, Section.TALK_TRACKS, Section.FACTS);

  private final Set<String> reservedWords;
  private final boolean ours;
  private final Progress progress;
  private final Optional<DayOrder> dates;
  private final boolean alone;
  private final QuarantineStore quarantine = new QuarantineStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final LinkStore links = new LinkStore();

  /// What is taken from a file. Every kind takes links too.
  public enum Kind {
    /// Personas, their traits and talk tracks.
    PERSONAS(Section.PERSONAS, EnumSet.of(Section.PERSONAS, Section.TRAITS, Section.TALK_TRACKS)),
    EVIDENCE(Section.EVIDENCE, EnumSet.of(Section.EVIDENCE)),
    /// Product facts.
    FACTS(Section.FACTS, EnumSet.of(Section.FACTS)),
    /// Everything an exported file holds.
    ALL(Section.PERSONAS, EnumSet.allOf(Section.class));

    private final Section main;
    private final Set<Section> wanted;

    Kind(Section main, Set<Section> sections) {
      this.main = main;
      this.wanted = EnumSet.copyOf(sections);
      this.wanted.add(Section.LINKS);
    }
  }

  /// Told how far an import is, often and from the thread that imports, so it must be quick.
  @FunctionalInterface
  public interface Progress {
    /// So many of the rows have been read.
    void at(int rows, int of);
  }

  /// An import that takes none of the reserved words for a slug, because commands are called so.
  public RecordImport(Set<String> reservedWords) {
    this(reservedWords, false, (_, _) -> {}, Optional.empty(), false);
  }

  private RecordImport(
      Set<String> reservedWords,
      boolean ours,
      Progress progress,
      Optional<DayOrder> dates,
      boolean alone) {
    this.reservedWords = Set.copyOf(reservedWords);
    this.ours = ours;
    this.progress = progress;
    this.dates = dates;
    this.alone = alone;
  }

  /// The same import, which tells how far it is.
  public RecordImport telling(Progress listener) {
    return new RecordImport(reservedWords, ours, listener, dates, alone);
  }

  /// The same import of files whose dates are meant so; empty where the rows show it.
  public RecordImport reading(Optional<DayOrder> order) {
    return new RecordImport(reservedWords, ours, progress, order, alone);
  }

  /// The same import of items that come one by one, each with a source of its own: none of them is
  /// taken for a row of a file that has come before under another name.
  RecordImport oneByOne() {
    return new RecordImport(reservedWords, ours, progress, dates, true);
  }

  /// An import of files that ship with the program: nothing in them is looked at with suspicion.
  static RecordImport ofOurs() {
    return new RecordImport(Set.of(), true, (_, _) -> {}, Optional.empty(), true);
  }

  /// Reads a file and stores what it holds.
  ///
  /// @param today items dated later than this get a warning
  public ImportOutcome run(
      Database database, long workspace, Kind kind, Path file, Change change, LocalDate today) {
    try {
      var read = RecordFile.read(file, kind.main, kind.wanted).withDays(dates);
      return store(database, workspace, read, List.of(), change, today);
    } catch (FileProblem problem) {
      return new ImportRefused(problem.why());
    }
  }

  /// Stores a file in one transaction. What takes long is done before it, so that others can write
  /// meanwhile; only a file that brings names of its own has to be read inside.
  ///
  /// @param broken rows that never became rows, to be reported with the others
  ImportReport store(
      Database database,
      long workspace,
      RecordFile read,
      List<Table.Broken> broken,
      Change change,
      LocalDate today) {
    boolean early = !ours && BRING_NAMES.stream().allMatch(section -> read.rows(section).isEmpty());
    Optional<Sifted> sifted =
        early
            ? Optional.of(Sifted.of(read, database.read(h -> ourWords(h, workspace)), progress))
            : Optional.empty();
    return database.write(h -> apply(h, workspace, read, sifted, broken, change, today));
  }

  /// Stores a persona that a person approved, as a draft with its traits and links.
  public ImportReport add(
      Handle handle, long workspace, ApprovedPersona persona, Change change, LocalDate today) {
    return apply(handle, workspace, persona.file(), change, today);
  }

  /// The ids that personas get which are named alone.
  PersonaIds ids(Handle handle, long workspace) {
    return PersonaIds.of(handle, workspace, reservedWords);
  }

  ImportReport apply(
      Handle handle, long workspace, RecordFile read, Change change, LocalDate today) {
    return apply(handle, workspace, read, Optional.empty(), List.of(), change, today);
  }

  private ImportReport apply(
      Handle handle,
      long workspace,
      RecordFile read,
      Optional<Sifted> early,
      List<Table.Broken> broken,
      Change change,
      LocalDate today) {
    var log = new ImportLog();
    read.notes().forEach(log::warn);
    broken.forEach(row -> log.problem(row.line(), row.what(), row.fix()));
    var records = ours ? read : RecordFields.without(read, log);
    var carried = new CarriedRows();
    carried.forgotten(handle, workspace, records, log);
    var before = new PersonaStore().all(handle, workspace);
    new PersonaFile(reservedWords, links).apply(handle, workspace, records, change, log);
    new HistoryRows(ours).apply(handle, workspace, records, before, log);
    carried.questions(handle, workspace, records, log);
    new FactFile().apply(handle, workspace, records, log);
    // by now the names of the file's own personas and products are on record
    var sifted =
        early.orElseGet(() ->
            ours
                ? Sifted.untouched(records)
                : Sifted.of(records, ourWords(handle, workspace), progress));
    var file = sifted.file();
    var guard =
        new QuarantineGuard(
            quarantine.newest(handle, workspace),
            FormerDecisions.of(read, log),
            sifted::suspicion,
            change,
            ours);
    var stances = new LinkedHashMap<String, Link>();
    var spokenOf =
        new PersonasSpokenOf(ids(handle, workspace), new PersonaStore().all(handle, workspace));
    var items = new EvidenceFile(evidence, guard, spokenOf, !alone);
    boolean changed = items.apply(handle, workspace, file, today, stances, log);
    quarantine.keep(handle, workspace, guard.decisions());
    readLinks(file, items.strangers(), stances, log);
    links.save(handle, workspace, stances.values()).forEach(saved -> log.count("links", saved));
    links.settle(handle, workspace);
    if (changed) {
      evidence.markCopies(handle, workspace);
    }
    if (!file.rows(Section.TALK_TRACKS).isEmpty()) {
      tellMissingProofs(handle, workspace, log);
    }
    var copies = new HashSet<>(evidence.copies(handle, workspace));
    copies.retainAll(items.ids());
    return log.report(
        links.waiting(handle, workspace),
        links.missing(handle, workspace),
        copies.size(),
        guard.recognised(),
        sifted.removed());
  }

  static Set<String> ourWords(Handle handle, long workspace) {
    return OurWords.of(
        new PersonaStore().all(handle, workspace), new ProductFactStore().all(handle, workspace));
  }

  /// A proof rests on nothing until what it names is there.
  private static void tellMissingProofs(Handle handle, long workspace, ImportLog log) {
    var tracks =
        new TalkTrackStore().all(handle, workspace).stream().filter(t -> !t.sample()).toList();
    var facts = new ProductFactStore().all(handle, workspace);
    var known = new ProofRefs().known(handle, workspace, tracks, facts, _ -> true);
    for (var track : tracks) {
      var missing = track.proofRefs().stream().filter(id -> !known.contains(id)).toList();
      if (!missing.isEmpty()) {
        log.warn(
            "The proof of the talk track "
                + track.id()
                + " names "
                + String.join(", ", missing)
                + ", which "
                + (missing.size() == 1 ? "is" : "are")
                + " not on record: not cited until imported. Correct the id, or import what it"
                + " names.");
      }
    }
  }

  private static void readLinks(
      RecordFile file, Set<String> strangers, Map<String, Link> stances, ImportLog log) {
    for (var row : file.rows(Section.LINKS)) {
      try {
        requireRecord(row);
        var typed = row.required("stance", "");
        var stance =
            Stance.of(typed)
                .orElseThrow(() ->
                    new RowProblem(
                        "“" + Row.shortened(typed) + "” is no stance.",
                        "Write supports or contradicts."));
        var item = requiredId(row, "evidence");
        if (strangers.contains(item)) {
          throw new RowProblem(
              item + " is another item here, so this is no link of it.",
              "Give the item another id in the file, here too.");
        }
        add(stances, new Link(item, requiredId(row, "trait"), stance));
      } catch (RowProblem problem) {
        log.problem(row, problem);
      }
    }
  }

  static String requiredId(Row row, String key) {
    var id = row.id(key);
    if (id.isEmpty()) {
      throw new RowProblem("It has no " + key + ".", "Add the id of the " + key + ".");
    }
    return id;
  }

  /// Keeps a link, unless the file has said the contrary before.
  static void add(Map<String, Link> stances, Link link) {
    var before = stances.putIfAbsent(link.evidence() + " " + link.trait(), link);
    if (before != null && before.stance() != link.stance()) {
      throw new RowProblem(
          "%s both supports and contradicts %s.".formatted(link.evidence(), link.trait()),
          "Keep one of the two.");
    }
  }

  /// Refuses rows that the readers could not take apart.
  static void requireRecord(Row row) {
    if (row.has(JsonRows.NOT_A_RECORD)) {
      throw new RowProblem("It is no record.", "Write an object with keys and values.");
    }
    if (row.has(CsvRows.UNREADABLE)) {
      throw new RowProblem(
          "A quotation mark is never closed or stands inside a quoted text; this row and all after it"
              + " were not read.",
          "Write the mark twice there, or save the file again as CSV, then import it once more.");
    }
    if (row.values().get(CsvRows.FIELDS) instanceof List<?> numbers) {
      int fields = Integer.parseInt(String.valueOf(numbers.getFirst()));
      int columns = Integer.parseInt(String.valueOf(numbers.getLast()));
      throw new RowProblem(
          "It has "
              + Sentence.counted(fields, "field", "fields")
              + ", but the header has "
              + columns
              + ".",
          fields > columns
              ? "Put texts that hold a separator in quotation marks."
              : "Write a separator for each empty field, too, and put texts that hold a line break in"
                  + " quotation marks.");
    }
  }
}
