package io.personaassistant.drafting.prompt;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.drafting.type.Refinement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Brings new lines to the places of the old ones. A model says in a field of its own which line
/// each new one replaces; the rest of the draft stays as it was. Pure functions.
public final class RefinedLines {
  /// The field in which a model says which line it writes again.
  static final String FIELD = "refines";

  /// What stands there for a line that is missing so far.
  private static final String FURTHER = "new";

  private RefinedLines() {}

  /// The kinds of line to write, each with the numbers of the lines that it may replace.
  public static List<LineRules> asked(Refining refining, List<LineRules> kinds) {
    var asked = new ArrayList<LineRules>();
    for (var kind : kinds) {
      var numbers = new ArrayList<String>();
      for (int number : refining.targets()) {
        if (refining.line(number).line().kind().equals(kind.kind())) {
          numbers.add(Integer.toString(number));
        }
      }
      int missing = missing(refining, kind);
      if (missing > 0) {
        numbers.add(FURTHER);
      }
      int count = numbers.size() + Math.max(0, missing - 1);
      if (count > 0) {
        asked.add(withNumbers(kind, numbers, count));
      }
    }
    return asked;
  }

  /// A sharper draft also brings what the draft lacks.
  private static int missing(Refining refining, LineRules kind) {
    long there = refining.lines().stream().filter(l -> l.line().kind().equals(kind.kind())).count();
    return refining.wants(Refinement.SHARPEN) ? (int) Math.max(0, kind.minLines() - there) : 0;
  }

  private static LineRules withNumbers(LineRules kind, List<String> numbers, int count) {
    var fields = new ArrayList<FieldRule>();
    fields.add(
        new FieldRule(
            FIELD,
            "",
            "the number of the line that this one replaces",
            true,
            false,
            0,
            0,
            0,
            0,
            CharacterCount.GRAPHEMES,
            0,
            0,
            numbers,
            Optional.empty(),
            NumberSource.PLAN,
            List.of(),
            Set.of()));
    fields.addAll(kind.fields());
    return new LineRules(
        kind.kind(),
        kind.title(),
        count,
        count,
        kind.citesRequired(),
        kind.customerFacing(),
        kind.words(),
        fields,
        kind.whole());
  }

  /// Which line a new one replaces: what it says, else the first line of its kind that nothing has
  /// replaced yet; 0 for a further line.
  public static int number(Refining refining, Line line, Set<Integer> replaced) {
    var said = String.join("", line.texts(FIELD)).strip();
    if (said.equals(FURTHER)) {
      return 0;
    }
    if (said.matches("[1-9]\\d{0,2}") && isTarget(refining, Integer.parseInt(said), line)) {
      return Integer.parseInt(said);
    }
    return refining.targets().stream()
        .filter(n -> isTarget(refining, n, line) && !replaced.contains(n))
        .findFirst()
        .orElse(0);
  }

  private static boolean isTarget(Refining refining, int number, Line line) {
    return refining.targets().contains(number)
        && refining.line(number).line().kind().equals(line.kind());
  }

  /// The line without what only we read.
  public static Line bare(Line line) {
    var fields = new LinkedHashMap<>(line.fields());
    fields.remove(FIELD);
    return new Line(line.kind(), fields, line.cites());
  }

  /// The draft as it is now: each line in its place, new where one passed, else as it was; further
  /// lines after them, those that did not pass last.
  ///
  /// @param again checks an old line against what is on record today
  public static List<DraftedLine> whole(
      Refining refining, List<DraftedLine> arrived, Function<Line, DraftedLine> again) {
    var all = new ArrayList<DraftedLine>();
    var used = new HashSet<DraftedLine>();
    for (int number = 1; number <= refining.lines().size(); number++) {
      int place = number;
      var passed =
          arrived.stream()
              .filter(l -> l.refines() == place && l.verdict() != Verdict.FAIL)
              .findFirst();
      passed.ifPresent(used::add);
      all.add(passed.orElseGet(() -> again.apply(refining.line(place).line())));
    }
    arrived.stream().filter(l -> l.verdict() != Verdict.FAIL && used.add(l)).forEach(all::add);
    arrived.stream().filter(l -> l.verdict() == Verdict.FAIL).forEach(all::add);
    var placed = new ArrayList<DraftedLine>();
    for (var line : all) {
      placed.add(line.at(placed.size()));
    }
    return placed;
  }
}
