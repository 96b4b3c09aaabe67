package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one text as a command, with the personas there are: the persona first, the draft type
/// first, or a name somewhere in a sentence. Total.
final class CommandReading {
  private static final int FEWEST_OF_SENTENCE = 4;

  private static final PhraseTable PHRASES =
      PhraseTable.read(CommandReading.class, "whole-messages.txt");
  private static final Pattern LIST = PHRASES.pattern("", "list", "");
  private static final Pattern SETTINGS = PHRASES.pattern("", "settings", "");

  /// "Help me answer ingrid" is more than what there is help on, and a sentence no topic.
  private static final int FEW_WORDS = 3;

  private final DraftTypes types;
  private final PersonaFinder finder;
  private final TypedWords typed;
  private final List<Persona> personas;
  private final TypeFirst typeFirst;
  private final RecordsAsked records;
  private final WordsOfPersona ofPersona;
  private final NameInside inside;
  private final NamesNobody nobody;

  CommandReading(
      DraftTypes types, TypedWords typed, List<Persona> personas, AskedByMeaning byMeaning) {
    this.types = types;
    this.finder = new PersonaFinder(personas);
    this.typed = typed;
    this.personas = personas;
    this.typeFirst = new TypeFirst(typed, finder, personas);
    this.records = new RecordsAsked(typed, finder, personas);
    this.ofPersona = new WordsOfPersona(types, typed, finder, personas, byMeaning);
    this.inside = new NameInside(types, typed, finder, ofPersona, byMeaning);
    this.nobody = new NamesNobody(types, typed, typeFirst, personas);
  }

  /// What `clean`, which is not blank, asks.
  Command of(String clean) {
    if (LIST.matcher(clean).matches()) {
      return new Command.ListPersonas();
    }
    if (SETTINGS.matcher(clean).matches()) {
      return new Command.OwnSettings();
    }
    return RecordWord.read(clean)
        .<Command>map(Command.RecordWindow::new)
        .or(() -> LintParser.asked(clean, finder))
        .or(() -> twoAsked(clean))
        .or(() -> QuestionsToAsk.read(clean, types, finder, personas))
        .or(() -> CopyReworded.read(clean, typed, finder))
        .or(() -> SeveralPersonas.together(clean, finder).flatMap(this::ofSources))
        .or(() ->
            finder.anywhere(clean) instanceof Match.Found(var persona, var others)
                ? part(List.of(persona), others, isNameFirst(clean))
                    .or(() ->
                        RecordsAsked.sources(others, typed)
                            .map(kinds -> new Command.Topic(List.of(persona), "", kinds)))
                : part(List.of(), clean, false))
        .or(() ->
            finder.anywhere(clean) instanceof Match.None
                ? AskedOfAll.ofSources(clean)
                    .map(topic -> new Command.Topic(List.of(), topic))
                    .or(() ->
                        RecordsAsked.sources(clean, typed)
                            .or(() ->
                                typed.named(clean).isEmpty()
                                    ? AskedSources.alone(clean)
                                    : Optional.empty())
                            .map(kinds -> new Command.Topic(List.of(), "", kinds)))
                : Optional.empty())
        .orElseGet(() -> byFirstWord(clean));
  }

  private static Optional<Command> part(List<Persona> personas, String said, boolean isNameFirst) {
    return AskedSources.said(personas, said)
        .or(() -> AskedParts.complaints(personas, said, isNameFirst));
  }

  /// "Annie's" belongs to what is behind it, which is asked for.
  private boolean isNameFirst(String clean) {
    return finder.atStart(clean) instanceof Match.Found && !WordsOfPersona.isOwner(clean);
  }

  /// "Ingrid and tomas: support tickets about export" come from both.
  private Optional<Command> ofSources(SeveralPersonas.Read.Named asked) {
    return part(asked.personas(), asked.rest(), false)
        .or(() ->
            RecordsAsked.sources(asked.rest(), typed)
                .map(kinds -> new Command.Topic(asked.personas(), "", kinds)))
        .or(() ->
            AskedOfAll.ofSources(asked.rest())
                .map(topic -> new Command.Topic(asked.personas(), topic)));
  }

  /// "Brief and objections for Annie", or for whom else.
  private Optional<Command> twoAsked(String clean) {
    return finder.anywhere(clean) instanceof Match.Found(var persona, var others)
        ? TwoAsked.ofRecord(persona, others, typed)
        : personas.stream()
            .findFirst()
            .flatMap(any -> TwoAsked.ofRecord(any, clean, typed))
            .map(_ -> new Command.WhichPersona(clean, personas));
  }

