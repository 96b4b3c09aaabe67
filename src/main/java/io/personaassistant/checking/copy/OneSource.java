package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/// On how many people a draft as a whole rests: one that rests on two or more is not resting on
/// one, whatever a single sentence of it cites; one that rests on one says so.
final class OneSource {
  private static final String RULE = "distinct_sources";

  private OneSource() {}

  /// Takes back what was said of single sentences when the draft as a whole has more, and notes
  /// where all of it rests on one.
  static void judge(
      List<DraftSentences.Sentence> sentences, CheckContext context, List<Finding> findings) {
    var people = new HashSet<String>();
    var items = new LinkedHashSet<String>();
    for (var sentence : sentences) {
      for (var source : context.cited(sentence.cites())) {
        if (source.origin().type().isPresent()) {
          people.add(source.speaker());
          items.add(source.id());
        }
      }
    }
    if (people.size() > 1) {
      findings.removeIf(f -> f.rule().equals(RULE));
    } else if (people.size() == 1 && findings.stream().noneMatch(f -> f.rule().equals(RULE))) {
      findings.add(
          Finding.ofAll(
              RULE,
              Level.INFO,
              "",
              "All of this rests on "
                  + (items.size() == 1 ? "one item: " : "the words of one participant: ")
                  + String.join(", ", items)
                  + ".",
              "Cite a second source before you decide anything on it."));
    }
  }
}
