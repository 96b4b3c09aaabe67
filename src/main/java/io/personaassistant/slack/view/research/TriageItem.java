package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One item in triage below the trait that it is likeliest about: a tick for what it likely says,
/// one that it fits nothing, and all else in a menu, so that a screen can be read at a glance.
final class TriageItem {
  static final String ITEM = "item:";

  private static final String OTHERS = "others:";
  private static final String FITS_NOTHING = "nothing";
  private static final int MOST_TRAITS = 3;
  private static final int TEXT = 500;

  /// The description of an option takes 75 characters.
  private static final int DESCRIPTION = 75;

  private TriageItem() {}

  /// @param names the name of each persona, by slug
  static void add(BlockList blocks, Item item, Map<String, String> names) {
    var id = item.evidence().id();
    var said = item.traits().stream().limit(MOST_TRAITS).flatMap(TriageItem::stances).toList();
    var words = Blocks.section(label(item) + inFull(item, names)).put("block_id", OTHERS + id);
    var options = new ArrayList<ObjectNode>();
    if (!said.isEmpty()) {
      var likely = said.getFirst();
      if (!item.isNearNone()) {
        options.add(Blocks.option("Speaks " + word(likely.stance()) + " it", value(likely)));
      }
      var others = said.stream().skip(options.size()).map(s -> option(s, names)).toList();
      words.set("accessory", Blocks.multiSelect(TriageView.OTHERS, "Something else", others));
    }
    blocks.add(words);
    options.add(Blocks.option("Fits nothing: set it aside", FITS_NOTHING));
    var boxes = Blocks.choices("checkboxes", TriageView.TICKS, options);
    blocks.add(Blocks.actions(List.of(boxes)).put("block_id", ITEM + id));
  }

  /// The likely stance first.
  private static Stream<Suggested> stances(Suggested likely) {
    var other = likely.stance() == Stance.SUPPORTS ? Stance.CONTRADICTS : Stance.SUPPORTS;
    return Stream.of(likely, new Suggested(likely.trait(), other, likely.score()));
  }

  private static ObjectNode option(Suggested other, Map<String, String> names) {
    var label = Sentence.upperFirst(word(other.stance())) + " " + whose(other, names);
    return Blocks.option(label, value(other), other.trait().text());
  }

  private static String word(Stance stance) {
    return stance == Stance.SUPPORTS ? "for" : "against";
  }

  private static String value(Suggested suggested) {
    return (suggested.stance() == Stance.SUPPORTS ? "+" : "-") + suggested.trait().id();
  }

  private static String whose(Suggested suggested, Map<String, String> names) {
    var trait = suggested.trait();
    return names.getOrDefault(trait.persona(), trait.persona()) + ", " + trait.kind().one();
  }

  /// The other traits whose texts the menu has no room for.
  private static String inFull(Item item, Map<String, String> names) {
    return item.traits().stream()
        .limit(MOST_TRAITS)
        .skip(1)
        .filter(s -> s.trait().text().length() > DESCRIPTION)
        .map(s ->
            "\n_In full, from the menu: "
                + Mrkdwn.escape(whose(s, names) + ": “" + s.trait().text() + "”")
                + "_")
        .collect(Collectors.joining());
  }

  /// The same for who may not link it.
  static ObjectNode shown(Item item) {
    return Blocks.section(
        label(item), Blocks.button(TriageView.PROPOSE, "Propose", item.evidence().id()));
  }

  private static String label(Item item) {
    var evidence = item.evidence();
    return Mrkdwn.bold(evidence.id())
        + Mrkdwn.escape(
            about(evidence).substring(evidence.id().length())
                + item.byModel().map(t -> ", the model took it for a " + t.kind().word()).orElse("")
                + ": "
                + visible(evidence.text()));
  }

  /// What is shown of an item where it is no more than mentioned.
  static String words(Evidence evidence) {
    return about(evidence) + ": " + visible(evidence.text());
  }

  static String about(Evidence evidence) {
    return evidence.id() + ", " + evidence.sourceType().label() + ", " + evidence.date();
  }

  static String visible(String text) {
    return Graphemes.cut(HiddenCharacters.remove(text).replaceAll("\\s+", " "), TEXT);
  }

  static TriageView.Ticks ticks(Map<String, List<String>> values) {
    var byItem = new TreeMap<String, Set<String>>();
    values.forEach((block, chosen) -> {
      if (block.startsWith(ITEM) || block.startsWith(OTHERS)) {
        var item = block.substring(block.indexOf(':') + 1);
        byItem.computeIfAbsent(item, _ -> new TreeSet<>()).addAll(chosen);
      }
    });
    var links = new ArrayList<Link>();
    var aside = new ArrayList<String>();
    var unclear = new ArrayList<String>();
    byItem.forEach((item, chosen) -> {
      if (isUnclear(chosen)) {
        unclear.add(item);
      } else if (chosen.contains(FITS_NOTHING)) {
        aside.add(item);
      } else {
        chosen.forEach(value -> links.add(new Link(item, value.substring(1), stance(value))));
      }
    });
    return new TriageView.Ticks(links, aside, unclear);
  }

  private static boolean isUnclear(Set<String> chosen) {
    return (chosen.contains(FITS_NOTHING) && chosen.size() > 1)
        || chosen.stream()
            .anyMatch(v -> v.startsWith("+") && chosen.contains("-" + v.substring(1)));
  }

  private static Stance stance(String value) {
    return value.startsWith("+") ? Stance.SUPPORTS : Stance.CONTRADICTS;
  }
}
