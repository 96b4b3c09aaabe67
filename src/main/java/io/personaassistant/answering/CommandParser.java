package io.personaassistant.answering;

import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.drafting.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Similarity;
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
          "compare",
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

  /// Longer text is refused: no brief needs more, and a model pays for each word.
  static final int MOST_CHARACTERS = 4_000;

  private static final Set<String> FILLERS =
      Set.of(
          "for", "to", "from", "by", "about", "with", "as", "of", "what", "ask", "give", "me",
          "show", "please", "the");

  private static final String MARKS = "\"“”„«»";

  private final DraftTypes types;
  private final RefineParser refine;

  public CommandParser(DraftTypes types) {
    this.types = types;
    this.refine = new RefineParser(types);
  }

  /// What `text` asks, given the personas there are.
  public Command parse(String text, List<Persona> personas) {
    var clean = HiddenCharacters.remove(text).strip();
    if (clean.codePointCount(0, clean.length()) > MOST_CHARACTERS) {
      return new Command.TooLong(MOST_CHARACTERS);
    }
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
      case "list", "personas" -> new Command.ListPersonas();
      case "evidence" -> evidence(rest, finder, personas);
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

  private Command personaFirst(String text, PersonaFinder finder, List<Persona> personas) {
    return switch (finder.atStart(text)) {
      case Match.Found(var persona, var rest) -> ofPersona(persona, rest);
      case Match.Several(var several, var rest) -> several(several, "", rest);
      case Match.Near(var near, var typed, var rest) ->
          typeFirst(text, finder, personas).orElseGet(() -> near(typed, near, "", rest));
      case Match.None _ ->
          typeFirst(text, finder, personas).orElseGet(() -> somewhere(text, finder));
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
    if (firstWord(rest).equals("lint")) {
      return LintParser.parse(persona, afterFirst(rest));
    }
    var type = types.called(firstWord(rest));
    if (type.isPresent()) {
      return draft(persona, type.get(), afterFirst(rest));
    }
    var near = nearType(firstWord(rest));
    if (near.isPresent()) {
      var more = afterFirst(rest);
      return new Command.DidYouMean(
          firstWord(rest),
          List.of(
              new FollowUp(near.get().title(), join(persona.slug(), near.get().command(), more)),
              new FollowUp("What I heard", join(persona.slug(), "objections", rest))));
    }
    return types
        .called("objections")
        .map(t -> draft(persona, t, rest))
        .orElse(new Command.Brief(persona));
  }

  /// A draft type in front: the persona comes after it, maybe behind a "for".
  private Optional<Command> typeFirst(String text, PersonaFinder finder, List<Persona> personas) {
    var called = types.called(firstWord(text));
    if (called.isEmpty()) {
      return Optional.empty();
    }
    var type = called.get();
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
    if (!(finder.anywhere(text) instanceof Match.Found(var persona, _))) {
      return new Command.NotUnderstood(Graphemes.cut(text, 80));
    }
    var type =
        Arrays.stream(text.split("\\s+"))
            .map(CommandParser::bare)
            .flatMap(w -> types.called(w).stream())
            .findFirst();
    if (type.isPresent()) {
      return draft(persona, type.get(), text);
    }
    var readings = new ArrayList<FollowUp>();
    readings.add(new FollowUp("Brief", persona.slug()));
    types
        .all()
        .forEach(t -> readings.add(new FollowUp(t.title(), persona.slug() + " " + t.command())));
    return new Command.DidYouMean(
        Graphemes.cut(text, 80), readings.subList(0, Math.min(5, readings.size())));
  }

  private static Command draft(Persona persona, DraftType type, String rest) {
    var chosen = type.chosen(rest);
    return new Command.Draft(persona, type, chosen.option(), unquoted(chosen.rest()));
  }

  /// A typo has one wrong letter, in a long word two.
  private Optional<DraftType> nearType(String word) {
    int most = word.length() >= 6 ? 2 : word.length() >= 4 ? 1 : 0;
    return types.words().stream()
        .filter(w -> w.length() >= 4 && Similarity.editDistance(word, w) <= most)
        .findFirst()
        .flatMap(types::called);
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

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "");
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
