package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.OrderedPairs;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Reviewed;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text cites for a trait what stands against it, or says the opposite of what is cited
/// for it. English.
final class Stances {
  /// How an objection says that something is too much.
  private static final Pattern BURDEN =
      Pattern.compile(
          "(?i)\\b(?:(?:extra|more|additional|needless|double) (?:work|effort|trouble|steps?|jobs?|burden)|trouble|burden|hassle|nuisance|chore|bother|waste of|annoy\\w*|pointless|useless|obstacle|barrier|blocker|deal-?breaker|(?:kept|keeps) [^.;]{0,40} from|stopped [^.;]{0,40} from|puts? [^.;]{0,30} off|deterred|too (?:much|long|slow|dear|expensive|many|costly))\\b");

  /// What is said of a trait and its condition: "leaves when he must talk to sales".
  private static final Pattern CONDITION =
      Pattern.compile("(?i)^(.+?),? (?:when|whenever|if|unless|as soon as) .+$");

  private static final Pattern CONDITION_FIRST =
      Pattern.compile("(?i)^(?:when|whenever|if|unless) [^,]+, (.+)$");

  /// "If most had asked first, the harm would be in doubt": supposed, and not said to be so.
  private static final Pattern WOULD =
      Pattern.compile(
          "(?i)^\\W*(?:if|unless|suppose|had) [^,]+, (.*\\b(?:would|could|might|may)\\b.*)$");

  /// "One wants it, another does not": each tells what its own source says.
  private static final Pattern TWO_VOICES =
      Pattern.compile("(?i)\\bone\\b[^.!?]*[,;:] (?:and )?(?:another|the other|one)\\b");

  /// Other words for leaving.
  private static final Pattern GONE =
      Pattern.compile(
          "(?i)\\b(?:leav\\w+|left|clos\\w+ (?:the|a|their|his|her) (?:tab|page|browser)|(?:walk|go|goes|went|turn|run)\\w* away|giv\\w+ up|drop\\w* (?:out|off)|los(?:e|es|t|ing)|quit\\w*|gone|cancel\\w*|abandon\\w*)\\b");

  private static final Set<String> LIKING =
      Set.copyOf(Words.stems("prefer trade rather like love want choose"));

  /// "Not everybody fears for the server" says that some do not.
  private static final Pattern NOT_ALL =
      Pattern.compile("(?i)\\bnot (?:every(?:body|one)?|all|each)\\b");

