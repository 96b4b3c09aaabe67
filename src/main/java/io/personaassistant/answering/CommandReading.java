package io.personaassistant.answering;

import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.drafting.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one text as a command, with the personas there are: the persona first, the draft type
/// first, or a name somewhere in a sentence. Total.
final class CommandReading {
  private static final Set<String> FILLERS =
      Set.of(
          "for", "to", "from", "by", "about", "with", "as", "of", "what", "ask", "give", "me",
          "show", "please", "the");

  private final DraftTypes types;
  private final TypedWords typed;
  private final List<Persona> personas;
  private final PersonaFinder finder;

  CommandReading(DraftTypes types, TypedWords typed, List<Persona> personas) {
    this.types = types;
    this.typed = typed;
    this.personas = personas;
    this.finder = new PersonaFinder(personas);
  }

  /// What `clean`, which is not blank, asks.
  Command of(String clean) {
    var rest = TypedText.afterFirst(clean);
    return switch (TypedText.firstWord(clean)) {
      case "help", "?", "hi", "hello" -> new Command.Help(TypedText.firstWord(rest));
      case "home" -> new Command.Home();
      case "settings" -> new Command.OwnSettings();
      case "list", "personas" -> new Command.ListPersonas();
      case "evidence" -> evidence(rest);
      case "health" -> health(clean, rest);
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
      case Match.None _ -> new Command.WhichPersona("evidence", personas);
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
      case Match.Found(var persona, var rest) -> ofPersona(persona, rest);
      case Match.Several(var several, var rest) -> UnclearName.several(several, "", rest);
      case Match.Near(var near, var typed, var rest) ->
          typeFirst(text).orElseGet(() -> UnclearName.near(typed, near, "", rest));
      case Match.None _ -> typeFirst(text).orElseGet(() -> somewhere(text));
    };
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
            new FollowUp(type.title(), TypedText.join(persona.slug(), type.command(), rest)),
            new FollowUp("What I heard", TypedText.join(persona.slug(), "objections", heard))));
  }

  /// No draft type: a question about the persona, or what was heard.
  private Command heard(Persona persona, String rest) {
    if (List.of("vs", "vs.", "versus").contains(TypedText.firstWord(rest))) {
      var comparing =
          types.all().stream().filter(t -> t.personas() == DraftType.Personas.SEVERAL).findFirst();
      if (comparing.isPresent()) {
        return DraftCommands.several(comparing.get(), List.of(persona), rest, finder, personas);
      }
    }
    return AskedAbout.read(rest, true)
        .map(wish -> asked(persona, wish))
        .orElseGet(() -> objections(persona, rest));
  }

  private Command asked(Persona persona, AskedAbout.Wish wish) {
    return switch (wish) {
      case AskedAbout.Wish.Who() -> new Command.Brief(persona);
      case AskedAbout.Wish.Objections(var topic) -> objections(persona, topic);
    };
  }

  private Command objections(Persona persona, String heard) {
    return types
        .called("objections")
        .map(t -> DraftCommands.draft(persona, t, heard))
        .orElse(new Command.Brief(persona));
  }

  /// A draft type in front: the persona comes after it, maybe behind a "for".
  private Optional<Command> typeFirst(String text) {
    var called = types.called(TypedText.firstWord(text));
    if (called.isEmpty()) {
      return Optional.empty();
    }
    var type = called.get();
    if (type.personas() == DraftType.Personas.SEVERAL) {
      return Optional.of(
          DraftCommands.several(type, List.of(), TypedText.afterFirst(text), finder, personas));
    }
    if (type.personas() == DraftType.Personas.ALL) {
      return Optional.of(DraftCommands.ofAll(type, TypedText.afterFirst(text), personas));
    }
    var rest = withoutFillers(TypedText.afterFirst(text));
    return Optional.of(
        switch (finder.atStart(rest)) {
          case Match.Found(var persona, var more) -> DraftCommands.draft(persona, type, more);
          case Match.Several(var several, var more) ->
              UnclearName.several(several, "", TypedText.join(type.command(), more));
          case Match.Near(var near, var typed, var more) ->
              UnclearName.near(typed, near, "", TypedText.join(type.command(), more));
          case Match.None _ ->
              personas.size() == 1
                  ? DraftCommands.draft(personas.getFirst(), type, rest)
                  : new Command.WhichPersona(TypedText.join(type.command(), rest), personas);
        });
  }

  /// No name in front, but maybe one further on: then ask what about that persona.
  private Command somewhere(String text) {
    if (!(finder.anywhere(text) instanceof Match.Found(var persona, var others))) {
      return new Command.NotUnderstood(Graphemes.cut(text, 80));
    }
    var wish = AskedAbout.read(others, false);
    if (wish.isPresent()) {
      return asked(persona, wish.get());
    }
    var type =
        Arrays.stream(text.split("\\s+"))
            .map(WishedDraft::bare)
            .flatMap(w -> types.called(w).stream())
            .findFirst();
    if (type.isPresent()) {
      return switch (type.get().personas()) {
        case ONE -> WishedDraft.read(text, others, persona, type.get());
        case SEVERAL ->
            DraftCommands.severalNamed(type.get(), SeveralPersonas.anywhere(text, finder), text);
        case ALL -> DraftCommands.forSeveral(List.of(persona), type.get(), text);
      };
    }
    var topic = AskedAbout.read(others, true);
    if (topic.isPresent()) {
      return asked(persona, topic.get());
    }
    var readings = new ArrayList<FollowUp>();
    readings.add(new FollowUp("Brief", persona.slug()));
    types.all().stream()
        .filter(t -> t.personas() == DraftType.Personas.ONE)
        .forEach(t -> readings.add(new FollowUp(t.title(), persona.slug() + " " + t.command())));
    return new Command.DidYouMean(
        Graphemes.cut(text, 80), readings.subList(0, Math.min(5, readings.size())));
  }

  private static String withoutFillers(String text) {
    var rest = text;
    while (FILLERS.contains(TypedText.firstWord(rest))) {
      rest = TypedText.afterFirst(rest);
    }
    return rest;
  }
}
