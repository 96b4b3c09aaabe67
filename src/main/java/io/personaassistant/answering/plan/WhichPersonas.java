package io.personaassistant.answering.plan;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.SeveralPersonas;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// Asks which personas are meant, where a draft type needs two to four of them.
public final class WhichPersonas {
  private static final int MOST_CHOICES = 5;

  private WhichPersonas() {}

  /// The personas that could be meant, each a step further.
  public static Answer answer(Command.WhichPersonas which) {
    if (which.candidates().isEmpty() && which.named().isEmpty()) {
      return PersonaLists.noPersonas();
    }
    var command = which.type().command();
    if (which.named().size() > SeveralPersonas.MOST) {
      var few = which.named().subList(0, SeveralPersonas.MOST);
      return Answer.sentence(
          "Too many at once",
          "%s takes at most %s personas; more do not fit a screen."
              .formatted(which.type().title(), SeveralPersonas.MOST),
          new FollowUps("Take", List.of(choice(command, few, which.rest()))));
    }
    var choices = choices(which, command);
    if (choices.isEmpty()) {
      return Answer.sentence(
          "One persona is too few",
          which.type().title()
              + " needs two active personas. Bring another with `persona import personas FILE`.");
    }
    var next = "Name two to four, such as `" + choices.getFirst().command() + "`.";
    return Answer.sentence(
        "Which personas?", unknown(which) + next, new FollowUps("Take", choices));
  }

  /// What was found where a second name was expected.
  private static String unknown(Command.WhichPersonas which) {
    return which.named().size() == 1 && !which.rest().isBlank()
        ? "After %s I found no other persona: “%s” names none. "
            .formatted(which.named().getFirst().name(), Graphemes.cut(which.rest(), 60))
        : "";
  }

  private static List<FollowUp> choices(Command.WhichPersonas which, String command) {
    var choices = new ArrayList<FollowUp>();
    // a single word was meant as a name; more of them are the question
    var question = which.rest().contains(" ") ? which.rest() : "";
    var all = which.candidates();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size() && choices.size() < MOST_CHOICES; j++) {
        var pair = List.of(all.get(i), all.get(j));
        if (pair.containsAll(which.named())) {
          choices.add(choice(command, pair, question));
        }
      }
    }
    return choices;
  }

  private static FollowUp choice(String command, List<Persona> personas, String rest) {
    var names = String.join(" and ", personas.stream().map(Persona::name).toList());
    var slugs = String.join(" ", personas.stream().map(Persona::slug).toList());
    return new FollowUp(names, (command + " " + slugs + " " + rest).strip());
  }
}
