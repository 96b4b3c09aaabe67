package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.file.FileProblem;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.text.instruction.HiddenInstructions;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Imports records from JSON and CSV files. Rows that cannot be taken are reported, the others are
/// stored, all in one transaction; the same file a second time changes nothing.
public final class RecordImport {
  private final Set<String> reservedWords;
  private final Function<String, Optional<Suspicion>> suspicious;
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

  /// An import that takes none of the reserved words for a slug, because commands are called so,
  /// and tells by words alone what is suspicious.
  public RecordImport(Set<String> reservedWords) {
    this(reservedWords, HiddenInstructions::in);
  }

  /// The same import, told what makes a text suspicious.
  public RecordImport(Set<String> reservedWords, Function<String, Optional<Suspicion>> suspicious) {
    this(reservedWords, suspicious, false, (_, _) -> {}, Optional.empty(), false);
  }

  private RecordImport(
      Set<String> reservedWords,
      Function<String, Optional<Suspicion>> suspicious,
      boolean ours,
      Progress progress,
      Optional<DayOrder> dates,
      boolean alone) {
    this.reservedWords = Set.copyOf(reservedWords);
    this.suspicious = suspicious;
    this.ours = ours;
    this.progress = progress;
    this.dates = dates;
    this.alone = alone;
  }

  /// The same import, which tells how far it is.
  public RecordImport telling(Progress listener) {
    return new RecordImport(reservedWords, suspicious, ours, listener, dates, alone);
  }

  /// The same import of files whose dates are meant so; empty where the rows show it.
  public RecordImport reading(Optional<DayOrder> order) {
    return new RecordImport(reservedWords, suspicious, ours, progress, order, alone);
  }

  /// The same import of items that come one by one, each with a source of its own: none of them is
  /// taken for a row of a file that has come before under another name.
  RecordImport oneByOne() {
    return new RecordImport(reservedWords, suspicious, ours, progress, dates, true);
  }

  /// An import of files that ship with the program: nothing in them is looked at with suspicion.
  static RecordImport ofOurs() {
    return new RecordImport(
        Set.of(), _ -> Optional.empty(), true, (_, _) -> {}, Optional.empty(), true);
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
      return new ImportRefused(problem.why(), problem.helps());
    }
  }

  /// Stores a file in one transaction.
  ///
  /// @param broken rows that never became rows, to be reported with the others
  ImportReport store(
      Database database,
      long workspace,
      RecordFile read,
      List<Table.Broken> broken,
      Change change,
      LocalDate today) {
    var sifted = sifted(database, workspace, read);
    return database.write(h -> apply(h, workspace, sifted, broken, change, today));
  }

  /// What takes long, to be done before the transaction that stores the file, so that others can
  /// write meanwhile.
  Sifted sifted(Database database, long workspace, RecordFile read) {
    var fit = RecordFields.without(read);
    var words = OurWords.in(fit);
    words.addAll(database.read(h -> ourWords(h, workspace)));
    return Sifted.of(fit, words, suspicious, progress);
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

  /// Stores a file in which no item is looked at with suspicion: it has none, or ships with the
  /// program.
  ImportReport apply(
      Handle handle, long workspace, RecordFile read, Change change, LocalDate today) {
    var fit = ours ? read : RecordFields.without(read);
    return apply(handle, workspace, Sifted.untouched(fit), List.of(), change, today);
  }

  ImportReport apply(
      Handle handle,
      long workspace,
      Sifted sifted,
      List<Table.Broken> broken,
      Change change,
      LocalDate today) {
    var records = sifted.file();
    var log = new ImportLog();
    records.notes().forEach(log::warn);
    broken.forEach(row -> log.problem(row.line(), row.what(), row.fix()));
    if (broken.isEmpty() && records.rows().values().stream().allMatch(List::isEmpty)) {
      log.warn(
          "There is no record in the file, only its header or empty lists. Export it again with its"
              + " rows.");
    }
    var carried = new CarriedRows();
    carried.forgotten(handle, workspace, records, log);
    var before = new PersonaStore().all(handle, workspace);
    var words = new HashSet<>(ourWords(handle, workspace));
    var unapproved = Unapproved.before(handle, workspace, today);
    new PersonaFile(handle, workspace, change, log).apply(records, ids(handle, workspace));
    new HistoryRows(ours).apply(handle, workspace, records, before, log);
    carried.questions(handle, workspace, records, log);
    new FactFile().apply(handle, workspace, records, log);
    words.addAll(ourWords(handle, workspace));
    var clean = sifted.by(words);
    var guard =
        new QuarantineGuard(
            quarantine.newest(handle, workspace),
            QuarantineGuard.former(records, log),
            clean.suspicion(),
            change,
            ours);
    var stances = new LinkedHashMap<String, Link>();
    var spokenOf =
        new PersonasSpokenOf(ids(handle, workspace), new PersonaStore().all(handle, workspace));
    var items = new EvidenceFile(handle, workspace, guard, spokenOf, !alone, log);
    boolean changed = items.apply(clean.file(), today, stances);
    quarantine.keep(handle, workspace, guard.decisions());
    LinkRows.read(records, items.strangers(), stances, log);
    links.save(handle, workspace, stances.values()).forEach(saved -> log.count("links", saved));
    links.settle(handle, workspace);
    if (changed) {
      evidence.markCopies(handle, workspace);
      ParkedProposals.tell(handle, workspace, items.ids(), today, log);
    }
    if (!records.rows(Section.TALK_TRACKS).isEmpty()) {
      TalkTrackRows.tellMissingProofs(handle, workspace, log);
    }
    unapproved.tell(handle, workspace, log);
    var copies = new HashSet<>(evidence.copies(handle, workspace));
    copies.retainAll(items.ids());
    return log.report(
        links.waiting(handle, workspace),
        links.missing(handle, workspace),
        copies.size(),
        guard.recognised(),
        clean.removed());
  }

  static Set<String> ourWords(Handle handle, long workspace) {
    return OurWords.of(
        new PersonaStore().all(handle, workspace), new ProductFactStore().all(handle, workspace));
  }
}
