package io.personaassistant.evidence.table;

import io.personaassistant.evidence.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Guesses what columns mean, from their names as tools write them and from what is in them.
final class ColumnGuess {
  /// The least share of cells that are days, in a column that is called so and in one that is not.
  private static final double NAMED_DAYS = 0.5;

  private static final double UNNAMED_DAYS = 0.9;

  /// What a form makes for each response, which is no number of a row.
  private static final Pattern CODE = Pattern.compile("(?=.*\\p{L})[\\p{L}\\d_-]{8,}");

  private static final String REVIEWS_ARE = "social_post";

  /// Where we note what we were told.
  private static final Set<String> WRITTEN_BY_US = Set.of("support_ticket", "crm_note");

  private final Table table;
  private final ColumnCells cells;
  private final Predicate<String> isDay;
  private final Predicate<String> isDayIfNamed;

  private ColumnGuess(Table table, Predicate<String> isDay, Predicate<String> isDayIfNamed) {
    this.table = table;
    this.cells = new ColumnCells(table);
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
    OwnSide.column(table).ifPresent(i -> uses.set(i, Use.SIDE));
    for (var entry : ColumnNames.USES.entrySet()) {
      var use = entry.getKey();
      var column =
          use == Use.PARTICIPANT
              ? people(entry.getValue(), uses)
              : best(entry.getValue(), uses, use);
      column.ifPresent(i -> uses.set(i, use));
    }
    if (!uses.contains(Use.SEGMENT)) {
      // people are known by what they do sooner than by what they pay
      whoTheyAre(uses)
          .or(() -> whereTheyWork(uses))
          .or(() -> best(ColumnNames.GROUPS, uses, Use.SEGMENT))
          .ifPresent(i -> uses.set(i, Use.SEGMENT));
    }
    if (!uses.contains(Use.QUOTABLE)) {
      consent(uses).ifPresent(i -> uses.set(i, Use.QUOTABLE));
    }
    var texts =
        new TextColumns(
            table.header(),
            cells,
            i -> uses.get(i) == Use.NONE && !isOfSegment(i, uses),
            isReviews(),
            !WRITTEN_BY_US.contains(source()));
    var said = texts.all();
    said.forEach(i -> uses.set(i, Use.TEXT));
    if (!uses.contains(Use.DATE)) {
      day(uses).ifPresent(i -> uses.set(i, Use.DATE));
    }
    var source =
        isReviews() ? REVIEWS_ARE : said.stream().anyMatch(texts::isQuestion) ? "survey" : source();
    return new Columns(table.header(), uses, source);
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
    var address = addresses(uses).filter(cells::isFilled);
    // two people can have one name
    boolean byName =
        named.filter(i -> cells.of(i).stream().allMatch(PeopleColumns::isName)).isPresent();
    var known = named.isEmpty() || byName ? address.or(() -> named) : named;
    if (known.isPresent() && cells.isFilled(known.get())) {
      return known;
    }
    return best(ColumnNames.RESPONSES, uses, Use.PARTICIPANT)
        .or(() -> known)
        .or(() -> addresses(uses));
  }

  /// Whether what stands in a column can be what its name says.
  private boolean fits(int column, String name, Use use) {
    return switch (use) {
      case DATE -> cells.isDays(column, isDayIfNamed, NAMED_DAYS);
      case SOURCE_REF -> ColumnNames.FREE_REFERENCES.contains(name) || cells.isNumbered(column);
      case SEGMENT ->
          !(name.equals("group") && isDealtWith())
              && (ColumnNames.TITLES.contains(name)
                  ? JobTitles.areIn(cells.of(column))
                  : !ColumnNames.ROLES.contains(name) || cells.isWords(column));
      case SOURCE_TYPE ->
          // our own name for it
          table.header().get(column).equalsIgnoreCase("source_type")
              || cells.of(column).isEmpty()
              || cells.of(column).stream().anyMatch(c -> SourceType.of(c).isPresent());
      case QUOTABLE -> cells.isYesOrNo(column);
      case PARTICIPANT ->
          !name.equals(ColumnNames.COUNT)
              || cells.of(column).stream().allMatch(CODE.asMatchPredicate());
      default -> true;
    };
  }

  /// Whether somebody deals with the rows: groups beside them are theirs.
  private boolean isDealtWith() {
    return table.header().stream().anyMatch(PeopleColumns::isDealing);
  }

  /// Whether the table holds what people wrote of a product where others read it, whatever they
  /// were asked.
  private boolean isReviews() {
    return table.header().stream().map(ColumnNames::plain).anyMatch(ColumnNames.REVIEWS::contains);
  }

  private Optional<Integer> consent(List<Use> uses) {
    return first(
        uses,
        i ->
            Consent.isAskedBy(table.header().get(i))
                && !cells.of(i).isEmpty()
                && cells.isYesOrNo(i));
  }

  /// The first column without a use that is so.
  private static Optional<Integer> first(List<Use> uses, IntPredicate is) {
    return IntStream.range(0, uses.size())
        .filter(i -> uses.get(i) == Use.NONE && is.test(i))
        .boxed()
        .findFirst();
  }

  /// Whether a column says what those do who chose "Other" in the one that makes the segment.
  private boolean isOfSegment(int column, List<Use> uses) {
    int segment = uses.indexOf(Use.SEGMENT);
    return segment >= 0
        && OtherAnswers.of(table.header(), segment).filter(i -> i == column).isPresent();
  }

  private Optional<Integer> whoTheyAre(List<Use> uses) {
    return first(
        uses,
        i -> {
          var name = ColumnNames.plain(OtherAnswers.asked(table.header().get(i)));
          boolean asks =
              RoleQuestions.ask(name, cells.of(i)) && !OtherAnswers.isBeside(table.header(), i);
          return asks && !cells.isProse(i) && cells.isWords(i);
        });
  }

  private Optional<Integer> whereTheyWork(List<Use> uses) {
    return first(
        uses,
        i ->
            RoleQuestions.askOfPlace(ColumnNames.plain(table.header().get(i))) && cells.isWords(i));
  }

  private Optional<Integer> day(List<Use> uses) {
    return unused(uses, UNNAMED_DAYS)
        .findFirst()
        .or(() -> {
          // some of its cells say no day, but no other column could be meant
          var days = unused(uses, NAMED_DAYS).toList();
          return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
        });
  }

  private Stream<Integer> unused(List<Use> uses, double days) {
    return IntStream.range(0, uses.size())
        .filter(i -> uses.get(i) == Use.NONE && cells.isDays(i, isDay, days))
        .boxed();
  }

  /// The column of e-mail addresses, whatever it is called: each address becomes a code.
  private Optional<Integer> addresses(List<Use> uses) {
    return first(
        uses, i -> PeopleColumns.whose(table.header().get(i)).isEmpty() && cells.isAddresses(i));
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
