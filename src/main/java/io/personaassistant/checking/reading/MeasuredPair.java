package io.personaassistant.checking.reading;

import static java.util.stream.Collectors.groupingBy;

import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two things that a source measures or counts alike, and whether a text without numbers puts the
/// wrong one above: "who signed at home queued longer than who signed at the desk" for "at home 4
/// minutes; at the desk 11". English.
final class MeasuredPair {
  private static final String UP = "longer|more|higher|slower|dearer|greater|larger|bigger";

  private static final String DOWN = "shorter|less|fewer|lower|faster|quicker|cheaper|smaller";

  private static final Pattern THAN =
      Pattern.compile(
          "(?iu)\\b(?:(" + UP + ")|(" + DOWN + "))\\b([^.;:]{0,120}?)\\bthan\\b([^.;:]+)");

  /// The same where only one of the two is named, "longer with a kiosk".
  private static final Pattern ALONE =
      Pattern.compile("(?iu)\\b(?:(" + UP + ")|(" + DOWN + "))\\b");

  /// The rest beside those that are named: "in the other shops".
  private static final Pattern OTHERS =
      Pattern.compile("(?i)\\b(?:others?|elsewhere|the rest|the remaining)\\b");

  private static final String OTHER = "≠";

  /// What parts a sentence where each part counts for itself.
  private static final Pattern PART =
      Pattern.compile("[;:](?=\\s)|,? (?:but|while|whereas|against) |, and ");

  /// The stem by which what lacks something is told from what has it.
  private static final String LACKS = "¬";

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|never|hardly|cannot|nobody|nothing|no (?="
              + UP
              + "|"
              + DOWN
              + "))\\b|n['’]t\\b");

  /// "Vans without one" counts nothing.
  private static final Pattern ONE = Pattern.compile("(?i)\\b(?<=with |without )one\\b");

  /// So many words that only the one has say that it is meant.
  private static final int MEANT = 3;

  private static final Set<Kind> MEASURED = Set.of(Kind.DURATION, Kind.MONEY, Kind.PERCENT);

  private static final Set<Kind> COUNTED = Set.of(Kind.COUNT, Kind.PLAIN);

  private MeasuredPair() {}

