package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.Unfilled;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The window for one line of a draft: its text to copy or change, what it rests on, and what to do
/// with it.
public final class LineModal {
  public static final String CALLBACK = "line";
  public static final String TEXT = "line_text";
  public static final String WHAT = "line_what";
  public static final String AGAIN = "line_again";

  /// Values of [#WHAT].
  public static final String USE = "use";

  public static final String DROP = "drop";

  /// Value of [#AGAIN] for a line that stays.
  public static final String STAYS = "none";

  private static final int MOST = 2_900;

  private LineModal() {}

  /// The text as the fields hold it at first, by their ids; the first of them is [#TEXT].
  public static Map<String, String> texts(Entry line) {
    var texts = new LinkedHashMap<String, String>();
    for (var piece : Graphemes.pieces(DraftModal.text(line), MOST)) {
      texts.put(texts.isEmpty() ? TEXT : TEXT + "_" + texts.size(), piece);
    }
    return texts;
  }

  /// The view as JSON.
  ///
  /// @param number of a line of a draft; 0 for one of an answer from the records, which nobody
  ///   writes again
  /// @param carried what the window carries with it
  public static String of(int number, Entry line, String carried) {
    var rests =
        line.cites().isEmpty()
            ? "It cites nothing."
            : "Rests on " + String.join(" ", line.cites()) + ".";
    var use = Blocks.option("I use it, as it stands above", USE);
    var drop = Blocks.option("I do not use it", DROP);
    var radio = Blocks.choices("radio_buttons", WHAT, List.of(use, drop));
    var blocks = new BlockList();
    texts(line)
        .forEach((id, text) ->
            blocks.input(
                id,
                blocks.size() == 0 ? "The line" : "The line, continued",
                blocks.size() == 0 ? "Copy it from here; change what you say differently." : "",
                Blocks.textField(id, text, true, 3_000),
                true));
    blocks
        .context(
            Mrkdwn.escape(
                (Unfilled.in(List.of(line)).orElse("")
                        + " "
                        + rests
                        + " "
                        + Sentence.upperFirst(line.note()))
                    .strip()))
        .input(WHAT, "What becomes of it?", "", radio, true);
    if (number == 0) {
      return Modal.form("Use a line", CALLBACK, "Done", carried, blocks);
    }
    blocks.input(AGAIN, "Write it again?", "The new line comes under the draft.", again(), true);
    return Modal.form("Line " + number, CALLBACK, "Done", carried, blocks);
  }

  private static ObjectNode again() {
    var ways = new ArrayList<ObjectNode>();
    ways.add(Blocks.option("No, it stays", STAYS));
    Refinement.words().forEach(w -> ways.add(Blocks.option(Sentence.upperFirst(w), w)));
    return Blocks.select(AGAIN, "Choose", ways, STAYS);
  }
}
