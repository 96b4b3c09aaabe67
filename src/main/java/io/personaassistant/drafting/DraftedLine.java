package io.personaassistant.drafting;

import io.personaassistant.checking.Finding;
import io.personaassistant.checking.Level;
import io.personaassistant.checking.Line;
import io.personaassistant.checking.Verdict;
import java.util.List;

/// A line as the model wrote it, with what the checks say of it.
///
/// @param position its place in the draft, from 0, in the order of arrival
/// @param round 0 from the stream, 1 from the repair round
public record DraftedLine(int position, Line line, List<Finding> findings, int round) {
  public DraftedLine {
    findings = List.copyOf(findings);
  }

  /// What the findings come to. A line that fails is not shown.
  public Verdict verdict() {
    return Verdict.of(findings);
  }

  /// The findings that stop it.
  public List<Finding> errors() {
    return findings.stream().filter(f -> f.level() == Level.ERROR).toList();
  }

  /// The findings to be shown with it.
  public List<Finding> warnings() {
    return findings.stream().filter(f -> f.level() == Level.WARNING).toList();
  }
}
