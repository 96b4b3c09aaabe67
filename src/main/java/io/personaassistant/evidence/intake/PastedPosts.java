package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.transcript.DocumentText;
import io.personaassistant.evidence.transcript.NoTranscript;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.personal.PersonalData.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The posts of a forum's page as somebody copied it: a user's name, a day such as `2 days ago` or
/// `Mar 3, 2026`, the post, and buttons such as `Reply`. Immutable.
final class PastedPosts {
  private static final List<String> HEADER = List.of("Author", "Posted at", "Message");

  /// Of who speaks for a company; its words are those of a help desk's export.
  private static final String SENDER = "Sender";

  /// A larger file was not copied by hand.
  private static final long LARGEST = 2 << 20;

  private static final int FEWEST = 2;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_BADGES = 3;

  private static final PhraseTable PHRASES = PhraseTable.read(PastedPosts.class, "posts.txt");
  private static final Pattern AROUND = PHRASES.pattern("", "around", "");
  private static final Pattern BADGE = PHRASES.pattern("", "badge", "");
  private static final Pattern STAFF = PHRASES.pattern("", "staff", "");

  /// A user's name: one word without a sentence's marks, or up to four that begin with capitals.
  private static final Pattern NAME =
      Pattern.compile(
          "(?:u/|@)?[\\p{L}\\d][\\p{L}\\d_.'’-]*"
              + "|\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:%s) )?[\\p{Lu}\\d][\\p{L}\\d.'’-]*){1,3}"
                  .formatted(PHRASES.of("particle")));

  /// Between a name and a day on one line.
  private static final Pattern BETWEEN = Pattern.compile("\\s*[·•|]\\s*|\\s+[-–—]\\s+");

  private final List<Post> posts;

  private PastedPosts(List<Post> posts) {
    this.posts = List.copyOf(posts);
  }

  /// A post.
  ///
  /// @param line where its name stands, from 1
  /// @param day as the page shows it
  private record Post(int line, String name, boolean isStaff, String day, String text) {}

  /// Where a post begins: lines from `first`, the post itself below `last`.
  private record Head(int first, int last, String name, boolean isStaff, String day) {}

  /// The posts in a file; empty unless two or more have this shape and a button shows where they
  /// come from.
  static Optional<PastedPosts> in(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try (var bytes = Files.newInputStream(file)) {
      return of(DocumentText.lines(bytes, file.getFileName().toString()));
    } catch (NoTranscript _) {
      return Optional.empty();
    }
  }

  private static Optional<PastedPosts> of(List<String> read) {
    var lines = read.stream().map(line -> line.replace('\u00a0', ' ').strip()).toList();
    var heads = heads(lines);
    var posts = new ArrayList<Post>();
    boolean hasButtons = false;
    for (int h = 0; h < heads.size(); h++) {
      var head = heads.get(h);
      int end = h + 1 < heads.size() ? heads.get(h + 1).first() : lines.size();
      var below = lines.subList(head.last() + 1, end);
      hasButtons |= below.stream().anyMatch(PastedPosts::isButton);
      var text = text(below);
      if (!text.isEmpty()) {
        posts.add(new Post(head.first() + 1, head.name(), head.isStaff(), head.day(), text));
      }
    }
    return hasButtons && posts.size() >= FEWEST
        ? Optional.of(new PastedPosts(posts))
        : Optional.empty();
  }

  /// The lines up to the first button below words; behind the last post stands the foot of the
  /// page.
  private static String text(List<String> below) {
    var said = new ArrayList<String>();
    for (var line : below) {
      if (isButton(line) && said.stream().anyMatch(words -> !words.isEmpty())) {
        break;
      }
      if (!isAround(line)) {
        said.add(line);
      }
    }
    return String.join("\n", said).strip();
  }

  private static List<Head> heads(List<String> lines) {
    var heads = new ArrayList<Head>();
    int free = 0;
    for (int i = 0; i < lines.size(); i++) {
      var head = head(lines, i, free);
      if (head.isPresent()) {
        heads.add(head.get());
        free = i + 1;
      }
    }
    return heads;
  }

  /// What begins with the day on line `at`, which may stand behind the name or below it.
  private static Optional<Head> head(List<String> lines, int at, int free) {
    var line = lines.get(at);
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    var parts = BETWEEN.split(line);
    if (parts.length == 2 && isName(parts[0]) && PostedDay.isOne(parts[1])) {
      return Optional.of(new Head(at, at, parts[0], false, parts[1]));
    }
    if (!PostedDay.isOne(line)) {
      return Optional.empty();
    }
    boolean staff = false;
    int badges = 0;
    for (int i = at - 1; i >= free && badges <= MOST_BADGES; i--) {
      var above = lines.get(i);
      boolean isStaff = STAFF.matcher(above).matches();
      if (isStaff || above.isEmpty() || isAround(above) || BADGE.matcher(above).matches()) {
        staff |= isStaff;
        badges++;
      } else if (isName(above)) {
        // a picture before the name is called like it
        int first = i > free && lines.get(i - 1).equals(above) ? i - 1 : i;
        return Optional.of(new Head(first, at, above, staff, line));
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME
        && hasLetter(text)
        && NAME.matcher(text).matches()
        && !PostedDay.isOne(text);
  }

  /// A button or a count, or several on one line.
  private static boolean isAround(String line) {
    return !line.isEmpty()
        && BETWEEN
            .splitAsStream(line)
            .allMatch(part -> !hasLetter(part) || AROUND.matcher(part).matches());
  }

  private static boolean isButton(String line) {
    return isAround(line) && hasLetter(line);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /// A day that counts from when the page was copied; empty where all say their own.
  Optional<String> relative() {
    return posts.stream().map(Post::day).filter(PostedDay::isRelative).findFirst();
  }

  /// A row for each post.
  ///
  /// @param copied the day on which the page was copied
  Table table(LocalDate copied) {
    boolean hasStaff = posts.stream().anyMatch(Post::isStaff);
    var header = new ArrayList<>(HEADER);
    if (hasStaff) {
      header.add(SENDER);
    }
    var rows = new ArrayList<Table.Line>();
    for (var post : posts) {
      var cells =
          new ArrayList<>(List.of(post.name(), PostedDay.from(post.day(), copied), text(post)));
      if (hasStaff) {
        cells.add(post.isStaff() ? "staff" : "user");
      }
      rows.add(new Table.Line(post.line(), cells));
    }
    return new Table(header, rows, List.of());
  }

  /// Whoever is called by a whole name in a post wrote another one; a user's name may be a word.
  private String text(Post post) {
    var text = post.text();
    for (var other : posts) {
      if (other.name().indexOf(' ') > 0) {
        text = text.replaceAll("@?" + Pattern.quote(other.name()), Kind.PERSON.removed());
      }
    }
    return text;
  }
}
