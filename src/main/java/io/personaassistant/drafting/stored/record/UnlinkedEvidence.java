package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import java.util.Collection;
import java.util.List;

/// What is said of evidence that was collected for a persona and is linked to none of its traits.
/// Pure functions.
public final class UnlinkedEvidence {
  private UnlinkedEvidence() {}

  /// An answer about a persona, which denies no research that waits for a link.
  public static Answer on(Answer answer, Material material, Items items) {
    var persona = material.persona();
    int waiting =
        TraitEvidence.itemsOf(material.traits()).isEmpty()
            ? items.waiting(persona, material.today())
            : 0;
    return waiting == 0
        ? answer
        : answer
            .withNotice(notice(persona, waiting))
            .restingOn(footer(answer.footer(), List.of(), waiting));
  }

  /// How many there are and what to do, as a notice.
  public static String notice(Persona persona, int waiting) {
    return Sentence.counted(waiting, "item", "items")
        + " on record for "
        + persona.name()
        + (waiting == 1
            ? " waits for a link to a trait and counts once it is linked"
            : " wait for links to traits and count once they are linked")
        + ": `persona link --review links.csv`.";
  }

  /// The last line of an answer about a persona of which nothing is linked.
  ///
  /// @param line what it says of the items that are linked
  public static String footer(String line, Collection<Evidence> linked, int waiting) {
    return linked.isEmpty() && waiting > 0
        ? Sentence.counted(waiting, "item", "items") + " on record, none linked · not researched"
        : line;
  }
}
