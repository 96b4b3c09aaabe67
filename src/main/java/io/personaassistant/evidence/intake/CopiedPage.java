package io.personaassistant.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The lines of a page as somebody copied it, brought into one shape: what a forum shows of its
/// users and the words of others that a post quotes are gone, and a day below a comment stands
/// behind the name above it. Each line keeps its place.
///
/// @param lost the lines, from 1, of days below words whose author cannot be read
/// @param hasProfiles whether it showed what only a forum shows of its users
record CopiedPage(List<String> lines, List<Integer> lost, boolean hasProfiles) {
  private static final int LONGEST_QUOTE = 60;

  /// So many comments show that a page writes the day below each.
  private static final int FEWEST = 2;

  private static final int LONGEST_FACT = 60;

  CopiedPage {
    lines = List.copyOf(lines);
    lost = List.copyOf(lost);
  }

  static CopiedPage of(List<String> read) {
    var lines = new ArrayList<>(read.stream().map(l -> l.replace('\u00a0', ' ').strip()).toList());
    removeQuotes(lines);
    boolean hasProfiles = removeProfiles(lines);
    var lost = new ArrayList<Integer>();
    lift(lines, lost);
    return new CopiedPage(lines, lost, hasProfiles);
  }

  /// A quotation that is open to its end was cut off, and stays.
  private static void removeQuotes(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int end = PageLine.quotes(lines.get(i)) ? endOfQuote(lines, i) : i;
      for (int q = i; q < end; q++) {
        lines.set(q, "");
      }
    }
  }

  private static int endOfQuote(List<String> lines, int start) {
    return IntStream.range(start, Math.min(lines.size(), start + LONGEST_QUOTE))
            .filter(i -> PageLine.endsQuote(lines.get(i)))
            .findFirst()
            .orElse(start - 1)
        + 1;
  }

  private static boolean removeProfiles(List<String> lines) {
    boolean found = false;
    for (int i = 0; i < lines.size(); i++) {
      if (PageLine.isProfile(lines.get(i))) {
        found = true;
        lines.set(i, "");
      } else if (PageLine.namesFact(lines.get(i))
          && i + 1 < lines.size()
          && lines.get(i + 1).length() <= LONGEST_FACT) {
        found = true;
        lines.set(i, "");
        lines.set(i + 1, "");
      }
    }
    return found;
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
      } else if (lines.subList(from, foot.line()).stream().anyMatch(PageLine::isSaid)) {
        lost.add(foot.line() + 1);
      }
      from = foot.line() + 1;
    }
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
    int first =
        IntStream.range(from, day)
                .filter(i -> PageLine.isButton(lines.get(i)))
                .max()
                .orElse(from - 1)
            + 1;
    var names =
        IntStream.range(first, day)
            .filter(i -> PageLine.isSaid(lines.get(i)))
            .filter(i -> lines.subList(i + 1, day).stream().anyMatch(PageLine::isSaid));
    return first == 0
        ? names.filter(i -> PageLine.author(lines.get(i)).isPresent()).boxed().reduce((_, n) -> n)
        : names.boxed().findFirst().filter(i -> PageLine.author(lines.get(i)).isPresent());
  }
}
