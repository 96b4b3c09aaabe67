package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.HarmlessNumbers;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.English;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what is cited can support the line at all: it shares something with it, and it does not
/// stand against the trait that the line expresses. A match in words is no proof that a paraphrase
/// is right, so there is no finding that says so. English.
public final class SupportCheck implements Check {
  /// Two texts are about the same when they share this much of the shorter one's stems.
  static final double SAME = 0.5;

  /// A text that says little else may leave more of a sentence out.
  private static final double WITHIN = 0.6;

  private static final double PART = 0.4;

  /// What is supposed or asked is said by nobody.
  static final Pattern SUPPOSED = Pattern.compile("(?i)^\\W*(?:if|unless|whether|when)\\b");

  /// What an item is linked to may say in other words what it says itself.
  private static final int OF_TRAIT = 2;

  private final Reading.Cache readings;
  private final Stances stances;
  private final Contradictions contradictions;
  private final Swaps swaps;
  private final ProductDeeds deeds;
  private final Retellings retellings;
  private final Causes causes;
  private final OnePerson onePerson;
  private final AddedSetting setting;
  private final PriceComparisons prices;
  private final ProductNames products = new ProductNames();

  /// A check that shares the readings of texts with others.
  public SupportCheck(Reading.Cache readings) {
    this.readings = readings;
    this.stances = new Stances(readings);
    this.contradictions = new Contradictions(readings);
    this.swaps = new Swaps(readings);
    this.deeds = new ProductDeeds(readings);
    this.retellings = new Retellings(readings);
    this.causes = new Causes(readings);
    this.onePerson = new OnePerson(readings);
    this.setting = new AddedSetting(readings);
    this.prices = new PriceComparisons(readings);
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    String text = text(line, rules);
    if (cited.isEmpty() || text.isBlank()) {
      return List.of();
    }
    if (!English.isLikely(text)) {
      return List.of(); // neither stems nor denials are known in other languages
    }
    var told = OfEvidence.without(Wording.claim(text, context.personaName()), text);
    var names = products.of(context);
    // where nothing but people is named, they are what it is about
    var claim = told.size() < 2 ? Wording.claimOfPeople(text, context.personaName()) : told;
    if (claim.size() >= 2
        && !OfEvidence.is(text, told)
        && touchesNone(claim, cited, names)
        // a line may say with its question what its greeting leaves out
        && touchesNone(Wording.claim(text.replace('?', '.'), context.personaName()), cited, names)
        && cited.stream().noneMatch(s -> counts(text, s, readings))) {
      var why = Reasons.nothing(ids(cited), cited.size() == 1);
      // what a colleague is to do with words of the brief claims nothing
      if (!rules.customerFacing() && isAllOrders(text) && quotesBrief(text, context)) {
        findings.warningAll("claim_supported", why, "Check that what is cited is the reason.");
      } else {
        findings.errorAll(
            "claim_supported", "", why, "Cite what the statement rests on, or leave it out.");
      }
    } else {
      boolean imagined = isImagined(line, rules);
      contradictions.judge(text, cited, imagined, names, findings);
      if (findings.all().stream().noneMatch(f -> f.level() == Level.ERROR)) {
        swaps.judge(text, cited, imagined, context, findings); // to say it once is enough
      }
      causes.judge(text, imagined, cited, rules, context, findings);
      deeds.judge(text, cited, names, context, findings);
      stances.judge(text, cited, context, findings);
      if (findings.all().isEmpty() && !imagined) {
        onePerson.judge(text, cited, findings);
        retellings.judge(text, cited, findings);
        setting.judge(text, cited, context, findings);
        prices.judge(text, cited, findings);
        Forecasts.judge(text, cited, findings);
        Certainties.judge(text, cited, findings);
      }
    }
    return findings.all();
  }

  private boolean quotesBrief(String text, CheckContext context) {
    var brief = readings.of(context.brief()).normal();
    return Quotations.find(text).stream().anyMatch(q -> Normal.holds(brief, Normal.of(q.text())));
  }

