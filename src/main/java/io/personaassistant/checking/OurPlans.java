package io.personaassistant.checking;

import io.personaassistant.checking.lint.Verbs;
import io.personaassistant.text.DateMention;
import io.personaassistant.text.Dates;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quantity.Kind;
import io.personaassistant.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which numbers and days of a text plan our own work: how long a call takes, how many sites a
/// pilot has, what answers are offered. Such a sentence asks, tells somebody what to do, or lists
/// without a verb; it says nothing of customers, and nothing on record counts the same thing.
/// English.
final class OurPlans {
  private static final BigDecimal MOST = BigDecimal.valueOf(200);

  private static final Set<String> SAYING =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
          "takes", "costs", "needs", "gets", "saves");

  private static final Pattern PLANNED =
      Pattern.compile(
          "(?iu)\\b(?:plan|agenda|proposal|schedule|next steps?|timeline|script|outline|logistics|pilot|steps|storyboard|demo|webinar|session|order)\\b");

  /// "We will send two dates", "you name the two sites by Friday".
  private static final Pattern WILL =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:then|next|after that|by \\w+|if you (?:[\\w']+ ?){1,4}),? )?(?:we|i|you|let['’]s|let us)(?:['’]ll| will| can| could| would| should| must)? (?:\\w+ )?"
              + "(?:send|write|call|meet|name|pick|choose|bring|book|show|start|test|try|run|review|talk|come|sit|reply|get|check|need|agree|decide|ask|keep|plan|take|look|have)\\b");

  /// "Two minutes: who is on the call".
  private static final Pattern TIMED =
      Pattern.compile(
          "(?iu)^\\W*(?:[\\p{L}\\d-]+ ){0,2}(?:min|mins|minutes?|hours?|days?|weeks?|months?|seconds?)\\b[^.:]{0,20}:");

  private static final Set<Kind> KINDS =
      Set.of(Kind.PLAIN, Kind.COUNT, Kind.DURATION, Kind.CLOCK, Kind.FRACTION);

  private OurPlans() {}

  /// Whether the number that a finding is about is ours.
  static boolean covers(Finding finding, DraftSentences.Sentence sentence, CheckContext context) {
    String text = sentence.span().text();
    boolean cited = !sentence.cites().isEmpty();
    if (finding.start() < 0 || !isPlan(sentence, cited, context)) {
      return false;
    }
    int at = Graphemes.utf16(text, finding.start());
    if (finding.rule().equals("dates_supported")) {
      return Dates.find(text).stream().anyMatch(d -> d.start() == at && isToCome(d, context));
    }
    return Numbers.find(text).stream()
        .filter(q -> q.start() <= at && at < q.end())
        .filter(q -> q.kind() != Kind.FRACTION || isOfAnHour(text, q))
        .anyMatch(q -> isOurs(q) && !isCounted(q, text, context));
  }

  private static boolean isPlan(
      DraftSentences.Sentence sentence, boolean cited, CheckContext context) {
    String text = sentence.span().text();
    String said = Claims.unlabelled(text.strip());
    var words = Words.tokens(said);
    if (words.isEmpty()) {
      return false;
    }
    boolean listed = PLANNED.matcher(sentence.heading()).find() && isFragment(words);
    if (cited) {
      return listed;
    }
    return !Claims.isClaim(text, context)
        && (Claims.isQuestion(said)
            || Claims.isOrderTo(said)
            || WILL.matcher(said).find()
            || TIMED.matcher(text).find()
            || sentence.asked()
            || isFragment(words));
  }

  private static boolean isFragment(List<String> words) {
    return words.stream()
        .noneMatch(w -> SAYING.contains(w) || Verbs.isFinite(w) && !w.endsWith("s"));
  }

  /// A day that is still to come, or that may be.
  private static boolean isToCome(DateMention date, CheckContext context) {
    var today = context.subject().today();
    return date.year() == 0
        || today.isPresent()
            && (date.year() > today.get().getYear()
                || date.year() == today.get().getYear()
                    && date.month() >= today.get().getMonthValue());
  }

  private static boolean isOfAnHour(String text, Quantity number) {
    return text.substring(number.end()).matches("(?is)^(?: of)? an? (?:hour|day)\\b.*");
  }

  private static boolean isOurs(Quantity number) {
    return KINDS.contains(number.kind())
        && number.pair().isEmpty()
        && number.value().compareTo(MOST) <= 0
        && (number.kind() == Kind.FRACTION || number.value().stripTrailingZeros().scale() <= 0);
  }

  /// What the record or an approved fact counts is no plan: "offer the 14-day trial".
  private static boolean isCounted(Quantity number, String text, CheckContext context) {
    var about = Wording.stems(text, context.personaName());
    about.removeAll(Words.content(number.text()));
    about.remove(number.noun());
    return Stream.concat(context.record().lines(), context.subject().approved().stream())
        .flatMap(line -> Words.sentences(line).stream())
        .filter(s -> Numbers.find(s.text()).stream().anyMatch(q -> isSameSort(number, q)))
        .anyMatch(s -> Wording.shared(about, Wording.stems(s.text(), "")) > 0);
  }

  private static boolean isSameSort(Quantity one, Quantity two) {
    return one.kind() == Kind.DURATION
        ? two.kind() == Kind.DURATION && one.unit().equals(two.unit())
        : !one.noun().isEmpty() && one.noun().equals(two.noun());
  }
}
