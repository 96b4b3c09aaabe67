package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The subjects of a text that cut across the types of objection, such as data protection: one card
/// is about who decides, another about trust, and what was heard is about the subject. Thread-safe.
public final class Subjects {
  private static final Map<String, List<List<String>>> CUES = HeardWords.phrases("subjects.txt");

  private Subjects() {}

  /// The names of the subjects that a text speaks of.
  public static Set<String> of(String text) {
    var stems = Words.stems(text);
    return CUES.entrySet().stream()
        .filter(subject -> HeardWords.has(stems, subject.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Whether the text speaks of one of these subjects.
  public static boolean shares(Set<String> subjects, String text) {
    return !subjects.isEmpty() && !Collections.disjoint(subjects, of(text));
  }
}
