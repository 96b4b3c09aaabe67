package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a text with a draft type in front: the persona comes after it, maybe behind a "for".
final class TypeFirst {
  private static final Set<String> FILLERS =
      Set.of(
          "for", "to", "from", "by", "about", "with", "as", "of", "what", "ask", "give", "me",
          "show", "please", "the");

  private static final Pattern JOINED =
      Pattern.compile("(?:[,&+/]|and\\b|und\\b)", Pattern.CASE_INSENSITIVE);

  /// What only points to the text that follows: "check this copy for annie: ...".
  private static final Pattern POINTING =
      Pattern.compile(
          "(?i)^(?:(?:on|of|about)\\s+)?(?:(?:this|that|these|the|my|our|following|here|copy|text|draft)(?:\\s+|[:,]|$)){1,6}$");

  /// What points to the text and says no more of what it is.
  private static final Pattern POINTS =
      Pattern.compile("(?i)^(?:(?:on|of|about|this|that|the|my|our|following|attached)\\s+){1,6}");

  private final TypedWords typed;
  private final PersonaFinder finder;
  private final List<Persona> personas;

  TypeFirst(TypedWords typed, PersonaFinder finder, List<Persona> personas) {
    this.typed = typed;
    this.finder = finder;
    this.personas = personas;
  }

  /// What the text asks; empty where no draft type stands in front.
  Optional<Command> read(String text) {
    var called = typed.named(text);
    if (called.isEmpty()) {
      return Optional.empty();
    }
    var type = called.get().type();
    var wish = called.get().wish();
    return Optional.of(
        switch (type.personas()) {
          case ONE -> ofOne(called.get());
          case SEVERAL -> DraftCommands.several(type, List.of(), wish, finder, personas);
          case ALL -> DraftCommands.ofAll(type, wish, personas);
        });
  }

  private Command ofOne(TypedTitles.Named named) {
    var type = named.type();
    var before = TypedText.join(type.command(), named.option());
    var rest = withoutFillers(named.rest());
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) -> {
        var all = withOthers(persona, more);
        yield all.personas().size() > 1
            ? new Command.OneEach(
                type, all.personas(), TypedText.join(named.option(), withoutFillers(all.rest())))
            : DraftCommands.draft(persona, type, TypedText.join(named.option(), more));
      }
      case Match.Several(var several, var more) ->
          UnclearName.several(several, "", TypedText.join(before, more));
      case Match.Near(var near, var word, var more) ->
          UnclearName.near(word, near, "", TypedText.join(before, more));
      case Match.None _ ->
          behindFor(named, rest)
              .or(() -> beforeColon(named, rest))
              .orElseGet(() ->
                  personas.size() == 1
                      ? DraftCommands.draft(
                          personas.getFirst(), type, TypedText.join(named.option(), rest))
                      : new Command.WhichPersona(TypedText.join(before, rest), personas));
    };
  }

  /// "email annie and tomas" is for both; a name behind no "and" but before other words may be a
  /// customer's.
  private SeveralPersonas.Read.Named withOthers(Persona first, String more) {
    var one = new SeveralPersonas.Read.Named(List.of(first), more);
    boolean joined = JOINED.matcher(more.strip()).lookingAt();
    return SeveralPersonas.read(more, List.of(first), finder)
                instanceof SeveralPersonas.Read.Named all
            && (joined || all.rest().isBlank())
        ? all
        : one;
  }

  /// "the pilot for annie": a name that stands behind a "for" is whom it is for; any other may be
  /// part of what it is about.
  private Optional<Command> behindFor(TypedTitles.Named named, String rest) {
    var words = List.of(rest.split("\\s+"));
    for (int at = 0; at < words.size() - 1; at++) {
      var behind = String.join(" ", words.subList(at + 1, words.size()));
      if (words.get(at).equalsIgnoreCase("for")
          && finder.atStart(behind) instanceof Match.Found(var persona, var more)) {
        var about = POINTING.matcher(String.join(" ", words.subList(0, at))).replaceFirst("");
        return Optional.of(
            DraftCommands.draft(
                persona,
                named.type(),
                TypedText.join(
                    named.option(),
                    named.type().judgesBrief() && !more.isBlank() ? kind(about) : about,
                    more)));
      }
    }
    return Optional.empty();
  }

  /// "Check post x annie: TEXT": before the text that is to be judged stands whose it is.
  private Optional<Command> beforeColon(TypedTitles.Named named, String rest) {
    int colon = rest.indexOf(':');
    if (colon < 0 || !named.type().judgesBrief()) {
      return Optional.empty();
    }
    var words = List.of(rest.substring(0, colon).strip().split("\\s+"));
    for (int at = 1; at < words.size(); at++) {
      if (finder.atStart(String.join(" ", words.subList(at, words.size())))
              instanceof Match.Found(var persona, var more)
          && more.isBlank()) {
        return Optional.of(
            DraftCommands.draft(
                persona,
                named.type(),
                TypedText.join(
                    named.option(),
                    kind(String.join(" ", words.subList(0, at))),
                    rest.substring(colon + 1))));
      }
    }
    return Optional.empty();
  }

  /// "Check post x for annie: TEXT" says what copy the text is; "our new headline" is no part of
  /// it.
  private String kind(String about) {
    var called = POINTS.matcher(POINTING.matcher(about).replaceFirst("")).replaceFirst("");
    return typed.isKind(called) ? called + ":" : "";
  }

  private static String withoutFillers(String text) {
    var rest = text;
    while (FILLERS.contains(TypedText.firstWord(rest))) {
      rest = TypedText.afterFirst(rest);
    }
    return rest;
  }
}
