package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentences of a draft say something about customers and need a citation: no notes, no
/// remarks on the evidence, nothing that leads up to what is cited. English.
final class Coverage {
  /// "The fear is real" leads up to what the next sentence cites when they share this much.
  private static final int OF_TOPIC = 2;

  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)^\\W*(?:sources?|evidence|basis|based on|scenario|objection|acknowledge(?:ment)?|empathi[sz]e|validate|risks?|hypothes[ei]s|assumptions?|(?:trait|claim|belief|idea)s? (?:under|to) test|what (?:we|to) test|open questions?|not known|unknown|guess)\\b[^.:]{0,20}:");

  private static final Pattern POINTING =
      Pattern.compile("(?iu)^\\W*(?:that|this|it|both|these)(?:['’]s| is| are| makes)?\\b");

  private static final Set<String> OF_NUMBER =
      Set.copyOf(
          Words.stems("more less voice record source thin only single account no not enough yet"));

  private Coverage() {}

  /// What is wrong with a sentence that cites nothing, when it should.
  ///
  /// @param known what the text cites elsewhere
  static Optional<Finding> missing(String text, List<String> known, CheckContext context) {
    boolean uncovered = !NOTE.matcher(text).find() && isUncovered(text, known, context);
    return uncovered && !NotToBeSaid.covers(uncovered(), text)
        ? Optional.of(uncovered())
        : Optional.empty();
  }

  private static Finding uncovered() {
    return Finding.ofAll(
        "citation_present",
        Level.ERROR,
        "text",
        "This says something about customers and cites nothing.",
        "Cite the evidence that it rests on, or leave it out.");
  }

  private static boolean isUncovered(String text, List<String> known, CheckContext context) {
    return Claims.isClaim(text, context)
        && !OnRecord.holds(context, text)
        && !isOfNumberAlone(text)
        && !EvidenceRemarks.is(text)
        && !isLead(text, known, context);
  }

  /// "That is two people, no more" says nothing but how many spoke.
  private static boolean isOfNumberAlone(String text) {
    return POINTING.matcher(text).find()
        && Wording.stems(text, "").stream().allMatch(OF_NUMBER::contains);
  }

  /// "Roll-out fears are real" says what the items that the text cites are about.
  private static boolean isLead(String text, List<String> known, CheckContext context) {
    var stems = Wording.stems(text, context.personaName());
    return Claims.isOfTopic(text, context)
        && context.cited(known).stream()
            .anyMatch(s -> Wording.shared(stems, Wording.stems(s.text(), "")) >= OF_TOPIC);
  }
}
