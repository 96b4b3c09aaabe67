package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an answer rests on, in one line: how many items of which kinds, how old, how sure.
public final class EvidenceSummary {
  private EvidenceSummary() {}

  /// How sure the evidence makes us, by rule: high for 3 or more effective items of as many people
  /// and of 2 or more types, medium for 2, low for 1; and never more than [#cap].
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

    /// For these items, all of which count, in an answer that rests on these traits.
    public static Confidence of(Collection<Evidence> effective, Collection<TraitEvidence> traits) {
      long types = effective.stream().map(Evidence::sourceType).distinct().count();
      long people = effective.stream().map(Confidence::who).distinct().count();
      var counted = NONE;
      if (people >= 3 && types >= 2) {
        counted = HIGH;
      } else if (!effective.isEmpty()) {
        counted = people >= 2 ? MEDIUM : LOW;
      }
      var most = cap(traits);
      return counted.compareTo(most) < 0 ? most : counted;
    }

    /// One person who says a thing three times says it once.
    private static String who(Evidence item) {
      return item.participant().isBlank() ? item.id() : item.participant();
    }

    /// The most that traits allow: medium where one is contested or contradicted or fewer than half
    /// of those with evidence are validated, since then the items speak of one thing each; low
    /// where no more than half of those with a disputed one hold.
    private static Confidence cap(Collection<TraitEvidence> traits) {
      long disputed = traits.stream().filter(t -> isDisputed(t.status())).count();
      long holding = traits.stream().filter(Nearness::holds).count();
      if (disputed == 0) {
        return traits.isEmpty() || validated(traits) > 0 && 2 * validated(traits) >= known(traits)
            ? HIGH
            : MEDIUM;
      }
      return 2 * holding > traits.size() ? MEDIUM : LOW;
    }

    private static long validated(Collection<TraitEvidence> traits) {
      return traits.stream().filter(t -> t.status() == TraitStatus.VALIDATED).count();
    }

    private static long known(Collection<TraitEvidence> traits) {
      return traits.stream().filter(t -> t.status() != TraitStatus.ASSUMPTION).count();
    }

    private static boolean isDisputed(TraitStatus status) {
      return status == TraitStatus.CONTESTED || status == TraitStatus.CONTRADICTED;
    }

