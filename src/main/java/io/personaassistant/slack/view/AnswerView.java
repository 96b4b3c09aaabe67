package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SlackWords;
import io.personaassistant.slack.view.research.MatchForm;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Answers as Slack messages. Pure functions of data; every message keeps within Slack's limits and
/// has a complete text for screen readers and notifications.
public final class AnswerView {
  /// About what fits on a telephone without scrolling far, in characters.
  public static final int FIRST_SCREEN = 1_600;

  /// Platforms of a draft type are the longest list to choose from.
  private static final int MOST_FOLLOW_UPS = 12;

  /// Longer words for a picture are no help to who has them read out.
  private static final int ALTERNATIVE = 75;

  /// A block of small print holds 3,000 characters.
  private static final int MOST_NAMES = 2_800;

  private AnswerView() {}

  /// A whole answer with its buttons.
  ///
  /// @param last one more line of small print, such as what the model is doing; may be `""`
  public static Message of(Answer answer, Carry carry, String last) {
    return laidOut(answer, carry, last, SectionBlocks.MOST_CHARACTERS);
  }

  /// The first screen of an answer, for a place where others read, too; a button shows the rest to
  /// who presses it.
  public static Message firstScreen(Answer answer, Carry carry, String last) {
    return laidOut(answer, carry, last, FIRST_SCREEN);
  }

  private static Message laidOut(Answer said, Carry carry, String last, int most) {
    var answer = PlainNotes.of(said.mapOwn(SlackWords::of));
    var blocks = new BlockList();
    var title = Blocks.section(titleOf(answer));
    answer.picture().ifPresent(p -> beside(title, p.address(), p.said()));
    if (!answer.asksBack()) {
      blocks.add(title);
    }
    // one block for all of them: a brief has twelve
    var notices = answer.notices().stream().map(n -> "⚠ " + Mrkdwn.escape(n)).toList();
    blocks.context(String.join("\n", notices));
    var sections = new SectionBlocks(blocks, most);
    answer.sections().forEach(sections::add);
    int leftOut = sections.leftOut();
    boolean hasMore = leftOut > 0 && most == FIRST_SCREEN;
    if (leftOut > 0 && !hasMore) {
      blocks.context(more(leftOut, answer, sections.namesLeftOut()));
    }
    // the question stands above its buttons without a block of its own: a brief has twelve
    var asks = answer.asks().map(a -> Mrkdwn.bold(a.question())).orElse("");
    var footer = (footer(counted(answer), last) + "\n" + asks).strip();
    blocks.context(footer);
    addButtons(blocks, answer, carry, hasMore ? leftOut : 0);
    addFollowUps(blocks, answer);
    return Message.of(blocks, text(answer, last));
  }

  /// What found no room; of a list of names the names.
  private static String more(int leftOut, Answer answer, List<String> names) {
    if (!answer.type().isEmpty() || !answer.persona().isEmpty() || names.size() < leftOut) {
      return leftOut + " more on record; ask for them by name.";
    }
    var told = new StringBuilder(leftOut + " more: ");
    int at = 0;
    while (at < names.size() && told.length() < MOST_NAMES) {
      told.append(at == 0 ? "" : ", ").append(Mrkdwn.escape(names.get(at++)));
    }
    return told.append(at == names.size() ? ". " : " and " + (names.size() - at) + " others. ")
        .append("Ask for each by name, or search them in *Draft for a persona*.")
        .toString();
  }

  /// A stored answer as everybody in a channel sees it.
  ///
  /// @param by the user id of who shared it
  public static Message shared(String by, Answer answer) {
    return of(answer.withoutFollowUps(), Carry.NONE, "").sharedBy(by);
  }

  static String titleOf(Answer answer) {
    var title = Mrkdwn.bold(answer.title());
    return answer.subtitle().isBlank() ? title : title + "\n" + Mrkdwn.escape(answer.subtitle());
  }

