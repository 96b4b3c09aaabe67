package io.personaassistant.slack.view;

import io.personaassistant.drafting.Unfilled;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// The window that shows a draft as clean text, to be copied: no ids, no notes, no markup.
public final class DraftModal {
  public static final String CALLBACK = "copy_text";

  /// A field to copy from takes 3,000 characters.
  private static final int FIELD = 2_900;

  private static final int MOST_FIELDS = 20;

  private DraftModal() {}

  /// The view as JSON.
  ///
  /// @param title what the draft is
  public static String of(String title, List<Entry> entries) {
    var blocks =
        new BlockList()
            .section(Mrkdwn.bold(title))
            .context("Click into the text, select all, copy. What you change here is not kept.");
    Unfilled.in(entries).ifPresent(said -> blocks.section(Mrkdwn.escape(said)));
    var pieces = pieces(entries);
    for (int i = 0; i < Math.min(MOST_FIELDS, pieces.size()); i++) {
      blocks.input(
          "copy_" + i,
          pieces.size() == 1 ? "Text" : "Text, part " + (i + 1),
          "",
          Blocks.textField("copy_" + i, pieces.get(i), true, 3_000),
          true);
    }
    // Slack wants a submit button wherever there is an input; it closes the window
    return Modal.form("Copy the text", CALLBACK, "Done", "Close", "", blocks);
  }

  /// The clean text in pieces that a field takes, cut between lines where that can be.
  static List<String> pieces(List<Entry> entries) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var entry : entries) {
      for (var text : Graphemes.pieces(text(entry), FIELD)) {
        if (!piece.isEmpty() && piece.length() + text.length() + 2 > FIELD) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(piece.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  /// One line as people paste it.
  static String text(Entry entry) {
    var texts = new ArrayList<String>();
    for (var part : entry.parts()) {
      boolean both = !part.label().isBlank() && !part.text().isEmpty();
      texts.add(both ? part.label() + ": " + part.text() : part.label() + part.text());
    }
    return String.join("\n", texts);
  }
}
