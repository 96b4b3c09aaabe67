package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The sentences of a draft, each with what it cites. Not thread-safe.
final class DraftSentences {
  static final Pattern CITATION =
      Pattern.compile(
          "\\[\\s?([A-Za-z]{1,8}-?\\d{1,9}(?:[\\s,;&]{1,3}[A-Za-z]{1,8}-?\\d{1,9}){0,11})\\s?\\]"
              + "|\\(([EF]\\d{1,4}(?:[\\s,;&]{1,3}[EF]\\d{1,4}){0,11})\\)"
              + "|(?<![\\p{L}\\p{N}])(E\\d{3,6})(?![\\p{L}\\p{N}])");

  private static final int LONGEST_HEADING = 8;

  /// A sentence without its citations, which are blanks of the same length.
  ///
  /// @param parts where it cites in several places, what stands before each of them, with offsets
  ///   in the sentence; else empty
  /// @param asked it stands in a list or behind a question that it may answer
  /// @param heading the heading above it, `""` without one
  record Sentence(Span span, List<String> cites, List<Part> parts, boolean asked, String heading) {}

  /// A part of a sentence and what it cites.
  record Part(Span span, List<String> cites) {}

  private final PlainText plain;
  private final String masked;
  private final List<CitationOwners.Mark> marks = new ArrayList<>();
  private final List<Span> spans;
  private final CitationOwners owners;

  private DraftSentences(PlainText plain, CheckContext context, Reading.Cache readings) {
    this.plain = plain;
    var text = plain.text();
    var out = new StringBuilder(text);
    var matcher = CITATION.matcher(text);
    while (matcher.find()) {
      marks.add(
          new CitationOwners.Mark(
              Span.of(text, matcher.start(), matcher.end()), ids(matcher.toMatchResult())));
      for (int i = matcher.start(); i < matcher.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    this.masked = out.toString();
    this.spans = whole(Words.sentences(masked), masked);
    this.owners = new CitationOwners(plain, masked, spans, marks, context, readings);
  }

  static List<Sentence> of(PlainText plain, CheckContext context, Reading.Cache readings) {
    return new DraftSentences(plain, context, readings).read();
  }

  /// The ids inside one pair of brackets.
  static List<String> ids(MatchResult citation) {
    String inside = citation.group();
    for (int group = 1; group <= citation.groupCount(); group++) {
      inside = citation.group(group) == null ? inside : citation.group(group);
    }
    return Pattern.compile("[\\s,;&]+").splitAsStream(inside).filter(id -> !id.isEmpty()).toList();
  }

  /// The number of a sentence that a finding is about.
  static Optional<Quantity> numberAt(Finding finding, String sentence) {
    int at = finding.start() < 0 ? -1 : Graphemes.utf16(sentence, finding.start());
    return Numbers.find(sentence).stream().filter(q -> q.start() <= at && at < q.end()).findFirst();
  }

  private List<Sentence> read() {
    var sentences = new ArrayList<Sentence>();
    for (int i = 0; i < spans.size(); i++) {
      sentences.add(
          new Sentence(spans.get(i), owners.cites(i), parts(i), isAskedBefore(i), heading(i)));
    }
    return sentences;
  }

  /// "One says this [E1]; another says that [E2]" has two parts.
  private List<Part> parts(int sentence) {
    var span = spans.get(sentence);
    var parts = new ArrayList<Part>();
    int from = span.start();
    for (var mark : owners.owned(sentence)) {
      int to = Math.min(mark.at().start(), span.end());
      if (to < from) {
        return List.of(); // it stands before what it carries
      }
      var said = masked.substring(from, to);
      boolean same = said.codePoints().noneMatch(Character::isLetterOrDigit);
      if (same && !parts.isEmpty()) {
        var last = parts.removeLast();
        var both = new ArrayList<>(last.cites());
        both.addAll(mark.ids());
        parts.add(new Part(last.span(), both));
      } else {
        int start = from - span.start();
        parts.add(new Part(Span.of(span.text(), start, to - span.start()), mark.ids()));
      }
      from = Math.min(mark.at().end(), span.end());
    }
    boolean own =
        parts.stream()
            .flatMap(p -> p.cites().stream())
            .toList()
            .containsAll(owners.cites(sentence));
    return parts.size() > 1 && own ? List.copyOf(parts) : List.of();
  }

  private int lineOf(int sentence) {
    return masked.lastIndexOf('\n', Math.max(0, spans.get(sentence).start() - 1)) + 1;
  }

  /// Whether the sentence before it on its line is a question, or the last line before its list.
  private boolean isAskedBefore(int sentence) {
    int own = lineOf(sentence);
    if (sentence > 0 && lineOf(sentence - 1) == own) {
      return Sayings.isQuestion(spans.get(sentence - 1).text());
    }
    for (int i = sentence - 1; i >= 0 && plain.isItem(own); i--) {
      int line = lineOf(i);
      if (!plain.isItem(line)) {
        int end = masked.indexOf('\n', line);
        return Sayings.isQuestion(masked.substring(line, end < 0 ? masked.length() : end));
      }
    }
    return false;
  }

  /// The last short line above a sentence that is no item and ends without a mark.
  private String heading(int sentence) {
    int own = lineOf(sentence);
    for (int i = sentence - 1; i >= 0; i--) {
      String line = spans.get(i).text();
      boolean alone = i == 0 || lineOf(i - 1) != lineOf(i);
      if (lineOf(i) != own
          && alone
          && !plain.isItem(lineOf(i))
          && !line.matches("(?s).*[.!?]")
          && Words.count(line) <= LONGEST_HEADING) {
        return line;
      }
    }
    return "";
  }

  /// Sentences that share a quotation are one.
  private static List<Span> whole(List<Span> sentences, String text) {
    var quotations = Quotations.find(text);
    var joined = new ArrayList<Span>();
    for (var sentence : sentences) {
      int start = joined.isEmpty() ? -1 : joined.getLast().start();
      boolean inside =
          start >= 0
              && quotations.stream()
                  .anyMatch(q ->
                      q.start() < joined.getLast().end()
                          && q.end() > sentence.start()
                          && text.substring(q.start(), q.end()).indexOf('\n') < 0);
      if (inside) {
        joined.set(joined.size() - 1, Span.of(text, start, sentence.end()));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }
}
