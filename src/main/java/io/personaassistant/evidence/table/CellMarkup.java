package io.personaassistant.evidence.table;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes away the HTML in which tools for sales and support keep what was typed into them. Pure
/// functions.
public final class CellMarkup {
  /// The elements that texts are marked up with, to stand in a pattern: nothing else in angle
  /// brackets is a tag.
  public static final String ELEMENTS =
      "p|div|br|span|strong|b|i|em|u|s|ul|ol|li|a|h[1-6]|blockquote|font|table|tbody|thead|tr|td|th|hr|pre|code"
          + "|details|summary|aside|section|figure|img|mark|small|sub|sup|kbd";

  /// Bounded, and no comments: what hides there must be seen when the text is judged.
  private static final Pattern TAG =
      Pattern.compile("(?i)<(/?)(" + ELEMENTS + ")(?:\\s[^<>]{0,2000})?/?>");

  /// Where a tag begins a new line; others stand within one.
  private static final Pattern LINE =
      Pattern.compile("(?i)p|div|br|ul|ol|li|h[1-6]|blockquote|table|tr|hr|pre");

  private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|amp|lt|gt|quot|apos|#39);");

  private static final Map<String, String> MEANT =
      Map.of(
          "&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'",
          "&#39;", "'");

  private CellMarkup() {}

  /// A cell as it was read by whoever wrote it; one without tags is as it was.
  public static String plain(String cell) {
    var tag = TAG.matcher(cell);
    if (!tag.find()) {
      return cell;
    }
    var bare = tag.replaceAll(found -> LINE.matcher(found.group(2)).matches() ? "\n" : "");
    return ENTITY
        .matcher(bare)
        .replaceAll(found -> Matcher.quoteReplacement(MEANT.get(found.group())))
        .replaceAll("[ \\t\\u00a0]*\\n\\s*", "\n")
        .strip();
  }
}
