package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What Slack takes as an interactive element; `""` when all is well, else what is wrong.
final class ElementRules {
  private static final Set<String> MENU =
      Set.of("placeholder", "confirm", "focus_on_load", "options", "option_groups");

  /// The keys of each element besides its type and action id.
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry(
              "button", Set.of("text", "value", "url", "style", "confirm", "accessibility_label")),
          Map.entry("static_select", with("initial_option")),
          Map.entry("multi_static_select", with("initial_options", "max_selected_items")),
          Map.entry(
              "external_select",
              Set.of("placeholder", "confirm", "initial_option", "min_query_length")),
          Map.entry(
              "multi_external_select",
              Set.of(
                  "placeholder",
                  "confirm",
                  "initial_options",
                  "min_query_length",
                  "max_selected_items")),
          Map.entry("users_select", Set.of("placeholder", "confirm", "initial_user")),
          Map.entry(
              "conversations_select",
              Set.of(
                  "placeholder",
                  "confirm",
                  "initial_conversation",
                  "default_to_current_conversation",
                  "response_url_enabled",
                  "filter")),
          Map.entry(
              "multi_conversations_select",
              Set.of(
                  "placeholder",
                  "confirm",
                  "initial_conversations",
                  "default_to_current_conversation",
                  "max_selected_items",
                  "filter")),
          Map.entry("overflow", Set.of("options", "confirm")),
          Map.entry("radio_buttons", Set.of("options", "initial_option", "confirm")),
          Map.entry("checkboxes", Set.of("options", "initial_options", "confirm")),
          Map.entry("datepicker", Set.of("placeholder", "initial_date", "confirm")),
          Map.entry(
              "plain_text_input",
              Set.of("placeholder", "initial_value", "multiline", "min_length", "max_length")),
          Map.entry("file_input", Set.of("filetypes", "max_files")),
          Map.entry("feedback_buttons", Set.of("positive_button", "negative_button")),
          Map.entry(
              "icon_button",
              Set.of(
                  "icon",
                  "text",
                  "value",
                  "confirm",
                  "accessibility_label",
                  "visible_to_user_ids")));

  private static final Set<String> INPUTS_ONLY = Set.of("plain_text_input", "file_input");
  private static final Set<String> CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");

  private static final Map<String, Integer> MOST_OPTIONS =
      Map.of(
          "static_select", 100,
          "multi_static_select", 100,
          "overflow", 5,
          "radio_buttons", 10,
          "checkboxes", 10);

  private ElementRules() {}

  private static Set<String> with(String... more) {
    var keys = new HashSet<>(MENU);
    keys.addAll(Set.of(more));
    return keys;
  }

  static String all(JsonNode elements, int most, String block) {
    if (elements.isEmpty() || elements.size() > most) {
      return "no elements or more than " + most;
    }
    var ids = new HashSet<String>();
    for (var element : elements) {
      var wrong = element(element, block, ids);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    return "";
  }

  /// @param block the block it stands in
  /// @param ids the action ids in that block so far
  static String element(JsonNode element, String block, Set<String> ids) {
    var type = element.path("type").asText();
    if (!KEYS.containsKey(type)
        || CONTEXT_ACTIONS.contains(type) != block.equals("context_actions")
        || (INPUTS_ONLY.contains(type) && !block.equals("input"))
        || (block.equals("input") && Set.of("button", "overflow").contains(type))) {
      return "no " + type + " in " + block;
    }
    var known = new HashSet<>(KEYS.get(type));
    known.addAll(Set.of("type", "action_id"));
    var unknown = TextRules.unknownKeys(element, known);
    if (!unknown.isEmpty()) {
      return type + " with unknown keys " + unknown;
    }
    var id = element.path("action_id").asText();
    if (id.isEmpty() || id.length() > 255 || !ids.add(id)) {
      return type + ": its action_id is missing or there twice: " + id;
    }
    var wrong = ofType(element, type);
    if (wrong.isEmpty() && element.has("placeholder")) {
      wrong = TextRules.text(element.path("placeholder"), 150, true);
    }
    if (wrong.isEmpty() && element.has("confirm")) {
      wrong = confirm(element.path("confirm"));
    }
    return wrong.isEmpty() ? "" : type + ": " + wrong;
  }

  private static String ofType(JsonNode element, String type) {
    return switch (type) {
      case "button" -> button(element, element.path("text"));
      case "static_select", "multi_static_select", "overflow", "radio_buttons", "checkboxes" ->
          menu(element, MOST_OPTIONS.getOrDefault(type, 0));
      case "external_select" ->
          element.has("initial_option") ? option(element.path("initial_option")) : "";
      case "plain_text_input" -> input(element);
      case "file_input" ->
          element.path("max_files").asInt(10) > 10 || element.path("max_files").asInt(10) < 1
              ? "1 to 10 files"
              : "";
      case "feedback_buttons" -> feedback(element);
      case "icon_button" -> button(element, element.path("text"));
      default -> "";
    };
  }

  private static String button(JsonNode button, JsonNode text) {
    if (TextRules.length(button.path("value")) > 2_000
        || TextRules.length(button.path("url")) > 3_000
        || TextRules.length(button.path("accessibility_label")) > 75) {
      return "value over 2000, url over 3000 or accessibility_label over 75";
    }
    var style = button.path("style").asText("primary");
    return Set.of("primary", "danger").contains(style)
        ? TextRules.text(text, 75, true)
        : "no such style: " + style;
  }

  private static String feedback(JsonNode element) {
    for (var which : Set.of("positive_button", "negative_button")) {
      var button = element.path(which);
      var unknown = TextRules.unknownKeys(button, Set.of("text", "value", "accessibility_label"));
      var wrong = unknown.isEmpty() ? button(button, button.path("text")) : "keys " + unknown;
      if (!wrong.isEmpty() || button.path("value").asText().isEmpty()) {
        return which + ": " + wrong + " or no value";
      }
    }
    return "";
  }

  private static String input(JsonNode input) {
    int most = input.path("max_length").asInt(3_000);
    return most > 3_000 || TextRules.length(input.path("initial_value")) > most
        ? "longer than 3000 or than its own limit"
        : "";
  }

  private static String menu(JsonNode menu, int most) {
    if (menu.has("options") == menu.has("option_groups")) {
      return "options or option groups, one of the two";
    }
    var wrong = menu.has("options") ? some(menu.path("options"), most) : "";
    var offered = new ArrayList<JsonNode>();
    menu.path("options").forEach(offered::add);
    if (menu.path("option_groups").size() > most) {
      return "more than " + most + " groups";
    }
    for (var group : menu.path("option_groups")) {
      wrong = wrong.isEmpty() ? TextRules.text(group.path("label"), 75, true) : wrong;
      wrong = wrong.isEmpty() ? some(group.path("options"), most) : wrong;
      group.path("options").forEach(offered::add);
    }
    if (!wrong.isEmpty()) {
      return wrong;
    }
    if (offered.isEmpty()) {
      return "no groups";
    }
    if (menu.has("initial_option") && !offered.contains(menu.path("initial_option"))) {
      return "the option that is chosen is none of the options";
    }
    for (var chosen : menu.path("initial_options")) {
      if (!offered.contains(chosen)) {
        return "an option that is chosen is none of the options";
      }
    }
    return "";
  }

  private static String some(JsonNode options, int most) {
    return options.isEmpty() ? "no options" : options(options, most);
  }

  /// @param options may be none, as where nothing is found for what was typed
  static String options(JsonNode options, int most) {
    if (options.size() > most) {
      return "more options than " + most;
    }
    for (var option : options) {
      var wrong = option(option);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    return "";
  }

  private static String option(JsonNode option) {
    var unknown = TextRules.unknownKeys(option, Set.of("text", "value", "description"));
    if (!unknown.isEmpty()) {
      return "an option with unknown keys " + unknown;
    }
    var wrong = TextRules.text(option.path("text"), 75, false);
    if (wrong.isEmpty() && option.has("description")) {
      wrong = TextRules.text(option.path("description"), 75, false);
    }
    int value = TextRules.length(option.path("value"));
    return wrong.isEmpty() && (value == 0 || value > 75)
        ? "the value of an option is missing or over 75"
        : wrong;
  }

  private static String confirm(JsonNode confirm) {
    var wrong = TextRules.text(confirm.path("title"), 100, true);
    wrong = wrong.isEmpty() ? TextRules.text(confirm.path("text"), 300, false) : wrong;
    wrong = wrong.isEmpty() ? TextRules.text(confirm.path("confirm"), 30, true) : wrong;
    return wrong.isEmpty() ? TextRules.text(confirm.path("deny"), 30, true) : wrong;
  }
}
