package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.reading.NextSteps;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When and how long we ask to talk, and the times of an agenda: they are ours and need no source.
/// English.
final class Appointments {
  /// "5 to 12 min:", "Spare stock (10 min):".
  private static final Pattern SLOT =
      Pattern.compile(
          "(?i)^[^:.]{0,60}?\\b\\d+(?: ?(?:to|-|–|and) ?\\d+)? ?(?:min|mins|minutes?|h|hours?)\\b[^:.]{0,20}:");

  private static final Pattern AGENDA =
      Pattern.compile(
          "(?i)^\\W*(?:agenda|schedule|programme|running order|meeting|session|call|demo|workshop)\\b");

  /// "Between 9 and 11", "from 10 to 12".
  private static final Pattern HOURS =
      Pattern.compile("(?i)\\b(?:between|from) [\\p{L}\\d]+(?: (?:and|to) [\\p{L}\\d]+)?$");

  private static final BigDecimal LONGEST_TALK = BigDecimal.valueOf(120);

  private final String text;
  private final boolean cited;

  /// Read once, for each number of a long list asks again.
  private @Nullable Boolean proposal;

  /// Those of one sentence, which cites something or not.
  Appointments(String text, boolean cited) {
    this.text = text;
    this.cited = cited;
  }

  /// Whether a text has at least two points with a time in front of them.
  static boolean isAgenda(List<DraftSentences.Sentence> sentences) {
    return sentences.stream()
            .map(s -> s.span().text())
            .filter(text -> SLOT.matcher(text).find())
            .count()
        > 1;
  }

  /// Whether what stands at a place is the time in front of a point.
  static boolean isInFront(String text, int at) {
    return at < text.indexOf(':') && SLOT.matcher(text).find();
  }

  /// Whether the number or day that a finding is about is when or how long we ask to talk.
  boolean covers(Finding finding) {
    if (isOfAgenda(finding)) {
      return true;
    }
    if (finding.start() < 0 || cited || !isProposal()) {
      return false;
    }
    boolean talk = NextSteps.isTalk(text);
    int at = Graphemes.utf16(text, finding.start());
    return finding.rule().equals("dates_supported")
        ? Dates.find(text).stream().anyMatch(d -> d.start() == at && d.month() > 0)
        : Numbers.find(text).stream()
            .filter(q -> q.start() <= at && at < q.end())
            .anyMatch(q ->
                q.kind() == Kind.CLOCK
                    || isHour(q) && HOURS.matcher(text.substring(0, q.end())).find()
                    || talk
                        && q.kind() == Kind.DURATION
                        && Set.of("minute", "hour").contains(q.unit())
                        && q.value().compareTo(LONGEST_TALK) <= 0);
  }

  private static boolean isHour(Quantity number) {
    return (number.kind() == Kind.PLAIN || number.kind() == Kind.COUNT)
        && number.value().compareTo(BigDecimal.valueOf(24)) <= 0;
  }

  /// "The wash log of one coat (10 min)", "Agenda for Thursday, 30 minutes".
  private boolean isOfAgenda(Finding finding) {
    boolean agenda = AGENDA.matcher(text).find() && OurPlans.isFragment(Words.tokens(text));
    return DraftSentences.numberAt(finding, text)
        .filter(q -> q.kind() == Kind.DURATION)
        .filter(q ->
            agenda && Set.of("minute", "hour").contains(q.unit())
                || q.unit().equals("minute")
                    && text.substring(0, q.start()).endsWith("(")
                    && text.substring(q.end()).strip().equals(")"))
        .isPresent();
  }

  private boolean isProposal() {
    var known = proposal;
    if (known == null) {
      known = NextSteps.isProposal(text);
      proposal = known;
    }
    return known;
  }
}
