package io.personaassistant.slack.view.research;

import io.personaassistant.evidence.intake.TableImport.Plan;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;

/// The window that shows what the columns of a pasted table are taken for, and waits for a yes. The
/// table stands in it to be mended, and is stored nowhere.
public final class ImportTable {
  public static final String CALLBACK = "import_table";

  private ImportTable() {}

  /// The view as JSON.
  ///
  /// @param columns what somebody said of columns, `""` for nothing
  /// @param carried what the window carries with it
  public static String of(String name, Plan plan, String text, String columns, String carried) {
    var blocks =
        new BlockList()
            .section(ImportMessage.columns(name, plan))
            .context(
                "Nothing is stored yet. Change the columns or the table, and it is shown again"
                    + " before it is imported.")
            .input(
                ImportForm.COLUMNS,
                "Columns",
                "Only where one is taken for the wrong thing. " + ImportForm.COLUMN,
                Blocks.textField(ImportForm.COLUMNS, columns, true, 500),
                true)
            .input(
                ImportForm.TEXT,
                "The table",
                "",
                Blocks.textField(ImportForm.TEXT, text, true, 3_000),
                false);
    return Modal.form(
        ImportForm.TITLE, CALLBACK, "Import " + ImportMessage.rows(plan), carried, blocks);
  }
}
