package io.personaassistant.terminal.research;

import io.personaassistant.evidence.building.TitleOwners;
import io.personaassistant.evidence.intake.SurveyColumns;
import io.personaassistant.evidence.survey.CustomerMatch;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which persona the people of a table are, by the column that tells it: a name, a job title or an
/// archetype; else by what they said, where somebody linked it to a persona. Remembers what it
/// could not place. Not thread-safe.
final class Respondents {
  /// The least share of cells that name a persona, in the column that tells it.
  private static final double LEAST_NAMED = 0.3;

  private final List<Persona> personas;
  private final PersonaFinder finder;
  private final TitleOwners owners;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> unmatched = new LinkedHashSet<>();
  private final Map<String, Set<String>> titles = new LinkedHashMap<>();
  private final Map<String, String> shared = new LinkedHashMap<>();

  /// By address, the slug of the persona to which what they said is linked.
  private final Map<String, String> linked;

  private final Map<String, Set<String>> bySaying = new LinkedHashMap<>();

  Respondents(List<Persona> personas, Map<String, String> linked) {
    this.personas = personas;
    this.linked = linked;
    this.finder = new PersonaFinder(personas);
    this.owners = TitleOwners.called(personas);
  }

  /// The column that tells the persona: one that says so in its header, else the one in which most
  /// cells are names or job titles of personas, else the one that an import takes for people's
  /// roles where some are.
  Optional<Integer> column(Table table) {
    var columns = SurveyColumns.guessed(table);
    return columns.of(Use.PERSONA).stream()
        .findFirst()
        .or(() -> named(table))
        .or(() ->
            columns.of(Use.SEGMENT).stream()
                .filter(column -> cells(table, column).anyMatch(cell -> meant(cell).isPresent()))
                .findFirst());
  }

  private static Stream<String> cells(Table table, int column) {
    return table.rows().stream()
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty());
  }

  private Optional<Integer> named(Table table) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < table.header().size(); i++) {
      var cells = cells(table, i).toList();
      long named = cells.stream().filter(cell -> meant(cell).isPresent()).count();
      double share = cells.isEmpty() ? 0 : named / (double) cells.size();
      if (share > most) {
        best = i;
        most = share;
      }
    }
    return most >= LEAST_NAMED ? Optional.of(best) : Optional.empty();
  }

  /// The addresses in a table.
  static Set<String> addresses(Table table) {
    return table.rows().stream()
        .flatMap(Respondents::addresses)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> addresses(Table.Line row) {
    return row.cells().stream().map(String::strip).filter(cell -> cell.contains("@"));
  }

  /// The name of the persona of a row, `""` for none.
  ///
  /// @param column the one that tells it
  String persona(Table.Line row, int column) {
    var cell = row.cells().get(column).strip();
    var named = known.computeIfAbsent(cell, this::read);
    return named.isEmpty() ? said(row).orElseGet(() -> unmatched(cell)) : named;
  }

  private Optional<String> said(Table.Line row) {
    var address = addresses(row).filter(linked::containsKey).findFirst();
    var name =
        address.flatMap(a ->
            personas.stream()
                .filter(p -> p.slug().equals(linked.get(a)))
                .map(Persona::name)
                .findFirst());
    name.ifPresent(
        n -> bySaying.computeIfAbsent(n, _ -> new HashSet<>()).add(address.orElseThrow()));
    return name;
  }

  private String unmatched(String cell) {
    if (!cell.isEmpty() && unmatched.stream().noneMatch(cell::equalsIgnoreCase)) {
      unmatched.add(cell);
    }
    return "";
  }

  private String read(String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    var meant = meant(cell);
    if (meant.isEmpty()) {
      if (finder.atStart(cell) instanceof Match.Several(var several, var rest) && rest.isBlank()) {
        shared.put(cell, String.join(" and ", several.stream().map(Persona::name).toList()));
      }
    } else if (called(cell).isEmpty()) {
      titles.computeIfAbsent(meant.get().name(), _ -> new LinkedHashSet<>()).add(cell);
    }
    return meant.map(Persona::name).orElse("");
  }

  private Optional<Persona> meant(String cell) {
    return called(cell)
        .or(() -> CustomerMatch.called(personas, cell))
        .or(() -> owners.calledForShort(cell));
  }

  /// The persona that a cell names and nothing else.
  private Optional<Persona> called(String cell) {
    return finder.atStart(cell) instanceof Match.Found(var found, var rest) && rest.isBlank()
        ? Optional.of(found)
        : Optional.empty();
  }

  /// The personas there are, for a sentence.
  String names() {
    return String.join(", ", personas.stream().map(Persona::name).toList());
  }

  /// Cells that named no persona, in the order they were asked for.
  List<String> unmatched() {
    return List.copyOf(unmatched);
  }

  /// What to do about cells that name several personas alike, a sentence each.
  List<String> disputed() {
    return shared.entrySet().stream()
        .map(e ->
            "“"
                + e.getKey()
                + "” names "
                + e.getValue()
                + " alike: give one of them another job title, or name the persona in the cell.")
        .toList();
  }

  /// Job titles that were taken for a persona's, by its name.
  Map<String, Set<String>> titles() {
    return titles;
  }

  /// How many people were placed by what they said, by the name of the persona.
  Map<String, Integer> bySaying() {
    var counts = new TreeMap<String, Integer>();
    bySaying.forEach((name, addresses) -> counts.put(name, addresses.size()));
    return counts;
  }
}
