package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether two parts of a sentence have changed whom or what they tell of: "the owner asked for a
/// dark screen, the dispatcher for a lower price" for the other way round. Each part then has
/// something of both parts of the source. English.
public final class CrossedParts {
  private static final Pattern PART =
      Pattern.compile(
          "[,;:!?()\\n—](?=\\s|$)|\\s–\\s|\\b(?:and|but|while|whereas|against|versus|than(?! [^,;:.]*\\b(?:that|which|who)\\b))\\b");

  /// "It ended in Graz" goes on with a thing of the part before, which may be named with either.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)^\\W*(?:so |then |since )?(?:it|its|they|their|he|his|she|her|this|that|which|who)\\b");

  /// "After two rehearsals, the section asked": the first part tells when of the second.
  private static final Pattern OPENING =
      Pattern.compile("(?i)^\\W*(?:after|at|before|by|during|for|from|in|on|since|with)\\b[^,]*,");

  /// "Between the library and the publisher" is one place.
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)(\\bbetween\\b[^,;:.]{1,60}?) and\\b");

  /// A sentence of more parts is a list; each two are compared with each two.
  private static final int MOST_PARTS = 12;

  private CrossedParts() {}

  /// Whether some sentence of the text crosses two parts of a sentence of the source.
  public static boolean are(String text, Reading source) {
    var all = Words.sentences(text).stream().map(s -> parts(split(s.text()))).toList();
    return all.stream().anyMatch(ours -> ours.size() > 1)
        && source.sentences().stream()
            .map(s -> split(s.text()).filter(part -> !GOES_ON.matcher(part).find()))
            .map(CrossedParts::parts)
            .filter(theirs -> theirs.size() > 1)
            .anyMatch(theirs -> all.stream().anyMatch(ours -> areCrossed(ours, theirs)));
  }

  private static Stream<String> split(String sentence) {
    var opening = OPENING.matcher(sentence);
    boolean joined =
        opening.find() && Words.tokens(opening.group()).stream().noneMatch(Verbs::isFinite);
    var whole =
        joined
            ? sentence.substring(0, opening.end() - 1) + sentence.substring(opening.end())
            : sentence;
    return PART.splitAsStream(BETWEEN.matcher(whole).replaceAll("$1 with"));
  }

  private static List<Set<String>> parts(Stream<String> parts) {
    return parts.map(Clauses::stems).filter(stems -> stems.size() > 1).limit(MOST_PARTS).toList();
  }

  private static boolean areCrossed(List<Set<String>> ours, List<Set<String>> theirs) {
    for (int i = 0; i < theirs.size(); i++) {
      for (int j = i + 1; j < theirs.size(); j++) {
        var one = alone(theirs.get(i), theirs.get(j));
        var two = alone(theirs.get(j), theirs.get(i));
        for (int k = 0; k < ours.size(); k++) {
          for (int l = k + 1; l < ours.size(); l++) {
            if (areCrossed(both(ours.get(k), one), both(ours.get(l), one))
                && areCrossed(both(ours.get(k), two), both(ours.get(l), two))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /// Whether two parts have each something, and not the same.
  private static boolean areCrossed(Set<String> one, Set<String> two) {
    return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
  }

  private static Set<String> alone(Set<String> one, Set<String> two) {
    var alone = new HashSet<>(one);
    alone.removeAll(two);
    return alone;
  }

  private static Set<String> both(Set<String> one, Set<String> two) {
    var both = new HashSet<>(one);
    both.retainAll(two);
    return both;
  }
}
