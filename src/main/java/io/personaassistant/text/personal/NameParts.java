package io.personaassistant.text.personal;

import io.personaassistant.text.NameWords;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Token;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words of a message could belong to one name, by how they are written.
final class NameParts {
  /// A capital inside a word, as in the names of programs; people have one behind a short
  /// beginning.
  private static final Pattern MADE_UP =
      Pattern.compile("(?!(?:Ma?c|De|Di|La|Le|Van|Von|Fitz|O['’])\\p{Lu}).*\\p{Ll}\\p{Lu}.*");

  /// Companies and products that customers name where people could stand as well: `Ask Grammarly`,
  /// `Tesla says`, `we booked with Thomas Cook`; a hyphen joins two words.
  private static final Set<String> WELL_KNOWN =
      Set.copyOf(ResourceLines.words(NameParts.class, "well-known.txt"));

  private final List<Token> tokens;

  NameParts(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// A word in lower case without its possessive ending.
  static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /// Whether a sentence or a part of one begins here.
  boolean opens(int i) {
    var before = Token.at(tokens, i - 1).lower();
    return i == 0 || before.equals("\n") || ".!?:;,\"“„'(".contains(before) && !before.isEmpty();
  }

  /// Where the capitalised words from here end; here itself when there is no name.
  int end(int from) {
    int i = from;
    while (i < tokens.size() && i - from < PeopleNames.MOST_WORDS + 2 && isNamePart(i, from)) {
      i++;
    }
    while (i > from && !Token.at(tokens, i - 1).isWord()) {
      i--;
    }
    return i;
  }

  private boolean isNamePart(int i, int from) {
    var token = tokens.get(i);
    if (token.isCapitalised()) {
      return !PeopleWords.NOBODY.contains(token.lower())
          && !isNever(token.lower())
          && !WELL_KNOWN.contains(bare(token.lower()))
          && !WELL_KNOWN.contains(token.lower() + "-" + Token.at(tokens, i + 1).lower())
          && !MADE_UP.matcher(token.text()).matches()
          && token.text().codePoints().noneMatch(Character::isDigit)
          && !token.lower().endsWith("n't")
          && !token.lower().endsWith("'ve")
          && !token.lower().endsWith("'ll")
          && !(token.text().length() > 1 && NameWords.isAcronym(token));
    }
    // one particle may follow the other: "van den Berg"
    int next = NameWords.CONNECTORS.contains(Token.at(tokens, i + 1).lower()) ? i + 2 : i + 1;
    boolean inside = i > from && Token.at(tokens, next).isCapitalised();
    boolean tied = token.is("-") && !token.spaced() && !Token.at(tokens, i + 1).spaced();
    boolean initial = token.is(".") && Token.at(tokens, i - 1).text().length() == 1;
    return inside && (tied || initial || NameWords.CONNECTORS.contains(token.lower()));
  }

  /// Whether a first name is nobody's here: `in Milan`, `North Carolina`, `Victoria Station`, `St.
  /// Louis`, `the Charlotte office`.
  boolean isPlace(int i) {
    var name = bare(Token.at(tokens, i).lower());
    var next = Token.at(tokens, i + 1);
    var before = Token.at(tokens, i - 1);
    boolean thing = next.isCapitalised() && PeopleWords.OF_PLACES.contains(next.lower());
    boolean place =
        PeopleWords.PLACES.contains(name) && PeopleWords.BEFORE_PLACES.contains(before.lower());
    var saint = before.is(".") ? Token.at(tokens, i - 2) : before;
    boolean holy = saint.isCapitalised() && PeopleWords.SAINTS.contains(saint.lower());
    boolean called =
        PeopleWords.ARTICLES.contains(before.lower())
            && next.isWord()
            && !next.isCapitalised()
            && !NameWords.SPEAKING.contains(next.lower());
    return (thing || holy || called) && FirstNames.holds(name) || place;
  }

  /// A word that is capitalised by rule, or several of what it says: "Sundays".
  private static boolean isNever(String word) {
    var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return NameWords.NEVER.contains(word) || NameWords.NEVER.contains(one);
  }

  /// A word in lower case that could be a name typed in haste.
  boolean isPlainWord(int i) {
    var token = Token.at(tokens, i);
    return token.isWord()
        && !token.isCapitalised()
        && token.text().length() > 2
        && !PeopleWords.NOBODY.contains(token.lower())
        && !Words.isStop(token.lower());
  }

  /// Where the words in lower case from here end that could be a name of one or two words.
  int plainEnd(int from) {
    int i = from;
    while (i - from < 2 && isPlainWord(i)) {
      i++;
    }
    return i;
  }
}
