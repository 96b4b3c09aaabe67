package io.personaassistant.drafting.prompt;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A line as the model wrote it, with what the checks say of it.
///
/// @param position its place in the draft, from 0, in the order of arrival
/// @param marks what the rules for whole drafts say of it; they never withdraw a line
/// @param refines the number of the line that it replaces in the draft it refines, 0 for none
/// @param round 0 from the stream, 1 from the repair round
public record DraftedLine(
    int position, Line line, List<Finding> findings, List<Finding> marks, int refines, int round) {
  /// A line that was not looked at together with the others yet.
  public DraftedLine(int position, Line line, List<Finding> findings, int round) {
    this(position, line, findings, List.of(), 0, round);
  }

  public DraftedLine {
    findings = List.copyOf(findings);
    marks = List.copyOf(marks);
  }

  /// The same line with its texts changed by `words`; what the checks said stays.
  public DraftedLine map(UnaryOperator<String> words) {
    var fields = new LinkedHashMap<String, List<String>>();
    line.fields().forEach((name, texts) -> fields.put(name, texts.stream().map(words).toList()));
    return new DraftedLine(
        position, new Line(line.kind(), fields, line.cites()), findings, marks, refines, round);
  }

  /// The same line with more findings, those first.
  public DraftedLine finding(List<Finding> more) {
    return new DraftedLine(
        position,
        line,
        Stream.concat(more.stream(), findings.stream()).toList(),
        marks,
        refines,
        round);
  }

  /// What the findings come to. A line that fails is not shown.
  public Verdict verdict() {
    return Verdict.of(findings);
  }

  /// The same line with what the rules for whole drafts say of it.
  public DraftedLine marked(List<Finding> said) {
    return new DraftedLine(position, line, findings, said, refines, round);
  }

  /// The same line at another place.
  public DraftedLine at(int place) {
    return new DraftedLine(place, line, findings, marks, refines, round);
  }

  /// The same line as one that replaces another.
  public DraftedLine refining(int number) {
    return new DraftedLine(position, line, findings, marks, number, round);
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
