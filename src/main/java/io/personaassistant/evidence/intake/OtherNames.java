package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The other names and addresses that the rows of one file have for their participants. What stands
/// beside several participants is none of them: whoever deals with them, or an address they share.
final class OtherNames {
  /// The key of the names in a row, which no file can have.
  static final String KEY = "\u0005";

  private final Map<String, Set<String>> beside = new HashMap<>();

  private OtherNames() {}

  static OtherNames of(RecordFile file) {
    var names = new OtherNames();
    for (var row : file.rows(Section.EVIDENCE)) {
      var participant = plain(participant(row));
      if (!participant.isEmpty()) {
        all(row)
            .forEach(name ->
                names.beside.computeIfAbsent(plain(name), _ -> new HashSet<>()).add(participant));
      }
    }
    return names;
  }

  /// Those that stand for the participant of a row alone.
  List<String> own(Row row) {
    return all(row).stream()
        .filter(name -> beside.getOrDefault(plain(name), Set.of()).size() <= 1)
        .toList();
  }

  /// All that says who is meant by a row, a number of theirs too: somebody can have one for each
  /// answer they gave.
  List<String> telling(Row row) {
    var number = participant(row).strip();
    if (!Participants.isCode(number)) {
      return own(row);
    }
    var telling = new ArrayList<>(all(row));
    telling.add(number);
    return telling;
  }

  private static List<String> all(Row row) {
    return row.values().get(KEY) instanceof List<?> others
        ? others.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String participant(Row row) {
    return String.valueOf(row.values().getOrDefault("participant", ""));
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
