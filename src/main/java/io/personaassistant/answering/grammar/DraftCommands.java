package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.BriefSays;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Commands to draft, from a draft type, the personas and the words that are left. Pure functions.
final class DraftCommands {
  private static final PhraseTable PHRASES =
      PhraseTable.read(DraftCommands.class, "draft-commands.txt");
  private static final Pattern ABOUT = PHRASES.pattern("", "about", "");
  private static final Pattern TO = PHRASES.pattern("", "to", "");
  private static final Pattern THIS = PHRASES.pattern("", "this", "");
  private static final Pattern POLITE = PHRASES.pattern("", "polite", "");
  private static final Pattern PLEASE = PHRASES.pattern("", "please", "");
  private static final Pattern HANDLING = PHRASES.pattern("", "handling", "");
  private static final Pattern ALL = PHRASES.pattern("", "all", "");

  /// "3 headlines about speed": how many of its parts there are says the draft type.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?is)^(?<count>"
              + CountAsked.COUNT
              + "\\s+)?(?:(?:more|new|good|short|different)\\s+)?(?<part>\\p{L}[\\p{L}-]*?(?: line)?)(?<many>s)?(?<rest>[\\s.!]*$|\\s*:\\s.*|\\s+(?:about|abt|on|for|re)[\\s:].*)");

  private static final Pattern FOR = Pattern.compile("(?i)\\s+(?:for|on)[\\s:]");

  private DraftCommands() {}

  /// What a draft is about without the names of its own parts, which many or a number tell.
  private static String withoutParts(DraftType.Option option, String said) {
    var parts = PARTS.matcher(said.strip());
    // of several versions it is said that they come one at a time
    if (!parts.matches() || !CountAsked.without(said).equals(said)) {
      return said;
    }
    boolean isCounted = parts.group("count") != null;
    // "survey options for annual billing" are rather what it is about
    if (!isCounted && FOR.matcher(parts.group("rest")).lookingAt()) {
      return said;
    }
    boolean isTold = isCounted || parts.group("many") != null || !parts.group("rest").isBlank();
    var part = parts.group("part").toLowerCase(Locale.ROOT);
    boolean isOwn =
        parts.group("rest").isBlank() && CountAsked.isThing(part + "s")
            || option.lines().stream()
                .anyMatch(kind ->
                    isCalled(kind.kind(), part)
                        || kind.fields().stream()
                            .anyMatch(f -> isCalled(f.name(), part) || isCalled(f.label(), part)));
    return isTold && isOwn ? parts.group("rest").strip().replaceFirst("^:\\s+", "") : said;
  }

  /// "Subject line" for a subject, and one name for many.
  private static boolean isCalled(String name, String part) {
    var own = name.toLowerCase(Locale.ROOT);
    return part.equals(own) || part.equals(own + "s") || part.equals(own + " line");
  }

  /// A message to follow up with, where it is told that a persona does not answer any more.
  static Optional<Command> nudge(Persona persona, String told, DraftTypes types) {
    return new BriefSays(told).isSilence()
        ? types.called("message").map(type -> draft(persona, type, "follow-up " + told.strip()))
        : Optional.empty();
  }

  /// What a customer wrote may end in a question of theirs, which is to be answered; what a
  /// colleague heard may be followed by theirs.
  private static String heard(DraftType type, String said) {
    return type.command().equals("objections")
        ? AskBehind.without(HANDLING.matcher(said).replaceFirst(""))
        : said;
  }

  /// The personas that are named one after the other, and what is asked of them.
  static Command several(
      DraftType type,
      List<Persona> known,
      String text,
      PersonaFinder finder,
      List<Persona> personas) {
    var all = ALL.matcher(text);
    if (known.isEmpty() && all.lookingAt()) {
      return severalNamed(type, active(personas), text.substring(all.end()));
    }
    return switch (SeveralPersonas.read(text, known, finder)) {
      case SeveralPersonas.Read.Named(var named, var rest)
          when named.size() < SeveralPersonas.FEWEST || named.size() > SeveralPersonas.MOST ->
          new Command.WhichPersonas(type, named, active(personas), rest);
      case SeveralPersonas.Read.Named(var named, var rest) -> forSeveral(named, type, rest);
      case SeveralPersonas.Read.Unclear(var named, var candidates, var typed, var rest) -> {
        var before =
            TypedText.join(
                type.command(), String.join(" ", named.stream().map(Persona::slug).toList()));
        yield typed.isEmpty()
            ? UnclearName.near("", candidates, before, rest)
            : UnclearName.near(typed, candidates, before, rest);
      }
    };
  }

  /// Those that a sentence names, if they are as many as can be set side by side; else asks.
  static Command severalNamed(DraftType type, List<Persona> named, String text) {
    boolean fits = named.size() >= SeveralPersonas.FEWEST && named.size() <= SeveralPersonas.MOST;
    return fits
        ? forSeveral(named, type, text)
        : new Command.WhichPersonas(type, named, named, text);
  }

  /// All that are in use.
  static Command ofAll(DraftType type, String text, List<Persona> personas) {
    var active = active(personas);
    return active.isEmpty()
        ? new Command.WhichPersona(type.command(), List.of())
        : forSeveral(active, type, text);
  }

  /// For these, in the variant that the text names.
  static Command forSeveral(List<Persona> personas, DraftType type, String rest) {
    var chosen = type.chosen(rest);
    var brief = TypedText.unquoted(chosen.rest());
    return new Command.ForSeveral(personas, type, chosen.option(), isNoText(brief) ? "" : brief);
  }

  /// Whether it is a word such as "no thanks" and not what a draft can be about.
  private static boolean isNoText(String brief) {
    return Courtesies.read(brief)
        .filter(c -> c instanceof Command.Thanks || c instanceof Command.Remark)
        .isPresent();
  }

  private static List<Persona> active(List<Persona> personas) {
    return personas.stream().filter(Persona::isActive).toList();
  }

  /// For one persona, in the variant that the text names.
  static Command draft(Persona persona, DraftType type, String rest) {
    var chosen = type.chosen(rest);
    var said = TO.matcher(chosen.rest()).replaceFirst("");
    if (type.judgesBrief()) {
      said = THIS.matcher(said).replaceFirst("");
    }
    if (!type.judgesBrief() && !type.isAboutTheirWords()) {
      said = withoutParts(type.option(chosen.option()), said);
    }
    var brief = ABOUT.matcher(TypedText.unquoted(said)).replaceFirst("about");
    return new Command.Draft(
        persona,
        type,
        chosen.option(),
        type.isAboutTheirWords() && !PLEASE.matcher(brief).matches()
            ? heard(type, brief)
            : POLITE.matcher(brief).replaceFirst(""));
  }
}
