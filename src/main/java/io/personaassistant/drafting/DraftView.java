package io.personaassistant.drafting;

import io.personaassistant.checking.FieldRule;
import io.personaassistant.checking.Finding;
import io.personaassistant.checking.LineRules;
import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Role;
import java.util.ArrayList;
import java.util.List;

/// Drafted lines as entries of an answer: fields in the order of the draft type, under their
/// labels.
public final class DraftView {
  /// What may be said of a drafted line that passed: what was checked, and what was not.
  public static final String CHECKED =
      "Quotes, numbers, dates checked; the wording is the model's.";

  /// The first fields are what is used; the rest helps to use it.
  private static final int LEADS = 4;

  private DraftView() {}

  /// A line that may be shown.
  public static Entry entry(DraftedLine line, DraftType type, String option) {
    var rules = rules(line, type, option);
    var parts = new ArrayList<Part>();
    for (var field : rules) {
      var texts = line.line().texts(field.name());
      if (!texts.isEmpty()) {
        var role = parts.size() < LEADS ? Role.LEAD : Role.DETAIL;
        parts.add(new Part(role, field.label(), String.join(field.list() ? " / " : " ", texts)));
      }
    }
    var notes = line.warnings().stream().map(Finding::why).distinct().toList();
    return new Entry(parts, line.line().cites(), String.join(" ", notes));
  }

  /// A line that failed twice: what was left out and what would close the gap.
  public static Entry gap(DraftedLine line) {
    var first = line.errors().getFirst();
    var text = "One line was left out: " + first.why();
    return new Entry(List.of(Part.detail("Gap", text)), List.of(), "");
  }

  private static List<FieldRule> rules(DraftedLine line, DraftType type, String option) {
    return type.option(option).lines().stream()
        .filter(r -> r.kind().equals(line.line().kind()))
        .map(LineRules::fields)
        .findFirst()
        .orElse(List.of());
  }
}
