package io.personaassistant.checking;

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
import io.personaassistant.checking.reading.CutQuotations;
import io.personaassistant.checking.reading.PolarityWords;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.ToBeSaid;
import io.personaassistant.text.CountedPeople;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether every quotation is, word for word, what one cited source says in somebody's own words.
/// What nearly matches is suggested, never accepted.
final class QuotationsCheck implements Check {
  /// The name of the per-field check that takes a whole text for a quotation.
  static final String VERBATIM = "verbatim";

  /// In title case, as headlines are written: small are short words alone, which a mere sentence
  /// with a name in it is not.
  private static final Pattern TITLE =
      Pattern.compile(
          "(?u)\\p{Lu}[^\\s]*(?:\\s+(?:\\p{Lu}\\S*|[\\p{N}\\p{P}\\p{S}]+\\S*|\\p{Ll}{1,3}|with|from|over|into|when|than|that|your))*\\s+\\p{Lu}\\p{Ll}\\S*");

  private static final int SUGGESTED_WORDS = 16;

  /// At most one letter in so many is another one in what is nearly the same.
  private static final int NEARLY = 4;

  private final Reading.Cache readings;

  QuotationsCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    for (var at : FieldText.of(line, rules)) {
      for (var quotation : quotations(at)) {
        judge(new Case(at, quotation, rules, context, cited, line.cites()), findings);
      }
    }
    return findings.all();
  }

  private static List<Quotation> quotations(FieldText at) {
    var marked = Quotations.find(at.text());
    boolean whole = at.field().checks().contains(VERBATIM) && marked.isEmpty();
    return whole ? List.of(new Quotation(at.text(), 0, at.text().length())) : marked;
  }

  /// One quotation and all it is judged by.
  private record Case(
      FieldText at,
      Quotation quotation,
      LineRules rules,
      CheckContext context,
      List<Source> cited,
      List<String> ids) {
    void error(Findings findings, String rule, String why, String fix) {
      findings.error(rule, at, quotation.start(), quotation.end(), why, fix);
    }

    String shown() {
      return Findings.show(quotation.text());
    }
  }

  private void judge(Case one, Findings findings) {
    var segments = one.quotation().segments().stream().map(Normal::of).toList();
    String whole = Normal.of(one.quotation().text());
    if (isForbidden(one, whole)
        || says(readings.of(one.context().brief()).normal(), whole, segments)) {
      return;
    }
    var said = one.cited().stream().filter(source -> isSaid(source, whole, segments)).toList();
    var usable =
        said.stream()
            .filter(source -> source.outside() || !one.rules().customerFacing())
            .findFirst();
    if (usable.isPresent()) {
      warnWhenCutFromNegation(one, usable.orElseThrow(), whole, segments, findings);
    } else if (!said.isEmpty()) {
      one.error(
          findings,
          "quote_not_for_customers",
          one.shown() + " is from " + said.getFirst().id() + ", which may not be quoted outside.",
          "Say it in your own words without quotation marks.");
    } else if (!isOurs(one, whole) && !explained(one, whole, segments, findings)) {
      suggest(one, findings);
    }
  }

  /// Words that nobody cited said, and that the line does not give as said either.
  private boolean isOurs(Case one, String whole) {
    var before = one.at().text().substring(0, one.quotation().start());
    // "the headline “Priced per practice”" in a plan of ours names a text of ours
    return one.at().field().numbers() == NumberSource.PLAN
            && TITLE.matcher(one.quotation().text()).matches()
        || ToBeSaid.areReply(before)
            && one.context().subject().approved().stream()
                .anyMatch(a -> Normal.holds(Normal.of(a), whole))
        || ToBeSaid.areObjection(before)
            && Normal.holds(readings.of(one.context().record()).normal(), whole)
        || ToBeSaid.areAsked(before, one.quotation().text(), !one.cited().isEmpty())
            && !isAltered(one);
  }

  /// Nearly what somebody cited said is what they said, with a word changed.
  private static boolean isAltered(Case one) {
    return nearest(one.quotation().text(), one.cited().stream())
        .filter(near -> near.distance() * NEARLY <= cut(near.text()).length())
        .isPresent();
  }

  /// "Never say “…”" with what a talk track says not to say quotes nobody.
  private static boolean isForbidden(Case one, String whole) {
    String before = one.at().text().substring(0, one.quotation().start());
    var sentences = Words.sentences(before);
    return !sentences.isEmpty()
        && ForbiddenPhrase.isWarnedOf(sentences.getLast().text())
        && one.context().subject().doNotSay().stream().anyMatch(p -> Normal.of(p).equals(whole));
  }

  private boolean isSaid(Source source, String whole, List<String> segments) {
    var reading = readings.of(source.text());
    return source.ownWords() && !CountedPeople.is(whole)
        ? says(reading.normal(), whole, segments)
        : reading.quotations().stream().anyMatch(inner -> says(inner, whole, segments));
  }

  /// Verbatim, or every piece between ellipses verbatim, of three words or more and in order.
  private static boolean says(String text, String whole, List<String> segments) {
    if (Normal.holds(text, whole)) {
      return true;
    }
    if (segments.isEmpty() || segments.stream().anyMatch(s -> isShort(s) && segments.size() > 1)) {
      return false;
    }
    int from = 0;
    for (var segment : segments) {
      int at = Normal.indexOf(text, segment, from);
      if (at < 0) {
        return false;
      }
      from = at + segment.length();
    }
    return true;
  }

  private static boolean isShort(String segment) {
    return Words.count(segment) < Quotations.MIN_WORDS;
  }

  /// Says what is wrong where that is known; false when it is not.
  private boolean explained(Case one, String whole, List<String> segments, Findings findings) {
    if (segments.size() > 1 && segments.stream().anyMatch(QuotationsCheck::isShort)) {
      one.error(
          findings,
          "quote_verbatim",
          one.shown() + " leaves too little between its ellipses.",
          "Keep at least three words in a row on either side of an ellipsis.");
      return true;
    }
    var other =
        one.context().uncited(one.ids()).stream()
            .filter(source -> isSaid(source, whole, segments))
            .findFirst();
    if (other.isPresent()) {
      String id = other.orElseThrow().id();
      one.error(
          findings,
          "quote_verbatim",
          Reasons.uncited(one.shown(), id),
          "Cite " + id + " or drop the quotation.");
      return true;
    }
    return explainedAsWrittenByUs(one, whole, segments, findings);
  }

  private boolean explainedAsWrittenByUs(
      Case one, String whole, List<String> segments, Findings findings) {
    var summary =
        one.cited().stream()
            .filter(source -> says(readings.of(source.text()).normal(), whole, segments))
            .findFirst();
    boolean record = says(readings.of(one.context().record()).normal(), whole, segments);
    if (summary.isEmpty() && !record) {
      return false;
    }
    String where = summary.map(Source::id).orElse("the persona's record");
    one.error(
        findings,
        "quote_source_is_person",
        one.shown() + " stands in " + where + ", yet nobody said it in these words.",
        one.at().field().checks().contains(VERBATIM)
            ? "Copy words that a person said: those of an item with own_words true."
            : "Drop the quotation marks and say it as a finding.");
    return true;
  }

  private void suggest(Case one, Findings findings) {
    var open = one.cited().stream().filter(source -> !source.shut());
    var near = nearest(one.quotation().text(), open);
    if (near.isEmpty()) {
      var uncited = one.context().uncited(one.ids()).stream();
      near = nearest(one.quotation().text(), uncited.filter(source -> !source.shut()));
    }
    String fix =
        near.map(n ->
                n.id()
                    + " says “"
                    + Words.first(n.text(), SUGGESTED_WORDS)
                    + "”. Quote that exactly.")
            .orElse("Quote the cited evidence word for word, or drop the quotation marks.");
    one.error(
        findings,
        "quote_verbatim",
        one.shown() + " is not what the cited evidence says word for word.",
        fix);
  }

  private record Near(String id, String text, int distance) {}

  private static Optional<Near> nearest(String quoted, Stream<Source> sources) {
    return sources
        .filter(Source::ownWords)
        .map(source -> {
          String run = Similarity.nearestRun(quoted, source.text()).text();
          return new Near(source.id(), run, Similarity.editDistance(cut(run), cut(quoted)));
        })
        .filter(near -> !near.text().isEmpty())
        .min(Comparator.comparingInt(Near::distance));
  }

  private static String cut(String text) {
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private void warnWhenCutFromNegation(
      Case one, Source source, String whole, List<String> segments, Findings findings) {
    String text = readings.of(source.text()).normal();
    String first = Normal.holds(text, whole) || segments.isEmpty() ? whole : segments.getFirst();
    var denial = CutQuotations.denial(text, first);
    if (!denial.isEmpty()) {
      boolean next = PolarityWords.DENYING.contains(denial.getLast());
      findings.add(
          "quote_verbatim",
          next ? Level.ERROR : Level.WARNING,
          one.at(),
          one.quotation().start(),
          one.quotation().end(),
          one.shown()
              + " leaves out "
              + (source.shut() ? "a denial" : "“" + String.join(" ", denial) + "”")
              + " just before it.",
          "Quote the whole sentence, so that it means what was said.");
    }
  }
}
