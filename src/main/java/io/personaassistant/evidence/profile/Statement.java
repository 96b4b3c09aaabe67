package io.personaassistant.evidence.profile;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.segment.CommonWords;
import java.util.Set;

/// An item as lines are made from it. Nobody changes the vector.
public final class Statement {
  final String item;
  final String participant;
  final SourceType sourceType;
  final String text;
  final float[] vector;

  /// What it is about, as stems.
  final Set<String> subjects;

  /// @param item its citation id
  /// @param vector what it means, 1 long
  public Statement(
      String item, String participant, SourceType sourceType, String text, float[] vector) {
    this.item = item;
    this.participant = participant;
    this.sourceType = sourceType;
    this.text = text;
    this.vector = vector;
    this.subjects = CommonWords.stems(text);
  }

  double closeness(Statement other) {
    return closeness(other.vector);
  }

  double closeness(float[] other) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * other[i];
    }
    return sum;
  }
}
