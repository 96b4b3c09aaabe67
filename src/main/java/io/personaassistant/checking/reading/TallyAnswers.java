package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The answers of the tallies in a text, each with its share and what sets it apart: "51 %
/// balances, 29 % absences, 20 % menus". English.
public final class TallyAnswers {
  /// Shares that together come to less are no answers to one question.
  private static final int LEAST = 75;

  private static final int ALL = 101;

  /// Labels stand in front of their shares where these make up the whole.
  private static final int WHOLE = 97;

  private static final double COVERED = 0.6;

  /// What a tally says of the first of its answers goes for all of them.
  private static final Pattern PREDICATE = Pattern.compile("(?i)\\b(?:as|is|are|was|were)\\b");

  private TallyAnswers() {}

  /// One answer of a tally.
  record Answer(BigDecimal share, Set<String> label) {
    boolean isIn(Set<String> stems) {
      return !label.isEmpty() && Wording.shared(label, stems) >= COVERED * label.size();
    }
  }

  /// The share of the one answer that a text names, where it names one of a tally.
  public static Optional<BigDecimal> share(String text, Reading reading) {
    return of(reading).stream()
        .map(tally -> answer(AnswerWords.of(text), tally))
        .flatMap(Optional::stream)
        .map(a -> a.share().movePointLeft(2))
        .findFirst();
  }

  /// The share of the one answer that these words plainly name, where they name one of a tally.
  public static Optional<BigDecimal> named(Set<String> words, Reading reading) {
    return of(reading).stream()
        .map(tally -> tally.stream().filter(a -> a.isIn(words)).toList())
        .filter(found -> found.size() == 1)
        .map(found -> found.getFirst().share().movePointLeft(2))
        .findFirst();
  }

  /// Whether the text has a tally.
  public static boolean isTally(Reading reading) {
    return !of(reading).isEmpty();
  }

  /// Whether a text tells of those who answered "none" or "not at all", which denies nothing.
  public static boolean tellsOfNone(String text, Reading reading) {
    return AnswerWords.isNone(AnswerWords.of(text))
        && of(reading).stream()
            .flatMap(List::stream)
            .anyMatch(a -> AnswerWords.isNone(a.label()) && a.isIn(AnswerWords.of(text)));
  }

  /// Whether a share is that of another answer of a tally than the one that is named beside it: "59
  /// % reach us by phone" for "59 % by chat, 31 % by phone".
  ///
  /// @param clause the stems of what stands around the share
  public static boolean isOfAnother(Quantity share, Set<String> clause, Reading reading) {
    return share.kind() == Kind.PERCENT
        && of(reading).stream()
            .anyMatch(tally -> {
              var named =
                  tally.stream()
                      .filter(a -> !a.label().isEmpty() && clause.containsAll(a.label()))
                      .toList();
              return named.size() == 1
                  && named.getFirst().share().compareTo(share.value()) != 0
                  && tally.stream()
                      .anyMatch(
                          a -> a.share().compareTo(share.value()) == 0 && !a.label().isEmpty());
            });
  }

  /// The one answer whose label these stems name; the first of a tally carries more than its label,
  /// so that it stands back behind the others.
  static Optional<Answer> answer(Set<String> stems, List<Answer> tally) {
    var found = tally.stream().skip(1).filter(a -> a.isIn(stems)).toList();
    if (found.size() > 1) {
      return Optional.empty();
    }
    if (!found.isEmpty()) {
      return Optional.of(found.getFirst());
    }
    // "doubts" for "doubts about quality"
    var touched = tally.stream().filter(a -> Wording.shared(a.label(), stems) > 0).toList();
    if (touched.size() == 1) {
      return Optional.of(touched.getFirst());
    }
    return touched.stream().limit(1).filter(tally.getFirst()::equals).findFirst();
  }

  /// The answers of each tally, the largest first.
  static List<List<Answer>> of(Reading reading) {
    return shares(reading)
        .filter(parts -> parts.size() > 1 && sum(parts) >= LEAST && sum(parts) <= ALL)
        .map(TallyAnswers::answers)
        .toList();
  }

