package io.personaassistant.terminal.run;

import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Answers as JSON for scripts. Keys may be added, never renamed.
public final class AnswerJson {
  private AnswerJson() {}

  /// An answer as one JSON object, with its table and its draft.
  ///
  /// @param ref the request's, `""` for none
  public static String of(String ref, Answer answer, Sheet sheet, Optional<Draft> draft) {
    var root = answer(answer);
    root.put("request", ref);
    if (!sheet.isEmpty()) {
      var table = new LinkedHashMap<String, Object>();
      table.put("header", sheet.header());
      table.put("rows", sheet.rows());
      root.put("table", table);
    }
    draft.ifPresent(d -> root.put("draft", draft(d)));
    return Json.write(root);
  }

  /// An object with its keys in this order, which `Map.of` would change from run to run.
  public static Map<String, Object> object(Object... keysAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      object.put((String) keysAndValues[at], keysAndValues[at + 1]);
    }
    return object;
  }

  /// An answer as the keys of an object.
  public static Map<String, Object> answer(Answer answer) {
    var root = new LinkedHashMap<String, Object>();
    root.put("persona", answer.persona());
    root.put("type", answer.type());
    root.put("title", answer.title());
    root.put("subtitle", answer.subtitle());
    root.put("notices", answer.notices());
    root.put("sections", answer.sections().stream().map(AnswerJson::section).toList());
    root.put(
        "follow_ups",
        answer.followUps().list().stream()
            .map(f -> object("label", f.label(), "command", f.command()))
            .toList());
    root.put("footer", answer.footer());
    root.put("cites", answer.cites());
    return root;
  }

  private static Map<String, Object> section(Answer.Section section) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", section.title());
    fields.put(
        "entries",
        section.entries().stream()
            .map(e -> {
              return object(
                  "parts", e.parts().stream().map(AnswerJson::part).toList(),
                  "cites", e.cites(),
                  "note", e.note());
            })
            .toList());
    return fields;
  }

  private static Map<String, Object> part(Answer.Part part) {
    return object(
        // programs know what is used as it stands by this word
        "role",
            (part.role().leads() ? Answer.Role.LEAD : part.role()).name().toLowerCase(Locale.ROOT),
        "label", part.label(),
        "text", part.text());
  }

  private static Map<String, Object> draft(Draft draft) {
    return object(
        "ref", draft.ref(),
        "model", draft.model(),
        "outcome", draft.outcome(),
        "trouble", ModelTrouble.of(draft).orElse(""),
        "milliseconds", draft.took().toMillis(),
        "tokens_in", draft.usage().input(),
        "tokens_out", draft.usage().output(),
        "lines", draft.lines().stream().map(AnswerJson::line).toList());
  }

  private static Map<String, Object> line(DraftedLine line) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", line.line().kind());
    fields.put("fields", line.line().fields());
    fields.put("cites", line.line().cites());
    fields.put("verdict", line.verdict().word());
    fields.put("round", line.round());
    List<Map<String, Object>> findings =
        line.findings().stream()
            .map(f -> {
              var finding = new LinkedHashMap<String, Object>();
              finding.put("rule", f.rule());
              finding.put("level", f.level().word());
              finding.put("field", f.field());
              finding.put("span", f.span().isEmpty() ? null : f.span());
              finding.put("start", f.start());
              finding.put("end", f.end());
              finding.put("why", f.why());
              finding.put("fix", f.fix());
              return (Map<String, Object>) finding;
            })
            .toList();
    fields.put("findings", findings);
    return fields;
  }
}
