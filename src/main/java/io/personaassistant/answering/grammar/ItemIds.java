package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.regex.Pattern;

/// Tells the id of an item, a fact or a participant, such as `E012` or `P-07`, from a standard or a
/// period that is written alike, such as "SOC-2" and "FY-2026". Pure functions.
final class ItemIds {
  private static final Pattern ID = Pattern.compile("[A-Za-z]{1,8}-?\\d{1,9}");
  private static final Pattern OTHER =
      PhraseTable.read(ItemIds.class, "whole-messages.txt").pattern("", "no-id", "");

  private ItemIds() {}

  /// Whether a word may be the id of something on record.
  static boolean isOne(String word) {
    return ID.matcher(word).matches() && !OTHER.matcher(word).matches();
  }
}
