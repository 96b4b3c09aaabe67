package io.personaassistant.evidence.table;

import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Rows that a company's own people or programs wrote, in a conversation that a tool exported
/// message by message: what they say is no customer's word. A column that names who wrote a message
/// must tell both sides apart; in one of roles, `admin` and `user` are both customers.
public final class OwnSide {
  private static final Set<String> AUTHORS =
      WordList.stroked("author|sender|from|direction|commenter|speaker");

  private static final Set<String> OURS =
      WordList.stroked(
          "agent|admin|administrator|operator|staff|bot|team|teammate|support|company|internal|system|employee"
              + "|rep|outbound|outgoing");

  private static final Set<String> THEIRS =
      WordList.stroked(
          "user|customer|contact|lead|visitor|client|end user|requester|consumer|guest|inbound|incoming");

  private OwnSide() {}

  /// The column that tells; empty where none does.
  static Optional<Integer> column(Table table) {
    return IntStream.range(0, table.header().size())
        .filter(column -> tells(table, column))
        .boxed()
        .findFirst();
  }

  /// Whether a row is our own, by the column that tells.
  public static boolean wrote(Table.Line row, int column) {
    return isOurs(ColumnNames.plain(row.cells().get(column)));
  }

  /// Whether what is called so may tell who wrote a message.
  static boolean saysWho(String heading) {
    var name = List.of(ColumnNames.plain(heading).split(" "));
    return name.stream().anyMatch(AUTHORS::contains);
  }

  /// Whether the word for who wrote a message means a customer; empty for any other word.
  static Optional<Boolean> isCustomers(String cell) {
    var plain = ColumnNames.plain(cell);
    return THEIRS.contains(plain)
        ? Optional.of(true)
        : isOurs(plain) ? Optional.of(false) : Optional.empty();
  }

  private static boolean tells(Table table, int column) {
    var heading = table.header().get(column);
    var name = List.of(ColumnNames.plain(heading).split(" "));
    if (!saysWho(heading)
        || ColumnNames.isOfLast(heading, table.header())
        || name.stream().anyMatch(ColumnNames.ROLES::contains)) {
      return false;
    }
    var said = Set.copyOf(table.filled(column).stream().map(ColumnNames::plain).toList());
    return said.stream().anyMatch(OwnSide::isOurs)
        && said.stream().anyMatch(THEIRS::contains)
        && said.stream().allMatch(cell -> isOurs(cell) || THEIRS.contains(cell));
  }

  /// "Agent", and "customer support" as well.
  private static boolean isOurs(String cell) {
    return OURS.contains(cell.substring(cell.lastIndexOf(' ') + 1));
  }
}