  private Command byFirstWord(String clean) {
    var rest = TypedText.afterFirst(clean);
    return switch (TypedText.firstWord(clean)) {
      case "help", "?" ->
          Words.count(rest) < FEW_WORDS
              ? new Command.Help(TypedText.firstWord(rest))
              : personaFirst(clean);
      case "home" -> new Command.Home();
      case "settings" -> new Command.OwnSettings();
      case "list", "personas" ->
          AskedOfAll.loosely(clean).isPresent() || RecordsAsked.ofAll(clean, personas).isPresent()
              ? personaFirst(clean)
              : finder.anywhere(rest) instanceof Match.Found
                  ? listed(personaFirst(clean), clean)
                  : new Command.ListPersonas();
      case "evidence" -> records.evidence(rest);
      case "health" -> records.health(rest).orElseGet(() -> personaFirst(clean));
      case "search" ->
          rest.isEmpty()
              ? new Command.Help("search")
              : records.search(rest).orElseGet(() -> personaFirst(clean));
      case "lint", "lint:" -> LintParser.parse(rest, finder);
      case "show", "brief" -> brief(clean, rest);
      case "plan:" -> typeFirst.read("review " + rest).orElseGet(() -> personaFirst(clean));
      default -> personaFirst(clean);
    };
  }

  private Command brief(String all, String rest) {
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() -> new Command.Brief(persona);
      case Match.None _ when typed.named(rest).isEmpty() -> personaFirst(all);
      default -> personaFirst(rest);
    };
  }

  private Command personaFirst(String text) {
    return switch (finder.atStart(text)) {
      case Match.Found(var persona, var rest) ->
          Optional.of(persona)
              .filter(p -> isCommand(text, rest) && !isButton(p, text, rest))
              .flatMap(_ -> typeFirst.read(text))
              .orElseGet(() -> ofPersona.read(persona, rest));
      case Match.Several(var several, var rest) ->
          Optional.of(several)
              .filter(_ -> isCommand(text, rest))
              .flatMap(_ -> typeFirst.read(text))
              .orElseGet(() -> UnclearName.near("", several, "", rest));
      case Match.Near(var near, var typed, var rest) ->
          typeFirst
              .read(text)
              // "price went up again, tomas" is about nobody who is nearly called "price"
              .or(() ->
                  atEnd(text)
                      .filter(end ->
                          Words.count(text) >= FEWEST_OF_SENTENCE
                              || AskedAbout.read(end.rest(), true).isPresent())
                      .map(_ -> somewhere(text)))
              .orElseGet(() -> UnclearName.near(typed, near, "", rest));
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

  /// Who is named by the last word of a text.
  private Optional<Match.Found> atEnd(String text) {
    int last = text.lastIndexOf(' ') + 1;
    return last > 0
            && finder.atStart(text.substring(last)) instanceof Match.Found(var persona, var more)
            && more.isBlank()
        ? Optional.of(new Match.Found(persona, text.substring(0, last).strip()))
        : Optional.empty();
  }

  /// No name in front, but maybe one further on.
  private Command somewhere(String text) {
    var anywhere = finder.anywhere(text);
    if (atEnd(text).filter(end -> isNoOther(anywhere, end)).<Match>map(end -> end).orElse(anywhere)
        instanceof Match.Found(var persona, var others)) {
      return named(text, persona, others);
    }
    return nobody.read(text);
  }

  /// "As a fleet manager I have no time, henk" names him by his job first.
  private static boolean isNoOther(Match anywhere, Match.Found end) {
    return !(anywhere instanceof Match.Found(var persona, var _)) || persona.equals(end.persona());
  }

  private Command named(String text, Persona persona, String others) {
    return finder.atStart(TypedText.afterFirst(text)) instanceof Match.Found(var next, var _)
            && next.equals(persona)
            && typed.read(others) instanceof TypedWords.Reading.Near
        ? ofPersona.read(persona, others)
        : inside.read(text, persona, others);
  }

  /// "List annie" lists the personas; nobody says "list" to a rep.
  private static Command listed(Command read, String clean) {
    return read instanceof Command.Draft draft
            && draft.type().command().equals("objections")
            && TypedText.firstWord(draft.brief()).equals(TypedText.firstWord(clean))
        ? new Command.ListPersonas()
        : read;
  }
}
