package io.personaassistant.bench;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.building.ProposedPersonas;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/// Measures `persona build` over many items: `BuildBench FOLDER ITEMS`. Five kinds of people, eight
/// items each; vectors lie about a middle for each kind and are stored already, which is what costs
/// nothing the second time.
final class BuildBench {
  private static final int KINDS = 5;
  private static final int ITEMS_EACH = 8;
  private static final int SIZE = 768;
  private static final List<List<String>> WORDS =
      List.of(
          List.of("invoice", "budget", "offer", "margin", "contract"),
          List.of("oven", "dough", "night", "flour", "recipe"),
          List.of("berth", "wind", "harbour", "anchor", "mooring"),
          List.of("pupil", "lesson", "exam", "grade", "homework"),
          List.of("pallet", "ramp", "truck", "tour", "scanner"));

  private BuildBench() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    int items = Integer.parseInt(arguments[1]);
    var file = folder.resolve("build-" + items + ".db");
    Files.deleteIfExists(file);
    long began = System.nanoTime();
    var model = SentenceModels.shared().get().orElseThrow();
    print("models loaded", began);
    try (var database = Database.open(file, Database.Options.standard());
        var meanings = new MeaningIndex(database, 1, true, SentenceModels.shared())) {
      database.write(h -> fill(h, items, model.name()));
      began = System.nanoTime();
      var proposed =
          database.<ProposedPersonas.Proposed>read(
              h -> new ProposedPersonas(meanings, true).of(h, 1));
      print("build over " + items + ", vectors stored", began);
      System.out.println(
          "segments found                     " + proposed.found().segments().size());
      System.out.println(
          "lines proposed                     "
              + proposed.personas().stream().mapToInt(p -> p.lines().size()).sum());
      began = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        model.embed(text(i % KINDS, new Random(i)));
      }
      System.out.printf(
          Locale.ROOT,
          "vectors for %-22d %8.1f s, once%n",
          items,
          (System.nanoTime() - began) / 1e9 / 200 * items);
    }
  }

  private static boolean fill(Handle handle, int items, String model) {
    var random = new Random(7);
    var middles = new double[KINDS][SIZE];
    for (var middle : middles) {
      for (int i = 0; i < SIZE; i++) {
        middle[i] = random.nextGaussian() * 20;
      }
    }
    var rows =
        handle.prepareBatch(
            "INSERT INTO evidence(workspace, ref, source_type, date, participant, text) VALUES (1, ?,"
                + " 'interview', '2026-10-01', ?, ?)");
    for (int i = 0; i < items; i++) {
      rows.add("E" + i, "P-" + i / ITEMS_EACH, text(i / ITEMS_EACH % KINDS, random));
    }
    rows.execute();
    var vectors =
        handle.prepareBatch(
            "INSERT INTO meaning(workspace, evidence, model, vectors)"
                + " SELECT 1, id, ?, ? FROM evidence WHERE ref = ?");
    for (int i = 0; i < items; i++) {
      var vector = new byte[SIZE];
      for (int d = 0; d < SIZE; d++) {
        double value = middles[i / ITEMS_EACH % KINDS][d] + random.nextGaussian() * 40;
        vector[d] = (byte) Math.clamp(Math.round(value), -127, 127);
      }
      vectors.add(model, vector, "E" + i);
    }
    vectors.execute();
    return true;
  }

  private static String text(int kind, Random random) {
    var words = WORDS.get(kind);
    var text = new StringBuilder("I cannot find the ");
    for (int w = 0; w < 12; w++) {
      text.append(
              random.nextInt(3) == 0
                  ? words.get(random.nextInt(words.size()))
                  : "w" + Integer.toString(random.nextInt(4_000), 36))
          .append(' ');
    }
    return text.append("before we sign").toString();
  }

  private static void print(String what, long began) {
    System.out.printf(Locale.ROOT, "%-34s %8.1f s%n", what, (System.nanoTime() - began) / 1e9);
  }
}
