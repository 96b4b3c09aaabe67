package io.personaassistant.answering.building;

import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.persona.Persona;

/// What became of a change of a build that several curators share.
public sealed interface BuildOutcome {
  /// It is stored; the build as it is now.
  record Stored(OpenBuild build) implements BuildOutcome {}

  /// What became of a persona that was to be made of people.
  sealed interface OfPeople extends BuildOutcome {}

  /// The persona is there.
  ///
  /// @param left how many kept lines were left out, because too little of their evidence is there
  record Made(String slug, ImportReport report, int left) implements OfPeople {}

  /// The kept lines wait as proposals for a persona that is there.
  ///
  /// @param proposed how many
  /// @param left how many were not taken
  /// @param why they were not, without a full stop; `""` when all were taken
  record Proposed(Persona persona, int proposed, int left, String why) implements BuildOutcome {}

  /// A persona stands for these people already; nothing is stored.
  record Covered(Persona persona) implements OfPeople {}

  /// Somebody reworded the line in between; nothing is stored.
  record Reworded(OpenBuild build, OpenBuild.Line now) implements BuildOutcome {}

  /// It is not stored, for this reason; a sentence with what to do.
  record Refused(String why) implements BuildOutcome {}

  /// Somebody ended the build in between; a sentence that says what came of it.
  record Over(String why) implements BuildOutcome {}
}
