package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.RefineParser;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The draft that is meant with what belongs to it.
///
/// @param data the request whose personal data this person may read, `""` for none
record RefinedDraft(
    Stored stored, DraftType type, Persona persona, List<DraftedLine> lines, String data) {
  /// Asks for a way to refine it.
  FollowUp next(String word) {
    return new FollowUp(
        Sentence.upperFirst(word), RefineParser.WORD + " " + stored.ref() + " " + word);
  }

  /// The ways that are offered for it.
  List<FollowUp> offered() {
    var words = new ArrayList<>(type.refinements());
    if (!words.contains(Refinement.SHARPEN.word())) {
      words.add(Refinement.SHARPEN.word());
    }
    return words.stream().limit(5).map(this::next).toList();
  }
}
