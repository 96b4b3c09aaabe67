package io.personaassistant.text.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.meaning.Direction;
import io.personaassistant.evidence.meaning.DirectionFile;
import io.personaassistant.evidence.meaning.Embedder;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.text.Language;
import io.personaassistant.text.instruction.LabelledOrders.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Learns from labelled texts what the words of an order to a program count, and what its meaning
/// does, and measures it on those that were kept back: each time a fifth of the groups that were
/// written at one time. Checks that what ships is what all of them give; with the system property
/// `orders.write` set to the folder of the resources it writes that there.
@Tag("evaluation")
class OrderQualityTest {
  private static final int FOLDS = 5;

  /// A word of fewer texts says nothing.
  private static final int SEEN = 3;

  /// Orders are few among the texts.
  private static final double ORDERS_COUNT = 3;

  private static final double RIDGE = 0.6;
  private static final double STEP = 0.5;
  private static final int ROUNDS = 60;
  private static final int LOOKS = 3;

  /// As many as give what more would, and how far each goes.
  private static final int MEANING_ROUNDS = 150;

  private static final double MEANING_STEP = 8;
  private static final double MEANING_RIDGE = 0.3;
  private static final double MOMENTUM = 0.9;

  /// What is learned from, a little more than what is asked.
  private static final double IN_DOUBT = -5;

  /// What the meaning counts against the words, and what a piece is given that has both, so that
  /// what is enough for the words is enough for both.
  private static final double MEANING = 1.25;

  private static final double LENIENT = 1.75;

  /// What counts less is left out.
  private static final double LEAST = 0.1;

  /// A part of a text by its words that count.
  private record Seen(boolean order, List<Integer> words) {}

  private static final Embedder MODEL = SentenceModels.shared().get().orElseThrow();
  private static final Map<String, float[]> VECTORS = new HashMap<>();

  @Test
  void tells_orders_that_were_kept_back() throws IOException {
    var rows = LabelledOrders.rows();
    var words = new Count();
    var both = new Count();
    for (int fold = 0; fold < FOLDS; fold++) {
      int kept = fold;
      var learned =
          Learned.of(rows.stream().filter(r -> Math.floorMod(r.group(), FOLDS) != kept).toList());
      for (var row : rows.stream().filter(r -> Math.floorMod(r.group(), FOLDS) == kept).toList()) {
        words.add(row, learned.words().in(row.text(), OrderWords.ENOUGH, _ -> 0).isPresent());
        both.add(row, learned.finds(row));
      }
    }
    long orders = rows.stream().filter(Row::order).count();
    words.print("by words alone", orders, rows.size() - orders);
    both.print("with what they mean", orders, rows.size() - orders);
    assertThat(words.found).isGreaterThanOrEqualTo((int) orders * 67 / 100);
    assertThat(words.wrong).isLessThanOrEqualTo(rows.size() / 125);
    assertThat(words.told).isLessThanOrEqualTo(rows.size() / 500);
    // the figures to reach are 7 of 8 and 2 in 100
    assertThat(both.found * 8L).isGreaterThanOrEqualTo(orders * 7);
    assertThat(both.wrong).isLessThanOrEqualTo(rows.size() * 18 / 1000);
    assertThat(both.told).isLessThanOrEqualTo(rows.size() / 300);
    var all = Learned.of(rows);
    var folder = System.getProperty("orders.write", "");
    if (!folder.isEmpty()) {
      write(Path.of(folder), all);
    }
    assertThat(
            rows.stream()
                .filter(r -> all.finds(r) != finds(r, OrderWords.builtIn(), Direction.ORDER))
                .map(Row::text))
        .hasSizeLessThanOrEqualTo(12);
  }

  /// What was learned from some texts.
  private record Learned(
      Map<String, Double> weights, OrderWords words, Direction meaning, List<Double> direction) {
    static Learned of(List<Row> from) {
      var weights = learnedWords(from);
      var words = new OrderWords(weights);
      var direction = learnedMeaning(from, words);
      return new Learned(
          weights,
          words,
          DirectionFile.direction(MODEL, direction),
          Arrays.stream(direction).boxed().toList());
    }

    boolean finds(Row row) {
      return OrderQualityTest.finds(row, words, meaning);
    }
  }

  /// What was found among the texts.
  private static final class Count {
    private int found;
    private int wrong;
    private int told;

    void add(Row row, boolean taken) {
      found += taken && row.order() ? 1 : 0;
      wrong += taken && !row.order() ? 1 : 0;
      told += taken && !row.order() && row.group() < 0 ? 1 : 0;
    }

    void print(String how, long orders, long others) {
      System.out.printf(
          Locale.ROOT,
          "orders %s, learned on the others: %d of %d found, %d of %d others mistaken, %d of them research%n",
          how,
          found,
          orders,
          wrong,
          others,
          told);
    }
  }

  private static boolean finds(Row row, OrderWords words, Direction meaning) {
    return words
        .in(row.text(), OrderWords.ENOUGH, piece -> meaning.of(MODEL, vector(piece)))
        .isPresent();
  }

  private static float[] vector(String piece) {
    return VECTORS.computeIfAbsent(piece, MODEL::embed);
  }

