package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is heard where no reply is near and customers have said it in these words: a model can
/// write a card from that.
class HeardInEvidenceTest {
  private static final String RECORDS =
      """
      {"personas": [{"id": "smith", "name": "Ola"}],
       "traits": [{"id": "T1", "persona": "smith", "kind": "pain", "text": "Bills that nobody can plan"}],
       "talk_tracks": [{"persona": "smith", "objection": "It takes too long to install.", "proof": "F1",
         "reply": "We install it in one night while the forge is cold.", "question": "When is it cold?",
         "approver": "Sales", "expiry": "2099-01-01"}],
       "facts": [{"id": "F1", "statement": "We install the furnace meter in one night.", "proof": "log",
           "source": "sheet", "audience": "any", "approver": "Product", "expiry": "2099-01-01"},
         {"id": "F2", "statement": "The meter costs 40 euro a month.", "proof": "price list",
           "source": "sheet", "audience": "any", "approver": "Product", "expiry": "2099-01-01"}],
       "evidence": [{"id": "E1", "source_type": "crm_note", "date": "2026-07-16",
         "text": "Lost deal: the rival asked 900 euro once, with a brass plate and lifetime calibration."}],
       "links": [{"evidence": "E1", "trait": "T1", "stance": "supports"}]}
      """;

  @Test
  void is_given_to_a_model_though_the_nearest_reply_is_far(@TempDir Path folder)
      throws IOException {
    var model = new ScriptedModel();
    var terminal = new Terminal(folder).with("EMBEDDINGS", "on").with(model);
    var records = Files.writeString(folder.resolve("records.json"), RECORDS);
    assertThat(terminal.run("import", "all", records.toString()).exit()).isZero();

    terminal.run("ask", "smith", "objections", "your invoices come on glossy paper");
    assertThat(model.requests()).isEmpty();

    terminal.run("ask", "smith", "objections", "they get a brass plate and calibration for 900");
    assertThat(model.requests()).isNotEmpty();
  }
}
