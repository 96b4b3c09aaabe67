package io.personaassistant.slack.view.research;

import io.personaassistant.answering.ImportWords;
import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.TableImport.Plan;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an import says in its message, in mrkdwn.
public final class ImportMessage {
  public static final String GO = "import_go";
  public static final String STOP = "import_stop";
  public static final String CHANGE = "import_change";
  public static final String OFFERED = "import_offered";

  private static final int MOST_COLUMNS = 30;
  private static final int MOST_PROBLEMS = 10;
  private static final int MOST_WARNINGS = 10;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_EXAMPLE = 300;
  private static final int LONGEST_LINE = 400;

  private ImportMessage() {}

  /// What a table's columns are taken for, with the buttons that go on or stop.
  ///
  /// @param order what the buttons carry
  public static String plan(String name, Plan plan, String order) {
    var button = Blocks.button(GO, "Import " + rows(plan), order).put("style", "primary");
    return new BlockList()
        .section(columns(name, plan))
        .actions(
            button,
            Blocks.button(CHANGE, "Change", order),
            Blocks.button(STOP, "Cancel", name.isEmpty() ? "it" : name))
        .context(
            "Is a column taken for the wrong thing? *Change* opens the form as you sent it; say"
                + " it there under *Columns*, such as Comment=text. Nothing is stored yet.")
        .toString();
  }

  /// Why nothing was imported, with a button that opens the form as it was sent.
  ///
  /// @param button what the button says
  /// @param order what the button carries
  public static String refused(String mrkdwn, String button, String order) {
    var blocks = new BlockList().sections(mrkdwn.lines().toList());
    return blocks.actions(Blocks.button(CHANGE, button, order)).toString();
  }

  /// A file that somebody sent, with a button that opens the form for it.
  ///
  /// @param order what the button carries
  public static String offered(String name, String order) {
    return new BlockList()
        .section(offered(name))
        .actions(Blocks.button(OFFERED, "Import this file", order).put("style", "primary"))
        .toString();
  }

  /// The same in words alone.
  public static String offered(String name) {
    return "Import "
        + Mrkdwn.bold(name)
        + " as research? A form asks what it is first; nothing is stored until you send it.";
  }

  /// How many rows a table has, such as "1 row".
  static String rows(Plan plan) {
    int rows = plan.table().rows().size();
    return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
  }

  /// What a table's columns are taken for, in mrkdwn.
  static String columns(String name, Plan plan) {
    var typed = plan.columns().of(Use.SOURCE_TYPE);
    var kind =
        typed.isEmpty()
            ? ", taken for: " + plan.sourceType().label()
            : "; how each was collected stands in the column "
                + Mrkdwn.escape(cut(plan.columns().header().get(typed.getFirst())));
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.bold(name) + ": " + plan.table().size() + kind);
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
    plan.example()
        .ifPresent(e ->
            lines.add(
                "Each row becomes “" + Mrkdwn.escape(Graphemes.cut(e, LONGEST_EXAMPLE)) + "”."));
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
    lines.add(Mrkdwn.bold(name) + ": " + counts(report));
    ImportWords.removed(report).ifPresent(lines::add);
    ImportWords.quarantined(report)
        .ifPresent(q -> lines.add(q + " *Triage evidence* in the Home tab shows it."));
    ImportWords.copies(report).ifPresent(lines::add);
    report.notes().forEach(n -> lines.add(line(n)));
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

  /// How much came of it, without what there was none of.
  private static String counts(ImportReport report) {
    int left = report.problems().size();
    var parts = new ArrayList<String>();
    if (report.added() > 0) {
      parts.add(Sentence.counted(report.added(), "item", "items") + " added");
    }
    if (report.updated() > 0) {
      parts.add(Sentence.counted(report.updated(), "item", "items") + " updated");
    }
    var known = Sentence.counted(report.unchanged(), "item was", "items were") + " there already";
    if (report.unchanged() > 0) {
      parts.add(parts.isEmpty() ? "nothing new; " + known : known);
    }
    if (left > 0) {
      parts.add(Sentence.counted(left, "row", "rows") + " left out");
    }
    return parts.isEmpty() ? "nothing in it to import." : String.join(", ", parts) + ".";
  }

  /// What became of a page about a persona, and what to ask before it is used.
  ///
  /// @param traits how many the persona has now
  /// @param plan the evidence that is missing
  /// @param health a sentence with its mistakes in short, `""` for none
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
      lines.add(Mrkdwn.escape(health) + " `/persona health " + slug + "` says what to do.");
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
    return Mrkdwn.escape(Graphemes.cut(ImportFormWords.of(sentence), LONGEST_LINE));
  }

  /// What is said of files that came with more than are offered at once.
  public static String more(int most, List<String> names) {
    return "I offer "
        + most
        + " files at once. You sent "
        + Sentence.counted(names.size(), "more file", "more files")
        + ": "
        + names.stream().map(Mrkdwn::bold).collect(Collectors.joining(", "))
        + ". Send "
        + (names.size() == 1 ? "it" : "them")
        + " again in another message.";
  }

  /// What is said of a file that is none of those that can be read.
  public static String notRead(String name) {
    return "I can't read "
        + Mrkdwn.bold(name)
        + ". I read research in CSV, TSV, JSON, TXT, Markdown, VTT, SRT and DOCX.";
  }

  /// A message of as many sections as its lines need.
  public static String sections(String mrkdwn) {
    var blocks = new BlockList().sections(mrkdwn.lines().toList());
    return blocks.toString();
  }
}
