package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a number of a fact holds for each of what the fact says, or for all of them together:
/// "10 working days for all schools together" for "a school is set up in 10 working days". English.
final class ForEach {
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\b(?:all|the whole|the entire) (?:the |of the |our |your |its |their )?((?:[\\p{L}-]+ )?[\\p{L}-]+)");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)\\b(?:together|at once|altogether|in total|combined|in one go|covers? all|for all)\\b");

  private static final Pattern ONE =
      Pattern.compile("(?i)\\b(?:an?|each|every|per) ([\\p{L}-]+(?: [\\p{L}-]+)?)");

  private ForEach() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    // what is approved stands in the record too
    var facts = support.stream().filter(s -> s.source().isPresent()).toList();
    if (facts.isEmpty()
        || facts.stream().anyMatch(s -> s.source().orElseThrow().origin().type().isPresent())) {
      return;
    }
    var said = one.sentence();
    if (TOGETHER.matcher(said).find()
        && facts.stream()
            .map(s -> s.reading().sentences().get(s.said().sentence()).text())
            .allMatch(theirs -> isOfAll(said, theirs))) {
      one.error(
          findings,
          " is for each of something else in the evidence.",
          "Say for what it holds, as the evidence does.");
    }
  }

  private static boolean isOfAll(String said, String theirs) {
    var all = stems(ALL, said);
    all.retainAll(stems(ONE, theirs));
    return !all.isEmpty() && stems(ALL, theirs).isEmpty();
  }

  private static Set<String> stems(Pattern pattern, String text) {
    var stems = new HashSet<String>();
    pattern.matcher(text).results().forEach(m -> stems.addAll(Words.stems(m.group(1))));
    return stems;
  }
}
