package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.Unfilled;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The window that suggests a reply to a customer's message: a text to start from first, right
/// below it what a model writes, then what they rest on. What somebody types stays as it is, and
/// nothing that was read moves: what is still to come has its place. Nothing in it is posted until
/// somebody presses a button for it.
public final class ReplyModal {
  public static final String TITLE = "Suggest a reply";
  public static final String CALLBACK = "reply_done";

  /// The menu that takes another persona.
  public static final String FOR = "reply_for";

  /// The buttons that post a text; each has a name of its own behind it.
  public static final String POST = "reply_post_";

  /// How a text is sent.
  private static final String COPY =
      "Click into the text, select all, copy. You send it under your own name";

  private static final String OR_POST =
      ". Or I post it for you in the thread of the message, as it stands in its field, and say that"
          + " it is for you.";

  /// As tall as the field that comes in its place, and nothing can be typed into it.
  private static final String TO_COME = "Being drafted …\n\n\n\n\n\n ";

  private ReplyModal() {}

  /// A reply in one tone.
  ///
  /// @param line its number among the lines of its draft
  public record Reply(String tone, String text, int line) {}

  /// What the window carries: whose request it shows, and the thread of the message that it
  /// answers.
  public record Place(String request, String channel, String thread) {
    String carried() {
      return String.join("\n", request, channel, thread);
    }

    /// What a window carried.
    public static Place of(String carried) {
      var parts = carried.split("\n", -1);
      return parts.length == 3
          ? new Place(parts[0], parts[1], parts[2])
          : new Place(carried, "", "");
    }
  }

  /// What the window shows from the start.
  ///
  /// @param place what the window carries
  /// @param posts its texts can be posted there
  /// @param reason why this persona
  /// @param stored the answer from the records
  /// @param kept what was written before another persona was taken
  public record Shown(
      Place place,
      boolean posts,
      Persona persona,
      String reason,
      List<Persona> personas,
      Answer stored,
      List<ReplyFields.Kept> kept) {
    public Shown {
      personas = List.copyOf(personas);
      kept = List.copyOf(kept);
    }

    private String id(String name) {
      return ReplyFields.id(place.request(), name);
    }
  }

  /// What a model wrote at one moment.
  ///
  /// @param progress what it is doing or did, `""` for nothing
  /// @param replies what it wrote so far
  /// @param toCome how many more have a place to come to
  /// @param more what it wrote besides, not to be sent
  /// @param notes small print
  public record Drafted(
      String progress, List<Reply> replies, int toCome, List<Entry> more, List<String> notes) {
    public Drafted {
      replies = List.copyOf(replies);
      more = List.copyOf(more);
      notes = List.copyOf(notes);
    }
  }

  /// The view as JSON.
  public static String of(Shown shown, Drafted drafted) {
    var blocks = new BlockList().context(Mrkdwn.escape(shown.reason()));
    whom(blocks, shown);
    for (var notice : shown.stored().notices()) {
      blocks.context("⚠ " + Mrkdwn.escape(notice));
    }
    var sections = shown.stored().sections();
    var buttons = new ArrayList<ObjectNode>();
    var choices = new ArrayList<ObjectNode>();
    if (hasText(shown.stored())) {
      var first = sections.getFirst();
      blocks.add(named(shown.id(ReplyFields.STORED), first.title(), text(first)));
      buttons.add(post(shown, ReplyFields.STORED, first.title(), 0));
      choices.add(Blocks.option(first.title(), ReplyFields.STORED));
    }
    for (var kept : shown.kept()) {
      blocks.add(named(kept.field(), "What you wrote before", kept.text()));
    }
    drafted(blocks, shown, drafted, buttons, choices);
    boolean posts = shown.posts() && !buttons.isEmpty();
    blocks.context(posts ? COPY + OR_POST : COPY + "; what you change here is not kept.");
    if (!choices.isEmpty() || drafted.toCome() > 0) {
      blocks.add(
          ReplyFields.which(shown.place().request(), choices, drafted.toCome() + choices.size()));
    }
    blocks.actions(posts ? buttons : List.of());
    for (var section : sections.subList(hasText(shown.stored()) ? 1 : 0, sections.size())) {
      AnswerModal.section(blocks, section);
    }
    if (!drafted.more().isEmpty()) {
      AnswerModal.section(blocks, new Section("For you, not to send", drafted.more()));
    }
    for (var note : drafted.notes()) {
      blocks.context(Mrkdwn.escape(note));
    }
    blocks.context(Mrkdwn.escape(shown.stored().footer().strip()));
    // Slack wants a submit button wherever there is an input; it closes the window
    return Modal.form(TITLE, CALLBACK, "Done", "Close", shown.place().carried(), blocks);
  }

