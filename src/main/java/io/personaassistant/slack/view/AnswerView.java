package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Role;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// Answers as Slack messages. Pure functions of data; every message keeps within Slack's limits and
/// has a complete text for screen readers and notifications.
public final class AnswerView {
  /// Slack refuses a message whose blocks hold more than about 12,000 characters together; we stay
  /// well below, and below a screen or two.
  private static final int MOST_CHARACTERS = 7_000;

  /// About what fits on a telephone without scrolling far, in characters.
  public static final int FIRST_SCREEN = 1_600;

  /// Platforms of a draft type are the longest list to choose from.
  private static final int MOST_FOLLOW_UPS = 12;

  private static final int MOST_BLOCKS = 44;
  private static final int MOST_TEXT = 3_500;

  private AnswerView() {}

  /// A message: its blocks as JSON and the same as text.
  public record Message(String blocks, String text) {}

  /// The ids that a message's buttons carry.
  ///
  /// @param request the ref of the request, `""` for none
  /// @param draft the ref of the draft, `""` for a stored answer
  /// @param refinements the ways to refine the draft that are offered, as people type them
  /// @param canBeSharper something was marked that a sharper draft would mend
  /// @param lines how each line of the draft begins, in order
  /// @param isTable it can be taken into a spreadsheet
  /// @param keepsRecords its only reader may change records
  public record Carry(
      String request,
      String draft,
      List<String> refinements,
      boolean canBeSharper,
      List<String> lines,
      boolean isTable,
      boolean keepsRecords) {
    public Carry {
      refinements = List.copyOf(refinements);
      lines = List.copyOf(lines);
    }

    /// Nothing to refine.
    public Carry(String request, String draft) {
      this(request, draft, List.of(), false, List.of(), false, false);
    }

    /// The same for what can be taken into a spreadsheet, or cannot.
    public Carry asTable(boolean can) {
      return new Carry(request, draft, refinements, canBeSharper, lines, can, keepsRecords);
    }

    /// The same for a reader who may change records, or may not.
    public Carry forReader(boolean keeps) {
      return new Carry(request, draft, refinements, canBeSharper, lines, isTable, keeps);
    }

    /// Nothing to carry.
    public static final Carry NONE = new Carry("", "");
  }

  /// A whole answer with its buttons.
  ///
  /// @param last one more line of small print, such as what the model is doing; may be `""`
  public static Message of(Answer answer, Carry carry, String last) {
    return laidOut(answer, carry, last, MOST_CHARACTERS);
  }

  /// The first screen of an answer, for a place where others read, too; a button shows the rest to
  /// who presses it.
  public static Message firstScreen(Answer answer, Carry carry, String last) {
    return laidOut(answer, carry, last, FIRST_SCREEN);
  }

  private static Message laidOut(Answer said, Carry carry, String last, int most) {
    var answer = said.mapOwn(SlackWords::of);
    var blocks = Blocks.list();
    if (!answer.notices().isEmpty()) {
      // one block for all of them: a brief has twelve
      var notices = answer.notices().stream().map(n -> "⚠ " + Mrkdwn.escape(n)).toList();
      blocks.add(Blocks.context(String.join("\n", notices)));
    }
    var title = Blocks.section(titleOf(answer));
    answer.picture().ifPresent(p -> Blocks.beside(title, p.address(), p.said()));
    blocks.add(title);
    var room = new Room(most);
    for (var section : answer.sections()) {
      add(blocks, section, room);
    }
    boolean hasMore = room.leftOut > 0 && most == FIRST_SCREEN;
    if (room.leftOut > 0 && !hasMore) {
      blocks.add(Blocks.context(room.leftOut + " more on record; ask for them by name."));
    }
    addFollowUps(blocks, answer);
    // the question stands above its buttons without a block of its own: a brief has twelve
    var asks = answer.asks().map(a -> Mrkdwn.bold(a.question())).orElse("");
    var footer = (footer(answer.footer(), last) + "\n" + asks).strip();
    if (!footer.isEmpty()) {
      blocks.add(Blocks.context(footer));
    }
    addButtons(blocks, answer, carry, hasMore ? room.leftOut : 0);
    return new Message(blocks.toString(), text(answer));
  }

  /// Lines that a model drafted, as one message.
  ///
  /// @param heading what stands above them, such as "drafted, not approved"
  public static Message drafted(
      String heading, List<Entry> entries, List<String> notes, Carry carry, boolean withButtons) {
    var blocks = Blocks.list();
    blocks.add(Blocks.context(Mrkdwn.escape(heading)));
    var room = new Room(MOST_CHARACTERS);
    add(blocks, new Section("", entries), room);
    var small = new ArrayList<>(notes);
    if (room.leftOut > 0) {
      small.add(
          room.leftOut == 1
              ? "1 more line has no room here; Copy all has it."
              : room.leftOut + " more lines have no room here; Copy all has them.");
    }
    if (!small.isEmpty()) {
      // one block for all of them: a long survey can have a dozen
      blocks.add(Blocks.context(String.join("\n", small.stream().map(Mrkdwn::escape).toList())));
    }
    if (withButtons) {
      DraftButtons.add(blocks, carry, 0);
    }
    return new Message(blocks.toString(), draftedText(heading, entries, notes));
  }

