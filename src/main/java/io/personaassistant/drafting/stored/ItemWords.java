package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An item of evidence in words: what was said, and what it is.
final class ItemWords {
  private ItemWords() {}

  /// Its words, as a quotation where somebody said them.
  static Part words(Evidence item) {
    var role = item.isSaid() ? Answer.Role.QUOTE : Answer.Role.LEAD;
    return new Part(role, "", item.text());
  }

  /// "interview, 2026-03-01, P-07, enterprise research, Interview 14".
  static String about(Evidence item, LocalDate today) {
    return joined(item, today, item.participant(), item.segment(), item.sourceRef());
  }

  /// The same without what could tell of whom it is: "interview, 2026-03-01".
  static String plain(Evidence item, LocalDate today) {
    return joined(item, today);
  }

  /// What it is, these words of whom, whether it counts, and as how many.
  private static String joined(Evidence item, LocalDate today, String... of) {
    var all = new ArrayList<>(List.of(item.sourceType().label(), item.date().toString()));
    all.addAll(RecordWords.known(of));
    all.addAll(
        RecordWords.known(
            item.sampleSize() > 0 ? "n = " + item.sampleSize() : "",
            item.isStale(today) ? "stale: older than a year" : "",
            item.copyOf().isEmpty() ? "" : "a copy of " + item.copyOf() + ", not counted",
            item.quarantined() ? "quarantined, not counted" : ""));
    return String.join(", ", all);
  }
}
