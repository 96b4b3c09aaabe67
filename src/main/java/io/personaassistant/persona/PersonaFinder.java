package io.personaassistant.persona;

import io.personaassistant.text.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the persona that the first words of a text name: by slug, name, alias, job title or
/// archetype, the longest match first. Archived personas are found like the others.
public final class PersonaFinder {
  private PersonaFinder() {}

  /// What the first words name.
  public sealed interface Match permits Found, Several, Near, None {}

  /// One persona, and the text after its name.
  public record Found(Persona persona, String rest) implements Match {}

  /// Words that name more than one, such as a job title two personas share.
  public record Several(List<Persona> candidates) implements Match {}

  /// No persona, but the first word is nearly the name of these.
  public record Near(List<Persona> candidates) implements Match {}

  /// No persona.
  public record None() implements Match {}

  /// What the first words of `text` name among `personas`; case, an outer "the", and marks around a
  /// word aside.
  public static Match find(String text, List<Persona> personas) {
    var words = text.strip().split("\\s+");
    int start = words.length > 1 && words[0].equalsIgnoreCase("the") ? 1 : 0;
    var names = names(personas);
    int longest = names.keySet().stream().mapToInt(n -> n.split(" ").length).max().orElse(0);
    for (int n = Math.min(longest, words.length - start); n > 0; n--) {
      var typed = key(String.join(" ", List.of(words).subList(start, start + n)));
      var found = names.get(typed);
      if (found != null) {
        var rest = String.join(" ", List.of(words).subList(start + n, words.length));
        // line breaks of a brief would be lost in the words
        var restAsTyped =
            rest.isEmpty()
                ? ""
                : text.substring(text.length() - tail(text, words.length - start - n));
        return found.size() == 1
            ? new Found(found.iterator().next(), restAsTyped.strip())
            : new Several(List.copyOf(found));
      }
    }
    var near = near(key(words[start]), personas);
    return near.isEmpty() ? new None() : new Near(near);
  }

  /// How many characters the last `words` words of a text take.
  private static int tail(String text, int words) {
    var stripped = text.stripTrailing();
    int at = stripped.length();
    for (int i = 0; i < words; i++) {
      while (at > 0 && Character.isWhitespace(stripped.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && !Character.isWhitespace(stripped.charAt(at - 1))) {
        at--;
      }
    }
    return text.length() - at;
  }

  private static Map<String, Set<Persona>> names(List<Persona> personas) {
    var names = new HashMap<String, Set<Persona>>();
    for (var persona : personas) {
      var own = new ArrayList<>(persona.aliases());
      own.addAll(List.of(persona.slug(), persona.name(), persona.title(), persona.archetype()));
      if (persona.name().contains(" ")) {
        own.add(persona.name().substring(0, persona.name().indexOf(' ')));
      }
      for (var name : own) {
        var key = key(name.strip().replaceFirst("(?i)^the\\s+", ""));
        if (!key.isEmpty()) {
          names.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(persona);
        }
      }
    }
    return names;
  }

  private static List<Persona> near(String word, List<Persona> personas) {
    if (word.length() < 3) {
      return List.of();
    }
    int most = word.length() <= 4 ? 1 : 2;
    return personas.stream()
        .filter(p -> distance(word, p) <= most)
        .sorted(Comparator.comparingInt(p -> distance(word, p)))
        .limit(5)
        .toList();
  }

  private static int distance(String word, Persona persona) {
    int name = Similarity.editDistance(word, key(persona.name()).split(" ", 2)[0]);
    return Math.min(name, Similarity.editDistance(word, persona.slug()));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b|[^\\p{L}\\p{N}\\s-]", "")
        .strip()
        .replaceAll("\\s+", " ");
  }
}
