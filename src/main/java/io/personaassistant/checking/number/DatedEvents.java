package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Cited;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what a line tells of a time is what the source tells of it: "repainted the shops in
/// April" for "replaced the washers in April and repainted the shops in July". It shows when the
/// line is about what another part of the source is about, and not about what stands with the time.
/// English.
final class DatedEvents {
  private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,}) $");

  /// A line with this share of what another part is about, and none of its own, is about that.
  private static final double MUCH = 0.4;

  /// So little of its own part is what the whole source is about.
  private static final double HARDLY = 0.34;

  /// Who tells what was done in other words shares so much, and most of the part.
  private static final double MOST = 0.6;

  /// A part without a time of its own must share this much with the line.
  private static final int FEWEST = 2;

  private DatedEvents() {}

  /// What a line tells of a time.
  private record Told(Set<String> stems, List<Quantity> numbers) {}

  /// Reports a date that stands with something else in each cited source that has it.
  static void judge(
      FieldText at,
      DateMention date,
      List<DateMention> dates,
      KnownNumbers known,
      Findings findings) {
    var told = told(at.text(), date, dates);
    if (told.stems().isEmpty()
        || known.record().dates().stream().anyMatch(date::isSupportedBy)
        || known.brief().dates().stream().anyMatch(date::isSupportedBy)
        || known.cited().stream()
            .anyMatch(c -> c.source().date().filter(date::isSupportedBy).isPresent())) {
      return;
    }
    var having =
        known.cited().stream()
            .filter(c -> c.reading().dates().stream().anyMatch(date::isSupportedBy))
            .toList();
    if (!having.isEmpty() && having.stream().allMatch(c -> isOfAnother(told, date, c))) {
      findings.error(
          "dates_supported",
          at,
          date.start(),
          date.end(),
          Findings.show(date.text()) + " is the time of something else in the evidence.",
          "Give each time to what the evidence gives it to.");
    }
  }

  /// What a text tells of its date: its sentence, or the clause where that has another date.
  private static Told told(String text, DateMention date, List<DateMention> dates) {
    var around =
        Words.sentences(text).stream()
            .filter(s -> s.start() <= date.start() && date.end() <= s.end())
            .findFirst()
            .orElseGet(() -> Span.of(text, 0, text.length()));
    if (Sayings.isQuestion(around.text())) {
      return new Told(Set.of(), List.of());
    }
    boolean more =
        dates.stream()
            .anyMatch(d ->
                d.start() != date.start()
                    && d.start() >= around.start()
                    && d.end() <= around.end());
    var told = more ? Clauses.around(Clauses.DRAFT_CLAUSE, text, date.start(), date.end()) : around;
    return new Told(DatedPart.stems(told.text(), dates), Numbers.find(told.text()));
  }

  private static boolean isOfAnother(Told told, DateMention date, Cited cited) {
    var parts = DatedPart.of(cited.source().text(), cited.reading().dates());
    var own = parts.stream().filter(part -> part.has(date)).toList();
    return !own.isEmpty()
        && own.stream()
            .allMatch(part ->
                parts.stream()
                    .filter(other -> !other.has(date) && !other.lasts())
                    .filter(other -> isCloser(told.stems(), other, part))
                    .anyMatch(other -> !countsThere(told, part, other, cited)));
  }

  /// A number that the line has from there is held to its time by itself. "A chain of 5 shops" that
  /// did the other thing too tells nothing.
  private static boolean countsThere(Told told, DatedPart part, DatedPart other, Cited cited) {
    return cited.reading().numbers().stream()
        .map(Reading.Said::quantity)
        .filter(q -> q.start() >= part.at().start() && q.end() <= part.at().end())
        .filter(q -> part.dates().stream().noneMatch(d -> q.overlaps(d.start(), d.end())))
        .filter(q -> !other.goesOn() || part.isBehindVerb(q.start()))
        .filter(q -> !isName(cited.source().text(), q, told.stems()))
        .anyMatch(q -> told.numbers().stream().anyMatch(n -> n.alone().isSupportedBy(q.alone())));
  }

  /// "Machine 6", where the line tells of the machine.
  private static boolean isName(String text, Quantity number, Set<String> told) {
    var before = NAMED.matcher(text.substring(0, number.start()));
    return before.find() && told.contains(Words.stem(before.group(1).toLowerCase(Locale.ROOT)));
  }

  private static boolean isCloser(Set<String> told, DatedPart other, DatedPart own) {
    var theirs = Wording.without(other.stems(), own.stems());
    var left = Wording.without(other.goesOn() ? own.told() : own.stems(), other.stems());
    var deed = Wording.without(other.told(), own.stems());
    if (left.isEmpty() || Wording.shared(deed, told) == 0) {
      return false; // who is named in both may have done either
    }
    long closer = Wording.shared(theirs, told);
    boolean done =
        other.verbs().isEmpty() ? closer == theirs.size() : Wording.shared(other.verbs(), told) > 0;
    if (!done && (closer < FEWEST || closer < MOST * theirs.size())) {
      return false; // another verb for what was done there with the same thing
    }
    long kept = Wording.shared(left, told);
    return other.dates().isEmpty()
        ? own.sentence().equals(other.sentence())
            && (own.contrast() || other.contrast())
            && !own.joined()
            && !other.joined()
            && kept == 0
            && closer >= FEWEST
            && closer >= MUCH * theirs.size()
        : closer >= MUCH * theirs.size() && kept <= HARDLY * left.size();
  }
}
