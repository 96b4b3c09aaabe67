package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Names;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Names in the records that are no person's data: those of personas and of what product facts
/// speak of.
public final class OurWords {
  private OurWords() {}

  /// The words of these names, in lower case.
  public static Set<String> of(List<Persona> personas, List<ProductFact> facts) {
    var words = new HashSet<String>();
    for (var persona : personas) {
      words.addAll(Words.tokens(persona.name()));
      words.addAll(Words.tokens(persona.slug()));
      words.addAll(Words.tokens(persona.archetype()));
      words.addAll(Words.tokens(persona.title()));
      persona.aliases().forEach(alias -> words.addAll(Words.tokens(alias)));
    }
    facts.forEach(fact -> words.addAll(named(fact.statement(), fact.proof())));
    return words;
  }

  /// The same of the personas and facts that a file brings.
  static Set<String> in(RecordFile file) {
    var words = new HashSet<String>();
    for (var persona : file.rows(Section.PERSONAS)) {
      for (var key : List.of("name", "id", "archetype", "title", "aliases")) {
        words.addAll(Words.tokens(said(persona, key)));
      }
    }
    file.rows(Section.FACTS)
        .forEach(fact -> words.addAll(named(said(fact, "statement"), said(fact, "proof"))));
    return words;
  }

  private static String said(Row row, String key) {
    return String.valueOf(row.values().getOrDefault(key, ""));
  }

  private static Set<String> named(String statement, String proof) {
    return Names.find(statement + "\n" + proof).stream()
        .flatMap(name -> Words.tokens(name.text()).stream())
        .collect(Collectors.toSet());
  }
}
