package io.personaassistant.evidence;

import io.personaassistant.text.HiddenInstructions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Leaves out what reads like an instruction to a program in personas, traits, talk tracks and
/// product facts: these go to a model whole, so there is no quarantine for them. The rest of the
/// row is taken, and a warning names what was left out.
final class SuspectFields {
  private static final Set<Section> SECTIONS =
      Set.of(Section.PERSONAS, Section.TRAITS, Section.TALK_TRACKS, Section.FACTS);

  private SuspectFields() {}

  static RecordFile without(RecordFile file, ImportLog log) {
    var rows = new EnumMap<Section, List<Row>>(Section.class);
    file.rows()
        .forEach((section, list) ->
            rows.put(
                section,
                SECTIONS.contains(section)
                    ? list.stream().map(row -> without(row, log)).toList()
                    : list));
    return new RecordFile(rows, file.notes());
  }

  private static Row without(Row row, ImportLog log) {
    var values = new LinkedHashMap<String, Object>();
    row.values()
        .forEach((key, value) -> {
          if (value instanceof List<?> list) {
            values.put(key, list.stream().filter(v -> isClean(row, key, v, log)).toList());
          } else if (isClean(row, key, value, log)) {
            values.put(key, value);
          }
        });
    return row.with(values);
  }

  private static boolean isClean(Row row, String key, Object value, ImportLog log) {
    Optional<HiddenInstructions.Suspicion> suspicion =
        value instanceof String text ? HiddenInstructions.in(text) : Optional.empty();
    suspicion.ifPresent(s ->
        log.warn(
            "Line %d: the %s was left out, because it %s: “%s”. Say it in other words and import it again."
                .formatted(row.line(), key.replace('_', ' '), s.reason().says(), s.span())));
    return suspicion.isEmpty();
  }
}