  /// Whether some sentence compares the two the other way than their numbers do.
  static boolean isTurned(String text, Reading reading) {
    var sentences =
        Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> ALONE.matcher(s).find())
            .filter(s -> !Sayings.isQuestion(s) && !DENIED.matcher(s).find())
            .filter(s -> Numbers.find(ONE.matcher(s).replaceAll("")).isEmpty())
            .toList();
    return !sentences.isEmpty()
        && alike(reading)
            .map(group -> widened(group, reading))
            .anyMatch(group -> sentences.stream().anyMatch(s -> isTurned(s, group)));
  }

  /// "Of those written at night, 11 percent": what a sentence says of one number alone is said of
  /// it, also in front of a comma.
  private static List<Said> widened(Collection<Said> group, Reading reading) {
    return group.stream().map(said -> widened(said, group, reading)).toList();
  }

  private static Said widened(Said said, Collection<Said> group, Reading reading) {
    var clause = said.around().text().strip();
    return PART.splitAsStream(reading.sentences().get(said.sentence()).text())
        .filter(part -> part.contains(clause))
        .filter(part ->
            group.stream()
                .noneMatch(
                    other -> !other.equals(said) && part.contains(other.around().text().strip())))
        .findFirst()
        .map(part ->
            new Said(
                said.quantity(),
                said.sentence(),
                said.stems(),
                Span.of(part, 0, part.length()),
                said.clause()))
        .orElse(said);
  }

  /// The numbers of one sentence that measure or count alike, and two of the whole text that are
  /// all it measures.
  private static Stream<Collection<Said>> alike(Reading reading) {
    var measured =
        reading.numbers().stream().filter(s -> MEASURED.contains(s.quantity().kind())).toList();
    boolean two =
        measured.size() == 2 && sort(measured.getFirst()).equals(sort(measured.getLast()));
    var groups =
        reading.numbers().stream()
            .filter(s -> MEASURED.contains(s.quantity().kind()) || isPart(s.quantity()))
            .collect(groupingBy(s -> s.sentence() + " " + sort(s)))
            .values()
            .stream()
            .filter(group -> group.size() > 1)
            .map(group -> (Collection<Said>) group);
    return two ? Stream.concat(Stream.of(measured), groups) : groups;
  }

  private static String sort(Said said) {
    var quantity = said.quantity();
    var kind = COUNTED.contains(quantity.kind()) ? Kind.COUNT : quantity.kind();
    return String.join(" ", kind.name(), quantity.unit(), quantity.rate());
  }

  /// A count, and of "7 of 10" the seven.
  private static boolean isPart(Quantity quantity) {
    return COUNTED.contains(quantity.kind())
        && (quantity.pair().isEmpty() || Parts.isPart(quantity));
  }

  private static boolean isTurned(String sentence, List<Said> group) {
    var than = THAN.matcher(sentence);
    if (!than.find()) {
      return !sentence.contains(" than ") && isTurnedAlone(sentence, group);
    }
    var above = stems(sentence.substring(0, than.start()) + than.group(3));
    var below = stems(than.group(4));
    above.removeIf(stem -> !stem.equals(LACKS) && below.contains(stem));
    var said = stems(sentence);
    boolean near =
        group.stream().anyMatch(g -> Wording.shared(said, stems(g.around().text())) >= MEANT);
    if (said.contains(OTHER) && !near) {
      return false; // "covers cost more than other gear"
    }
    var first = meant(above, group, null);
    var second = meant(Wording.without(below, above), group, first.orElse(null));
    var higher =
        first
            .or(() -> meant(above, group, second.orElse(null)))
            .or(() -> other(above, second, group));
    var lower = second.or(() -> other(below, first, group));
    if (higher.isEmpty() || lower.isEmpty()) {
      return false;
    }
    int order = higher.get().quantity().value().compareTo(lower.get().quantity().value());
    return than.group(1) != null ? order < 0 : order > 0;
  }

  /// What stands in a clause, and whether something is lacking there.
  private static Set<String> stems(String clause) {
    var stems = new HashSet<>(Clauses.stems(clause));
    if (PolarityWords.lacks(clause)) {
      stems.add(LACKS);
    }
    if (OTHERS.matcher(clause).find()) {
      stems.add(OTHER);
    }
    return stems;
  }

  /// The one number of whose clause alone these words have something.
  ///
  /// @param taken the number that is meant by the other words
  private static Optional<Said> meant(
      Set<String> words, Collection<Said> group, @Nullable Said taken) {
    boolean lacks = words.contains(LACKS);
    var meant =
        group.stream()
            .filter(said -> !said.equals(taken))
            .filter(said -> {
              var own = new HashSet<>(stems(said.around().text()));
              group.stream()
                  .filter(other -> !other.equals(said))
                  .forEach(other -> own.removeAll(stems(other.around().text())));
              own.remove(said.quantity().noun()); // who is counted
              return own.contains(LACKS) == lacks && Wording.shared(words, own) > 0;
            })
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /// Of two numbers the one that is not known to be meant, where all these words are said of it.
  private static Optional<Said> other(Set<String> words, Optional<Said> known, List<Said> group) {
    return group.stream()
        .filter(_ -> group.size() == 2 && known.isPresent() && !words.isEmpty())
        .filter(said -> !said.equals(known.orElseThrow()))
        .filter(said -> stems(said.around().text()).containsAll(words))
        .findFirst();
  }

  /// "Move-ins took longer with a kiosk" for "14 minutes with a kiosk and 33 without one".
  private static boolean isTurnedAlone(String sentence, List<Said> group) {
    var alone = ALONE.matcher(sentence);
    if (group.size() != 2
        || !MEASURED.contains(group.getFirst().quantity().kind())
        || !alone.find()) {
      return false;
    }
    var one = group.getFirst();
    var two = group.getLast();
    int order = one.quantity().value().compareTo(two.quantity().value());
    return !PolarityWords.lacks(sentence)
        && !PolarityWords.lacks(one.around().text())
        && PolarityWords.lacks(two.around().text())
        && (alone.group(1) != null ? order : -order) < 0
        && Wording.shared(Clauses.stems(sentence), Wording.without(one.clause(), two.clause()))
            >= MEANT;
  }
}
