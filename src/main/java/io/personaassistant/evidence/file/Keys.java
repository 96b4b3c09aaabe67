package io.personaassistant.evidence.file;

import java.util.Optional;

/// How the keys of a file are understood.
@FunctionalInterface
public interface Keys {
  /// As documented for everybody's files.
  Keys PLAIN = Section::key;

  /// The key that a typed one means in a section; empty when it means none.
  Optional<String> key(Section section, String typed);

  /// The value to take for one typed under a key.
  default Object value(String typedKey, Object value) {
    return value;
  }
}
