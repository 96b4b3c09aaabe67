package io.personaassistant.text.number;

import java.math.BigDecimal;
import java.util.List;

/// A sum that a text works out, recomputed.
///
/// @param text the exact substring, from the first number to the result
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
/// @param operands what it starts from, in order
/// @param result what the text says comes out
/// @param right whether that is what comes out, within the digits shown
/// @param expected what comes out, to one digit more than shown; zero when it cannot be worked out
public record Calculation(
    String text,
    int start,
    int end,
    List<Quantity> operands,
    Quantity result,
    boolean right,
    BigDecimal expected) {
  public Calculation {
    operands = List.copyOf(operands);
  }
}
