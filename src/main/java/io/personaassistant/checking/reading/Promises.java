package io.personaassistant.checking.reading;

import io.personaassistant.text.MonthNames;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sentence for customers promises them in our name: a guarantee, money, security, what
/// comes next in the product. What others promise, what the customer asked for, what is denied,
/// asked, quoted or already done promises nothing, nor does our own next step ("I promise to call
/// you"). English.
public final class Promises {
  private static final PhraseTable WORDINGS = PhraseTable.read(Promises.class, "promises.txt");

  static final Pattern ASSURANCE =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("assurance") + ")\\b");

  private static final Pattern GIVING =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("giving") + ")\\b");

  private static final Pattern SAVING =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("saving") + ")\\b");

  /// How things will turn out for whoever reads it: "your mornings will be sold out".
  private static final Pattern OUTCOME =
      Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("outcome") + ")\\b");

  /// "Ready for every audit": what no product can hold each time.
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("absolute") + ")\\b");

  /// "No more false alarms", "so no data is lost": the same by a denial of its own.
  private static final Pattern ABSOLUTE_DENIAL =
      Pattern.compile("(?iu)(?<![\\p{L}])(?:" + WORDINGS.of("absolute-denial") + ")\\b");

  /// Who is told to check that nothing is missing is promised nothing.
  private static final Pattern CHECKED =
      Pattern.compile("(?i)\\b(?:check|sure|see|verify|if|when|once|until|whether)\\b");

  private static final Pattern SECURE =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("secure") + ")\\b");

  private static final Pattern COMING =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("coming") + ")\\b");

  /// "From March you can book freight, too": a thing to come, told by when it is there.
  private static final Pattern THERE_LATER = Pattern.compile("(?iu)" + WORDINGS.of("there-later"));

  private static final Pattern FROM_MONTH =
      Pattern.compile("(?i)from (" + MonthNames.ANY + ")\\b(?! (?:of )?\\d)");

  static final Pattern AVAILABLE =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("available") + ")(?!\\w)");

  private static final List<Pattern> PATTERNS =
      Stream.concat(
              Stream.of(
                  ASSURANCE,
                  GIVING,
                  SAVING,
                  OUTCOME,
                  ABSOLUTE,
                  ABSOLUTE_DENIAL,
                  FreeOffers.OFFER,
                  COMING,
                  THERE_LATER,
                  AVAILABLE,
                  SECURE),
              AssuredWords.ALL.stream())
          .toList();

  /// "Your first week is on us, shall we?" offers and asks for a yes.
  private static final Pattern TAG =
      Pattern.compile("(?i)[,;:—–-] *(?:so )?(?:" + WORDINGS.of("tag") + ")\\?\\s*$");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]+]");

  /// Our own next step, which whoever writes can promise.
  private static final Pattern OWN_STEP =
      Pattern.compile(
          "(?i)^(?: you)?,?(?: that)? (?:to|(?:we|i)(?:['’]ll| will| have| am| are)?)(?: \\p{L}+ly)? (?:"
              + WORDINGS.of("own-step")
              + ")\\b");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:"
              + WORDINGS.of("denied")
              + ")\\b(?:(?!\\b(?:is|are|will|gets?|we|but|and|until|unless|only)\\b)\\W*[\\p{L}\\d'’%-]+){0,6}\\W*$");

  private static final Pattern DENIED_BEHIND =
      Pattern.compile(
          "(?i)^(?: \\p{L}+)?(?: (?:is|are|was|were|will be|can be|would be))? ?(?:not|n['’]t|never|nothing|impossible|unavailable|excluded)\\b|^ (?:cannot|can['’]t|won['’]t)\\b");

  /// Whoever it is that promises, if not we.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\b(?:"
              + WORDINGS.of("others")
              + ")\\b(?:(?!\\b(?:we|i|us|our|you get|you have|yours?)\\b)[^,;:.])*$");

  /// What the customer asked or said, and what is still to be found out.
  private static final Pattern ASKED =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("asked") + ")\\b[^,;:.]*$");

  /// "Your refund request", "the GDPR officer": it is only spoken of.
  private static final Pattern SPOKEN_OF =
      Pattern.compile(
          "(?i)^ (?:requests?|questions?|polic(?:y|ies)|forms?|terms|teams?|process|claims?|officers?|departments?|audits?|documents?|code|rules?|requirements?|notes? (?:of|is|was|from|number))\\b");

  private static final Pattern DONE =
      Pattern.compile("(?i)\\b(?:has|have|had|was|were|been|already)(?: \\p{L}+ly)? $");

  private static final Pattern PAST = Pattern.compile("(?i)\\b(?:we|i) (?:\\p{L}+ly )?$");

  private static final Pattern BREAK = Pattern.compile("[,;:—]| (?:but|and|so) ");

  private Promises() {}

  /// Whether a statement says of something that it is there, and does not deny it.
  static boolean saysAvailable(String statement) {
    var said = AVAILABLE.matcher(statement);
    return said.find() && !DENIED.matcher(statement.substring(0, said.start())).find();
  }

  /// The lower-case month from which something is told to be there, "from March you can".
  static Optional<String> month(String words) {
    var from = FROM_MONTH.matcher(words);
    return from.lookingAt() && THERE_LATER.matcher(words).lookingAt()
        ? Optional.of(from.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// The promises of a sentence; an assurance comes before what is assured, and where data is or
  /// who can open it counts where nothing else is promised: "stays in Frankfurt (ISO 27001)".
  public static List<Promise> in(String asWritten) {
    var tag = TAG.matcher(asWritten);
    var sentence = tag.find() ? asWritten.substring(0, tag.start()) + "." : asWritten;
    if (Sayings.isQuestion(sentence) || PLACEHOLDER.matcher(sentence).find()) {
      return List.of();
    }
    var promises = new ArrayList<Promise>();
    for (var pattern : PATTERNS) {
      boolean closely = AssuredWords.ALL.contains(pattern);
      if (pattern == FreeOffers.OFFER && !FreeOffers.mayBeIn(sentence)
          || closely && !promises.isEmpty()) {
        continue;
      }
      var at = pattern.matcher(sentence);
      while (at.find()) {
        if (isOurs(sentence, at.start(), at.end(), pattern)) {
          var clause = sentence.substring(clauseStart(sentence, at.start()));
          boolean assured = pattern == ASSURANCE;
          promises.add(
              new Promise(
                  Span.of(sentence, at.start(), at.end()),
                  assured,
                  closely,
                  assured && Assurance.saysEnough(sentence, at.start())
                      ? List.of(Assurance.own(sentence, at.start()))
                      : List.of(sentence, clause)));
        }
      }
    }
    return List.copyOf(promises);
  }

  private static boolean isOurs(String sentence, int start, int end, Pattern pattern) {
    var clause = sentence.substring(clauseStart(sentence, start), start);
    var behind = sentence.substring(end);
    return !Quotations.isQuotedIn(sentence, start)
        && (pattern == ABSOLUTE_DENIAL || !DENIED.matcher(clause).find())
        && !(isAbsolute(pattern) && CHECKED.matcher(clause).find())
        && !DENIED_BEHIND.matcher(behind).find()
        && !OTHERS.matcher(clause).find()
        && !ASKED.matcher(clause).find()
        && !(AssuredWords.ALL.contains(pattern) && AssuredWords.ASKING.matcher(clause).find())
        && !SPOKEN_OF.matcher(behind).find()
        && !(pattern == ASSURANCE && OWN_STEP.matcher(behind).find())
        && !(pattern == GIVING && isDone(clause, sentence.substring(start, end)));
  }

  private static boolean isAbsolute(Pattern pattern) {
    return pattern == ABSOLUTE || pattern == ABSOLUTE_DENIAL;
  }

  /// "Have been refunded", "we credited".
  private static boolean isDone(String clause, String words) {
    return DONE.matcher(clause).find() || words.endsWith("ed") && PAST.matcher(clause).find();
  }

  private static int clauseStart(String sentence, int at) {
    int start = 0;
    var breaks = BREAK.matcher(sentence);
    while (breaks.find() && breaks.end() <= at) {
      start = breaks.end();
    }
    return start;
  }
}
