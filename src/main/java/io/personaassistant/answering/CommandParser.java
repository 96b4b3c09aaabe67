package io.personaassistant.answering;

import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.drafting.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The grammar of `/persona ...`, mentions, direct messages and the command line. Total: any text
/// is some [Command]. Persona and draft type may come in either order; words after a persona that
/// name no type are what was heard, so objections. Thread-safe.
public final class CommandParser {
  /// Words with a meaning of their own: no persona and no draft type may be called so.
  public static final Set<String> RESERVED =
      Set.of(
          "help",
          "list",
          "show",
          "ask",
          "last",
          "evidence",
          "brief",
          "lint",
          "new",
          "edit",
          "import",
          "export",
          "health",
          "settings",
          "setup",
          "serve",
          "doctor",
          "backup",
          "restore",
          "search",
          "link",
          "build",
          "forget",
          "traits",
          "personas",
          "samples",
          "quarantine",
          "home",
          "refine",
          "sharpen",
          "shorter",
          "warmer",
          "plainer");

  /// More than the longest brief with the words that ask for it.
  private static final int MOST_CHARACTERS = DraftType.LONGEST_BRIEF + 400;

  private static final Set<String> FILLERS =
      Set.of(
          "for", "to", "from", "by", "about", "with", "as", "of", "what", "ask", "give", "me",
          "show", "please", "the");

  private static final String MARKS = "\"“”„«»";

  private final DraftTypes types;
  private final RefineParser refine;
  private final TypedWords typed;

  public CommandParser(DraftTypes types) {
    this.types = types;
    this.refine = new RefineParser(types);
    this.typed = new TypedWords(types);
  }

  /// What `text` asks, given the personas there are.
  public Command parse(String text, List<Persona> personas) {
    var clean = HiddenCharacters.remove(text).strip();
    if (characters(clean) > MOST_CHARACTERS) {
      return new Command.TooLong(DraftType.LONGEST_BRIEF);
    }
    return switch (words(clean, personas)) {
      case Command.Draft draft when characters(draft.brief()) > draft.type().briefCharacters() ->
          new Command.TooLong(draft.type().briefCharacters());
      case Command.Draft(var persona, var type, var option, var brief)
          when option.isEmpty() && UnknownChannel.isNamed(type, brief) ->
          UnknownChannel.ask(persona, type, brief);
      case Command.ForSeveral draft
          when characters(draft.brief()) > draft.type().briefCharacters() ->
          new Command.TooLong(draft.type().briefCharacters());
      case Command other -> other;
    };
  }

  /// What `text` asks of a longer text, such as a file: the text goes with the brief and is never
  /// read as names or commands.
  public Command parse(String text, String attached, List<Persona> personas) {
    var more = HiddenCharacters.remove(attached).strip();
    var command = parse(text, personas);
    if (more.isEmpty()) {
      return command;
    }
    return switch (command) {
      case Command.Draft(var persona, var type, var option, var brief) -> {
        var whole = (brief + "\n" + more).strip();
        yield characters(whole) > type.briefCharacters()
            ? new Command.TooLong(type.briefCharacters())
            : new Command.Draft(persona, type, option, whole);
      }
      case Command.ForSeveral(var several, var type, var option, var brief) -> {
        var whole = (brief + "\n" + more).strip();
        yield characters(whole) > type.briefCharacters()
            ? new Command.TooLong(type.briefCharacters())
            : new Command.ForSeveral(several, type, option, whole);
      }
      case Command.Lint(var persona, var context, var question) -> {
        var whole = (question + "\n" + more).strip();
        yield characters(whole) > DraftType.LONGEST_BRIEF
            ? new Command.TooLong(DraftType.LONGEST_BRIEF)
            : new Command.Lint(persona, context, whole);
      }
      case Command.Home _, Command.Help _, Command.ListPersonas _, Command.Brief _ ->
          new Command.NoPlaceForFile();
      case Command.OwnSettings _ -> new Command.NoPlaceForFile();
      case Command.ShowItems _, Command.ShowEvidence _, Command.Refine _, Command.Health _ ->
          new Command.NoPlaceForFile();
      // the answer asks back and says that the text must come again
      case Command.WhichPersona _, Command.WhichPersonas _, Command.DidYouMean _ -> command;
      case Command.NotUnderstood _, Command.TooLong _, Command.NoPlaceForFile _ -> command;
    };
  }

  /// The same for somebody who has set a persona: where none is named, that one is meant.
  public Command parse(
      String text, String attached, List<Persona> personas, Optional<Persona> usual) {
    var command = parse(text, attached, personas);
    if (usual.isEmpty()) {
      return command;
    }
    var slug = usual.get().slug();
    return switch (command) {
      case Command.WhichPersona(var rest, _) -> parse(join(slug, rest), attached, personas);
      case Command.Lint(var persona, var context, var question)
          when persona.isEmpty() && !question.isEmpty() ->
          new Command.Lint(usual, context, question);
      // one word alone is rather a slip than what a customer said
      case Command.NotUnderstood _ when text.strip().contains(" ") || isBrief(text) ->
          parse(join(slug, text), attached, personas);
      default -> command;
    };
  }

