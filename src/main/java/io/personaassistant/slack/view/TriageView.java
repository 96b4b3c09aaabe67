package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Triage.Held;
import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.answering.desk.Triage.Screen;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The window in which evidence is linked to traits by ticks, grouped by trait, the surest first.
public final class TriageView {
  public static final String TITLE = "Triage evidence";
  public static final String CALLBACK = "triage";

  /// Proposes a change that rests on the item which the button carries.
  public static final String PROPOSE = "triage_propose";

  /// Why items leave quarantine or stay there.
  public static final String WHY = "triage_why";

  public static final String CLEAR = "clear";
  public static final String KEEP = "keep";

  private static final String ITEM = "item:";
  private static final String HELD = "held:";
  private static final int MOST_HELD = 10;
  private static final int MOST_TRAITS = 3;
  private static final int TEXT = 500;
  private static final int OPTION = 72;

  private TriageView() {}

  /// The view as JSON.
  ///
  /// @param names the name of each persona, by slug
  /// @param mayLink whether the person confirms; else they read and propose
  /// @param note what the last screen came to, `""` for the first one
  /// @param carried comes back when it is submitted
  public static String of(
      Screen screen, Map<String, String> names, boolean mayLink, String note, String carried) {
    var blocks = Blocks.list();
    if (!note.isEmpty()) {
      blocks.add(Blocks.section(Mrkdwn.escape(note)));
    }
    blocks.add(Blocks.context(about(screen, mayLink)));
    held(blocks, screen, mayLink);
    byTrait(screen.items())
        .forEach((heading, items) -> {
          blocks.add(Blocks.section(heading(heading, names)));
          items.forEach(item -> blocks.add(mayLink ? input(item) : shown(item)));
        });
    var view = Blocks.object().put("type", "modal");
    view.set("title", Blocks.plain(TITLE));
    view.set("close", Blocks.plain("Done"));
    if (mayLink) {
      view.put("callback_id", CALLBACK).put("private_metadata", carried);
      view.set("submit", Blocks.plain("Confirm, next"));
      blocks.add(
          offer(
              "No trait fits? Propose a new one; a single anecdote is parked until it is not alone."));
    }
    view.set("blocks", blocks);
    return view.toString();
  }

  private static ObjectNode offer(String words) {
    var block = Blocks.section(words);
    block.set("accessory", Blocks.button(PROPOSE, "Propose a change", "none"));
    return block;
  }

  private static String about(Screen screen, boolean mayLink) {
    int last = screen.from() + screen.items().size();
    var place =
        screen.items().isEmpty()
            ? ""
            : "%d to %d of %d items without a link, the surest first. "
                .formatted(screen.from() + 1, last, screen.waiting());
    return place
        + (mayLink
            ? "Tick only what an item says itself; nothing ticked changes nothing. It counts at once."
            : "Curators link them. You can propose a change that rests on one.");
  }

  private static void held(ArrayNode blocks, Screen screen, boolean mayLink) {
    if (screen.held().isEmpty()) {
      return;
    }
    int shown = Math.min(MOST_HELD, screen.held().size());
    blocks.add(
        Blocks.section(
            "*In quarantine*: these may hold instructions to a program. No model gets them, and they"
                + " support nothing."
                + (screen.allHeld() > shown
                    ? " " + shown + " of " + screen.allHeld() + " are shown."
                    : "")));
    for (var held : screen.held().subList(0, shown)) {
      blocks.add(mayLink ? decision(held) : Blocks.section(Mrkdwn.escape(label(held))));
    }
    if (mayLink) {
      blocks.add(
          Blocks.input(
              WHY,
              "Why",
              "Needed where you clear or keep one; it stays with your name.",
              Blocks.textField(WHY, "", false, 300),
              true));
    }
  }

  private static ObjectNode decision(Held held) {
    var id = HELD + held.evidence().id();
    var radio = Blocks.object().put("type", "radio_buttons").put("action_id", id);
    radio.set(
        "options",
        Blocks.list()
            .add(Blocks.option("Clear it: harmless, it may be used", CLEAR))
            .add(Blocks.option("Keep it in quarantine for good", KEEP)));
    return Blocks.input(id, label(held), "", radio, true);
  }

