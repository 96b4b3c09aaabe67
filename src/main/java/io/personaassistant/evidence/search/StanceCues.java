package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Stance;
import io.personaassistant.persona.TraitKind;
import java.util.regex.Pattern;

/// Guesses from its words whether an item contradicts a trait that it is about: relief where a pain
/// or an objection is told, indifference where somebody wants something. A guess that a person
/// confirms.
final class StanceCues {
  private static final Pattern RELIEF =
      Pattern.compile(
          """
          \\b(no (trouble|problems?|worries|issues?|need)|nothing to (object|complain)\
          |(not|n't|never) (a problem|an issue|bother(ed)?|mind)|any ?more|any longer|no longer\
          |hardly (any|ever)\\w*|(is|are|was|were|works?|went|runs?|goes) (so )?(fine|well|great\
          |eas(y|ily)|smoothly|clear|tidy|quick(er|ly)?|on time)|great (service|support)|well enough\
          |(waved|sailed) (it )?through|for once|so (clear|easy|simple|quick)|in a (day|flash)\
          |one click|stopped (fretting|worrying)|without (any )?(trouble|problems?|fuss)\
          |makes? no difference|(happy|satisfied|pleased) with)\\b\
          """,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INDIFFERENCE =
      Pattern.compile(
          """
          \\b((do|does|did) ?(not|n't) (interest|matter|care)|(nobody|no ?one) (ever )?(mentioned\
          |cares?|reads?|asked|here)|makes? no difference|no need|(not|n't|never)\
           (interest|matter|need|want|care)\\w*|next to nothing)\\b\
          """,
          Pattern.CASE_INSENSITIVE);

  private StanceCues() {}

  static Stance of(TraitKind kind, String text) {
    var cues =
        switch (kind) {
          case PAIN, OBJECTION -> RELIEF;
          default -> INDIFFERENCE;
        };
    return cues.matcher(text).find() ? Stance.CONTRADICTS : Stance.SUPPORTS;
  }
}
