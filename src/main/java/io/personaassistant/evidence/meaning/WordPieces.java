package io.personaassistant.evidence.meaning;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Cuts a text into the pieces of words that a BERT model was trained on (uncased WordPiece), each
/// as its number. Immutable.
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String START = "[CLS]";
  private static final String END = "[SEP]";
  private static final String UNKNOWN = "[UNK]";

  private final Map<String, Integer> numbers;
  private final int start;
  private final int end;
  private final int unknown;

  WordPieces(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
    this.start = need(START);
    this.end = need(END);
    this.unknown = need(UNKNOWN);
  }

  /// These, with the vocabulary of others where it is the same: one takes 2 MB of the heap.
  WordPieces sharing(WordPieces others) {
    return numbers.equals(others.numbers) ? others : this;
  }

  private int need(String piece) {
    var number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return number;
  }

  /// Reads the vocabulary out of a `tokenizer.json`.
  static WordPieces read(InputStream json) throws IOException {
    var numbers = new HashMap<String, Integer>(1 << 16);
    try (var parser = new JsonMapper().createParser(json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            numbers.put(parser.currentName(), parser.nextIntValue(0));
          }
        }
      }
    }
    return new WordPieces(numbers);
  }

  /// The numbers of a text's pieces between those for start and end, at most `most` of them; what
  /// is longer is cut off.
  long[] of(String text, int most) {
    var pieces = new long[most];
    int count = 0;
    pieces[count++] = start;
    var plain = plain(text);
    int from = 0;
    while (from < plain.length() && count < most - 1) {
      int c = plain.codePointAt(from);
      int to = from + Character.charCount(c);
      if (Character.isWhitespace(c)) {
        from = to;
        continue;
      }
      if (!standsAlone(c)) {
        while (to < plain.length() && inWord(plain.codePointAt(to))) {
          to += Character.charCount(plain.codePointAt(to));
        }
      }
      count = cut(plain.substring(from, to), pieces, count);
      from = to;
    }
    count = Math.min(count, most - 1);
    pieces[count++] = end;
    return Arrays.copyOf(pieces, count);
  }

  /// Adds the longest known pieces of a word one after the other; a word with a part that is not
  /// known is unknown as a whole.
  private int cut(String word, long[] pieces, int count) {
    int before = count;
    int from = 0;
    if (word.length() > LONGEST_WORD) {
      pieces[count] = unknown;
      return count + 1;
    }
    while (from < word.length() && count < pieces.length) {
      int to = word.length();
      Integer number = null;
      while (to > from && number == null) {
        var piece = word.substring(from, to);
        number = numbers.get(from == 0 ? piece : "##" + piece);
        to = number == null ? to - 1 : to;
      }
      if (number == null) {
        pieces[before] = unknown;
        return before + 1;
      }
      pieces[count++] = number;
      from = to;
    }
    return count;
  }

  /// Lower case without accents and control characters.
  private static String plain(String text) {
    var split = Normalizer.normalize(text.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
    var plain = new StringBuilder(split.length());
    split
        .codePoints()
        .filter(c -> c != 0xFFFD && Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.isWhitespace(c) || !isControl(c))
        .forEach(c -> plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c));
    return plain.toString();
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  private static boolean inWord(int c) {
    return !Character.isWhitespace(c) && !standsAlone(c);
  }

  /// Punctuation, and signs that are words of their own in Chinese and Japanese.
  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > 32 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }
}
