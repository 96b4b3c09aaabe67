package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which numbers and days of a text plan our own work: how many sites a pilot has, what answers are
/// offered. Such a sentence asks, tells somebody what to do, or lists without a verb; it says
/// nothing of customers, and nothing on record counts the same thing. For one sentence. English.
final class OurPlans {
  private static final BigDecimal MOST = BigDecimal.valueOf(200);

  private static final Set<String> SAYING = WordList.named("our-plans.saying");

  private static final Set<String> SUBJECTS =
      Set.of("we", "you", "i", "they", "she", "he", "it", "this", "that");

  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:plan|agenda|proposal|schedule|next steps?|timeline|script|outline|logistics|pilot|steps|storyboard|demo|webinar|session|order)\\b");

  /// "We will send two dates", "you name the two sites by Friday".
  private static final Pattern WILL =
      Pattern.compile(
          "(?i)^\\W*(?:(?:then|next|after that|by \\w+|if you (?:[\\w']+ ?){1,4}),? )?(?:we|i|you|let['’]s|let us)(?:['’]ll| will| can| could| would| should| must)? (?:\\w+ )?"
              + "(?:(?:am|are) (?:now )?[\\p{L}]+ing\\b[^.;!?]* and (?:will |shall )?(?:send|write|call|reply|tell|let|get)\\b"
              + "|send|write|call|meet|name|pick|choose|bring|book|show|start|test|try|run|review|talk|come|sit|reply|get|check|need|agree|decide|ask|keep|plan|take|look|have)\\b");

  /// "Two minutes: who is on the call".
  private static final Pattern TIMED =
      Pattern.compile(
          "(?i)^\\W*(?:[\\p{L}\\d-]+ ){0,2}(?:min|mins|minutes?|hours?|days?|weeks?|months?|seconds?)\\b[^.:]{0,20}:");

  private static final Set<Kind> KINDS = Set.of(Kind.PLAIN, Kind.COUNT, Kind.DURATION, Kind.CLOCK);

  private static final Pattern REASON = Pattern.compile("(?i),? (?:since|because|as|given that) ");

  private static final Pattern REASON_FIRST =
      Pattern.compile("(?i)^\\W*(?:since|because|as|given that) [^;]*? {4,}, ");

  /// What is left of a citation.
  private static final Pattern CITED = Pattern.compile("\\p{Graph} {4,}");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)^\\W*(?:plan|next steps?|proposal|tests?|pilot|experiment|to do|actions?|steps?|tasks?|idea|campaign|recommendation|sample)\\b[^:.;]{0,20}:");

  private final DraftSentences.Sentence sentence;
  private final CheckContext context;
  private final String text;
  private final boolean cited;

  /// Read once, for each number of a long list asks again.
  private @Nullable Boolean plan;

  OurPlans(DraftSentences.Sentence sentence, CheckContext context) {
    this.sentence = sentence;
    this.context = context;
    this.text = sentence.span().text();
    this.cited = !sentence.cites().isEmpty();
  }

  /// Whether the number that a finding is about is ours.
  ///
  /// @param agenda the text is a schedule
  boolean covers(Finding finding, boolean agenda) {
    if (finding.start() < 0) {
      return false;
    }
    int at = Graphemes.utf16(text, finding.start());
    if (agenda && Appointments.isInFront(text, at)) {
      return true;
    }
    if (!isPlan() && !(cited && isBesideReason(text, at, context))) {
      return false;
    }
    if (finding.rule().equals("dates_supported")) {
      return Dates.find(text).stream().anyMatch(d -> d.start() == at);
    }
    return DraftSentences.numberAt(finding, text)
        .filter(q -> isOurs(q) && !isCounted(q, text, context))
        .isPresent();
  }

  private boolean isPlan() {
    var known = plan;
    if (known == null) {
      known = readsAsPlan();
      plan = known;
    }
    return known;
  }

  private boolean readsAsPlan() {
    String said = Sayings.unlabelled(text.strip());
    var words = Words.tokens(said);
    if (words.isEmpty()) {
      return false;
    }
    boolean listed = PLANNED.matcher(sentence.heading()).find() && isFragment(words);
    if (cited) {
      return listed;
    }
    return !Claims.isClaim(text, context)
        && (Sayings.isQuestion(said)
            || Sayings.isOrderTo(Sayings.then(said))
            || WILL.matcher(said).find()
            || TIMED.matcher(text).find()
            || sentence.asked()
            || isFragment(words));
  }

  /// "Plan: two mails in January, since 58 % read mails [E10]": what is cited carries the reason,
  /// and the rest is ours.
  private static boolean isBesideReason(String text, int at, CheckContext context) {
    var reason = REASON.matcher(text);
    var first = REASON_FIRST.matcher(text);
    int from = first.find() ? first.end() : 0;
    int to = from == 0 && reason.find() ? reason.start() : text.length();
    if (at < from || at >= to || from == 0 && to == text.length()) {
      return false;
    }
    var plan = text.substring(from, to);
    var said = Sayings.unlabelled(plan.strip());
    boolean named = LABELLED.matcher(plan).find() && isFragment(Words.tokens(said));
    return !CITED.matcher(plan).find()
        && !Claims.isClaim(plan, context)
        && (named || Sayings.isOrderTo(said) || WILL.matcher(said).find());
  }

  /// Whether nobody does anything in it, as far as its words tell.
  static boolean isFragment(List<String> words) {
    boolean said =
        words.size() > 1 && SUBJECTS.contains(words.getFirst()) && Verbs.isBase(words.get(1));
    return !said
        && words.stream()
            .noneMatch(w -> SAYING.contains(w) || Verbs.isFinite(w) && !w.endsWith("s"));
  }

  private static boolean isOurs(Quantity number) {
    return KINDS.contains(number.kind())
        && number.pair().isEmpty()
        && number.value().compareTo(MOST) <= 0
        && number.value().stripTrailingZeros().scale() <= 0;
  }

  /// What the record or an approved fact counts is no plan: "offer the 14-day trial".
  private static boolean isCounted(Quantity number, String text, CheckContext context) {
    var about = Wording.stems(text, context.personaName());
    about.removeAll(Words.content(number.text()));
    about.remove(number.noun());
    about.removeIf(stem -> stem.chars().anyMatch(Character::isDigit));
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
