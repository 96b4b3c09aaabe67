package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a line of a forum's page is: a user's name, a day, a button, or words. Pure functions.
final class PageLine {
  private static final int LONGEST = 80;
  private static final int LONGEST_NAME = 40;

  private static final PhraseTable PHRASES = PhraseTable.read(PageLine.class, "posts.txt");
  private static final Pattern AROUND = PHRASES.pattern("", "around", "");
  private static final Pattern WRITTEN = PHRASES.pattern("", "written", "");
  private static final Pattern BADGE = PHRASES.pattern("", "badge", "");
  private static final Pattern FIRM = PHRASES.pattern("", "firm", "");
  private static final Pattern STARS = PHRASES.pattern("", "stars", " ");
  private static final Pattern COMPANY = PHRASES.pattern("", "company", "");

  /// What stands in the place of a picture, or for a country; a user may be called so, too.
  static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2}");

  private static final Pattern SENTENCE = Pattern.compile("[,:;!?…]|\\.$|\\d{3}");
  private static final Pattern BY = PHRASES.pattern("^", "by", " ");
  private static final Pattern NOBODY = PHRASES.pattern("", "nobody", "");
  private static final Pattern STAFF = PHRASES.pattern("", "staff", "");

  /// A user's name: one word without a sentence's marks, or up to four that begin with capitals.
  private static final Pattern NAME =
      Pattern.compile(
          "(?:u/|@)?[\\p{L}\\d][\\p{L}\\d_.'’-]*"
              + "|\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:%s) )?[\\p{Lu}\\d][\\p{L}\\d.'’-]*){1,3}"
                  .formatted(PHRASES.of("particle")));

  /// Who somebody is to the forum, in brackets behind the name.
  private static final Pattern IN_BRACKETS = Pattern.compile("(.+?) ?[(\\[]([^()\\[\\]]+)[)\\]]");

  /// Between a name and a day on one line.
  private static final Pattern BETWEEN = Pattern.compile("\\s*[·•|»]\\s*|\\s+[-–—]\\s+");

  /// Between names of columns; behind a comma in words stands a blank.
  private static final Pattern SEPARATOR = Pattern.compile("(?<=.)[,;\\t](?! )");

  private PageLine() {}

  /// Who wrote a post.
  ///
  /// @param name `""` where the page does not say it
  /// @param isStaff whether the page shows that they speak for a company
  record Author(String name, boolean isStaff) {}

  /// A line that is an author and a day, with what stands between them.
  record Dated(Author author, String day) {}

  /// Reads `Mia Roth • Mar 7, 2026`, also with who she is to the forum.
  static Optional<Dated> dated(String line) {
    if (!isLong(line) && COMPANY.matcher(line).matches()) {
      return dayAtEnd(line).map(day -> new Dated(new Author(line, true), day));
    }
    var parts = List.of(BETWEEN.split(line));
    if (isLong(line) || parts.size() < 2) {
      return Optional.empty();
    }
    int day =
        (int) parts.stream().skip(1).takeWhile(part -> isStaff(part) || isBadge(part)).count() + 1;
    var said = String.join(" · ", parts.subList(day, parts.size()));
    boolean staff = parts.subList(1, day).stream().anyMatch(PageLine::isStaff);
    return author(BY.matcher(parts.getFirst()).replaceFirst(""))
        .filter(_ -> PostedDay.isOne(said))
        .map(who -> new Dated(new Author(who.name(), staff || who.isStaff()), said));
  }

  /// Reads a name, also `Mia Roth (Moderator)` and `Mia Roth • Author`.
  static Optional<Author> author(String line) {
    if (NOBODY.matcher(line).matches()) {
      return Optional.of(new Author("", false));
    }
    if (COMPANY.matcher(line).matches()) {
      return Optional.of(new Author(line, true));
    }
    var parts = List.of(BETWEEN.split(line));
    if (parts.size() > 1 && parts.stream().skip(1).allMatch(p -> isStaff(p) || isBadge(p))) {
      boolean staff = parts.stream().skip(1).anyMatch(PageLine::isStaff);
      return author(parts.getFirst()).map(who -> new Author(who.name(), staff || who.isStaff()));
    }
    var brackets = IN_BRACKETS.matcher(line);
    if (brackets.matches() && isName(brackets.group(1))) {
      boolean staff = isStaff(brackets.group(2));
      return staff || isBadge(brackets.group(2))
          ? Optional.of(new Author(brackets.group(1), staff))
          : Optional.empty();
    }
    return isName(line) ? Optional.of(new Author(line, false)) : Optional.empty();
  }

  /// What may be a name only because who somebody is to the page stands below it: `tom b`.
  static Optional<Author> anyName(String line) {
    return line.length() <= LONGEST_NAME && hasLetter(line) && !SENTENCE.matcher(line).find()
        ? Optional.of(new Author(line, false))
        : Optional.empty();
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME
        && hasLetter(text)
        && NAME.matcher(text).matches()
        && !isAround(text)
        && !PostedDay.isOne(text);
  }

  /// Whether the whole line is a day.
  static boolean isDay(String line) {
    return !isLong(line) && PostedDay.isOne(line);
  }

  /// Whether a short line has a day between marks or at its end, whatever else it is.
  static boolean holdsDay(String line) {
    return !isLong(line)
        && (Arrays.stream(BETWEEN.split(line)).anyMatch(PostedDay::isOne)
            || dayAtEnd(line).isPresent());
  }

  private static Optional<String> dayAtEnd(String line) {
    var words = List.of(line.split(" "));
    return IntStream.range(0, words.size())
        .mapToObj(i -> String.join(" ", words.subList(i, words.size())))
        .filter(PostedDay::isOne)
        .findFirst();
  }

  /// Whether a line names the columns of a table and the next one begins to fill them.
  static boolean namesColumns(String line, String next) {
    return SEPARATOR
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .distinct()
        .anyMatch(separator -> next.contains(separator) || next.startsWith("\""));
  }

  static boolean isLong(String line) {
    return line.length() > LONGEST;
  }

  /// Whether it shows that who is named above speaks for a company.
  static boolean isStaff(String line) {
    return STAFF.matcher(line).matches();
  }

  /// Whether it shows how large the company of a reviewer is.
  static boolean isFirm(String line) {
    return FIRM.matcher(line).matches();
  }

  /// Whether it shows who somebody is to the forum.
  static boolean isBadge(String line) {
    return !line.isEmpty()
        && (!INITIALS.matcher(line).matches() || BADGE.matcher(line).matches())
        && BETWEEN
            .splitAsStream(line)
            .filter(p -> !p.isEmpty())
            .allMatch(p -> BADGE.matcher(p).matches() || INITIALS.matcher(p).matches());
  }

  /// Whether it stands between a name and a post, but for the name: who that is, a day, a mark.
  static boolean isOfHead(String line) {
    return line.isEmpty() || isStaff(line) || isBadge(line) || isAround(line) || isDay(line);
  }

  /// A button or a count, or several on one line.
  static boolean isAround(String line) {
    return !line.isEmpty()
        && BETWEEN
            .splitAsStream(line)
            .allMatch(
                part -> !hasLetter(part) || AROUND.matcher(part).matches() || areButtons(part));
  }

  /// Whether it is buttons with a blank between them; two of them that people write may be words.
  private static boolean areButtons(String text) {
    var words = List.of(text.split(" "));
    return words.size() > 1
        && words.stream().allMatch(AROUND.asMatchPredicate())
        && words.stream().anyMatch(w -> !WRITTEN.matcher(w).matches());
  }

  /// A line of buttons, whatever else it may be.
  static boolean mayBeButton(String line) {
    return isAround(line) && hasLetter(line);
  }

  /// A line of buttons that nobody writes in a post.
  static boolean isButton(String line) {
    return mayBeButton(line) && !WRITTEN.matcher(line).matches();
  }

  /// Whether it is what somebody may have said, or who says it.
  static boolean isSaid(String line) {
    return !line.isEmpty() && !isAround(line) && !isBadge(line) && !isStaff(line) && !isDay(line);
  }

  /// The day in a line that holds nothing else but buttons, such as `Like · Reply · 2d`.
  static Optional<String> dayAmongButtons(String line) {
    var parts = List.of(BETWEEN.split(line));
    var words = parts.size() > 1 ? parts : List.of(line.split(" "));
    var others = words.stream().filter(w -> !PostedDay.isOne(w)).toList();
    return !isLong(line)
            && others.size() + 1 == words.size()
            && others.stream().allMatch(PageLine::isAround)
            && others.stream().anyMatch(PageLine::isButton)
        ? words.stream().filter(PostedDay::isOne).findFirst()
        : Optional.empty();
  }

  /// What somebody wrote behind the stars they gave; empty where nothing is.
  static Optional<String> behindStars(String line) {
    var stars = STARS.matcher(line);
    return stars.lookingAt() ? Optional.of(line.substring(stars.end()).strip()) : Optional.empty();
  }

  /// Whether it shows how somebody is known to whoever copied the page, or who they are to it: what
  /// they do for a living may stand below.
  static boolean isBelowName(String line) {
    return isBadge(line) && line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
