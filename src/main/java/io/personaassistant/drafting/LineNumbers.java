package io.personaassistant.drafting;

import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;

/// Numbers the lines of a draft as they are shown, so that people can name them: from 1 on, and a
/// line that replaces another has the number of that one. For one draft; not thread-safe.
public final class LineNumbers {
  private int last;

  public LineNumbers(DraftRequest request) {
    this.last = request.replacing().map(r -> r.lines().size()).orElse(0);
  }

  /// The number of the line that is shown next.
  public int of(DraftedLine line) {
    return line.refines() > 0 ? line.refines() : ++last;
  }
}
