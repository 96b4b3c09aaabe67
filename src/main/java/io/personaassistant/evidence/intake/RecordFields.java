package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Leaves out of a file what no record may say, by the rule for all ways in ([RecordText]): in
/// personas, traits, talk tracks and product facts there is no quarantine, since these go to a
/// model whole. The rest of the row is taken, and a note of the file names what was left out and
/// why.
final class RecordFields {
  private static final Set<Section> SECTIONS =
      Set.of(Section.PERSONAS, Section.TRAITS, Section.TALK_TRACKS, Section.FACTS);

  private static final Set<String> TEXTS =
      WordList.stroked("background|decision|objective|reply|behind|proof|concede|statement");

  /// What says what a persona or product is; the other fields may name whom to ask or where to
  /// look.
  private static final Set<String> SAID =
      Stream.concat(
              WordList.stroked(
                  "name|aliases|archetype|title|industry|location|text|objection|question|do_not_say")
                  .stream(),
              Stream.concat(
                  TEXTS.stream(), Arrays.stream(TraitKind.values()).map(TraitKind::listKey)))
          .collect(Collectors.toUnmodifiableSet());

  private RecordFields() {}

  static RecordFile without(RecordFile file) {
    var notes = new ArrayList<>(file.notes());
    var rows = new EnumMap<Section, List<Row>>(Section.class);
    file.rows()
        .forEach((section, list) ->
            rows.put(
                section,
                SECTIONS.contains(section)
                    ? list.stream().map(row -> without(row, notes)).toList()
                    : list));
    return new RecordFile(rows, notes);
  }

  private static Row without(Row row, List<String> notes) {
    var values = new LinkedHashMap<String, Object>();
    row.values()
        .forEach((key, value) -> {
          if (value instanceof List<?> list) {
            values.put(key, list.stream().filter(v -> isFit(row, key, v, notes)).toList());
          } else if (isFit(row, key, value, notes)) {
            values.put(key, value);
          }
        });
    return row.with(values);
  }

  private static boolean isFit(Row row, String key, Object value, List<String> notes) {
    var refused =
        value instanceof String text ? refusal(key, text.strip()) : Optional.<String>empty();
    refused.ifPresent(why ->
        notes.add(
            "%s: the %s was left out. %s"
                .formatted(row.at(), key.replace('_', ' ').toLowerCase(Locale.ROOT), why)));
    return refused.isEmpty();
  }

  private static Optional<String> refusal(String key, String text) {
    var size =
        key.equals("name")
            ? RecordText.NAME
            : TEXTS.contains(key) ? RecordText.TEXT : RecordText.LINE;
    // a list may stand in one cell
    var lines = isList(key) ? List.of(text.split("[|\\n;]", -1)) : List.of(text);
    return lines.stream()
        .flatMap(line ->
            (SAID.contains(key) ? size.refusal("It", line) : size.refusalOfLabel("It", line))
                .stream())
        .findFirst()
        .or(() -> key.equals("aliases") ? PersonaNames.reserved(text) : Optional.empty());
  }

  private static boolean isList(String key) {
    return key.equals("do_not_say")
        || key.equals("aliases")
        || Arrays.stream(TraitKind.values()).anyMatch(k -> k.listKey().equals(key));
  }
}
