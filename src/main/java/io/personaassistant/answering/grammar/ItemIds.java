package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the id of an item, a fact or a participant, such as `E012` or `P-07`, from a standard or a
/// period that is written alike, such as "SOC-2" and "FY-2026". Pure functions.
final class ItemIds {
  private static final Pattern ID = Pattern.compile("[A-Za-z]{1,8}-?\\d{1,9}");
  private static final Pattern SEPARATOR = Pattern.compile("(?i)(?:\\s|,|\\band\\b)+");
  private static final PhraseTable PHRASES = PhraseTable.read(ItemIds.class, "whole-messages.txt");
  private static final Pattern OTHER = PHRASES.pattern("", "no-id", "");
  private static final Pattern ASKED = PHRASES.pattern("", "items", "");

  /// A longer text asks for more.
  private static final int LONGEST = 120;

  private ItemIds() {}

  /// Whether a word may be the id of something on record.
  static boolean isOne(String word) {
    return ID.matcher(word).matches() && !OTHER.matcher(word).matches();
  }

  /// The items whose ids or participants a text asks for by these alone: "what did P-22 say". A
  /// standard beside them, as in "E12 and SOC-2", is left out.
  static Optional<Command> asked(String clean) {
    var items = ASKED.matcher(clean);
    return clean.length() <= LONGEST && items.matches()
        ? Optional.of(SEPARATOR.splitAsStream(items.group(1)).filter(ItemIds::isOne).toList())
            .filter(ids -> !ids.isEmpty())
            .map(Command.ShowItems::new)
        : Optional.empty();
  }
}
