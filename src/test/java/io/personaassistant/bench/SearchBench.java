package io.personaassistant.bench;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.EvidenceSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/// Measures search over many items: `SearchBench FOLDER ITEMS`. Texts are made of words as unequal
/// as in real ones, vectors are random, since only their number costs time.
final class SearchBench {
  private static final int QUERIES = 200;

  private SearchBench() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    int items = Integer.parseInt(arguments[1]);
    var words = words();
    long began = System.nanoTime();
    var model = SentenceModels.shared().get().orElseThrow();
    print("models loaded", (System.nanoTime() - began) / 1e6, "ms");
    began = System.nanoTime();
    for (int i = 0; i < QUERIES; i++) {
      model.embed(text(words, new Random(i), 20));
    }
    print("one text of 20 words", (System.nanoTime() - began) / 1e6 / QUERIES, "ms");
    try (var database =
            Database.open(folder.resolve("search-" + items + ".db"), Database.Options.standard());
        var meanings = new MeaningIndex(database, 1, true, SentenceModels.shared())) {
      fill(database, items, model.name(), words);
      describe(database, words);
      var search = new EvidenceSearch(true, meanings);
      began = System.nanoTime();
      find(database, search, "first of all");
      print("first search", (System.nanoTime() - began) / 1e6, "ms");
      var took = new double[QUERIES];
      for (int i = 0; i < QUERIES; i++) {
        var query = text(words, new Random(-i), 3 + i % 6);
        long start = System.nanoTime();
        find(database, search, query);
        took[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(took);
      print("search p50 over " + items, took[QUERIES / 2], "ms");
      print("search p95 over " + items, took[QUERIES * 95 / 100], "ms");
      System.gc();
      print("memory", resident(), "MB");
    }
  }

  private static void find(Database database, EvidenceSearch search, String query) {
    search.find(database, 1, "", query, 10, LocalDate.of(2026, 11, 1));
  }

  private static void fill(Database database, int items, String model, List<String> words) {
    int there =
        database.read(
            h -> h.select("SELECT count(*) FROM evidence").map((rows, _) -> rows.getInt(1)).one());
    var random = new Random(7);
    var vector = new byte[768];
    for (int from = there; from < items; from += 5_000) {
      int first = from;
      database.write(h -> {
        var rows =
            h.prepareBatch(
                "INSERT INTO evidence(workspace, ref, source_type, date, participant, text) VALUES (1, ?, 'survey', '2026-10-01', ?, ?)");
        for (int i = first; i < Math.min(items, first + 5_000); i++) {
          rows.add("E" + i, "P-" + i / 4, text(words, random, 12 + random.nextInt(28)));
        }
        rows.execute();
        var vectors =
            h.prepareBatch(
                "INSERT INTO meaning(workspace, evidence, model, vectors) SELECT 1, id, ?, ? FROM evidence WHERE workspace = 1 AND ref = ?");
        for (int i = first; i < Math.min(items, first + 5_000); i++) {
          random.nextBytes(vector);
          vectors.add(model, vector.clone(), "E" + i);
        }
        return vectors.execute().length;
      });
    }
  }

  /// Four personas with eight traits each.
  private static void describe(Database database, List<String> words) {
    database.write(h -> {
      for (int p = 0; p < 4; p++) {
        h.execute(
            "INSERT OR IGNORE INTO persona(workspace, slug, name, kind, state, version) VALUES (1, ?, ?, 'customer', 'active', 1)",
            "p" + p,
            "P" + p);
        for (int t = 0; t < 8; t++) {
          h.execute(
              "INSERT OR IGNORE INTO trait(workspace, persona, ref, kind, text, rank) SELECT 1, id, ?, 'pain', ?, ? FROM persona WHERE slug = ?",
              "T" + p + t,
              text(words, new Random(100 + 8 * p + t), 7),
              t,
              "p" + p);
        }
      }
      return true;
    });
  }

  /// The words of the labelled items, the most frequent ones first.
  private static List<String> words() throws IOException {
    var counts = new TreeMap<String, Integer>();
    for (var word :
        Files.readString(Path.of("src/test/resources/evidence/bikes/items.jsonl")).split("\\W+")) {
      counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return counts.keySet().stream()
        .filter(word -> word.matches("[a-z]+"))
        .sorted(Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0)))
        .toList();
  }

  private static String text(List<String> words, Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()))).append(' ');
    }
    return text.toString();
  }

  private static double resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private static void print(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-32s %9.1f %s%n", what, value, unit);
  }
}
