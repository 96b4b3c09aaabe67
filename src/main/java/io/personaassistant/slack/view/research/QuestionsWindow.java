package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.request.QuestionStore;
import io.personaassistant.answering.request.QuestionStore.Gap;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The window with what people asked that the records could not answer, by persona, asked most
/// often first.
public final class QuestionsWindow {
  public static final String TITLE = "Open questions";

  /// Opens it: a slug, or [#ALL].
  public static final String OPEN = "questions_open";

  public static final String ALL = "all";

  /// Closes a question: the slug or [#ALL], and its number.
  public static final String CLOSE = "question_close";

  /// Asks for a draft that would answer it: the words.
  public static final String DRAFT = "question_draft";

  private static final int MOST = 20;
  private static final int ASKED = 300;

  /// A confirmation takes 300 characters.
  private static final int CONFIRMED = 120;

  private QuestionsWindow() {}

  /// The view as JSON.
  ///
  /// @param shown the slug or [#ALL]
  /// @param names the name of each persona, by slug
  /// @param mayClose whether the person may close them
  /// @param note what has just happened, `""` for nothing
  public static String of(
      List<Gap> open, String shown, Map<String, String> names, boolean mayClose, String note) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    blocks.context(
        open.isEmpty()
            ? "Nothing is open: the records had something to say to all that was asked."
            : "Colleagues asked this, and nothing on record answers it. Ask customers, bring what"
                + " you hear in with *Import research*, then close the question.");
    var byPersona = new LinkedHashMap<String, List<Gap>>();
    open.stream()
        .limit(MOST)
        .forEach(g -> byPersona.computeIfAbsent(g.persona(), _ -> new ArrayList<>()).add(g));
    byPersona.forEach((slug, gaps) -> {
      blocks.header(
          slug.equals(QuestionStore.ALL) ? "All personas" : names.getOrDefault(slug, slug));
      gaps.forEach(gap -> gap(blocks, gap, shown, mayClose));
    });
    blocks.more(
        open.size() - MOST,
        "more",
        "more",
        ", asked less often; they move up as these are closed.");
    return Modal.window(TITLE, blocks);
  }

  private static void gap(BlockList blocks, Gap gap, String shown, boolean mayClose) {
    blocks.section(
        "%s\n_%s_\nAsk customers: %s"
            .formatted(
                Mrkdwn.bold("“" + Graphemes.cut(gap.asked(), ASKED) + "”"),
                Mrkdwn.escape(often(gap)),
                Mrkdwn.escape(gap.question())));
    var buttons = new ArrayList<ObjectNode>();
    if (!gap.persona().equals(QuestionStore.ALL)) {
      buttons.add(Blocks.button(DRAFT + "_interview", "Interview guide", draft(gap, "interview")));
      buttons.add(Blocks.button(DRAFT + "_survey", "Survey", draft(gap, "survey")));
    }
    if (mayClose) {
      buttons.add(
          Blocks.asking(
              Blocks.button(CLOSE, "Close it", shown + " " + gap.id()),
              "Close this question?",
              "“"
                  + Graphemes.cut(gap.asked(), CONFIRMED)
                  + "” leaves this list. It comes back when somebody asks it again.",
              "Close it"));
    }
    blocks.actions(buttons);
  }

  /// The words that ask for a draft which would answer it, on one line.
  private static String draft(Gap gap, String type) {
    var asked = Graphemes.cut(gap.asked().strip().replaceAll("\\s+", " "), ASKED);
    return gap.persona() + " " + type + " " + asked;
  }

  private static String often(Gap gap) {
    var day = Mrkdwn.day(gap.lastAsked());
    var people = gap.people() > 1 ? " by " + gap.people() + " people" : "";
    return (gap.times() == 1
            ? "Asked once, on " + day
            : "Asked " + gap.times() + " times" + people + ", last on " + day)
        + ", for "
        + String.join(" and ", gap.types());
  }
}
