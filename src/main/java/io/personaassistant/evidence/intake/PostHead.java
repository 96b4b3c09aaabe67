package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.intake.PageLine.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a post begins: lines from `first`, the post itself below `last`.
///
/// @param day as the page shows it
record PostHead(int first, int last, Author author, String day) {
  private static final int MOST_BADGES = 4;

  /// What a forum shows of a user is long, also where it was taken away.
  private static final int LONGEST = 30;

  /// All of them on a page.
  static List<PostHead> in(CopiedPage page) {
    var lines = page.lines();
    var heads = new ArrayList<PostHead>();
    int free = 0;
    for (int i = 0; i < lines.size(); i++) {
      var head = head(page, i, free);
      if (head.isPresent()) {
        heads.add(head.get());
        free = i + 1;
      }
    }
    return heads;
  }

  /// What begins with the day on line `at`, which may stand behind the name or below it.
  private static Optional<PostHead> head(CopiedPage page, int at, int free) {
    var lines = page.lines();
    var line = lines.get(at);
    var dated = PageLine.dated(line);
    if (dated.isPresent()) {
      return dated.map(d -> new PostHead(at, at, d.author(), d.day()));
    }
    if (!PageLine.isDay(line)) {
      return Optional.empty();
    }
    boolean staff = false;
    int least = Math.max(free, at - LONGEST);
    for (int i = at - 1, badges = 0; i >= least && badges <= MOST_BADGES; i--) {
      var above = lines.get(i);
      if (isTitle(page, i, least)) {
        continue;
      }
      badges += above.isEmpty() ? 0 : 1;
      boolean isStaff = PageLine.isStaff(above);
      if (!PageLine.isOfHead(above) || PageLine.isDay(above)) {
        // a picture before the name is called like it
        boolean isKnown = i + 1 < at && PageLine.isBelowName(lines.get(i + 1));
        var author =
            PageLine.author(above)
                .or(() -> isKnown ? PageLine.anyName(above) : Optional.<Author>empty());
        int first =
            i > free && author.isPresent() && isOf(author.get(), lines.get(i - 1)) ? i - 1 : i;
        boolean known = staff;
        return author.map(
            who -> new PostHead(first, at, new Author(who.name(), known || who.isStaff()), line));
      }
      staff |= isStaff;
    }
    return Optional.empty();
  }

  /// Whether a line is what somebody does or calls themselves, with who they are to the page and
  /// their name above it; a forum shows more of its users below it.
  private static boolean isTitle(CopiedPage page, int at, int free) {
    var lines = page.lines();
    boolean isOfFirm = at + 1 < lines.size() && PageLine.isFirm(lines.get(at + 1));
    if (isOfFirm && at > free && lines.get(at - 1).isEmpty()) {
      // a picture stood between
      return at - 2 >= free && PageLine.author(lines.get(at - 2)).isPresent();
    }
    int name = at > free && PageLine.isBelowName(lines.get(at - 1)) ? at - 2 : at - 1;
    boolean begins = isOfFirm || name == at - 2 || page.hasProfiles() && isFree(lines, name - 1);
    return begins
        && name >= free
        && PageLine.isSaid(lines.get(at))
        && PageLine.author(lines.get(name)).isPresent();
  }

  private static boolean isFree(List<String> lines, int at) {
    return at < 0 || lines.get(at).isEmpty() || PageLine.mayBeButton(lines.get(at));
  }

  private static boolean isOf(Author author, String line) {
    return PageLine.author(line).filter(who -> who.name().equals(author.name())).isPresent();
  }
}
