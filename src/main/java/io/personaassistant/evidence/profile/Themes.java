package io.personaassistant.evidence.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Statements that several people make in several kinds of source, and that nothing known covers.
public final class Themes {
  private static final int FEWEST = 3;
  private static final int FEWEST_SOURCES = 2;

  /// Statements that are compared, at most: the newest, as they are given.
  private static final int MOST_COMPARED = 1_000;

  private Themes() {}

  /// Groups of at least three statements of two participants and two types of source that say
  /// nearly the same, as ids; the largest first.
  ///
  /// @param known vectors of what is on record; statements near to one of them belong to it
  public static List<List<String>> of(
      List<Statement> statements, List<float[]> known, Closeness near) {
    var open =
        new ArrayList<>(
            statements.stream()
                .filter(s -> known.stream().noneMatch(k -> near.isAbout(s, k)))
                .limit(MOST_COMPARED)
                .toList());
    var themes = new ArrayList<List<String>>();
    for (var center : List.copyOf(open)) {
      var members =
          open.stream()
              .filter(s -> s == center || near.isSame(center, center.subjects, s))
              .toList();
      if (open.contains(center) && isTheme(members)) {
        themes.add(members.stream().map(s -> s.item).toList());
        open.removeAll(members);
      }
    }
    themes.sort(
        Comparator.comparingInt((List<String> t) -> -t.size()).thenComparing(List::getFirst));
    return themes;
  }

  private static boolean isTheme(List<Statement> members) {
    var sources = new HashSet<>(members.stream().map(s -> s.sourceType).toList());
    var people = new HashSet<>(members.stream().map(s -> s.participant).toList());
    return members.size() >= FEWEST && sources.size() >= FEWEST_SOURCES && people.size() > 1;
  }
}
