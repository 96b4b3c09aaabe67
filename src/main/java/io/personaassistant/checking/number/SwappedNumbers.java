package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether two numbers of a line have changed places: "£0.52 in house against our £0.38" for "£0.38
/// in house against our £0.52". Each stands beside what the source puts beside the other. English.
final class SwappedNumbers {
  /// Where what is said of one number ends.
  private static final Pattern CLAUSE =
      Pattern.compile(Clauses.MARKS + "|\\b(?:and|but|while|against|whereas|versus|vs|to|than)\\b");

  /// "No-shows" denies nothing.
  private static final Pattern NO_COMPOUND = Pattern.compile("(?i)\\bno-(?=\\p{L})");

  private static final Pattern AT_LEAST = Pattern.compile("(?i)\\bat least $");

  /// "One research lead said".
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?i) (?:of (?:them|these|those) |[\\p{L}-]+ ){1,4}?(?:said|says|put|puts|told|tells|wrote|writes|asked|asks|called|calls|described|describes|summed)\\b");

  /// Words that tell nothing of what a number is said of.
  private static final Set<String> EMPTY = WordList.named("swapped-numbers.empty");

  private static final Set<String> OURS = Set.of("us", "our", "ours");

  private static final Set<String> DENYING = Set.of("not", "no", "never", "without", "none");

  private static final Pattern NAME = Pattern.compile("(\\p{L}+) $");

  private SwappedNumbers() {}

  /// What is said of a number in a text, between the numbers and marks around it.
  private record Beside(Set<String> words, boolean denied) {
    boolean sharesOnly(Beside own, Beside other) {
      return only(own, other).stream().anyMatch(words::contains);
    }

    long shared(Beside other) {
      return words.stream().filter(other.words::contains).count();
    }

    private static Set<String> only(Beside one, Beside two) {
      var alone = new HashSet<>(one.words);
      alone.removeAll(two.words);
      return alone;
    }
  }

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    if (one.operand() || support.stream().anyMatch(s -> s.source().isEmpty())) {
      return;
    }
    for (var other : one.others()) {
      if (other.start() > one.end()
          && !isArticle(one, other)
          && !one.isDated(other)
          && one.number().value().compareTo(other.value()) != 0
          && support.stream().allMatch(s -> isSwapped(one, other, s))) {
        one.error(
            findings,
            " and "
                + Findings.show(other.text())
                + " have changed places: the evidence says each of the other.",
            "Give each number to what the evidence gives it to.");
        return;
      }
    }
  }

  /// "One lead put it this way" and "at least one study" count nothing that could have changed
  /// places with a number of another sentence.
  private static boolean isArticle(NumberCase one, Quantity other) {
    String text = one.at().text();
    boolean isOne = other.text().equalsIgnoreCase("one") && other.pair().isEmpty();
    return isOne
        && (AT_LEAST.matcher(text.substring(0, other.start())).find()
            || Words.sentences(text).stream()
                .noneMatch(s -> s.start() <= one.number().start() && other.end() <= s.end())
            || SPEAKER.matcher(text.substring(other.end())).lookingAt());
  }

  private static boolean isSameSort(Quantity one, Quantity two) {
    return sort(one.kind()) == sort(two.kind()) && one.unit().equals(two.unit());
  }

  private static Kind sort(Kind kind) {
    return kind == Kind.COUNT ? Kind.PLAIN : kind;
  }

  private static boolean isSwapped(NumberCase one, Quantity other, Support support) {
    var source = support.source().orElseThrow().text();
    var mate = mate(other, support);
    if (mate.isEmpty()) {
      return false;
    }
    var said = support.said().quantity();
    var theirs = mate.orElseThrow();
    String text = one.at().text();
    if (TurnedChanges.isTold(text, one.number(), other)
        && TurnedChanges.isTold(source, said, theirs)) {
      return false; // "at 60 instead of 65" for "from 65 to 60"
    }
    if (isName(text, one.number(), source, said) || isName(text, other, source, theirs)) {
      return false;
    }
    var known = support.reading().numbers().stream().map(Reading.Said::quantity).toList();
    var drafted = one.beside();
    var first = beside(text, one.number(), drafted);
    var second = beside(text, other, drafted);
    var own = beside(source, said, known);
    var others = beside(source, theirs, known);
    boolean crossed = first.sharesOnly(others, own) && second.sharesOnly(own, others);
    long straight = first.shared(own) + second.shared(others);
    long turned = first.shared(others) + second.shared(own);
    boolean denial =
        own.denied() != others.denied()
            && first.denied() == others.denied()
            && second.denied() == own.denied();
    boolean alike = isSameSort(one.number(), other);
    return alike ? denial || crossed && turned >= straight : crossed && straight == 0 && turned > 2;
  }

  /// "Three alerts from dock 4": the same thing goes by this number in both.
  private static boolean isName(String text, Quantity number, String source, Quantity theirs) {
    var name = before(text, number);
    return number.kind() == Kind.PLAIN
        && !Words.isStop(name)
        && !name.isEmpty()
        && name.equals(before(source, theirs));
  }

  private static String before(String text, Quantity number) {
    var named = NAME.matcher(text.substring(0, Math.min(text.length(), number.start())));
    return named.find() ? named.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// The only number of the source that is this one.
  private static Optional<Quantity> mate(Quantity other, Support support) {
    var found =
        support.reading().numbers().stream()
            .filter(s -> s.sentence() == support.said().sentence())
            .map(Reading.Said::quantity)
            .filter(q -> other.alone().isSupportedBy(q.alone()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Beside beside(String text, Quantity number, List<Quantity> numbers) {
    var clause = Clauses.around(CLAUSE, text, number);
    int from = clause.start();
    int to = clause.end();
    for (var other : numbers) {
      if (other.end() <= number.start()) {
        from = Math.max(from, other.end());
      } else if (other.start() >= number.end() && !number.isOfPairWith(other)) {
        to = Math.min(to, other.start());
      }
    }
    var words = new HashSet<String>();
    boolean denied = false;
    String around =
        from > to
            ? ""
            : text.substring(from, number.start()) + " " + text.substring(number.end(), to);
    for (var word : Words.tokens(NO_COMPOUND.matcher(around).replaceAll(""))) {
      denied |= DENYING.contains(word) || word.endsWith("n't");
      if (!EMPTY.contains(word) && !DENYING.contains(word)) {
        words.add(OURS.contains(word) ? "our" : Words.stem(word));
      }
    }
    words.removeAll(List.of(number.rate().split("/", -1)));
    return new Beside(words, denied);
  }
}
