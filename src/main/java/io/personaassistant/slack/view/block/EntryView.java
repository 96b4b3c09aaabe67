package io.personaassistant.slack.view.block;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import java.util.ArrayList;
import java.util.List;

/// One entry of an answer, or one drafted line: with Slack's marks, as Markdown for a stream, and
/// as plain text. What came from outside is escaped. Pure functions.
public final class EntryView {
  private EntryView() {}

  /// A cited item for a window.
  public static String item(Entry entry) {
    var small = Mrkdwn.escape(entry.note());
    return Mrkdwn.bold(String.join(" ", entry.cites()))
        + "\n"
        + body(entry, false)
        + (small.isEmpty() ? "" : "\n_" + small + "_");
  }

  /// An entry of a section for a window: its text, then ids and remarks as small print.
  public static String entry(Entry entry) {
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
      var mark = part.role().leads() ? "**" : "_";
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

  public static String body(Entry entry, boolean bullet) {
    var lines = new ArrayList<String>();
    for (var part : entry.parts()) {
      lines.add(line(part));
    }
    return (bullet && !hasMark(entry) ? "• " : "") + String.join("\n", lines);
  }

  /// Whether it begins with a number, below what its lines are called, or with a quotation, whose
  /// mark must be first in its line.
  private static boolean hasMark(Entry entry) {
    return entry.parts().stream()
        .filter(p -> !p.text().isEmpty())
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
        part.role().leads() ? Mrkdwn.bold(part.label()) : "_" + Mrkdwn.escape(part.label()) + "_";
    return text.isEmpty() ? label : label + "  " + text;
  }

  public static String small(Entry entry) {
    var ids = String.join(" ", entry.cites());
    return ids.isEmpty() || entry.note().isBlank()
        ? ids + entry.note()
        : ids + " · " + entry.note();
  }

  /// Its lines as a screen reader says them.
  public static List<String> text(Entry entry) {
    var lines = new ArrayList<String>();
    entry
        .parts()
        .forEach(p ->
            lines.add(
                Mrkdwn.escape(p.label())
                    + (p.label().isBlank() || p.text().isEmpty() ? "" : ": ")
                    + Mrkdwn.escape(p.text())));
    var small = small(entry);
    if (!small.isEmpty()) {
      lines.add(Mrkdwn.escape(small));
    }
    return lines;
  }
}
