package io.personaassistant.checking.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The unit that is drafted, checked, cited and shown: one objection card, one headline, one
/// question.
///
/// @param kind the kind of line, one of the draft type's
/// @param fields field name to texts, in the order the draft type names them; a text field has one
/// @param cites citation ids as the model gave them, such as `E012` and `F3`
public record Line(String kind, Map<String, List<String>> fields, List<String> cites) {
  public Line {
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    fields = Collections.unmodifiableMap(copy);
    cites = List.copyOf(cites);
  }

  /// The texts of a field; empty when the line does not have it.
  public List<String> texts(String field) {
    return fields.getOrDefault(field, List.of());
  }
}
