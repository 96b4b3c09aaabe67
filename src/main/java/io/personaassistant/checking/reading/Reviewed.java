package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// What a text says of customers itself, without what it says that another text says: "It sells
/// speed; they pay for quality" says nothing of customers and speed. English.
public final class Reviewed {
  /// A clause of which the text under review is the subject.
  private static final Pattern SAID =
      Pattern.compile(
          // first what it can begin with, which is quicker to see than what must stand before it
          "(?i)(?=[ityo])(?<=^|[.;:,!?—] |\\n|\\bwhere |\\bwhile |\\band |\\bbut )"
              + "(?:it|(?:the|this|your|our) (?:[\\p{L}-]+ ){0,2}?(?:copy|text|page|ad|headline|mail|email|message|line|draft|post|hook|subject|title|banner|opening|version|variant|claim|promise|offer))"
              + "(?: (?:only|also|still|mostly|just))?"
              + " (?:sells?|promises|leads? with|talks? (?:about|of)|offers?|claims|says|speaks? (?:about|of|for)|names|opens? (?:with|on)|stresses|praises|pushes|boasts|advertises|is about|puts)\\b"
              + "[^.;:,!?—\\n]*?(?=[.;:,!?—\\n]|$| (?:and|but|where|while) (?:they|she|he|their|customers)\\b)");

  private Reviewed() {}

  /// The text without those clauses.
  public static String without(String text) {
    return SAID.matcher(text).replaceAll("");
  }
}
