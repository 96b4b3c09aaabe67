package io.personaassistant.evidence.building;

import io.personaassistant.evidence.profile.SharedLine;
import java.util.List;
import java.util.Optional;

/// What a persona for a segment could say. Nothing of it is stored; each line rests on at least two
/// items of two participants.
///
/// @param title the job title that most go by, with who is known by it; empty where fewer than two
///   share one
/// @param lines in order of kind
public record ProposedPersona(
    Segments.Segment segment, Optional<Cited> title, List<SharedLine> lines) {
  public ProposedPersona {
    lines = List.copyOf(lines);
  }

  /// How many lines there are to decide on, the job title among them.
  public int size() {
    return lines.size() + (title.isPresent() ? 1 : 0);
  }

  /// A value with the items that show it.
  public record Cited(String text, List<String> cites, int participants) {
    public Cited {
      cites = List.copyOf(cites);
    }
  }
}
