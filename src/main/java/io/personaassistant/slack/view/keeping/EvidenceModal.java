package io.personaassistant.slack.view.keeping;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SlackWords;
import io.personaassistant.text.Sentence;
import java.util.Set;
import java.util.regex.Pattern;

/// The window that shows cited items in full.
public final class EvidenceModal {
  private static final int MOST_BLOCKS = 90;

  private static final Pattern FACT = Pattern.compile("F\\d+");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9}) items?\\b");

  private EvidenceModal() {}

  /// The view as JSON.
  public static String of(Answer items) {
    return of(items, Set.of(), "");
  }

  /// The same for a curator, with a button to the links of each item.
  ///
  /// @param linked the items that have links
  /// @param source what was pressed to see these items, which leads back to them
  public static String of(Answer said, Set<String> linked, String source) {
    var items = said.mapOwn(SlackWords::of);
    var blocks = new BlockList();
    items.notices().forEach(n -> blocks.context("⚠ " + Mrkdwn.escape(n)));
    var left = 0;
    for (var section : items.sections()) {
      if (!section.title().isBlank()) {
        blocks.section(Mrkdwn.bold(section.title()));
      }
      for (var entry : section.entries()) {
        if (blocks.size() > MOST_BLOCKS) {
          left++;
          continue;
        }
        blocks.section(
            EntryView.item(entry),
            entry.cites().stream()
                .filter(linked::contains)
                .findFirst()
                .map(id -> Blocks.button(LinksWindow.OF_ITEM, "Links", id + " " + source)));
      }
    }
    blocks.more(left, "more item is", "more items are", " on record.");
    if (!items.footer().isBlank()) {
      blocks.context(Mrkdwn.escape("Cited here: " + counted(items)));
    }
    if (blocks.size() == 0) {
      blocks.section("Nothing is cited here.");
    }
    return Modal.window("Evidence", blocks);
  }

  /// The footer counts what counts; more items may stand above it.
  private static String counted(Answer items) {
    long shown =
        items.sections().stream()
            .flatMap(s -> s.entries().stream())
            .flatMap(e -> e.cites().stream().limit(1))
            .filter(id -> !FACT.matcher(id).matches())
            .count();
    var first = COUNT.matcher(items.footer());
    long count = first.lookingAt() ? Long.parseLong(first.group(1)) : shown;
    return items.footer()
        + (shown > count
            ? "\n"
                + Sentence.counted(shown - count, "more does", "more do")
                + " not count: older than a year, "
                + (shown - count == 1 ? "a copy" : "copies")
                + " or in quarantine."
            : "");
  }
}
