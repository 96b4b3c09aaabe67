package io.personaassistant.checking.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The personas of a draft that is about several, and those that one line of it is about.
///
/// @param names what each is called in a text, by slug
/// @param about slugs of those that the line says it is about; all of them when it does not say
/// @param named whether the line says it
public record LinePersonas(Map<String, String> names, Set<String> about, boolean named) {
  /// The draft is about one persona.
  public static final LinePersonas NONE = new LinePersonas(Map.of(), Set.of(), false);

  public LinePersonas {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    about = Collections.unmodifiableSet(new LinkedHashSet<>(about));
  }

  /// Whether the draft is about more than one persona.
  public boolean isSeveral() {
    return !names.isEmpty();
  }

  /// The names of these personas as people read them.
  public String list(List<String> slugs) {
    return String.join(" and ", slugs.stream().map(s -> names.getOrDefault(s, s)).toList());
  }
}
