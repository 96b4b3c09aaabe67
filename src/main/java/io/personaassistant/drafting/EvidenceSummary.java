package io.personaassistant.drafting;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an answer rests on, in one line: how many items of which kinds, how old, how sure.
public final class EvidenceSummary {
  private EvidenceSummary() {}

  /// How sure the evidence makes us, by rule: high for 3 or more effective items of 2 or more
  /// types, medium for 2, low for 1.
  public enum Confidence {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low"),
    NONE("not researched");

    private final String word;

    Confidence(String word) {
      this.word = word;
    }

    /// The word people read.
    public String word() {
      return word;
    }

    static Confidence of(int effective, int sourceTypes) {
      if (effective >= 3 && sourceTypes >= 2) {
        return HIGH;
      }
      return effective >= 2 ? MEDIUM : effective == 1 ? LOW : NONE;
    }
  }

  /// The line for these items as of `today`, such as "9 items (4 interviews, 3 surveys, 2 support
  /// tickets), 2026-01-03 to 2026-11-02 · confidence high".
  public static String line(Collection<Evidence> items, LocalDate today) {
    var counts = new EnumMap<SourceType, Integer>(SourceType.class);
    var effective = items.stream().filter(e -> e.isEffective(today)).toList();
    effective.forEach(e -> counts.merge(e.sourceType(), 1, Integer::sum));
    if (effective.isEmpty()) {
      return items.isEmpty()
          ? "No evidence on record · not researched"
          : "No evidence younger than a year · not researched";
    }
    var dates = effective.stream().map(Evidence::date).sorted().toList();
    var span =
        dates.getFirst().equals(dates.getLast())
            ? dates.getFirst().toString()
            : dates.getFirst() + " to " + dates.getLast();
    var confidence = Confidence.of(effective.size(), counts.size());
    return items(effective.size())
        + " ("
        + byType(counts)
        + "), "
        + span
        + " · confidence "
        + confidence.word();
  }

  /// The same in few words, such as "9 items of 3 types, newest 2026-11-02, confidence high".
  static String brief(Collection<Evidence> items, LocalDate today) {
    var effective = items.stream().filter(e -> e.isEffective(today)).toList();
    if (effective.isEmpty()) {
      return "not researched";
    }
    int types = (int) effective.stream().map(Evidence::sourceType).distinct().count();
    var newest = effective.stream().map(Evidence::date).max(Comparator.naturalOrder());
    return items(effective.size())
        + " of "
        + (types == 1 ? "1 type" : types + " types")
        + ", newest "
        + newest.orElseThrow()
        + ", confidence "
        + Confidence.of(effective.size(), types).word();
  }

  private static String items(int count) {
    return count == 1 ? "1 item" : count + " items";
  }

  private static String byType(Map<SourceType, Integer> counts) {
    var sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<SourceType, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> parts =
        sorted.stream().map(e -> e.getValue() + " " + plural(e.getKey(), e.getValue())).toList();
    return String.join(", ", parts);
  }

  private static String plural(SourceType type, int count) {
    if (count == 1 || type == SourceType.ANALYTICS) {
      return type.label();
    }
    return type.label() + "s";
  }
}