    /// Why it is not higher, where traits are why; `""` otherwise.
    private static String why(Collection<Evidence> effective, Collection<TraitEvidence> traits) {
      var contested = traits.stream().filter(t -> t.status() == TraitStatus.CONTESTED).count();
      var contradicted =
          traits.stream().filter(t -> t.status() == TraitStatus.CONTRADICTED).count();
      long disputed = contested + contradicted;
      if (disputed == 0) {
        long known = known(traits);
        return of(effective, traits) == of(effective, List.of()) || known < 2
            ? ""
            : ": %s of %s traits with evidence %s validated"
                .formatted(
                    validated(traits) == 0 ? "none" : validated(traits),
                    known,
                    validated(traits) > 1 ? "are" : "is");
      }
      var what =
          contested == 0
              ? "contradicted"
              : contradicted == 0 ? "contested" : "contested or contradicted";
      return disputed == traits.size()
          ? (disputed == 1 ? ": the trait is " : ": its traits are ") + what
          : ": %s of %s traits %s%s"
              .formatted(disputed, traits.size(), disputed == 1 ? "is " : "are ", what);
    }
  }

  /// The line for these items as of `today`, such as "9 items (4 interviews, 3 survey answers, 2
  /// support tickets), 2026-01-03 to 2026-11-02 · confidence high".
  public static String line(Collection<Evidence> items, LocalDate today) {
    return line(items, today, List.of());
  }

  /// The same for an answer that rests on these traits: one that is disputed makes it less sure.
  public static String line(
      Collection<Evidence> items, LocalDate today, Collection<TraitEvidence> traits) {
    var effective = effective(items, today);
    return counted(items, effective)
        + " · "
        + (effective.isEmpty()
            ? "not researched"
            : "confidence "
                + Confidence.of(effective, traits).word()
                + Confidence.why(effective, traits));
  }

  /// The same for an answer that may be about something else: however much its evidence holds, it
  /// is not sure.
  public static String guess(Collection<Evidence> items, LocalDate today) {
    // facts about the product rest on no evidence
    var of = items.isEmpty() ? "" : count(items, today) + " · ";
    return of + "confidence low: guessed from what was heard";
  }

  /// How many of these count, of which kinds and how old, without how sure they make us.
  public static String count(Collection<Evidence> items, LocalDate today) {
    return counted(items, effective(items, today));
  }

  /// How many these are, of which kinds and when, whether or not they still count.
  public static String ofAnyAge(Collection<Evidence> items) {
    return counted(items, items.stream().distinct().toList());
  }

  private static List<Evidence> effective(Collection<Evidence> items, LocalDate today) {
    return items.stream().filter(e -> e.isEffective(today)).distinct().toList();
  }

  private static String counted(Collection<Evidence> items, List<Evidence> effective) {
    if (effective.isEmpty()) {
      return items.isEmpty() ? "No evidence on record" : "No evidence younger than a year";
    }
    return "%s (%s), %s"
        .formatted(
            Sentence.counted(effective.size(), "item", "items"),
            String.join(", ", byKind(effective)),
            span(effective));
  }

  /// From the oldest to the newest of some items, of which there is one at least.
  public static String span(Collection<Evidence> items) {
    var dates = items.stream().map(Evidence::date).sorted().toList();
    return dates.getFirst().equals(dates.getLast())
        ? dates.getFirst().toString()
        : dates.getFirst() + " to " + dates.getLast();
  }

  /// The same in few words, such as "9 items of 3 types, newest 2026-11-02, confidence high".
  public static String brief(
      Collection<Evidence> items, LocalDate today, Collection<TraitEvidence> traits) {
    var effective = items.stream().filter(e -> e.isEffective(today)).toList();
    if (effective.isEmpty()) {
      return "not researched";
    }
    int types = (int) effective.stream().map(Evidence::sourceType).distinct().count();
    var newest = effective.stream().map(Evidence::date).max(Comparator.naturalOrder());
    return Sentence.counted(effective.size(), "item", "items")
        + " of "
        + Sentence.counted(types, "type", "types")
        + ", newest "
        + newest.orElseThrow()
        + ", confidence "
        + Confidence.of(effective, traits).word();
  }

  /// What was counted, the most first: answers and results of surveys apart, and how many talks
  /// statements come from.
  private static List<String> byKind(List<Evidence> items) {
    var results = items.stream().filter(EvidenceSummary::isSurveyResult).toList();
    var counts = new EnumMap<SourceType, List<Evidence>>(SourceType.class);
    items.stream()
        .filter(e -> !isSurveyResult(e))
        .forEach(e -> counts.computeIfAbsent(e.sourceType(), _ -> new ArrayList<>()).add(e));
    var sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Comparator.comparingInt((Map.Entry<SourceType, List<Evidence>> e) -> -e.getValue().size())
            .thenComparing(Map.Entry::getKey));
    var told = new ArrayList<String>();
    for (var kind : sorted) {
      told.add(told(kind.getKey(), kind.getValue()));
    }
    if (!results.isEmpty()) {
      told.add(Sentence.counted(results.size(), "survey result", "survey results"));
    }
    return told;
  }

  private static boolean isSurveyResult(Evidence item) {
    return item.sourceType() == SourceType.SURVEY && item.sampleSize() > 0;
  }

  private static String told(SourceType type, List<Evidence> items) {
    int count = items.size();
    long talks = items.stream().flatMap(e -> talk(e).stream()).distinct().count();
    boolean known = items.stream().allMatch(e -> talk(e).isPresent());
    return known && talks < count
        ? count + " statements from " + talks + " " + noun(type, (int) talks)
        : count + " " + noun(type, count);
  }

  /// The talk that something was said in; empty where it is not known, or where each item stands
  /// for itself, as a ticket or a post does.
  private static Optional<String> talk(Evidence item) {
    return switch (item.sourceType()) {
      case INTERVIEW, SALES_CALL, USABILITY_TEST ->
          item.participant().isBlank()
              ? Optional.empty()
              : Optional.of(item.sourceRef() + "\n" + item.participant() + "\n" + item.date());
      case FOCUS_GROUP ->
          item.sourceRef().isBlank() ? Optional.empty() : Optional.of(item.sourceRef());
      default -> Optional.empty();
    };
  }

  /// What so many items of a kind are called, such as "support tickets".
  public static String noun(SourceType type, int count) {
    var one =
        switch (type) {
          case SURVEY -> "survey answer";
          case ANALYTICS -> "analytics figure";
          case COMPETITOR -> "competitor item";
          default -> type.label();
        };
    return count == 1 ? one : one + "s";
  }
}
