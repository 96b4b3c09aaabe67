package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.document.JoinedPages;
import io.personaassistant.evidence.document.PersonaDocument;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.transcript.DocumentText;
import io.personaassistant.evidence.transcript.NoTranscript;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes a page about a persona (TXT, Markdown, DOCX) as a draft whose traits are assumptions: a
/// page is what somebody wrote down, not what customers said. A persona that is there is never
/// changed.
public final class DocumentImport {
  private static final int MOST_SHOWN = 10;

  private static final Pattern JSON =
      Pattern.compile("^[\\[{]\\s*(?:[\\[{]\\s*)*\"[^\"\n]*\"\\s*[:,\\]]");
  private static final Pattern HTML =
      Pattern.compile(
          "^(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE);

  private final RecordImport records;

  public DocumentImport(RecordImport records) {
    this.records = records;
  }

  /// What became of a page.
  public sealed interface Outcome {
    /// A draft persona is there, new or from before.
    ///
    /// @param slug its id
    /// @param page what was read
    record Drafted(String slug, ImportReport report, PersonaDocument page) implements Outcome {}

    /// Nothing was stored; a sentence with the next step, and where to say something else.
    record NotTaken(String why, ToldOf helps) implements Outcome {}
  }

  /// Reads a page and stores the draft in one transaction.
  ///
  /// @param file the file's name, `""` for text without one
  /// @param name the persona's name, `""` for the one on the page
  public Outcome run(
      Database database,
      long workspace,
      InputStream in,
      String file,
      String name,
      Change change,
      LocalDate today)
      throws IOException {
    PersonaDocument page;
    boolean picked;
    try {
      var lines = DocumentText.page(in, file);
      var other = otherForm(file, String.join("\n", lines).strip());
      if (other.isPresent()) {
        return other.get();
      }
      var whole = PersonaDocument.of(lines);
      var joined = whole.personas() > 1 ? JoinedPages.of(lines) : List.<PersonaDocument>of();
      var meant = joined.stream().filter(p -> isCalled(p, name)).toList();
      if (meant.size() != 1 && !joined.isEmpty()) {
        return new Outcome.NotTaken(several(joined), ToldOf.NAME);
      }
      page = joined.isEmpty() ? whole : meant.getFirst();
      picked = !joined.isEmpty();
    } catch (NoTranscript e) {
      return new Outcome.NotTaken(
          e.isAboutForm()
              ? e.why()
              : "There is no page in it that can be read. Save it as TXT, Markdown or DOCX, at most 20"
                  + " MB.",
          ToldOf.FILE);
    }
    var refusal = refusal(page);
    if (!refusal.isEmpty()) {
      return new Outcome.NotTaken(refusal, ToldOf.FILE);
    }
    if (name.isBlank() && page.name().isEmpty()) {
      return new Outcome.NotTaken(
          "The page does not say what the persona is called. Say it with --name.", ToldOf.NAME);
    }
    var called = name.isBlank() || picked ? page.name().orElse("") : name.strip();
    return database.write(h -> {
      var slug = records.ids(h, workspace).of(called);
      var stored = new PersonaStore().whole(h, workspace, slug).filter(w -> !w.persona().sample());
      if (stored.isPresent()) {
        return there(slug, stored.get(), page);
      }
      // its history should still say which page that was, when there are several
      var from = file.isBlank() ? "imported a pasted page" : "imported the page " + file;
      var made = new Change(change.by(), change.at(), from);
      var report = records.apply(h, workspace, file(called, page), made, today);
      return report.added() == 0 && !report.problems().isEmpty()
          ? new Outcome.NotTaken(
              report.problems().getFirst().what() + " " + report.problems().getFirst().fix(),
              ToldOf.NAME)
          : new Outcome.Drafted(slug, report, page);
    });
  }

  /// What is text and no page; read as one, its columns, keys or tags would become somebody.
  private static Optional<Outcome> otherForm(String file, String text) {
    var name = file.toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(json|jsonl|ndjson)") || JSON.matcher(text).find()) {
      return notTaken(
          "That is JSON and no page. `persona import personas FILE` brings in personas as JSON.",
          ToldOf.FILE);
    }
    if (name.matches(".*\\.(csv|tsv)")) {
      return notTaken(
          "That is a table and no page. `persona import table FILE` brings in answers and notes,"
              + " `persona import personas FILE` personas.",
          ToldOf.KIND);
    }
    return HTML.matcher(text).find()
        ? notTaken(
            "That is HTML. Copy the text of the page into a TXT or DOCX file, and import that.",
            ToldOf.FILE)
        : Optional.empty();
  }

  private static Optional<Outcome> notTaken(String why, ToldOf helps) {
    return Optional.of(new Outcome.NotTaken(why, helps));
  }

  /// Whether a page is about the one that is meant, by the whole name or a part of it.
  private static boolean isCalled(PersonaDocument page, String name) {
    var meant = Words.tokens(name);
    return !meant.isEmpty()
        && page.name().filter(n -> Words.tokens(n).containsAll(meant)).isPresent();
  }

  private static String several(List<PersonaDocument> pages) {
    var names = pages.stream().flatMap(page -> page.name().stream()).toList();
    return ("The page describes %d personas: %s. Import them one at a time, each by its"
            + " name (--name).")
        .formatted(names.size(), Sentence.listed(names));
  }

  private static String refusal(PersonaDocument page) {
    if (page.personas() > 1) {
      return ("The page seems to describe %d personas. Give each its own file, so that no"
              + " line goes to the wrong one.")
          .formatted(page.personas());
    }
    if (page.countTraits() == 0 && !page.unknown().isEmpty()) {
      return PageNotes.unknown(page) + ". Nothing was stored.";
    }
    boolean portrayed = page.fields().containsKey("title") || page.fields().containsKey("age");
    if (page.countTraits() == 0 && !portrayed) {
      return "No goals, pain points or other traits were found in it. Put a heading such as “Goals”,"
          + " “Pain points” or “Channels” above the lines that say them, and import it again.";
    }
    return "";
  }

  /// The same page again changes nothing; another one must not overwrite what people worked on.
  private static Outcome there(String slug, WholePersona stored, PersonaDocument page) {
    var known = stored.traits().stream().map(t -> t.text()).toList();
    var news =
        page.traits().values().stream()
            .flatMap(List::stream)
            .filter(t -> !known.contains(t))
            .toList();
    if (news.isEmpty()) {
      var log = new ImportLog();
      log.count("personas", Saved.UNCHANGED);
      var nothing = new ImportReport.Removed(0, Map.of());
      var report = log.report(List.of(), List.of(), 0, List.of(), nothing);
      return new Outcome.Drafted(slug, report, page);
    }
    var shown = news.stream().limit(MOST_SHOWN).map(t -> "“" + t + "”").toList();
    int more = news.size() - shown.size();
    return new Outcome.NotTaken(
        ("There is a persona %s already, and nothing was changed. The page says more:"
                + " %s%s. Import it under another name with --name, and compare the two.")
            .formatted(slug, String.join("; ", shown), more > 0 ? " and " + more + " more" : ""),
        ToldOf.NAME);
  }

  private static RecordFile file(String name, PersonaDocument page) {
    var values = new LinkedHashMap<String, Object>(page.fields());
    values.put("name", name);
    values.put("state", PersonaState.DRAFT.word());
    page.traits().forEach((kind, texts) -> values.put(kind.listKey(), texts));
    return new RecordFile(
        Map.of(Section.PERSONAS, List.of(new Row(1, values))), PageNotes.of(page));
  }
}
