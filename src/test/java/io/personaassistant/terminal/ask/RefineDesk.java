package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A terminal with a scripted model, at which a draft is made and refined.
final class RefineDesk {
  static final String FIRST =
      "An annual plan never pays for itself on paper when you run six studies a year. Half of the studies"
          + " with five participants here are filled within 3 days. Is that worth a look?";

  static final String SECOND =
      "Explaining every invoice twice is a job nobody gave you, and an annual plan adds to it. You could"
          + " pay for the sessions that take place and nothing else. How do you explain it today?";

  static final String GENERIC =
      "Half of the studies with five participants here are filled within 3 days, whoever asks for them."
          + " Better answers come sooner, and there is more time for the rest. Is that worth a look?";

  final ScriptedModel model = new ScriptedModel();
  final Terminal terminal;

  RefineDesk(Path folder) {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  /// A line as a model writes it.
  ///
  /// @param refines the number of the line it is written for; `""` for none
  static String message(String refines, String body) {
    return """
    {"kind":"message",%s"cites":["E001","F3"],"hook":"the invoice","subject":"your annual plan",
     "body":"%s"}
    """
        .formatted(refines.isEmpty() ? "" : "\"refines\":\"" + refines + "\",", body);
  }

  /// A whole answer of a model.
  static String lines(String... lines) {
    return "{\"lines\":[" + String.join(",", lines) + "]}";
  }

  /// Drafts a message with these bodies.
  void draft(String... bodies) {
    var all = new ArrayList<String>();
    List.of(bodies).forEach(b -> all.add(message("", b)));
    model.next(Answer.of(lines(all.toArray(String[]::new))));
    assertThat(terminal.run("ask", "annie", "message", "email").out()).contains("1. Hook");
  }

  /// Refines what stands, and gives what is shown without the line breaks of the terminal.
  String refine(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addFirst("refine");
    var result = terminal.run(all.toArray(String[]::new));
    assertThat(result.exit()).isNotEqualTo(1);
    return result.out().replaceAll("\\s+", " ");
  }

  /// What was last asked, without the line breaks of the terminal.
  String last() {
    return terminal.run("last").out().replaceAll("\\s+", " ");
  }
}
