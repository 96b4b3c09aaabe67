package io.personaassistant.testing;

import java.util.List;

/// Evidence of bakers and sailors, four statements of each participant: two segments that are plain
/// by words alone.
public final class TwoTrades {
  /// The header of the rows.
  public static final String HEAD = "id,source_type,date,participant,segment,text\n";

  /// What each baker says.
  public static final List<String> BAKER =
      List.of(
          "Flour deliveries are late and the dough waits",
          "Dough and flour are my night",
          "The oven is full of flour dust",
          "I write the dough into a spreadsheet");

  private static final List<String> SAILOR =
      List.of(
          "Nobody answers the radio when the harbour is full",
          "A berth and an anchor are my holiday",
          "The harbour is open to the wind",
          "I read about each berth in a newsletter");

  private static final List<String> OPENINGS =
      List.of("Frankly", "Mostly", "Lately", "In winter", "Once more");

  private TwoTrades() {}

  /// The rows of so many bakers, `P-001` on, and as many sailors, `P-101` on, below their header.
  public static String csv(int ofEach) {
    var rows = new StringBuilder(HEAD);
    for (int p = 1; p <= ofEach; p++) {
      for (int i = 0; i < 4; i++) {
        rows.append(row("B%02d%d".formatted(p, i), participant(p), "baker", BAKER.get(i), p));
        rows.append(
            row("S%02d%d".formatted(p, i), participant(100 + p), "sailor", SAILOR.get(i), p));
      }
    }
    return rows.toString();
  }

  private static String participant(int number) {
    return "P-%03d".formatted(number);
  }

  /// One row; what it says is told apart from the others' by the participant's number.
  public static String row(String id, String participant, String title, String text, int p) {
    return "%s,%s,2026-10-%02d,%s,%s,%s: %s in town number %d near hill %d%n"
        .formatted(
            id,
            p % 2 == 0 ? "interview" : "survey",
            1 + p % 28,
            participant,
            title,
            OPENINGS.get(p % OPENINGS.size()),
            text,
            p * 7,
            p * 13);
  }
}
