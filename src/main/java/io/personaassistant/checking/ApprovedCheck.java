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
import io.personaassistant.checking.reading.OrderedPairs;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Sweeping;
import io.personaassistant.checking.reading.TheirLetter;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Recent;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the text says what a talk track forbids, or the opposite of what is approved.
final class ApprovedCheck implements Check {

  private static final Set<String> NO_STATEMENTS = Set.of("do_not_say", "options");

  /// "We", "here" and what "you" get, pay or have: somebody may take it for a promise.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:we|us|our|ours|here|with us|you (?:get|pay|have|can|will|need|sign)|you['’](?:ll|d))\\b");

  /// "You probably hear of prices first" tells how it is for the reader now.
  private static final Pattern TODAY =
      Pattern.compile(
          "(?i)^\\W*you(?:['’]ve)? (?:probably|usually|often|perhaps|likely|might|may(?! (?:use|have|get))|mostly|still)\\b");

  private static final Pattern IF =
      Pattern.compile("(?i)\\b(?:if|when|once|as soon as)\\b([^,;.]+)");

  private static final Pattern UNLESS = Pattern.compile("(?i)\\b(?:unless|except)\\b([^,;.]+)");

  private final Reading.Cache readings;
  private final Recent<ForbiddenPhrase> forbidden = new Recent<>(256);

  ApprovedCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
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
        opposite(at, sentence, new Ground(theirs, rules.customerFacing()), context, findings);
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
        .anyMatch(source ->
            Wording.shared(said, readings.of(source.text()).stems()) >= ApprovedStatements.THEIRS);
  }

  /// What a sentence rests on.
  ///
  /// @param theirs it tells how it is for customers today
  /// @param outward customers read it
  private record Ground(boolean theirs, boolean outward) {}

  private void opposite(
      FieldText at, Span sentence, Ground ground, CheckContext context, Findings findings) {
    var stems = Wording.stems(sentence.text(), context.personaName());
    // a question promises nothing, nor does what the reader meets today
    if (stems.size() < 2
        || Sayings.isQuestion(sentence.text())
        || TODAY.matcher(sentence.text()).find()
        || ground.outward() && TheirLetter.isToldIn(sentence.text())) {
      return;
    }
    var said =
        new Reading.Sentence(
            sentence.text(), stems, Polarity.of(sentence.text()), OrderedPairs.of(sentence.text()));
    var statements =
        new ApprovedStatements(context.subject().approved(), context.brief(), readings);
    var other =
        ground.outward() ? statements.withAnotherThing(said) : Optional.<Reading.Sentence>empty();
    if (other.isPresent()) {
      report(at, sentence, COMPARE, other.get().text(), findings);
      return;
    }
    if (statements.isApproved(said)) {
      return;
    }
    for (var approved : context.subject().approved()) {
      if (isException(sentence.text(), approved)) {
        continue; // "if you file a report, it is not released" says what "unless" says
      }
      if (ground.outward()
          && (Denials.deny(sentence.text(), readings.of(approved), Set.of())
              || Denials.needsWhatIsNot(sentence.text(), readings.of(approved)))) {
        report(at, sentence, DENIED, approved, findings);
        return;
      }
      for (var statement : statements.of(approved)) {
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

  /// Whether a sentence tells what holds under the condition that the approved text excepts.
  private static boolean isException(String sentence, String approved) {
    var condition = IF.matcher(sentence);
    var unless = UNLESS.matcher(approved);
    return condition.find()
        && unless.find()
        && Wording.shared(Wording.stems(condition.group(1), ""), Wording.stems(unless.group(1), ""))
            > 0;
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
    if (shared >= 2 && Sweeping.isAnyway(said.text(), statement.text())) {
      return Optional.of(COMPARE);
    }
    int of = ours ? Math.min(stems.size(), said.stems().size()) : stems.size();
    if (shared < 2 || shared < ApprovedStatements.SAME * of) {
      return Optional.empty();
    }
    boolean all =
        shared >= ApprovedStatements.FEWEST_STEMS
            && Sweeping.saysOfAll(said.text(), statement.text())
            && context.subject().approved().stream()
                .noneMatch(a ->
                    Sweeping.isOfAll(a)
                        && Wording.shared(readings.of(a).stems(), said.stems())
                            >= ApprovedStatements.FEWEST_STEMS);
    if (all) {
      return Optional.of(
          new Against(Level.ERROR, "This says it of all; what is approved does not: "));
    }
    boolean opposed =
        statement.polarity().opposes(said.polarity())
            || OtherNumbers.are(statement.text(), said.text());
    return opposed ? Optional.of(COMPARE) : Optional.empty();
  }
}
