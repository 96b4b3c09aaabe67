package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The words of others that a post quotes. Pure functions.
final class PageQuotes {
  private static final PhraseTable PHRASES = PhraseTable.read(PageQuotes.class, "posts.txt");
  private static final Pattern QUOTING = PHRASES.pattern("", "quoting", "");
  private static final Pattern QUOTED = PHRASES.pattern("", "quoted", "");

  private PageQuotes() {}

  /// Makes the lines of each blank; one whose end does not show stays, since what stands below may
  /// be the next post.
  static void remove(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int end = quoted(lines.get(i)).isPresent() ? end(lines, i) : i;
      for (int q = i; q < end; q++) {
        lines.set(q, "");
      }
    }
  }

  /// Whose words begin below, as a page that quotes them says it: `maybe_pine said:`.
  static Optional<String> quoted(String line) {
    var quoting = QUOTING.matcher(line);
    return !PageLine.isLong(line) && quoting.matches()
        ? Optional.of(quoting.group("who"))
        : Optional.empty();
  }

  private static int end(List<String> lines, int start) {
    return IntStream.range(start + 1, lines.size())
            .filter(i -> ends(lines.get(i)) || endsPost(lines.get(i)))
            .limit(1)
            .filter(i -> ends(lines.get(i)))
            .findFirst()
            .orElse(start - 1)
        + 1;
  }

  private static boolean ends(String line) {
    return QUOTED.matcher(line).matches();
  }

  private static boolean endsPost(String line) {
    return PageLine.isDay(line)
        || PageLine.dated(line).isPresent()
        || PageLine.isButton(line)
        || quoted(line).isPresent();
  }
}
