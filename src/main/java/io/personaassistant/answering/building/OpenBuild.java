package io.personaassistant.answering.building;

import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.TraitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A persona on the way: what the evidence bears of a segment, and which lines of it curators keep.
///
/// @param id names it, from 1
/// @param label of the segment
/// @param people how many participants the segment has
/// @param objective what is to be learned
/// @param decision which decision the persona informs
/// @param begun who began it, Slack user id, and when
/// @param lines in order of their numbers
public record OpenBuild(
    long id,
    String label,
    int people,
    String objective,
    String decision,
    String begun,
    Instant at,
    List<Line> lines) {
  public OpenBuild {
    lines = List.copyOf(lines);
  }

  /// A line that the evidence bears.
  ///
  /// @param number names it within its build, from 1
  /// @param kind of the trait it becomes; empty for the job title
  /// @param cites ids of the items it rests on
  /// @param people how many participants say it
  /// @param edits how often it was reworded
  /// @param by who kept, left out or reworded it last, `""` for nobody
  public record Line(
      int number,
      Optional<TraitKind> kind,
      String text,
      List<String> cites,
      int people,
      boolean kept,
      int edits,
      String by) {
    public Line {
      cites = List.copyOf(cites);
    }

    private Line at(int place) {
      return new Line(place, kind, text, cites, people, kept, edits, by);
    }
  }

  /// The line with this number.
  public Optional<Line> line(int number) {
    return lines.stream().filter(l -> l.number() == number).findFirst();
  }

  /// The lines that are kept.
  public List<Line> kept() {
    return lines.stream().filter(Line::kept).toList();
  }

  /// The lines that are kept and become traits.
  List<Line> traits() {
    return kept().stream().filter(l -> l.kind().isPresent()).toList();
  }

  /// The traits that are kept, of each what is left of it.
  List<SharedLine> traits(Function<Line, Optional<SharedLine>> left) {
    return traits().stream().flatMap(l -> left.apply(l).stream()).toList();
  }

  /// Which lines of a proposal a build does not have yet: the job title first, then the others in
  /// the order of the proposal, none of them kept; their numbers go on from the highest that is
  /// there.
  ///
  /// @param there the lines that the build has
  static List<Line> toAdd(List<Line> there, ProposedPersona proposed) {
    int number = there.stream().mapToInt(Line::number).max().orElse(0);
    var lines = new ArrayList<Line>();
    for (var line : all(proposed)) {
      if (there.stream().noneMatch(l -> isSame(l, line))) {
        lines.add(line.at(++number));
      }
    }
    return lines;
  }

  private static List<Line> all(ProposedPersona proposed) {
    var all = new ArrayList<Line>();
    proposed
        .title()
        .ifPresent(t -> all.add(line(Optional.empty(), t.text(), t.cites(), t.participants())));
    proposed
        .lines()
        .forEach(l -> all.add(line(Optional.of(l.kind()), l.text(), l.cites(), l.participants())));
    return all;
  }

  private static Line line(Optional<TraitKind> kind, String text, List<String> cites, int people) {
    return new Line(0, kind, text, cites, people, false, 0, "");
  }

  /// A line that was reworded rests on the same items still.
  private static boolean isSame(Line there, Line line) {
    return there.kind().equals(line.kind())
        && (there.text().equals(line.text())
            || there.cites().getFirst().equals(line.cites().getFirst()));
  }
}
