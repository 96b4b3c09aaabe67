package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one text as a command, with the personas there are: the persona first, the draft type
/// first, or a name somewhere in a sentence. Total.
final class CommandReading {
  /// After "search" these go on with a sentence about search.
  private static final Set<String> GOES_ON =
      Set.of(
          "is", "are", "was", "were", "takes", "took", "does", "doesn't", "costs", "finds", "gives",
          "has", "never", "always", "too", "and", "or", "in", "by", "of");

  private static final Pattern AND =
      Pattern.compile("(?:[,&+/]|and\\b|und\\b)\\s*", Pattern.CASE_INSENSITIVE);

  private final DraftTypes types;
  private final TypedWords typed;
  private final List<Persona> personas;
  private final PersonaFinder finder;
  private final TypeFirst typeFirst;

  CommandReading(DraftTypes types, TypedWords typed, List<Persona> personas) {
    this.types = types;
    this.typed = typed;
    this.personas = personas;
    this.finder = new PersonaFinder(personas);
    this.typeFirst = new TypeFirst(typed, finder, personas);
  }

  /// What `clean`, which is not blank, asks.
  Command of(String clean) {
    return RecordWord.read(clean)
        .<Command>map(Command.RecordWindow::new)
        .orElseGet(() -> byFirstWord(clean));
  }

  private Command byFirstWord(String clean) {
    var rest = TypedText.afterFirst(clean);
    return switch (TypedText.firstWord(clean)) {
      case "help", "?" -> new Command.Help(TypedText.firstWord(rest));
      case "home" -> new Command.Home();
      case "settings" -> new Command.OwnSettings();
      case "list", "personas" -> new Command.ListPersonas();
      case "evidence" -> evidence(rest);
      case "health" -> health(clean, rest);
      case "search" -> search(clean, rest);
      case "lint" -> LintParser.parse(rest, finder);
      case "show", "brief" -> brief(clean, rest);
      default -> personaFirst(clean);
    };
  }

