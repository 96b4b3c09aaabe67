package io.personaassistant.checking;

import io.personaassistant.checking.reading.HarmlessNumbers;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;

/// Numbers that a sentence gives in place of those that are approved.
final class OtherNumbers {
  private OtherNumbers() {}

  /// Both count or price the same kind of thing and come to another number.
  static boolean are(String approved, String said) {
    var known = Numbers.find(approved);
    var told = Numbers.find(said);
    if (!known.isEmpty()
        && known.stream().allMatch(k -> told.stream().anyMatch(k::isSupportedBy))) {
      return false; // it gives the number that is approved
    }
    return told.stream()
        .filter(q -> !HarmlessNumbers.isHarmless(q, said))
        .anyMatch(q ->
            known.stream().anyMatch(k -> k.kind() == q.kind() && k.noun().equals(q.noun()))
                && known.stream().noneMatch(q::isSupportedBy)
                && known.stream().noneMatch(k -> isWithin(q, k)));
  }

  /// "With 9 hectares you pay ..." for "up to 10 hectares".
  static boolean isWithin(Quantity said, Quantity limit) {
    int order = said.value().compareTo(limit.value());
    return said.bound() == Bound.EXACT
        && said.kind() == limit.kind()
        && said.unit().equals(limit.unit())
        && said.noun().equals(limit.noun())
        && (limit.bound().isUpper() && order <= 0 || limit.bound().isLower() && order >= 0);
  }
}
