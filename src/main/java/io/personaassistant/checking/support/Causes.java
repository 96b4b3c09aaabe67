package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a reason that a text gives is in what it cites: not a word of it is wrong, hardly a word
/// of it is marked, and so is a reason that joins what two items tell apart. English.
final class Causes {
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i)(?:\\b(?<short>because of|due to|owing to)|\\b(?<certain>because|thanks to|as a"
              + " result of)|\\bso that|, (?:as|since)(?! (?:a|an|in|of|of"
              + " late|was|is|did|do|many|much|well|soon|long|far|for|to|with|at|on|by|one|then|\\d+|\\p{L}+day|\\p{L}+"
              + " (?:puts?|says?|said|told|tells))\\b)|\\bsince"
              + " (?=(?:the|they|he|she|it|its|their|his|her|nobody|no|we|you|there)\\b))"
              + " (?<reason>[^,.;:!?()]+)");

  /// "Perhaps because ..." says that nobody knows.
  private static final Pattern GUESSED =
      Pattern.compile(
          "(?i)\\b(?:perhaps|maybe|probably|possibly|presumably|may be|might be|could be)\\W*$");

  private static final Pattern NO_ONE = Pattern.compile("(?i)\\bno one\\b");

  /// A source that gives a reason itself may give this one in other words.
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)\\b(?:because|due to|owing to|so|so that|since|therefore|why|reasons?|that is|as"
              + " (?:the|they|he|she|it|i|we))\\b");

  private static final Pattern BECAUSE =
      Pattern.compile("(?i)\\b(?:because|due to|owing to|thanks to)\\b");

  private static final Pattern JOINED =
      Pattern.compile(
          "(?i)\\b(?:therefore|hence|thus|consequently|as a result|(?:which|that) is why|(?:is|are)"
              + " why|and that|because)\\b|, (?:so(?!"
              + " (?:that|far|much|many)\\b)|as|since)\\b|\\bsince"
              + " (?=(?:the|they|he|she|it|its|their|his|her)\\b)");

  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i)\\b(?:most|many|all|every|each|always|usually|often|never|rarely|nobody|everybody|people)\\b");

  private static final Pattern OURS =
      Pattern.compile("(?i)\\b(?:we|us|our|ours|product|software|tool|app|service)\\b");

  private static final String NO_REASON = " nothing of the reason that is given.";

  private static final int FEWEST = 2;

  /// "Because they sit elsewhere" says little of whom or what.
  private static final int FEWEST_OF_PRONOUN = 3;

  /// A reason of which a sentence has no more than one word in so many is hardly told there.
  private static final int HARDLY = 3;

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)^(?:somebody|someone|nobody|no"
              + " one|everybody|everyone|people|one|they|it|this|that|these|those|he|she|we|you|i)\\b");

  private final Reading.Cache readings;

  Causes(Reading.Cache readings) {
    this.readings = readings;
  }

  /// Reports the first reason that is not on record.
  ///
  /// @param imagined the text supposes how something comes out, so that its reasons are guesses
  void judge(
      String text,
      boolean imagined,
      List<Source> cited,
      LineRules rules,
      CheckContext context,
      Findings findings) {
    for (var sentence : Words.sentences(text)) {
      var said = sentence.text();
      if (Sayings.isQuestion(said) || Sayings.isOrderTo(Sayings.unlabelled(said))) {
        continue;
      }
      if (!isScene(said, rules) && isReasonMadeUp(said, imagined, cited, context, findings)) {
        return;
      }
      if (!imagined && joins(said, cited)) {
        findings.warningAll(
            "claim_supported",
            "No item that is cited says that one of these is the reason for the other.",
            "Tell them apart, or cite the item that joins them.");
        return;
      }
    }
  }

  private boolean isReasonMadeUp(
      String said, boolean imagined, List<Source> cited, CheckContext context, Findings findings) {
    var cause = CAUSE.matcher(said);
    while (cause.find()) {
      var reason = cause.group("reason");
      // a number is looked up by others
      if (GUESSED.matcher(said.substring(0, cause.start())).find()
          || !NO_ONE.matcher(reason).find() && !Numbers.find(reason).isEmpty()) {
        continue;
      }
      var stems = Wording.stems(reason, context.personaName());
      int fewest = PRONOUN.matcher(reason).find() ? FEWEST_OF_PRONOUN : FEWEST;
      if (Wording.shared(stems, readings.of(context.brief()).stems()) > 0) {
        continue;
      }
      if (!imagined && isOtherThanGiven(said.substring(0, cause.start()), reason, stems, cited)) {
        findings.errorAll(
            "claim_supported",
            "",
            say(cited, "gives", "give") + " another reason for this.",
            "Give the reason that the item gives.");
        return true;
      }
      boolean certain = cause.group("certain") != null || cause.group("short") != null;
      boolean known = stems.size() < fewest || cited.stream().anyMatch(s -> carries(stems, s));
      if (certain && !known && !imagined) {
        findings.errorAll(
            "claim_supported",
            "",
            say(cited, "says", "say") + NO_REASON,
            "Leave the reason out, or cite what it rests on.");
        return true;
      }
      if (certain && !known || !imagined && isHardlyTold(cause, stems, fewest, cited)) {
        findings.warningAll(
            "claim_supported",
            say(cited, "says", "say") + NO_REASON,
            "Read the reason as a guess.");
        return true;
      }
    }
    return false;
  }

  private static String say(List<Source> cited, String one, String several) {
    return SupportCheck.ids(cited) + " " + (cited.size() == 1 ? one : several);
  }

  /// "The tool was dropped because it cost too much" for "we dropped the tool because nobody found
  /// the forms": the item that tells the same gives its own reason, and nothing cited speaks of
  /// this one.
  private boolean isOtherThanGiven(
      String effect, String reason, Set<String> stems, List<Source> cited) {
    var told = Wording.stems(effect, "");
    boolean denies = Polarity.denies(reason);
    return !stems.isEmpty()
        && cited.stream().noneMatch(s -> share(stems, s) > 0)
        && cited.stream().noneMatch(s -> SupportCheck.stands(stems, s, readings))
        && cited.stream()
            .flatMap(s -> readings.of(s.text()).sentences().stream())
            .map(s -> s.text())
            .anyMatch(theirs -> {
              var given = BECAUSE.matcher(theirs);
              return given.find()
                  // "her calls were not answered" for "nobody picked up the phone"
                  && !(denies && Polarity.denies(theirs.substring(given.end())))
                  && Wording.shared(told, Wording.stems(theirs.substring(0, given.start()), ""))
                      >= FEWEST;
            });
  }

  /// "Due to the workload" may be one word; else one of three is too little.
  private boolean isHardlyTold(
      MatchResult cause, Set<String> stems, int fewest, List<Source> cited) {
    boolean brief = cause.group("short") != null;
    // a word of few counts more where a pronoun stands for whom the reason is about
    int least = fewest == FEWEST_OF_PRONOUN ? 0 : 1;
    boolean enough = brief || stems.size() >= (cause.group("certain") != null ? fewest : FEWEST);
    return enough
        && !stems.isEmpty()
        && cited.stream().noneMatch(s -> GIVEN.matcher(s.text()).find())
        && cited.stream().noneMatch(s -> SupportCheck.stands(stems, s, readings))
        && cited.stream()
            .flatMap(s -> readings.of(s.text()).sentences().stream())
            .allMatch(s -> HARDLY * Wording.shared(stems, s.stems()) < stems.size() + least);
  }

  /// "She could not find the photos and therefore sends the form late": two items, and neither
  /// tells of both.
  private boolean joins(String said, List<Source> cited) {
    var items = cited.stream().filter(s -> s.origin().type().isPresent()).toList();
    if (items.stream().map(Source::speaker).distinct().count() < 2) {
      return false;
    }
    return JOINED
        .matcher(said)
        .results()
        .anyMatch(joined -> {
          var one = Wording.stems(said.substring(0, joined.start()), "");
          var two = Wording.stems(said.substring(joined.end()), "");
          return one.size() >= FEWEST
              && two.size() >= FEWEST
              && items.stream().anyMatch(s -> share(one, s) >= FEWEST)
              && items.stream().anyMatch(s -> share(two, s) >= FEWEST)
              && cited.stream().noneMatch(s -> share(one, s) > 0 && share(two, s) > 0);
        });
  }

  private long share(Set<String> stems, Source source) {
    return Wording.shared(stems, readings.of(source.text()).stems());
  }

  /// "The counter is empty because the van is late": a scene that a text for customers sets. What
  /// it says of us, of a group or with a number needs its source.
  private static boolean isScene(String sentence, LineRules rules) {
    return rules.customerFacing()
        && !OURS.matcher(sentence).find()
        && !GENERAL.matcher(sentence).find()
        && !Claims.isOfThem(sentence)
        && Numbers.find(sentence).isEmpty();
  }

  /// One word of three or more may only name whom the reason is about.
  private boolean carries(Set<String> stems, Source source) {
    var known = readings.of(source.text()).stems();
    long shared = Wording.shared(stems, known);
    return SupportCheck.touches(stems, source, readings)
        && (known.isEmpty()
            || shared == 0
            || shared > 1
            || 2 * shared >= stems.size()
            || SupportCheck.stands(stems, source, readings));
  }
}
