package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.number.NumberReader.Read;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds `a op b = c` among the numbers of a text and works it out again.
final class CalculationReader {
  private static final Set<String> OPERATORS =
      Set.of("+", "-", "*", "x", "×", "/", "÷", "->", "→", "to", "of", "minus", "plus", "times");
  private static final Pattern BEHIND_OPERATOR =
      Pattern.compile("(?:[-+*×/÷]|\\b(?:x|minus|plus|times))\\s*$");

  private static final Set<String> SUMS = Set.of("+", "-", "plus", "minus");
  private static final Set<String> LESS = Set.of("-", "minus");
  private static final Set<String> QUOTIENTS = Set.of("/", "÷");
  private static final Set<String> ABOUT = Set.of("about", "roughly", "around", "~", "nearly");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String text;
  private final List<Token> tokens;
  private final List<Read> numbers;

  CalculationReader(String text, List<Token> tokens, List<Read> numbers) {
    this.text = text;
    this.tokens = tokens;
    this.numbers = numbers;
  }

  List<Calculation> read() {
    var found = new ArrayList<Calculation>();
    for (int i = 1; i < numbers.size(); i++) {
      if (isEquals(i)) {
        calculation(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isEquals(int result) {
    int from = numbers.get(result - 1).to();
    int to = numbers.get(result).from();
    if (to - from == 2 && ABOUT.contains(tokens.get(to - 1).lower())) {
      to--;
    }
    var mark = Token.at(tokens, from);
    return to - from == 1 && (mark.is("=") || mark.is("≈"));
  }

  /// Empty for brackets that are read by nobody here: several, or one behind an operator.
  private Optional<Calculation> calculation(int result) {
    var operands = new ArrayList<Quantity>();
    var operators = new ArrayList<String>();
    int first = result - 1;
    int closed = -1;
    int brackets = 0;
    operands.add(quantity(first));
    while (first > 0 && !operator(first).isEmpty()) {
      operators.addFirst(operator(first));
      if (closes(first)) {
        closed = first - 1;
        brackets++;
      }
      first--;
      operands.addFirst(quantity(first));
    }
    var shown = quantity(result);
    int start = operands.getFirst().start();
    if (closed > first) {
      start--;
      if (brackets > 1
          || !text.startsWith("(", start)
          || BEHIND_OPERATOR.matcher(text.substring(0, start)).find()) {
        return Optional.empty();
      }
    }
    var expected = compute(operands, operators, Math.max(0, closed - first), shown);
    return Optional.of(
        new Calculation(
            text.substring(start, shown.end()),
            start,
            shown.end(),
            operands,
            shown,
            isRight(operands, operators, shown, expected),
            expected
                .value()
                .setScale(Math.max(0, shown.value().scale()) + 1, RoundingMode.HALF_UP)));
  }

  private Quantity quantity(int i) {
    return numbers.get(i).quantity();
  }

  /// The operator before a number, `""` when there is none.
  private String operator(int i) {
    int from = numbers.get(i - 1).to() + (closes(i) ? 1 : 0);
    if (numbers.get(i).from() - from != 1) {
      return "";
    }
    String word = tokens.get(from).lower();
    return OPERATORS.contains(word) ? word : "";
  }

  /// Whether a bracket closes before the operator of a number: "(31 - 19) / 31".
  private boolean closes(int i) {
    return Token.at(tokens, numbers.get(i - 1).to()).is(")");
  }

  private record Worked(BigDecimal value, boolean known) {}

  private static final Worked UNKNOWN = new Worked(BigDecimal.ZERO, false);

  private static boolean isRight(
      List<Quantity> operands, List<String> operators, Quantity shown, Worked expected) {
    if (!expected.known()) {
      return false;
    }
    int unit = operators.isEmpty() ? roundedAt(shown.value()) : Math.max(0, shown.value().scale());
    var tolerance = BigDecimal.ONE.movePointLeft(unit).divide(BigDecimal.TWO);
    var value = expected.value();
    boolean sameSign = shown.sign() == 0 || value.signum() == 0 || value.signum() == shown.sign();
    boolean sameUnit = !operators.isEmpty() || operands.getFirst().unit().equals(shown.unit());
    return sameSign
        && sameUnit
        && value.abs().subtract(shown.value()).abs().compareTo(tolerance) <= 0;
  }

  /// The place of the last digit that is not zero: 300 is rounded to hundreds.
  private static int roundedAt(BigDecimal shown) {
    return shown.signum() == 0 ? 0 : Math.clamp(shown.stripTrailingZeros().scale(), -12, 12);
  }

  /// @param inBracket how many operators stand in a bracket that the sum begins with
  private static Worked compute(
      List<Quantity> operands, List<String> operators, int inBracket, Quantity shown) {
    if (operands.stream().anyMatch(q -> !isReasonable(q.value())) || operators.size() > 9) {
      return UNKNOWN;
    }
    var first = signed(operands.getFirst());
    if (operators.isEmpty()) {
      return new Worked(first, true);
    }
    String operator = operators.getFirst();
    boolean change = operator.equals("->") || operator.equals("→") || operator.equals("to");
    if (change || operator.equals("of")) {
      return operators.size() > 1
          ? UNKNOWN
          : change ? change(first, signed(operands.get(1)), shown) : share(operands, shown);
    }
    var bracket = inOrder(first, operands.subList(1, inBracket + 1), operators);
    var rest = operators.subList(inBracket, operators.size());
    var worked = inOrder(bracket.value(), operands.subList(inBracket + 1, operands.size()), rest);
    if (!bracket.known() || !worked.known()) {
      return UNKNOWN;
    }
    // "x 100" makes the share a percentage already
    boolean asPercent =
        shown.kind() == Kind.PERCENT && !rest.isEmpty() && QUOTIENTS.containsAll(rest);
    return new Worked(asPercent ? worked.value().multiply(HUNDRED) : worked.value(), true);
  }

  private static boolean isReasonable(BigDecimal value) {
    return value.precision() <= 24 && Math.abs(value.scale()) <= 24;
  }

  private static BigDecimal signed(Quantity quantity) {
    return quantity.sign() < 0 ? quantity.value().negate() : quantity.value();
  }

  /// Products before sums: "79 + 2 x 35".
  private static Worked inOrder(BigDecimal first, List<Quantity> operands, List<String> operators) {
    var total = BigDecimal.ZERO;
    var term = first;
    for (int i = 0; i < operands.size(); i++) {
      var operator = operators.get(i);
      var operand = operands.get(i);
      if (SUMS.contains(operator)) {
        total = total.add(term);
        term = LESS.contains(operator) ? signed(operand).negate() : signed(operand);
      } else {
        var step = step(term, operator, operand);
        if (!step.known()) {
          return UNKNOWN;
        }
        term = step.value();
      }
    }
    return new Worked(total.add(term), true);
  }

  private static Worked step(BigDecimal value, String operator, Quantity operand) {
    var by = signed(operand);
    return switch (operator) {
      case "*", "x", "×", "times" ->
          new Worked(
              value.multiply(operand.kind() == Kind.PERCENT ? by.movePointLeft(2) : by), true);
      case "/", "÷" -> by.signum() == 0 ? UNKNOWN : new Worked(Numbers.divide(value, by), true);
      default -> UNKNOWN;
    };
  }

  /// From one value to another: the change in percent, the factor, or the difference.
  private static Worked change(BigDecimal from, BigDecimal to, Quantity shown) {
    if (shown.kind() == Kind.PERCENT) {
      return from.signum() == 0
          ? UNKNOWN
          : new Worked(Numbers.divide(to.subtract(from).multiply(HUNDRED), from.abs()), true);
    }
    if (shown.kind() == Kind.TIMES) {
      boolean grows = to.abs().compareTo(from.abs()) >= 0;
      var divisor = grows ? from : to;
      return divisor.signum() == 0
          ? UNKNOWN
          : new Worked(Numbers.divide(grows ? to : from, divisor), true);
    }
    return new Worked(to.subtract(from), true);
  }

  /// `14 of 22 = 64 %`, `20 % of 50 = 10`.
  private static Worked share(List<Quantity> operands, Quantity shown) {
    var part = operands.getFirst();
    var whole = operands.get(1).value();
    if (part.kind() == Kind.PERCENT) {
      return new Worked(part.value().movePointLeft(2).multiply(whole), true);
    }
    if (whole.signum() == 0 || shown.kind() != Kind.PERCENT) {
      return UNKNOWN;
    }
    return new Worked(Numbers.divide(part.value().multiply(HUNDRED), whole), true);
  }
}
