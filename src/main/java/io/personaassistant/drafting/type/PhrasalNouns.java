package io.personaassistant.drafting.type;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Verbs with a particle that also make a noun: "sign-up", "signed up", "signup" and "sign them up"
/// are one thing, and none of them is about signs. English. Pure functions.
final class PhrasalNouns {
  /// By the stem of the verb.
  private static final Map<String, Set<String>> PARTICLES = new HashMap<>();

  /// Written as one word.
  private static final Map<String, String> SOLID = new HashMap<>();

  /// What may stand between a verb and its particle: "set it up".
  private static final Set<String> BETWEEN =
      Set.of("it", "them", "him", "her", "me", "us", "you", "this", "that", "himself", "yourself");

  static {
    for (var line : ResourceLines.of(PhrasalNouns.class, "phrasal-nouns.txt")) {
      for (var noun : line.split("\\s*\\|\\s*", -1)) {
        var words = Words.tokens(noun);
        var verb = Words.stem(words.get(0));
        PARTICLES.computeIfAbsent(verb, _ -> new HashSet<>()).add(words.get(1));
        SOLID.put(words.get(0) + words.get(1), verb + " " + words.get(1));
      }
    }
  }

  private PhrasalNouns() {}

  /// @param noun its verb's stem and its particle
  /// @param words how many words of the text it takes
  record Found(String noun, int words) {}

  /// The noun that begins at this word of a text in small letters.
  static Optional<Found> at(List<String> words, int at) {
    var word = words.get(at);
    var solid = SOLID.getOrDefault(word, SOLID.get(Words.stem(word)));
    if (solid != null) {
      return Optional.of(new Found(solid, 1));
    }
    var verb = Words.stem(Verbs.ofPast(word).orElse(word));
    var particles = PARTICLES.getOrDefault(verb, Set.of());
    int next = at + 1 < words.size() && BETWEEN.contains(words.get(at + 1)) ? at + 2 : at + 1;
    return next < words.size() && particles.contains(words.get(next))
        ? Optional.of(new Found(verb + " " + words.get(next), next + 1 - at))
        : Optional.empty();
  }
}