  private static String label(Held held) {
    return about(held.evidence())
        + held.decision()
            .filter(d -> !d.reason().isEmpty())
            .map(d -> "; it " + d.reason())
            .orElse("")
        + ": "
        + visible(held.evidence().text());
  }

  /// The items under the trait that each is likeliest about, the group with the surest first.
  private static Map<Optional<Suggested>, List<Item>> byTrait(List<Item> items) {
    var byId = new LinkedHashMap<String, List<Item>>();
    items.stream()
        .sorted(Comparator.comparingDouble((Item i) -> -score(i)))
        .forEach(i ->
            byId.computeIfAbsent(
                    i.traits().isEmpty() ? "" : i.traits().getFirst().trait().id(),
                    _ -> new ArrayList<>())
                .add(i));
    var groups = new LinkedHashMap<Optional<Suggested>, List<Item>>();
    byId.values()
        .forEach(group -> groups.put(group.getFirst().traits().stream().findFirst(), group));
    return groups;
  }

  private static double score(Item item) {
    return item.traits().isEmpty() ? -1 : item.traits().getFirst().score();
  }

  private static String heading(Optional<Suggested> likely, Map<String, String> names) {
    return likely
        .map(Suggested::trait)
        .map(t ->
            Mrkdwn.bold(names.getOrDefault(t.persona(), t.persona()) + ", " + t.kind().word())
                + " "
                + Mrkdwn.escape(t.text()))
        .orElse("*No trait yet*");
  }

  private static ObjectNode input(Item item) {
    var id = ITEM + item.evidence().id();
    var options = Blocks.list();
    var offered = item.traits().stream().limit(MOST_TRAITS).toList();
    offered.forEach(s -> options.add(option(s.trait().id(), s.trait().text(), s.stance())));
    offered.stream()
        .findFirst()
        .ifPresent(s -> options.add(option(s.trait().id(), s.trait().text(), other(s.stance()))));
    if (options.isEmpty()) {
      return Blocks.section(Mrkdwn.escape(label(item)));
    }
    var boxes = Blocks.object().put("type", "checkboxes").put("action_id", id);
    boxes.set("options", options);
    return Blocks.input(id, label(item), "", boxes, true);
  }

  private static ObjectNode option(String trait, String text, Stance stance) {
    var words = Graphemes.cut((stance == Stance.SUPPORTS ? "For: " : "Against: ") + text, OPTION);
    return Blocks.option(words, (stance == Stance.SUPPORTS ? "+" : "-") + trait);
  }

  private static Stance other(Stance stance) {
    return stance == Stance.SUPPORTS ? Stance.CONTRADICTS : Stance.SUPPORTS;
  }

  private static ObjectNode shown(Item item) {
    var block = Blocks.section(Mrkdwn.escape(label(item)));
    block.set("accessory", Blocks.button(PROPOSE, "Propose", item.evidence().id()));
    return block;
  }

  private static String label(Item item) {
    return about(item.evidence())
        + item.byModel().map(t -> ", for a model a " + t.kind().word()).orElse("")
        + ": "
        + visible(item.evidence().text());
  }

  private static String about(Evidence evidence) {
    return evidence.id() + ", " + evidence.sourceType().label() + ", " + evidence.date();
  }

  private static String visible(String text) {
    return Graphemes.cut(HiddenCharacters.remove(text).replaceAll("\\s+", " "), TEXT);
  }

  /// What was ticked for items: the links.
  public static List<Link> links(Map<String, List<String>> values) {
    var links = new ArrayList<Link>();
    values.forEach((block, ticked) -> {
      if (block.startsWith(ITEM)) {
        for (var value : ticked) {
          links.add(
              new Link(
                  block.substring(ITEM.length()),
                  value.substring(1),
                  value.startsWith("+") ? Stance.SUPPORTS : Stance.CONTRADICTS));
        }
      }
    });
    return links;
  }

  /// What was decided on items in quarantine: [#CLEAR] or [#KEEP], by id.
  public static Map<String, String> decisions(Map<String, List<String>> values) {
    var decisions = new LinkedHashMap<String, String>();
    values.forEach((block, chosen) -> {
      if (block.startsWith(HELD) && !chosen.isEmpty()) {
        decisions.put(block.substring(HELD.length()), chosen.getFirst());
      }
    });
    return decisions;
  }

  /// The block of an item, where an error about it is shown.
  public static String block(String evidence) {
    return ITEM + evidence;
  }
}
