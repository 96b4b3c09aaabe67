package io.personaassistant.slack.view.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.text.Graphemes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The few block shapes we use, each within Slack's limits and with all text from outside escaped.
/// Slack counts the length of a text, not what a reader sees of it. Built as JSON because Bolt's
/// model lacks newer blocks and costs reflection on every message.
public final class Blocks {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Slack's limit for the text of a section is 3,000 characters; escaping is counted.
  public static final int SECTION = 2_900;

  private static final int CONTEXT = 1_900;
  private static final int BUTTON = 75;
  private static final int PLACEHOLDER = 140;
  private static final int VALUE = 2_000;
  private static final int CONFIRM = 300;
  private static final int INPUT = 2_000;
  private static final int MOST_OPTIONS = 100;

  private Blocks() {}

  public static ArrayNode list() {
    return JSON.arrayNode();
  }

  public static ObjectNode object() {
    return JSON.objectNode();
  }

  /// A paragraph of mrkdwn; the text is taken as it is, so escape what came from outside first.
  public static ObjectNode section(String mrkdwn) {
    var block = JSON.objectNode().put("type", "section");
    block.set("text", mrkdwn(cut(mrkdwn, SECTION)));
    return block.put("expand", true);
  }

  /// The same with a button or menu beside it.
  public static ObjectNode section(String mrkdwn, ObjectNode accessory) {
    var block = section(mrkdwn);
    block.set("accessory", accessory);
    return block;
  }

  /// Small print of mrkdwn.
  public static ObjectNode context(String mrkdwn) {
    var block = JSON.objectNode().put("type", "context");
    block.set("elements", JSON.arrayNode().add(mrkdwn(cut(mrkdwn, CONTEXT))));
    return block;
  }

  public static ObjectNode header(String plain) {
    var block = JSON.objectNode().put("type", "header");
    block.set("text", plain(Graphemes.fit(plain, 140)));
    return block;
  }

  /// Buttons side by side, 25 at most.
  public static ObjectNode actions(List<ObjectNode> buttons) {
    var block = JSON.objectNode().put("type", "actions");
    block.set("elements", list(buttons, 25));
    return block;
  }

  /// A button; ids must differ within a block.
  public static ObjectNode button(String actionId, String label, String value) {
    var button = JSON.objectNode().put("type", "button").put("action_id", actionId);
    button.set("text", plain(Graphemes.fit(label, BUTTON)));
    return button.put("value", Graphemes.fit(value, VALUE));
  }

  /// The same button, which asks before it acts.
  ///
  /// @param question plain text
  public static ObjectNode asking(ObjectNode button, String title, String question, String yes) {
    var confirm = JSON.objectNode();
    confirm.set("title", plain(title));
    confirm.set("text", plain(Graphemes.fit(question, CONFIRM)));
    confirm.set("confirm", plain(yes));
    confirm.set("deny", plain("Cancel"));
    button.set("confirm", confirm);
    return button;
  }

  /// A small menu without words of its own, for five things at most that act when chosen.
  public static ObjectNode overflow(String actionId, List<ObjectNode> options) {
    var menu = JSON.objectNode().put("type", "overflow").put("action_id", actionId);
    menu.set("options", list(options, 5));
    return menu;
  }

  /// A day to choose.
  ///
  /// @param chosen as `2026-11-24`, `""` for none
  public static ObjectNode day(String actionId, String chosen) {
    var picker = JSON.objectNode().put("type", "datepicker").put("action_id", actionId);
    picker.set("placeholder", plain("Choose a day"));
    return chosen.isEmpty() ? picker : picker.put("initial_date", chosen);
  }

  /// Options side by side, all in sight.
  ///
  /// @param type `radio_buttons`, of which one is chosen, or `checkboxes`
  public static ObjectNode choices(String type, String actionId, List<ObjectNode> options) {
    var element = JSON.objectNode().put("type", type).put("action_id", actionId);
    element.set("options", list(options, options.size()));
    return element;
  }

