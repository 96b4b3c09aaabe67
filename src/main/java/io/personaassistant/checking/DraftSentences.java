package io.personaassistant.checking;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The sentences of a draft, each with what it cites. A citation belongs to the sentence that it
/// stands in or after; where its source says nothing of that sentence but carries another one of
/// the same paragraph that cites nothing, it belongs to that one. Not thread-safe.
final class DraftSentences {
  static final Pattern CITATION =
      Pattern.compile(
          "\\[\\s?([A-Za-z]{1,8}-?\\d{1,9}(?:\\s?[,;&]\\s?[A-Za-z]{1,8}-?\\d{1,9}){0,11})\\s?\\]"
              + "|\\(([EF]\\d{1,4}(?:\\s?[,;&]\\s?[EF]\\d{1,4}){0,11})\\)"
              + "|(?<![\\p{L}\\p{N}])(E\\d{3,6})(?![\\p{L}\\p{N}])");

  /// What stands in front of the citations of a whole text.
  private static final Pattern SOURCES =
      Pattern.compile(
          "(?iu)\\W*(?:sources?|evidence|references?|refs?|based on|citations?|cited|proof)\\b[\\W\\d]*");

  /// What says where all above comes from: "Source: survey, June 2026", "All from the portal".
  private static final Pattern NAMED_SOURCES =
      Pattern.compile(
          "(?iu)\\W*(?:(?:sources?|evidence|references?)\\b.{0,80}|(?:all )?(?:from|taken from|based on)\\b.{0,80})");

  private static final Pattern GOES_ON = Pattern.compile("(?iu)^(?:she|he) ");

  /// A source that shares fewer stems with a sentence does not carry it.
  private static final int FEWEST_STEMS = 2;

  /// A sentence beside the one that cites rests on the same source when that holds this much of it.
  private static final double CARRIED = 0.5;

  private static final int CARRIED_STEMS = 3;

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

  private record Mark(Span at, List<String> ids) {}

  private final PlainText plain;
  private final String text;
  private final String masked;
  private final CheckContext context;
  private final Reading.Cache readings;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Span> spans;
  private final List<List<String>> cites = new ArrayList<>();
  private final List<List<Mark>> owned = new ArrayList<>();

