package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import io.personaassistant.text.number.NumberReader.Read;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The limits that words make of numbers: "over", "at least", "up to", "or more".
final class NumberBounds {
  static final Set<String> MORE = Set.of("more", "greater", "higher", "longer", "larger");
  static final Set<String> LESS = Set.of("less", "fewer", "lower", "shorter", "smaller");

  private static final Set<String> ABOVE =
      Set.of("over", "above", "exceeding", "exceeds", "beyond");
  private static final Set<String> BELOW = Set.of("under", "below");
  private static final Set<String> TAKING = WordList.named("number-bounds.taking");

  /// "Counted over 2,460 messages": over all of them.
  private static final Set<String> OVER_ALL =
      WordList.stroked(
          "counted|measured|averaged|median|mean|average|taken|summed|observed|tracked"
              + "|spread|shared|split|divided");

  /// "It adds up over nine sites", and "spread over" them.
  private static final Set<String> ADDING = WordList.of("add adds added adding");

  /// "The sum over nine sites", but not "in total over 4,120".
  private static final Set<String> SUM = Set.of("sum", "total");

  private static final Set<String> OF_A_SUM = WordList.of("the a its their your our her his");

  private static final Set<String> TAKING_OVER =
      Set.of("take", "takes", "took", "taken", "taking", "turn", "turns", "turned", "turning");

  /// Two words in front of a number; those with "at" may stand behind it, too.
  private static final Map<String, Bound> BEFORE =
      Map.of(
          "at least", Bound.AT_LEAST,
          "at most", Bound.AT_MOST,
          "minimum of", Bound.AT_LEAST,
          "maximum of", Bound.AT_MOST,
          "up to", Bound.AT_MOST);

  private static final Set<String> NOT = Set.of("no", "not", "never");

  /// Marks at which a condition is over.
  private static final Set<String> ENDS = Set.of(",", ".", ":", ";");

  private static final int CONDITION_REACH = 10;

  private final List<Token> tokens;

  NumberBounds(List<Token> tokens) {
    this.tokens = tokens;
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }

  /// "If it takes longer than 48 hours" names the 48 hours, and claims nothing of them.
  private boolean isCondition(int from) {
    for (int i = from - 1; i >= Math.max(0, from - CONDITION_REACH); i--) {
      if (word(i).equals("if") || word(i).equals("when") || word(i).equals("unless")) {
        return true;
      }
      if (ENDS.contains(word(i))) {
        return false;
      }
    }
    return false;
  }

  /// "Took over 14 hectares" takes over, "turned over 2 million" sells.
  private boolean isTakenOver(Read number) {
    return word(number.from() - 1).equals("over")
        && TAKING_OVER.contains(word(number.from() - 2))
        && number.quantity().kind() != Kind.DURATION;
  }

  /// "Over twelve months" is during them, save where something takes over twelve months.
  private boolean isDuring(Read number) {
    if (!word(number.from() - 1).equals("over")) {
      return false;
    }
    int before = number.from() - 2;
    return OVER_ALL.contains(word(word(before).equals(",") ? before - 1 : before))
        || isMeasured(before)
        || word(before).equals("up") && ADDING.contains(word(before - 1))
        || SUM.contains(word(before)) && OF_A_SUM.contains(word(before - 1))
        || (number.quantity().kind() == Kind.DURATION
            && number.quantity().rate().isEmpty()
            && !TAKING.contains(word(before)));
  }

  /// "3.9 hours over 171 jobs", "61 % over 402 teams": measured on all of them.
  private boolean isMeasured(int i) {
    return Token.at(tokens, i - 1).isNumber() && !Units.of(word(i)).equals(Units.NONE);
  }

  /// The limit that the words around a number make of it.
  Bound of(Read number) {
    if (isCondition(number.from()) || isDuring(number) || isTakenOver(number)) {
      return Bound.EXACT;
    }
    var before = before(number.from());
    return before == Bound.EXACT ? after(number.to()) : before;
  }

  private Bound before(int from) {
    String one = word(from - 1);
    String two = word(from - 2);
    boolean negated = two.equals("no") || two.equals("not");
    if (ABOVE.contains(one)) {
      return Bound.ABOVE;
    }
    if (BELOW.contains(one)) {
      return Bound.BELOW;
    }
    if (one.equals("than")) {
      return than(two, from - 3);
    }
    boolean asMuch = one.equals("as") && (two.equals("many") || two.equals("much")) && !negated;
    return asMuch && word(from - 3).equals("as")
        ? Bound.AT_MOST
        : BEFORE.getOrDefault(two + " " + one, Bound.EXACT);
  }

  /// @param before the place in front of the comparative; "never pay more than" denies over a verb
  private Bound than(String comparative, int before) {
    boolean negated = NOT.contains(word(before)) || word(before - 1).equals("never");
    if (MORE.contains(comparative)) {
      return negated ? Bound.AT_MOST : Bound.ABOVE;
    }
    if (LESS.contains(comparative)) {
      return negated ? Bound.AT_LEAST : Bound.BELOW;
    }
    return Bound.EXACT;
  }

  private Bound after(int to) {
    String one = word(to);
    String two = word(to + 1);
    boolean plus = one.equals("+") && !Token.at(tokens, to).spaced();
    if (plus && !Token.at(tokens, to + 1).isNumber()) {
      return Bound.AT_LEAST;
    }
    if (one.equals("or") || one.equals("and")) {
      if (MORE.contains(two) || two.equals("above") || two.equals("up") || two.equals("over")) {
        return Bound.AT_LEAST;
      }
      return LESS.contains(two) || two.equals("under") || two.equals("below")
          ? Bound.AT_MOST
          : Bound.EXACT;
    }
    if (one.equals("at") && two.equals("the")) {
      two = word(to + 2); // "60 euro at the least"
    }
    return one.equals("at") ? BEFORE.getOrDefault("at " + two, Bound.EXACT) : Bound.EXACT;
  }
}
