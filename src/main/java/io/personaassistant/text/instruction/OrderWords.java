package io.personaassistant.text.instruction;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Span;
import io.personaassistant.text.Token;
import io.personaassistant.text.instruction.HiddenInstructions.Sense;
import io.personaassistant.text.personal.PersonalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells an order to a program that reads from what customers say, in whatever words and order:
/// every word counts a little for or against it, and so does each with the one before it or as the
/// first of a clause, as learned from labelled English texts. What they count for stands in
/// `order-words.txt`, which `OrderQualityTest` learns again and measures on texts that were kept
/// back.
final class OrderWords {
  /// What a sentence of people seldom reaches.
  static final double ENOUGH = 0.75;

  /// The same where somebody took pains to hide it.
  static final double ENOUGH_HIDDEN = -0.75;

  /// What a team writes for its own people reads more like orders: "Answer with the price model".
  static final double ENOUGH_IN_RECORDS = 5;

  /// Words that count less leave no doubt: what such a piece means is not asked, since it takes
  /// long.
  private static final double DOUBT = -3;

  /// More is not asked of one text, so that a long one does not keep others waiting for seconds.
  private static final int MOST_ASKED = 60;

  /// Enough of a word to know it in most of its forms.
  private static final int STEM = 6;

  /// What an import writes where it takes personal data out: `[name removed]`.
  static final Pattern REMOVED =
      Pattern.compile(
          Arrays.stream(PersonalData.Kind.values())
              .map(kind -> Pattern.quote(kind.removed()))
              .distinct()
              .collect(Collectors.joining("|")));

  /// What counts for nothing: its parts are no words that anybody says. That there is an address
  /// does.
  private static final Pattern UNSAID =
      Pattern.compile("(?i)(?<=\\bhttp)s?://\\S{1,2000}|" + REMOVED.pattern());

  /// Stands for the beginning of a clause, and by itself for what every text counts.
  static final String START = "^";

  private static final OrderWords BUILT_IN = new OrderWords(read());

  private final Map<String, Double> weights;
  private final double start;

  /// @param weights what each word counts, and where to start
  OrderWords(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
    this.start = weights.getOrDefault(START, 0.0);
  }

  /// Those that ship with the program.
  static OrderWords builtIn() {
    return BUILT_IN;
  }

  private static Map<String, Double> read() {
    var weights = new HashMap<String, Double>();
    for (var line : ResourceLines.of(OrderWords.class, "order-words.txt")) {
      int blank = line.indexOf(' ');
      weights.put(line.substring(blank + 1), Double.valueOf(line.substring(0, blank)));
    }
    return weights;
  }

  /// A sentence, or one with the next.
  ///
  /// @param words their beginnings, alone and behind the one before, each once
  record Part(int start, int end, Set<String> words) {}

  /// What can be an order each: every sentence of a text, and with the next.
  static List<Part> parts(String text) {
    var sentences = new ArrayList<Part>();
    Set<String> words = new HashSet<>();
    boolean says = false;
    int start = -1;
    var before = START;
    boolean begins = true;
    var said = UNSAID.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    for (var token : Token.of(said)) {
      start = start < 0 ? token.start() : start;
      if (token.isWord() || token.isNumber()) {
        var stem = stem(token);
        words.add(stem);
        words.add(before + " " + stem);
        if (begins) {
          words.add(START + " " + stem);
        }
        before = stem;
      }
      begins = token.kind() == Token.Kind.SYMBOL;
      says |= token.isWord();
      boolean ends = ".!?\n".contains(token.lower());
      if (ends && says) {
        sentences.add(new Part(start, token.end(), words));
      }
      if (ends) {
        words = new HashSet<>();
        says = false;
        start = -1;
        before = START;
      }
    }
    if (says) {
      sentences.add(new Part(start, text.length(), words));
    }
    var parts = new ArrayList<>(sentences);
    for (int i = 1; i < sentences.size(); i++) {
      var both = new HashSet<>(sentences.get(i - 1).words());
      both.addAll(sentences.get(i).words());
      parts.add(new Part(sentences.get(i - 1).start(), sentences.get(i).end(), both));
    }
    return parts;
  }

  private static String stem(Token token) {
    var word = token.isNumber() ? "0" : token.lower();
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /// How much words read like an order: above 0 they rather do.
  double score(Set<String> words) {
    return start + words.stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum();
  }

  private static double meaning(String text, Part part, Sense sense) {
    return sense.of(REMOVED.matcher(text.substring(part.start, part.end)).replaceAll("Sam"));
  }

  /// The part of a text that reads most like an order, when it does.
  ///
  /// @param enough what it must reach
  Optional<Span> in(String text, double enough, Sense sense) {
    Part most = null;
    double best = enough;
    int asked = 0;
    for (var part : parts(text)) {
      double words = score(part.words);
      boolean asks = words > DOUBT && asked < MOST_ASKED;
      double score = asks ? words + meaning(text, part, sense) : words;
      asked += asks ? 1 : 0;
      if (score > best) {
        most = part;
        best = score;
      }
    }
    return Optional.ofNullable(most).map(part -> Span.of(text, part.start(), part.end()));
  }
}