  /// A ban denies what it is on.
  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i)\\b(?:bans?|banned|forbid(?:s|den)?|prohibit(?:s|ed)?)\\b");

  private final Reading.Cache readings;
  private final OtherSources others;

  Stances(Reading.Cache readings) {
    this.readings = readings;
    this.others = new OtherSources(readings);
  }

  /// "The scan is only extra trouble" says again what an item speaks against. A reply to such an
  /// objection takes it up and goes on: what is supposed, asked or told to do is not said.
  private boolean isBurden(String text, Source source, CheckContext context) {
    var against =
        source.origin().stands().stream().filter(s -> isOf(s, context) && !s.supports()).toList();
    return !against.isEmpty()
        && !BURDEN.matcher(source.text()).find()
        && !Wording.turns(text)
        && Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> BURDEN.matcher(s).find())
            .filter(s ->
                !s.contains(":") && !SupportCheck.SUPPOSED.matcher(s).find() && !Polarity.denies(s))
            .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
            .map(s -> Wording.stems(s, context.personaName()))
            .anyMatch(stems ->
                Wording.shared(stems, readings.of(source.text()).stems()) > 0
                    && against.stream()
                        .anyMatch(s -> Wording.shared(stems, readings.of(s.trait()).stems()) > 0));
  }

  /// Reports what the text says against what its sources stand for.
  void judge(String text, List<Source> cited, CheckContext context, Findings findings) {
    var told = Reviewed.without(text);
    for (var source : cited) {
      if (isBurden(text, source, context)) {
        findings.warningAll(
            "stance",
            source.id() + " speaks against this objection.",
            "Check that the text does not cite it in support.");
      }
      if (!Wording.turns(text)
          && !NOT_ALL.matcher(text).find()
          && !SupportCheck.quotes(text, source)) {
        match(Wording.stems(told, context.personaName()), source, context)
            .ifPresent(stand ->
                judge(
                    told,
                    others.without(cited, source, told),
                    cited,
                    source,
                    stand,
                    context,
                    findings));
      }
    }
  }

  /// The trait that a source is linked to and that is most like what the text is about.
  private Optional<Source.Stand> match(Set<String> stems, Source source, CheckContext context) {
    var name = Words.content(context.personaName());
    return source.origin().stands().stream()
        .filter(s -> isOf(s, context))
        .filter(s -> isAbout(stems, without(name, readings.of(s.trait()).stems())))
        .max(Comparator.comparingLong(s -> Wording.shared(stems, readings.of(s.trait()).stems())));
  }

  /// @param left what of the text no other source says
  /// @param cited all sources of the text
  private void judge(
      String text,
      String left,
      List<Source> cited,
      Source source,
      Source.Stand stand,
      CheckContext context,
      Findings findings) {
    var said = Polarity.of(stand.trouble() ? withoutEnds(text) : text);
    var trait = Polarity.of(stand.trait());
    boolean same = !said.opposes(trait);
    // what denies says nothing for a text that does not, nor the other way round
    boolean alike = denies(stand.trait()) == denies(text);
    if (!stand.supports() && same && alike && !isTally(text, source)) {
      contradicted(text, cited, source, stand.trait(), context, findings);
    } else if (stand.supports()
        && !same
        && Polarity.of(left).opposes(trait)
        && said.sharedWith(trait) >= SupportCheck.SAME
        && said.opposes(Polarity.of(source.text()))) {
      findings.errorAll(
          "stance",
          "",
          source.id() + " supports “" + stand.trait() + "”; the text says the opposite.",
          "Say what the item says, or cite another.");
    }
  }

  private static boolean denies(String text) {
    return Polarity.denies(text) || FORBIDDEN.matcher(text).find();
  }

  /// "Stop copying answers by hand" and "No more copying" offer an end to a trouble, and do not
  /// deny that there is one.
  private static String withoutEnds(String text) {
    return Words.sentences(text).stream()
        .map(s -> s.text())
        .filter(s -> !Sayings.isOrderTo(Sayings.unlabelled(s)) && !Sayings.offersEnd(s))
        .collect(Collectors.joining("\n"));
  }

  /// The text is about a trait that its source contradicts. It may say that, too.
  private void contradicted(
      String text,
      List<Source> cited,
      Source source,
      String trait,
      CheckContext context,
      Findings findings) {
    var liked = readings.of(trait).order();
    var order = OrderedPairs.of(text);
    if (!saysTrait(text, trait, context)
        || order.isReversed(liked)
        || TWO_VOICES.matcher(text).find() && cited.size() > 1) {
      return;
    }
    var why = source.id() + " contradicts “" + trait + "”; the text cites it in support.";
    if (isForBoth(trait, cited)) {
      findings.warningAll(
          "stance",
          source.id() + " contradicts “" + trait + "”, which this is about.",
          "Check that the text does not cite it in support.");
    } else if (liked.likes() && !order.likes() && !echoes(text, trait)) {
      findings.warningAll(
          "stance",
          source.id() + " contradicts “" + trait + "”, which this is about.",
          "Check that the text does not cite it in support.");
    } else {
      findings.errorAll(
          "stance", "", why, "Say that it contradicts, or cite what supports the statement.");
    }
  }

  /// A line that cites the other side of it, too, speaks of both.
  private static boolean isForBoth(String trait, List<Source> cited) {
    return cited.stream()
        .flatMap(s -> s.origin().stands().stream())
        .anyMatch(s -> s.supports() && s.trait().equals(trait));
  }

  /// Whether more is said than the condition of a trait, and more than what would be.
  private boolean saysTrait(String text, String trait, CheckContext context) {
    var stems = readings.of(trait).stems();
    var told = new StringBuilder();
    for (var sentence : Words.sentences(text)) {
      var would = WOULD.matcher(sentence.text());
      boolean supposed =
          would.matches()
              && Wording.shared(Wording.stems(would.group(1), context.personaName()), stems) == 0;
      told.append(supposed ? would.group(1) : sentence.text()).append('\n');
    }
    var said = Wording.stems(told.toString(), context.personaName());
    var core = Wording.stems(claimed(trait), context.personaName());
    return isAbout(said, without(Words.content(context.personaName()), stems))
        && (core.equals(stems)
            || Wording.shared(said, core) > 0
            || GONE.matcher(told).find() && GONE.matcher(trait).find());
  }

  /// A trait without its condition.
  private static String claimed(String trait) {
    var first = CONDITION_FIRST.matcher(trait);
    var last = CONDITION.matcher(trait);
    return first.matches() ? first.group(1) : last.matches() ? last.group(1) : trait;
  }

  /// Whether the verb of what is liked stands in the text.
  private static boolean echoes(String text, String trait) {
    var words = new HashSet<>(Words.stems(text));
    words.retainAll(Words.stems(trait));
    return words.stream().anyMatch(LIKING::contains);
  }

  /// A count of many that the text gives rightly is no opinion.
  private boolean isTally(String text, Source source) {
    return source.participant().isEmpty() && SupportCheck.counts(text, source, readings);
  }

  private static boolean isOf(Source.Stand stand, CheckContext context) {
    return context.subject().slug().isEmpty() || stand.persona().equals(context.subject().slug());
  }

  private static boolean isAbout(Set<String> stems, Set<String> trait) {
    long shared = Wording.shared(trait, stems);
    return shared >= 2 && shared >= SupportCheck.SAME * Math.min(trait.size(), stems.size())
        || (trait.size() == 1 && shared == 1);
  }

  private static Set<String> without(List<String> name, Set<String> stems) {
    var left = new HashSet<>(stems);
    left.removeAll(name);
    return left;
  }
}
