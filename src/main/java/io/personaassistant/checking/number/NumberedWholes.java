package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.text.number.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which number a share is of. English.
final class NumberedWholes {
  private static final Pattern OF_NUMBER =
      Pattern.compile("(?iu) of (?:the |all |our |these |those |about )?");

  private NumberedWholes() {}

  /// "14 % of 1,950" for "71 % of 1,950, 14 % of 860".
  static boolean isOfOther(NumberCase one, List<Support> support) {
    var whole = wholeBehind(one.at().text(), one.number(), one.beside());
    return whole.isPresent()
        && support.stream()
            .allMatch(s -> {
              var numbers = s.reading().numbers().stream().map(Said::quantity).toList();
              var theirs =
                  wholeBehind(
                      s.source().map(Source::text).orElse(""), s.said().quantity(), numbers);
              return theirs.isPresent() && theirs.get().value().compareTo(whole.get().value()) != 0;
            });
  }

  private static Optional<Quantity> wholeBehind(
      String text, Quantity share, List<Quantity> numbers) {
    return numbers.stream()
        .filter(q -> q.start() >= share.end() && q.start() <= text.length())
        .filter(q -> OF_NUMBER.matcher(text.substring(share.end(), q.start())).matches())
        .findFirst();
  }
}
