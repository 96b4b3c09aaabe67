package io.personaassistant.drafting.stored.objection;

import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Questions about what the product can do: "do you have an API". An objection of the same kind is
/// no answer to them; what they ask for must stand in the records. Pure functions, for English.
final class Capability {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:(?:so|and|but|well|ok|okay|hi|hey),? )?(?:(?:do|does|can|could|is|are|will|have|has)"
              + " (?:you|it|they|your|there|this|the|we|i|one)|(?:how|what) about"
              + "|(?:we|i|they) (?:need|require|must have)(?! to (?:ask|talk|check|speak|discuss|get|wait|think|run))(?: an?)?|(?:she|he) (?:needs|requires))\\b.*",
          Pattern.DOTALL);

  /// Words that ask for a thing and are not the thing.
  private static final Set<String> ASKING =
      new HashSet<>(
          Words.content(
              "support integrate integration connect sync work offer provide include come handle allow"
                  + " need require feature option native plug tool product app system platform also"
                  + " already possible able available easily"));

  private Capability() {}

  /// The things that a question is about, as stems; empty when it is no such question.
  static Set<String> asked(String heard) {
    var words = Redaction.without(heard).strip();
    if (!ASKED.matcher(words).matches()) {
      return Set.of();
    }
    var things = new HashSet<>(Researched.wanted(words));
    things.removeAll(ASKING);
    return things;
  }

  /// Whether a text holds all of these things.
  static boolean holds(Set<String> things, String text) {
    return !things.isEmpty() && new HashSet<>(Words.content(text)).containsAll(things);
  }

  /// Whether an objection or the reply to it speaks of at least one of these things.
  static boolean mentions(Set<String> things, Objection objection) {
    var reply = objection.track().map(t -> t.reply() + " " + t.proof()).orElse("");
    return Words.content(objection.text() + " " + reply).stream().anyMatch(things::contains);
  }
}
