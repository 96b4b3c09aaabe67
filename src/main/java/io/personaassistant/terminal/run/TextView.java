package io.personaassistant.terminal.run;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Answers as plain text for a terminal or a file: wrapped, indented, bold only where the terminal
/// shows it. Control characters from outside never reach the terminal. Immutable.
public final class TextView {
  private static final int LABEL = 10;
  private static final int HANGING = 4;

  /// So many letters of a label in the words to type say the same twice.
  private static final int REPEATED = 16;

  private final int width;
  private final Style style;

  /// @param width most columns of a line, at least 40
  /// @param styled whether bold and dim may be used
  public TextView(int width, boolean styled) {
    this.width = Math.max(40, width);
    this.style = new Style(styled);
  }

  /// The whole answer, ending in a line break.
  public String render(Answer answer) {
    var out = new StringBuilder();
    for (var notice : answer.notices()) {
      wrap(out, "! ", notice, 2);
    }
    if (!answer.notices().isEmpty()) {
      out.append('\n');
    }
    boolean headed = !answer.asksBack();
    if (headed) {
      out.append(bold(clean(answer.title()))).append('\n');
    }
    if (!answer.subtitle().isBlank()) {
      wrap(out, "", answer.subtitle(), 0);
    }
    for (var section : answer.sections()) {
      out.append(headed ? "\n" : "");
      if (!section.title().isBlank()) {
        wrapBold(out, section.title());
      }
      entries(out, section.entries());
    }
    followUps(out, answer);
    answer.asks().ifPresent(asks -> asks(out, asks));
    if (!answer.footer().isBlank()) {
      out.append('\n');
      wrapDim(out, answer.footer());
    }
    return out.toString();
  }

  /// One entry on its own, as drafted lines arrive.
  public String render(Entry entry) {
    var out = new StringBuilder();
    entry(out, entry);
    return out.toString();
  }

  /// A sentence, wrapped.
  public String sentence(String text) {
    var out = new StringBuilder();
    wrap(out, "", text, 0);
    return out.toString();
  }

  /// A line of a list as it stands, columns apart; what does not fit goes on below, indented.
  public String hanging(String text) {
    var line = clean(text);
    int lead = line.length() - line.stripLeading().length();
    int indent = Math.max(HANGING, lead);
    var out = new StringBuilder(" ".repeat(lead));
    int used = lead;
    boolean first = true;
    for (var word : line.strip().split(" ", -1)) {
      if (!first && used + 1 + word.length() > width && !word.isEmpty()) {
        out.append('\n').append(" ".repeat(indent)).append(word);
        used = indent + word.length();
      } else {
        out.append(first ? "" : " ").append(word);
        used += (first ? 0 : 1) + word.length();
      }
      first = false;
    }
    return out.append('\n').toString();
  }

  private void entries(StringBuilder out, List<Entry> entries) {
    boolean cards = entries.stream().anyMatch(e -> e.parts().size() > 1);
    for (int i = 0; i < entries.size(); i++) {
      if (cards && i > 0) {
        out.append('\n');
      }
      entry(out, entries.get(i));
    }
  }

  private void entry(StringBuilder out, Entry entry) {
    int indent = 2;
    for (var part : entry.parts()) {
      part(out, part, indent);
    }
    var small = new ArrayList<String>();
    if (!entry.cites().isEmpty()) {
      small.add(String.join(" ", entry.cites()));
    }
    if (!entry.note().isBlank()) {
      small.add(entry.note());
    }
    if (!small.isEmpty()) {
      var text = new StringBuilder();
      wrap(text, " ".repeat(4), String.join(" · ", small), 4);
      out.append(dim(text.toString()));
    }
  }

  private void part(StringBuilder out, Part part, int indent) {
    var text = part.role() == Role.QUOTE ? "“" + part.text() + "”" : part.text();
    if (part.text().isEmpty()) {
      wrapBold(out, part.label());
      return;
    }
    if (part.label().isBlank()) {
      var start =
          part.role() == Role.QUOTE || part.role() == Role.DETAIL
              ? " ".repeat(indent + 2)
              : " ".repeat(indent);
      wrap(out, start, text, start.length());
      return;
    }
    var label = clean(part.label());
    var pad = label.length() < LABEL ? " ".repeat(LABEL - label.length()) : ": ";
    var start = " ".repeat(indent) + (part.role().leads() ? bold(label) : label) + pad;
    wrap(out, start, text, indent + LABEL);
  }

  private void followUps(StringBuilder out, Answer answer) {
    if (answer.followUps().list().isEmpty()) {
      return;
    }
    out.append('\n');
    if (!answer.asksBack()) {
      out.append(bold(clean(answer.followUps().title()))).append('\n');
    }
    var same = NextCommands.same(answer.followUps().list());
    for (var next : answer.followUps().list()) {
      wrap(out, "  - ", words(next, same), 4);
    }
    if (!same.isEmpty()) {
      wrap(out, "    ", "For " + NextCommands.SAME + " put the same message again.", 4);
    }
  }

  private void asks(StringBuilder out, Answer.Asks asks) {
    var command = "`persona feedback " + asks.persona() + " ";
    out.append('\n').append(bold(asks.question())).append('\n');
    wrap(out, "  - ", "Yes: " + command + "yes`", 4);
    wrap(out, "  - ", "No: " + command + "no \"because ...\"`", 4);
  }

  /// What to type, after what it is called unless the words say that themselves.
  private static String words(FollowUp next, String same) {
    var label = next.label();
    var name = label.substring(label.indexOf(": ") < 0 ? 0 : label.indexOf(": ") + 2);
    var start = name.substring(0, Math.min(REPEATED, name.length())).toLowerCase(Locale.ROOT);
    var before =
        next.command().toLowerCase(Locale.ROOT).contains(start)
            ? label.substring(0, label.length() - name.length())
            : label + ": ";
    return before + "`" + NextCommands.shown(next.command(), same) + "`";
  }

  private void wrapBold(StringBuilder out, String text) {
    var lines = new StringBuilder();
    wrap(lines, "", text, 0);
    out.append(bold(lines.toString().stripTrailing())).append('\n');
  }

  private void wrapDim(StringBuilder out, String text) {
    var lines = new StringBuilder();
    wrap(lines, "", text, 0);
    out.append(dim(lines.toString().stripTrailing())).append('\n');
  }

  /// Wraps at spaces; keeps the line breaks of the text; lines after the first start with `indent`
  /// spaces.
  private void wrap(StringBuilder out, String start, String text, int indent) {
    var line = new StringBuilder(start);
    int used = visible(start);
    boolean first = true;
    for (var paragraph : clean(text).split("\n", -1)) {
      if (!first) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        used = indent;
      }
      boolean lineStart = true;
      for (var word : paragraph.strip().split(" +")) {
        if (!lineStart && used + 1 + word.length() > width) {
          out.append(line.toString().stripTrailing()).append('\n');
          line = new StringBuilder(" ".repeat(indent));
          used = indent;
          lineStart = true;
        }
        if (!lineStart) {
          line.append(' ');
          used++;
        }
        line.append(word);
        used += word.length();
        lineStart = false;
      }
      first = false;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static int visible(String text) {
    return Style.without(text).length();
  }

  private static String clean(String text) {
    return HiddenCharacters.remove(text);
  }

  private String bold(String text) {
    return style.bold(text);
  }

  private String dim(String text) {
    return style.dim(text);
  }
}
