package io.personaassistant.checking.reading;

import io.personaassistant.checking.reading.TallyAnswers.Answer;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which answer of a tally a text puts first, last, above another or past the half, where the
/// shares of the tally say otherwise: "menus matter more than balances" for "51 % balances, 20 %
/// menus". English.
public final class TallyRanks {
  /// A text without one of these ranks nothing.
  private static final Pattern CUE =
      Pattern.compile("(?i)most|than|first|last|least|the |lead|ahead");

  private static final String TOP =
      "(?:main|largest|biggest|top|chief|leading|primary|greatest|best|number one|most (?:frequent|common|important|named))";

  private static final Pattern FIRST =
      Pattern.compile(
          "(?iu)\\b(?:most (?:often|frequently|commonly)|(?:comes?|came|ranks?|ranked) (?:first|top)|(?:the|their|its) "
              + TOP
              + "\\b|leads? the (?:list|field)|tops? the list|(?:mainly|chiefly|primarily|above all|first of all) (?:by|for|on|because of|about))");

  /// "Their busiest task" ranks where the tally asks for the busiest.
  private static final Pattern SUPERLATIVE =
      Pattern.compile("(?i)\\b(?:the|their|its) (\\p{L}{3,}est)\\b");

  private static final Pattern LAST =
      Pattern.compile(
          "(?i)\\b(?:least (?:often|frequently|commonly)|(?:comes?|came|ranks?|ranked) last|(?:the|their|its) (?:smallest|rarest|least (?:frequent|common|important|named)))\\b");

  /// Where both stand there, "more" compares: "less set-up moves more of them than a lower price".
  /// "In less than half a minute" compares no answers.
  private static final List<Pattern> MORE_OR_LESS =
      Stream.of("more", "fewer|less")
          .map(word ->
              Pattern.compile(
                  "(?iu)\\b("
                      + word
                      + ")\\b(.*?)\\bthan\\b(?! (?:half|an? (?:third|quarter|second|minute|hour|day|week|month|year)|\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b)(.+)$"))
          .toList();

  private static final Pattern AHEAD = Pattern.compile("(?i)\\b(?:ahead of|leads? over)\\b(.+)$");

  private static final Pattern MOST =
      Pattern.compile(
          "(?i)^\\W*(?:most|the majority|more than half of)\\b(?! (?:often|frequent|common))");

  private static final Pattern REASON =
      Pattern.compile("(?i)\\b(?:why|that|which|who|because|when|for|to|of|against|behind)\\b");

  private static final Pattern CLAUSE =
      Pattern.compile("[;:()—](?=\\s|$)|, (?=(?:and|but|while)\\b)|\\s–\\s");

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private static final Set<String> BACK = Set.of("they", "these", "those", "it", "this", "that");

  private TallyRanks() {}

