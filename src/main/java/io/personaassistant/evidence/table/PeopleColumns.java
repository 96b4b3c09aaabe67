package io.personaassistant.evidence.table;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which columns hold people's names, and which cells of them are one. Pure functions.
final class PeopleColumns {
  private static final Set<String> PEOPLE = WordList.named("people-columns.people");

  /// Whose "name" is a person's: `Full name`, `Contact name`, not `Company name`.
  private static final Set<String> NAMED =
      WordList.stroked("full|first|last|given|family|display|user|client|caller|consumer");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|van|von|der|den|da|di|la|le|du|del|y)){0,4}");

  /// Those in a row who are not the one it is about, wherever the word stands: `Case owner`.
  private static final Set<String> OTHERS = WordList.named("people-columns.others");

  /// Words that say so at the beginning alone: `Sales contact`, not `Contact in sales`.
  private static final Set<String> OTHERS_FIRST = Set.of("created", "updated", "sales", "account");

  /// By whom a row was made or changed, other than who sent it in.
  private static final Pattern DONE_BY =
      Pattern.compile(
          ".*\\b(?!(?:submitted|requested|reported|raised|opened|sent|filled|completed|answered|given|provided|written) by\\b)"
              + "(\\w+(?:ed|en|ne|un|on)) by\\b.*");

  private static final Set<String> PARTS = Set.copyOf(WordList.listed("people-columns.parts"));

  private static final Pattern ADDRESSES =
      Pattern.compile(".*\\b(?:e ?mail|mail|courriel|correo)\\b.*");

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private PeopleColumns() {}

  /// Whether the cells below this header name people.
  static boolean isOf(String header) {
    var words = List.copyOf(Words.tokens(header.replace('_', ' ').toLowerCase(Locale.ROOT)));
    if (words.isEmpty() || words.size() > 3) {
      return false;
    }
    var last = words.getLast();
    if (!last.equals("name")) {
      return PEOPLE.contains(last);
    }
    if (words.size() == 1) {
      return true;
    }
    var whose = words.get(words.size() - 2);
    return NAMED.contains(whose) || PEOPLE.contains(whose);
  }

  /// Whose name or address a column holds: the word for one of those who deal with the row, such as
  /// `owner` of `Case owner email`; `""` for the one whom the row is about, as in `Name`, `Work
  /// e-mail` and `requester.email`.
  static String whose(String header) {
    var words =
        List.of(ColumnNames.plain(header).split(" ")).stream()
            .map(word -> word.replaceFirst("['’]s?$", ""))
            .toList();
    if (OTHERS_FIRST.contains(words.getFirst())) {
      return words.getFirst();
    }
    var by = DONE_BY.matcher(String.join(" ", words));
    return words.stream()
        .filter(OTHERS::contains)
        .findFirst()
        .orElseGet(() -> by.matches() ? by.group(1) : "");
  }

  /// Whether a column says who deals with the row: `Assignee`.
  static boolean isDealing(String header) {
    return List.of(ColumnNames.plain(header).split(" ")).stream().anyMatch(OTHERS::contains);
  }

  /// Whether a column is called after addresses and the cell is one.
  static boolean isAddress(String header, String cell) {
    return ADDRESSES.matcher(ColumnNames.plain(header)).matches()
        && ADDRESS.matcher(cell).matches();
  }

  /// Whether it is the first or the last name alone.
  static boolean isPart(String header) {
    return PARTS.contains(ColumnNames.plain(header));
  }

  /// Whether a cell is written as a name: a few capitalised words and nothing else.
  static boolean isName(String cell) {
    return NAME.matcher(cell).matches() && cell.codePoints().anyMatch(Character::isLowerCase);
  }
}
