package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a forum shows of its users, such as `Joined: Mar 3, 2011`: people write such lines, too, so
/// that only two of different kinds together are it, or one between a name and its day. Pure
/// functions.
final class Profiles {
  private static final PhraseTable PHRASES = PhraseTable.read(Profiles.class, "posts.txt");
  private static final Pattern PROFILE = PHRASES.pattern("", "profile", "");
  private static final Pattern FACT = PHRASES.pattern("", "fact", ":?");
  private static final Pattern UP = PHRASES.pattern("", "up", "");

  /// What `Top` is there, which people write elsewhere.
  private static final String BUTTON = "back to top";

  private static final int FEWEST = 2;
  private static final int LONGEST = 60;

  private Profiles() {}

  /// A thing that is shown, on one line or with what it is on the next.
  ///
  /// @param end the line behind it
  private record Fact(String kind, int end) {}

  /// Makes the lines blank; whether there were any.
  static boolean remove(List<String> lines) {
    boolean found = false;
    for (int i = 0; i < lines.size(); i++) {
      var kinds = new HashSet<String>();
      int end = i;
      for (var fact = fact(lines, i); fact.isPresent(); fact = fact(lines, filled(lines, end))) {
        kinds.add(fact.get().kind());
        end = fact.get().end();
      }
      int below = filled(lines, end);
      boolean leadsUp = below < lines.size() && UP.matcher(lines.get(below)).matches();
      boolean alone = leadsUp ? isBelowName(lines, i, 1) : isInHead(lines, i, below);
      if (kinds.size() >= FEWEST || !kinds.isEmpty() && alone) {
        found = true;
        IntStream.range(i, end).forEach(line -> lines.set(line, ""));
        if (leadsUp) {
          lines.set(below, BUTTON);
        }
      }
    }
    return found;
  }

  private static Optional<Fact> fact(List<String> lines, int at) {
    var line = at < lines.size() ? lines.get(at) : "";
    var kind = line.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    if (PROFILE.matcher(line).matches()) {
      return Optional.of(new Fact(kind, at + 1));
    }
    var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
    return FACT.matcher(line).matches() && !next.isEmpty() && next.length() <= LONGEST
        ? Optional.of(new Fact(kind, at + 2))
        : Optional.empty();
  }

  /// Whether the day of a post stands below its name, perhaps with what somebody does between.
  private static boolean isInHead(List<String> lines, int begin, int day) {
    return day < lines.size()
        && PageLine.isDay(lines.get(day))
        && !CopiedPage.isFoot(lines, day)
        && isBelowName(lines, begin, 2);
  }

  private static boolean isBelowName(List<String> lines, int at, int distance) {
    return lines.subList(0, at).reversed().stream()
        .filter(line -> !line.isEmpty() && !PageLine.isBadge(line))
        .limit(distance)
        .anyMatch(line -> PageLine.author(line).isPresent());
  }

  /// The next line that is not blank, from one on.
  private static int filled(List<String> lines, int from) {
    return IntStream.range(from, lines.size())
        .filter(i -> !lines.get(i).isEmpty())
        .findFirst()
        .orElse(lines.size());
  }
}
