package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Guesses what columns mean, from their names as tools write them and from what is in them.
final class ColumnGuess {
  private static final int LOOKED_AT = 200;
  private static final int PROSE_WORDS = 4;
  private static final int QUESTION_WORDS = 5;
  private static final int ROLE_WORDS = 7;

  /// The least share of cells that are days, in a column that is called so and in one that is not.
  private static final double NAMED_DAYS = 0.5;

  private static final double UNNAMED_DAYS = 0.9;

  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  /// Questions that most people leave empty or answer with "no".
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(anything|something) (else|more|to add)\\b|\\b(other|further|additional|final|any)"
              + " (comments?|thoughts|remarks|feedback|suggestions?)\\b|\\b(explain|elaborate|tell us"
              + " more|why)\\b");

  private final Table table;
  private final Predicate<String> isDay;
  private final Predicate<String> isDayIfNamed;

  private ColumnGuess(Table table, Predicate<String> isDay, Predicate<String> isDayIfNamed) {
    this.table = table;
    this.isDay = isDay;
    this.isDayIfNamed = isDayIfNamed;
  }

  /// @param isDay whether a cell is a date that can be read
  /// @param isDayIfNamed whether it is one in a column that is called so
  static Columns of(Table table, Predicate<String> isDay, Predicate<String> isDayIfNamed) {
    return new ColumnGuess(table, isDay, isDayIfNamed).columns();
  }

  private Columns columns() {
    var uses = new ArrayList<Use>();
    table.header().forEach(_ -> uses.add(Use.NONE));
    for (var entry : ColumnNames.USES.entrySet()) {
      var use = entry.getKey();
      var column =
          use == Use.PARTICIPANT
              ? people(entry.getValue(), uses)
              : best(entry.getValue(), uses, use);
      column.ifPresent(i -> uses.set(i, use));
    }
    if (!uses.contains(Use.SEGMENT)) {
      whoTheyAre(uses).ifPresent(i -> uses.set(i, Use.SEGMENT));
    }
    if (!uses.contains(Use.QUOTABLE)) {
      consent(uses).ifPresent(i -> uses.set(i, Use.QUOTABLE));
    }
    boolean questions = false;
    for (int i = 0; i < uses.size(); i++) {
      var name = ColumnNames.plain(table.header().get(i));
      boolean question = isQuestion(table.header().get(i));
      boolean prose = isProse(i) || (OPEN.matcher(name).find() && holdsProse(i));
      if (uses.get(i) == Use.NONE && prose && (question || isTextName(name))) {
        uses.set(i, Use.TEXT);
        questions |= question;
      }
    }
    if (!uses.contains(Use.TEXT)) {
      proseOnly(uses);
    }
    if (!uses.contains(Use.DATE)) {
      day(uses).ifPresent(i -> uses.set(i, Use.DATE));
    }
    return new Columns(table.header(), uses, questions ? "survey" : source());
  }

  /// The column whose name is preferred most and whose cells fit; a name that says it by itself
  /// before one that says whose or what's it is.
  private Optional<Integer> best(List<String> names, List<Use> uses, Use use) {
    return best(names, uses, use, name -> name)
        .or(() -> best(names, uses, use, name -> ColumnNames.bare(name, use)));
  }

  private Optional<Integer> best(
      List<String> names, List<Use> uses, Use use, UnaryOperator<String> read) {
    for (var name : names) {
      for (int i = 0; i < uses.size(); i++) {
        if (uses.get(i) == Use.NONE
            && read.apply(ColumnNames.plain(table.header().get(i))).equals(name)
            && fits(i, name, use)) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  /// The column that says who somebody is, so that one person is the same in every file. What only
  /// stands for what they sent in says it where nobody, or few, gave their name or address.
  private Optional<Integer> people(List<String> names, List<Use> uses) {
    var named = best(names, uses, Use.PARTICIPANT);
    var address = addresses(uses).filter(this::isFilled);
    // two people can have one name
    boolean byName =
        named.filter(i -> cells(i).stream().allMatch(PeopleColumns::isName)).isPresent();
    var known = named.isEmpty() || byName ? address.or(() -> named) : named;
    if (known.isPresent() && isFilled(known.get())) {
      return known;
    }
    return best(ColumnNames.RESPONSES, uses, Use.PARTICIPANT)
        .or(() -> known)
        .or(() -> addresses(uses));
  }

  /// Whether nearly every row says it.
  private boolean isFilled(int column) {
    long rows = Math.min(LOOKED_AT, table.rows().size());
    return cells(column).size() >= UNNAMED_DAYS * rows;
  }

  /// Whether what stands in a column can be what its name says.
  private boolean fits(int column, String name, Use use) {
    return switch (use) {
      case DATE -> isDays(column, isDayIfNamed, NAMED_DAYS);
      case SOURCE_REF -> ColumnNames.FREE_REFERENCES.contains(name) || isNumbered(column);
      case SEGMENT ->
          ColumnNames.TITLES.contains(name)
              ? JobTitles.areIn(cells(column))
              : !ColumnNames.ROLES.contains(name) || isWords(column);
      case QUOTABLE -> isYesOrNo(column);
      default -> true;
    };
  }

  /// Whether most cells are one or two words with a number in them.
  private boolean isNumbered(int column) {
    var cells = cells(column);
    long numbered =
        cells.stream().filter(c -> NUMBERED.matcher(c).matches() && Words.count(c) <= 2).count();
    return numbered >= NAMED_DAYS * cells.size();
  }

  /// Whether most cells are a few words.
  private boolean isWords(int column) {
    var cells = cells(column);
    long words =
        cells.stream()
            .filter(c -> !NUMBERED.matcher(c).matches() && Words.count(c) <= ROLE_WORDS)
            .filter(c -> Consent.of(c).isEmpty())
            .count();
    return cells.isEmpty() || 2 * words > cells.size();
  }

  private boolean isYesOrNo(int column) {
    var cells = cells(column);
    long answered = cells.stream().filter(c -> Consent.of(c).isPresent()).count();
    return answered >= UNNAMED_DAYS * cells.size();
  }

  private Optional<Integer> consent(List<Use> uses) {
    for (int i = 0; i < uses.size(); i++) {
      boolean asks = Consent.isAskedBy(table.header().get(i));
      if (uses.get(i) == Use.NONE && asks && !cells(i).isEmpty() && isYesOrNo(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private void proseOnly(List<Use> uses) {
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Use.NONE && isProse(i)) {
        uses.set(i, Use.TEXT);
        return;
      }
    }
    // few rows, or the same words in many of them: the name says it
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Use.NONE
          && isTextName(ColumnNames.plain(table.header().get(i)))
          && holdsProse(i)) {
        uses.set(i, Use.TEXT);
        return;
      }
    }
  }

  private Optional<Integer> whoTheyAre(List<Use> uses) {
    for (int i = 0; i < uses.size(); i++) {
      var name = ColumnNames.plain(table.header().get(i));
      boolean asks = RoleQuestions.ask(name, cells(i));
      if (uses.get(i) == Use.NONE && asks && !isProse(i) && isWords(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> day(List<Use> uses) {
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Use.NONE && isDays(i, isDay, UNNAMED_DAYS)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// The column of e-mail addresses, whatever it is called: each address becomes a code.
  private Optional<Integer> addresses(List<Use> uses) {
    for (int i = 0; i < uses.size(); i++) {
      var cells = cells(i);
      long filled = cells.stream().filter(c -> ADDRESS.matcher(c).matches()).count();
      boolean ours = !PeopleColumns.whose(table.header().get(i)).isEmpty();
      if (uses.get(i) == Use.NONE && !ours && filled > 0 && filled >= UNNAMED_DAYS * cells.size()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// Whether a few people wrote something where most had nothing to add.
  private boolean holdsProse(int column) {
    return cells(column).stream().anyMatch(c -> Words.count(c) >= PROSE_WORDS);
  }

  private static boolean isQuestion(String header) {
    return header.endsWith("?") || Words.count(header) >= QUESTION_WORDS;
  }

  private static boolean isTextName(String name) {
    return ColumnNames.TEXTS.contains(name)
        || ColumnNames.TEXTS.stream().anyMatch(t -> name.endsWith(" " + t));
  }

  /// Whether most filled cells are several words, and not the same few answers over and over.
  private boolean isProse(int column) {
    var cells = cells(column);
    long wordy = cells.stream().filter(c -> Words.count(c) >= PROSE_WORDS).count();
    return !cells.isEmpty()
        && wordy * 2 >= cells.size()
        && Set.copyOf(cells).size() * 2 > Math.min(cells.size(), 20);
  }

  private boolean isDays(int column, Predicate<String> day, double share) {
    var cells = cells(column);
    return !cells.isEmpty() && cells.stream().filter(day).count() >= share * cells.size();
  }

  private List<String> cells(int column) {
    return table.rows().stream()
        .limit(LOOKED_AT)
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private String source() {
    var names = table.header().stream().map(ColumnNames::plain).collect(Collectors.joining(" | "));
    return ColumnNames.SOURCES.stream()
        .filter(entry -> entry.getValue().stream().anyMatch(names::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
