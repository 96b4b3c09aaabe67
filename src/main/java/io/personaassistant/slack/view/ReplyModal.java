package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.Unfilled;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The window that suggests a reply to a customer's message: a text to start from first, right
/// below it what a model writes, then what they rest on. What somebody types stays as it is, and
/// nothing that was read moves: what is still to come has its place. Nothing in it is posted.
public final class ReplyModal {
  public static final String TITLE = "Suggest a reply";
  public static final String CALLBACK = "reply_done";

  /// The menu that takes another persona.
  public static final String FOR = "reply_for";

  private static final String TEXT = "reply_text_";
  private static final int MOST_KEPT = 3;

  /// As tall as the field that comes in its place, and nothing can be typed into it.
  private static final String TO_COME = "Being drafted …\n\n\n\n\n\n ";

  private ReplyModal() {}

  /// What somebody had written when they took another persona.
  ///
  /// @param field the id of the input, so that Slack keeps what is typed on in it
  public record Kept(String field, String text) {}

  /// What is not to be lost of a window in which another persona is taken: texts that somebody
  /// changed, and those that were kept before; three at most.
  ///
  /// @param request the ref of the request that the window shows
  public static List<Kept> kept(
      String request, List<String> inputs, Map<String, List<String>> values, Set<String> written) {
    return inputs.stream()
        .filter(id -> id.startsWith(TEXT) && values.containsKey(id))
        .filter(id -> written.contains(id) || !id.startsWith(TEXT + request + "_"))
        .limit(MOST_KEPT)
        .map(id -> new Kept(id, String.join("", values.get(id))))
        .toList();
  }

  /// A reply in one tone.
  public record Reply(String tone, String text) {}

  /// What the window shows at one moment.
  ///
  /// @param request the ref of the request, which the window carries
  /// @param reason why this persona
  /// @param stored the answer from the records
  /// @param kept what was written before another persona was taken
  /// @param progress what the model is doing or did, `""` for nothing
  /// @param replies what the model wrote so far
  /// @param toCome how many more have a place to come to
  /// @param more what it wrote besides, not to be sent
  /// @param notes small print
  public record Shown(
      String request,
      Persona persona,
      String reason,
      List<Persona> personas,
      Answer stored,
      List<Kept> kept,
      String progress,
      List<Reply> replies,
      int toCome,
      List<Entry> more,
      List<String> notes) {
    public Shown {
      personas = List.copyOf(personas);
      kept = List.copyOf(kept);
      replies = List.copyOf(replies);
      more = List.copyOf(more);
      notes = List.copyOf(notes);
    }
  }

  /// The view as JSON.
  public static String of(Shown shown) {
    var blocks = Blocks.list();
    blocks.add(Blocks.context(Mrkdwn.escape(shown.reason())));
    whom(blocks, shown);
    for (var notice : shown.stored().notices()) {
      blocks.add(Blocks.context("⚠ " + Mrkdwn.escape(notice)));
    }
    var sections = shown.stored().sections();
    if (hasText(shown.stored())) {
      var first = sections.getFirst();
      blocks.add(field(shown.request() + "_start", first.title(), text(first)));
    }
    for (var kept : shown.kept()) {
      blocks.add(named(kept.field(), "What you wrote before", kept.text()));
    }
    drafted(blocks, shown);
    blocks.add(
        Blocks.context(
            "Click into the text, select all, copy. You send it under your own name; what you change here is not kept."));
    for (var section : sections.subList(hasText(shown.stored()) ? 1 : 0, sections.size())) {
      AnswerBlocks.section(blocks, section);
    }
    if (!shown.more().isEmpty()) {
      AnswerBlocks.section(blocks, new Section("For you, not to send", shown.more()));
    }
    for (var note : shown.notes()) {
      blocks.add(Blocks.context(Mrkdwn.escape(note)));
    }
    if (!shown.stored().footer().isBlank()) {
      blocks.add(Blocks.context(Mrkdwn.escape(shown.stored().footer())));
    }
    // Slack wants a submit button wherever there is an input; it closes the window
    return Modal.form(TITLE, CALLBACK, "Done", "Close", shown.request(), blocks);
  }

  /// The window while nobody is chosen: whom is it from.
  ///
  /// @param isForeign the message is in a language that records are not compared in
  public static String whoIsIt(String request, List<Persona> personas, boolean isForeign) {
    var blocks = Blocks.list();
    blocks.add(
        Blocks.section(
            (isForeign
                    ? "This message is not in English, and records are compared in English only."
                    : "The words of this message point to none of the personas.")
                + " Whom is it most like?"));
    blocks.add(Blocks.actions(List.of(PersonaMenu.of(FOR, personas, "", List.of()))));
    return Modal.window(TITLE, blocks, request);
  }

  private static void whom(ArrayNode blocks, Shown shown) {
    var menu = PersonaMenu.of(FOR, shown.personas(), shown.persona().slug(), List.of());
    blocks.add(Blocks.actions(List.of(menu)));
  }

  private static void drafted(ArrayNode blocks, Shown shown) {
    if (!shown.progress().isEmpty()) {
      var stays = hasText(shown.stored()) ? " Your text above stays." : "";
      blocks.add(Blocks.context(Mrkdwn.escape(shown.progress() + stays)));
    }
    for (int i = 0; i < shown.replies().size(); i++) {
      var reply = shown.replies().get(i);
      var tone = reply.tone().isBlank() ? "Reply" : Sentence.upperFirst(reply.tone());
      blocks.add(field(shown.request() + "_" + i, tone, reply.text()));
    }
    for (int i = 0; i < shown.toCome(); i++) {
      blocks.add(box(TO_COME));
    }
  }

  /// The id is the request's, so that Slack keeps what is typed while lines come, and shows new
  /// texts when another persona is taken.
  private static ObjectNode field(String id, String label, String text) {
    return named(TEXT + id, label, text);
  }

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
