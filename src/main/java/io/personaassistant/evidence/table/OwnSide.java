package io.personaassistant.evidence.table;

import io.personaassistant.text.Phrases;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Rows that a company's own people or programs wrote, in a conversation that a tool exported
/// message by message: what they say is no customer's word. A column that names who wrote a message
/// must tell both sides apart; in one of roles, `admin` and `user` are both customers.
public final class OwnSide {
  private static final Set<String> AUTHORS =
      Phrases.of("author|sender|from|direction|commenter|speaker");

  private static final Set<String> OURS =
      Phrases.of(
          "agent|admin|administrator|operator|staff|bot|team|teammate|support|company|internal|system|employee"
              + "|rep|outbound|outgoing");

  private static final Set<String> THEIRS =
      Phrases.of(
          "user|customer|contact|lead|visitor|client|end user|requester|consumer|guest|inbound|incoming");

  private OwnSide() {}

  /// The rows of a table that customers wrote; all where no column tells.
  public static List<Table.Line> without(Table table) {
    return IntStream.range(0, table.header().size())
        .filter(column -> tells(table, column))
        .boxed()
        .findFirst()
        .map(column ->
            table.rows().stream()
                .filter(row -> !OURS.contains(ColumnNames.plain(row.cells().get(column))))
                .toList())
        .orElse(table.rows());
  }

  private static boolean tells(Table table, int column) {
    var name = List.of(ColumnNames.plain(table.header().get(column)).split(" "));
    var said = Set.copyOf(table.filled(column).stream().map(ColumnNames::plain).toList());
    return name.stream().anyMatch(AUTHORS::contains)
        && said.stream().anyMatch(OURS::contains)
        && said.stream().anyMatch(THEIRS::contains)
        && said.stream().allMatch(cell -> OURS.contains(cell) || THEIRS.contains(cell));
  }
}
