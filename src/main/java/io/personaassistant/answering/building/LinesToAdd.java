package io.personaassistant.answering.building;

import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which lines of a proposal a build does not have yet. A pure function.
final class LinesToAdd {
  private LinesToAdd() {}

  /// The job title first, then the others in the order of the proposal, none of them kept; their
  /// numbers go on from the highest that is there.
  ///
  /// @param there the lines that the build has
  static List<OpenBuild.Line> of(List<OpenBuild.Line> there, ProposedPersona proposed) {
    int number = there.stream().mapToInt(OpenBuild.Line::number).max().orElse(0);
    var lines = new ArrayList<OpenBuild.Line>();
    for (var line : all(proposed)) {
      boolean isThere =
          there.stream().anyMatch(l -> l.kind().equals(line.kind()) && isSame(l, line));
      if (!isThere) {
        lines.add(
            new OpenBuild.Line(
                ++number, line.kind(), line.text(), line.cites(), line.people(), false, 0, ""));
      }
    }
    return lines;
  }

  private static List<OpenBuild.Line> all(ProposedPersona proposed) {
    var all = new ArrayList<OpenBuild.Line>();
    proposed
        .title()
        .ifPresent(t -> all.add(line(Optional.empty(), t.text(), t.cites(), t.participants())));
    proposed
        .lines()
        .forEach(l -> all.add(line(Optional.of(l.kind()), l.text(), l.cites(), l.participants())));
    return all;
  }

  private static OpenBuild.Line line(
      Optional<TraitKind> kind, String text, List<String> cites, int people) {
    return new OpenBuild.Line(0, kind, text, cites, people, false, 0, "");
  }

  /// A line that was reworded rests on the same items still.
  private static boolean isSame(OpenBuild.Line there, OpenBuild.Line line) {
    return there.text().equals(line.text())
        || there.cites().getFirst().equals(line.cites().getFirst());
  }
}