  private Command brief(String all, String rest) {
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() -> new Command.Brief(persona);
      default -> personaFirst(rest.isEmpty() ? all : rest);
    };
  }

  private Command search(String all, String rest) {
    if (GOES_ON.contains(TypedText.firstWord(rest))) {
      return personaFirst(all);
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) ->
          Words.content(more).isEmpty()
              ? new Command.ShowEvidence(persona)
              : new Command.Topic(List.of(persona), AskedOfAll.bare(more));
      case Match.Several(var several, var more) -> UnclearName.several(several, "search", more);
      case Match.Near(var near, var typed, var more) when !more.isBlank() ->
          UnclearName.near(typed, near, "search", more);
      default ->
          Words.content(rest).isEmpty()
              ? personaFirst(all)
              : new Command.Topic(List.of(), AskedOfAll.bare(rest));
    };
  }

  private Command evidence(String rest) {
    var ids =
        Arrays.stream(rest.split("[\\s,]+"))
            .filter(i -> i.matches("[A-Za-z]{1,8}-?\\d{1,9}"))
            .toList();
    if (!ids.isEmpty()) {
      return new Command.ShowItems(ids);
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, _) -> new Command.ShowEvidence(persona);
      case Match.Several(var several, var _) -> UnclearName.several(several, "evidence", "");
      case Match.Near(var near, var typed, var _) -> UnclearName.near(typed, near, "evidence", "");
      case Match.None _ ->
          AskedOfAll.topic("evidence " + rest)
              .<Command>map(topic -> new Command.Topic(List.of(), topic))
              .orElseGet(() -> new Command.WhichPersona("evidence", personas));
    };
  }

  private Command health(String all, String rest) {
    if (rest.isEmpty()) {
      return new Command.Health(Optional.empty());
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() ->
          new Command.Health(Optional.of(persona));
      case Match.Found _ -> personaFirst(all);
      case Match.Several(var several, var _) -> UnclearName.several(several, "health", "");
      case Match.Near(var near, var typed, var _) -> UnclearName.near(typed, near, "health", "");
      case Match.None _ -> personaFirst(all);
    };
  }

  private Command personaFirst(String text) {
    return switch (finder.atStart(text)) {
      case Match.Found(var persona, var rest) ->
          Optional.of(persona)
              .filter(p -> isCommand(text, rest) && !isButton(p, text, rest))
              .flatMap(_ -> typeFirst.read(text))
              .orElseGet(() -> ofPersona(persona, rest));
      case Match.Several(var several, var rest) ->
          Optional.of(several)
              .filter(_ -> isCommand(text, rest))
              .flatMap(_ -> typeFirst.read(text))
              .orElseGet(() -> UnclearName.several(several, "", rest));
      case Match.Near(var near, var typed, var rest) ->
          typeFirst.read(text).orElseGet(() -> UnclearName.near(typed, near, "", rest));
      case Match.None _ -> typeFirst.read(text).orElseGet(() -> somewhere(text));
    };
  }

  /// Whether the one word that named a persona is that of a draft type, whose it is: whoever types
  /// a command gets it, whatever somebody called a persona before the word was taken.
  private boolean isCommand(String text, String rest) {
    var word = WishedDraft.bare(TypedText.firstWord(text));
    return types.called(word).isPresent()
        && letters(TypedText.afterFirst(text)).equals(letters(rest));
  }

  /// Whether it is what stands behind a button about such a persona: its id and what is wanted.
  private boolean isButton(Persona persona, String text, String rest) {
    var wanted = TypedText.firstWord(rest);
    return persona.slug().equals(TypedText.firstWord(text))
        && (List.of("brief", "evidence", "health", "lint").contains(wanted)
            || types
                .called(wanted)
                .filter(t -> t.command().equals(wanted))
                .filter(t -> t.personas() == DraftType.Personas.ONE)
                .isPresent());
  }

  private static String letters(String text) {
    return text.replaceFirst("^[^\\p{L}\\p{N}]+", "").strip();
  }

  private Command ofPersona(Persona persona, String said) {
    var rest = said.strip();
    if (rest.isEmpty() || rest.equalsIgnoreCase("brief")) {
      return new Command.Brief(persona);
    }
    if (rest.equalsIgnoreCase("evidence")) {
      return new Command.ShowEvidence(persona);
    }
    if (rest.equalsIgnoreCase("health")) {
      return new Command.Health(Optional.of(persona));
    }
    if (TypedText.firstWord(rest).equals("lint")) {
      return LintParser.parse(persona, TypedText.afterFirst(rest));
    }
    return switch (typed.read(rest)) {
      case TypedWords.Reading.Type(var type, var more) -> ofType(persona, type, more);
      case TypedWords.Reading.Either(var type, var more) -> either("", persona, type, more, rest);
      case TypedWords.Reading.Near(var word, var type, var more) ->
          either(word, persona, type, more, rest);
      case TypedWords.Reading.Other(var draft) -> noSuch(persona, draft, rest);
      case TypedWords.Reading.Heard() -> heard(persona, rest);
    };
  }

  private Command ofType(Persona persona, DraftType type, String rest) {
    return switch (type.personas()) {
      case ONE -> DraftCommands.draft(persona, type, rest);
      case SEVERAL -> DraftCommands.several(type, List.of(persona), rest, finder, personas);
      case ALL -> DraftCommands.forSeveral(List.of(persona), type, rest);
    };
  }

  private static Command either(
      String typed, Persona persona, DraftType type, String rest, String heard) {
    return new Command.DidYouMean(
        typed,
        List.of(
            new FollowUp(type.title(), TypedText.join(persona.slug(), plainly(type, heard), rest)),
            new FollowUp(Command.HEARD, TypedText.join(persona.slug(), "objections", heard))));
  }

  private static Command noSuch(Persona persona, OtherDrafts.Named draft, String said) {
    var readings = new ArrayList<FollowUp>();
    for (var type : draft.nearest()) {
      var whom = type.personas() == DraftType.Personas.ALL ? "" : persona.slug();
      readings.add(new FollowUp(type.title(), TypedText.join(whom, type.command(), draft.rest())));
    }
    readings.add(new FollowUp(Command.HEARD, TypedText.join(persona.slug(), "objections:", said)));
    return new Command.NoSuchDraft(draft.name(), readings);
  }

  /// The type's command, marked as one where the same words would be read in two ways again.
  private static String plainly(DraftType type, String said) {
    return type.command() + (TypedText.firstWord(said).equals(type.command()) ? ":" : "");
  }

  /// No draft type: a question about the persona, or what was heard.
  private Command heard(Persona persona, String rest) {
    if (List.of("vs", "vs.", "versus").contains(TypedText.firstWord(rest))) {
      var compared = comparing(persona, rest);
      if (compared.isPresent()) {
        return compared.get();
      }
    }
    return withAnother(persona, rest)
        .or(() -> AskedAbout.read(rest, true).map(wish -> asked(persona, wish)))
        .orElseGet(() -> objections(persona, rest));
  }

  private Optional<Command> comparing(Persona persona, String rest) {
    return types.all().stream()
        .filter(t -> t.personas() == DraftType.Personas.SEVERAL)
        .findFirst()
        .map(t -> DraftCommands.several(t, List.of(persona), rest, finder, personas));
  }

  /// "annie and tomas: who cares about price?" is asked of both; "annie tomas objections" is asked
  /// for each. A name further on, or behind no "and" but before other words, may be a customer's.
  private Optional<Command> withAnother(Persona persona, String rest) {
    var and = AND.matcher(rest);
    boolean isJoined = and.lookingAt();
    var next = isJoined ? rest.substring(and.end()) : rest;
    if (!(finder.atStart(next) instanceof Match.Found(var other, var more))
        || other.equals(persona)) {
      return Optional.empty();
    }
    if (SeveralPersonas.read(more, List.of(persona, other), finder)
            instanceof SeveralPersonas.Read.Named(var named, var asked)
        && typed.read(asked) instanceof TypedWords.Reading.Type(var type, var wish)) {
      return Optional.of(
          switch (type.personas()) {
            case ONE -> new Command.OneEach(type, named, wish);
            case SEVERAL -> DraftCommands.severalNamed(type, named, wish);
            case ALL -> DraftCommands.forSeveral(named, type, wish);
          });
    }
    return isJoined || more.isBlank() ? comparing(persona, rest) : Optional.empty();
  }

  private Command asked(Persona persona, AskedAbout.Wish wish) {
    return switch (wish) {
      case AskedAbout.Wish.Who() -> new Command.Brief(persona);
      case AskedAbout.Wish.Objections(var topic) -> objections(persona, topic);
    };
  }

  private Command objections(Persona persona, String heard) {
    return objections()
        .map(t -> DraftCommands.draft(persona, t, heard))
        .orElse(new Command.Brief(persona));
  }

  private Optional<DraftType> objections() {
    return types.called("objections");
  }

  /// No name in front, but maybe one further on: then ask what about that persona.
  private Command somewhere(String text) {
    if (!(finder.anywhere(text) instanceof Match.Found(var persona, var others))) {
      var topic = AskedOfAll.topic(text);
      if (topic.isPresent()) {
        return new Command.Topic(List.of(), topic.get());
      }
      return new Command.NotUnderstood(Graphemes.cut(text, 80));
    }
    var wish = AskedAbout.read(others, false);
    if (wish.isPresent()) {
      return asked(persona, wish.get());
    }
    var other = typed.other(others);
    if (other.isPresent()) {
      return noSuch(persona, other.get(), text);
    }
    var named = typed.anywhere(others);
    if (named.isPresent()) {
      var type = named.get().type();
      return switch (type.personas()) {
        case ONE -> WishedDraft.read(text, persona, named.get());
        case SEVERAL ->
            DraftCommands.severalNamed(type, SeveralPersonas.anywhere(text, finder), text);
        case ALL -> DraftCommands.forSeveral(List.of(persona), type, text);
      };
    }
    var topic = AskedAbout.read(others, true);
    if (topic.isPresent()) {
      return asked(persona, topic.get());
    }
    if (OtherPersona.in(text, personas).isPresent()) {
      return new Command.Brief(persona);
    }
    var readings = new ArrayList<FollowUp>();
    objections()
        .ifPresent(heard ->
            readings.add(
                new FollowUp(
                    Command.HEARD, TypedText.join(persona.slug(), heard.command() + ":", text))));
    readings.add(new FollowUp("Brief", persona.slug()));
    types.all().stream()
        .filter(t -> t.personas() == DraftType.Personas.ONE)
        .forEach(t -> readings.add(new FollowUp(t.title(), persona.slug() + " " + t.command())));
    return new Command.DidYouMean(
        Graphemes.cut(text, 80), readings.subList(0, Math.min(5, readings.size())));
  }
}
