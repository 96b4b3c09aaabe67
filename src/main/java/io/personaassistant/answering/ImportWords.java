package io.personaassistant.answering;

import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people read of an import, the same on every surface.
public final class ImportWords {
  private static final int MOST_NAMED = 5;

  private ImportWords() {}

  /// How much came of it, with what was added of each kind where that is more than one.
  public static String counts(ImportReport report) {
    var kinds = report.tallies().stream().filter(t -> t.added() > 0).toList();
    var each =
        kinds.stream()
            .map(t -> Sentence.counted(t.added(), one(t.what()), one(t.what()) + "s"))
            .collect(Collectors.joining(", ", " (", ")"));
    return String.format(
        Locale.ROOT,
        "%,d added%s, %,d updated, %,d unchanged, %,d left out.",
        report.added(),
        kinds.size() > 1 ? each : "",
        report.updated(),
        report.unchanged(),
        report.problems().size());
  }

  /// One record of a kind.
  private static String one(String what) {
    return switch (what) {
      case "evidence" -> "item";
      case "forgotten" -> "forgotten participant";
      default -> what.replace('_', ' ').replaceFirst("s$", "");
    };
  }

  /// What became of a page about a persona.
  ///
  /// @param traits how many the persona has now
  public static String page(DocumentImport.Outcome.Drafted drafted, int traits) {
    boolean isNew = drafted.report().added() > 0;
    return (isNew ? "Draft persona " : "Nothing new: persona ")
        + drafted.slug()
        + (isNew ? " with " : " has ")
        + Sentence.counted(traits, "trait", "traits")
        + (!isNew
            ? " already."
            : traits == 0
                ? ". It says who that is, and nothing of what they want or what gets in their way."
                : ". All are assumptions until evidence supports them.");
  }

  /// What personal data was taken out; empty when there was none.
  public static Optional<String> removed(ImportReport report) {
    var removed = report.removed();
    if (removed.items() == 0) {
      return Optional.empty();
    }
    var counts =
        removed.counts().entrySet().stream()
            .map(e -> e.getKey().label() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return Optional.of(
        "Personal data was taken out of %s before anything was stored: %s."
            .formatted(Sentence.counted(removed.items(), "item", "items"), counts));
  }

  /// How many items went into quarantine; empty when none did.
  public static Optional<String> quarantined(ImportReport report) {
    int held = report.quarantined().size();
    return held == 0
        ? Optional.empty()
        : Optional.of(
            Sentence.counted(held, "item is", "items are")
                + " in quarantine: no model reads what is there, and it supports nothing.");
  }

  /// How many links wait; empty when none do.
  public static Optional<String> waiting(ImportReport report) {
    return report.waiting().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.counted(report.waiting().size(), "link waits", "links wait")
                + " for an item or trait that is not there yet"
                + named(report.missing())
                + ".");
  }

  private static String named(List<String> ids) {
    int more = ids.size() - MOST_NAMED;
    return ids.isEmpty()
        ? ""
        : ": "
            + String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())))
            + (more > 0 ? " and " + more + " more" : "");
  }

  /// How many items repeat others; empty when none do.
  public static Optional<String> copies(ImportReport report) {
    return report.copies() == 0
        ? Optional.empty()
        : Optional.of(
            Sentence.counted(
                    report.copies(),
                    "item repeats an earlier one and is",
                    "items repeat an earlier one and are")
                + " not counted twice.");
  }
}
