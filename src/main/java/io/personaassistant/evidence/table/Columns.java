package io.personaassistant.evidence.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the columns of one table are taken for, and what kind of source the table is.
///
/// @param header the names of the columns
/// @param uses as many, in their order; all but TEXT and NONE at most once
/// @param source the source type that the names give away, such as `survey`; `""` for none
public record Columns(List<String> header, List<Use> uses, String source) {
  /// `Mara Holt <mara@example.com>`, as tools write a contact.
  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile("(?<name>[^<>()@]{2,80}?)\\s*[<(](?<address>[^\\s@<>()]+@[^\\s@<>()]+)[>)]");

  /// What tools write in place of a name that is kept back: many people are called so.
  private static final Pattern KEPT_BACK =
      Pattern.compile(
          "(?i)(?:verified (?:user|reviewer|customer|buyer)|a google user|anonym|anonim|deleted user|unknown|guest$).*");

  private static final Pattern COUNTED = Pattern.compile("\\d{1,4}");
  private static final Pattern ANSWER_NUMBER = Pattern.compile("[A-Za-z]{0,4}[-_#]?\\d{1,4}");
  private static final Pattern CUSTOMER_NUMBER =
      Pattern.compile(
          "\\b(?:customer|contact|client|user|account|member|employee|person|requester|lead|patient|kunden?|kontakt|cliente?|klant)"
              + " ?(?:id|no|nr|number|nummer|numero)\\b");

  public Columns {
    header = List.copyOf(header);
    uses = List.copyOf(uses);
    if (header.size() != uses.size()) {
      throw new IllegalArgumentException("a use for each column");
    }
  }

  /// The columns with this use.
  public List<Integer> of(Use use) {
    return IntStream.range(0, uses.size()).filter(i -> uses.get(i) == use).boxed().toList();
  }

  /// The cell of a row with this use; empty where no column has it or the cell is blank. Of a
  /// contact it is the address, of a segment "Other" what was written beside it.
  public Optional<String> cell(Table.Line row, Use use) {
    var at = uses.indexOf(use);
    if (at < 0) {
      return Optional.empty();
    }
    var cell = Optional.of(row.cells().get(at).strip()).filter(c -> !c.isEmpty());
    return switch (use) {
      case PARTICIPANT ->
          cell.filter(c -> !KEPT_BACK.matcher(c).matches())
              .map(c -> {
                var contact = NAME_AND_ADDRESS.matcher(c);
                return contact.matches() ? contact.group("address") : c;
              });
      case SEGMENT -> cell.map(c -> OtherAnswers.meant(header, at, row, c));
      default -> cell;
    };
  }

  /// The cells of all rows with this use, `""` where there is none.
  public List<String> all(Table table, Use use) {
    return table.rows().stream().map(row -> cell(row, use).orElse("")).toList();
  }

  /// The names of people that a row holds, in columns that are called so, such as the requester of
  /// a ticket and who answered it.
  public List<String> people(Table.Line row) {
    return IntStream.range(0, header.size())
        .filter(i ->
            uses.get(i) == Use.PARTICIPANT
                || (uses.get(i) != Use.TEXT && PeopleColumns.isOf(header.get(i))))
        .mapToObj(i -> nameIn(row.cells().get(i).strip()))
        .filter(PeopleColumns::isName)
        .toList();
  }

  private static String nameIn(String cell) {
    var contact = NAME_AND_ADDRESS.matcher(cell);
    return contact.matches() ? contact.group("name") : cell;
  }

  /// Whether the participant of a row is a short number that another table can have for somebody
  /// else: that of an answer, or one counted from 1. The number of a customer means them
  /// everywhere.
  public boolean isCounted(Table.Line row) {
    var code = cell(row, Use.PARTICIPANT).orElse("");
    var name = ColumnNames.plain(header.get(Math.max(0, uses.indexOf(Use.PARTICIPANT))));
    return ColumnNames.RESPONSES.contains(name)
        ? ANSWER_NUMBER.matcher(code).matches()
        : COUNTED.matcher(code).matches() && !CUSTOMER_NUMBER.matcher(name).find();
  }

  /// The other names and addresses of a row's participant: the name beside an address, the address
  /// beside a number. Those of anybody else, such as an assignee, are none.
  public List<String> alsoKnownAs(Table.Line row) {
    var own = of(Use.PARTICIPANT);
    if (own.isEmpty()) {
      return List.of();
    }
    var whose = PeopleColumns.whose(header.get(own.getFirst()));
    var names = new ArrayList<String>();
    var parts = new ArrayList<String>();
    var contact =
        cell(row, Use.PARTICIPANT).isEmpty() ? "" : row.cells().get(own.getFirst()).strip();
    if (!nameIn(contact).equals(contact)) {
      names.add(nameIn(contact));
    }
    for (int i = 0; i < header.size(); i++) {
      var cell = row.cells().get(i).strip();
      if (own.contains(i) || !PeopleColumns.whose(header.get(i)).equals(whose)) {
        continue;
      }
      if (PeopleColumns.isAddress(header.get(i), cell)) {
        names.add(cell);
      } else if (PeopleColumns.isPart(header.get(i)) && PeopleColumns.isName(cell)) {
        parts.add(cell);
      } else if (PeopleColumns.isOf(header.get(i))
          && PeopleColumns.isName(cell)
          && cell.contains(" ")) {
        names.add(cell);
      }
    }
    if (parts.size() == 2) {
      names.add(String.join(" ", parts));
    }
    return names;
  }

  /// What the columns of a table are most likely for.
  ///
  /// @param isDay whether a cell is a date that can be read
  /// @param isDayIfNamed whether it is one in a column that is called so
  public static Columns guessed(
      Table table, Predicate<String> isDay, Predicate<String> isDayIfNamed) {
    return ColumnGuess.of(table, isDay, isDayIfNamed);
  }

  /// The same with some columns taken for something else; another column that had that use is
  /// passed over.
  public Columns with(Map<Integer, Use> chosen) {
    var all = new LinkedHashMap<Integer, Use>();
    for (int i = 0; i < uses.size(); i++) {
      boolean taken =
          uses.get(i) != Use.TEXT && chosen.containsValue(uses.get(i)) && !chosen.containsKey(i);
      all.put(i, taken ? Use.NONE : chosen.getOrDefault(i, uses.get(i)));
    }
    return new Columns(header, List.copyOf(all.values()), source);
  }

  /// What a column asks, where its name is a question.
  public Optional<String> asked(int column) {
    var name = header.get(column);
    return name.startsWith(QuestionRows.ANSWERED)
        ? Optional.of(name.substring(QuestionRows.ANSWERED.length()))
        : Optional.of(name).filter(n -> n.endsWith("?"));
  }

  /// The first column that is called what columns with this use are called, whatever it holds.
  public Optional<Integer> called(Use use) {
    var names = ColumnNames.USES.getOrDefault(use, List.of());
    return IntStream.range(0, header.size())
        .filter(i -> names.contains(ColumnNames.plain(header.get(i))))
        .boxed()
        .findFirst();
  }
}
