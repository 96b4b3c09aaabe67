package io.personaassistant.answering.plan;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.SeveralPersonas;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Questions back where words can be read in more than one way. Pure functions.
public final class AskBack {
  /// More choices than these are listed below the sentence alone.
  private static final int SHOWN = 60;

  private static final int SHOWN_WORDS = 3;
  private static final int FEW = 3;

  private AskBack() {}

  /// A question back, which must not look as if the file were still there.
  public static Answer without(Answer answer, String attached) {
    return attached.isBlank()
        ? answer
        : answer.withNotice("The longer text was not used; give it again with the next command.");
  }

  /// Whom it is for.
  public static Answer whichPersona(String rest, List<Persona> all) {
    var candidates = offered(all);
    var choices =
        candidates.stream().limit(5).map(p -> new FollowUp(p.name(), commandFor(p, rest))).toList();
    return candidates.isEmpty()
        ? PersonaLists.noPersonas()
        : Answer.sentence(
            "For whom?",
            "Name the persona, such as `"
                + commandFor(candidates.getFirst(), begun(rest))
                + "`. What you wrote goes with the choice.",
            new FollowUps("Personas", choices));
  }

  /// Those in use first, and those in the archive only where there are no others.
  private static List<Persona> offered(List<Persona> all) {
    var kept = all.stream().filter(p -> p.state() != PersonaState.ARCHIVED).toList();
    return (kept.isEmpty() ? all : kept)
        .stream()
            .sorted(Comparator.comparing(Persona::isActive, Comparator.reverseOrder()))
            .toList();
  }

  /// How a long text begins: nobody types it again from an example.
  private static String begun(String rest) {
    var words = rest.strip().split("\\s+", SHOWN_WORDS + 1);
    return rest.length() <= SHOWN || words.length <= SHOWN_WORDS
        ? rest
        : String.join(" ", Arrays.asList(words).subList(0, SHOWN_WORDS)) + " …";
  }

  private static String commandFor(Persona persona, String rest) {
    return rest.startsWith("evidence")
        ? "evidence " + persona.slug()
        : (persona.slug() + " " + rest).strip();
  }

  /// There is no such draft, and what comes nearest.
  public static Answer noSuchDraft(String typed, List<FollowUp> nearest) {
    var types = nearest.subList(0, nearest.size() - 1).stream().map(FollowUp::label).toList();
    boolean isOne = types.stream().allMatch(type -> plain(type).startsWith(plain(typed)));
    return Answer.sentence(
        isOne ? "Which draft?" : "No such draft",
        isOne
            ? "“%s” can be %s."
                .formatted(typed, Sentence.listed(types.stream().map(AskBack::one).toList(), "or"))
            : "There is no draft type “%s”. The nearest %s. `help` lists all; an admin can add one as a file (PROMPTS_DIR)."
                .formatted(typed, (types.size() == 1 ? "is " : "are ") + String.join(", ", types)),
        new FollowUps("Take instead", nearest));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private static String one(String type) {
    return (type.matches("[AEIO].*|[FHLMNRSX]\\p{Lu}.*") ? "an " : "a ") + type;
  }

  /// A draft that is for one persona was asked for several: what to ask for each, and what sets
  /// them side by side.
  public static Answer oneEach(DraftType type, List<Persona> named, String rest) {
    var each = new ArrayList<FollowUp>();
    named.forEach(p ->
        each.add(
            new FollowUp(
                type.title() + " for " + p.name(),
                (p.slug() + " " + type.command() + " " + rest).strip())));
    var beside = named.subList(0, Math.min(SeveralPersonas.MOST, named.size()));
    each.add(
        new FollowUp(
            "Side by side",
            "compare %s %s"
                .formatted(String.join(" ", beside.stream().map(Persona::slug).toList()), rest)
                .strip()));
    var names = Sentence.listed(named.stream().map(Persona::name).toList());
    return Answer.sentence(
        type.title(),
        "This is made for one persona at a time, from what that one says. Ask once for each of "
            + names
            + ".",
        new FollowUps("Ask for each", each));
  }

  /// Which of several readings is meant.
  public static Answer didYouMean(String typed, List<FollowUp> readings) {
    var names =
        readings.stream()
            .map(FollowUp::label)
            .map(l -> l.equals(Command.HEARD) ? l.toLowerCase(Locale.ROOT) : l)
            .toList();
    var either = Sentence.listed(names, "or");
    var text =
        typed.isEmpty()
            ? "Which of these: " + either + "?"
            : typed.split("\\s+").length > FEW
                ? "“" + typed + "” can be read in several ways. Which of these do you mean?"
                : names.size() > FEW
                    ? "I do not know “" + typed + "”. Which of these do you mean?"
                    : "I do not know “" + typed + "”. Did you mean " + either + "?";
    return Answer.sentence("Did you mean", text, new FollowUps("Did you mean", readings));
  }
}
