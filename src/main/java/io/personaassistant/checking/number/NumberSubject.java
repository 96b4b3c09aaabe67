package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.ClaimWords;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a clause of a source says its number of: what stands before its verb, and right behind the
/// number. English.
final class NumberSubject {
  private static final Pattern WHOLE =
      Pattern.compile("(?i)(?:^|[^\\d%] )(?:of|among|from) (?:the |all |our )?$");

  private static final Pattern OF_THOSE = Pattern.compile("(?i) of (?:those|these|them)\\b");

  /// More than that pattern may match, so that its beginning is a beginning.
  private static final int WHOLE_REACH = 20;

  private static final int COUNTED_REACH = 60;

  /// What a whole is about: all that is said besides.
  static final Set<String> WHOLE_OF = Set.of("*");

  private NumberSubject() {}

  /// "51 of 118 research leads named cost, 33 doubts": who is counted stands with the first of a
  /// tally and tells nothing of what it is said of. Empty where the other counts a group of its
  /// own.
  static Set<String> counted(String text, Quantity said, Quantity other) {
    var behind = text.substring(said.end(), Math.min(text.length(), said.end() + COUNTED_REACH));
    // "three of five rivals" counts rivals, whoever they are; "39 of 84 named reports" no reports
    boolean group =
        Claims.isGroup(said.noun())
            || !said.pair().isEmpty()
                && Words.tokens(behind).stream()
                    .filter(w -> !Words.isStop(w) && Numbers.find(w).isEmpty())
                    .limit(1)
                    .anyMatch(w -> Words.stem(w).equals(said.noun()));
    if (isWhole(text, said) || !group || Claims.isGroup(other.noun())) {
      return Set.of();
    }
    var counted = new HashSet<String>();
    for (var stem : Words.content(behind)) {
      counted.add(stem);
      if (stem.equals(said.noun())) {
        return counted;
      }
    }
    return Set.of();
  }

  /// "Of 240 skippers", "a log of 41 pools": all else is said of them.
  static boolean isWhole(String text, Quantity number) {
    int end = Math.min(text.length(), number.start());
    return WHOLE.matcher(text.substring(Math.max(0, end - WHOLE_REACH), end)).find();
  }

  /// "38 % were booked late, and 21 % of those were cancelled": the clause before tells whom it
  /// counts.
  static boolean isOfThose(String text, Quantity number) {
    int end = Math.min(text.length(), number.end());
    return OF_THOSE.matcher(text).region(end, text.length()).lookingAt();
  }

  /// What the clause of a source around a number is about: what stands before its verb, and right
  /// behind the number.
  static Set<String> about(String text, Reading.Said said) {
    var number = said.quantity();
    if (isWhole(text, number)) {
      return WHOLE_OF;
    }
    var clause = said.around();
    var about =
        new HashSet<>(subject(Words.tokens(text.substring(clause.start(), number.start()))));
    about.removeIf(stem -> People.is(stem) || People.is(stem + "s"));
    about.addAll(
        object(
            Words.tokens(
                Clauses.joined(text.substring(number.end(), Math.max(number.end(), clause.end())))),
            number.kind() == Kind.PERCENT || !number.pair().isEmpty()));
    return about;
  }

  /// The words behind a number up to the next one without meaning: "named [water tests] as the
  /// task".
  private static Set<String> object(List<String> words, boolean share) {
    var object = new HashSet<String>();
    boolean told = share && !words.isEmpty() && isVerb(words.getFirst());
    for (var word : told ? words.subList(1, words.size()) : words) {
      var stems = Clauses.stems(word);
      if (!object.isEmpty() && stems.isEmpty()) {
        return object;
      }
      object.addAll(stems);
    }
    return object;
  }

  private static boolean isVerb(String word) {
    return (Verbs.isKnown(word) || Claims.isDoing(word)) && !People.is(word);
  }

  static Set<String> subject(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (ClaimWords.BEING.contains(words.get(i))
          || Verbs.ofPast(words.get(i)).isPresent()
          || isVerb(words.get(i))) {
        return Clauses.stems(String.join(" ", words.subList(0, i)));
      }
    }
    return Set.of();
  }

  /// What is nothing but who is counted stands at no place that could be left out.
  static Set<String> withoutCounted(Set<String> about, Set<String> counted) {
    var left = Wording.without(about, counted);
    return left.isEmpty() && !about.isEmpty() ? WHOLE_OF : left;
  }
}
