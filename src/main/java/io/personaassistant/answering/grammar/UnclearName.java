package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Asks which persona is meant, or what is asked of it, with the rest of the command kept. Pure
/// functions.
final class UnclearName {
  private static final int MOST_SHOWN = 80;

  private UnclearName() {}

  /// What was typed is nearly the name of these; or the name fits all of them, and `typed` is `""`.
  static Command near(String typed, List<Persona> near, String before, String rest) {
    return new Command.DidYouMean(
        typed,
        near.stream()
            .map(p -> new FollowUp(label(p), TypedText.join(before, p.slug(), rest)))
            .toList());
  }

  /// A sentence that names the persona may have been heard, or asks for something on record; the
  /// likelier first.
  ///
  /// @param heard what was said, if it was heard
  /// @param others the same without the name
  static Command inside(
      String text, Persona persona, String heard, String others, boolean isAsked) {
    var slug = persona.slug();
    var readings = new ArrayList<FollowUp>();
    if (!Words.content(others).isEmpty()) {
      var heardIt = new FollowUp(Command.HEARD, TypedText.join(slug, "objections:", heard));
      var onRecord = new FollowUp("On record about it", TypedText.join("search", slug, others));
      readings.addAll(isAsked ? List.of(onRecord, heardIt) : List.of(heardIt, onRecord));
    }
    readings.add(new FollowUp("Brief", slug));
    readings.add(new FollowUp("Objections", TypedText.join(slug, "objections")));
    return new Command.DidYouMean(Graphemes.cut(text, MOST_SHOWN), readings);
  }

  private static String label(Persona persona) {
    return persona.title().isBlank() ? persona.name() : persona.name() + ", " + persona.title();
  }
}
