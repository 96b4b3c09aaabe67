package io.personaassistant.terminal.eval;

import io.personaassistant.terminal.eval.DraftFaults.World;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ways to spoil the quotations of a sound draft.
final class QuotationFaults {
  private QuotationFaults() {}

  /// A word of a quotation changed, dropped or added.
  ///
  /// @param how `changed`, `dropped`, else added
  static String quoted(String text, Random random, String how) {
    var quotes = Quotations.find(text);
    if (quotes.isEmpty()) {
      return text;
    }
    var quote = quotes.get(random.nextInt(quotes.size()));
    var words = new ArrayList<>(List.of(quote.text().split(" ", -1)));
    var places = new ArrayList<Integer>();
    for (int i = 1; i < words.size() - 1; i++) {
      boolean besideGap = (words.get(i - 1) + words.get(i + 1)).matches(".*(?:…|\\.\\.).*");
      if (words.get(i).matches("[A-Za-z]{4,}") && !besideGap) {
        places.add(i);
      }
    }
    if (places.isEmpty() || words.size() < 5) {
      return text;
    }
    int at = places.get(random.nextInt(places.size()));
    switch (how) {
      case "changed" ->
          words.set(at, List.of("rarely", "harbour", "costly", "gentle").get(random.nextInt(4)));
      case "dropped" -> words.remove(at);
      default -> words.add(at, List.of("really", "always", "just", "very").get(random.nextInt(4)));
    }
    return text.substring(0, quote.start()) + String.join(" ", words) + text.substring(quote.end());
  }

  /// A quotation without its denial.
  static String denial(String text) {
    for (var quote : Quotations.find(text)) {
      var spoilt = quote.text().replaceFirst("(?i)\\b(?:not|never|no) |n['’]t\\b", "");
      if (!spoilt.equals(quote.text()) && Words.count(spoilt) >= 3) {
        return text.substring(0, quote.start()) + spoilt + text.substring(quote.end());
      }
    }
    return text;
  }

  /// A quotation that goes on with words of another item.
  static String spliced(String text, World world, Random random) {
    var quotes = Quotations.find(text);
    if (quotes.isEmpty()) {
      return text;
    }
    var quote = quotes.getFirst();
    var others = world.texts().values().stream().filter(t -> Words.count(t) > 9).toList();
    var other = List.of(others.get(random.nextInt(others.size())).split(" ", -1));
    String tail = String.join(" ", other.subList(0, 5));
    return text.contains(tail)
        ? text
        : text.substring(0, quote.end()) + " … " + tail + text.substring(quote.end());
  }
}
