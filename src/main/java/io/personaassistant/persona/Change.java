package io.personaassistant.persona;

import java.time.Instant;

/// Who changes a record, when and why.
///
/// @param by a Slack user id, or a name for what did it, such as `import`
/// @param why may be `""`
public record Change(String by, Instant at, String why) {}
