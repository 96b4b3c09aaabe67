package io.personaassistant.terminal.research;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.survey.CrossTable;
import io.personaassistant.evidence.survey.SpokenTraits;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What people wrote freely in one column of a survey: how many of each persona's people speak of
/// which of its traits.
///
/// @param question the name of the column
/// @param groups in order of appearance
record OpenAnswers(String question, List<Group> groups) {
  private static final int MOST_TOLD = 5;

  /// The people of one persona.
  ///
  /// @param answered how many wrote something
  /// @param traits how many speak of each, the most first; who speaks of several counts for each
  /// @param none how many speak of none
  record Group(Persona persona, int answered, Map<Trait, Integer> traits, int none) {}

  /// Reads one column.
  ///
  /// @param group the name of a row's persona, `""` for none: such a row is not counted
  static OpenAnswers of(
      Table table,
      String question,
      Function<Table.Line, String> group,
      Library library,
      SpokenTraits spoken) {
    int column = table.header().indexOf(question);
    var texts = new LinkedHashMap<String, List<String>>();
    for (var row : table.rows()) {
      var cell = row.cells().get(column).strip();
      var name = group.apply(row);
      if (CrossTable.isAnswer(cell) && !name.isEmpty()) {
        texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
      }
    }
    var groups = new ArrayList<Group>();
    texts.forEach((name, said) ->
        library.personas().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .ifPresent(p -> groups.add(group(p, said, library, spoken))));
    return new OpenAnswers(question, groups);
  }

  private static Group group(
      Persona persona, List<String> said, Library library, SpokenTraits spoken) {
    var traits =
        SpokenTraits.sayable(
            library.traits(persona.slug()).stream().map(TraitEvidence::trait).toList());
    var counts = new LinkedHashMap<Trait, Integer>();
    int none = 0;
    for (var text : said) {
      var hits = spoken.of(traits, text);
      hits.forEach(trait -> counts.merge(trait, 1, Integer::sum));
      none += hits.isEmpty() ? 1 : 0;
    }
    var sorted = new LinkedHashMap<Trait, Integer>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Trait, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().id()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return new Group(persona, said.size(), sorted, none);
  }

  /// A line for each persona.
  List<String> lines() {
    return groups.stream()
        .map(group -> {
          var told = new ArrayList<String>();
          group.traits().entrySet().stream()
              .limit(MOST_TOLD)
              .forEach(e ->
                  told.add(
                      e.getValue()
                          + " of the "
                          + e.getKey().kind().word()
                          + " “"
                          + e.getKey().text()
                          + "”"));
          if (group.none() > 0 || told.isEmpty()) {
            told.add(group.none() + " of things that are not on record");
          }
          return group.persona().name()
              + " (n="
              + group.answered()
              + "), who speaks of what: "
              + String.join("; ", told)
              + ".";
        })
        .toList();
  }

  /// The same as keys.
  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("question", question);
    var rows = new ArrayList<Map<String, Object>>();
    for (var group : groups) {
      var row = new LinkedHashMap<String, Object>();
      row.put("persona", group.persona().name());
      row.put("n", group.answered());
      var traits = new ArrayList<Map<String, Object>>();
      group
          .traits()
          .forEach((trait, count) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("trait", trait.id());
            one.put("text", trait.text());
            one.put("count", count);
            traits.add(one);
          });
      row.put("traits", traits);
      row.put("none", group.none());
      rows.add(row);
    }
    fields.put("personas", rows);
    return fields;
  }
}
