package io.personaassistant.text.personal;

import io.personaassistant.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where people write their names, or thank somebody by theirs, at the end of a message: "Best
/// regards, Maria Lopez", "Thank you, Maria", "- Maria".
final class Endings {
  private final List<Token> tokens;
  private final NameParts parts;

  Endings(List<Token> tokens, NameParts parts) {
    this.tokens = tokens;
    this.parts = parts;
  }

  /// The names that an end here gives, each from its first token to before its end.
  List<int[]> at(int i) {
    var names = new ArrayList<int[]>();
    closing(i).ifPresent(names::add);
    yours(i).ifPresent(names::add);
    return names;
  }

  // Best regards, Maria Lopez <end of line>
  private Optional<int[]> closing(int i) {
    if (!PeopleWords.CLOSINGS.contains(word(i))) {
      return Optional.empty();
    }
    int at = word(i + 1).equals("wishes") ? i + 2 : i + 1;
    int marks = 0;
    while (at < tokens.size() && isAnyOf(",!.\n-–—", at) && marks < 4) {
      at++;
      marks++;
    }
    return switch (word(at)) {
      case "you", "so", "again" -> thanked(i, at + 1);
      case "for" -> thankedFor(at + 1);
      // yours(at) reads on
      case String word when PeopleWords.YOURS.contains(word) -> Optional.empty();
      default -> signed(i, at, marks);
    };
  }

  private Optional<int[]> signed(int i, int at, int marks) {
    int to = parts.end(at);
    boolean ends = to >= tokens.size() || isAnyOf(",.\n(|", to);
    boolean direct = marks == 0 && !word(i).equals("best") && !word(i).equals("love");
    if (to > at && (ends || direct)) {
      return name(at, to);
    }
    return marks > 0 && parts.isPlainWord(at) && at + 1 >= tokens.size()
        ? name(at, at + 1)
        : Optional.empty();
  }

  // Thanks for everything, Maria! <end>
  private Optional<int[]> thankedFor(int from) {
    int at = from;
    while (at < from + 5
        && Token.at(tokens, at).isWord()
        && !Token.at(tokens, at).isCapitalised()) {
      at++;
    }
    int to = parts.end(at + 1);
    boolean ends = to + 1 >= tokens.size() && to > at + 1;
    return isAnyOf(",", at) && ends ? name(at + 1, to) : Optional.empty();
  }

  // Thank you, Maria / thanks so much Maria
  private Optional<int[]> thanked(int i, int from) {
    int at = from;
    while (at < tokens.size() && (word(at).equals("much") || isAnyOf(",!.\n", at))) {
      at++;
    }
    int to = parts.end(at);
    boolean ends = to >= tokens.size() || isAnyOf(",.!\n", to);
    return to > at && ends && at - i < 7 ? name(at, to) : Optional.empty();
  }

  // Liebe Grüße aus Graz, Eure Verena Holzer <end of line>
  private Optional<int[]> yours(int i) {
    if (!PeopleWords.YOURS.contains(word(i))) {
      return Optional.empty();
    }
    int to = parts.end(i + 1);
    boolean ends = to >= tokens.size() || word(to).equals("\n");
    boolean apart = parts.opens(i) || PeopleWords.CLOSINGS.contains(word(i - 1));
    boolean isName = to - i > 2 || FirstNames.holds(word(i + 1));
    return apart && ends && isName ? name(i + 1, to) : Optional.empty();
  }

  /// The name of a last line of a dash and a name.
  Optional<int[]> signature() {
    int at = tokens.size() - 1;
    while (at > 0
        && tokens.size() - at <= PeopleNames.MOST_WORDS
        && Token.at(tokens, at).isCapitalised()) {
      at--;
    }
    boolean dash = at >= 0 && at < tokens.size() - 1 && isAnyOf("-–—~", at);
    return dash && parts.end(at + 1) == tokens.size() && (at == 0 || tokens.get(at).spaced())
        ? name(at + 1, tokens.size())
        : Optional.empty();
  }

  private boolean isAnyOf(String marks, int i) {
    return !word(i).isEmpty() && marks.contains(word(i));
  }

  private static Optional<int[]> name(int from, int to) {
    return Optional.of(new int[] {from, to});
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }
}
