package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.answering.desk.Triage.Screen;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
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

  /// Lays the window with what was set aside over this one.
  public static final String ASIDE = "triage_aside";

  /// The ticks of items; they are read when the window is submitted.
  public static final String TICKS = "triage_ticks";

  /// The menus of what else an item may say; they are read when the window is submitted.
  public static final String OTHERS = "triage_others";

  public static final String CLEAR = "clear";
  public static final String KEEP = "keep";

  /// More does not fit into a header, and must be readable.
  private static final int HEADER = 140;

  private TriageView() {}

  /// The view as JSON.
  ///
  /// @param names the name of each persona, by slug
  /// @param mayLink whether the person confirms; else they read and propose
  /// @param aside how many items are set aside
  /// @param note what the last screen came to, `""` for the first one
  /// @param carried comes back when it is submitted
  public static String of(
      Screen screen,
      Map<String, String> names,
      boolean mayLink,
      int aside,
      String note,
      String carried) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    blocks.context(about(screen, mayLink));
    TriageHeld.add(blocks, screen, mayLink);
    byTrait(screen.items())
        .forEach((heading, items) -> {
          blocks.add(heading(heading, names));
          for (var item : items) {
            if (mayLink) {
              TriageItem.add(blocks, item, names);
            } else {
              blocks.add(TriageItem.shown(item));
            }
          }
        });
    if (!mayLink) {
      return Modal.window(TITLE, blocks);
    }
    blocks.section(
        "An item tells something new that no trait says? Propose a trait; a single anecdote is"
            + " parked until it is not alone.",
        Blocks.button(PROPOSE, "Propose a change", "none"));
    if (aside > 0) {
      blocks.section(counted(aside), Blocks.button(ASIDE, "Read them", "none"));
    }
    var submit = isLast(screen) ? "Confirm" : "Confirm, next";
    return Modal.form(TITLE, CALLBACK, submit, "Close", carried, blocks);
  }

  private static String counted(int aside) {
    return (aside == 1 ? "1 item was" : aside + " items were")
        + " set aside, because nothing fits "
        + (aside == 1 ? "it." : "them.");
  }

  private static boolean isLast(Screen screen) {
    return screen.from() + screen.items().size() >= screen.waiting();
  }

  private static String about(Screen screen, boolean mayLink) {
    int last = screen.from() + screen.items().size();
    int waiting = screen.waiting();
    var all = Sentence.counted(waiting, "item", "items") + " without a link";
    var place =
        screen.items().isEmpty()
            ? ""
            : waiting == 1
                ? all + ". "
                : screen.items().size() == waiting
                    ? all + ", the surest first. "
                    : "%d to %d of %s, the surest first. ".formatted(screen.from() + 1, last, all);
    return place
        + (mayLink
            ? "Tick only what an item says itself; what you confirm counts at once. An item without a"
                + " tick stays as it is. *Close* stores nothing."
            : "Curators link them. You can propose a change that rests on one.");
  }

  /// The items under the trait that each is likeliest about, the group with the surest first, and
  /// those that are near none at the end.
  private static Map<Optional<Suggested>, List<Item>> byTrait(List<Item> items) {
    var byId = new LinkedHashMap<String, List<Item>>();
    items.stream()
        .sorted(Comparator.comparingDouble((Item i) -> -score(i)))
        .forEach(i ->
            byId.computeIfAbsent(
                    i.isNearNone() ? "" : i.traits().getFirst().trait().id(),
                    _ -> new ArrayList<>())
                .add(i));
    var groups = new LinkedHashMap<Optional<Suggested>, List<Item>>();
    var nearNone = byId.remove("");
    byId.values()
        .forEach(group -> groups.put(Optional.of(group.getFirst().traits().getFirst()), group));
    if (nearNone != null) {
      groups.put(Optional.empty(), nearNone);
    }
    return groups;
  }

  private static double score(Item item) {
    return item.traits().isEmpty() ? -1 : item.traits().getFirst().score();
  }

  private static ObjectNode heading(Optional<Suggested> likely, Map<String, String> names) {
    if (likely.isEmpty()) {
      return Blocks.header("Near no trait");
    }
    var trait = likely.get().trait();
    var whose = names.getOrDefault(trait.persona(), trait.persona()) + ", " + trait.kind().one();
    var whole = whose + ": " + trait.text();
    return whole.length() <= HEADER
        ? Blocks.header(whole)
        : Blocks.section(Mrkdwn.bold(whose) + " " + Mrkdwn.escape(trait.text()));
  }

  /// What was ticked and chosen for items.
  ///
  /// @param aside ids of those that fit nothing
  /// @param unclear ids of those that were ticked to fit and to fit nothing, or for and against one
  ///   trait: nothing of them is stored
  public record Ticks(List<Link> links, List<String> aside, List<String> unclear) {
    public Ticks {
      links = List.copyOf(links);
      aside = List.copyOf(aside);
      unclear = List.copyOf(unclear);
    }
  }

  /// Reads them.
  public static Ticks ticks(Map<String, List<String>> values) {
    return TriageItem.ticks(values);
  }

  /// What was decided on items in quarantine: [#CLEAR] or [#KEEP], by id.
  public static Map<String, String> decisions(Map<String, List<String>> values) {
    return TriageHeld.decisions(values);
  }
}
