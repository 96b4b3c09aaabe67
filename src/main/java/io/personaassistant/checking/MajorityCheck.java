package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Calculation;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether words for an amount are borne out by the shares that the cited sources give: "most" and
/// "the majority" by more than half, "nearly all" by at least 80 %, "every ..." at the start of a
/// text by a share of 100 % or a source that speaks of all, "hardly any" by at most 25 %. Sources
/// without a share leave it to `distinct_sources`. English.
public final class MajorityCheck implements Check {
  /// "The most", "your most", "at most" and "the three most used" are superlatives.
  private static final Pattern MOST =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:(?:the|a|vast|great|large) ){0,4}majority\\b"
              + "|(?<!\\b(?:the|at|what|and|three|four|two|that|which|who|is|are|your|our|their|his|her|its|my|a) )(?<![\\p{L}\\p{N}\\-])most (?!(?:on|in|from|for|at|by|to|with|about)\\b|recent\\b|where\\b|when\\b|if\\b|because\\b|while\\b|after\\b|before\\b|often\\b|likely\\b|common\\b|frequent\\b|important\\b|[\\p{Ll}]+ly\\b)(?:of |(?:[\\p{Ll}\\-]+ ){0,3}[\\p{Ll}\\-]+s\\b)");

  private static final Pattern MOST_OF =
      Pattern.compile("(?i)\\bmost of (?:the|their|its|his|her) (\\p{L}+)");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// Claims at least `NEARLY` of a whole.
  private static final Pattern NEARLY_ALL =
      Pattern.compile(
          "(?i)\\b(?:(?:nearly|almost|virtually|practically) (?:all|every\\w*)|(?:the )?(?:vast|overwhelming) majority|all but a few)\\b");

  /// "All", "in the test every", "each of the", at the beginning of a text.
  private static final Pattern EVERY =
      Pattern.compile(
          "(?i)^\\W*(?:(?:\\p{L}\\d+|it|this|they|evidence|the \\p{L}+) (?:says?|shows?|states?|proves?) (?:that )?|(?:in|at|during|among|across) [^.,;:!?]{1,60}, )?"
              + "(?<amount>every(?<who>one|body)(?! (?:who|that|else|but|except|involved)\\b)|every(?: one of (?:the|these|those|our))?|(?:all|each)(?: (?:of )?(?:the|these|those|our))?)\\b"
              + "(?! (?:(?:second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) \\p{L}|(?:of|the|\\d+|this|that|from|in|by|taken|figures|numbers|data|sources|quotes|shares|counts)\\b))");

  private static final Pattern ALL =
      Pattern.compile("(?i)\\b(?:every(?:one|body)?|(?<!\\bat )all|each)\\b");

  private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\\n—]");

  /// What all is said of stands among so many words behind it.
  private static final int REACH = 4;

  /// What customers leave behind is counted, too: "every ticket names it".
  private static final Set<String> COUNTED = WordList.stems("majority-check.counted");

  private static final Set<String> MUST =
      Set.of("is", "are", "has", "have", "must", "should", "can", "needs", "that", "which");

  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  /// Claims at most `HARDLY` of a whole.
  private static final Pattern HARDLY_ANY =
      Pattern.compile(
          "(?i)\\b(?:hardly any(?:body|one)?|almost no(?:body|ne)?|a (?:small|tiny) minority|(?:only|very) (?:a )?few)\\b");

  /// A text without one of these claims no amount.
  private static final List<String> AMOUNTS = WordList.listed("majority-check.amounts");

  private static final BigDecimal HARDLY = new BigDecimal("0.25");

  private final Reading.Cache readings;

  public MajorityCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    if (FieldText.of(line, rules).stream()
        .allMatch(at -> Phrases.find(at.text(), AMOUNTS).isEmpty())) {
      return List.of();
    }
    var shares =
        context.cited(line.cites()).stream()
            .flatMap(source -> shares(readings.of(source.text())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (shares.isEmpty()) {
      return List.of();
    }
    shares.addAll(worked(line, rules));
    var largest = shares.stream().max(BigDecimal::compareTo).orElseThrow();
    var smallest = shares.stream().min(BigDecimal::compareTo).orElseThrow();
    for (var at : FieldText.of(line, rules)) {
      // "if most of them ask for it, the plan ends"
      boolean plan = at.field().numbers() == NumberSource.PLAN;
      if (!plan && largest.compareTo(HALF) <= 0 && !isSuperlative(at.text(), line, context)) {
        report(at, MOST, "more than half", findings);
      }
      if (largest.compareTo(BigDecimal.ONE) < 0
          && isOfCounted(at.text(), line, context)
          && isOfSome(line, context)) {
        report(at, EVERY, "all", findings);
      }
      if (!plan && largest.compareTo(NEARLY) < 0) {
        report(at, NEARLY_ALL, "nearly all", findings);
      }
      if (!plan && smallest.compareTo(HARDLY) > 0) {
        report(at, HARDLY_ANY, "hardly any", findings);
      }
    }
    return findings.all();
  }

  /// "Lose most of their time at the pump" for "where do you lose most time?".
  private static boolean isSuperlative(String text, Line line, CheckContext context) {
    var sources = context.cited(line.cites());
    var rest =
        MOST_OF
            .matcher(text)
            .replaceAll(most ->
                sources.stream()
                        .anyMatch(s -> !Phrases.find(s.text(), "most " + most.group(1)).isEmpty())
                    ? ""
                    : Matcher.quoteReplacement(most.group()));
    return !rest.equals(text) && Phrases.find(rest, AMOUNTS).isEmpty();
  }

  /// What the line's own sums come to: "the majority (44 % + 25 % = 69 %)".
  private static List<BigDecimal> worked(Line line, LineRules rules) {
    return FieldText.of(line, rules).stream()
        .flatMap(at ->
            Stream.concat(
                Numbers.calculations(at.text()).stream()
                    .filter(Calculation::right)
                    .map(sum -> Numbers.share(sum.result())),
                Words.sentences(at.text()).stream().map(s -> listed(s.text()))))
        .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0)
        .toList();
  }

  /// "Most are done within a week: 34 % in five days, 41 % in seven": the shares that make it up.
  private static BigDecimal listed(String sentence) {
    int colon = sentence.indexOf(": ");
    return Numbers.find(sentence.substring(Math.max(0, colon))).stream()
        .filter(q -> colon > 0 && q.kind() == Kind.PERCENT)
        .map(Numbers::share)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Whether the text says of all what a share may be given of: people, companies, or something
  /// that a cited share counts. "Each new tool adds a login" says how things work.
  private boolean isOfCounted(String text, Line line, CheckContext context) {
    var every = EVERY.matcher(text);
    if (!every.find()) {
      return false;
    }
    var rest = CLAUSE.split(text.substring(every.end()), 2)[0];
    boolean listed = Numbers.find(text).size() > 1;
    if (listed || People.takePart(rest)) {
      return false; // "all named one: 34 gas, 27 water", "all testers were asked to send a refund"
    }
    var words = Words.tokens(rest).stream().limit(REACH).toList();
    var counted = new HashSet<String>();
    context.cited(line.cites()).stream()
        .map(s -> readings.of(s.text()))
        .flatMap(r -> r.numbers().stream().filter(n -> shares(n, r).findAny().isPresent()))
        .forEach(n -> counted.addAll(n.clause()));
    if (every.group("who") != null) {
      return Wording.shared(Clauses.stems(rest), counted) > 1; // not "everybody pays that"
    }
    for (var word : words) {
      if (COUNTED.contains(Words.stem(word))
          || People.is(word)
          || People.is(word + "s")
          || Wording.shared(Set.of(Words.stem(word)), counted) > 0) {
        return true;
      }
      if (Verbs.isFinite(word) || MUST.contains(word) || Words.isStop(word)) {
        return false;
      }
    }
    return false;
  }

  /// Whether no source says anything of all.
  private static boolean isOfSome(Line line, CheckContext context) {
    return context.cited(line.cites()).stream().noneMatch(s -> ALL.matcher(s.text()).find());
  }

  /// The shares that a source gives, and those of a tally: of 240, 96 are 40 %.
  private static Stream<BigDecimal> shares(Reading reading) {
    return reading.numbers().stream().flatMap(said -> shares(said, reading));
  }

  private static Stream<BigDecimal> shares(Reading.Said said, Reading reading) {
    return Stream.of(Parts.shareOf(said, reading), Parts.shareOfTwo(said, reading))
        .filter(s -> s.signum() > 0);
  }

  private static void report(FieldText at, Pattern words, String much, Findings findings) {
    var matcher = words.matcher(at.text());
    while (matcher.find()) {
      int start = words.equals(EVERY) ? matcher.start("amount") : matcher.start();
      findings.error(
          "numbers_supported",
          at,
          start,
          matcher.end(),
          Findings.show(at.text().substring(start, matcher.end()).strip())
              + " says "
              + much
              + "; no share that is cited does.",
          "Give the number that the evidence gives.");
    }
  }
}
