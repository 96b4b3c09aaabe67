package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be said, by who stands behind it and until when.
class ApprovalsAskedTest {
  private final Terminal terminal;

  ApprovalsAskedTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
  }

  private String ask(String... words) {
    var all = new ArrayList<>(List.of("ask"));
    all.addAll(List.of(words));
    return terminal.run(all.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  @Test
  void what_has_expired_or_waits_for_an_approval_is_listed_with_whom_to_ask() {
    assertThat(ask("which", "facts", "are", "expired"))
        .contains("Sample data", "3 have expired, 3 wait for an approval")
        .containsPattern("F10 · EXPIRED on \\d{4}-\\d\\d-\\d\\d, ask Dana Whitfield")
        .contains("Annie reply to “We recruit from our own customer list")
        .contains("F15 · NOT APPROVED yet, check before you use it · for colleagues only")
        .doesNotContain("F1 · approved by");
  }

  @Test
  void all_facts_are_listed_with_those_that_stand() {
    assertThat(ask("product", "facts"))
        .isEqualTo(ask("list", "talk", "tracks"))
        .contains("F10 · EXPIRED", "Approved facts", "F1 · approved by Dana Whitfield")
        .containsSubsequence(
            "Approved replies", "Annie reply to “It costs too much", "approved by");
  }

  @Test
  void what_soon_expires_stands_apart_and_where_nothing_does_the_first_to_expire_is_named() {
    assertThat(ask("what", "expires", "soon", "--as-of=2027-06-20"))
        .contains("Expire within 30 days", "F11 · approved by Marek Olsson");
    terminal.run("samples", "remove");
    assertThat(ask("which", "facts", "are", "expired"))
        .contains("No fact about the product and no reply to an objection is on record");
  }
}
