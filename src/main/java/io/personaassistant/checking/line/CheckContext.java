package io.personaassistant.checking.line;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that a check may look at besides the line: nothing is read from anywhere else, so that the
/// same context always gives the same findings.
///
/// @param given the sources the model was given, by citation id, in this order
/// @param record the persona's own record as plain text: fields, traits, talk tracks
/// @param brief what the asker wrote, as plain text
/// @param personaName never to appear in customer-facing text
/// @param allowedHosts hosts that links may point to, `www.` aside; every other link fails
/// @param personaLabels what we call the persona among ourselves, such as its archetype: never to
///   appear in customer-facing text
/// @param subject who the text is about
public record CheckContext(
    Map<String, Source> given,
    String record,
    String brief,
    String personaName,
    Set<String> allowedHosts,
    Set<String> personaLabels,
    Subject subject) {
  public CheckContext {
    // in their order: a copy that has none would name another source in each run
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    allowedHosts = Set.copyOf(allowedHosts);
    personaLabels = Set.copyOf(personaLabels);
  }

  /// The same where who reads the findings may not open evidence: they repeat neither its words nor
  /// its figures.
  public CheckContext closed() {
    var shut = new LinkedHashMap<String, Source>();
    given.forEach((id, source) -> shut.put(id, source.closed()));
    return new CheckContext(shut, record, brief, personaName, allowedHosts, personaLabels, subject);
  }

  /// The given sources among these ids, in the order of the ids, each once.
  public List<Source> cited(List<String> ids) {
    return ids.stream().distinct().filter(given::containsKey).map(given::get).toList();
  }

  /// The texts of the product facts among the sources of these ids, in their order.
  public List<String> facts(List<String> ids) {
    return cited(ids).stream()
        .filter(source -> source.origin().type().isEmpty() && !source.origin().quarantined())
        .map(Source::text)
        .toList();
  }

  /// The given sources that are not among these ids, in the order of their own ids.
  public List<Source> uncited(List<String> ids) {
    return given.values().stream()
        .filter(source -> !ids.contains(source.id()) && !source.origin().quarantined())
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }
}
