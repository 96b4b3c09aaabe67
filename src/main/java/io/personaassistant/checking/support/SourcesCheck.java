package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.HarmlessNumbers;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether what is cited is good enough for what is said: not set aside, not stale, of this
/// persona, from more than one place where the text speaks of many, and named for what it is where
/// a number comes from outside.
public final class SourcesCheck implements Check {
  /// Types whose numbers are somebody else's claim.
  private static final Set<SourceType> OUTSIDERS =
      Set.of(SourceType.THIRD_PARTY, SourceType.COMPETITOR);

  /// Words that say where such a number comes from.
  private static final Set<String> NAMED = WordList.named("sources-check.named");

  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:our|ours|(?-i:us)|we(?! (?:\\p{L}+ly |have |should |must |can |do not |don['’]t )?(?:compared?|found|looked|read|saw|see|checked|knows?|heard|asked|reviewed|noted|think|thought|lose|lost|note|watch)\\b))\\b");

  private static final Pattern THEIRS =
      Pattern.compile(
          "(?i)\\b(?:they|them|theirs?|competitors?|rivals?|others?|providers?|vendors?|suppliers?|alternatives?|than|against|versus|vs)\\b");

  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}\\d]{2,}");

  private static final int MOST_OF_LABEL = 3;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    for (var source : cited) {
      if (source.origin().quarantined()) {
        boolean item = source.origin().type().isPresent();
        var why =
            context.subject().withheld().stream()
                .filter(w -> w.id().equals(source.id()))
                .findFirst()
                .map(w -> " " + w.why() + ".")
                .orElse(" is not approved today: it has expired, or nobody approved it.");
        findings.errorAll(
            "trusted_source",
            "",
            source.id()
                + (item ? " is set aside: it may hold instructions instead of research." : why),
            item
                ? "Cite another item, or have a curator clear this one."
                : "Use an approved fact, or have this one approved.");
      }
    }
    var items = cited.stream().filter(s -> s.origin().type().isPresent()).toList();
    if (!items.isEmpty() && items.stream().noneMatch(s -> s.origin().quarantined())) {
      String text = SupportCheck.text(line, rules);
      outsiders(text, items, cited, findings);
      SourceKinds.judge(text, cited, context.subject().title(), findings);
      if (!onlyAsks(line, rules)) {
        context.subject().today().ifPresent(day -> freshness(items, cited, day, findings));
      }
      persona(text(line, rules), items, context, findings);
      // what is told as if it had happened says nothing of how many it happens to
      if (!SupportCheck.isImagined(line, rules)) {
        FewSources.judge(text, items, cited, context.subject().title(), findings);
        OnlyOnes.judge(text, cited, findings);
      }
    }
    return findings.all();
  }

  private static void outsiders(
      String text, List<Source> items, List<Source> cited, Findings findings) {
    boolean only =
        cited.size() == items.size()
            && items.stream().allMatch(s -> OUTSIDERS.contains(s.origin().type().orElseThrow()));
    boolean number =
        Numbers.find(text).stream().anyMatch(q -> !HarmlessNumbers.isHarmless(q, text));
    boolean competitor =
        items.stream().allMatch(s -> s.origin().type().orElseThrow() == SourceType.COMPETITOR);
    if (only && competitor && OURS.matcher(text).find() && !namesAnother(text, items)) {
      var source = items.getFirst();
      findings.errorAll(
          "trusted_source",
          "",
          source.id() + " tells what a competitor offers; here it is told of us.",
          "Say whose offer it is, or cite a fact of our own.");
    } else if (only
        && (number || competitor)
        && Words.tokens(text).stream().noneMatch(NAMED::contains)) {
      var source = items.getFirst();
      findings.infoAll(
          "trusted_source",
          source.id()
              + " is a "
              + source.origin().type().orElseThrow().label()
              + ", not our own research.",
          "Say where it comes from, or cite our own research.");
    }
  }

  /// Whether the text speaks of somebody besides us: by a name that the source has, too, or as
  /// "they".
  private static boolean namesAnother(String text, List<Source> items) {
    return THEIRS.matcher(text).find()
        || NAME.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(name -> !Words.isStop(name.toLowerCase(Locale.ROOT)))
            .anyMatch(name -> items.stream().anyMatch(s -> s.text().contains(name)));
  }

  /// Whether a line asks again what is on record and claims nothing: a question beside a trait and
  /// a few words on what it is about.
  private static boolean onlyAsks(Line line, LineRules rules) {
    var said =
        FieldText.of(line, rules).stream()
            .filter(at -> !at.field().isCopied() && !at.field().list())
            .filter(
                at -> at.field().numbers() != NumberSource.PLAN || Sayings.isQuestion(at.text()))
            .flatMap(at -> Words.sentences(at.text()).stream())
            .map(Span::text)
            .toList();
    return said.stream().anyMatch(Sayings::isQuestion)
        && said.stream().allMatch(s -> Sayings.isQuestion(s) || Words.count(s) <= MOST_OF_LABEL);
  }

  private static void freshness(
      List<Source> items, List<Source> cited, LocalDate day, Findings findings) {
    var oldest = day.minusDays(Evidence.FRESH_DAYS);
    boolean stale =
        items.stream().allMatch(s -> s.date().filter(d -> d.isBefore(oldest)).isPresent());
    if (stale && items.size() == cited.size()) {
      var newest = items.stream().flatMap(s -> s.date().stream()).max(LocalDate::compareTo);
      findings.warningAll(
          "freshness",
          "The newest evidence cited is of " + newest.orElseThrow() + ", over a year old.",
          "Cite newer evidence, or say how old it is.");
    }
  }

  private static String text(Line line, LineRules rules) {
    return String.join("\n", FieldText.of(line, rules).stream().map(FieldText::text).toList());
  }

  /// What the text openly says of another persona, by its name, may cite that persona's evidence.
  private static void persona(
      String text, List<Source> items, CheckContext context, Findings findings) {
    String slug = context.subject().slug();
    if (slug.isEmpty() || context.subject().panel().isSeveral()) {
      return;
    }
    for (var source : items) {
      var origin = source.origin();
      var of = origin.stands().stream().map(Source.Stand::persona).collect(Collectors.toSet());
      if (!origin.persona().isEmpty()) {
        of.add(origin.persona());
      }
      boolean told = of.stream().anyMatch(o -> !Phrases.find(text, o.replace('-', ' ')).isEmpty());
      if (!of.isEmpty() && !of.contains(slug) && !told) {
        findings.errorAll(
            "persona_match",
            "",
            source.id() + " is about " + String.join(" and ", of.stream().sorted().toList()) + ".",
            "Cite evidence about this persona.");
      }
    }
  }
}
