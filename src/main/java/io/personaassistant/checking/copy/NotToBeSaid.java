package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.WordList;
import java.util.Set;
import java.util.regex.Pattern;

/// The part of a sentence that its reader is told not to say: "Never say: it is painless", "Avoid
/// “the cheapest”". Nobody says it, so nothing needs a source there. English.
final class NotToBeSaid {
  private static final String LEAD = "(?i)^\\W*(?:[\\p{L}]+: *)?[*_]*";

  /// A label; all behind it is not to be said.
  private static final Pattern LABEL =
      Pattern.compile(
          LEAD
              + "(?:(?:never|don['’]?t|do[ -]not)[ -](?:say|claim|promise|use|write)|not to (?:say|be said|promise|claim)|(?:words?|phrases?|claims?|terms?|lines?) to (?:avoid|leave out|drop)|to avoid|avoid|off[ -]limits|(?:banned|forbidden|taboo)(?: words?| phrases?)?|taboos?|no-gos?|say nothing of|leave out|skip)(?: (?:saying|the|these|those|any|this|that|all|such|words?|phrases?|claims?|terms?|lines?|here|today|on the call|in the (?:call|mail|text)|to (?:her|him|them|customers)))*+ ?:[*_]*");

  /// An order; it reaches to the end of its clause.
  private static final Pattern ORDER =
      Pattern.compile(
          LEAD
              + "(?:please )?(?:(?:never|don['’]t|do not)(?: ever)? (?:say|claim|promise|write|use|tell (?:them|her|him|anybody|anyone))|avoid(?: saying| the (?:words?|phrases?|claims?))?)\\b(?:[^.;:!?\\n\"“]{0,30}(?=[\"“„])| that\\b(?= ))");

  private static final Pattern END =
      Pattern.compile("[;\\n]|: |[.!?](?=\\s)|, (?:but|say|instead|and say)\\b");

  private static final Set<String> EXCUSED = WordList.named("not-to-be-said.excused");

  private NotToBeSaid() {}

  /// Whether a finding is about what is not to be said.
  static boolean covers(Finding finding, String text) {
    if (!EXCUSED.contains(finding.rule())) {
      return false;
    }
    var label = LABEL.matcher(text);
    if (label.find()) {
      return finding.start() < 0
          || Graphemes.utf16(text, finding.start()) >= label.end()
          || finding.span().strip().equals(text.strip());
    }
    var order = ORDER.matcher(text);
    if (!order.find()) {
      return false;
    }
    var end = END.matcher(text).region(order.end(), text.length());
    int to = end.find() ? end.start() : text.length();
    if (finding.start() < 0) {
      return true; // what is cited says nothing of what is to be avoided
    }
    int at = Graphemes.utf16(text, finding.start());
    return at >= order.end() && at < to;
  }
}
