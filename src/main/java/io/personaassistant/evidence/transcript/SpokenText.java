package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.Transcript.Unclear;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines or paragraphs in which speakers stand before their words, or on a line above them.
final class SpokenText {
  private static final Pattern HEADING =
      Pattern.compile("\\s*(?:#{1,6} .*|=+|-+|\\*\\*[^*]+\\*\\*)\\s*");

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…][\"”»)]*");

  /// What somebody notes between the words: `[laughs]`, `(00:12)`.
  private static final Pattern NOTHING_SAID = Pattern.compile("\\[[^\\]]*\\]|\\([^)]*\\)");

  private static final Pattern QUOTE = Pattern.compile("\\s*>");

  private static final int FEWEST_SAID = 5;

  /// So many lines above the first words can say when and with whom it was.
  private static final int MOST_ABOVE = 20;

  /// A time that leads to a recording: `[00:11](https://example.com/t=11)`.
  private static final Pattern LINKED_TIME =
      Pattern.compile("\\[\\[?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})]?]\\(https?://[^\\s()]{1,300}\\)");

  /// A line of a chat beside a call: `10:02:11 From Greta Holm to Everyone:`.
  private static final Pattern CHAT =
      Pattern.compile("^(\\d{1,2}:\\d{2}:\\d{2})\\s+From\\s+(.{1,60}?)\\s+to\\s+[^:]{1,60}:(.*)$");

  /// A time behind the colon of a label: `Greta Holm: [00:02] How was it?`.
  private static final Pattern TIME_BEHIND =
      Pattern.compile("^([^:\\[\\]]{1,60}):\\s*\\[((?:\\d{1,2}:)?\\d{1,2}:\\d{2})]\\s*(.*)$");

  /// A line of a chat as phones export it: `[01.03.26, 09:12:44] Greta Holm: How was it?`, `3/1/26,
  /// 9:12 AM - Greta Holm: ...`.
  private static final Pattern PHONE_CHAT =
      Pattern.compile(
          "^\\u200e?\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? +(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[ \\u202f]?[AaPp]\\.?[Mm]\\.?)?(?:\\]| -) +([^:\\[\\]]{1,60}):(?= |$)(.*)$");

  private static final Pattern HTML =
      Pattern.compile("(?i)^\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html|head|body)\\b");

  private SpokenText() {}

  /// The line with the time of a label where most tools have it.
  private static String usual(String line) {
    var linked = LINKED_TIME.matcher(line).replaceAll("$1");
    var chat = CHAT.matcher(linked);
    if (chat.matches()) {
      return chat.replaceAll("$1 $2:$3");
    }
    var phone = PHONE_CHAT.matcher(linked);
    if (phone.matches()) {
      return phone.replaceAll("[$1] $2:$3");
    }
    return TitledLabels.bracketed(TIME_BEHIND.matcher(linked).replaceAll("[$2] $1: $3"));
  }

  static Transcript read(List<String> typed) {
    if (typed.stream().filter(l -> !l.isBlank()).limit(1).anyMatch(HTML.asPredicate())) {
      throw new NoTranscript(
          "That is HTML. Copy the text of the page into a TXT or DOCX file, and import that.");
    }
    var plain = typed.stream().map(SpokenText::usual).toList();
    var lines = StackedLabels.onOneLine(plain);
    var told = TalkHead.of(lines);
    var head = new HashMap<>(told.facts());
    int first = told.end();
    var labels = new SpeakerLabels(lines.subList(first, lines.size()), told.people());
    var turns = new TurnCollector();
    boolean labelled = lines.stream().anyMatch(line -> labels.at(line).isPresent());
    var title =
        labelled
            ? (above(lines, labels) + "\n" + TitledLabels.said(lines)).strip()
            : heading(lines);
    if (!title.isEmpty()) {
      head.put(Transcript.TITLE, title);
    }
    var speaker = "";
    var at = "";
    var unclear = new ArrayList<Unclear>();
    boolean asked = false;
    boolean unquoted = false;
    for (int i = first; i < lines.size(); i++) {
      var line = lines.get(i);
      var label = labels.at(line);
      if (label.isEmpty() && RecorderLines.is(line)) {
        continue;
      }
      if (label.isPresent()) {
        speaker = label.get().speaker();
        at = label.get().at();
        unquoted = !isQuote(line) && !label.get().said().isBlank();
        turns.add(i + 1, at, speaker, unmarked(label.get().said()));
      } else if (unquoted && isQuote(line)) {
        // who writes down what somebody says marks their own notes in this way
        unclear.add(Unclear.nobodys(i + 1));
      } else if (!isHeading(line)) {
        speaker = labels.mayBeOthers(line) ? "" : speaker;
        turns.add(i + 1, at, speaker, unmarked(line));
        unclear(i + 1, line, speaker, asked, labels).ifPresent(unclear::add);
      }
      var said = label.map(SpeakerLabels.Label::said).orElse(line).strip();
      asked = QuestionShare.isQuestion(said) || (asked && said.isEmpty());
    }
    if (turns.all().isEmpty()) {
      throw new NoTranscript("The file holds no words. Export the transcript again.");
    }
    return new Transcript(head, labels.asking(), turns.all(), unclear);
  }

  /// What is unclear of a line at which no label is known.
  private static Optional<Unclear> unclear(
      int number, String line, String speaker, boolean asked, SpeakerLabels labels) {
    if (speaker.isEmpty() && !labels.mayBeOthers(line)) {
      return isSaid(line) ? Optional.of(Unclear.nobodys(number)) : Optional.empty();
    }
    boolean answers = asked && NOTHING_SAID.matcher(line).replaceAll("").matches(".*\\p{L}[^?？؟]*");
    return labels
        .unclear(number, line, speaker)
        .or(() ->
            answers ? Optional.of(new Unclear(number, "", false, speaker)) : Optional.empty());
  }

  private static boolean isQuote(String line) {
    return QUOTE.matcher(line).lookingAt();
  }

  /// Whether a line is a sentence, as no title is.
  static boolean isSaid(String line) {
    return Words.count(line) >= FEWEST_SAID && SENTENCE.matcher(line.strip()).matches();
  }

  /// The lines above the first words.
  private static String above(List<String> lines, SpeakerLabels labels) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .limit(MOST_ABOVE)
        .takeWhile(line -> labels.at(line).isEmpty())
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  /// What stands above a text in which nobody is named: its lines are what was said, but for one
  /// that is marked as a heading or stands alone at the top.
  private static String heading(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty()) {
        boolean alone = i + 1 < lines.size() && lines.get(i + 1).isBlank();
        boolean marked = isHeading(line);
        return marked || (alone && !SENTENCE.matcher(line).matches()) ? line : "";
      }
    }
    return "";
  }

  /// Whether a line is marked as a heading, or draws one below or above a text.
  static boolean isHeading(String line) {
    return HEADING.matcher(line).matches();
  }

  /// Without the marks of Markdown that stand around words.
  private static String unmarked(String text) {
    return text.replaceFirst("^\\s*(?:>\\s*)+", "")
        .replaceFirst("^\\s*[*-] +", "")
        .replaceAll("\\*\\*|__", "");
  }
}
