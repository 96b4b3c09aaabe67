package io.personaassistant.checking;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Span;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A check that a field asks for by name.
///
/// @param describe what the writer must do
/// @param why what follows the offending words in a finding
/// @param find the offending pieces of a text; an empty span stands for all of it
record NamedCheck(Level level, String describe, String why, Function<String, List<Span>> find) {
  /// All of a text.
  static final List<Span> ALL = List.of(new Span("", 0, 0));

  static NamedCheck error(String describe, String why, Function<String, List<Span>> find) {
    return new NamedCheck(Level.ERROR, describe, why, find);
  }

  /// One that finds phrases.
  static NamedCheck phrases(Level level, String describe, String why, List<String> phrases) {
    return new NamedCheck(level, describe, why, text -> Phrases.find(text, phrases));
  }

  /// Nothing where a text is right, else all of it.
  static List<Span> unless(boolean right) {
    return right ? List.of() : ALL;
  }

  /// The places of a pattern.
  static List<Span> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> Span.of(text, m.start(), m.end())).toList();
  }
}