  private static ObjectNode post(Shown shown, String name, String title, int line) {
    return Blocks.asking(
        Blocks.button(
            POST + name, "Post “" + title + "”", "field:" + shown.id(name) + " line:" + line),
        "Post it?",
        "Everybody in this channel reads it in the thread of the message, from me, with your name above it.",
        "Post it");
  }

  /// The window while nobody is chosen: whom is it from.
  ///
  /// @param place what the window carries
  /// @param isForeign the message is in a language that records are not compared in
  public static String whoIsIt(Place place, List<Persona> personas, boolean isForeign) {
    var blocks = new BlockList();
    blocks.section(
        (isForeign
                ? "This message is not in English, and records are compared in English only."
                : "The words of this message point to none of the personas.")
            + " Whom is it most like?");
    blocks.actions(PersonaMenu.of(FOR, personas, "", List.of()));
    return Modal.window(TITLE, blocks, place.carried());
  }

  private static void whom(BlockList blocks, Shown shown) {
    blocks.actions(PersonaMenu.of(FOR, shown.personas(), shown.persona().slug(), List.of()));
  }

  private static void drafted(
      BlockList blocks,
      Shown shown,
      Drafted drafted,
      List<ObjectNode> buttons,
      List<ObjectNode> choices) {
    if (!drafted.progress().isEmpty()) {
      var stays = hasText(shown.stored()) ? " Your text above stays." : "";
      blocks.context(Mrkdwn.escape(drafted.progress() + stays));
    }
    for (int i = 0; i < drafted.replies().size(); i++) {
      var reply = drafted.replies().get(i);
      var tone = reply.tone().isBlank() ? "Reply" : Sentence.upperFirst(reply.tone());
      var name = Integer.toString(i);
      blocks.add(named(shown.id(name), tone, reply.text()));
      buttons.add(post(shown, name, tone, reply.line()));
      choices.add(Blocks.option(tone, name));
    }
    for (int i = 0; i < drafted.toCome(); i++) {
      blocks.add(box(TO_COME));
    }
  }

  /// A text to copy or change. Its id is the request's, so that Slack keeps what is typed while
  /// lines come, and shows new texts when another persona is taken.
  private static ObjectNode named(String id, String label, String text) {
    return Blocks.input(
        id, label, Unfilled.in(text).orElse(""), Blocks.textField(id, text, true, 3_000), true);
  }

  /// Whether the answer begins with a text to use as it stands.
  private static boolean hasText(Answer stored) {
    return stored.type().equals("reply") && !stored.sections().isEmpty();
  }

  private static String text(Section section) {
    return String.join(
        "\n\n",
        section.entries().stream()
            .flatMap(e -> e.parts().stream())
            .map(Part::text)
            .filter(t -> !t.isBlank())
            .toList());
  }

  /// A grey box with words of ours, as many lines tall as they are.
  private static ObjectNode box(String text) {
    var words = Blocks.object().put("type", "text").put("text", text);
    var box = Blocks.object().put("type", "rich_text_preformatted");
    box.set("elements", Blocks.list().add(words));
    var block = Blocks.object().put("type", "rich_text");
    block.set("elements", Blocks.list().add(box));
    return block;
  }
}
