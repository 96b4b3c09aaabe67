package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.ClaimWords;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.DateMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One of the things that a text tells, with the times that it gives. English.
///
/// @param sentence the sentence that it belongs to
/// @param at where it stands in the text
/// @param stems what it is about, times aside
/// @param goesOn it tells of whom the part before tells of
/// @param joined the part before it or after it may be of the same time
/// @param contrast it is set against the part before it
record DatedPart(
    Span sentence,
    Span at,
    Set<String> stems,
    List<DateMention> dates,
    boolean goesOn,
    boolean joined,
    boolean contrast) {
  /// What may part two things that a source tells. "When it was emptied on 2 October" belongs to
  /// the part before.
  private static final Pattern PART =
      Pattern.compile(
          "[,;:.!?()\\n—](?=\\s|$)|\\s–\\s|\\b(?:and|but|while|whereas|although|though|because)\\b");

  /// "Since the update in May, calls have halved": the time is that of what comes next.
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^\\W*(?:and |but )?(?:after|as|at|before|by|during|for|from|in|of|on|once|over|since|through|throughout|until|when|with|within)\\b");

  private static final Pattern CONTRAST =
      Pattern.compile("(?i)\\b(?:but|while|whereas|although|though)\\s*$");

  /// A comma alone parts an opening from what it opens.
  private static final Pattern OPENS =
      Pattern.compile(", (?!(?:and|but|while|whereas|although|though|because)\\b)");

  private static final Pattern UNTIL = Pattern.compile("(?i)\\b(?:until|till|through)\\b");

  boolean has(DateMention date) {
    return dates.stream().anyMatch(date::isSupportedBy);
  }

  /// "Until February 2027" holds of many a time before.
  boolean lasts() {
    return UNTIL.matcher(at.text()).find();
  }

  /// Whether an offset in the text is behind the first verb of the part.
  boolean isBehindVerb(int offset) {
    return hasVerb(at.text().substring(0, offset - at.start()));
  }

  /// The stems of what is done in it.
  Set<String> verbs() {
    return Words.tokens(at.text()).stream()
        .filter(w -> isVerb(w) && !ClaimWords.BEING.contains(w) && !Words.isStop(w))
        .map(Verbs::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What it is about but for whom it tells of, which stands before its verb.
  Set<String> told() {
    var words = Words.tokens(at.text());
    var subject = words.stream().takeWhile(w -> !isVerb(w)).toList();
    return subject.size() == words.size()
        ? stems
        : stems(String.join(" ", words.subList(subject.size(), words.size())), dates);
  }

  /// The parts of a text in their order.
  ///
  /// @param dates all dates of the text
  static List<DatedPart> of(String text, List<DateMention> dates) {
    return Words.sentences(text).stream().flatMap(s -> parts(s, dates).stream()).toList();
  }

  /// The parts of a sentence. One without a verb goes on from the one before it, unless each has a
  /// time of its own, and one that opens the sentence belongs to the next.
  private static List<DatedPart> parts(Span sentence, List<DateMention> dates) {
    var spans = new ArrayList<Span>();
    boolean opens = false;
    for (var span : split(sentence)) {
      boolean goesOn =
          !hasVerb(span.text())
              && (dated(span, dates).isEmpty()
                  || spans.isEmpty()
                  || dated(spans.getLast(), dates).isEmpty());
      boolean joins = !spans.isEmpty() && (opens || goesOn);
      opens = opens(span, sentence);
      if (joins) {
        span = within(sentence, spans.removeLast().start(), span.end());
      }
      spans.add(span);
    }
    return spans.stream()
        .map(at -> {
          var own = dated(at, dates);
          boolean goesOn = at.start() > sentence.start() && beginsWithVerb(at.text());
          boolean joined = goesOn || OPENING.matcher(at.text()).find();
          boolean contrast =
              CONTRAST.matcher(within(sentence, sentence.start(), at.start()).text()).find();
          return new DatedPart(sentence, at, stems(at.text(), own), own, goesOn, joined, contrast);
        })
        .toList();
  }

  /// Whether the time of a part is that of what comes next: "Tenders in 2025: ...".
  private static boolean opens(Span part, Span sentence) {
    var behind = within(sentence, part.end(), sentence.end()).text();
    return behind.startsWith(":") && !hasVerb(part.text())
        || OPENING.matcher(part.text()).find() && OPENS.matcher(behind).lookingAt();
  }

  private static List<DateMention> dated(Span at, List<DateMention> dates) {
    return dates.stream().filter(d -> d.start() >= at.start() && d.end() <= at.end()).toList();
  }

  private static List<Span> split(Span sentence) {
    var spans = new ArrayList<Span>();
    int from = sentence.start();
    var marks = PART.matcher(sentence.text());
    while (marks.find()) {
      spans.add(within(sentence, from, sentence.start() + marks.start()));
      from = sentence.start() + marks.end();
    }
    spans.add(within(sentence, from, sentence.end()));
    spans.removeIf(span -> span.text().isBlank());
    return spans;
  }

  private static Span within(Span sentence, int start, int end) {
    return new Span(
        sentence.text().substring(start - sentence.start(), end - sentence.start()), start, end);
  }

  /// What a text is about, its dates aside; a past form counts as its verb.
  static Set<String> stems(String text, List<DateMention> dates) {
    var stems = new HashSet<>(Clauses.stems(text));
    dates.forEach(d -> stems.removeAll(Words.content(d.text())));
    return Wording.bases(stems);
  }

  private static boolean hasVerb(String text) {
    return Words.tokens(text).stream().anyMatch(DatedPart::isVerb);
  }

  /// "And hired a porter in April" goes on with whom the part before tells of.
  private static boolean beginsWithVerb(String text) {
    var words = Words.tokens(text);
    return !words.isEmpty() && isVerb(words.getFirst());
  }

  private static boolean isVerb(String word) {
    return Verbs.isFinite(word) || word.endsWith("ed") || ClaimWords.BEING.contains(word);
  }
}
