package io.personaassistant.terminal;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The first lines of a command's help: whole options on a line, and no dots after an option of
/// which the last one holds.
final class Synopsis {
  /// Wide enough that nothing is broken before it is broken here.
  private static final int WIDE = 4_000;

  private static final String HEADING = "Usage: ";

  private Synopsis() {}

  /// Lays out the synopsis of a program and its commands.
  static void plain(CommandLine line) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, Synopsis::of);
    line.getSubcommands().values().forEach(Synopsis::plain);
  }

  private static String of(Help help) {
    var usage = help.commandSpec().usageMessage();
    int width = usage.width();
    usage.width(WIDE);
    var text = help.synopsis(HEADING.length()).replaceAll("\\s+", " ").strip();
    usage.width(width);
    var indent = HEADING.length() + help.commandSpec().qualifiedName().length() + 1;
    return wrapped(text.replaceAll("(\\[--[a-z-]+=[^\\[\\]]*])\\.\\.\\.", "$1"), width, indent);
  }

  /// Breaks at spaces outside of brackets, or inside where nothing else fits.
  private static String wrapped(String text, int width, int indent) {
    var out = new StringBuilder();
    int used = HEADING.length();
    for (var piece : pieces(text, width - indent)) {
      if (out.length() > 0 && used + 1 + piece.length() > width) {
        out.append(System.lineSeparator()).append(" ".repeat(indent));
        used = indent;
      } else if (out.length() > 0) {
        out.append(' ');
        used++;
      }
      out.append(piece);
      used += piece.length();
    }
    return out.append(System.lineSeparator()).toString();
  }

  private static List<String> pieces(String text, int most) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ' ' && (open == 0 || piece.length() > most)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
