package io.personaassistant.checking.number;

import io.personaassistant.text.number.Quantity;
import java.util.regex.Pattern;

/// Numbers that stand in a row, each for what stands before them in the same order: "chat, phone
/// and e-mail (59 %, 31 % and 10 %)". English.
final class NumbersInRow {
  private static final Pattern BEHIND_MARK = Pattern.compile("[:;,(–—] ?$");

  private static final Pattern AGAINST =
      Pattern.compile("(?i) (?:against|versus|vs\\.?|compared (?:with|to)|to) ");

  private NumbersInRow() {}

  /// Whether a number stands in one.
  static boolean has(NumberCase one) {
    return isListed(one) || isInRow(one);
  }

  /// Whether a number stands in brackets with others.
  private static boolean isListed(NumberCase one) {
    String text = one.at().text();
    int open = text.lastIndexOf('(', one.number().start());
    int close = text.indexOf(')', one.end());
    return open > text.lastIndexOf(')', one.number().start())
        && one.others().stream().anyMatch(q -> q.start() > open && q.end() <= close);
  }

  /// Behind a mark, as in "time before workers: 49 against 21 percent", numbers follow the order of
  /// what stands before it.
  private static boolean isInRow(NumberCase one) {
    String text = one.at().text();
    return one.beside().stream()
        .anyMatch(q ->
            q.start() > one.end() && isRow(text, one.number(), q)
                || q.end() < one.number().start() && isRow(text, q, one.number()));
  }

  private static boolean isRow(String text, Quantity first, Quantity second) {
    return BEHIND_MARK.matcher(text.substring(0, first.start())).find()
        && AGAINST.matcher(text.substring(first.end(), second.start())).matches();
  }
}
