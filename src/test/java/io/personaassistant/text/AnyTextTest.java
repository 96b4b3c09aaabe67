package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.personal.PersonalData;
import io.personaassistant.text.personal.Redaction;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text makes a scanner throw, and every piece it finds is a piece of the text.
class AnyTextTest {
  private static final String[] PIECES = {
    "9",
    "1,200",
    "-",
    "%",
    " ",
    "\n",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "three",
    " twenty",
    " of ",
    "=",
    "->",
    "March",
    " 2026",
    "Q3",
    "/",
    ".",
    "…",
    "[",
    "](",
    ")",
    "<",
    ">",
    "@",
    "!",
    "https://",
    "evil.com",
    "www.",
    "\u200b",
    "\u202e",
    "🦷",
    "\ud83d",
    "\udc00",
    "\u0000",
    "é",
    "e\u0301",
    "ﬁ",
    "½",
    "٣",
    "|",
    "Maria",
    " Lopez",
    ", CTO at ",
    "said ",
    "a",
    "half ",
    "million ",
    "hundred ",
    "$",
    "`",
    "{",
    "—",
    "\uDB40\uDC41",
    "مرحبا",
    "漢字",
    "İ",
    "ß",
    "000000",
    "1.2.3",
    ":",
    "> "
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void is_read_without_throwing(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      int pieces = random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      readAll(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "(",
        "[",
        "\"a ",
        "'a b ",
        "<@",
        "9",
        "9.",
        "million ",
        "hundred ",
        "3 of ",
        "= 3 -> ",
        "A ",
        "A, ",
        "March ",
        "https:",
        "@",
        "a@",
        "]( ",
        "\u200b",
        "🦷\u200d",
        "… ",
        "> a\n",
        "1/"
      })
  void is_read_at_length(String piece) {
    readAll(piece.repeat(20_000 / piece.length()));
  }

  private static void readAll(String text) {
    Numbers.find(text).forEach(q -> isPiece(text, q.text(), q.start(), q.end()));
    Numbers.calculations(text).forEach(c -> isPiece(text, c.text(), c.start(), c.end()));
    Dates.find(text).forEach(d -> isPiece(text, d.text(), d.start(), d.end()));
    Quotations.find(text).forEach(q -> isPiece(text, q.text(), q.start(), q.end()));
    Quotations.find(text).forEach(Quotation::segments);
    PersonalData.find(text)
        .forEach(f -> isPiece(text, f.span().text(), f.span().start(), f.span().end()));
    var redaction = Redaction.of(List.of(text), _ -> false);
    assertThat(redaction.restore(redaction.texts().getFirst())).isNotNull();
    Names.find(text).forEach(n -> isPiece(text, n.text(), n.start(), n.end()));
    Links.find(text).forEach(l -> isPiece(text, l.text(), l.start(), l.end()));
    int last = 0;
    for (var link : Links.find(text)) {
      assertThat(link.start()).isGreaterThanOrEqualTo(last);
      last = link.end();
    }
    HiddenCharacters.find(text).forEach(s -> isPiece(text, s.text(), s.start(), s.end()));
    Words.sentences(text).forEach(s -> isPiece(text, s.text(), s.start(), s.end()));
    assertThat(Graphemes.count(Graphemes.cut(text, 20))).isLessThanOrEqualTo(20);
    assertThat(Graphemes.count(text)).isBetween(0, text.length());
    assertThat(HiddenCharacters.find(HiddenCharacters.remove(text))).isEmpty();
    assertThat(Words.content(text)).isNotNull();
    assertThat(Normal.holds(Normal.of(text), "never in there")).isFalse();
  }

  private static void isPiece(String whole, String piece, int start, int end) {
    assertThat(whole.substring(start, end)).isEqualTo(piece);
  }
}