  /// Logistic regression that keeps its numbers small. Of an order the part counts that reads most
  /// like one so far, of what is none every part.
  private static Map<String, Double> learnedWords(List<Row> from) {
    var numbers = numbers(from);
    var rows =
        from.stream()
            .map(r ->
                r.parts().stream()
                    .map(part ->
                        part.words().stream()
                            .filter(numbers::containsKey)
                            .map(numbers::get)
                            .sorted()
                            .toList())
                    .toList())
            .toList();
    var weights = new double[numbers.size() + 1];
    for (int look = 0; look < LOOKS; look++) {
      var seen = new ArrayList<Seen>();
      for (int i = 0; i < rows.size(); i++) {
        if (from.get(i).order()) {
          rows.get(i).stream()
              .max(Comparator.comparingDouble(part -> sum(weights, part)))
              .ifPresent(part -> seen.add(new Seen(true, part)));
        } else {
          rows.get(i).forEach(part -> seen.add(new Seen(false, part)));
        }
      }
      learn(weights, seen);
    }
    var learned = new TreeMap<String, Double>();
    numbers.forEach((word, number) -> {
      if (Math.abs(weights[number]) >= LEAST) {
        learned.put(word, weights[number]);
      }
    });
    learned.put(OrderWords.START, weights[numbers.size()]);
    return learned;
  }

  /// The same of what parts mean, with momentum. Of research only what its words leave in doubt
  /// counts: nothing else is asked for its meaning.
  private static double[] learnedMeaning(List<Row> from, OrderWords words) {
    var weights = new double[vector("").length + 1];
    for (int look = 0; look < 2; look++) {
      var orders = new ArrayList<float[]>();
      var others = new ArrayList<float[]>();
      for (var row : from) {
        var vectors =
            row.parts().stream()
                .filter(p -> row.group() >= 0 || words.score(p.words()) > IN_DOUBT)
                .map(p -> vector(row.text().substring(p.start(), p.end())))
                .toList();
        if (row.order()) {
          vectors.stream()
              .max(Comparator.comparingDouble(v -> product(weights, v)))
              .ifPresent(orders::add);
        } else {
          others.addAll(vectors);
        }
      }
      var moves = new double[weights.length];
      for (int round = 0; round < MEANING_ROUNDS; round++) {
        var slope = new double[weights.length];
        orders.forEach(
            v -> add(slope, v, ORDERS_COUNT * (1 / (1 + Math.exp(-product(weights, v))) - 1)));
        others.forEach(v -> add(slope, v, 1 / (1 + Math.exp(-product(weights, v)))));
        for (int i = 0; i < weights.length; i++) {
          double kept = i < weights.length - 1 ? MEANING_RIDGE * weights[i] : 0;
          moves[i] =
              MOMENTUM * moves[i]
                  - MEANING_STEP * (slope[i] + kept) / (orders.size() + others.size());
          weights[i] += moves[i];
        }
      }
    }
    var scaled = Arrays.stream(weights).map(w -> w * MEANING).toArray();
    scaled[weights.length - 1] += LENIENT;
    return scaled;
  }

  private static double product(double[] weights, float[] vector) {
    double sum = weights[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  private static void add(double[] slope, float[] vector, double error) {
    for (int i = 0; i < vector.length; i++) {
      slope[i] += error * vector[i];
    }
    slope[vector.length] += error;
  }

  private static Map<String, Integer> numbers(List<Row> from) {
    var counts = new TreeMap<String, Integer>();
    for (var row : from) {
      var words = new TreeSet<String>();
      row.parts().forEach(part -> words.addAll(part.words()));
      words.removeIf(Language::isForeignFunctionWord);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    var numbers = new HashMap<String, Integer>();
    counts.forEach((word, count) -> {
      if (count >= SEEN) {
        numbers.put(word, numbers.size());
      }
    });
    return numbers;
  }

  /// A step is the smaller the more a number has moved.
  private static void learn(double[] weights, List<Seen> texts) {
    int start = weights.length - 1;
    var moved = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[weights.length];
      for (int i = 0; i < start; i++) {
        slope[i] = RIDGE * weights[i];
      }
      for (var text : texts) {
        double error = 1 / (1 + Math.exp(-sum(weights, text.words)));
        error = text.order ? ORDERS_COUNT * (error - 1) : error;
        for (int word : text.words) {
          slope[word] += error;
        }
        slope[start] += error;
      }
      for (int i = 0; i < weights.length; i++) {
        moved[i] += slope[i] * slope[i];
        weights[i] -= STEP * slope[i] / Math.sqrt(moved[i] + 1e-6);
      }
    }
  }

  private static double sum(double[] weights, List<Integer> words) {
    double sum = weights[weights.length - 1];
    for (int word : words) {
      sum += weights[word];
    }
    return sum;
  }

  private static void write(Path resources, Learned learned) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# Learned by OrderQualityTest: how much a beginning of a word counts for an order.");
    new TreeMap<>(learned.weights)
        .forEach((word, weight) -> lines.add(String.format(Locale.ROOT, "%.2f %s", weight, word)));
    Files.write(resources.resolve("text/instruction/order-words.txt"), lines);
    DirectionFile.write(
        resources.resolve("evidence/meaning/orders.txt"),
        "OrderQualityTest",
        MODEL,
        learned.direction.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
