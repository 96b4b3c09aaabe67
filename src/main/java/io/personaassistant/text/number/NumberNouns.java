package io.personaassistant.text.number;

import io.personaassistant.text.Token;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;

/// What a number counts and what it is per, read from the words after it.
final class NumberNouns {
  /// The stem of the noun, `""` for none, and the index after it.
  record Noun(String stem, int to) {}

  private static final int REACH = 3;

  private static final int RATE_REACH = 4;

  private static final Set<String> IRREGULAR =
      Set.of("people", "staff", "men", "women", "children", "percent");

  private static final Set<String> NOT_NOUNS = WordList.named("number-nouns.not-nouns");

  /// "3.9 hours a year before" is no rate.
  private static final Set<String> AWAY =
      Set.of("before", "earlier", "later", "ago", "after", "previously", "prior");

  private NumberNouns() {}

  /// The first plural noun within three words that no stop word or mark parts from the number.
  static Noun noun(List<Token> tokens, int from) {
    for (int i = from; i < from + REACH; i++) {
      var token = Token.at(tokens, i);
      if (!token.isWord() || Words.isStop(token.lower())) {
        break;
      }
      if (isPlural(token.lower())) {
        return new Noun(Words.stem(token.lower()), i + 1);
      }
    }
    return new Noun("", from);
  }

  private static boolean isPlural(String word) {
    return IRREGULAR.contains(word)
        || (word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
            && !word.endsWith("'s")
            && !NOT_NOUNS.contains(word));
  }

  /// `a month`, `per clinic per month`, `per clinic and month`, `/user`, `weekly`; parts are joined
  /// by `/`.
  ///
  /// @param priced it is money, of which "a berth" says for what
  static String rate(List<Token> tokens, int from, boolean priced) {
    var rate = new StringBuilder();
    int i = from;
    while (rate.length() < 60) {
      // "a month for each truck"
      boolean goesOn = Token.at(tokens, i).is("for") && !rate.isEmpty();
      i += goesOn ? 1 : 0;
      var token = Token.at(tokens, i);
      var next = Token.at(tokens, i + 1);
      String time = Units.time(next.lower());
      boolean per = token.is("per") || (token.is("/") && !token.spaced());
      boolean more = token.is("and") && !rate.isEmpty() && !Units.time(next.lower()).isEmpty();
      boolean each =
          more || token.is("a") || token.is("an") || token.is("each") || token.is("every");
      String part = "";
      if ((per || each) && !time.isEmpty()) {
        part = AWAY.contains(Token.at(tokens, i + 2).lower()) ? "" : time;
      } else if ((per || goesOn && each || token.is("a") && priced)
          && next.isWord()
          && !Words.isStop(next.lower())) {
        part = Words.stem(next.lower());
      }
      if (part.isEmpty()) {
        break;
      }
      rate.append(rate.isEmpty() ? "" : "/").append(part);
      i += 2;
    }
    return rate.isEmpty() ? adverb(Token.at(tokens, from)) : rate.toString();
  }

  /// "A monthly fee of 29 euros" is 29 euros a month.
  static String rateBefore(List<Token> tokens, int from) {
    for (int i = from - 1; i >= Math.max(0, from - RATE_REACH); i--) {
      var token = tokens.get(i);
      if (!token.isWord()) {
        return "";
      }
      String rate = token.is("annual") ? "year" : adverb(token);
      if (!rate.isEmpty()) {
        return rate;
      }
    }
    return "";
  }

  private static String adverb(Token token) {
    return token.lower().endsWith("ly") ? Units.time(token.lower()) : "";
  }
}
