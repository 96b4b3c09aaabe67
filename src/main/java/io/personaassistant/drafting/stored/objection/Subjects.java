package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The subjects of a text that cut across the types of objection, such as data protection: one card
/// is about who decides, another about trust, and what was heard is about the subject. Thread-safe.
final class Subjects {
  private static final Map<String, List<List<String>>> CUES = read();

  private Subjects() {}

  /// The names of the subjects that a text speaks of.
  static Set<String> of(String text) {
    var stems = Words.stems(text);
    var subjects = new HashSet<String>();
    CUES.forEach((subject, cues) -> {
      if (cues.stream().anyMatch(cue -> Collections.indexOfSubList(stems, cue) >= 0)) {
        subjects.add(subject);
      }
    });
    return subjects;
  }

  /// Whether the text speaks of one of these subjects.
  static boolean shares(Set<String> subjects, String text) {
    return !subjects.isEmpty() && !Collections.disjoint(subjects, of(text));
  }

  private static Map<String, List<List<String>>> read() {
    var subjects = new LinkedHashMap<String, List<List<String>>>();
    for (var line : ResourceLines.of(Subjects.class, "subjects.txt")) {
      int colon = line.indexOf(':');
      var cues = new ArrayList<List<String>>();
      for (var cue : line.substring(colon + 1).split(",")) {
        cues.add(Words.stems(cue));
      }
      subjects.put(line.substring(0, colon), cues);
    }
    return subjects;
  }
}
