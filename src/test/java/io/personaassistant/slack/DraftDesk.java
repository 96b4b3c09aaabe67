package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.stream.Stream;

/// A stage on which a draft of two lines is made, and what becomes of it is read.
record DraftDesk(SlackStage stage) {
  Program drafted() throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.", "Then tell me what it costs.")));
    var program = stage.serve(stage.model());
    ack(stage.slack().slash("U1", "C1", "annie objections it costs too much"));
    blocks();
    return program;
  }

  /// Of the first draft; the stored answer may come as a message, too.
  String blocks() {
    await().until(() -> drafts().findFirst().isPresent());
    return drafts().findFirst().orElseThrow();
  }

  private Stream<String> drafts() {
    return stage.slack().responses().stream()
        .map(r -> r.get("blocks"))
        .filter(b -> b.contains("\"again\""));
  }

  String draft() {
    return button(blocks(), "copy").replaceAll(".*draft:", "");
  }

  String opened(int count) {
    await().until(() -> stage.slack().calls("views.open").size() == count);
    return stage.slack().calls("views.open").getLast().get("view");
  }

  /// What became of the lines of a draft, such as "1 used by U1"; each with what wrote it and what
  /// it cites.
  List<String> uses(Program program, String draft) {
    return program
        .database()
        .read(h ->
            h.select(
                    "SELECT line || ' ' || what || ' by ' || user FROM line_use"
                        + " WHERE draft = ? AND made_by LIKE '%@_%' AND evidence LIKE '[%E001%]'"
                        + " ORDER BY line, user",
                    draft)
                .mapTo(String.class)
                .list());
  }
}
