package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What headings and labels on persona pages mean; the words are in `headings.txt`.
final class Headings {
  private static final Map<String, Part> PARTS = parts();

  /// What the lines under a heading are.
  sealed interface Part {}

  /// Traits of a kind.
  record Traits(TraitKind kind) implements Part {}

  /// A field of the record, such as `title`.
  record Field(String key) implements Part {}

  private Headings() {}

  /// The part that a heading or label names; case, marks and "her" aside.
  static Optional<Part> of(String text) {
    return Optional.ofNullable(PARTS.get(plain(text)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\b(her|his|their|your|key|main|top|common|primary|typical|the|and)\\b", " ")
        .replaceAll("[^a-z]+", " ")
        .strip();
  }

  private static Map<String, Part> parts() {
    var parts = new HashMap<String, Part>();
    for (var kind : TraitKind.values()) {
      parts.put(plain(kind.word()), new Traits(kind));
      parts.put(plain(kind.heading()), new Traits(kind));
      parts.put(plain(kind.listKey()), new Traits(kind));
    }
    for (var line : ResourceLines.of(Headings.class, "headings.txt")) {
      var key = line.substring(0, line.indexOf(':')).strip();
      Part part = TraitKind.of(key).<Part>map(Traits::new).orElseGet(() -> new Field(key));
      for (var word : line.substring(line.indexOf(':') + 1).split("\\|")) {
        parts.put(plain(word), part);
      }
    }
    return parts;
  }
}
