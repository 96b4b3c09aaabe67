package io.personaassistant.slack.route;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type in Slack as plain words: entities decoded once, our own mention gone, other
/// mentions, channels and links as their labels, and without the marks that make words bold,
/// italic, struck out, code or a quote.
public final class SlackText {
  private static final Pattern MARKUP = Pattern.compile("<([^<>|]{1,2000})(?:\\|([^<>]{0,500}))?>");

  /// In place of a link or a mention, and of our own, while marks are taken away.
  private static final String LINK = "\uE000";

  private static final String OURS = "\uE001";

  /// Each opens where a word begins and closes where one ends, on one line: `2*3*4` and `a_b_c` are
  /// no such words.
  private static final Pattern FORMATTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~])([*_~])(?=\\S)([^\\n]{1,4000}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_~])");

  private static final Pattern CODE =
      Pattern.compile("```\\n?(.*?)\\n?```|`([^`\\n]+)`", Pattern.DOTALL);

  /// A quoted line; "> 500 users" is a number.
  private static final Pattern QUOTED = Pattern.compile("(?m)^(?:>{3}|>)[ \\t]?(?=[^\\d\\s>])");

  /// Marks stand within each other, as in `*_Annie_*`.
  private static final int DEEPEST = 3;

  private SlackText() {}

  /// What Slack may leave out, `""` where it did.
  public static String given(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  /// A number that a button carries, or another one for what is none.
  public static int number(String text, int otherwise) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /// The words of a message.
  ///
  /// @param ownUser our own user id, whose mention is no word
  public static String plain(String text, String ownUser) {
    // what stands in links and mentions is no mark: it is put in last
    var links = new ArrayList<String>();
    var marked =
        MARKUP
            .matcher(text.replaceAll("[" + LINK + OURS + "]", ""))
            .replaceAll(m -> {
              if (m.group(1).equals("@" + ownUser)) {
                return OURS;
              }
              links.add(words(m.group(1), m.group(2) == null ? "" : m.group(2)));
              return LINK;
            });
    var typed =
        unmarked(marked)
            .replaceAll("[ \\t]*" + OURS + "[ \\t]*(?:[:,](?=\\s))?[ \\t]*", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    var at = links.iterator();
    return Pattern.compile(LINK)
        .matcher(QUOTED.matcher(typed).replaceAll(""))
        .replaceAll(_ -> Matcher.quoteReplacement(at.next()))
        .strip();
  }

  private static String unmarked(String text) {
    var words =
        CODE.matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(1) == null ? m.group(2) : m.group(1)));
    for (int depth = 0; depth < DEEPEST; depth++) {
      words = FORMATTED.matcher(words).replaceAll("$2");
    }
    return words;
  }

  private static String words(String target, String label) {
    var text =
        target.startsWith("@")
            ? label.isEmpty() ? "a colleague" : label
            : target.startsWith("#")
                ? label.isEmpty() ? "a channel" : "#" + label
                : target.startsWith("!") || !label.isEmpty()
                    ? label
                    : target.replaceFirst("^mailto:", "");
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
