package io.personaassistant.answering.editing;

import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.WholePersona;
import java.util.LinkedHashMap;
import java.util.List;

/// What somebody else changed in a persona while a person was editing it.
///
/// @param by who changed it last
public record Theirs(String by, PersonaChange change) {
  /// Whether it is a change of the field or record with this name in the history.
  public boolean isAbout(String what) {
    return change.what().equals(what);
  }

  /// What these versions together changed since `base`; what came back to what it was is left out.
  ///
  /// @param since oldest first
  static List<Theirs> since(WholePersona base, List<PersonaVersion> since) {
    var all = new LinkedHashMap<String, Theirs>();
    var before = base;
    for (var version : since) {
      var after = version.whole();
      for (var change : PersonaChange.between(before, after)) {
        var first = all.get(change.what());
        var was = first == null ? change.before() : first.change().before();
        all.put(
            change.what(),
            new Theirs(
                version.change().by(), new PersonaChange(change.what(), was, change.after())));
      }
      before = after;
    }
    return all.values().stream()
        .filter(one -> !one.change().before().equals(one.change().after()))
        .toList();
  }
}
