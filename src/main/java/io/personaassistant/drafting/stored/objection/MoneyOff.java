package io.personaassistant.drafting.stored.objection;

import java.util.regex.Pattern;

/// "20 % off" and "$ 500 less", which are said in as many ways as there are numbers. English.
final class MoneyOff {
  private static final String SIGN = "(?:%|percent|per cent|pct|\\p{Sc}|k|euros?|dollars?|bucks)";

  /// A number without a sign of money is said of anything: "30 % less work", "5 off the list".
  private static final Pattern LESS =
      Pattern.compile(
          "(?iu)(?:(?:\\p{Sc} ?\\d+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)? ?{sign}) ?"
                  .replace("{sign}", SIGN)
              + "(?:off(?!\\p{L}| the | our | my )|discount(?!\\p{L})"
              + "|less(?=\\s*(?:[,.?!;]|$|(?:or|and|if|elsewhere|per|a)\\b)))"
              + "|\\d+ ?{sign}? ?cheaper(?!\\p{L}))".replace("{sign}", SIGN));

  private MoneyOff() {}

  /// The words with such a wish called a discount.
  static String named(String words) {
    return LESS.matcher(words).replaceAll("discount");
  }
}
