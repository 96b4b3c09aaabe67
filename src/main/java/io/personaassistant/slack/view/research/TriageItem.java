package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One item in triage: what it may say of whom, for and against each likely trait, or that it fits
/// nothing.
final class TriageItem {
  static final String ITEM = "item:";

  private static final String FITS_NOTHING = "nothing";
  private static final int MOST_TRAITS = 3;
  private static final int TEXT = 500;

  /// The description of an option takes 75 characters.
  private static final int DESCRIPTION = 75;

  private static final int HINT = 1_900;

  private TriageItem() {}

  /// @param names the name of each persona, by slug
  static ObjectNode input(Item item, Map<String, String> names) {
    var id = ITEM + item.evidence().id();
    var options = Blocks.list();
    var offered = item.traits().stream().limit(MOST_TRAITS).toList();
    offered.forEach(s -> {
      options.add(option(s, s.stance(), names));
      options.add(option(s, other(s.stance()), names));
    });
    options.add(Blocks.option("Fits nothing: set it aside", FITS_NOTHING));
    var boxes = Blocks.object().put("type", "checkboxes").put("action_id", id);
    boxes.set("options", options);
    return Blocks.input(id, label(item), inFull(offered, names), boxes, true);
  }

  /// The stance that is likely says which trait it is about; the other one stands below it.
  private static ObjectNode option(Suggested likely, Stance stance, Map<String, String> names) {
    boolean supports = stance == Stance.SUPPORTS;
    var trait = likely.trait();
    var value = (supports ? "+" : "-") + trait.id();
    if (stance != likely.stance()) {
      return Blocks.option(supports ? "No, it speaks for it" : "No, it speaks against it", value);
    }
    var option = Blocks.option((supports ? "For " : "Against ") + whose(likely, names), value);
    option.set("description", Blocks.plain(Graphemes.fit(trait.text(), DESCRIPTION)));
    return option;
  }

  private static String whose(Suggested suggested, Map<String, String> names) {
    var trait = suggested.trait();
    return names.getOrDefault(trait.persona(), trait.persona()) + ", " + trait.kind().one();
  }

  /// The traits whose texts an option has no room for.
  private static String inFull(List<Suggested> offered, Map<String, String> names) {
    return Graphemes.cut(
        offered.stream()
            .filter(s -> s.trait().text().length() > DESCRIPTION)
            .map(s -> whose(s, names) + ": “" + s.trait().text() + "”")
            .collect(Collectors.joining("\n")),
        HINT);
  }

  private static Stance other(Stance stance) {
    return stance == Stance.SUPPORTS ? Stance.CONTRADICTS : Stance.SUPPORTS;
  }

  /// The same for who may not link it.
  static ObjectNode shown(Item item) {
    var block = Blocks.section(Mrkdwn.escape(label(item)));
    block.set("accessory", Blocks.button(TriageView.PROPOSE, "Propose", item.evidence().id()));
    return block;
  }

  private static String label(Item item) {
    return about(item.evidence())
        + item.byModel().map(t -> ", the model took it for a " + t.kind().word()).orElse("")
        + ": "
        + visible(item.evidence().text());
  }

  static String about(Evidence evidence) {
    return evidence.id() + ", " + evidence.sourceType().label() + ", " + evidence.date();
  }

  static String visible(String text) {
    return Graphemes.cut(HiddenCharacters.remove(text).replaceAll("\\s+", " "), TEXT);
  }

  static List<Link> links(Map<String, List<String>> values) {
    var links = new ArrayList<Link>();
    values.forEach((block, ticked) -> {
      if (block.startsWith(ITEM)) {
        for (var value : ticked) {
          if (!value.equals(FITS_NOTHING)) {
            links.add(
                new Link(
                    block.substring(ITEM.length()),
                    value.substring(1),
                    value.startsWith("+") ? Stance.SUPPORTS : Stance.CONTRADICTS));
          }
        }
      }
    });
    return links;
  }

  static List<String> aside(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().startsWith(ITEM) && e.getValue().contains(FITS_NOTHING))
        .map(e -> e.getKey().substring(ITEM.length()))
        .sorted()
        .toList();
  }
}
