package io.personaassistant.checking.line;

import java.util.ArrayList;
import java.util.List;

/// One text of a line with the rule of the field that it stands in.
public record FieldText(FieldRule field, String text) {
  /// Every text of the line's known fields, in field order.
  public static List<FieldText> of(Line line, LineRules rules) {
    var all = new ArrayList<FieldText>();
    for (var field : rules.fields()) {
      for (var text : line.texts(field.name())) {
        all.add(new FieldText(field, text));
      }
    }
    return all;
  }
}
