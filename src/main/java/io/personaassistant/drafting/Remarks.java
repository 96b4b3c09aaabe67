package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What is marked on a line, as somebody would say it: what holds of several places is said once.
final class Remarks {
  private Remarks() {}

  /// Each remark once, in the order in which they were found.
  static List<String> of(List<Finding> findings) {
    var internal = new LinkedHashSet<String>();
    findings.forEach(f -> Reasons.internal(f).ifPresent(internal::add));
    var remarks = new LinkedHashSet<String>();
    for (var finding : findings) {
      boolean several = internal.size() > 1 && Reasons.internal(finding).isPresent();
      remarks.add(
          several
              ? Reasons.internalAll(Sentence.listed(new ArrayList<>(internal)))
              : finding.why());
    }
    return List.copyOf(remarks);
  }

  /// A remark on a field, `""` for the line as a whole.
  static Finding on(String field, String rule, String why, String fix) {
    return new Finding(rule, Level.WARNING, field, "", -1, -1, why, fix);
  }
}
