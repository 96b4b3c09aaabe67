package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of recorded answers for channels that few people ask for.
class RecordedChannelsTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal = new Terminal(folder).with(model);

  private String ask(String answer, String words) {
    model.next(Answer.of(RecordedAnswersTest.recorded("from-requests/" + answer)));
    return terminal.run(("ask annie " + words).split(" ", -1)).out();
  }

  @Test
  void an_ad_for_x_is_shown_whole_and_needs_no_repair() {
    assertThat(ask("ad-x-good", "ad x pay per session"))
        .contains("nobody joins", "One study this quarter", "Who will sit in your session")
        .doesNotContain("Left out", "said of the product", "Nothing under");
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void what_no_fact_says_of_the_product_is_not_shown_and_the_sound_caption_is() {
    assertThat(ask("post-instagram-weak", "post instagram no-shows"))
        .contains("Who will sit in your session", "Left out", "said of the product")
        .doesNotContain("The session starts");
    assertThat(model.requests()).hasSize(2);
  }
}
