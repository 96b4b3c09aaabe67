package io.personaassistant.evidence.intake;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Names;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    for (var fact : facts) {
      Names.find(fact.statement() + "\n" + fact.proof())
          .forEach(name -> words.addAll(Words.tokens(name.text())));
    }
    return words;
  }
}
