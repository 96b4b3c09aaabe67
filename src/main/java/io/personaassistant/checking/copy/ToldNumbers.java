package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The numbers that earlier sentences of a text have given with their sources, for those that come
/// back to them: "billed for 14 sensors [E1]. Take those 14 off the bill." For one text.
final class ToldNumbers {
  /// What points back to something told.
  private static final Pattern DEFINITE =
      Pattern.compile(
          "(?i)\\b(?:the|these|those|all|both|each of|same|its|their|her|his)(?: of)?(?: the| these| those)?(?: other| same)? $");

  private final List<Quantity> told = new ArrayList<>();

  /// Keeps the numbers of a sentence that cites, except those that its findings are about.
  void add(String text, List<Finding> findings) {
    for (var number : Numbers.find(text)) {
      int at = text.codePointCount(0, number.start());
      if (findings.stream()
          .noneMatch(f -> f.level() == Level.ERROR && f.start() <= at && at < f.end())) {
        told.add(number);
      }
    }
  }

  /// Whether a number points back to one that was told.
  boolean isRepeated(String text, Quantity number) {
    return told.stream()
            .anyMatch(t -> number.alone().isSupportedBy(t.alone()) && number.countsTheSame(t))
        && isDefinite(text, number);
  }

  /// Whether a number points back to something that was counted, and counts it otherwise.
  boolean isOtherwise(String text, Quantity number) {
    return !number.noun().isEmpty()
        && told.stream().anyMatch(t -> t.noun().equals(number.noun()))
        && told.stream().noneMatch(t -> t.value().compareTo(number.value()) == 0)
        && isDefinite(text, number);
  }

  private static boolean isDefinite(String text, Quantity number) {
    return DEFINITE.matcher(text.substring(0, number.start())).find();
  }
}
