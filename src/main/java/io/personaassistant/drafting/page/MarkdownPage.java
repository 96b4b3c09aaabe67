package io.personaassistant.drafting.page;

import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page as Markdown, in which no stored text can become markup.
public final class MarkdownPage {
  private static final String MARKS = "\\`*_{}[]<>#|!~$&";

  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  private final PersonaPage page;
  private final List<String> lines = new ArrayList<>();

  private MarkdownPage(PersonaPage page) {
    this.page = page;
  }

  /// The whole file.
  public static String of(PersonaPage page) {
    return new MarkdownPage(page).write();
  }

  private String write() {
    lines.add("# " + text(page.persona().name()));
    paragraph(text(page.role()));
    paragraph(text(page.persona().background()));
    page.notices().forEach(n -> paragraph("> **Note:** " + withCode(n)));
    lines.add("");
    page.facts().forEach((label, value) -> lines.add("- **" + label + ":** " + text(value)));
    for (var group : page.groups()) {
      heading(group.title());
      group.lines().forEach(l -> lines.add("- " + text(l.text()) + " *(" + standing(l) + ")*"));
    }
    quotes();
    if (!page.missing().isEmpty()) {
      heading("Not researched");
      lines.add(String.join(", ", page.missing()) + ".");
    }
    heading("Evidence");
    lines.add(text(page.basis()) + ".");
    lines.add("");
    page.items().forEach(i -> lines.add("- " + item(i)));
    if (page.itemsLeftOut() > 0) {
      paragraph(
          Sentence.counted(page.itemsLeftOut(), "more item is", "more items are") + " on record.");
    }
    paragraph("---");
    paragraph(text(page.question()));
    paragraph("As of " + page.day() + ".");
    return String.join("\n", lines) + "\n";
  }

  private void heading(String title) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      lines.add("");
      lines.add(text);
    }
  }

  private static String standing(PersonaPage.Line line) {
    var standing = new ArrayList<>(List.of(text(line.standing())));
    standing.addAll(line.basis(ids -> text(String.join(" ", ids))));
    return String.join("; ", standing);
  }

  private void quotes() {
    if (page.quotes().isEmpty()) {
      return;
    }
    heading("In their words");
    for (var item : page.quotes()) {
      lines.add("> “" + text(item.text()) + "”");
      lines.add(">");
      lines.add(
          "> "
              + text(PageItems.source(item) + ", " + item.id())
              + (item.quotable() ? "" : " · **internal, not to be quoted outside**"));
      lines.add("");
    }
    lines.removeLast();
  }

  private static String item(PersonaPage.Item item) {
    var marks =
        item.marks().isEmpty() ? "" : " · **" + text(String.join(" · ", item.marks())) + "**";
    return "**"
        + text(item.evidence().id())
        + "** "
        + text(item.source())
        + marks
        + ": "
        + text(item.evidence().text());
  }

  /// A notice of ours, in which commands stand between backticks.
  private static String withCode(String notice) {
    return Arrays.stream(CODE.splitWithDelimiters(notice, 0))
        .map(part -> CODE.matcher(part).matches() ? part : padded(part))
        .collect(Collectors.joining());
  }

  /// Escaped, with the blanks around it.
  private static String padded(String part) {
    return (part.startsWith(" ") ? " " : "") + text(part) + (part.endsWith(" ") ? " " : "");
  }

  /// On one line, every mark of Markdown and HTML escaped.
  static String text(String text) {
    var plain = HiddenCharacters.remove(text).replaceAll("\\s+", " ").strip();
    var escaped = new StringBuilder();
    plain
        .chars()
        .forEach(c -> {
          if (MARKS.indexOf(c) >= 0) {
            escaped.append('\\');
          }
          escaped.append((char) c);
        });
    // a digit with a stop, a plus or a minus begins a list
    return escaped
        .toString()
        .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2")
        .replaceFirst("^([-+=])", "\\\\$1");
  }
}
