package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a text with a draft type in front: the persona comes after it, maybe behind a "for".
final class TypeFirst {
  private static final Pattern JOINED =
      Pattern.compile("(?:[,&+/]|and\\b|und\\b)", Pattern.CASE_INSENSITIVE);

  private static final PhraseTable PHRASES = PhraseTable.read(TypeFirst.class, "type-first.txt");
  private static final Set<String> FILLERS = PHRASES.words("fillers");
  private static final Pattern POINTING = PHRASES.pattern("", "pointing", "");
  private static final Pattern POINTS = PHRASES.pattern("", "points", "");
  private static final Pattern COPY = PHRASES.pattern("", "copy", "");
  private static final Pattern BEFORE_NAME = PHRASES.pattern("", "before-name", "");
  private static final Pattern FOR_ONE_AT_END = PHRASES.pattern("", "for-one-at-end", "");
  private static final Pattern PEOPLE_LIKE = PHRASES.pattern("", "people-like", "");
  private static final Pattern ALL = PHRASES.pattern("", "all", "");

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
    if (TypedText.firstWord(text).equals(called.get().word())
        && !called.get().word().equals(type.command())
        && SaidOf.isSentence(text)) {
      // "support is slow annie"
      return Optional.empty();
    }
    var wish = unpointed(called.get().wish());
    return Optional.of(
        switch (type.personas()) {
          case ONE -> ofOne(called.get());
          case SEVERAL -> DraftCommands.several(type, List.of(), wish, finder, personas);
          case ALL ->
              named(wish)
                  .<Command>map(
                      read -> DraftCommands.forSeveral(read.personas(), type, read.rest()))
                  .or(() -> copy(called.get()))
                  .orElseGet(() -> DraftCommands.ofAll(type, wish, personas));
        });
  }

  /// "Rank the following features: sso, api".
  private static String unpointed(String wish) {
    int colon = wish.indexOf(':');
    return colon > 0 && POINTING.matcher(wish.substring(0, colon)).matches()
        ? wish.substring(colon + 1).strip()
        : wish;
  }

  /// "Review for annie: ...", "review annie we drop the free plan", "rank these for annie: ..." and
  /// "rank sso, exports for annie" ask these alone; a plan may name what somebody is as well, so
  /// that only a name counts.
  private Optional<SeveralPersonas.Read.Named> named(String wish) {
    var end = FOR_ONE_AT_END.matcher(wish);
    if (end.matches()
        && finder.atStart(end.group("who")) instanceof Match.Found(var persona, var more)
        && more.isBlank()
        && end.group("who").equalsIgnoreCase(persona.slug())) {
      return Optional.of(new SeveralPersonas.Read.Named(List.of(persona), end.group("what")));
    }
    int colon = wish.indexOf(':');
    var before = FOR_ONE_AT_END.matcher(colon < 0 ? "" : wish.substring(0, colon));
    if (before.matches()
        && POINTING.matcher(before.group("what")).matches()
        && finder.atStart(before.group("who")) instanceof Match.Found(var persona, var more)
        && more.isBlank()) {
      return Optional.of(
          new SeveralPersonas.Read.Named(List.of(persona), wish.substring(colon + 1).strip()));
    }
    boolean isFor = TypedText.firstWord(wish).equals("for");
    var rest = isFor ? TypedText.afterFirst(wish) : wish;
    var first = WishedDraft.bare(TypedText.firstWord(rest));
    return finder.atStart(rest) instanceof Match.Found(var persona, var more)
            && (isFor || first.equals(persona.slug()))
        ? Optional.of(withOthers(persona, more))
        : Optional.empty();
  }

  /// "Review this text for annie: ..." is about copy and no plan.
  private Optional<Command> copy(TypedTitles.Named named) {
    int colon = named.rest().indexOf(':');
    var about = colon < 0 ? "" : named.rest().substring(0, colon);
    int last = about.lastIndexOf(' ');
    boolean isNamed = last > 0 && finder.atStart(about.substring(last + 1)) instanceof Match.Found;
    var what = isNamed ? BEFORE_NAME.matcher(about.substring(0, last)).replaceFirst("") : about;
    return COPY.matcher(what).matches() || typed.isKind(POINTS.matcher(what).replaceFirst(""))
        ? typed
            .judging()
            .map(check ->
                ofOne(
                    new TypedTitles.Named(
                        named.before(), check, named.option(), named.word(), named.rest())))
        : Optional.empty();
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
            : DraftCommands.draft(
                persona,
                type,
                TypedText.join(
                    named.option(),
                    type.isAboutTheirWords() ? more : WishedDraft.withoutHers(more)));
      }
      case Match.Several(var several, var more) ->
          UnclearName.near("", several, "", TypedText.join(before, more));
      case Match.Near(var near, var word, var more) ->
          UnclearName.near(word, near, "", TypedText.join(before, more));
      case Match.None _ ->
          ofAll(named, rest)
              .or(() -> behindVariant(named, rest))
              .or(() -> behindFor(named, rest))
              .or(() -> beforeColon(named, rest))
              .or(() -> atEnd(named, rest))
              .or(() -> within(named, rest))
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

  /// "Newsletter for all personas about the calendar" is made for each.
  private Optional<Command> ofAll(TypedTitles.Named named, String rest) {
    var all = ALL.matcher(rest);
    if (!all.lookingAt()) {
      return Optional.empty();
    }
    var about = TypedText.join(named.option(), rest.substring(all.end()));
    var active = personas.stream().filter(Persona::isActive).toList();
    return Optional.of(
        active.isEmpty() || active.size() > SeveralPersonas.MOST
            ? new Command.WhichPersona(TypedText.join(named.type().command(), about), personas)
            : new Command.OneEach(named.type(), active, about));
  }

  /// "Ad google annie faster recruiting": between the type and whom it is for stands its variant.
  private Optional<Command> behindVariant(TypedTitles.Named named, String rest) {
    var chosen = named.type().chosen(rest);
    if (chosen.option().isEmpty() || !rest.endsWith(chosen.rest())) {
      return Optional.empty();
    }
    var whom = withoutFillers(chosen.rest());
    return finder.atStart(whom) instanceof Match.None
        ? Optional.empty()
        : Optional.of(ofOne(named.of(chosen.option()).about(whom)));
  }

  /// "Blog topics ingrid": the last word of a line is whom it is for.
  private Optional<Command> atEnd(TypedTitles.Named named, String rest) {
    int last = rest.lastIndexOf(' ');
    if (last < 0
        || rest.contains("\n")
        || !(finder.atStart(rest.substring(last + 1)) instanceof Match.Found(var persona, var more))
        || !more.isBlank()) {
      return Optional.empty();
    }
    var said =
        BEFORE_NAME
            .matcher(PEOPLE_LIKE.matcher(rest.substring(0, last)).replaceFirst(""))
            .replaceFirst("");
    var about = POINTING.matcher(said).replaceFirst("");
    return Optional.of(draft(persona, named, about));
  }

  /// "Survey on how annie recruits": whom a draft is about is whom it is for.
  private Optional<Command> within(TypedTitles.Named named, String rest) {
    if (!(finder.anywhere(rest) instanceof Match.Found(var persona, var others))) {
      return Optional.empty();
    }
    // of "ad that annie would click on" nothing is a topic
    var left = WishedDraft.withoutHers(others);
    return Optional.of(draft(persona, named, left.equals(others.strip()) ? rest : left));
  }

  /// "the pilot for annie", "mail to annie about it": a name that stands behind such a word is whom
  /// it is for; any other may be part of what it is about.
  private Optional<Command> behindFor(TypedTitles.Named named, String rest) {
    var words = List.of(rest.split("\\s+"));
    for (int at = 0; at < words.size() - 1; at++) {
      var behind = String.join(" ", words.subList(at + 1, words.size()));
      var people = PEOPLE_LIKE.matcher(String.join(" ", words.subList(0, at + 1)));
      if (Set.of("for", "to", "with", "like").contains(words.get(at).toLowerCase(Locale.ROOT))
          && finder.atStart(behind) instanceof Match.Found(var persona, var more)) {
        var said = people.find() ? people.replaceFirst("") : String.join(" ", words.subList(0, at));
        var about = POINTING.matcher(said).replaceFirst("");
        return Optional.of(
            draft(
                persona,
                named,
                named.type().judgesBrief() && !more.isBlank() ? kind(about) : about,
                more));
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
            draft(
                persona,
                named,
                kind(String.join(" ", words.subList(0, at))),
                rest.substring(colon + 1)));
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

  private static Command draft(Persona persona, TypedTitles.Named named, String... about) {
    return DraftCommands.draft(
        persona, named.type(), TypedText.join(named.option(), TypedText.join(about)));
  }
}
