package io.personaassistant.slack.keeping;

import static io.personaassistant.testing.SlackStage.ack;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.keeping.PersonaForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;

/// What curators do in the windows of personas.
final class CuratorWindows {
  private final SlackStage stage;
  private final FakeSlack slack;

  CuratorWindows(SlackStage stage) {
    this.stage = stage;
    this.slack = stage.slack();
  }

  /// Starts the app with two curators.
  Program serve() {
    return stage.serveCurators("U1", "U2");
  }

  /// The window that opens for typed words.
  String typed(String user, String words) throws Exception {
    return stage.view("views.open", () -> slack.slash(user, "C1", words));
  }

  /// The window for editing, which opens at once and is filled then.
  String form(String user, String name) throws Exception {
    return stage.view("views.update", () -> slack.slash(user, "C1", "edit " + name));
  }

  /// What a window that is sent is answered with.
  JsonNode submitted(String user, String view, Map<String, String> values) throws Exception {
    return ack(slack.submit(user, view, values)).payload();
  }

  /// What is said of a value that a field cannot hold.
  String wrong(String view, EditedField field, int base, String value) throws Exception {
    var said = submitted("U1", view, Map.of(block(field, base), value));
    return said.at("/errors/" + block(field, base)).asText();
  }

  /// A persona's brief as another curator gets it.
  JsonNode brief(String slug) throws Exception {
    return stage.answered("U2", "C1", slug);
  }

  /// A persona as it is stored now.
  static Persona persona(Program program, String slug) {
    return program.editing().personaEdits().whole(slug).orElseThrow().persona();
  }

  /// The block of a field in the window for a version.
  static String block(EditedField field, int version) {
    return PersonaForm.block(field, version);
  }
}