  private static int sum(List<Part> parts) {
    return parts.stream().mapToInt(p -> p.share().intValue()).sum();
  }

  /// Two shares of a sentence, each with the whole clause that it stands in: "the video is watched
  /// to the end in 64 % of 880 starts; the webinar in 7 % of 310".
  static List<List<Answer>> pairs(Reading reading) {
    return shares(reading)
        .filter(parts -> parts.size() == 2)
        .map(parts -> {
          var one = parts.getFirst();
          var two = parts.getLast();
          return List.of(
              new Answer(one.share(), Wording.without(clause(one.said()), clause(two.said()))),
              new Answer(two.share(), Wording.without(clause(two.said()), clause(one.said()))));
        })
        .toList();
  }

  /// A number of a tally with its share of the whole in per cent.
  private record Part(Reading.Said said, BigDecimal share) {
    private boolean is() {
      return share.signum() > 0;
    }
  }

  /// The shares of each sentence, in per cent or as counts of one whole.
  private static Stream<List<Part>> shares(Reading reading) {
    return IntStream.range(0, reading.sentences().size())
        .mapToObj(
            sentence -> reading.numbers().stream().filter(s -> s.sentence() == sentence).toList())
        .map(numbers -> {
          var shares =
              numbers.stream()
                  .filter(s -> s.quantity().kind() == Kind.PERCENT)
                  .map(s -> new Part(s, s.quantity().value()))
                  .toList();
          return shares.isEmpty()
              ? numbers.stream()
                  .map(s -> new Part(s, counted(s, reading)))
                  .filter(Part::is)
                  .toList()
              : shares;
        });
  }

  private static BigDecimal counted(Reading.Said said, Reading reading) {
    var share =
        said.quantity().pair().isEmpty()
            ? Parts.share(said, reading)
            : Parts.isPart(said.quantity()) ? Numbers.share(said.quantity()) : BigDecimal.ZERO;
    return share.movePointRight(2);
  }

  private static Set<String> clause(Reading.Said said) {
    return Clauses.stems(said.around().text());
  }

  private static List<Answer> answers(List<Part> parts) {
    var answers = new ArrayList<Answer>();
    var said = parts.stream().map(Part::said).toList();
    boolean before =
        sum(parts) >= WHOLE
            && said.stream().allMatch(one -> behind(one.around(), one.quantity()).isBlank())
            && said.stream().filter(one -> before(one).isEmpty()).count() <= 1;
    for (var part : parts) {
      var one = part.said();
      var label = new HashSet<>(before ? before(one) : label(one.around(), one.quantity()));
      said.stream()
          .filter(two -> !two.equals(one))
          .forEach(
              two -> label.removeAll(before ? before(two) : Clauses.stems(two.around().text())));
      // who is counted tells nothing, from whom they have it does
      if (!before && !label.stream().allMatch(TallyAnswers::isOfPeople)) {
        label.removeIf(TallyAnswers::isOfPeople);
      }
      answers.add(new Answer(part.share(), Set.copyOf(label)));
    }
    answers.sort(Comparator.comparing(Answer::share).reversed());
    return answers;
  }

  private static boolean isOfPeople(String stem) {
    return Claims.isGroup(stem) || People.is(stem + "s");
  }

  private static String behind(Span clause, Quantity share) {
    int from = Math.min(clause.text().length(), Math.max(0, share.end() - clause.start()));
    return clause.text().substring(from);
  }

  /// What stands in front of the share: "phone 71 %, e-mail 17 %".
  private static Set<String> before(Reading.Said said) {
    var clause = said.around();
    int to = Math.max(0, said.quantity().start() - clause.start());
    return AnswerWords.of(clause.text().substring(0, Math.min(clause.text().length(), to)));
  }

  /// What stands behind the share, up to what is said of all answers.
  private static Set<String> label(Span clause, Quantity share) {
    var behind = behind(clause, share);
    var predicate = PREDICATE.matcher(behind);
    return Clauses.stems(predicate.find() ? behind.substring(0, predicate.start()) : behind);
  }
}
