package io.personaassistant.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The lines of a page as somebody copied it, brought into one shape: what a forum shows of its
/// users and the words of others that a post quotes are gone, and a day below a comment stands
/// behind the name above it. Each line keeps its place.
///
/// @param lost the lines, from 1, of days below words whose author cannot be read
/// @param hasProfiles whether it showed what only a forum shows of its users
record CopiedPage(List<String> lines, List<Integer> lost, boolean hasProfiles) {
  /// So many comments show that a page writes the day below each.
  private static final int FEWEST = 2;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  CopiedPage {
    lines = List.copyOf(lines);
    lost = List.copyOf(lost);
  }

  static CopiedPage of(List<String> read) {
    var lines = new ArrayList<>(read.stream().map(l -> l.replace('\u00a0', ' ').strip()).toList());
    PageQuotes.remove(lines);
    ReviewForm.remove(lines);
    removePictures(lines);
    boolean hasProfiles = Profiles.remove(lines);
    var lost = new ArrayList<Integer>();
    lift(lines, lost);
    return new CopiedPage(lines, lost, hasProfiles);
  }

  /// Initials stand for a picture beside the name that they are of, a country's code below a name.
  private static void removePictures(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var above = filled(lines.subList(0, i).reversed());
      var below = filled(lines.subList(i + 1, lines.size()));
      if (areInitials(lines.get(i), below)
          || areInitials(lines.get(i), above.replaceFirst("^(?i)verified ", ""))
          || COUNTRIES.contains(lines.get(i)) && PageLine.author(above).isPresent()) {
        lines.set(i, "");
      }
    }
  }

  /// Whether a line is two letters of the name on the one below.
  private static boolean areInitials(String line, String name) {
    if (!PageLine.INITIALS.matcher(line).matches() || PageLine.author(name).isEmpty()) {
      return false;
    }
    var upper = name.toUpperCase(Locale.ROOT);
    var second = line.substring(1);
    return upper.length() > 2
        && upper.startsWith(line.substring(0, 1))
        && (upper.startsWith(second, 1) || upper.contains(" " + second));
  }

  private static String filled(List<String> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /// A day below a comment, with the buttons on its line.
  private record Foot(int line, String day, String buttons) {}

  private static void lift(List<String> lines, List<Integer> lost) {
    var foots =
        IntStream.range(0, lines.size())
            .mapToObj(i -> foot(lines, i))
            .flatMap(Optional::stream)
            .toList();
    long days =
        lines.stream().filter(l -> PageLine.isDay(l) || PageLine.dated(l).isPresent()).count()
            + foots.stream().filter(foot -> !foot.buttons().isEmpty()).count();
    if (foots.size() < FEWEST || 2L * foots.size() <= days) {
      return;
    }
    int from = 0;
    for (var foot : foots) {
      var name = name(lines, from, foot.line());
      if (name.isPresent()) {
        lines.set(name.get(), lines.get(name.get()) + " · " + foot.day());
        lines.set(foot.line(), foot.buttons());
      } else if (isBelowWords(lines, from, foot.line())) {
        lost.add(foot.line() + 1);
      }
      from = foot.line() + 1;
    }
  }

  /// Whether what stands above a day is more than the name that it is the day of.
  private static boolean isBelowWords(List<String> lines, int from, int day) {
    var said =
        lines.subList(afterButtons(lines, from, day), day).stream()
            .filter(PageLine::isSaid)
            .toList();
    return !said.isEmpty() && (said.size() > 1 || PageLine.author(said.getFirst()).isEmpty());
  }

  private static int afterButtons(List<String> lines, int from, int day) {
    return IntStream.range(from, day)
            .filter(i -> PageLine.isButton(lines.get(i)))
            .max()
            .orElse(from - 1)
        + 1;
  }

  /// Whether a day stands below a comment.
  static boolean isFoot(List<String> lines, int at) {
    return foot(lines, at).isPresent();
  }

  private static Optional<Foot> foot(List<String> lines, int at) {
    var line = lines.get(at);
    if (!PageLine.isDay(line)) {
      return PageLine.dayAmongButtons(line)
          .map(day -> new Foot(at, day, line.replace(day, "").strip()));
    }
    boolean ends =
        lines.subList(at + 1, lines.size()).stream()
            .filter(below -> !below.isEmpty())
            .findFirst()
            .filter(PageLine::mayBeButton)
            .isPresent();
    return ends ? Optional.of(new Foot(at, line, "")) : Optional.empty();
  }

  /// Where the name stands above the words above a day: first behind the buttons of the comment
  /// before; nothing shows where the head of the page ends, so that there it is the nearest.
  private static Optional<Integer> name(List<String> lines, int from, int day) {
    int first = afterButtons(lines, from, day);
    var names =
        IntStream.range(first, day)
            .filter(i -> PageLine.isSaid(lines.get(i)))
            .filter(i -> lines.subList(i + 1, day).stream().anyMatch(PageLine::isSaid));
    return first == 0
        ? names.filter(i -> PageLine.author(lines.get(i)).isPresent()).boxed().reduce((_, n) -> n)
        : names.boxed().findFirst().filter(i -> PageLine.author(lines.get(i)).isPresent());
  }
}
