package io.personaassistant.checking.line;

import java.util.List;
import java.util.Optional;

/// The fields of one kind of line, in the order they are shown, and what its citations must be.
///
/// @param kind the word in the model's JSON, such as `card`
/// @param title what people read above such lines, `""` for none
/// @param minLines fewest lines of the kind that make a whole draft
/// @param maxLines most lines of the kind; more are dropped
/// @param citesRequired a line that cites nothing fails
/// @param customerFacing the text is meant to be sent to customers
/// @param words most words of all fields together, 0 for no limit
/// @param whole what the lines of the kind must be together
public record LineRules(
    String kind,
    String title,
    int minLines,
    int maxLines,
    boolean citesRequired,
    boolean customerFacing,
    int words,
    List<FieldRule> fields,
    WholeRules whole) {
  public LineRules {
    fields = List.copyOf(fields);
  }

  /// Rules without a limit on the line as a whole that ask nothing of the lines together.
  public LineRules(
      String kind,
      String title,
      int minLines,
      int maxLines,
      boolean citesRequired,
      boolean customerFacing,
      List<FieldRule> fields) {
    this(
        kind, title, minLines, maxLines, citesRequired, customerFacing, 0, fields, WholeRules.NONE);
  }

  /// The same rules with these fields.
  public LineRules withFields(List<FieldRule> others) {
    return new LineRules(
        kind, title, minLines, maxLines, citesRequired, customerFacing, words, others, whole);
  }

  /// The rule of the field with this name.
  public Optional<FieldRule> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
