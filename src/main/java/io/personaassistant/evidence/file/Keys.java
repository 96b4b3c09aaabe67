package io.personaassistant.evidence.file;

import java.util.Optional;

/// How the keys of a file are understood.
@FunctionalInterface
public interface Keys {
  /// As documented for everybody's files.
  Keys PLAIN = Section::key;

  /// The key that a typed one means in a section; empty when it means none.
  Optional<String> key(Section section, String typed);

  /// The key that one with a list behind it means: `decision` is a line on what a persona is for,
  /// and several of them are how the persona decides.
  default Optional<String> keyOfList(Section section, String typed) {
    return section.traits(typed).or(() -> key(section, typed));
  }

  /// The value to take for one typed under a key.
  default Object value(String typedKey, Object value) {
    return value;
  }
}
