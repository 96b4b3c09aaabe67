package io.personaassistant.evidence.segment;

import io.personaassistant.persona.Persona;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// What people do by the words of their titles, ranks aside: `chef` of a head chef, `quality` of a
/// quality manager and of a head of quality.
public final class TitleWords {
  private static final Set<String> RANKS =
      CommonWords.stems(
          "manager head director lead leader senior junior chief officer assistant team member staff"
              + " person employee executive customer client user buyer owner group company enterprise"
              + " business mid-size small large unknown segment segments");

  private TitleWords() {}

  /// The stems of the words that say a trade.
  public static Set<String> trades(String title) {
    return CommonWords.stems(title).stream()
        .filter(stem -> !RANKS.contains(stem))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The stems of all that these personas are called, their industry too.
  public static Set<String> of(Collection<Persona> personas) {
    return CommonWords.stems(
        personas.stream()
            .map(p ->
                String.join(
                    " ",
                    p.title(),
                    p.archetype(),
                    p.name(),
                    p.industry(),
                    String.join(" ", p.aliases())))
            .collect(Collectors.joining(" ")));
  }
}