  private static boolean isBrief(String text) {
    return firstWord(text).equals("brief");
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private Command words(String clean, List<Persona> personas) {
    if (clean.isEmpty()) {
      return new Command.Home();
    }
    var refined = refine.parse(clean, personas);
    if (refined.isPresent()) {
      return refined.get();
    }
    var finder = new PersonaFinder(personas);
    var rest = afterFirst(clean);
    return switch (firstWord(clean)) {
      case "help", "?", "hi", "hello" -> new Command.Help(firstWord(rest));
      case "home" -> new Command.Home();
      case "settings" -> new Command.OwnSettings();
      case "list", "personas" -> new Command.ListPersonas();
      case "evidence" -> evidence(rest, finder, personas);
      case "health" -> health(clean, rest, finder, personas);
      case "lint" -> LintParser.parse(rest, finder);
      case "show", "brief" -> brief(clean, rest, finder, personas);
      default -> personaFirst(clean, finder, personas);
    };
  }

  private Command brief(String all, String rest, PersonaFinder finder, List<Persona> personas) {
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() -> new Command.Brief(persona);
      default -> personaFirst(rest.isEmpty() ? all : rest, finder, personas);
    };
  }

  private Command evidence(String rest, PersonaFinder finder, List<Persona> personas) {
    var ids =
        Arrays.stream(rest.split("[\\s,]+"))
            .filter(i -> i.matches("[A-Za-z]{1,8}-?\\d{1,9}"))
            .toList();
    if (!ids.isEmpty()) {
      return new Command.ShowItems(ids);
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, _) -> new Command.ShowEvidence(persona);
      case Match.Several(var several, var _) -> several(several, "evidence", "");
      case Match.Near(var near, var typed, var _) -> near(typed, near, "evidence", "");
      case Match.None _ -> new Command.WhichPersona("evidence", personas);
    };
  }

  private Command health(String all, String rest, PersonaFinder finder, List<Persona> personas) {
    if (rest.isEmpty()) {
      return new Command.Health(Optional.empty());
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() ->
          new Command.Health(Optional.of(persona));
      case Match.Found _ -> personaFirst(all, finder, personas);
      case Match.Several(var several, var _) -> several(several, "health", "");
      case Match.Near(var near, var typed, var _) -> near(typed, near, "health", "");
      case Match.None _ -> personaFirst(all, finder, personas);
    };
  }

  private Command personaFirst(String text, PersonaFinder finder, List<Persona> personas) {
    return switch (finder.atStart(text)) {
      case Match.Found(var persona, var rest) -> ofPersona(persona, rest, finder, personas);
      case Match.Several(var several, var rest) -> several(several, "", rest);
      case Match.Near(var near, var typed, var rest) ->
          typeFirst(text, finder, personas).orElseGet(() -> near(typed, near, "", rest));
      case Match.None _ ->
          typeFirst(text, finder, personas).orElseGet(() -> somewhere(text, finder));
    };
  }

  private Command ofPersona(
      Persona persona, String said, PersonaFinder finder, List<Persona> personas) {
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
    if (firstWord(rest).equals("lint")) {
      return LintParser.parse(persona, afterFirst(rest));
    }
    return switch (typed.read(rest)) {
      case TypedWords.Reading.Type(var type, var more) ->
          ofType(persona, type, more, finder, personas);
      case TypedWords.Reading.Either(var type, var more) -> either("", persona, type, more, rest);
      case TypedWords.Reading.Near(var word, var type, var more) ->
          either(word, persona, type, more, rest);
      case TypedWords.Reading.Heard() -> heard(persona, rest, finder, personas);
    };
  }

  private static Command ofType(
      Persona persona, DraftType type, String rest, PersonaFinder finder, List<Persona> personas) {
    return switch (type.personas()) {
      case ONE -> draft(persona, type, rest);
      case SEVERAL -> several(type, List.of(persona), rest, finder, personas);
      case ALL -> forSeveral(List.of(persona), type, rest);
    };
  }

  private static Command either(
      String typed, Persona persona, DraftType type, String rest, String heard) {
    return new Command.DidYouMean(
        typed,
        List.of(
            new FollowUp(type.title(), join(persona.slug(), type.command(), rest)),
            new FollowUp("What I heard", join(persona.slug(), "objections", heard))));
  }

  /// No draft type: a question about the persona, or what was heard.
  private Command heard(
      Persona persona, String rest, PersonaFinder finder, List<Persona> personas) {
    if (List.of("vs", "vs.", "versus").contains(firstWord(rest))) {
      var comparing =
          types.all().stream().filter(t -> t.personas() == DraftType.Personas.SEVERAL).findFirst();
      if (comparing.isPresent()) {
        return several(comparing.get(), List.of(persona), rest, finder, personas);
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
        .map(t -> draft(persona, t, heard))
        .orElse(new Command.Brief(persona));
  }

  /// A draft type in front: the persona comes after it, maybe behind a "for".
  private Optional<Command> typeFirst(String text, PersonaFinder finder, List<Persona> personas) {
    var called = types.called(firstWord(text));
    if (called.isEmpty()) {
      return Optional.empty();
    }
    var type = called.get();
    if (type.personas() == DraftType.Personas.SEVERAL) {
      return Optional.of(several(type, List.of(), afterFirst(text), finder, personas));
    }
    if (type.personas() == DraftType.Personas.ALL) {
      return Optional.of(ofAll(type, afterFirst(text), personas));
    }
    var rest = withoutFillers(afterFirst(text));
    return Optional.of(
        switch (finder.atStart(rest)) {
          case Match.Found(var persona, var more) -> draft(persona, type, more);
          case Match.Several(var several, var more) ->
              several(several, "", join(type.command(), more));
          case Match.Near(var near, var typed, var more) ->
              near(typed, near, "", join(type.command(), more));
          case Match.None _ ->
              personas.size() == 1
                  ? draft(personas.getFirst(), type, rest)
                  : new Command.WhichPersona(join(type.command(), rest), personas);
        });
  }

  /// No name in front, but maybe one further on: then ask what about that persona.
  private Command somewhere(String text, PersonaFinder finder) {
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
        case SEVERAL -> severalNamed(type.get(), SeveralPersonas.anywhere(text, finder), text);
        case ALL -> forSeveral(List.of(persona), type.get(), text);
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

  /// The personas that are named one after the other, and what is asked of them.
  private static Command several(
      DraftType type,
      List<Persona> known,
      String text,
      PersonaFinder finder,
      List<Persona> personas) {
    return switch (SeveralPersonas.read(text, known, finder)) {
      case SeveralPersonas.Read.Named(var named, var rest)
          when named.size() < SeveralPersonas.FEWEST || named.size() > SeveralPersonas.MOST ->
          new Command.WhichPersonas(type, named, active(personas), rest);
      case SeveralPersonas.Read.Named(var named, var rest) -> forSeveral(named, type, rest);
      case SeveralPersonas.Read.Unclear(var named, var candidates, var typed, var rest) -> {
        var before = join(type.command(), slugs(named));
        yield typed.isEmpty()
            ? several(candidates, before, rest)
            : near(typed, candidates, before, rest);
      }
    };
  }

  private static Command severalNamed(DraftType type, List<Persona> named, String text) {
    boolean fits = named.size() >= SeveralPersonas.FEWEST && named.size() <= SeveralPersonas.MOST;
    return fits
        ? forSeveral(named, type, text)
        : new Command.WhichPersonas(type, named, named, text);
  }

  private static Command ofAll(DraftType type, String text, List<Persona> personas) {
    var active = active(personas);
    return active.isEmpty()
        ? new Command.WhichPersona(type.command(), List.of())
        : forSeveral(active, type, text);
  }

  private static Command forSeveral(List<Persona> personas, DraftType type, String rest) {
    var chosen = type.chosen(rest);
    return new Command.ForSeveral(personas, type, chosen.option(), unquoted(chosen.rest()));
  }

  private static List<Persona> active(List<Persona> personas) {
    return personas.stream().filter(p -> p.state() == PersonaState.ACTIVE).toList();
  }

  private static String slugs(List<Persona> personas) {
    return String.join(" ", personas.stream().map(Persona::slug).toList());
  }

  static Command draft(Persona persona, DraftType type, String rest) {
    var chosen = type.chosen(rest);
    return new Command.Draft(persona, type, chosen.option(), unquoted(chosen.rest()));
  }

  private static Command several(List<Persona> personas, String before, String rest) {
    return new Command.DidYouMean(
        "",
        personas.stream().map(p -> new FollowUp(label(p), join(before, p.slug(), rest))).toList());
  }

  private static Command near(String typed, List<Persona> near, String before, String rest) {
    return new Command.DidYouMean(
        typed,
        near.stream().map(p -> new FollowUp(label(p), join(before, p.slug(), rest))).toList());
  }

  private static String label(Persona persona) {
    return persona.title().isBlank() ? persona.name() : persona.name() + ", " + persona.title();
  }

  private static String withoutFillers(String text) {
    var rest = text;
    while (FILLERS.contains(firstWord(rest))) {
      rest = afterFirst(rest);
    }
    return rest;
  }

  static String firstWord(String text) {
    return text.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }

  static String afterFirst(String text) {
    var parts = text.strip().split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }

  /// Quotation marks around all of it are the shell's or the person's, not part of what was heard.
  /// The first may have gone with the persona's name already.
  static String unquoted(String text) {
    long marks = text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
    boolean opens = !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0;
    boolean closes = !text.isEmpty() && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    int from = opens && (closes || marks == 1) ? 1 : 0;
    int to = text.length() - (closes && (opens || marks == 1) ? 1 : 0);
    return from < to ? text.substring(from, to).strip() : text;
  }

  private static String join(String... parts) {
    return String.join(
        " ", Arrays.stream(parts).map(String::strip).filter(p -> !p.isEmpty()).toList());
  }
}
