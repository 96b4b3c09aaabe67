package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.text.Graphemes;
import io.personaassistant.workspace.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The menu of draft types: under the work that each is for, somebody's own work first.
final class DraftMenu {
  private static final int MOST = 100;

  /// What Slack takes of a heading and of a description.
  private static final int MOST_CHARACTERS = 75;

  /// Types that their files give to no team.
  private static final String OTHERS = "Others";

  private DraftMenu() {}

  /// What the option of a type carries.
  static String value(DraftType type) {
    return "type:" + type.command();
  }

  /// The types in the order of the menu, by the heading above them.
  ///
  /// @param team the person's work, `""` when they have not said
  static Map<String, List<DraftType>> groups(List<DraftType> types, String team) {
    var teams = new ArrayList<>(Preferences.TEAMS);
    if (teams.remove(team)) {
      teams.addFirst(team);
    }
    var groups = new LinkedHashMap<String, List<DraftType>>();
    teams.forEach(t -> groups.put("For " + t, new ArrayList<>()));
    types.stream()
        // what is a team's own comes before what it shares with others
        .sorted(
            Comparator.comparingInt((DraftType t) -> t.teams().indexOf(home(t, team)))
                .thenComparing(DraftType::title))
        .forEach(
            t -> groups.computeIfAbsent(heading(home(t, team)), h -> new ArrayList<>()).add(t));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /// The one team under which a type stands: somebody's own where it is for them, too.
  private static String home(DraftType type, String team) {
    if (type.teams().contains(team)) {
      return team;
    }
    return type.teams().isEmpty() ? "" : type.teams().getFirst();
  }

  private static String heading(String team) {
    return team.isEmpty() ? OTHERS : "For " + team;
  }

  /// The element; with more types than a menu takes, Slack asks for [#of] while somebody types.
  ///
  /// @param chosen the value that is chosen at first, `""` for none
  static ObjectNode element(String actionId, Map<String, List<DraftType>> groups, String chosen) {
    var options = groups.values().stream().flatMap(List::stream).map(DraftMenu::option).toList();
    if (options.size() > MOST) {
      return Blocks.choose(Blocks.search(actionId, "Type what you need"), options, chosen);
    }
    var menu = Blocks.select(actionId, "Choose a draft", options, chosen);
    menu.remove("options");
    var list = Blocks.list();
    groups.forEach((heading, types) -> {
      var group = Blocks.object();
      group.set("label", Blocks.plain(Graphemes.fit(heading, MOST_CHARACTERS)));
      group.set("options", Blocks.list().addAll(types.stream().map(DraftMenu::option).toList()));
      list.add(group);
    });
    menu.set("option_groups", list);
    return menu;
  }

  /// The types whose title, command or help holds what was typed, as a JSON list of options.
  static String of(Map<String, List<DraftType>> groups, String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Blocks.options(
        groups.values().stream()
            .flatMap(List::stream)
            .filter(t ->
                (t.title() + " " + t.command() + " " + t.help())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
            .map(DraftMenu::option));
  }

  private static ObjectNode option(DraftType type) {
    return Blocks.option(type.title(), value(type), inShort(type.help()));
  }

  /// What fits a description, cut behind a whole word.
  private static String inShort(String help) {
    var cut = Graphemes.fit(help, MOST_CHARACTERS);
    return cut.equals(help) ? help : cut.replaceFirst("[\\s,;:]+[^\\s]*…$", " …");
  }
}
