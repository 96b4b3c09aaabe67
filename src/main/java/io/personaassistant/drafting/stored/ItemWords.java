package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Part;
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
    var about = new ArrayList<String>();
    about.add(item.sourceType().label());
    about.add(item.date().toString());
    if (!item.participant().isBlank()) {
      about.add(item.participant());
    }
    if (!item.segment().isBlank()) {
      about.add(item.segment());
    }
    if (!item.sourceRef().isBlank()) {
      about.add(item.sourceRef());
    }
    about.addAll(counted(item, today));
    return String.join(", ", about);
  }

  /// The same without what could tell of whom it is: "interview, 2026-03-01".
  static String plain(Evidence item, LocalDate today) {
    var about = new ArrayList<String>();
    about.add(item.sourceType().label());
    about.add(item.date().toString());
    about.addAll(counted(item, today));
    return String.join(", ", about);
  }

  /// Whether an item counts, and as how many.
  private static List<String> counted(Evidence item, LocalDate today) {
    var about = new ArrayList<String>();
    if (item.sampleSize() > 0) {
      about.add("n = " + item.sampleSize());
    }
    if (item.isStale(today)) {
      about.add("stale: older than a year");
    }
    if (!item.copyOf().isEmpty()) {
      about.add("a copy of " + item.copyOf() + ", not counted");
    }
    if (item.quarantined()) {
      about.add("quarantined, not counted");
    }
    return about;
  }
}
