package io.personaassistant.slack.view.block;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Accents;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A menu of personas: all of them where Slack takes so many, else one that looks for what is
/// typed; its route is `Routes.personas` with the same action id.
public final class PersonaMenu {
  /// Slack takes so many options in a menu or an answer.
  private static final int MOST = 100;

  /// Names longer than that are cut: Slack takes 75 characters for an option.
  private static final int NAME = 70;

  private PersonaMenu() {}

  /// The element.
  ///
  /// @param chosen the slug that is chosen at first, `""` or one that is gone for none
  public static ObjectNode of(
      String actionId, List<Persona> personas, String chosen, List<ObjectNode> before) {
    var options = new ArrayList<>(before);
    personas.forEach(p -> options.add(option(p)));
    var menu =
        options.size() <= MOST
            ? Blocks.select(actionId, "Choose a persona", options)
            : Blocks.search(actionId, "Type a name, title or archetype");
    return Blocks.choose(menu, options, chosen);
  }

  /// The same for several of them at once.
  public static ObjectNode several(String actionId, List<Persona> personas, int most) {
    var options = personas.stream().map(PersonaMenu::option).toList();
    var menu =
        options.size() <= MOST
            ? Blocks.multiSelect(actionId, "Choose personas", options)
            : Blocks.search(actionId, "Type a name, title or archetype")
                .put("type", "multi_external_select");
    return menu.put("max_selected_items", most);
  }

  /// The options for what was typed, as a JSON list.
  ///
  /// @param before those that stand before the personas, such as none of them; all where nothing is
  ///   found
  public static String options(List<ObjectNode> before, List<Persona> personas, String typed) {
    var wanted = folded(typed.strip());
    var found =
        Stream.concat(
                before.stream().filter(o -> folded(o.at("/text/text").asText()).contains(wanted)),
                personas.stream()
                    .filter(p ->
                        folded(p.name() + " " + p.title() + " " + p.archetype() + " " + p.slug())
                            .contains(wanted))
                    .map(PersonaMenu::option))
            .toList();
    return Blocks.options(found.isEmpty() ? before.stream() : found.stream());
  }

  /// Without accents and case: who types "jose" looks for José.
  private static String folded(String text) {
    return Accents.without(text).toLowerCase(Locale.ROOT);
  }

  private static ObjectNode option(Persona persona) {
    var label =
        persona.title().isBlank() ? persona.name() : persona.name() + ", " + persona.title();
    var state = persona.isActive() ? "" : " (" + persona.state().word() + ")";
    return Blocks.option(Graphemes.fit(label, NAME - state.length()) + state, persona.slug());
  }
}
