package io.personaassistant.evidence.profile;

import io.personaassistant.persona.TraitKind;
import java.util.List;

/// A line that a persona could have.
///
/// @param text words of the first item cited, or the name of a thing that all of them name
/// @param cites ids of the items it rests on, at least two, of at least two participants
/// @param participants how many different ones said it
public record SharedLine(TraitKind kind, String text, List<String> cites, int participants) {
  public SharedLine {
    if (cites.size() < 2 || participants < 2) {
      throw new IllegalArgumentException("a line rests on two items of two participants");
    }
    cites = List.copyOf(cites);
  }
}
