package io.personaassistant.text.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Learns from labelled texts what the words of an order to a program count, and measures it on
/// those that were kept back: each time a tenth of the groups that were written at one time. Checks
/// that what ships is what all of them give; with the system property `orders.write` set to a file
/// it writes that there.
@Tag("evaluation")
class OrderQualityTest {
  private static final List<Path> RESOURCES =
      List.of(Path.of("src/test/resources"), Path.of("src/main/resources"));

  /// In research a field of JSON, behind a letter or the last of a row of the samples, in messages
  /// the line up to its labels.
  private static final Pattern SAID =
      Pattern.compile(
          ".*\"text\": \"(?<text>(?:[^\"\\\\]|\\\\.)*)\".*"
              + "|.*\"(?<trait>[^\"]{20,})\",?"
              + "|[ist] (?<said>.*)"
              + "|E\\d+,.*,(?:true|false),\"?(?<item>.*?)\"?"
              + "|(?![#{} \\[]|P-)(?:(?:calm|angry) \\| )?(?<message>[^¦]{8,})(?: ¦.*)?");

  /// The attacks among the drafts.
  private static final Pattern HOSTILE = Pattern.compile("(?i)ignore (?:all|your)|system:|https?:");

  private static final int FOLDS = 10;

  /// A word of fewer texts says nothing.
  private static final int SEEN = 3;

  /// Orders are few among the texts.
  private static final double ORDERS_COUNT = 3;

  private static final double RIDGE = 0.3;
  private static final double STEP = 0.5;
  private static final int ROUNDS = 60;
  private static final int LOOKS = 3;

  /// What counts less is left out.
  private static final double LEAST = 0.1;

  /// @param group texts that were written at one time
  private record Row(boolean order, int group, List<Set<String>> parts) {}

  /// A part of a text by its words that count.
  private record Seen(boolean order, List<Integer> words) {}

  @Test
  void tells_orders_that_were_kept_back() throws IOException {
    var rows = rows();
    int found = 0;
    int wrong = 0;
    int told = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int kept = fold;
      var words =
          new OrderWords(
              learned(rows.stream().filter(r -> Math.floorMod(r.group, FOLDS) != kept).toList()));
      for (var row : rows.stream().filter(r -> Math.floorMod(r.group, FOLDS) == kept).toList()) {
        boolean taken = words.best(row.parts) > OrderWords.ENOUGH;
        found += taken && row.order ? 1 : 0;
        wrong += taken && !row.order ? 1 : 0;
        told += taken && !row.order && row.group < 0 ? 1 : 0;
      }
    }
    long orders = rows.stream().filter(Row::order).count();
    System.out.printf(
        Locale.ROOT,
        "orders, learned on the others: %d of %d found, %d of %d others mistaken, %d of them research%n",
        found,
        orders,
        wrong,
        rows.size() - orders,
        told);
    assertThat(found).isGreaterThanOrEqualTo((int) orders * 55 / 100);
    assertThat(wrong).isLessThanOrEqualTo(rows.size() / 50);
    assertThat(told).isLessThanOrEqualTo(rows.size() / 200);
    var all = learned(rows);
    var file = System.getProperty("orders.write", "");
    if (!file.isEmpty()) {
      write(Path.of(file), all);
    }
    var anew = new OrderWords(all);
    var shipped = OrderWords.builtIn();
    assertThat(rows)
        .filteredOn(r ->
            anew.best(r.parts) > OrderWords.ENOUGH != shipped.best(r.parts) > OrderWords.ENOUGH)
        .hasSizeLessThanOrEqualTo(12);
  }

  /// The labelled texts of each group, and what customers say in the research and the messages of
  /// other tests, where nobody gives orders: groups below 0.
  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    int group = 0;
    for (var name : List.of("suspicious", "harmless")) {
      for (var texts : HiddenInstructionsTest.groups(name)) {
        for (var text : texts) {
          if (isEnglish(text)
              && DisguisedText.unseen(text).isEmpty()
              && DisguisedText.readings(text).stream().noneMatch(DisguisedText.Reading::hidden)) {
            rows.add(row(name.equals("suspicious"), group, text));
          }
        }
        group++;
      }
    }
    for (var folder : RESOURCES) {
      for (var file : ofCustomers(folder)) {
        for (var line : Files.readAllLines(file)) {
          var text = SAID.matcher(line);
          if (text.matches() && !HOSTILE.matcher(line).find()) {
            var said =
                Stream.of("text", "trait", "said", "item", "message")
                    .map(text::group)
                    .filter(Objects::nonNull);
            var customer = said.findFirst().orElseThrow();
            if (isEnglish(customer)) {
              rows.add(row(false, -1 - rows.size() % FOLDS, customer));
            }
          }
        }
      }
    }
    return rows;
  }

  /// In other languages there are too few texts: what all of them have would count for an order.
  private static boolean isEnglish(String text) {
    return Language.of(text).equals(Language.ENGLISH);
  }

  private static List<Path> ofCustomers(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(OrderQualityTest::isOfCustomers).sorted().toList();
    }
  }

  private static boolean isOfCustomers(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.matches(
        ".*/(drafts/[^/]*\\.jsonl?|samples/evidence\\.csv|items\\.jsonl|personas\\.json|segments/[^/]*\\.txt"
            + "|(no-)?personal-data[^/]*|messages[^/]*\\.txt)");
  }

  private static Row row(boolean order, int group, String text) {
    return new Row(
        order,
        group,
        OrderWords.parts(Folded.of(text).text()).stream().map(OrderWords.Part::words).toList());
  }

  /// Logistic regression that keeps its numbers small. Of an order the part counts that reads most
  /// like one so far, of what is none every part.
  private static Map<String, Double> learned(List<Row> from) {
    var numbers = numbers(from);
    var rows =
        from.stream()
            .map(r ->
                r.parts.stream()
                    .map(part ->
                        part.stream()
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
        if (from.get(i).order) {
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
    numbers.forEach((word, number) -> learned.put(word, weights[number]));
    learned.put(OrderWords.START, weights[numbers.size()]);
    return learned;
  }

  private static Map<String, Integer> numbers(List<Row> from) {
    var counts = new TreeMap<String, Integer>();
    for (var row : from) {
      var words = new TreeSet<String>();
      row.parts.forEach(words::addAll);
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

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# Learned by OrderQualityTest: how much a beginning of a word counts for an order.");
    weights.forEach((word, weight) -> {
      if (Math.abs(weight) >= LEAST) {
        lines.add(String.format(Locale.ROOT, "%.2f %s", weight, word));
      }
    });
    Files.write(file, lines);
  }
}
