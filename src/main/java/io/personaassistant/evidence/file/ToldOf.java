package io.personaassistant.evidence.file;

/// What people may say about a file that is imported. A refusal names the one in which something
/// else helps, so that a form can show it there.
public enum ToldOf {
  /// The file itself: it must be another, or changed.
  FILE,
  /// What it is: a table, a conversation, a page.
  KIND,
  /// What its columns are for, and how its dates are meant.
  COLUMNS,
  /// How it was collected.
  SOURCE_TYPE,
  /// What it is cited by, or what the persona is called.
  NAME,
  DAY,
  PARTICIPANT,
  INTERVIEWER
}
