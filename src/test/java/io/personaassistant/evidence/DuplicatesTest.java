package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String LONG = "it costs far too much for a team as small as ours is";

  @Test
  void the_earliest_date_then_the_smaller_id_is_the_original() {
    assertThat(
            Duplicates.among(
                List.of(
                    item("E1", 3, "P-1", LONG),
                    item("E2", 1, "P-2", LONG.toUpperCase(Locale.ROOT) + "!"),
                    item("E0", 1, "P-3", LONG),
                    item("E4", 2, "P-4", "Honestly, " + LONG))))
        .containsExactlyInAnyOrderEntriesOf(Map.of("E1", "E0", "E2", "E0", "E4", "E0"));
  }

  @Test
  void a_short_text_is_a_copy_only_of_the_same_participant() {
    assertThat(
            Duplicates.among(
                List.of(
                    item("E1", 1, "P-1", "too expensive"),
                    item("E2", 2, "P-2", "too expensive"),
                    item("E3", 3, "P-1", "Too expensive."),
                    item("E4", 4, "P-1", "it is too expensive"))))
        .containsExactly(Map.entry("E3", "E1"));
  }

  @Test
  void exactly_80_percent_is_a_copy_and_less_is_not() {
    // 12 words have 10 trigrams; words changed at the end cost one to three of them
    var base = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3";
    var eight = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 x1 x2";
    var seven = "a1 a2 a3 a4 a5 a6 a7 a8 a9 x1 x2 x3";

    assertThat(Duplicates.among(List.of(item("E1", 1, "", base), item("E2", 2, "", eight))))
        .containsKey("E2");
    assertThat(Duplicates.among(List.of(item("E1", 1, "", base), item("E2", 2, "", seven))))
        .isEmpty();
  }

  /// Pairs labelled by people who did not know the code: truncated, retyped, other punctuation; and
  /// pairs that share a frame or a fact but are two statements.
  @Test
  void tells_labelled_pairs_apart() throws IOException {
    var json = new JsonMapper();
    var evidence = Path.of("src/test/resources/evidence");
    var lines = new ArrayList<String>();
    for (var world : List.of("greenhouse", "pottery", "pools")) {
      lines.addAll(Files.readAllLines(evidence.resolve(world).resolve("duplicates.jsonl")));
    }
    for (var line : lines) {
      var pair = json.readTree(line);
      var copies =
          Duplicates.among(
              List.of(
                  item("E1", 1, "P-1", pair.get("a").asText()),
                  item("E2", 2, "P-1", pair.get("b").asText())));

      assertThat(copies.isEmpty()).as(line).isEqualTo(!pair.get("duplicate").asBoolean());
    }
  }

  @Test
  void a_copy_of_a_copy_names_the_original() {
    var one = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3";
    var two = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 x1 x2";
    var three = "y1 y2 a3 a4 a5 a6 a7 a8 a9 b1 x1 x2";

    assertThat(
            Duplicates.among(
                List.of(item("E1", 1, "", one), item("E2", 2, "", two), item("E3", 3, "", three))))
        .containsEntry("E2", "E1")
        .containsEntry("E3", "E1");
  }

  @Test
  void finds_what_comparing_every_pair_finds() {
    var random = new Random(11);
    for (int round = 0; round < 30; round++) {
      var items = new ArrayList<Evidence>();
      for (int i = 0; i < 60; i++) {
        var words = new ArrayList<String>();
        int from = random.nextInt(6);
        for (int w = 0; w < 6 + random.nextInt(14); w++) {
          words.add(random.nextInt(12) == 0 ? "x" + random.nextInt(40) : "w" + (from + w));
        }
        items.add(
            item(
                "E%03d".formatted(i),
                1 + random.nextInt(28),
                "P-" + random.nextInt(3),
                String.join(" ", words)));
      }

      assertThat(Duplicates.among(items).keySet()).isEqualTo(pairByPair(items));
    }
  }

  private static Set<String> pairByPair(List<Evidence> items) {
    var ordered =
        items.stream()
            .sorted(Comparator.comparing(Evidence::date).thenComparing(Evidence::id))
            .toList();
    var copies = new HashSet<String>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (same(ordered.get(i), ordered.get(j))) {
          copies.add(ordered.get(i).id());
        }
      }
    }
    return copies;
  }

  private static boolean same(Evidence one, Evidence other) {
    var a = trigrams(one.text());
    var b = trigrams(other.text());
    if (a.isEmpty() || b.isEmpty()) {
      return one.text().equals(other.text()) && one.participant().equals(other.participant());
    }
    var shared = new HashSet<>(a);
    shared.retainAll(b);
    return shared.size() >= 0.8 * Math.min(a.size(), b.size()) - 1e-9;
  }

  private static Set<String> trigrams(String text) {
    var words = text.split(" ", -1);
    var all = new HashSet<String>();
    for (int i = 0; words.length >= 8 && i + 2 < words.length; i++) {
      all.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return all;
  }

  @Test
  void finds_the_copies_among_10_000_items() {
    var random = new Random(3);
    var items = new ArrayList<Evidence>();
    for (int i = 0; i < 10_000; i++) {
      var text = new StringBuilder("when we looked at the tool");
      for (int w = 0; w < 25; w++) {
        // few words are common, most are rare, as in any language
        text.append(" w").append((int) Math.pow(3000, random.nextDouble()));
      }
      var earlier = i > 0 && i % 20 == 0 ? items.get(i - 1).text() : text.toString();
      items.add(item("E" + i, 1 + i % 28, "P-" + i % 50, earlier));
    }

    var copies = Duplicates.among(items);

    assertThat(copies).hasSizeGreaterThanOrEqualTo(499);
  }

  private static Evidence item(String id, int day, String participant, String text) {
    return new Evidence(
        id,
        SourceType.INTERVIEW,
        "",
        LocalDate.of(2026, 2, day),
        participant,
        "",
        0,
        text,
        false,
        false,
        "",
        false);
  }
}
