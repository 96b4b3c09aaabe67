package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CopyLimits;
import io.personaassistant.checking.line.FieldRule;
import java.util.List;
import java.util.Optional;

/// What a platform takes of a text that somebody wrote for it.
///
/// @param title what the text is, such as "X post"
/// @param whole how long all of it may be, for what is one text
/// @param parts the parts it may be written in, each called by its label
public record CopyForm(String title, Optional<CopyLimits.Limit> whole, List<FieldRule> parts) {
  /// For a text of which no platform says how long it may be.
  public static final CopyForm NONE = new CopyForm("", Optional.empty(), List.of());

  public CopyForm {
    parts = List.copyOf(parts);
  }
}
