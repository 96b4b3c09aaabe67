package io.personaassistant.terminal.ask;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.refining.ShownDrafts;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TextView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/// `persona last`: the last thing asked here, once more, and what its draft cost. After a
/// refinement that came to nothing, the draft that was to be refined.
public @Command(
    name = "last",
    description = "The last question asked here, with its draft's model, time and tokens.") final
class LastCommand extends ReportingCommand {
  /// A moment to the minute, such as `2026-11-24 09:05 UTC`.
  public static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  public LastCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open()) {
      var request =
          program
              .requests()
              .lastOnTerminal(program.workspace().id())
              .orElseThrow(
                  () -> new Refused("Nothing was asked here yet; try `persona ask annie`."));
      var draft = program.records().drafts().ofRequest(request.ref());
      if (json) {
        printJson(json(program, request, draft));
      } else {
        print(program, session.view(), request, draft);
      }
      return 0;
    }
  }

  private void print(
      Program program, TextView view, Request request, Optional<DraftStore.Stored> draft) {
    var out = surroundings.out();
    out.print(
        view.sentence("Asked " + MINUTE.format(request.receivedAt()) + ": " + request.text()));
    if (draft.filter(d -> !d.parent().isEmpty()).isEmpty()) {
      out.println();
      out.print(view.render(program.answering().retold(request)));
    }
    draft.ifPresent(d -> print(program, view, d, "Draft "));
    var shown = draft.filter(d -> !program.answering().drafts().lines(d).isEmpty());
    if (shown.isEmpty()) {
      program
          .answering()
          .drafts()
          .before(request)
          .ifPresent(d -> print(program, view, d, "The draft before it: "));
    }
  }

  private void print(Program program, TextView view, DraftStore.Stored draft, String heading) {
    var out = surroundings.out();
    out.println();
    out.print(
        view.sentence(
            heading
                + String.join(
                    " · ",
                    draft.ref(),
                    draft.outcome(),
                    draft.model(),
                    "prompt " + draft.promptVersion())));
    out.print(view.sentence(cost(draft)));
    var chain = program.records().drafts().chain(draft);
    if (chain.size() > 1) {
      out.print(
          view.sentence(
              "Refined: "
                  + String.join(
                      " > ", chain.stream().map(d -> d.ref() + " (" + step(d) + ")").toList())));
    }
    var drafts = program.answering().drafts();
    for (var entry : drafts.numbered(draft)) {
      out.println();
      out.print(view.render(entry));
    }
    var marks = drafts.marks(draft);
    if (!marks.isEmpty()) {
      out.println();
      marks.forEach(mark -> out.print(view.sentence(mark)));
    }
  }

  private static String cost(DraftStore.Stored draft) {
    return draft.milliseconds()
        + " ms · "
        + draft.tokensIn()
        + " tokens in ("
        + draft.tokensCached()
        + " cached), "
        + draft.tokensOut()
        + " out";
  }

  private static String step(DraftStore.Stored draft) {
    return draft.refinement().isEmpty() ? draft.type() : draft.refinement();
  }

  private static Map<String, Object> json(
      Program program, Request request, Optional<DraftStore.Stored> draft) {
    var root = new LinkedHashMap<String, Object>();
    root.put("request", request.ref());
    root.put("asked_at", request.receivedAt().toString());
    root.put("asked", request.text());
    root.put("answer", AnswerJson.answer(program.answering().retold(request)));
    draft.ifPresent(d -> root.put("draft", json(program, d)));
    return root;
  }

  private static Map<String, Object> json(Program program, DraftStore.Stored draft) {
    var drafts = program.answering().drafts();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("ref", draft.ref());
    fields.put("type", draft.type());
    fields.put("outcome", draft.outcome());
    fields.put("model", draft.model());
    fields.put("prompt", draft.promptVersion());
    fields.put("milliseconds", draft.milliseconds());
    fields.put("tokens_in", draft.tokensIn());
    fields.put("tokens_cached", draft.tokensCached());
    fields.put("tokens_out", draft.tokensOut());
    fields.put(
        "steps",
        program.records().drafts().chain(draft).stream()
            .map(d -> AnswerJson.object("ref", d.ref(), "what", step(d)))
            .toList());
    fields.put("lines", lines(drafts, draft));
    fields.put("marks", drafts.marks(draft));
    return fields;
  }

  private static List<Map<String, Object>> lines(ShownDrafts drafts, DraftStore.Stored draft) {
    var lines = new ArrayList<Map<String, Object>>();
    for (DraftedLine line : drafts.lines(draft)) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("number", lines.size() + 1);
      fields.put("kind", line.line().kind());
      fields.put("fields", line.line().fields());
      fields.put("cites", line.line().cites());
      lines.add(fields);
    }
    return lines;
  }
}
