package io.personaassistant.text;

import io.personaassistant.text.WrittenLink.Form;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The links, e-mail addresses and mentions of a text, in every way of writing that a mail program,
/// Markdown or Slack makes clickable. Never throws; takes time linear in the text.
public final class Links {
  // Possessive throughout: no input can make these backtrack.
  private static final Pattern SLACK = Pattern.compile("<([@#!])[^<>\\n]{1,300}+>?");
  private static final Pattern SLACK_LINK =
      Pattern.compile(
          "<([a-zA-Z][a-zA-Z0-9+.\\-]{1,20}+:[^<>\\n|]{1,2000}+)(?:\\|[^<>\\n]{0,300}+)?>");
  private static final Pattern MARKDOWN = Pattern.compile("\\]\\(\\s{0,9}+<?([^)\\s>]{0,2000}+)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\]\\[[^\\[\\]\\n]{0,200}+\\]|(?m)^ {0,3}+\\[[^\\[\\]\\n]{1,200}+\\]: *+(\\S{1,2000}+)"
              // with words after it that are no title it is "[Brand]: We open", no definition
              + "(?=[ \\t]*+(?:$|[\"'(]))");
  private static final Pattern URL =
      Pattern.compile(
          "(?<![a-zA-Z0-9])(?i)(?:[a-z][a-z0-9+.\\-]{1,20}+:[/\\\\]{1,4}+"
              + "|(?:mailto|javascript|vbscript|data|tel|sms|slack|file|intent):(?=\\S))[^\\s<>\"“”|`]{1,2000}+");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+\\-])[\\p{L}\\p{N}._%+\\-]{1,64}+@(?:[\\p{L}\\p{N}\\-]{1,63}+\\.(?=[\\p{L}\\p{N}]))++[\\p{L}]{2,24}+");
  private static final Pattern HOST =
      Pattern.compile("(?<![\\p{L}\\p{N}@._%\\-])[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]{2,252}+");
  private static final Pattern BROADCAST =
      Pattern.compile("(?<![\\p{L}\\p{N}@])@(?i)(?:here|channel|everyone|group)(?![\\p{L}\\p{N}])");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,80}+");
  private static final String TRAILING = ".,;:!?)]}'’*_~";

  private final Folded folded;
  private final String text;
  private final BitSet covered = new BitSet();
  private final List<WrittenLink> found = new ArrayList<>();

  private Links(Folded folded) {
    this.folded = folded;
    this.text = folded.text();
  }

  /// Whether a host is one of these, case and `www.` aside; `""` is none.
  public static boolean isAmong(String host, Set<String> hosts) {
    var bare = bare(host);
    return !bare.isEmpty() && hosts.stream().anyMatch(one -> bare(one).equals(bare));
  }

  private static String bare(String host) {
    var lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  /// Every link, address and mention in order of place, none inside another.
  public static List<WrittenLink> find(String text) {
    var links = new Links(Folded.of(text));
    links.read();
    links.found.sort(Comparator.comparingInt(WrittenLink::start));
    return links.found;
  }

  /// The text with each address cut down to its host, and written so that nothing shows it as a
  /// link: `https://evil.example/?q=1` is `evil[.]example`.
  public static String broken(String text) {
    var out = new StringBuilder();
    int at = 0;
    for (var link : find(text)) {
      switch (link.form()) {
        case URL, BARE, MARKDOWN, IMAGE, REFERENCE, SLACK_LINK, EMAIL -> {
          out.append(text, at, link.start())
              .append(link.host().isEmpty() ? "…" : link.host().replace(".", "[.]"));
          at = link.end();
        }
        case MENTION, BROADCAST, CHANNEL -> {}
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private void read() {
    if (text.indexOf('<') >= 0) {
      each(SLACK, m -> add(m.start(), m.end(), slackForm(m.group(1), m.group()), ""));
      each(SLACK_LINK, m -> add(m.start(), m.end(), Form.SLACK_LINK, Hosts.of(m.group(1))));
    }
    if (text.indexOf(']') >= 0) {
      each(MARKDOWN, this::addMarkdown);
      each(REFERENCE, this::addReference);
    }
    if (text.indexOf(':') >= 0) {
      each(URL, m -> addTrimmed(m.start(), m.end(), Form.URL));
    }
    if (text.indexOf('@') >= 0) {
      each(EMAIL, m -> add(m.start(), m.end(), Form.EMAIL, Hosts.of(m.group())));
    }
    if (text.indexOf('.') >= 0) {
      each(HOST, this::addBare);
    }
    if (text.indexOf('@') >= 0) {
      each(BROADCAST, m -> add(m.start(), m.end(), Form.BROADCAST, ""));
      each(MENTION, m -> add(m.start(), m.end(), Form.MENTION, ""));
    }
  }

  private void each(Pattern pattern, Consumer<MatchResult> use) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!covered.get(matcher.start()) && matcher.end() > matcher.start()) {
        use.accept(matcher.toMatchResult());
      }
    }
  }

  /// The first offset from `from` on with no link between it and `anchor`.
  private int uncovered(int from, int anchor) {
    return Math.max(from, covered.previousSetBit(anchor) + 1);
  }

  /// Adds a link that begins where no other does and ends before the next.
  private void add(int start, int wantedEnd, Form form, String host) {
    int next = covered.nextSetBit(start);
    int end = next < 0 ? wantedEnd : Math.min(wantedEnd, next);
    covered.set(start, end);
    var span = folded.span(start, end);
    found.add(new WrittenLink(span.text(), span.start(), span.end(), form, host));
  }

  private void addTrimmed(int start, int end, Form form) {
    int to = end;
    while (to > start + 1 && TRAILING.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    add(start, to, form, Hosts.of(text.substring(start, to)));
  }

  private static Form slackForm(String mark, String whole) {
    return switch (mark) {
      case "#" -> Form.CHANNEL;
      case "!" -> Form.BROADCAST;
      default -> whole.startsWith("<@") ? Form.MENTION : Form.BROADCAST;
    };
  }

  /// From the label's bracket, where there is one, to the closing parenthesis.
  private void addMarkdown(MatchResult match) {
    int open = text.lastIndexOf('[', match.start());
    int start = open < 0 ? match.start() : uncovered(open, match.start());
    boolean image = start > 0 && text.charAt(start - 1) == '!';
    int close = text.indexOf(')', match.end());
    int end =
        close < 0 || text.substring(match.end(), close).contains("\n") ? match.end() : close + 1;
    add(
        image ? start - 1 : start,
        end,
        image ? Form.IMAGE : Form.MARKDOWN,
        Hosts.of(match.group(1)));
  }

  private void addReference(MatchResult match) {
    String address = match.group(1);
    int open = text.lastIndexOf('[', match.start());
    boolean alone = address != null || open < 0;
    int start = alone ? match.start() : uncovered(open, match.start());
    add(start, match.end(), Form.REFERENCE, address == null ? "" : Hosts.of(address));
  }

  private void addBare(MatchResult match) {
    int start = match.start();
    int end = match.end();
    while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
      end--;
    }
    String host = text.substring(start, end);
    int path = end;
    if (end < text.length() && "/?#:".indexOf(text.charAt(end)) >= 0 && isPathAt(end)) {
      while (path < text.length()
          && !Character.isWhitespace(text.charAt(path))
          && "<>\"|".indexOf(text.charAt(path)) < 0) {
        path++;
      }
    }
    if (Hosts.isBareHost(host.toLowerCase(Locale.ROOT), host, path > end)) {
      addTrimmed(start, path, Form.BARE);
    }
  }

  private boolean isPathAt(int i) {
    return i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
  }
}
