package io.personaassistant.text.instruction;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Span;
import io.personaassistant.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells an order to a program that reads from one to people by who is spoken to and what is to be
/// done, in whatever words and order: a reader such as a language model, these texts, what is to be
/// written about them, how it must be. Each sign counts a little, and two or three of them stand in
/// what people say; only orders to a program have most of them in one sentence and the next. The
/// words of each sign stand in `order-signs.txt`.
final class OrderSigns {
  /// What a word is in an order.
  private enum Sign {
    READER,
    MACHINE,
    YOU,
    THESE,
    READ,
    WORK,
    WRITE,
    MUST,
    FIXED,
    RULES,
    /// A verb to write with, as an order begins with it.
    ORDER,
    /// A colon or exclamation mark, as behind somebody who is spoken to.
    CALL
  }

  /// So many points no sentence of people has.
  private static final int ENOUGH = 5;

  /// So many where a machine is named and something is demanded.
  private static final int ENOUGH_WITH_DEMAND = 4;

  /// Of the beginnings in `order-signs.txt` none is longer; a word of a text may have any length.
  private static final int LONGEST_START = 32;

  private static final Set<String> BEFORE_ORDERS =
      Set.of(
          ".", "!", "?", ":", ";", ",", ">", "\n", "-", "–", "—", "and", "then", "please", "simply",
          "just", "instead", "kindly", "bitte", "et", "y", "e", "und", "ne", "no", "non");

  private static final Set<String> OF_SPEAKER = Set.of("me", "my", "us", "our", "mir", "moi");

  private static final Map<Sign, Words> WORDS = words();

  private OrderSigns() {}

  /// The words of a sign.
  ///
  /// @param starts what words begin with
  /// @param ends what words end with
  private record Words(Set<String> whole, Set<String> starts, Set<String> ends) {
    boolean holds(String word) {
      if (whole.contains(word)) {
        return true;
      }
      for (int i = 3; i <= Math.min(word.length(), LONGEST_START); i++) {
        if (starts.contains(word.substring(0, i))) {
          return true;
        }
      }
      return ends.stream().anyMatch(word::endsWith);
    }
  }

  private static Map<Sign, Words> words() {
    var all = new EnumMap<Sign, Words>(Sign.class);
    for (var line : ResourceLines.of(OrderSigns.class, "order-signs.txt")) {
      var cells = List.of(line.split(" ", -1));
      var sign = Sign.valueOf(cells.getFirst().toUpperCase(Locale.ROOT));
      var words =
          all.computeIfAbsent(
              sign, _ -> new Words(new HashSet<>(), new HashSet<>(), new HashSet<>()));
      for (var cell : cells.subList(1, cells.size())) {
        if (cell.startsWith("*")) {
          words.ends().add(cell.substring(1));
        } else if (cell.endsWith("*")) {
          words.starts().add(cell.substring(0, cell.length() - 1));
        } else {
          words.whole().add(cell);
        }
      }
    }
    return all;
  }

  /// The first sentence, with the next, that orders a program about.
  static Optional<Span> in(String text) {
    var tokens = Token.of(text);
    Set<Sign> before = EnumSet.noneOf(Sign.class);
    int start = 0;
    for (var sentence : sentences(tokens)) {
      var signs = signs(tokens, sentence[0], sentence[1]);
      before.addAll(signs);
      if (isOrder(before)) {
        return Optional.of(Span.of(text, start, tokens.get(sentence[1] - 1).end()));
      }
      before = signs;
      start = tokens.get(sentence[0]).start();
    }
    return Optional.empty();
  }

  /// The first token of each sentence and the one behind its last.
  private static List<int[]> sentences(List<Token> tokens) {
    var sentences = new ArrayList<int[]>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size() || ".!?\n".contains(tokens.get(i).lower())) {
        sentences.add(new int[] {from, i + 1});
        from = i + 1;
      }
    }
    return sentences;
  }

  private static Set<Sign> signs(List<Token> tokens, int from, int to) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (int i = from; i < to; i++) {
      var word = tokens.get(i).lower();
      var two = word + "|" + Token.at(tokens, i + 1).lower();
      for (var sign : WORDS.entrySet()) {
        if (sign.getValue().holds(word) || sign.getValue().holds(two)) {
          signs.add(sign.getKey());
          if (sign.getKey() == Sign.WRITE && opensOrder(tokens, i)) {
            signs.add(Sign.ORDER);
          }
        }
      }
      if (word.equals(":") || word.equals("!")) {
        signs.add(Sign.CALL);
      }
    }
    return signs;
  }

  /// Whether a verb begins an order; "call me" is none about a text.
  private static boolean opensOrder(List<Token> tokens, int i) {
    boolean opens = i == 0 || BEFORE_ORDERS.contains(tokens.get(i - 1).lower());
    return opens && !OF_SPEAKER.contains(Token.at(tokens, i + 1).lower());
  }

  private static boolean isOrder(Set<Sign> signs) {
    boolean machine = signs.contains(Sign.READER) || signs.contains(Sign.MACHINE);
    boolean demand =
        signs.contains(Sign.ORDER) || (signs.contains(Sign.MUST) && signs.contains(Sign.WRITE));
    return machine && points(signs) >= (demand ? ENOUGH_WITH_DEMAND : ENOUGH);
  }

  private static int points(Set<Sign> signs) {
    boolean reader = signs.contains(Sign.READER);
    boolean machine = reader || signs.contains(Sign.MACHINE);
    boolean you = signs.contains(Sign.YOU);
    boolean these = signs.contains(Sign.THESE);
    boolean write = signs.contains(Sign.WRITE);
    boolean order = signs.contains(Sign.ORDER);
    boolean work = signs.contains(Sign.WORK);
    boolean must = signs.contains(Sign.MUST);
    return count(
        machine,
        reader,
        reader && order,
        machine && signs.contains(Sign.CALL),
        you,
        these,
        order,
        write && these,
        write && signs.contains(Sign.FIXED),
        these && signs.contains(Sign.READ),
        write && work && (these || reader),
        write && must && (machine || work),
        order && signs.contains(Sign.RULES) && (machine || you));
  }

  private static int count(boolean... signs) {
    int count = 0;
    for (var sign : signs) {
      count += sign ? 1 : 0;
    }
    return count;
  }
}
