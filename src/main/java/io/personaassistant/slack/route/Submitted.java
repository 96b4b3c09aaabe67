package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A modal that somebody submitted. An input's block id is also its action id.
///
/// @param carried what the modal carried with it, `""` for nothing
/// @param inputs the block ids of all inputs, in order; Slack takes errors at these alone
/// @param values what was chosen or typed, by block id; no key for an input that was left empty
/// @param written the block ids of the texts that somebody has changed
public record Submitted(
    Asker asker,
    String viewId,
    String carried,
    List<String> inputs,
    Map<String, List<String>> values,
    Set<String> written) {
  public Submitted {
    inputs = List.copyOf(inputs);
    values = Map.copyOf(values);
    written = Set.copyOf(written);
  }

  static Submitted of(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var filled = Filled.of(view);
    var user = payload.getUser();
    return new Submitted(
        new Asker(given(user.getTeamId()), user.getId(), "", "", false),
        given(view.getId()),
        filled.carried(),
        filled.inputs(),
        filled.values(),
        filled.written());
  }

  /// All that was chosen in one input.
  public List<String> chosen(String block) {
    return values.getOrDefault(block, List.of());
  }

  /// What one input holds, `""` for nothing.
  public String value(String block) {
    return values.getOrDefault(block, List.of("")).getFirst();
  }
}
