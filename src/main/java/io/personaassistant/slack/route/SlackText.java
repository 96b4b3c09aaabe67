package io.personaassistant.slack.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people type in Slack as plain words: entities decoded once, our own mention gone, other
/// mentions, channels and links as their labels.
public final class SlackText {
  private static final Pattern MARKUP = Pattern.compile("<([^<>|]{1,2000})(?:\\|([^<>]{0,500}))?>");

  private SlackText() {}

  /// The words of a message.
  ///
  /// @param ownUser our own user id, whose mention at the start is no word
  public static String plain(String text, String ownUser) {
    var out = new StringBuilder();
    var matcher = MARKUP.matcher(text);
    while (matcher.find()) {
      var target = matcher.group(1);
      var label = matcher.group(2) == null ? "" : matcher.group(2);
      matcher.appendReplacement(out, Matcher.quoteReplacement(words(target, label, ownUser)));
    }
    matcher.appendTail(out);
    return out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String words(String target, String label, String ownUser) {
    if (target.equals("@" + ownUser)) {
      return " ";
    }
    if (target.startsWith("@")) {
      return label.isEmpty() ? "a colleague" : label;
    }
    if (target.startsWith("#")) {
      return label.isEmpty() ? "a channel" : "#" + label;
    }
    if (target.startsWith("!")) {
      return label;
    }
    return label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
  }
}
