package io.personaassistant.answering.editing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A field of a record that a curator edits, as text.
///
/// @param <R> the record
public interface Field<R> {
  /// Its name in the history and the log, such as `last review`.
  String word();

  /// The most characters that can be typed; a record may hold more.
  int most();

  /// Whether it may hold several lines.
  boolean isLong();

  /// What a record has in it, `""` for nothing.
  String in(R entry);

  /// A typed value as it is kept, such as without outer space.
  String clean(String typed);

  /// Why the field cannot hold a cleaned value, a sentence with what to write instead; empty when
  /// it can.
  Optional<String> refusal(String value, LocalDate today);

  /// The typed values that differ from the record that the person had before their eyes.
  static <R, F extends Field<R>> Map<F, String> changed(R base, Map<F, String> typed) {
    var changed = new LinkedHashMap<F, String>();
    typed.forEach((field, value) -> {
      if (!value.equals(field.clean(field.in(base)))) {
        changed.put(field, value);
      }
    });
    return changed;
  }

  /// Whether somebody else has put something different into one of these fields meanwhile.
  static <R, F extends Field<R>> boolean clash(R base, R now, Map<F, String> mine) {
    return mine.entrySet().stream()
        .filter(m -> !m.getKey().in(base).equals(m.getKey().in(now)))
        .anyMatch(m -> !m.getValue().equals(m.getKey().in(now)));
  }

  /// The first of these values that its field cannot hold.
  static <F extends Field<?>> Optional<Kept.Refused> refused(
      Map<F, String> values, LocalDate today) {
    return values.entrySet().stream()
        .flatMap(v ->
            v.getKey().refusal(v.getValue(), today).stream()
                .map(why -> new Kept.Refused(v.getKey().word(), why)))
        .findFirst();
  }
}
