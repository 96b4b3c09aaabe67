package io.personaassistant.evidence.intake;

/// What importing a file came to: a report, or a refusal of the whole file.
public sealed interface ImportOutcome permits ImportReport, ImportRefused {}
