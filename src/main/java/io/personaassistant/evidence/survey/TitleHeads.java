package io.personaassistant.evidence.survey;

import io.personaassistant.persona.Persona;
import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Short job titles that are the head of one persona's title and of no other's: `Owner` for "Owner
/// of an Escape Room". One that says only how high up somebody is, such as `Head`, tells nobody.
/// English.
final class TitleHeads {
  private static final Pattern HEAD =
      Pattern.compile("(?i)^\\s*(?<head>\\S.*?)(?:,|\\s+(?:of|for|at|in|on|with)\\s).*");

  private final Map<List<String>, Persona> owners = new HashMap<>();

  TitleHeads(Collection<Persona> personas) {
    Set<List<String>> shared = new HashSet<>();
    for (var persona : personas) {
      var head = HEAD.matcher(persona.title());
      if (head.matches() && JobTitle.of(head.group("head")).saysWhat()) {
        var words = Words.tokens(head.group("head"));
        if (owners.putIfAbsent(words, persona) != null) {
          shared.add(words);
        }
      }
    }
    owners.keySet().removeAll(shared);
  }

  /// The persona whose title begins with this title and goes on with where or of what.
  Optional<Persona> owner(String title) {
    return Optional.ofNullable(owners.get(Words.tokens(title)));
  }
}
