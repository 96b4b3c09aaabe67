package io.personaassistant.drafting.type;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What hyphens join in a text: "hand-drawn" is one thing, so that who writes "by hand" does not
/// speak of it. English.
public final class Compounds {
  private static final Pattern JOINED =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’]*(?:[-‐‑/][\\p{L}\\d][\\p{L}\\d'’]*)+");

  private final List<List<String>> stems;

  private Compounds(List<List<String>> stems) {
    this.stems = List.copyOf(stems);
  }

  /// The compounds of a text; what has other names besides is one word for [Topics] already.
  public static Compounds of(String text) {
    var compounds = new ArrayList<List<String>>();
    JOINED
        .matcher(text)
        .results()
        .map(match -> match.group())
        .filter(word -> Topics.of(word).stream().noneMatch(Topics::isNamed))
        .forEach(word -> compounds.add(Words.stems(word)));
    return new Compounds(compounds);
  }

  /// Takes the parts of a compound out of what this text shares with another, unless the other has
  /// the compound too: its words one after the other, or two of its topics at least and all of
  /// them.
  ///
  /// @return whether the other has one of the compounds
  public boolean removeParts(Set<String> shared, String other) {
    if (stems.isEmpty() || shared.isEmpty()) {
      return false;
    }
    boolean found = false;
    var there = Words.stems(other);
    for (var compound : stems) {
      var topics = new HashSet<>(Topics.of(String.join(" ", compound)));
      boolean all = topics.size() > 1 && shared.containsAll(topics);
      if (all || Collections.indexOfSubList(there, compound) >= 0) {
        found = true;
      } else {
        shared.removeAll(topics);
      }
    }
    return found;
  }
}
