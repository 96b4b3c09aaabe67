package io.personaassistant.slack.view;

import java.util.List;

/// The ids that a message's buttons carry.
///
/// @param request the ref of the request, `""` for none
/// @param draft the ref of the draft, `""` for a stored answer
/// @param refinements the ways to refine the draft that are offered, as people type them
/// @param canBeSharper something was marked that a sharper draft would mend
/// @param lines those that can be used, in order
/// @param isTable it can be taken into a spreadsheet
/// @param keepsRecords its only reader may change records
public record Carry(
    String request,
    String draft,
    List<String> refinements,
    boolean canBeSharper,
    List<LineChoice> lines,
    boolean isTable,
    boolean keepsRecords) {
  public Carry {
    refinements = List.copyOf(refinements);
    lines = List.copyOf(lines);
  }

  /// Nothing to refine.
  public Carry(String request, String draft) {
    this(request, draft, List.of(), false, List.of(), false, false);
  }

  /// The same for what can be taken into a spreadsheet, or cannot.
  public Carry asTable(boolean can) {
    return new Carry(request, draft, refinements, canBeSharper, lines, can, keepsRecords);
  }

  /// The same with lines that can be used.
  public Carry with(List<LineChoice> usable) {
    return new Carry(request, draft, refinements, canBeSharper, usable, isTable, keepsRecords);
  }

  /// The same for a reader who may change records, or may not.
  public Carry forReader(boolean keeps) {
    return new Carry(request, draft, refinements, canBeSharper, lines, isTable, keeps);
  }

  /// Nothing to carry.
  public static final Carry NONE = new Carry("", "");
}
