package io.personaassistant.slack.view;

import io.personaassistant.answering.ImportWords;
import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.TableImport.Plan;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an import says in its message, in mrkdwn.
public final class ImportMessage {
  public static final String GO = "import_go";
  public static final String STOP = "import_stop";

  private static final int MOST_COLUMNS = 30;
  private static final int MOST_PROBLEMS = 10;
  private static final int MOST_WARNINGS = 10;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 400;

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

  /// Source types as a file has them.
  private static final String SOURCES = ", such as survey, support_ticket or crm_note";

  private static final Pattern OPTION =
      Pattern.compile(
          "--("
              + String.join("|", FIELDS.keySet())
              + ")\\b( \"[^\"]{1,80}\"| \\d{4}-\\d{2}-\\d{2}| interview-07)?");

  private ImportMessage() {}

  /// What a table's columns are taken for, with the buttons that go on or stop.
  ///
  /// @param order what the buttons carry
  public static String plan(String name, Plan plan, String order) {
    var button = Blocks.button(GO, "Import " + rows(plan), order).put("style", "primary");
    return Blocks.list()
        .add(Blocks.section(columns(name, plan)))
        .add(
            Blocks.actions(
                List.of(button, Blocks.button(STOP, "Cancel", name.isEmpty() ? "it" : name))))
        .add(
            Blocks.context(
                "Is a column wrong? Cancel, and say it under *Columns* in the form, such as"
                    + " Comment=text."))
        .toString();
  }

  /// How many rows a table has, such as "1 row".
  static String rows(Plan plan) {
    int rows = plan.table().rows().size();
    return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
  }

  /// What a table's columns are taken for, in mrkdwn.
  static String columns(String name, Plan plan) {
    var kind =
        plan.columns().of(Use.SOURCE_TYPE).isEmpty()
            ? plan.sourceType().label()
            : "what the column of source types says";
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.bold(name) + ": " + rows(plan) + ", taken for: " + kind);
    var header = plan.columns().header();
    for (int i = 0; i < Math.min(MOST_COLUMNS, header.size()); i++) {
      var use = plan.columns().uses().get(i);
      var filled = String.format(Locale.ROOT, " (%,d filled)", plan.filled(i));
      lines.add("• " + Mrkdwn.escape(cut(header.get(i))) + " → " + use.label() + filled);
    }
    if (header.size() > MOST_COLUMNS) {
      lines.add(
          "and " + Sentence.counted(header.size() - MOST_COLUMNS, "more column", "more columns"));
    }
    return String.join("\n", lines);
  }

  private static String cut(String name) {
    return Graphemes.cut(name.isBlank() ? "(no name)" : name, LONGEST_NAME);
  }

  /// What an import came to.
  ///
  /// @param health what the rules say of the personas, a line each
  public static String report(String name, ImportReport report, List<String> health) {
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.bold(name) + ": " + ImportWords.counts(report));
    ImportWords.removed(report).ifPresent(lines::add);
    ImportWords.quarantined(report)
        .ifPresent(q -> lines.add(q + " *Triage evidence* in the Home tab shows it."));
    ImportWords.copies(report).ifPresent(lines::add);
    if (report.added() > 0) {
      lines.add(
          (report.added() == 1 ? "It supports" : "They support")
              + " no trait yet: *Triage evidence* in the Home tab suggests which.");
    }
    report.warnings().stream().limit(MOST_WARNINGS).forEach(w -> lines.add("! " + line(w)));
    report.problems().stream()
        .limit(MOST_PROBLEMS)
        .forEach(p -> lines.add("• line " + p.line() + ": " + line(p.what() + " " + p.fix())));
    int more = report.problems().size() - MOST_PROBLEMS;
    if (more > 0) {
      lines.add("and " + more + " more. Mend them in the file and import it again.");
    }
    if (!health.isEmpty()) {
      lines.add("Health of the personas as they are now; `/persona health` says what to do:");
      health.forEach(line -> lines.add("• " + Mrkdwn.escape(line) + "."));
    }
    return String.join("\n", lines);
  }

  /// What became of a page about a persona, and what to ask before it is used.
  ///
  /// @param traits how many the persona has now
  /// @param plan the evidence that is missing
  /// @param health its mistakes in short, `""` for none
  public static String page(
      String name,
      DocumentImport.Outcome.Drafted drafted,
      int traits,
      List<EvidencePlan.Ask> plan,
      String health) {
    var lines = new ArrayList<String>();
    var slug = Mrkdwn.escape(drafted.slug());
    lines.add(Mrkdwn.bold(name) + ": " + Mrkdwn.escape(ImportWords.page(drafted, traits)));
    drafted.report().warnings().stream()
        .limit(MOST_WARNINGS)
        .forEach(w -> lines.add("! " + line(w)));
    drafted.report().problems().stream()
        .limit(MOST_PROBLEMS)
        .forEach(p -> lines.add("• " + line(p.what() + " " + p.fix())));
    if (!health.isEmpty()) {
      lines.add(
          "Health: " + Mrkdwn.escape(health) + ". `/persona health " + slug + "` says what to do.");
    }
    if (!plan.isEmpty()) {
      lines.add("Evidence that is missing, where to look for it and what to ask:");
      var kinds = new HashSet<TraitKind>();
      plan.stream()
          .filter(a -> kinds.add(a.kind()))
          .forEach(a ->
              lines.add(
                  "• "
                      + Mrkdwn.escape(
                          a.kind().heading() + ": look in " + a.where() + ". Ask: " + a.ask())));
    }
    lines.add(
        "Bring in what you find with *Import research*, link it under *Triage evidence*. When"
            + " others may rely on it, make it active: the menu under `/persona "
            + slug
            + "` has it under *Review, state, archive*.");
    return String.join("\n", lines);
  }

  private static String line(String sentence) {
    return Mrkdwn.escape(Graphemes.cut(inForm(sentence), LONGEST_LINE));
  }

  /// A sentence about options of the command line, for people who have the form.
  public static String inForm(String sentence) {
    return OPTION
        .matcher(
            sentence
                .replace(MONOLOGUE, "; a page about a persona is chosen under “What it is”")
                .replace(TABLES, "“A table” under “What it is” brings in answers and notes.")
                .replace(
                    "--dates day-first or --dates month-first",
                    "“dates=day-first” or “dates=month-first” under “Columns”")
                .replace(SOURCES, ", such as Survey, Support ticket or CRM note")
                .replace("with --", "--"))
        .replaceAll(m -> "under “" + FIELDS.get(m.group(1)) + "”" + example(m.group(2)));
  }

  private static String example(@Nullable String given) {
    return given == null ? "" : ", such as " + given.strip().replace("\"", "");
  }

  /// A message of as many sections as its lines need.
  public static String sections(String mrkdwn) {
    var blocks = Blocks.list();
    Blocks.sections(blocks, mrkdwn.lines().toList());
    return blocks.toString();
  }
}
