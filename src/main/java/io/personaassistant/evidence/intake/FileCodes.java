package io.personaassistant.evidence.intake;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.file.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Numbers that say who is who in one file alone, such as those of the answers to a survey, or `R1`
/// and `R2` in a talk. Where one of them stands for somebody else on record already, all of the
/// file become codes of their own. The same file again, under another name too, has the same codes.
final class FileCodes {
  /// The key of the name of the file in a row whose participant has such a number.
  static final String KEY = "\u0006";

  private final Collection<Evidence> stored;
  private final Participants participants;
  private final Set<String> known;
  private final Map<String, List<Row>> byNumber;
  private final String source;

  private FileCodes(
      List<Row> marked,
      Collection<Evidence> stored,
      Set<String> forgotten,
      Participants participants) {
    this.stored = stored.stream().filter(item -> !item.sample()).toList();
    this.participants = participants;
    this.known = new HashSet<>(forgotten);
    this.stored.forEach(item -> known.add(item.participant()));
    this.byNumber = marked.stream().collect(Collectors.groupingBy(FileCodes::number));
    this.source = source(marked.getFirst());
  }

  /// Rows with the codes that they would be stored with.
  ///
  /// @param told gets a sentence where numbers became codes
  static List<Row> apart(List<Row> rows, Handle handle, long workspace, Consumer<String> told) {
    return apart(
        rows,
        new EvidenceStore().all(handle, workspace),
        new ForgottenStore().all(handle, workspace),
        new Participants(new WorkspaceStore().participantKey(handle, workspace)),
        told);
  }

  /// The same, for what is read already.
  ///
  /// @param forgotten codes of participants who asked to be forgotten
  static List<Row> apart(
      List<Row> rows,
      Collection<Evidence> stored,
      Set<String> forgotten,
      Participants participants,
      Consumer<String> told) {
    var marked = rows.stream().filter(row -> row.has(KEY)).toList();
    if (marked.isEmpty()) {
      return rows;
    }
    var codes = new FileCodes(marked, stored, forgotten, participants);
    var origin = codes.origin();
    if (origin.isPresent()) {
      told.accept(
          "Other people are on record under numbers of this file, such as “"
              + number(marked.getFirst())
              + "”, so its participants have codes of their own.");
    }
    return rows.stream()
        .map(row -> row.has(KEY) && origin.isPresent() ? codes.as(origin.get(), row) : row)
        .toList();
  }

  /// The name of the file that the numbers are read with; empty where they stay as they are.
  private Optional<String> origin() {
    if (byNumber.keySet().stream().anyMatch(number -> known.contains(made(source, number)))) {
      return Optional.of(source);
    }
    var said = new HashMap<List<String>, Set<String>>();
    byNumber.forEach((number, rows) ->
        rows.forEach(row -> said.computeIfAbsent(said(row), _ -> new HashSet<>()).add(number)));
    var items = new HashMap<String, Integer>();
    var plain = new LinkedHashMap<String, Integer>();
    var coded = new LinkedHashMap<String, Integer>();
    // whoever a row names otherwise, too, such as by their address, is on record under that
    var otherwise = new HashMap<String, Integer>();
    for (var item : stored) {
      var here = RowsPassedOver.origin(item.sourceRef());
      items.merge(here, 1, Integer::sum);
      var numbers = said.getOrDefault(said(item), Set.of());
      if (byNumber.containsKey(item.participant())) {
        if (here.equals(source)) {
          return Optional.empty();
        }
        plain.merge(here, numbers.contains(item.participant()) ? 1 : 0, Integer::sum);
      } else if (numbers.stream().anyMatch(n -> item.participant().equals(made(here, n)))) {
        coded.merge(here, 1, Integer::sum);
      } else if (!numbers.isEmpty()) {
        otherwise.merge(here, 1, Integer::sum);
      }
    }
    plain.replaceAll((here, same) -> same + otherwise.getOrDefault(here, 0));
    coded.replaceAll((here, same) -> same + otherwise.getOrDefault(here, 0));
    if (!again(plain, items).isEmpty()) {
      return Optional.empty();
    }
    return again(coded, items).stream()
        .findFirst()
        .or(() -> plain.isEmpty() ? Optional.empty() : Optional.of(source));
  }

  /// The files that this one is again, under another name: half of what either holds is in both.
  /// One answer in the same words, such as "nothing", is so by chance.
  private List<String> again(Map<String, Integer> same, Map<String, Integer> items) {
    int rows = byNumber.values().stream().mapToInt(List::size).sum();
    return same.entrySet().stream()
        .filter(e -> 2 * e.getValue() >= Math.min(rows, items.getOrDefault(e.getKey(), rows)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Row as(String origin, Row row) {
    var values = new LinkedHashMap<>(row.values());
    values.remove(KEY);
    values.put("participant", made(origin, number(row)));
    return row.with(values);
  }

  private String made(String origin, String number) {
    return participants.code(origin + " " + number);
  }

  private static String number(Row row) {
    return row.line("participant", "");
  }

  private static String source(Row row) {
    return String.valueOf(row.values().get(KEY));
  }

  private static List<String> said(Row row) {
    return said(row.line("date", ""), row.text("text", ""));
  }

  private static List<String> said(Evidence item) {
    return said(item.date().toString(), item.text());
  }

  private static List<String> said(String day, String text) {
    return List.of(day, String.join(" ", PlainWords.of(text)));
  }
}