  /// The buttons of a draft as blocks, for the end of a stream.
  ///
  /// @param more how many of its lines are not shown above
  public static String draftButtons(Carry carry, int more) {
    var blocks = Blocks.list();
    DraftButtons.add(blocks, carry, more);
    return blocks.toString();
  }

  /// A stored answer as everybody in a channel sees it.
  ///
  /// @param by the user id of who shared it
  public static Message shared(String by, Answer answer) {
    var message = of(answer.withoutFollowUps(), Carry.NONE, "");
    return sharedBy(by, message);
  }

  /// Drafted lines as everybody in a channel sees them.
  public static Message sharedDraft(
      String by, List<Entry> entries, List<String> notes, Carry carry) {
    var blocks = Blocks.list();
    add(blocks, new Section("", entries), new Room(MOST_CHARACTERS));
    notes.forEach(n -> blocks.add(Blocks.context(Mrkdwn.escape(n))));
    blocks.add(
        Blocks.actions(List.of(Blocks.button("evidence", "Evidence", DraftButtons.value(carry)))));
    return sharedBy(
        by, new Message(blocks.toString(), draftedText("Drafted, not approved", entries, notes)));
  }

  private static Message sharedBy(String by, Message message) {
    var first = Blocks.context("Shared by " + Mrkdwn.person(by)).toString();
    return new Message("[" + first + "," + message.blocks().substring(1), message.text());
  }

  /// A cited item for a window.
  static String item(Entry entry) {
    var small = Mrkdwn.escape(entry.note());
    return Mrkdwn.bold(String.join(" ", entry.cites()))
        + "\n"
        + body(entry, false)
        + (small.isEmpty() ? "" : "\n_" + small + "_");
  }

  /// An entry of a section for a window: its text, then ids and remarks as small print.
  static String entry(Entry entry) {
    var small = Mrkdwn.escape(small(entry));
    return body(entry, false) + (small.isEmpty() ? "" : "\n_" + small + "_");
  }

  /// Small print as Markdown for a stream.
  public static String small(String note) {
    // two spaces keep the line's end: without them notes run together
    return "_" + Markdown.escape(note) + "_  \n";
  }

  /// One drafted line as Markdown for a stream.
  public static String markdown(Entry entry) {
    var out = new StringBuilder();
    for (var part : entry.parts()) {
      var mark = part.role() == Role.LEAD ? "**" : "_";
      var label = part.label().isBlank() ? "" : mark + Markdown.escape(part.label()) + mark + " ";
      var text = Markdown.escape(part.text());
      out.append(part.role() == Role.QUOTE ? "> " : "").append(label).append(text).append("  \n");
    }
    var small = small(entry);
    if (!small.isEmpty()) {
      out.append('_').append(Markdown.escape(small)).append("_\n");
    }
    return out.append('\n').toString();
  }

  private static String titleOf(Answer answer) {
    var title = Mrkdwn.bold(answer.title());
    return answer.subtitle().isBlank() ? title : title + "\n" + Mrkdwn.escape(answer.subtitle());
  }

  private static void add(ArrayNode blocks, Section section, Room room) {
    // short entries of a section share a block, so that a brief is not fifty blocks
    var together = new StringBuilder();
    if (!section.title().isBlank()) {
      together.append(Mrkdwn.bold(section.title())).append('\n');
    }
    // a heading with nothing below it says that there is nothing
    boolean isEmpty = !section.entries().isEmpty();
    boolean cards = section.entries().stream().anyMatch(e -> e.parts().size() > 2);
    for (var entry : section.entries()) {
      var body = body(entry, section.entries().size() > 1 && !cards);
      var small = Mrkdwn.escape(small(entry));
      if (!room.take(body.length() + small.length(), blocks.size())) {
        continue;
      }
      isEmpty = false;
      if (cards) {
        together.append(body);
        blocks.add(Blocks.section(together.toString().strip()));
        together.setLength(0);
        if (!small.isEmpty()) {
          blocks.add(Blocks.context(small));
        }
      } else {
        if (together.length() + body.length() + small.length() > Blocks.SECTION) {
          blocks.add(Blocks.section(together.toString().strip()));
          together.setLength(0);
        }
        together.append(body).append(small.isEmpty() ? "" : "  _" + small + "_").append('\n');
      }
    }
    if (!isEmpty && !together.toString().isBlank()) {
      blocks.add(Blocks.section(together.toString().strip()));
    }
  }

  private static String body(Entry entry, boolean bullet) {
    var lines = new ArrayList<String>();
    for (var part : entry.parts()) {
      lines.add(line(part));
    }
    return (bullet && !hasMark(entry) ? "• " : "") + String.join("\n", lines);
  }

