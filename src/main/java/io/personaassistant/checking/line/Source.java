package io.personaassistant.checking.line;

import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something the model was given and may cite.
///
/// @param id the citation id, such as `E012` or `F3`
/// @param text what it says; for a fact the statement and its proof
/// @param ownWords may stand in quotation marks: somebody said or wrote it
/// @param outside may be quoted in customer-facing text
/// @param participant the code of who said it, `""` when nobody did
/// @param origin where it comes from and what it stands for
/// @param shut who reads the findings may not read it: what is said of it repeats no word or figure
public record Source(
    String id,
    String text,
    boolean ownWords,
    boolean outside,
    String participant,
    Optional<LocalDate> date,
    Origin origin,
    boolean shut) {
  /// A source that the findings may repeat.
  public Source(
      String id,
      String text,
      boolean ownWords,
      boolean outside,
      String participant,
      Optional<LocalDate> date,
      Origin origin) {
    this(id, text, ownWords, outside, participant, date, origin, false);
  }

  /// A source of which nothing is known but its words.
  public Source(
      String id,
      String text,
      boolean ownWords,
      boolean outside,
      String participant,
      Optional<LocalDate> date) {
    this(id, text, ownWords, outside, participant, date, Origin.UNKNOWN);
  }

  /// The same for findings that somebody reads to whom evidence is closed: what may be quoted
  /// outside and facts stay open.
  Source closed() {
    boolean isClosed = !outside && origin.type().isPresent();
    return new Source(id, text, ownWords, outside, participant, date, origin, isClosed);
  }

  /// Whose words it is: a participant's code, else the id of the item that it is or repeats.
  public String speaker() {
    return !participant.isEmpty()
        ? participant
        : origin.original().isEmpty() ? id : origin.original();
  }

  /// Where a source comes from and what it stands for.
  ///
  /// @param type how it was collected; empty for a product fact
  /// @param sampleSize how many people it speaks for, 0 for one or unknown
  /// @param quarantined it must not be the support of anything
  /// @param original the id of the item that it repeats, `""` when it is no copy
  /// @param persona the slug of the persona that it was filed under, `""` when under none
  /// @param stands the traits that it is linked to
  /// @param reference what it is called where it comes from, such as "Interview 14"
  /// @param segment who speaks in it, such as "school cooks", `""` when that is not known
  public record Origin(
      Optional<SourceType> type,
      int sampleSize,
      boolean quarantined,
      String original,
      String persona,
      List<Stand> stands,
      String reference,
      String segment) {
    /// Nothing is known.
    public static final Origin UNKNOWN = new Origin(Optional.empty(), 0, false, "", "", List.of());

    /// A product fact that nobody stands behind today.
    public static final Origin NOT_APPROVED =
        new Origin(Optional.empty(), 0, true, "", "", List.of());

    /// An origin whose name is not known.
    public Origin(
        Optional<SourceType> type,
        int sampleSize,
        boolean quarantined,
        String original,
        String persona,
        List<Stand> stands) {
      this(type, sampleSize, quarantined, original, persona, stands, "", "");
    }

    public Origin {
      stands = List.copyOf(stands);
    }
  }

  /// A link to a trait.
  ///
  /// @param persona the slug of the trait's persona
  /// @param trait the trait's text
  /// @param trouble the trait is a pain or an objection, which whoever sells wants to end
  /// @param supports else it contradicts the trait
  public record Stand(String persona, String trait, boolean trouble, boolean supports) {}
}
