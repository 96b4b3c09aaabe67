package io.personaassistant.terminal.run;

import io.personaassistant.evidence.meaning.MeaningIndex;

/// Gets search ready: has the items read for their meaning that have not been yet, and says how far
/// that is where it takes a while.
public final class SearchPreparation {
  private static final int WORTH_SAYING = 500;

  private final Surroundings surroundings;

  public SearchPreparation(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Computes what is missing, and says how far it is where that takes long.
  public void complete(MeaningIndex meanings) {
    int missing = meanings.missing();
    boolean told = missing >= WORTH_SAYING;
    var err = surroundings.err();
    meanings.complete(done -> {
      if (told && surroundings.terminal()) {
        err.print("\rReading evidence for search: " + done + " of " + missing + " ");
        err.flush();
      }
    });
    if (told) {
      err.println(
          (surroundings.terminal() ? "\r" : "") + "Read " + missing + " items for search.      ");
    }
  }
}
