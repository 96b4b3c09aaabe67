package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.RefineParser;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Redactions;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.DraftNotes;
import io.personaassistant.drafting.DraftSheet;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LineNumbers;
import io.personaassistant.drafting.Unfilled;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.stored.record.PersonaNotices;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.personal.Redaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Stored drafts as people were shown them. Thread-safe.
public final class ShownDrafts {
  private final Records records;
  private final DraftTypes types;
  private final Supplier<LocalDate> today;

  public ShownDrafts(Records records, DraftTypes types, Supplier<LocalDate> today) {
    this.records = records;
    this.types = types;
    this.today = today;
  }

  /// Whom a stored draft is for and what it is, such as "Annie · Ad copy, Google search".
  public String title(DraftStore.Stored draft) {
    return title(draft.persona(), draft.type(), draft.option());
  }

  /// The same.
  ///
  /// @param personas slugs, separated by commas
  /// @param option `""` for none
  public String title(String personas, String type, String option) {
    var library = records.library(today.get());
    var names =
        Arrays.stream(personas.split(",", -1))
            .map(s -> library.persona(s).map(Persona::name).orElse(s))
            .toList();
    var found = types.called(type);
    var variant = option.isEmpty() ? "" : found.map(t -> t.option(option).title()).orElse(option);
    var title = found.map(DraftType::title).orElse(type);
    return String.join(", ", names)
        + " · "
        + title
        + (variant.isEmpty() || variant.equals(title) ? "" : ", " + variant);
  }

  /// The draft that was there to refine when something was asked.
  public Optional<DraftStore.Stored> before(Request asked) {
    return records.drafts().last(RefinedDrafts.place(asked)).flatMap(records.drafts()::find);
  }

  /// The lines of a stored draft, with all that was marked on them.
  public List<DraftedLine> lines(DraftStore.Stored draft) {
    return records.drafts().shownLines(draft.ref());
  }

  /// What was marked on a stored draft, each mark once: what must still be filled in, then on its
  /// lines, then on the whole.
  public List<String> marks(DraftStore.Stored draft) {
    var marks = new ArrayList<String>();
    Unfilled.in(shown(draft)).ifPresent(marks::add);
    marks.addAll(DraftNotes.marks(lines(draft)));
    records.drafts().marks(draft.ref()).forEach(m -> marks.add(m.why()));
    return marks;
  }

  /// What stands below a stored draft: what must be said of its personas, what was marked on it,
  /// what it rests on as the records are today, and how it was checked.
  ///
  /// @param shown its lines as they are shown
  public List<String> notes(DraftStore.Stored draft, List<Answer.Entry> shown) {
    var library = records.library(today.get());
    var personas =
        Arrays.stream(draft.persona().split(",", -1))
            .flatMap(slug -> library.persona(slug).stream())
            .toList();
    var notes = new ArrayList<String>();
    personas.forEach(p -> notes.addAll(PersonaNotices.warnings(p, today.get())));
    notes.addAll(marks(draft));
    var cited = new HashSet<>(records.drafts().cites(draft.ref()));
    notes.add(
        DraftNotes.restsOn(
            cited,
            records.byIds(cited),
            personas.stream().flatMap(p -> library.traits(p.slug()).stream()).toList(),
            cited.stream()
                .flatMap(id -> library.fact(id).stream())
                .filter(f -> f.approval(today.get()) instanceof Approval.Approved)
                .count(),
            today.get()));
    notes.add(DraftNotes.CHECKED);
    if (shown.stream()
        .flatMap(e -> e.parts().stream())
        .anyMatch(p -> Redaction.hasPlaceholder(p.text()))) {
      notes.add(Redactions.REPLACED);
    }
    return notes;
  }

  /// A stored draft as it was shown: its lines as entries.
  public List<Answer.Entry> shown(DraftStore.Stored draft) {
    return types
        .called(draft.type())
        .map(type ->
            lines(draft).stream().map(l -> DraftView.entry(l, type, draft.option())).toList())
        .orElse(List.of());
  }

  /// A stored draft as a table; empty where its type's lines are no rows.
  public Sheet sheet(DraftStore.Stored draft) {
    return types
        .called(draft.type())
        .map(type -> DraftSheet.of(lines(draft), type, draft.option()))
        .orElse(Sheet.NONE);
  }

  /// A stored draft as it was shown, its lines numbered.
  public List<Answer.Entry> numbered(DraftStore.Stored draft) {
    return all(draft, LineNumbers::entry);
  }

  /// A stored draft to be copied: its lines without numbers, each kind under its title.
  public List<Answer.Entry> clean(DraftStore.Stored draft) {
    return all(draft, LineNumbers::clean);
  }

  private List<Answer.Entry> all(
      DraftStore.Stored draft, BiFunction<LineNumbers, DraftedLine, Answer.Entry> shown) {
    return types
        .called(draft.type())
        .map(type -> new LineNumbers(type, draft.option()))
        .map(numbers -> lines(draft).stream().map(line -> shown.apply(numbers, line)).toList())
        .orElse(List.of());
  }

  /// The words that ask the same as a request once more: a refinement of the same draft again, not
  /// of what came of it.
  public String again(String asked, String draft) {
    var parent = records.drafts().find(draft).map(DraftStore.Stored::parent).orElse("");
    if (parent.isEmpty() || asked.contains(parent)) {
      return asked;
    }
    var words = asked.strip().replaceFirst("(?i)^refine\\s+", "");
    return RefineParser.WORD + " " + parent + " " + words;
  }
}
