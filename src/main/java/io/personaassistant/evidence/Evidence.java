package io.personaassistant.evidence;

import io.personaassistant.text.CountedPeople;
import java.time.LocalDate;

/// One research item. Unknown texts are `""`, an unknown sample size is 0.
///
/// @param id the citation id, such as `E012`, exactly as a file gave it; unique in the workspace
/// @param participant a code such as `P-07`, never a name
/// @param quotable may be quoted outside the company
/// @param quarantined searchable, never given to a model and never the support of anything
/// @param copyOf the id of the item this one repeats, `""` for an original; a copy never counts
/// @param sample ships with the program and is invented
public record Evidence(
    String id,
    SourceType sourceType,
    String sourceRef,
    LocalDate date,
    String participant,
    String segment,
    int sampleSize,
    String text,
    boolean quotable,
    boolean quarantined,
    String copyOf,
    boolean sample) {
  /// Items older than this many days on a given day no longer count.
  public static final int FRESH_DAYS = 365;

  public Evidence {
    if (id.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("evidence needs an id and a text: " + id);
    }
  }

  /// Older than [#FRESH_DAYS] on `today`.
  public boolean isStale(LocalDate today) {
    return date.isBefore(today.minusDays(FRESH_DAYS));
  }

  /// Was there on `today`: what is dated later nobody could know.
  public boolean isKnown(LocalDate today) {
    return !date.isAfter(today);
  }

  /// Counts for the status of a trait on `today`: known and not stale, not a copy, not quarantined.
  public boolean isEffective(LocalDate today) {
    return isOnRecord(today) && !isStale(today);
  }

  /// Tells something of its own time on `today`, however old: known, not a copy, not quarantined.
  public boolean isOnRecord(LocalDate today) {
    return isKnown(today) && copyOf.isEmpty() && !quarantined;
  }

  /// Whether the text is what one person said or wrote, and may stand in quotation marks. A count
  /// of many answers is of a kind of source in which people speak, and yet nobody's words.
  public boolean isSaid() {
    return sourceType.ownWords()
        && (!participant.isBlank() || sampleSize <= 1 && !CountedPeople.counts(text));
  }

  /// The same with other words in the place of its own, for somebody who may not read those.
  public Evidence saying(String words) {
    return with(id, words, quarantined, copyOf);
  }

  /// The same under another id.
  public Evidence withId(String other) {
    return with(other, text, quarantined, copyOf);
  }

  /// The same in quarantine, or out of it.
  public Evidence withQuarantined(boolean held) {
    return with(id, text, held, copyOf);
  }

  /// The same as a copy of another item, or as an original for `""`.
  Evidence withCopyOf(String original) {
    return with(id, text, quarantined, original);
  }

  private Evidence with(String otherId, String words, boolean held, String original) {
    return new Evidence(
        otherId,
        sourceType,
        sourceRef,
        date,
        participant,
        segment,
        sampleSize,
        words,
        quotable,
        held,
        original,
        sample);
  }
}