  /// Whether it begins with a number, or with a quotation, whose mark must be first in its line.
  private static boolean hasMark(Entry entry) {
    return entry.parts().stream()
        .findFirst()
        .filter(p -> p.role() == Role.QUOTE || p.label().matches("\\d+\\..*"))
        .isPresent();
  }

  private static String line(Part part) {
    var text = Mrkdwn.escape(part.text());
    if (part.role() == Role.QUOTE) {
      return "> " + text.replace("\n", "\n> ");
    }
    if (part.label().isBlank()) {
      return text;
    }
    var label =
        part.role() == Role.LEAD
            ? Mrkdwn.bold(part.label())
            : "_" + Mrkdwn.escape(part.label()) + "_";
    return label + "  " + text;
  }

  private static String small(Entry entry) {
    var ids = String.join(" ", entry.cites());
    return ids.isEmpty() || entry.note().isBlank()
        ? ids + entry.note()
        : ids + " · " + entry.note();
  }

  private static void addFollowUps(ArrayNode blocks, Answer answer) {
    var buttons = new ArrayList<ObjectNode>();
    for (int i = 0; i < Math.min(MOST_FOLLOW_UPS, answer.followUps().list().size()); i++) {
      var next = answer.followUps().list().get(i);
      buttons.add(Blocks.button("ask_" + i, next.label(), next.command()));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Blocks.context(Mrkdwn.escape(answer.followUps().title())));
      blocks.add(Blocks.actions(buttons));
    }
  }

  private static void addButtons(ArrayNode blocks, Answer answer, Carry carry, int more) {
    // help and the like are nobody's answer, and items open nothing more
    boolean several = !answer.type().isEmpty() && !answer.type().equals("evidence");
    var buttons = new ArrayList<ObjectNode>();
    if (more > 0) {
      buttons.add(DraftButtons.showAll(carry, more));
    }
    if (answer.persona().isEmpty() && !several) {
      if (!buttons.isEmpty()) {
        blocks.add(Blocks.actions(buttons));
      }
      return;
    }
    if (!carry.request().isEmpty()) {
      buttons.add(Blocks.button("share", "Share", DraftButtons.value(carry)));
    }
    if (!answer.cites().isEmpty()) {
      buttons.add(Blocks.button("evidence", "Evidence", ids(answer.cites())));
    }
    DraftButtons.csv(carry).ifPresent(buttons::add);
    answer.asks().ifPresent(asks -> buttons.addAll(0, MatchForm.buttons(asks)));
    if (carry.keepsRecords() && answer.type().equals("brief")) {
      buttons.add(
          RecordsMenu.of(
              RecordsMenu.IN_MESSAGE, "Review, state, archive", "window", answer.persona()));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Blocks.actions(buttons));
    }
  }

  private static String ids(List<String> cites) {
    return "ids:" + String.join(" ", cites.subList(0, Math.min(60, cites.size())));
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

  /// The answer as one text: what a screen reader says and a notification shows.
  static String text(Answer answer) {
    var lines = new ArrayList<String>();
    answer.notices().forEach(n -> lines.add(Mrkdwn.escape(n)));
    lines.add(Mrkdwn.escape(answer.title()));
    if (!answer.subtitle().isBlank()) {
      lines.add(Mrkdwn.escape(answer.subtitle()));
    }
    for (var section : answer.sections()) {
      if (!section.title().isBlank()) {
        lines.add(Mrkdwn.escape(section.title()));
      }
      section.entries().forEach(e -> lines.addAll(entryText(e)));
    }
    if (!answer.footer().isBlank()) {
      lines.add(Mrkdwn.escape(answer.footer()));
    }
    answer.asks().ifPresent(asks -> lines.add(asks.question()));
    return Graphemes.cut(String.join("\n", lines), MOST_TEXT);
  }

  private static String draftedText(String heading, List<Entry> entries, List<String> notes) {
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.escape(heading));
    entries.forEach(e -> lines.addAll(entryText(e)));
    notes.forEach(n -> lines.add(Mrkdwn.escape(n)));
    return Graphemes.cut(String.join("\n", lines), MOST_TEXT);
  }

  private static List<String> entryText(Entry entry) {
    var lines = new ArrayList<String>();
    entry
        .parts()
        .forEach(p ->
            lines.add(
                (p.label().isBlank() ? "" : Mrkdwn.escape(p.label()) + ": ")
                    + Mrkdwn.escape(p.text())));
    var small = small(entry);
    if (!small.isEmpty()) {
      lines.add(Mrkdwn.escape(small));
    }
    return lines;
  }

  /// What still fits into a message; counts what does not.
  private static final class Room {
    private int left;
    private int leftOut;

    Room(int left) {
      this.left = left;
    }

    boolean take(int characters, int blocks) {
      if (characters > left || blocks > MOST_BLOCKS - 6) {
        leftOut++;
        return false;
      }
      left -= characters;
      return true;
    }
  }
}
