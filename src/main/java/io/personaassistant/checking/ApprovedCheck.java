package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Denials;
import io.personaassistant.checking.reading.Means;
import io.personaassistant.checking.reading.OrderedPairs;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.SameFrame;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Sweeping;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Recent;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the text says what a talk track forbids, or the opposite of what is approved.
final class ApprovedCheck implements Check {
  private static final double SAME = 0.6;

  /// A sentence with this much of an approved one, and not too little of it, says it again.
  private static final double AGAIN = 0.8;

  private static final double PART = 0.5;

  private static final int FEWEST_STEMS = 4;

  private static final Pattern SEMICOLON = Pattern.compile(";\\s*");

  private static final double ANYWAY_SHARE = 0.4;

  private static final Pattern ALL_OF = Pattern.compile("(?iu)\\b(?:every|all) \\p{L}+");

  private static final Set<String> NO_STATEMENTS = Set.of("do_not_say", "options");

  /// "We", "here" and what "you" get, pay or have: somebody may take it for a promise.
  private static final Pattern OURS =
      Pattern.compile(
          "(?iu)\\b(?:we|us|our|ours|here|with us|you (?:get|pay|have|can|will|need|sign)|you['’](?:ll|d))\\b");

  /// "You probably hear of prices first" tells how it is for the reader now.
  private static final Pattern TODAY =
      Pattern.compile(
          "(?iu)^\\W*you(?:['’]ve)? (?:probably|usually|often|perhaps|likely|might|may(?! (?:use|have|get))|mostly|still)\\b");

  /// Words that a sentence must share with a text to be about what it says.
  private static final int THEIRS = 3;

  private final Reading.Cache readings;
  private final Recent<ForbiddenPhrase> forbidden = new Recent<>(256);

  ApprovedCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited =
        context.cited(line.cites()).stream()
            .flatMap(source -> readings.of(source.text()).numbers().stream())
            .map(Reading.Said::quantity)
            .toList();
    var phrases =
        context.subject().doNotSay().stream()
            .map(phrase -> forbidden.of(phrase, ForbiddenPhrase::of))
            .toList();
    for (var at : FieldText.of(line, rules)) {
      // an answer to choose from says nothing of us
      if (NO_STATEMENTS.contains(at.field().name())) {
        continue;
      }
      // "tell me about the last one that did not take place" denies nothing
      boolean asks = at.field().checks().stream().anyMatch(c -> c.startsWith("lint_"));
      for (var sentence : Words.sentences(at.text())) {
        ForbiddenPhrase.judge(at, sentence, phrases, findings);
        if (asks) {
          continue;
        }
        // a trait repeated from the record is theirs, whatever words it shares with what is
        // approved
        boolean theirs = at.field().isCopied() || isTheirsToSay(sentence.text(), line, context);
        opposite(
            at, sentence, new Ground(theirs, rules.customerFacing(), cited), context, findings);
      }
    }
    return findings.all();
  }

  /// What customers say of how it is for them today is no word about what we sell: a sentence that
  /// speaks of nobody here and is about a cited item of theirs.
  private boolean isTheirsToSay(String sentence, Line line, CheckContext context) {
    if (OURS.matcher(sentence).find()) {
      return false;
    }
    var said = Wording.stems(sentence, context.personaName());
    return context.cited(line.cites()).stream()
        .filter(source -> source.origin().type().isPresent())
        .anyMatch(source -> Wording.shared(said, readings.of(source.text()).stems()) >= THEIRS);
  }

  /// What a sentence rests on.
  ///
  /// @param theirs it tells how it is for customers today
  /// @param cited the numbers of what the line cites
  /// @param outward customers read it
  private record Ground(boolean theirs, boolean outward, List<Quantity> cited) {}

  private void opposite(
      FieldText at, Span sentence, Ground ground, CheckContext context, Findings findings) {
    var stems = Wording.stems(sentence.text(), context.personaName());
    // a question promises nothing, nor does what the reader meets today
    if (stems.size() < 2
        || Sayings.isQuestion(sentence.text())
        || TODAY.matcher(sentence.text()).find()) {
      return;
    }
    var said =
        new Reading.Sentence(
            sentence.text(), stems, Polarity.of(sentence.text()), OrderedPairs.of(sentence.text()));
    var other =
        ground.outward() ? withAnotherThing(said, context) : Optional.<Reading.Sentence>empty();
    if (other.isPresent()) {
      report(at, sentence, COMPARE, other.get().text(), findings);
      return;
    }
    if (isApproved(said, context)) {
      return;
    }
    for (var approved : context.subject().approved()) {
      if (ground.outward() && Denials.deny(sentence.text(), readings.of(approved), Set.of())) {
        report(at, sentence, DENIED, approved, findings);
        return;
      }
      for (var statement : statements(approved)) {
        var against =
            against(said, statement, ground, context)
                .or(() ->
                    ground.outward() && Denials.isSaidAgainst(said, statement)
                        ? Optional.of(COMPARE)
                        : Optional.empty());
        if (against.isPresent()) {
          report(at, sentence, against.get(), statement.text(), findings);
          return;
        }
      }
    }
  }

  private static void report(
      FieldText at, Span sentence, Against against, String approved, Findings findings) {
    findings.add(
        "contradicts_approved",
        against.level(),
        at,
        sentence.start(),
        sentence.end(),
        against.why() + Findings.show(approved) + ".",
        "Say what is approved, or have the approval changed.");
  }

  /// "Deleted 30 days after the quote" for "deleted 30 days after the move", where nothing approved
  /// says that of a quote.
  private Optional<Reading.Sentence> withAnotherThing(Reading.Sentence said, CheckContext context) {
    var text = said.text();
    return context.subject().approved().stream()
        .flatMap(approved -> statements(approved).stream())
        .filter(one ->
            SameFrame.find(text, one.text(), (thing, before) -> isKnown(thing, before, context))
                    .isPresent()
                || hasOtherMeans(said, one, context))
        .findFirst();
  }

  /// "By letter" for "by card", where nothing approved says it so.
  private boolean hasOtherMeans(Reading.Sentence said, Reading.Sentence one, CheckContext context) {
    return sharesMost(said, one)
        && Means.differ(said.text(), one.text())
        && context.subject().approved().stream()
            .flatMap(approved -> statements(approved).stream())
            .noneMatch(
                other -> sharesMost(said, other) && !Means.differ(said.text(), other.text()));
  }

  private static boolean sharesMost(Reading.Sentence said, Reading.Sentence one) {
    return Wording.shared(one.stems(), said.stems()) >= SAME * said.stems().size();
  }

  private static boolean isKnown(String thing, Set<String> before, CheckContext context) {
    return before.size() < THEIRS
        || Stream.concat(context.subject().approved().stream(), Stream.of(context.brief()))
            .map(text -> Set.copyOf(Words.stems(text)))
            .anyMatch(
                stems -> stems.containsAll(before) && Wording.shared(Set.of(thing), stems) > 0);
  }

  /// The sentences of an approved text, and what a semicolon parts.
  private List<Reading.Sentence> statements(String approved) {
    var sentences = readings.of(approved).sentences();
    return approved.indexOf(';') < 0
        ? sentences
        : Stream.concat(
                sentences.stream(),
                SEMICOLON
                    .splitAsStream(approved)
                    .flatMap(part -> readings.of(part).sentences().stream()))
            .toList();
  }

  /// How a sentence stands against what is approved.
  private record Against(Level level, String why) {}

  private static final Against DENIED = new Against(Level.ERROR, "This denies what is approved: ");

  private static final Against COMPARE = new Against(Level.WARNING, "Compare what is approved: ");

  private Optional<Against> against(
      Reading.Sentence said, Reading.Sentence statement, Ground ground, CheckContext context) {
    if (said.order().isReversed(statement.order())) {
      return Optional.of(
          new Against(Level.ERROR, "What is approved says it the other way round: "));
    }
    if (ground.theirs()) {
      return Optional.empty();
    }
    if (Wording.shared(statement.stems(), said.stems()) < 2) {
      return Optional.empty();
    }
    var stems = new HashSet<>(statement.stems());
    stems.removeAll(Words.content(context.personaName()));
    long shared = Wording.shared(stems, said.stems());
    // what names nobody here must say most of what is approved to be about it
    boolean ours = OURS.matcher(said.text()).find();
    if (shared >= 2
        && Sweeping.isAnyway(said.text(), statement.text())
        && shared >= ANYWAY_SHARE * Math.min(stems.size(), said.stems().size())) {
      return Optional.of(COMPARE);
    }
    int of = ours ? Math.min(stems.size(), said.stems().size()) : stems.size();
    if (shared < 2 || shared < SAME * of) {
      return Optional.empty();
    }
    boolean all =
        shared >= FEWEST_STEMS
            && Sweeping.saysOfAll(said.text(), statement.text())
            && !isAllOfApproved(said, context)
            && context.subject().approved().stream()
                .noneMatch(a -> Sweeping.isOfAll(a) && isAbout(said.stems(), a, FEWEST_STEMS));
    if (all) {
      return Optional.of(
          new Against(Level.ERROR, "This says it of all; what is approved does not: "));
    }
    boolean opposed =
        statement.polarity().opposes(said.polarity())
            || OtherNumbers.are(statement.text(), said.text(), ground.cited())
                && OtherNumbers.are(
                    statement.text(), said.text(), known(said.stems(), statement, ground, context));
    return opposed ? Optional.of(COMPARE) : Optional.empty();
  }

  /// "All sites of a group in one report" is said of all by what is approved itself.
  private boolean isAllOfApproved(Reading.Sentence said, CheckContext context) {
    var all = ALL_OF.matcher(said.text());
    return all.find()
        && context.subject().approved().stream()
            .filter(a -> isAbout(said.stems(), a, FEWEST_STEMS))
            .anyMatch(a -> !Phrases.find(a, all.group()).isEmpty());
  }

  private boolean isAbout(Set<String> said, String approved, double shared) {
    return Wording.shared(readings.of(approved).stems(), said) >= shared;
  }

  /// A number that another approved text gives is none of this one's.
  private List<Quantity> known(
      Set<String> said, Reading.Sentence statement, Ground ground, CheckContext context) {
    var known = new ArrayList<>(ground.cited());
    var own = Numbers.find(statement.text());
    context.subject().approved().stream()
        .filter(a -> !a.contains(statement.text()))
        .forEach(a -> {
          // what the text says of another approved text too may have its number
          boolean told = isAbout(said, a, readings.of(a).stems().size() * SAME);
          readings.of(a).numbers().stream()
              .map(Reading.Said::quantity)
              .filter(q -> told || own.stream().noneMatch(k -> k.unit().equals(q.unit())))
              .forEach(known::add);
        });
    return known;
  }

  /// What is approved word for word may differ from what else is approved.
  private boolean isApproved(Reading.Sentence said, CheckContext context) {
    var stems = said.stems();
    return stems.size() >= FEWEST_STEMS
        && context.subject().approved().stream()
            .flatMap(text -> readings.of(text).sentences().stream())
            .anyMatch(one ->
                Wording.shared(one.stems(), stems) >= PART * one.stems().size()
                    && Wording.shared(stems, one.stems()) >= AGAIN * stems.size()
                    && !Sweeping.saysOfAll(said.text(), one.text())
                    && Numbers.find(said.text()).size() <= Numbers.find(one.text()).size()
                    && !one.polarity().opposes(said.polarity())
                    && !said.order().isReversed(one.order()));
  }
}
