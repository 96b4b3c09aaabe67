package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.intake.PageLine.Author;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.transcript.DocumentText;
import io.personaassistant.evidence.transcript.NoTranscript;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.personal.PersonalData.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The posts of a forum's page as somebody copied it: a user's name, a day such as `2 days ago` or
/// `Mar 3, 2026`, the post, and buttons such as `Reply`. Immutable.
final class PastedPosts {
  private static final List<String> HEADER = List.of("Author", "Posted at", "Message");

  /// Of who speaks for a company; its words are those of a help desk's export.
  private static final String SENDER = "Sender";

  /// A larger file was not copied by hand.
  private static final long LARGEST = 2 << 20;

  private static final int MOST_LINES = 40_000;
  private static final int FEWEST = 2;
  private final List<Post> posts;
  private final List<Integer> lost;

  private PastedPosts(List<Post> posts, List<Integer> lost) {
    this.posts = List.copyOf(posts);
    this.lost = List.copyOf(lost);
  }

  /// A post.
  ///
  /// @param line where its name stands, from 1
  /// @param day as the page shows it
  private record Post(int line, Author author, String day, String text) {}

  /// The posts in a file; empty for a table, and unless two or more have this shape and a button
  /// shows where they come from.
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

  /// The same in lines.
  static Optional<PastedPosts> of(List<String> read) {
    if (read.size() > MOST_LINES) {
      return Optional.empty();
    }
    var page = CopiedPage.of(read);
    var lines = page.lines();
    var heads = isTable(lines) ? List.<PostHead>of() : PostHead.in(page);
    if (heads.size() < FEWEST) {
      return Optional.empty();
    }
    var posts = new ArrayList<Post>();
    var lost = new ArrayList<Integer>(lost(lines, 0, heads.getFirst().first()));
    lost.addAll(page.lost());
    boolean hasButtons = page.hasProfiles();
    // whoever tells what "the manager said" quotes no post
    var names = heads.stream().map(h -> h.author().name()).collect(Collectors.toSet());
    for (int h = 0; h < heads.size(); h++) {
      var head = heads.get(h);
      boolean last = h + 1 == heads.size();
      int next = last ? lines.size() : heads.get(h + 1).first();
      int begin = head.last() + 1;
      boolean staff = head.author().isStaff();
      for (; begin < next && PageLine.isOfHead(lines.get(begin)); begin++) {
        staff |= PageLine.isStaff(lines.get(begin));
      }
      int end = end(lines, begin, next, last ? closing(lines, head.first()) : "");
      hasButtons |= lines.subList(head.last(), next).stream().anyMatch(PageLine::mayBeButton);
      var text =
          lines.subList(begin, end).stream()
              .filter(line -> !PageLine.isAround(line))
              .collect(Collectors.joining("\n"))
              .replaceAll("\n{3,}", "\n\n")
              .strip();
      text = titled(lines.subList(head.first(), begin), withoutName(text, head.author()));
      if (text.lines()
          .map(PageQuotes::quoted)
          .flatMap(Optional::stream)
          .anyMatch(names::contains)) {
        lost.add(head.first() + 1);
      } else if (!text.isEmpty()) {
        var author = new Author(head.author().name(), staff);
        posts.add(new Post(head.first() + 1, author, head.day(), text));
      }
      lost.addAll(lost(lines, end, next));
    }
    return hasButtons && posts.size() >= FEWEST
        ? Optional.of(new PastedPosts(posts, lost))
        : Optional.empty();
  }

  /// A post below the title that stands in its head, behind the stars.
  private static String titled(List<String> head, String text) {
    return Stream.concat(
            head.stream().map(PageLine::behindStars).flatMap(Optional::stream), text.lines())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /// What a forum shows of a user may begin below the post, with the name.
  private static String withoutName(String text, Author author) {
    return text.endsWith("\n" + author.name())
        ? text.substring(0, text.length() - author.name().length()).strip()
        : text;
  }

  /// Whether the first two lines are those of a table, a cell of which may hold a whole page.
  private static boolean isTable(List<String> lines) {
    var first = lines.stream().filter(line -> !line.isEmpty()).limit(2).toList();
    return first.size() == 2 && PageLine.namesColumns(first.getFirst(), first.getLast());
  }

  /// The first button below words; behind the last post stands the foot of the page.
  ///
  /// @param closing what ends this post, too, though people write it
  private static int end(List<String> lines, int begin, int next, String closing) {
    boolean said = false;
    for (int i = begin; i < next; i++) {
      var line = lines.get(i);
      if (said && (PageLine.isButton(line) || line.equals(closing) && !line.isEmpty())) {
        return i;
      }
      said |= !line.isEmpty() && !PageLine.isAround(line);
    }
    return next;
  }

  /// The button that stands last before a post; `""` where none does.
  private static String closing(List<String> lines, int first) {
    return lines.subList(0, first).reversed().stream()
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(PageLine::mayBeButton)
        .orElse("");
  }

  /// The lines of days, from 1, below which words and a button stand though they begin no post.
  private static List<Integer> lost(List<String> lines, int begin, int end) {
    var found = new ArrayList<Integer>();
    int day = 0;
    boolean said = false;
    for (int i = begin; i < end; i++) {
      var line = lines.get(i);
      if (PageLine.holdsDay(line)) {
        day = i + 1;
        said = false;
      } else if (PageLine.mayBeButton(line)) {
        if (said && day > 0) {
          found.add(day);
        }
        day = 0;
      } else {
        said |= !line.isEmpty() && !PageLine.isAround(line) && !PageLine.isBadge(line);
      }
    }
    return found;
  }

  /// A day that counts from when the page was copied; empty where all say their own.
  Optional<String> relative() {
    return posts.stream().map(Post::day).filter(PostedDay::isRelative).findFirst();
  }

  /// A row for each post, and how many could not be told apart.
  ///
  /// @param copied the day on which the page was copied
  Table table(LocalDate copied) {
    boolean hasStaff = posts.stream().anyMatch(post -> post.author().isStaff());
    var header = new ArrayList<>(HEADER);
    if (hasStaff) {
      header.add(SENDER);
    }
    var rows = new ArrayList<Table.Line>();
    for (var post : posts) {
      var cells =
          new ArrayList<>(
              List.of(post.author().name(), PostedDay.from(post.day(), copied), text(post)));
      if (hasStaff) {
        cells.add(post.author().isStaff() ? "staff" : "user");
      }
      rows.add(new Table.Line(post.line(), cells));
    }
    return new Table(header, rows, unread());
  }

  private List<Table.Broken> unread() {
    return lost.isEmpty()
        ? List.of()
        : List.of(
            new Table.Broken(
                lost.getFirst(),
                "From here on %s could not be told apart: nothing shows whose words stand there."
                    .formatted(Sentence.counted(lost.size(), "post", "posts")),
                "Write each name on a line of its own, the day on the next, and leave out what others said."));
  }

  /// Whoever is called by a whole name in a post wrote another one; a user's name may be a word.
  private String text(Post post) {
    var text = post.text();
    for (var other : posts) {
      var name = other.author().name();
      if (name.indexOf(' ') > 0) {
        text = text.replaceAll("@?" + Pattern.quote(name), Kind.PERSON.removed());
      }
    }
    return text;
  }
}
