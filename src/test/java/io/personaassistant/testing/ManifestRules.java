package io.personaassistant.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What Slack takes as an app manifest, for the keys that we use: their names, shapes and limits,
/// as Slack's published schema of manifests (version 2.0.0) has them. A key that is not listed here
/// is refused: list it when a manifest starts to use it.
public final class ManifestRules {
  /// Path, kind, limits; `!` marks what must be there, `[]` each of a list.
  private static final String RULES =
      """
      _metadata map
      _metadata.major_version number
      _metadata.minor_version number
      display_information! map
      display_information.name! text 1-35
      display_information.description text 1-140
      display_information.background_color text 4-7
      features map
      features.app_home map
      features.app_home.home_tab_enabled flag
      features.app_home.messages_tab_enabled flag
      features.app_home.messages_tab_read_only_enabled flag
      features.bot_user map
      features.bot_user.display_name! text 1-80
      features.bot_user.always_online flag
      features.agent_view map
      features.agent_view.agent_description text 1-300
      features.agent_view.suggested_prompts list 1-4
      features.agent_view.suggested_prompts[] map
      features.agent_view.suggested_prompts[].title! text 1-75
      features.agent_view.suggested_prompts[].message! text 1-2000
      features.shortcuts list 1-10
      features.shortcuts[] map
      features.shortcuts[].name! text 1-24
      features.shortcuts[].type! text 6-7
      features.shortcuts[].callback_id! text 1-255
      features.shortcuts[].description! text 1-150
      features.slash_commands list 1-50
      features.slash_commands[] map
      features.slash_commands[].command! text 2-32
      features.slash_commands[].url url 1-3000
      features.slash_commands[].description! text 1-2000
      features.slash_commands[].usage_hint text 1-1000
      features.slash_commands[].should_escape flag
      oauth_config map
      oauth_config.scopes map
      oauth_config.scopes.bot list 1-255
      oauth_config.scopes.bot[] text 1-50
      settings map
      settings.event_subscriptions map
      settings.event_subscriptions.request_url url 1-3500
      settings.event_subscriptions.bot_events list 1-100
      settings.event_subscriptions.bot_events[] text 1-50
      settings.interactivity map
      settings.interactivity.is_enabled! flag
      settings.interactivity.request_url url 1-3500
      settings.interactivity.message_menu_options_url url 1-3500
      settings.org_deploy_enabled flag
      settings.socket_mode_enabled flag
      settings.token_rotation_enabled flag
      """;

  private record Rule(String kind, int least, int most, boolean isNeeded) {}

  private static final Map<String, Rule> BY_PATH = new LinkedHashMap<>();

  static {
    for (var line : RULES.strip().lines().toList()) {
      var parts = List.of(line.split(" "));
      var limits = parts.size() > 2 ? parts.get(2).split("-") : new String[] {"0", "0"};
      var path = parts.getFirst();
      BY_PATH.put(
          path.replace("!", ""),
          new Rule(
              parts.get(1),
              Integer.parseInt(limits[0]),
              Integer.parseInt(limits[1]),
              path.endsWith("!")));
    }
  }

  private ManifestRules() {}

  /// What is wrong with a manifest that was read from YAML, each thing with its path.
  public static List<String> wrong(Map<?, ?> manifest) {
    var wrong = new ArrayList<String>();
    keys("", manifest, wrong);
    return wrong;
  }

  private static void keys(String path, Map<?, ?> map, List<String> wrong) {
    var before = path.isEmpty() ? "" : path + ".";
    map.forEach((key, value) -> value(before + key, value, wrong));
    BY_PATH.forEach((known, rule) -> {
      boolean isHere = known.startsWith(before) && !known.substring(before.length()).contains(".");
      if (isHere && rule.isNeeded() && !map.containsKey(known.substring(before.length()))) {
        wrong.add(known + " is missing");
      }
    });
  }

  private static void value(String path, Object value, List<String> wrong) {
    var rule = BY_PATH.get(path);
    if (rule == null) {
      wrong.add(path + " is no key");
      return;
    }
    boolean right =
        switch (rule.kind()) {
          case "map" -> value instanceof Map;
          case "flag" -> value instanceof Boolean;
          case "number" -> value instanceof Integer;
          case "list" -> value instanceof List<?> list && fits(rule, list.size());
          case "url" -> value.toString().matches("https?://\\S+") && fits(rule, length(value));
          default -> value instanceof String && fits(rule, length(value));
        };
    if (!right) {
      wrong.add(path + " is no " + rule.kind() + " of " + rule.least() + " to " + rule.most());
    } else if (value instanceof Map<?, ?> map) {
      keys(path, map, wrong);
    } else if (value instanceof List<?> list) {
      if (new HashSet<>(list).size() < list.size()) {
        wrong.add(path + " holds something twice");
      }
      list.forEach(one -> value(path + "[]", Objects.requireNonNull(one), wrong));
    }
  }

  private static int length(Object value) {
    return value.toString().length();
  }

  private static boolean fits(Rule rule, int size) {
    return size >= rule.least() && size <= rule.most();
  }
}
