package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// All lines of a draft that a person sees, and what they are judged by together.
///
/// @param lines in the order they are shown
/// @param kinds the kinds of line the draft should have, in order
/// @param sources the texts of what could be cited, by id
/// @param facts which of the sources are product facts, by id
/// @param contrast what sets the persona apart from the others
/// @param english rules made for English may judge it
public record WholeDraft(
    List<Line> lines,
    List<LineRules> kinds,
    Map<String, String> sources,
    Set<String> facts,
    Contrast contrast,
    boolean english) {
  public WholeDraft {
    lines = List.copyOf(lines);
    kinds = List.copyOf(kinds);
    sources = Map.copyOf(sources);
    facts = Set.copyOf(facts);
  }

  /// The rules of a line; empty for a kind that the draft type no longer has.
  Optional<LineRules> rules(Line line) {
    return kinds.stream().filter(k -> k.kind().equals(line.kind())).findFirst();
  }

  /// The places of the lines of a kind, in order.
  List<Integer> places(LineRules kind) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).kind().equals(kind.kind()))
        .boxed()
        .toList();
  }
}
