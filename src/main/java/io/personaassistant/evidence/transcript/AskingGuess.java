package io.personaassistant.evidence.transcript;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who asks in a conversation in which no label says so by a whole word. Letters such as `Q` and
/// `A` say it together; what is asked can contradict them, as where `P` and `R` stand for the words
/// for question and answer in Spanish. Nobody is taken for asking whose words say the contrary.
final class AskingGuess {
  private final Map<String, QuestionShare> asked;
  private final Set<String> asking = new LinkedHashSet<>();
  private boolean sure;

  /// @param called those who have a word behind their names that says that they ask, which can be
  ///   what a participant does for their work
  AskingGuess(Collection<String> labels, Collection<String> called, List<Turn> turns) {
    var named = labels.stream().filter(label -> !label.isEmpty()).toList();
    asked =
        named.stream()
            .collect(Collectors.toMap(Function.identity(), l -> QuestionShare.of(l, turns)));
    boolean hasQ = named.stream().anyMatch(label -> isLetter(label, "q"));
    var letters = named.stream().filter(l -> SpeakerRole.of(l) == SpeakerRole.ASKS).toList();
    var answering =
        named.stream()
            .filter(l -> SpeakerRole.of(l) == SpeakerRole.ANSWERS && (hasQ || !isLetter(l, "a")))
            .toList();
    var rest = named.stream().filter(l -> !answering.contains(l)).toList();
    if (!called.isEmpty() && called.size() < named.size() && !isContradicted(called)) {
      asking.addAll(called);
      sure = true;
    } else if (!letters.isEmpty() && isBelieved(letters, !answering.isEmpty())) {
      asking.addAll(letters);
      sure = true;
    } else if (letters.isEmpty() && !answering.isEmpty() && isRest(rest, answering)) {
      asking.addAll(rest);
    } else {
      mostly();
    }
  }

  /// Those who ask; empty where it does not show.
  Set<String> asking() {
    return asking;
  }

  /// Whether the labels say it on both sides.
  boolean isSure() {
    return sure;
  }

  /// Letters that stand for asking, next to some that stand for answering or by what is asked.
  private boolean isBelieved(List<String> letters, boolean hasAnswering) {
    return !isContradicted(letters)
        && (hasAnswering || letters.stream().noneMatch(l -> asked(l).seldom()));
  }

  /// Whether whoever is not named as answering asks: one who is alone on that side, or several of
  /// whom each does.
  private boolean isRest(List<String> rest, List<String> answering) {
    return switch (rest.size()) {
      case 0 -> false;
      case 1 -> !answering.stream().allMatch(SpeakerRole::isLetter) || !isContradicted(rest);
      default -> rest.stream().noneMatch(l -> asked(l).seldom());
    };
  }

  private boolean isContradicted(Collection<String> side) {
    return side.stream().anyMatch(l -> asked(l).seldom())
        && asked.entrySet().stream()
            .anyMatch(other -> !side.contains(other.getKey()) && other.getValue().mostly());
  }

  /// The only one who asks mostly, when nobody else asks much.
  private void mostly() {
    var mostly = asked.keySet().stream().filter(l -> asked(l).mostly()).toList();
    boolean othersAnswer =
        asked.keySet().stream().allMatch(l -> mostly.contains(l) || asked(l).seldom());
    if (mostly.size() == 1 && othersAnswer && asked.size() > 1) {
      asking.addAll(mostly);
    }
  }

  private QuestionShare asked(String label) {
    return asked.getOrDefault(label, QuestionShare.NOTHING);
  }

  private static boolean isLetter(String label, String letter) {
    return SpeakerRole.isLetter(label) && label.strip().toLowerCase(Locale.ROOT).startsWith(letter);
  }
}
