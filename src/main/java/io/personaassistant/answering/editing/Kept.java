package io.personaassistant.answering.editing;

import io.personaassistant.persona.WholePersona;
import java.util.List;

/// What became of a change of a persona.
public sealed interface Kept {
  /// It is stored as a new version.
  ///
  /// @param others what others changed since the person looked, which is kept as well
  record Done(WholePersona now, List<Theirs> others) implements Kept {
    public Done {
      others = List.copyOf(others);
    }
  }

  /// The record was so already; nothing was stored.
  record Same(WholePersona now) implements Kept {}

  /// Somebody else changed the same in the meantime; nothing was stored.
  ///
  /// @param base what the person had before their eyes
  record Clash(WholePersona base, WholePersona now, List<Theirs> theirs) implements Kept {
    public Clash {
      theirs = List.copyOf(theirs);
    }
  }

  /// There is no such persona any more; nothing was stored.
  record Gone() implements Kept {}

  /// It cannot be so; nothing was stored.
  ///
  /// @param where what the sentence is about, as the change names it
  record Refused(String where, String sentence) implements Kept {}
}