  private DraftSentences(PlainText plain, CheckContext context, Reading.Cache readings) {
    this.plain = plain;
    this.text = plain.text();
    this.context = context;
    this.readings = readings;
    var out = new StringBuilder(text);
    var matcher = CITATION.matcher(text);
    while (matcher.find()) {
      marks.add(
          new Mark(Span.of(text, matcher.start(), matcher.end()), ids(matcher.toMatchResult())));
      for (int i = matcher.start(); i < matcher.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    this.masked = out.toString();
    this.spans = whole(Words.sentences(masked), masked);
    spans.forEach(_ -> cites.add(new ArrayList<>()));
    spans.forEach(_ -> owned.add(new ArrayList<>()));
  }

  static List<Sentence> of(PlainText plain, CheckContext context, Reading.Cache readings) {
    var sentences = new DraftSentences(plain, context, readings);
    sentences.assign();
    sentences.share();
    return sentences.read();
  }

  /// The ids inside one pair of brackets.
  static List<String> ids(MatchResult citation) {
    String inside = citation.group();
    for (int group = 1; group <= citation.groupCount(); group++) {
      inside = citation.group(group) == null ? inside : citation.group(group);
    }
    return Pattern.compile("[,;&]")
        .splitAsStream(inside)
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private List<Sentence> read() {
    var sentences = new ArrayList<Sentence>();
    for (int i = 0; i < spans.size(); i++) {
      sentences.add(
          new Sentence(
              spans.get(i),
              List.copyOf(new LinkedHashSet<>(cites.get(i))),
              parts(i),
              isAskedBefore(i),
              heading(i)));
    }
    return sentences;
  }

  /// "One says this [E1]; another says that [E2]" has two parts.
  private List<Part> parts(int sentence) {
    var span = spans.get(sentence);
    var parts = new ArrayList<Part>();
    int from = span.start();
    for (var mark : owned.get(sentence)) {
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
        parts.stream().flatMap(p -> p.cites().stream()).toList().containsAll(cites.get(sentence));
    return parts.size() > 1 && own ? List.copyOf(parts) : List.of();
  }

  private int lineOf(int sentence) {
    return masked.lastIndexOf('\n', Math.max(0, spans.get(sentence).start() - 1)) + 1;
  }

  /// Whether the sentence before it on its line is a question, or the last line before its list.
  private boolean isAskedBefore(int sentence) {
    int own = lineOf(sentence);
    if (sentence > 0 && lineOf(sentence - 1) == own) {
      return Claims.isQuestion(spans.get(sentence - 1).text());
    }
    for (int i = sentence - 1; i >= 0 && plain.isItem(own); i--) {
      int line = lineOf(i);
      if (!plain.isItem(line)) {
        int end = masked.indexOf('\n', line);
        return Claims.isQuestion(masked.substring(line, end < 0 ? masked.length() : end));
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

  private void assign() {
    for (var mark : marks) {
      int at = owner(mark.at());
      if (at >= 0 && SOURCES.matcher(spans.get(at).text()).matches() && isFooter(at, mark)) {
        continue;
      }
      if (at >= 0 && NAMED_SOURCES.matcher(spans.get(at).text()).matches()) {
        isFooter(at, mark);
      }
      if (at >= 0) {
        int better = better(at, mark);
        owned.get(better).add(mark);
        cites.get(better).addAll(mark.ids());
      }
    }
  }

  /// "Sources: [E012], [E014]" below a text belongs to what it carries there.
  private boolean isFooter(int at, Mark mark) {
    var sources = sources(mark.ids());
    boolean found = false;
    for (int i = at - 1; i >= 0 && !isFollowed(i); i--) {
      if (carried(i, sources) >= FEWEST_STEMS) {
        cites.get(i).addAll(mark.ids());
        found = true;
      }
    }
    return found;
  }

  private boolean isFollowed(int sentence) {
    return marks.stream().anyMatch(m -> isBeside(m, sentence));
  }

  /// Whether a citation of the text itself stands in or right after a sentence.
  private boolean isBeside(Mark mark, int sentence) {
    var span = spans.get(sentence);
    return mark.at().overlaps(span)
        || mark.at().start() >= span.end()
            && plain.isOneRow(span.end(), mark.at().start())
            && (sentence + 1 >= spans.size()
                || mark.at().start() < spans.get(sentence + 1).start());
  }

  /// The sentence that a citation stands in, else the one before it in its paragraph, else the one
  /// after it.
  private int owner(Span mark) {
    int before = -1;
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).overlaps(mark)) {
        return i;
      }
      if (spans.get(i).end() <= mark.start()) {
        before = i;
      }
    }
    boolean near = before >= 0 && plain.isOneRow(spans.get(before).end(), mark.start());
    boolean after = before + 1 < spans.size();
    return near || !after ? before : before + 1;
  }

  /// The sentence of the same paragraph that what is cited carries, where it does not carry its
  /// owner: "Leads decide with a pilot. Invite the analyst. [E101]".
  private int better(int owner, Mark mark) {
    var sources = sources(mark.ids());
    if (isInside(mark.at(), spans.get(owner))
        || sources.isEmpty()
        || carried(owner, sources) >= FEWEST_STEMS) {
      return owner;
    }
    boolean first = mark.at().start() <= spans.get(owner).start();
    int step = first ? 1 : -1;
    for (int i = owner + step; i >= 0 && i < spans.size() && isOneParagraph(owner, i); i += step) {
      if (isCiting(i)) {
        return owner;
      }
      if (carried(i, sources) >= FEWEST_STEMS) {
        return i;
      }
    }
    return owner;
  }

  /// Words of the sentence stand on both sides of the mark.
  private boolean isInside(Span mark, Span sentence) {
    return mark.start() > sentence.start()
        && mark.end() < sentence.end()
        && masked
            .substring(mark.end(), sentence.end())
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
  }

  private boolean isCiting(int sentence) {
    return marks.stream().anyMatch(m -> m.at().overlaps(spans.get(sentence)))
        || !cites.get(sentence).isEmpty();
  }

  /// What a source holds nearly whole needs no second citation beside the first.
  private void share() {
    var own = cites.stream().map(List::copyOf).toList();
    for (int i = 0; i < spans.size(); i++) {
      if (own.get(i).isEmpty() && !OurPlans.isCriterion(spans.get(i).text())) {
        for (int beside : List.of(i + 1, i - 1)) {
          boolean near = beside >= 0 && beside < spans.size() && isOneParagraph(i, beside);
          boolean held =
              near && (isHeld(i, own.get(beside)) || beside < i && goesOn(i, own.get(beside)));
          if (held && cites.get(i).isEmpty()) {
            cites.get(i).addAll(own.get(beside));
          }
        }
      }
    }
  }

  /// "She meant her notes." behind what she said.
  private boolean goesOn(int sentence, List<String> ids) {
    var text = spans.get(sentence).text();
    return GOES_ON.matcher(text).find()
        && Words.count(text) <= LONGEST_HEADING
        && carried(sentence, sources(ids)) > 0;
  }

  private boolean isHeld(int sentence, List<String> ids) {
    var sources = sources(ids);
    var stems = stems(sentence);
    long shared = carried(sentence, sources);
    return stems.size() >= CARRIED_STEMS
        && shared >= CARRIED_STEMS
        && shared >= CARRIED * stems.size();
  }

  /// How many stems of a sentence the sources have; all of them when they hold its quotation.
  private long carried(int sentence, List<Source> sources) {
    for (Quotation quote : Quotations.find(spans.get(sentence).text())) {
      var words = Normal.of(quote.segments().getFirst());
      if (sources.stream().anyMatch(s -> Normal.holds(readings.of(s.text()).normal(), words))) {
        return Integer.MAX_VALUE;
      }
    }
    var stems = stems(sentence);
    return sources.stream()
        .mapToLong(s -> Wording.shared(stems, readings.of(s.text()).stems()))
        .max()
        .orElse(0);
  }

  private Set<String> stems(int sentence) {
    return Wording.stems(spans.get(sentence).text(), context.personaName());
  }

  private List<Source> sources(List<String> ids) {
    return ids.stream().map(context.given()::get).filter(Objects::nonNull).toList();
  }

  private boolean isOneParagraph(int one, int two) {
    int from = Math.min(spans.get(one).end(), spans.get(two).end());
    int to = Math.max(spans.get(one).start(), spans.get(two).start());
    return plain.isOneRow(Math.min(from, to), to);
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
