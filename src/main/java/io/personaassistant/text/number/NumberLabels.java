package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Set;

/// Numbers that only name a place in a list or a thing: "step 2", "1) Ask first".
final class NumberLabels {
  private static final Set<String> LABELS = WordList.named("number-labels.labels");

  private static final Set<String> UNITS = WordList.named("number-labels.units");

  private NumberLabels() {}

  static boolean isLabel(List<Token> tokens, int i, int to) {
    var before = Token.at(tokens, i - 1);
    var after = Token.at(tokens, to);
    // "by text message 48 hours before": what has a unit names no place
    if (LABELS.contains(before.lower()) && !UNITS.contains(after.lower())) {
      return true;
    }
    var earlier = Token.at(tokens, i - 2);
    boolean opens =
        before.isCapitalised()
            && (earlier.equals(Token.NONE) || earlier.is(".") || earlier.is("\n"));
    if (opens && after.is(":")) {
      return true; // "Piece 1: what a notice period is for"
    }
    boolean lineStart =
        i == 0 || before.is("\n") || (i == 1 && before.is("(")) || isBullet(tokens, i - 1);
    return lineStart
        && (after.is(".") || after.is(")"))
        && !after.spaced()
        && Token.at(tokens, to + 1).spaced();
  }

  private static boolean isBullet(List<Token> tokens, int i) {
    var mark = Token.at(tokens, i);
    return (mark.is("-") || mark.is("•") || mark.is("*") || mark.is("("))
        && (i == 0 || Token.at(tokens, i - 1).is("\n"));
  }
}
