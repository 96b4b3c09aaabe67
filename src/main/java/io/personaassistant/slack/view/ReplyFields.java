package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.Feedback.Use;
import io.personaassistant.slack.view.block.Blocks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The inputs of the window that suggests a reply, each with the ref of its request in its id: the
/// texts, by name, and which of them is sent. Pure functions.
public final class ReplyFields {
  /// The name of the text that the records alone gave; drafted ones are named from 0.
  public static final String STORED = "start";

  private static final String TEXT = "reply_text_";
  private static final String WHICH = "reply_which_";
  private static final String NONE = "none";
  private static final int MOST_KEPT = 3;

  private ReplyFields() {}

  /// What somebody had written when they took another persona.
  ///
  /// @param field the id of the input, so that Slack keeps what is typed on in it
  public record Kept(String field, String text) {}

  /// The id of the input that holds the text with this name.
  static String id(String request, String name) {
    return TEXT + request + "_" + name;
  }

  /// The name of the text that an input holds.
  public static String name(String request, String input) {
    return input.substring(id(request, "").length());
  }

  /// What is not to be lost of a window in which another persona is taken: texts that somebody
  /// changed, and those that were kept before; three at most.
  ///
  /// @param request the ref of the request that the window shows
  public static List<Kept> kept(
      String request, List<String> inputs, Map<String, List<String>> values, Set<String> written) {
    return inputs.stream()
        .filter(id -> id.startsWith(TEXT) && values.containsKey(id))
        .filter(id -> written.contains(id) || !id.startsWith(id(request, "")))
        .limit(MOST_KEPT)
        .map(id -> new Kept(id, String.join("", values.get(id))))
        .toList();
  }

  /// The menu that asks which text is sent: its options come with the texts, and its place stays.
  ///
  /// @param all how many texts there are, or will be
  static ObjectNode which(String request, List<ObjectNode> texts, int all) {
    var options = new ArrayList<>(texts);
    options.add(Blocks.option(all == 1 ? "No" : "None of them", NONE));
    var id = WHICH + request;
    return Blocks.input(
        id,
        all == 1 ? "Do you send it?" : "Which one do you send?",
        "Kept so that suggestions get better, without your words.",
        Blocks.select(id, "Choose", options),
        true);
  }

  /// What became of the texts, by their names: of the one that was chosen, else of those that
  /// somebody changed.
  public static Map<String, Use> taken(
      String request, List<String> inputs, Map<String, List<String>> values, Set<String> written) {
    var chosen = String.join("", values.getOrDefault(WHICH + request, List.of()));
    var taken = new LinkedHashMap<String, Use>();
    for (var input : inputs) {
      if (input.startsWith(id(request, ""))) {
        var name = name(request, input);
        boolean isChanged = written.contains(input);
        if (chosen.equals(NONE)) {
          taken.put(name, Use.DROPPED);
        } else if (chosen.isEmpty() ? isChanged : chosen.equals(name)) {
          taken.put(name, isChanged ? Use.EDITED : Use.USED);
        }
      }
    }
    return taken;
  }
}
