package io.personaassistant.slack.research;

import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What is wrong with an import before anything is read. Thread-safe.
record ImportCheck(Office office) {

  /// A sentence for each field of the form in which something is wrong.
  ///
  /// @param text what was pasted, `""` for nothing
  Map<String, String> errors(Asker asker, ImportOrder order, String text) {
    var errors = new HashMap<String, String>();
    if (order.file().isEmpty() == text.isBlank()) {
      errors.put(
          order.file().isEmpty() ? ImportForm.FILE : ImportForm.TEXT,
          "Add a file or paste a text: one of the two.");
    }
    if (order.picked() && !office.program().answering().hasModel()) {
      errors.put(ImportForm.TAKEN, "There is no model any more; take every answer.");
    } else if (order.picked()
        && (PastedTable.isOne(order, text)
            || order.kind().equals(ImportOrder.TABLE)
            || order.kind().equals(ImportOrder.PAGE))) {
      errors.put(ImportForm.TAKEN, "The model reads conversations alone; take every answer.");
    }
    if (order.kind().equals(ImportOrder.PAGE)) {
      office.refused(asker, Right.EDIT).ifPresent(why -> errors.put(ImportForm.KIND, why));
    }
    // east of us the next day has begun
    var day = order.of(ImportForm.DAY);
    if (!day.isEmpty() && LocalDate.parse(day).isAfter(office.today().plusDays(1))) {
      errors.put(ImportForm.DAY, "This day is yet to come. Choose the day on which it was said.");
    }
    var problem = ImportOrder.problem(order.columns());
    if (!problem.isEmpty()) {
      errors.put(ImportForm.COLUMNS, problem);
    }
    return errors;
  }
}