  private static boolean isAllOrders(String text) {
    return Words.sentences(text).stream()
        .allMatch(s -> Sayings.isOrderTo(Sayings.unlabelled(s.text())));
  }

  /// What a claim has besides the name of our product, which every fact of it may share.
  private static Set<String> of(Source source, Set<String> claim, Set<String> names) {
    var left = new HashSet<>(claim);
    if (source.origin().type().isEmpty()) {
      left.removeAll(names);
    }
    return left.size() < 2 ? claim : left;
  }

  /// Whether the line tells of what has not happened, and calls that our own conclusion.
  static boolean isImagined(Line line, LineRules rules) {
    return rules.fields().stream().anyMatch(f -> f.checks().contains("past_tense"))
        && line.fields().values().stream()
            .flatMap(List::stream)
            .anyMatch(t -> t.equalsIgnoreCase("inference") || t.equalsIgnoreCase("assumption"));
  }

  static boolean isSame(Polarity one, Polarity two) {
    // half is not enough: what a customer pays today shares that much with what we ask for
    double ours = one.sharedWith(two);
    double theirs = two.sharedWith(one);
    boolean within = ours >= WITHIN && theirs >= PART && Math.round(ours * one.stems().size()) > 3;
    return (ours > SAME && theirs > SAME || within) && one.stems().size() >= 3;
  }

  /// Whether a sentence says so much more of this than another that denies a part of it: "the door
  /// says broken. It does not say what is broken."
  static boolean isSaid(Polarity said, Polarity sentence, Polarity denying) {
    return isSame(said, sentence)
        && !said.opposes(sentence)
        && said.sharedWith(sentence) > 2 * said.sharedWith(denying);
  }

  /// The texts of a line's sourced fields.
  static String text(Line line, LineRules rules) {
    var text = new StringBuilder();
    for (var at : FieldText.of(line, rules)) {
      // a field that names a trait or repeats the brief says what is tested, not that it is so
      boolean named = at.field().isCopied();
      if (at.field().numbers() != NumberSource.PLAN && at.field().oneOf().isEmpty() && !named) {
        text.append(Sayings.unlabelled(at.text())).append('\n');
      }
    }
    return text.toString().strip();
  }

  /// What is cited, as it is named in a sentence.
  static String ids(List<Source> cited) {
    return String.join(" and ", cited.stream().map(Source::id).toList());
  }

  /// Whether a number of the text stands in the source.
  static boolean counts(String text, Source source, Reading.Cache readings) {
    var known = readings.of(source.text()).numbers();
    return Numbers.find(text).stream()
        .filter(q -> !HarmlessNumbers.isHarmless(q, text))
        .anyMatch(q -> known.stream().anyMatch(s -> q.isSupportedBy(s.quantity())));
  }

  private boolean touchesNone(Set<String> claim, List<Source> cited, Set<String> names) {
    return cited.stream().noneMatch(s -> touches(of(s, claim, names), s, readings));
  }

  /// Whether a source has a word of these, or stands for a trait that does.
  static boolean touches(Set<String> stems, Source source, Reading.Cache readings) {
    var known = readings.of(source.text()).stems();
    return known.isEmpty()
        || Wording.shared(stems, known) > 0
        || Wording.shared(stems, readings.of(source.origin().reference()).stems()) > 0
        || stands(stems, source, readings);
  }

  /// Whether a trait that a source is linked to says so much of it.
  static boolean stands(Set<String> stems, Source source, Reading.Cache readings) {
    return source.origin().stands().stream()
        .anyMatch(s -> Wording.shared(stems, readings.of(s.trait()).stems()) >= OF_TRAIT);
  }

  /// Quoting an item word for word says what it says, whatever it stands for.
  static boolean quotes(String text, Source source) {
    return Quotations.find(text).stream()
        .anyMatch(q -> Normal.holds(Normal.of(source.text()), Normal.of(q.text())));
  }
}