  /// A menu of at most 100 options, which act at once when chosen.
  public static ObjectNode select(String actionId, String placeholder, List<ObjectNode> options) {
    var select = JSON.objectNode().put("type", "static_select").put("action_id", actionId);
    select.set("placeholder", plain(Graphemes.fit(placeholder, PLACEHOLDER)));
    select.set("options", list(options, MOST_OPTIONS));
    return select;
  }

  /// A menu in which one option is chosen at first: the one with this value, if there is one.
  public static ObjectNode select(
      String actionId, String placeholder, List<ObjectNode> options, String chosen) {
    return choose(select(actionId, placeholder, options), options, chosen);
  }

  /// Chooses at first the option with this value; where none has it, the menu stays as it was.
  public static ObjectNode choose(ObjectNode menu, List<ObjectNode> options, String value) {
    options.stream()
        .filter(o -> o.path("value").asText().equals(value))
        .findFirst()
        .ifPresent(o -> menu.set("initial_option", o.deepCopy()));
    return menu;
  }

  /// A menu of at most 100 options of which several can be chosen.
  public static ObjectNode multiSelect(
      String actionId, String placeholder, List<ObjectNode> options) {
    return select(actionId, placeholder, options).put("type", "multi_static_select");
  }

  /// A menu whose options Slack asks us for while somebody types.
  public static ObjectNode search(String actionId, String placeholder) {
    var select =
        JSON.objectNode()
            .put("type", "external_select")
            .put("action_id", actionId)
            .put("min_query_length", 1);
    select.set("placeholder", plain(Graphemes.fit(placeholder, PLACEHOLDER)));
    return select;
  }

  /// A labelled input of a modal; its id is the block's, and the element's action id.
  ///
  /// @param hint small print below, `""` for none
  public static ObjectNode input(
      String id, String label, String hint, ObjectNode element, boolean optional) {
    var block =
        JSON.objectNode().put("type", "input").put("block_id", id).put("optional", optional);
    block.set("label", plain(Graphemes.fit(label, INPUT)));
    if (!hint.isEmpty()) {
      block.set("hint", plain(Graphemes.fit(hint, INPUT)));
    }
    block.set("element", element);
    return block;
  }

  /// A field to type into, 3,000 characters at most.
  ///
  /// @param text what stands in it at first, `""` for nothing
  public static ObjectNode textField(String actionId, String text, boolean multiline, int most) {
    var field =
        JSON.objectNode()
            .put("type", "plain_text_input")
            .put("action_id", actionId)
            .put("multiline", multiline)
            .put("max_length", Math.min(3_000, most));
    return text.isEmpty() ? field : field.put("initial_value", Graphemes.fit(text, most));
  }

  /// One line of a menu; Slack takes 75 characters for the label and the value.
  public static ObjectNode option(String label, String value) {
    var option = JSON.objectNode();
    option.set("text", plain(Graphemes.fit(label, BUTTON)));
    return option.put("value", value);
  }

  /// The same with small print below its label.
  public static ObjectNode option(String label, String value, String description) {
    var option = option(label, value);
    option.set("description", plain(Graphemes.fit(description, BUTTON)));
    return option;
  }

  /// An option for each, with its label and value.
  public static <T> List<ObjectNode> each(
      T[] all, Function<T, String> label, Function<T, String> value) {
    return Stream.of(all).map(one -> option(label.apply(one), value.apply(one))).toList();
  }

  /// The options of a menu that asks for them, as a JSON list.
  public static String options(Stream<ObjectNode> options) {
    return list(options.toList(), MOST_OPTIONS).toString();
  }

  private static ArrayNode list(List<ObjectNode> elements, int most) {
    return list().addAll(elements.subList(0, Math.min(most, elements.size())));
  }

  public static ObjectNode plain(String text) {
    return JSON.objectNode()
        .put("type", "plain_text")
        .put("text", text.isEmpty() ? " " : text)
        .put("emoji", false);
  }

  private static ObjectNode mrkdwn(String text) {
    return JSON.objectNode()
        .put("type", "mrkdwn")
        .put("text", text.isEmpty() ? " " : text)
        .put("verbatim", true);
  }

  /// Cuts escaped text without leaving half an entity.
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return Graphemes.fit(text, most).replaceAll("&[a-z]{0,3}…?$", "…");
  }
}
