package io.personaassistant.slack.view.research;

import io.personaassistant.evidence.file.ToldOf;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sentences about a file that name options of the command line, for people who have the form in
/// Slack.
public final class ImportFormWords {
  /// Options of the command line as sentences of ours name them, with what stands in their place in
  /// the form.
  private static final Map<String, String> FIELDS =
      Map.of(
          "map", "Columns",
          "date", "Day",
          "type", "How it was collected",
          "source", "Name",
          "name", "Name",
          "participant", "Participant",
          "interviewer", "Who asks");

  /// What the form has no field for, and what stands there instead.
  private static final String MONOLOGUE =
      ", or use --monologue if all of it is one participant's words";

  private static final String TABLES =
      "`persona import table FILE` brings in answers and notes, `persona import personas FILE` personas.";

  private static final String PERSONAS = "`persona import personas FILE` brings them in.";

  private static final String FIGURES = ", by `persona import evidence` with the columns";

  /// Source types as a file has them.
  private static final String SOURCES = ", such as survey, support_ticket or crm_note";

  private static final Pattern OPTION =
      Pattern.compile(
          "--("
              + String.join("|", FIELDS.keySet())
              + ")\\b( \"[^\"]{1,80}\"| \\d{4}-\\d{2}-\\d{2}| YYYY-MM-DD| interview-07)?");

  private ImportFormWords() {}

  /// The block of the form in which something else helps.
  public static String block(ToldOf helps) {
    return switch (helps) {
      case FILE -> ImportForm.TEXT;
      case KIND -> ImportForm.KIND;
      case COLUMNS -> ImportForm.COLUMNS;
      case SOURCE_TYPE -> ImportForm.TYPE;
      case NAME -> ImportForm.NAME;
      case DAY -> ImportForm.DAY;
      case PARTICIPANT -> ImportForm.PARTICIPANT;
      case INTERVIEWER -> ImportForm.ASKING;
    };
  }

  /// A sentence about options of the command line, for people who have the form.
  public static String of(String sentence) {
    return OPTION
        .matcher(
            sentence
                .replace(MONOLOGUE, "; a page about a persona is chosen under “What it is”")
                .replace(TABLES, "“A table” under “What it is” brings in answers and notes.")
                .replace("`persona import table FILE`", "“A table” under “What it is”")
                .replace(
                    "`persona import transcript FILE`",
                    "“An interview, call or test” under “What it is”")
                .replace(
                    "--dates day-first or --dates month-first",
                    "“dates=day-first” or “dates=month-first” under “Columns”")
                .replace(SOURCES, ", such as Survey, Support ticket or CRM note")
                .replace(
                    PERSONAS,
                    "“New persona” in the Home tab makes one; an admin brings in many on the server,"
                        + " with `persona import personas FILE`.")
                .replace(FIGURES, ": a table with the columns")
                .replace("with --", "--"))
        .replaceAll(m -> "under “" + FIELDS.get(m.group(1)) + "”" + example(m.group(2)));
  }

  private static String example(@Nullable String given) {
    // the form has a calendar
    return given == null || given.equals(" YYYY-MM-DD")
        ? ""
        : ", such as " + given.strip().replace("\"", "");
  }
}