  /// Whether the text ranks the answers of some tally otherwise than their shares do.
  public static boolean areTurned(String text, Reading reading) {
    if (!CUE.matcher(text).find()) {
      return false;
    }
    var pairs = TallyAnswers.pairs(reading);
    if (!pairs.isEmpty()
        && Words.sentences(text).stream()
            .filter(s -> !Sayings.isQuestion(s.text()) && !Polarity.denies(s.text()))
            .anyMatch(s -> pairs.stream().anyMatch(pair -> areTurnedRound(s.text(), pair)))) {
      return true;
    }
    for (var tally : TallyAnswers.of(reading)) {
      for (var sentence : Words.sentences(text)) {
        if (!Sayings.isQuestion(sentence.text()) && isTurned(sentence.text(), tally, reading)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTurned(String sentence, List<Answer> tally, Reading reading) {
    for (var clause : CLAUSE.split(sentence, -1)) {
      if (Polarity.denies(ranked(clause)) && !clause.matches("(?i).*\\bhardly\\b.*")) {
        continue;
      }
      boolean compares = comparison(clause).isPresent() || AHEAD.matcher(clause).find();
      if (compares && areTurnedRound(clause, tally)
          || !compares && isNotFirst(clause, sentence, tally, reading)
          || !compares && isNotLast(clause, sentence, tally)
          || isLesser(clause, tally)) {
        return true;
      }
    }
    return false;
  }

  /// Without what a rank is given for: "the main reason why they do without sensors" denies none.
  private static String ranked(String clause) {
    int rank = start(FIRST, clause);
    var reason = REASON.matcher(clause);
    return rank >= 0 && reason.find(rank) ? clause.substring(0, reason.start()) : clause;
  }

  /// "More by fairs than by e-mail", "fees, ahead of no-shows".
  private static boolean areTurnedRound(String clause, List<Answer> tally) {
    var more = comparison(clause).filter(m -> !startsWithNumber(m.group(3)));
    if (more.isPresent()) {
      var first = clause.substring(0, more.get().start()) + " " + more.get().group(2);
      boolean less = !more.get().group(1).equalsIgnoreCase("more");
      return isLess(first, more.get().group(3), tally, less);
    }
    var ahead = AHEAD.matcher(clause);
    return ahead.find() && isLess(clause.substring(0, ahead.start()), ahead.group(1), tally, false);
  }

  /// Whether the answer that the first text names has the lesser share, or the greater one where
  /// that is said.
  private static boolean isLess(String one, String two, List<Answer> tally, boolean greater) {
    var second = TallyAnswers.answer(stems(two), tally);
    return second
        .flatMap(a -> TallyAnswers.answer(stems(one), without(tally, a)))
        .map(a -> a.share().compareTo(second.orElseThrow().share()))
        .filter(order -> greater ? order > 0 : order < 0)
        .isPresent();
  }

  private static Optional<MatchResult> comparison(String clause) {
    return MORE_OR_LESS.stream().flatMap(p -> p.matcher(clause).results()).findFirst();
  }

  private static boolean isNotFirst(
      String clause, String sentence, List<Answer> tally, Reading reading) {
    int at = start(FIRST, clause);
    if (at < 0) {
      var superlative = SUPERLATIVE.matcher(clause);
      at =
          superlative.find()
                  && reading.normal().contains(superlative.group(1).toLowerCase(Locale.ROOT))
              ? superlative.start()
              : -1;
    }
    return at >= 0
        && named(clause, sentence, at, tally)
            .filter(a -> tally.stream().anyMatch(b -> b.share().compareTo(a.share()) > 0))
            .isPresent();
  }

  private static boolean isNotLast(String clause, String sentence, List<Answer> tally) {
    int at = start(LAST, clause);
    return at >= 0
        && named(clause, sentence, at, tally)
            .filter(a -> tally.stream().anyMatch(b -> b.share().compareTo(a.share()) < 0))
            .isPresent();
  }

  /// "Most hear it at fairs" for 27 %.
  private static boolean isLesser(String clause, List<Answer> tally) {
    return MOST.matcher(clause).find()
        && Numbers.find(clause).isEmpty()
        && tally.stream()
            .filter(a -> a.isIn(stems(clause)))
            .findFirst()
            .filter(a -> a.share().compareTo(HALF) < 0)
            .isPresent()
        && tally.stream().noneMatch(a -> a.share().compareTo(HALF) >= 0 && a.isIn(stems(clause)));
  }

  /// The answer that is ranked: it stands in front of the rank, or behind.
  private static Optional<Answer> named(
      String clause, String sentence, int at, List<Answer> tally) {
    var before = clause.substring(0, at);
    if (hasShare(before)) {
      return Optional.empty(); // "for those 27 % the phone comes first"
    }
    var words = Words.tokens(before);
    boolean back =
        words.stream().anyMatch(BACK::contains)
            && TallyAnswers.answer(stems(before), tally).isEmpty();
    if (back && at > 0 && !clause.equals(sentence)) {
      int from = sentence.indexOf(clause);
      before = sentence.substring(0, Math.max(0, from)) + before;
      return hasShare(before) ? Optional.empty() : TallyAnswers.answer(stems(before), tally);
    }
    var first = TallyAnswers.answer(stems(before), tally);
    return first.isPresent() || !words.isEmpty()
        ? first
        : TallyAnswers.answer(stems(clause.substring(at)), tally);
  }

  private static boolean hasShare(String text) {
    return Numbers.find(text).stream()
        .anyMatch(q -> q.kind() == Kind.PERCENT || !q.pair().isEmpty());
  }

  private static boolean startsWithNumber(String text) {
    return Numbers.find(text).stream().anyMatch(q -> q.start() <= 2);
  }

  private static int start(Pattern pattern, String clause) {
    var matcher = pattern.matcher(clause);
    return matcher.find() ? matcher.start() : -1;
  }

  private static Set<String> stems(String text) {
    return AnswerWords.of(text);
  }

  private static List<Answer> without(List<Answer> tally, Answer other) {
    return tally.stream().map(a -> a.equals(other) ? new Answer(a.share(), Set.of()) : a).toList();
  }
}
