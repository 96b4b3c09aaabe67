package io.personaassistant.checking.line;

import java.util.List;

/// What the lines of one kind must be together, once all of them are there. Fields are named by
/// their key; `""` and empty lists ask for nothing.
///
/// @param orderedBy lines come in the order in which this field lists its values
/// @param filledFirst lines that have this field come before those that do not
/// @param distinct fields whose texts must say different things from line to line, and from item to
///   item of a list
/// @param differ fields whose value no two lines may share
/// @param mix how many lines there should be of a field's values
/// @param mostFacts most product facts that one line may rest on, 0 for any number
/// @param judged each line should depend on something that sets the persona apart
public record WholeRules(
    String orderedBy,
    String filledFirst,
    List<String> distinct,
    List<String> differ,
    List<Share> mix,
    int mostFacts,
    boolean judged) {
  /// Nothing is asked of the lines together.
  public static final WholeRules NONE =
      new WholeRules("", "", List.of(), List.of(), List.of(), 0, false);

  public WholeRules {
    distinct = List.copyOf(distinct);
    differ = List.copyOf(differ);
    mix = List.copyOf(mix);
  }

  /// How many lines should have this value in this field.
  public record Share(String field, String value, int least, int most) {}
}