  private static void addFollowUps(BlockList blocks, Answer answer) {
    var buttons = new ArrayList<ObjectNode>();
    for (int i = 0; i < Math.min(MOST_FOLLOW_UPS, answer.followUps().list().size()); i++) {
      var next = answer.followUps().list().get(i);
      buttons.add(Blocks.button("ask_" + i, next.label(), next.command()));
    }
    if (!buttons.isEmpty()) {
      if (!answer.asksBack()) {
        blocks.context(Mrkdwn.escape(answer.followUps().title()));
      }
      blocks.actions(buttons);
    }
  }

  private static void addButtons(BlockList blocks, Answer answer, Carry carry, int more) {
    // help and the like are nobody's answer, and items open nothing more
    boolean several = !answer.type().isEmpty() && !answer.type().equals("evidence");
    var buttons = new ArrayList<ObjectNode>();
    if (more > 0) {
      buttons.add(DraftButtons.showAll(carry, more));
    }
    if (answer.persona().isEmpty() && !several) {
      blocks.actions(buttons);
      return;
    }
    if (!carry.request().isEmpty()) {
      buttons.add(Blocks.button("share", "Share", DraftButtons.value(carry)));
    }
    if (!answer.cites().isEmpty()) {
      buttons.add(Blocks.button("evidence", "Evidence", ids(answer.cites())));
    }
    boolean isUsable = !carry.lines().isEmpty();
    if (isUsable) {
      buttons.add(DraftButtons.copy(carry));
    }
    DraftButtons.csv(carry).ifPresent(buttons::add);
    if (isUsable) {
      buttons.add(DraftButtons.lines(carry));
    }
    answer.asks().ifPresent(asks -> buttons.addAll(0, MatchForm.buttons(asks)));
    if (carry.keepsRecords() && answer.type().equals("brief")) {
      buttons.add(
          RecordsMenu.of(
              RecordsMenu.IN_MESSAGE, "Review, state, archive", "window", answer.persona()));
    }
    blocks.actions(buttons);
    // a brief asks already what its reader thinks of it
    if (!carry.request().isEmpty() && answer.asks().isEmpty()) {
      blocks.add(DraftButtons.feedback(answer, carry));
    }
  }

  private static String ids(List<String> cites) {
    return "ids:" + String.join(" ", cites.subList(0, Math.min(60, cites.size())));
  }

  /// Its footer, which counts all that is on record for it: the button below opens what is cited,
  /// which is less.
  private static String counted(Answer answer) {
    boolean isCount = answer.footer().matches("(?s)\\d+ items? .*");
    return isCount && !Set.of("evidence", "search").contains(answer.type())
        ? "All on record for this: " + answer.footer()
        : answer.footer();
  }

  private static String footer(String footer, String last) {
    var parts = new ArrayList<String>();
    if (!footer.isBlank()) {
      parts.add(Mrkdwn.escape(footer));
    }
    if (!last.isBlank()) {
      parts.add(Mrkdwn.escape(last));
    }
    return String.join("\n", parts);
  }

  /// The answer in lines: what a screen reader says and a notification shows.
  private static List<String> text(Answer answer, String last) {
    var lines = new ArrayList<String>();
    if (!answer.asksBack()) {
      lines.add(Mrkdwn.escape(answer.title()));
    }
    // a list of chats shows the first words, and what is invented must be among them
    answer.notices().forEach(n -> lines.add(Mrkdwn.escape(n)));
    if (!answer.subtitle().isBlank()) {
      lines.add(Mrkdwn.escape(answer.subtitle()));
    }
    for (var section : answer.sections()) {
      if (!section.title().isBlank()) {
        lines.add(Mrkdwn.escape(section.title()));
      }
      section.entries().forEach(e -> lines.addAll(EntryView.text(e)));
    }
    if (!answer.footer().isBlank()) {
      lines.add(Mrkdwn.escape(counted(answer)));
    }
    if (!last.isBlank()) {
      lines.add(Mrkdwn.escape(last));
    }
    answer.asks().ifPresent(asks -> lines.add(asks.question()));
    return lines;
  }

  /// Puts a picture beside a paragraph.
  ///
  /// @param said what it shows, for who does not see it
  private static void beside(ObjectNode section, String address, String said) {
    section.set(
        "accessory",
        Blocks.object()
            .put("type", "image")
            .put("image_url", address)
            .put("alt_text", Graphemes.fit(said, ALTERNATIVE)));
  }
}
