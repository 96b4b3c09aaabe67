package io.personaassistant.checking;

import java.time.LocalDate;
import java.util.Optional;

/// Something the model was given and may cite.
///
/// @param id the citation id, such as `E012` or `F3`
/// @param text what it says; for a fact the statement and its proof
/// @param ownWords may stand in quotation marks: somebody said or wrote it
/// @param outside may be quoted in customer-facing text
/// @param participant the code of who said it, `""` when nobody did
public record Source(
    String id,
    String text,
    boolean ownWords,
    boolean outside,
    String participant,
    Optional<LocalDate> date) {}
