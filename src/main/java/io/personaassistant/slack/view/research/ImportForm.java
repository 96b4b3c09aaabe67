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
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /// Value of [#QUOTABLE], and of [#TAKEN] for what a model picks out.
  public static final String YES = "yes";

  /// The other value of these.
  public static final String NO = "no";

  /// Shows the whole form, with what was said so far.
  public static final String MORE = "import_more";

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

  /// The view as JSON: what most people need to say.
  ///
  /// @param hasModel a model can read conversations
  /// @param file what the file is called that it is about, `""` where one is still to be chosen
  /// @param said what stands in it at first, by block id
  /// @param carried comes back with the form
  public static String of(
      List<Persona> personas,
      boolean hasModel,
      String file,
      Map<String, String> said,
      String carried) {
    var blocks = begin(personas, hasModel, file, said);
    blocks.actions(Blocks.button(MORE, "More: day, name, participant, columns …", "more"));
    return Modal.form(TITLE, CALLBACK, "Import", carried, blocks);
  }

  /// The same with everything that can be said.
  ///
  /// @param note what has just happened, `""` for nothing
  public static String whole(
      List<Persona> personas,
      boolean hasModel,
      String file,
      Map<String, String> said,
      String note,
      String carried) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    begin(personas, hasModel, file, said).json().forEach(b -> blocks.add((ObjectNode) b));
    blocks
        .input(
            DAY,
            "Day",
            "On which all of it was said, if the file does not say.",
            Blocks.day(DAY, said.getOrDefault(DAY, "")),
            true)
        .input(
            NAME,
            "Name",
            "What it is cited by, such as interview-07; left open, the file’s name. Of a page: the"
                + " persona’s name.",
            field(NAME, said, false, 100),
            true)
        .input(
            PARTICIPANT,
            "Participant",
            "If all answers are one person’s: a code, or a name that becomes one.",
            field(PARTICIPANT, said, false, 80),
            true)
        .input(
            ASKING,
            "Who asks",
            "Names in a conversation, with commas between them, if they are not recognised. Their"
                + " words are never evidence.",
            field(ASKING, said, false, 120),
            true)
        .input(
            COLUMNS,
            "Columns",
            "Only for a table that is read wrongly. " + COLUMN,
            field(COLUMNS, said, true, 500),
            true);
    return Modal.form(TITLE, CALLBACK, "Import", carried, blocks);
  }

  private static BlockList begin(
      List<Persona> personas, boolean hasModel, String file, Map<String, String> said) {
    var blocks =
        new BlockList()
            .context(
                "Personal data is taken out before anything is stored, and people become codes."
                    + " Everybody who may ask the assistant can read what you bring in. The same"
                    + " file twice changes nothing.");
    if (file.isEmpty()) {
      blocks
          .input(FILE, "File", "Up to 10 MB; a sheet of Excel saved as CSV.", file(), true)
          .input(
              TEXT,
              "Or paste it",
              "A conversation as “Name: words”, or rows with the names of the columns first; up to"
                  + " 3,000 characters.",
              field(TEXT, said, true, 3_000),
              true);
    } else {
      blocks.section("The file: " + Mrkdwn.bold(file));
    }
    blocks
        .input(KIND, "What it is", "", kinds(said.getOrDefault(KIND, "auto")), false)
        .input(
            TYPE,
            "How it was collected",
            "Left open: as the table says; a conversation counts as an interview.",
            Blocks.select(
                TYPE,
                "Choose",
                Blocks.each(
                    SourceType.values(), t -> Sentence.upperFirst(t.label()), SourceType::word),
                said.getOrDefault(TYPE, "")),
            true);
    // Slack takes no menu without options
    if (!personas.isEmpty()) {
      blocks.input(
          PERSONA,
          "Persona it is about",
          "",
          PersonaMenu.of(PERSONA, personas, said.getOrDefault(PERSONA, ""), List.of()),
          true);
    }
    blocks.input(
        QUOTABLE,
        "May be quoted outside the company",
        "",
        yesOrNo(QUOTABLE, said, "Yes, they agreed", "No, internal only"),
        false);
    if (hasModel) {
      blocks.input(
          TAKEN,
          "What is taken of a conversation",
          "The model gets it without personal data. Only words that were said are kept, and what"
              + " it took them for waits in triage.",
          yesOrNo(TAKEN, said, "Quotes, pains and goals that a model picks out", "Every answer"),
          false);
    }
    return blocks;
  }

  private static ObjectNode field(
      String id, Map<String, String> said, boolean multiline, int most) {
    return Blocks.textField(id, said.getOrDefault(id, ""), multiline, most);
  }

  private static ObjectNode yesOrNo(String id, Map<String, String> said, String yes, String no) {
    var options = List.of(Blocks.option(no, NO), Blocks.option(yes, YES));
    return Blocks.select(id, "Choose", options, said.getOrDefault(id, NO));
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
}
