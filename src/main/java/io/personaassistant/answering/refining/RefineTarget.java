package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import java.util.ArrayList;
import java.util.Locale;

/// The type and variant of the draft that a refinement makes.
record RefineTarget(DraftType type, String option) {
  /// What the new draft is.
  ///
  /// @throws NotRefined when it cannot be made from this draft
  static RefineTarget of(
      Command.Refine asked, RefinedDraft parent, Refinement what, DraftTypes types) {
    if (what != Refinement.CHANNEL) {
      return new RefineTarget(parent.type(), parent.stored().option());
    }
    var target = channel(asked.detail(), parent.type(), types);
    if (target.type().personas() != DraftType.Personas.ONE) {
      throw new NotRefined(
          "Not from this draft",
          target.type().title() + " is about several personas; ask for it by itself.");
    }
    if (target.type().briefRequired() && parent.stored().brief().isBlank()) {
      throw new NotRefined(
          "Something is missing",
          "%s needs %s; ask for it by itself and add that."
              .formatted(target.type().title(), target.type().briefAsks()));
    }
    return target;
  }

  /// What a wish for another channel, such as "email" or "linkedin post", makes of a draft of this
  /// type.
  ///
  /// @throws NotRefined when it is no channel
  static RefineTarget channel(String wish, DraftType before, DraftTypes types) {
    var own = before.chosen(wish);
    if (!own.option().isEmpty() && own.rest().isBlank()) {
      return new RefineTarget(before, own.option());
    }
    var words = wish.split("\\s+", 2);
    var type = types.called(words[0]);
    if (type.isPresent() && words.length == 1) {
      return new RefineTarget(type.get(), "");
    }
    if (type.isPresent()) {
      var option = type.get().chosen(words[1]);
      if (!option.option().isEmpty()) {
        return new RefineTarget(type.get(), option.option());
      }
    }
    // "linkedin post" names the variant first
    var last = wish.split("\\s+");
    var named = types.called(last[last.length - 1]);
    if (named.isPresent() && named.get().options().containsKey(last[0])) {
      return new RefineTarget(named.get(), last[0]);
    }
    var known = new ArrayList<>(before.options().keySet());
    throw new NotRefined(
        "Which channel?",
        "“"
            + wish
            + "” is no channel of "
            + before.title().toLowerCase(Locale.ROOT)
            + (known.isEmpty()
                ? "; name a draft type instead, such as “as an email”."
                : "; there is " + String.join(", ", known) + "."));
  }
}
