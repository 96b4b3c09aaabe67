package io.personaassistant.slack.view.block;

import io.personaassistant.text.Graphemes;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Text from outside as Slack mrkdwn that shows as it is: no link, mention, or formatting comes out
/// of it by itself. Slack reads `&`, `<` and `>` as control characters; with `verbatim` set it
/// makes no links of its own.
public final class Mrkdwn {
  private static final int QUOTED = 200;

  private static final Pattern HALF_ENTITY = Pattern.compile("&[a-z]{0,3}$");
  private static final int MOST_OF_ENTITY = 4;

  private Mrkdwn() {}

  /// The text, escaped; formatting characters lose their effect by an invisible word joiner.
  /// Commands between backticks stay code.
  public static String escape(String text) {
    return CommandSpan.around(
        text,
        (out, clean, at) -> {
          char c = clean.charAt(at);
          boolean isMark = "*_~`".indexOf(c) >= 0 && isFormatting(clean, at);
          out.append(isMark ? "\u2060" : "").append(c);
        });
  }

  /// A sentence of ours that may name commands of the command line.
  public static String inSlack(String sentence) {
    return escape(SlackWords.of(sentence));
  }

  /// A moment as the reader's own clock says it.
  public static String time(Instant at) {
    return "<!date^%d^{date_short_pretty}, {time}|%s UTC>"
        .formatted(at.getEpochSecond(), at.toString().substring(0, 16).replace('T', ' '));
  }

  /// Somebody of whom the records know a Slack user id or a name.
  public static String person(String by) {
    return isUser(by) ? "<@" + by + ">" : escape(by);
  }

  /// Who did something, and on which day.
  public static String personOn(String by, Instant at) {
    return person(by) + " on " + day(at);
  }

  /// The day of a moment in UTC.
  public static String day(Instant at) {
    return at.toString().substring(0, 10);
  }

  /// Whether what the records call somebody by is a Slack user id.
  public static boolean isUser(String by) {
    return by.matches("[UW][A-Z0-9]+");
  }

  /// The text in quotation marks, on one line and cut where it is long.
  public static String quoted(String text) {
    return text.isBlank()
        ? "empty"
        : "“" + escape(Graphemes.cut(text.strip().replaceAll("\\s+", " "), QUOTED)) + "”";
  }

  /// The same as the end of a sentence: with a full stop, unless the text ends with one of its own.
  public static String ending(String text) {
    return quoted(text) + (text.strip().matches("(?s).*[.!?…]") ? "" : ".");
  }

  /// The text in bold; nothing for nothing.
  public static String bold(String text) {
    return text.isBlank() ? "" : "*" + escape(text.strip().replace('\n', ' ')) + "*";
  }

  /// Mrkdwn of any length in pieces that fit a paragraph each, without half an entity at an end.
  static List<String> pieces(String mrkdwn) {
    var pieces = Graphemes.pieces(mrkdwn, Blocks.SECTION - MOST_OF_ENTITY);
    for (int i = 0; i + 1 < pieces.size(); i++) {
      var piece = pieces.get(i);
      int end = HALF_ENTITY.matcher(piece).replaceFirst("").length();
      pieces.set(i, piece.substring(0, end));
      pieces.set(i + 1, piece.substring(end) + pieces.get(i + 1));
    }
    return pieces;
  }

  /// A formatting character works only at the edge of a word.
  private static boolean isFormatting(String text, int i) {
    boolean before = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean after = i == text.length() - 1 || !Character.isLetterOrDigit(text.charAt(i + 1));
    return before || after;
  }
}
