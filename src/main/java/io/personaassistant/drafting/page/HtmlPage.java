package io.personaassistant.drafting.page;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One HTML file that needs nothing else: no script, no link to outside, the style inside. Prints
/// on A4. Every status is a word, never a colour alone.
public final class HtmlPage {
  private static final String STYLE =
      String.join("\n", ResourceLines.of(HtmlPage.class, "page.css"));

  private static final int LONG_FACT = 40;
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final PersonaPage page;
  private final StringBuilder out = new StringBuilder();

  /// The anchors of items: an id from outside is no name for an anchor.
  private final Map<String, String> anchors = new HashMap<>();

  private final String picture;

  private HtmlPage(PersonaPage page, String picture) {
    this.page = page;
    this.picture = picture;
    page.items().forEach(i -> anchors.put(i.evidence().id(), "item-" + (anchors.size() + 1)));
  }

  /// The whole file.
  ///
  /// @param picture a data URI, as [Picture#dataUri] makes it; `""` for the one in the record, else
  ///   the initials
  public static String of(PersonaPage page, String picture) {
    return new HtmlPage(page, picture).write();
  }

  private String write() {
    var name = Html.text(page.persona().name());
    out.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <meta name="referrer" content="no-referrer">
        <title>%s: persona brief</title>
        <style>
        %s
        </style>
        </head>
        <body>
        """
            .formatted(name, STYLE));
    header(name);
    out.append("<main>\n");
    groups();
    quotes();
    missing();
    items();
    out.append("</main>\n");
    footer();
    return out.append("</body>\n</html>\n").toString();
  }

  private void header(String name) {
    out.append("<header>\n").append(Picture.html(page.persona(), picture)).append("\n<div>\n");
    element("h1", page.persona().name());
    element("p class=\"role\"", page.role());
    element("p", page.persona().background());
    out.append("</div>\n</header>\n");
    if (!page.notices().isEmpty()) {
      out.append("<ul class=\"notices\" aria-label=\"Before you read\">\n");
      page.notices().forEach(n -> out.append("<li>").append(withCode(n)).append("</li>\n"));
      out.append("</ul>\n");
    }
    out.append("<dl class=\"facts\" aria-label=\"About ").append(name).append("\">\n");
    page.facts()
        .forEach((label, value) -> {
          out.append(value.length() > LONG_FACT ? "<div class=\"wide\">" : "<div>");
          element("dt", label);
          element("dd", value);
          out.append("</div>\n");
        });
    out.append("</dl>\n");
  }

  /// A notice of ours, in which commands stand between backticks.
  private static String withCode(String notice) {
    return CODE.matcher(Html.text(notice)).replaceAll("<code>$1</code>");
  }

  /// `tag` may hold attributes; nothing for a blank text.
  private void element(String tag, String text) {
    if (!text.isBlank()) {
      var end = tag.split(" ", 2)[0];
      out.append('<').append(tag).append('>').append(Html.text(text).replace("\n", "<br>"));
      out.append("</").append(end).append(">\n");
    }
  }

  private void groups() {
    out.append("<div class=\"groups\">\n");
    for (var group : page.groups()) {
      out.append("<section>\n");
      element("h2", group.title());
      out.append("<ul>\n");
      group.lines().forEach(this::line);
      out.append("</ul>\n</section>\n");
    }
    out.append("</div>\n");
  }

  private void line(PersonaPage.Line line) {
    out.append("<li>").append(Html.text(line.text()));
    out.append(" <span class=\"status ")
        .append(line.status().name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(Html.text(line.standing()))
        .append("</span>");
    var cites = line.basis(ids -> String.join(" ", ids.stream().map(this::link).toList()));
    if (!cites.isEmpty()) {
      out.append(" <span class=\"cites\">").append(String.join("; ", cites)).append("</span>");
    }
    out.append("</li>\n");
  }

  private String link(String id) {
    var anchor = anchors.get(id);
    return anchor == null ? Html.text(id) : "<a href=\"#" + anchor + "\">" + Html.text(id) + "</a>";
  }

  private void quotes() {
    if (page.quotes().isEmpty()) {
      return;
    }
    out.append("<section class=\"quotes\">\n<h2>In their words</h2>\n");
    for (var item : page.quotes()) {
      out.append("<figure>\n<blockquote>“")
          .append(Html.text(item.text()))
          .append("”</blockquote>\n<figcaption>")
          .append(Html.text(PageItems.source(item)))
          .append(" ")
          .append(link(item.id()));
      if (!item.quotable()) {
        out.append(" <strong class=\"mark\">internal, not to be quoted outside</strong>");
      }
      out.append("</figcaption>\n</figure>\n");
    }
    out.append("</section>\n");
  }

  private void missing() {
    if (!page.missing().isEmpty()) {
      out.append("<section>\n<h2>Not researched</h2>\n");
      element("p", String.join(", ", page.missing()) + ".");
      out.append("</section>\n");
    }
  }

  private void items() {
    out.append("<section class=\"evidence\">\n<h2>Evidence</h2>\n");
    element("p", page.basis() + ".");
    if (!page.items().isEmpty()) {
      out.append("<ol>\n");
      page.items().forEach(this::item);
      out.append("</ol>\n");
    }
    if (page.itemsLeftOut() > 0) {
      element(
          "p",
          Sentence.counted(page.itemsLeftOut(), "more item is", "more items are") + " on record.");
    }
    out.append("</section>\n");
  }

  private void item(PersonaPage.Item item) {
    out.append("<li id=\"").append(anchors.get(item.evidence().id())).append("\"><b>");
    out.append(Html.text(item.evidence().id())).append("</b> <span class=\"source\">");
    out.append(Html.text(item.source())).append("</span>");
    item.marks()
        .forEach(
            m -> out.append(" · <strong class=\"mark\">").append(Html.text(m)).append("</strong>"));
    out.append("<br>").append(Html.text(item.evidence().text())).append("</li>\n");
  }

  private void footer() {
    out.append("<footer>\n");
    element("p", page.question());
    element(
        "p",
        "As of "
            + page.day()
            + ". Validated: two or more current items of two or more kinds of source. Weak: less."
            + " Contested or contradicted: other items say the opposite. Assumption: no current"
            + " evidence.");
    out.append("</footer>\n");
  }
}
