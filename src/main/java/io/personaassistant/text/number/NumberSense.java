package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import io.personaassistant.text.number.NumberReader.Read;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Set;

/// What the words around a number make of it: a limit, a direction ("18 % less", "fell by"), one
/// end of a range.
final class NumberSense {
  private static final Set<String> COMPARING = WordList.named("number-sense.comparing");

  private static final Set<String> UP = WordList.named("number-sense.up");

  private static final Set<String> DOWN = WordList.named("number-sense.down");

  private static final Set<String> CHANGING = WordList.named("number-sense.changing");

  private static final int REACH = 6;

  private static final int VERB_REACH = 10;

  private final List<Token> tokens;

  NumberSense(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// "Twice as fast" and "doubled" say how much, "twice a week" and "six times in April" how often.
  static boolean isFactor(List<Token> tokens, int to) {
    String last = tokens.get(to - 1).lower();
    boolean counts = last.equals("times") || last.equals("twice") || last.equals("thrice");
    return !counts || COMPARING.contains(Token.at(tokens, to).lower());
  }

  /// The number with its limit and direction.
  Read read(Read number) {
    var kind = number.quantity().kind();
    if (kind == Kind.LABEL || kind == Kind.ORDINAL || kind == Kind.VERSION || kind == Kind.CLOCK) {
      return number;
    }
    var bound = new NumberBounds(tokens).of(number);
    var sensed = number.quantity().withSense(bound, trend(number, bound));
    return new Read(sensed, number.from(), number.to());
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }

  private int trend(Read number, Bound bound) {
    var kind = number.quantity().kind();
    if (kind != Kind.PERCENT && kind != Kind.POINTS && kind != Kind.TIMES) {
      return 0;
    }
    String after = word(number.to());
    if (NumberBounds.MORE.contains(after) || after.equals("up")) {
      return 1;
    }
    if (NumberBounds.LESS.contains(after) || after.equals("down")) {
      return -1;
    }
    if (bound != Bound.EXACT) {
      return 0;
    }
    String before = word(number.from() - 1);
    String verb = before.equals("by") || before.equals("to") ? word(number.from() - 2) : before;
    if (before.equals("by") && verb.equals("and")) {
      verb = verbBefore(number.from() - 2);
    }
    boolean to = before.equals("to");
    return to ? 0 : UP.contains(verb) ? 1 : DOWN.contains(verb) ? -1 : 0;
  }

  /// "Fell by 7 % in Q2 and by 4 % in Q3": the verb of both.
  private String verbBefore(int from) {
    for (int i = from; i >= Math.max(0, from - VERB_REACH) && !word(i).equals("."); i--) {
      if (UP.contains(word(i)) || DOWN.contains(word(i))) {
        return word(i);
      }
    }
    return "";
  }

  /// Whether two numbers tied by these words are the ends of a range rather than what something
  /// changed from and to.
  boolean isRange(List<String> between, Read one, Read two) {
    String tie = between.getFirst();
    boolean tied =
        tie.equals("and")
            ? word(one.from() - 1).equals("between")
            : !tie.equals("->") && !tie.equals("→");
    return tied
        && one.quantity().kind() == two.quantity().kind()
        && one.quantity().unit().equals(two.quantity().unit())
        && two.quantity().pair().isEmpty()
        && one.quantity().value().compareTo(two.quantity().value()) < 0
        && (tie.equals("and") || !changes(one.from()));
  }

  private boolean changes(int from) {
    for (int i = Math.max(0, from - REACH); i < from; i++) {
      String word = word(i);
      boolean upTo = word.equals("up") && word(i + 1).equals("to");
      if (!upTo && (UP.contains(word) || DOWN.contains(word) || CHANGING.contains(word))) {
        return true;
      }
    }
    return false;
  }
}
