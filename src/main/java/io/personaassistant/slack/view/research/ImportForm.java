package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The window in which somebody brings in research as a file or a pasted text.
public final class ImportForm {
  public static final String TITLE = "Import research";
  public static final String CALLBACK = "import";
  public static final String FILE = "import_file";
  public static final String TEXT = "import_text";
  public static final String KIND = "import_kind";
  public static final String TYPE = "import_type";
  public static final String DAY = "import_day";
  public static final String NAME = "import_name";
  public static final String PERSONA = "import_persona";
  public static final String PARTICIPANT = "import_participant";
  public static final String ASKING = "import_asking";
  public static final String COLUMNS = "import_columns";
  public static final String QUOTABLE = "import_quotable";
  public static final String TAKEN = "import_taken";

  /// Value of [#TAKEN] for what a model picks out.
  public static final String PICKED = "picked";

  private static final List<String> TABLES = List.of("csv", "tsv", "json");
  private static final List<String> TEXTS = List.of("txt", "md", "vtt", "srt", "docx");

  /// How somebody says what a column is.
  static final String COLUMN =
      "One column a line, and what it holds, such as: Comment = text. It may hold: "
          + Use.words().replace('_', ' ')
          + ", which leaves it out.";

  private ImportForm() {}

  /// Whether a file of this name is one that can be read; a workbook is told what to do with it.
  public static boolean isRead(String name) {
    return isTable(name) || endsIn(name, TEXTS);
  }

  /// Whether a file is a table by its name; a workbook is none yet, and its reader says what to do.
  public static boolean isTable(String name) {
    return endsIn(name, TABLES) || name.matches("(?i).*\\.(?:xls[xmb]?|ods|numbers|jsonl|ndjson)");
  }

  private static boolean endsIn(String name, List<String> endings) {
    var lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(end -> lower.endsWith("." + end));
  }

  /// What stands in the form at first.
  ///
  /// @param file what the file is called that it is about, `""` where one is still to be chosen
  /// @param carried comes back with the form
  public record Contents(
      String file,
      String kind,
      String type,
      String day,
      String name,
      String persona,
      String participant,
      String asking,
      String columns,
      boolean quotable,
      boolean picked,
      String carried) {
    /// The form of who begins.
    public static final Contents NOTHING =
        new Contents("", "auto", "", "", "", "", "", "", "", false, false, "");
  }

  /// The view as JSON.
  ///
  /// @param hasModel a model can read conversations
  public static String of(List<Persona> personas, boolean hasModel, Contents filled) {
    var blocks =
        new BlockList()
            .context(
                "Personal data is taken out before anything is stored, and people become codes."
                    + " Everybody who may ask the assistant can read what you bring in. The same"
                    + " file twice changes nothing.");
    if (filled.file().isEmpty()) {
      blocks
          .input(FILE, "File", "Up to 10 MB; a sheet of Excel saved as CSV.", file(), true)
          .input(
              TEXT,
              "Or paste it",
              "A conversation as “Name: words”, or rows with the names of the columns first; up to"
                  + " 3,000 characters.",
              Blocks.textField(TEXT, "", true, 3_000),
              true);
    } else {
      blocks.section("The file: " + Mrkdwn.bold(filled.file()));
    }
    blocks
        .input(KIND, "What it is", "", kinds(filled.kind()), false)
        .input(
            TYPE,
            "How it was collected",
            "Left open: as the table says; a conversation counts as an interview.",
            Blocks.select(TYPE, "Choose", types(), filled.type()),
            true)
        .input(
            DAY,
            "Day",
            "On which all of it was said, if the file does not say.",
            Blocks.day(DAY, filled.day()),
            true)
        .input(
            QUOTABLE, "May be quoted outside the company", "", quotable(filled.quotable()), false);
    // Slack takes no menu without options
    if (!personas.isEmpty()) {
      blocks.input(
          PERSONA,
          "Persona it is about",
          "",
          PersonaMenu.of(PERSONA, personas, filled.persona(), List.of()),
          true);
    }
    if (hasModel) {
      blocks.input(
          TAKEN,
          "What is taken of a conversation",
          "The model gets it without personal data. Only words that were said are kept, and what"
              + " it took them for waits in triage.",
          taken(filled.picked()),
          false);
    }
    blocks
        .context("*Seldom needed*")
        .input(
            NAME,
            "Name",
            "What it is cited by, such as interview-07; left open, the file’s name. Of a page: the"
                + " persona’s name.",
            Blocks.textField(NAME, filled.name(), false, 100),
            true)
        .input(
            PARTICIPANT,
            "Participant",
            "If all answers are one person’s: a code, or a name that becomes one.",
            Blocks.textField(PARTICIPANT, filled.participant(), false, 80),
            true)
        .input(
            ASKING,
            "Who asks",
            "Names in a conversation, with commas between them, if they are not recognised. Their"
                + " words are never evidence.",
            Blocks.textField(ASKING, filled.asking(), false, 120),
            true)
        .input(
            COLUMNS,
            "Columns",
            "Only for a table that is read wrongly. " + COLUMN,
            Blocks.textField(COLUMNS, filled.columns(), true, 500),
            true);
    return Modal.form(TITLE, CALLBACK, "Import", filled.carried(), blocks);
  }

  private static ObjectNode taken(boolean picked) {
    return Blocks.select(
        TAKEN,
        "Choose",
        List.of(
            Blocks.option("Every answer", "all"),
            Blocks.option("Quotes, pains and goals that a model picks out", PICKED)),
        picked ? PICKED : "all");
  }

  private static ObjectNode file() {
    var element =
        Blocks.object().put("type", "file_input").put("action_id", FILE).put("max_files", 1);
    var types = Blocks.list();
    TABLES.forEach(types::add);
    TEXTS.forEach(types::add);
    element.set("filetypes", types);
    return element;
  }

  private static ObjectNode kinds(String chosen) {
    return Blocks.select(
        KIND,
        "Choose",
        List.of(
            Blocks.option("Recognise it", "auto"),
            Blocks.option("A table: answers, tickets, notes, reviews", "table"),
            Blocks.option("An interview, call or test: who said what", "transcript"),
            Blocks.option("A page about a persona, as a draft (curators)", "page")),
        chosen);
  }

  private static List<ObjectNode> types() {
    var options = new ArrayList<ObjectNode>();
    Arrays.stream(SourceType.values())
        .forEach(t -> options.add(Blocks.option(Sentence.upperFirst(t.label()), t.word())));
    return options;
  }

  private static ObjectNode quotable(boolean yes) {
    return Blocks.select(
        QUOTABLE,
        "Choose",
        List.of(Blocks.option("No, internal only", "no"), Blocks.option("Yes, they agreed", "yes")),
        yes ? "yes" : "no");
  }
}
