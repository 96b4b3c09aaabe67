package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Cited;
import io.personaassistant.checking.reading.ClaimWords;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.People;
import io.personaassistant.text.Normal;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which numbers name what is cited or count it, as in "ticket 48213" and "two interviews".
/// English.
final class References {
  private static final Set<String> ITEMS = WordList.stems("references.items");

  private static final Pattern AGE = Pattern.compile("(?:over|under|above|aged) [1-9]\\d");

  private References() {}

  /// Whether the words that end with a number, such as "ticket 48213", name a cited item, or the
  /// number counts the items cited, as in "two interviews".
  ///
  /// @param sentence what the number stands in
  static boolean is(List<Cited> cited, String words, Quantity number, String sentence) {
    var named = Normal.of(words);
    // "1 in 3 studies" is a share of studies, not the number of those cited
    boolean counts =
        ITEMS.contains(number.noun())
            && number.pair().isEmpty()
            && number.value().compareTo(BigDecimal.valueOf(cited.size())) == 0;
    return counts
        || number.unit().isEmpty() && isAge(cited, named)
        || isNumberOfVoices(cited, number, sentence)
        || (named.contains(" ")
            && cited.stream()
                .anyMatch(c -> Normal.holds(Normal.of(c.source().origin().reference()), named)));
  }

  /// "Owners over 65", as a cited item calls them.
  private static boolean isAge(List<Cited> cited, String named) {
    return AGE.matcher(named).matches()
        && cited.stream().anyMatch(c -> Normal.holds(Normal.of(c.source().text()), named));
  }

  /// "Two buyers fear the wait", with the words of two participants; that two buyers left is no
  /// count of those who spoke.
  private static boolean isNumberOfVoices(List<Cited> cited, Quantity number, String sentence) {
    boolean people = Claims.isGroup(number.noun()) || People.is(number.noun() + "s");
    var voices =
        cited.stream()
            .map(Cited::source)
            .filter(s -> !s.participant().isEmpty())
            .map(Source::participant)
            .distinct()
            .count();
    return people
        && Words.tokens(sentence).stream().anyMatch(ClaimWords.SAYING::contains)
        && number.pair().isEmpty()
        && number.bound() == Bound.EXACT
        && number.value().compareTo(BigDecimal.valueOf(voices)) == 0;
  }
}
