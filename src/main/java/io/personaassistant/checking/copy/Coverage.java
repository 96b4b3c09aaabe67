package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.WordList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentences of a draft say something about customers and need a citation: no notes, no
/// remarks on the evidence. English.
final class Coverage {
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)^\\W*(?:sources?|evidence|basis|based on|scenario|objection|acknowledge(?:ment)?|empathi[sz]e|validate|risks?|hypothes[ei]s|assumptions?|(?:trait|claim|belief|idea)s? (?:under|to) test|what (?:we|to) test|open questions?|not known|unknown|guess)\\b[^.:]{0,20}:");

  private static final Pattern POINTING =
      Pattern.compile("(?i)^\\W*(?:that|this|it|both|these)(?:['’]s| is| are| makes)?\\b");

  private static final Set<String> OF_NUMBER = WordList.stems("coverage.of-number");

  private Coverage() {}

  /// What is wrong with a sentence that cites nothing, when it should.
  static Optional<Finding> missing(String text, CheckContext context) {
    var missing =
        Finding.ofAll(
            "citation_present",
            Level.ERROR,
            "text",
            "This says something about customers and cites nothing.",
            "Cite the evidence that it rests on, or leave it out.");
    return Optional.of(missing)
        .filter(_ -> !NOTE.matcher(text).find() && Claims.isClaim(text, context))
        .filter(_ -> !OnRecord.holds(context, text) && !isOfNumberAlone(text))
        .filter(_ -> !EvidenceRemarks.is(text) && !NotToBeSaid.covers(missing, text));
  }

  /// "That is two people, no more" says nothing but how many spoke.
  private static boolean isOfNumberAlone(String text) {
    return POINTING.matcher(text).find()
        && Wording.stems(text, "").stream().allMatch(OF_NUMBER::contains);
  }
}
