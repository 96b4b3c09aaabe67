package io.personaassistant.answering.grammar;

import io.personaassistant.answering.request.WholeRequest;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The grammar of `/persona ...`, mentions, direct messages and the command line. Total: any text
/// is some [Command]. Persona and draft type may come in either order; words after a persona that
/// name no type are what was heard, so objections. Thread-safe.
public final class CommandParser {
  /// Words with a meaning of their own: no persona and no draft type may be called so.
  public static final Set<String> RESERVED = PersonaNames.RESERVED;

  /// More than the longest brief with the words that ask for it.
  private static final int MOST_CHARACTERS = DraftType.LONGEST_BRIEF + 400;

  private static final PhraseTable PHRASES =
      PhraseTable.read(CommandParser.class, "whole-messages.txt");
  private static final int LONGEST_BACK = 120;

  /// What is written to one customer; one who fell silent wants no campaign.
  private static final Set<String> WRITTEN = Set.of("message", "email", "followup");

  private static final Pattern BACK = PHRASES.pattern("", "back", "");
  private static final Pattern ADDRESS = PHRASES.pattern("", "address", "");

  private final DraftTypes types;
  private final RefineParser refine;
  private final TypedWords typed;
  private final Continued continued;
  private final AskedByMeaning byMeaning;

  /// A grammar that goes by words alone.
  public CommandParser(DraftTypes types) {
    this(types, _ -> Optional.empty());
  }

  /// A grammar.
  ///
  /// @param kinds what a question about a persona asks for whose words no rule reads, as
  ///   [io.personaassistant.evidence.meaning.MeaningIndex#askedKind(String)] tells; thread-safe
  public CommandParser(DraftTypes types, Function<String, Optional<String>> kinds) {
    this.types = types;
    this.byMeaning = new AskedByMeaning(types, kinds);
    this.refine = new RefineParser(types);
    this.typed = new TypedWords(types);
    this.continued = new Continued(this, refine, typed, types);
  }

  /// What `text` asks, given the personas there are.
  public Command parse(String text, List<Persona> personas) {
    var clean = HiddenCharacters.remove(text).strip();
    if (TypedText.characters(clean) > MOST_CHARACTERS) {
      // its start says for which draft type it is, and so how much of it that reads
      var start = clean.substring(0, clean.offsetByCodePoints(0, MOST_CHARACTERS));
      return parse(start, personas) instanceof Command.TooLong told
          ? told
          : new Command.TooLong(DraftType.LONGEST_BRIEF);
    }
    return switch (understood(clean, personas)) {
      case Command.Draft draft
          when TypedText.characters(draft.brief()) > draft.type().briefCharacters() ->
          new Command.TooLong(draft.type().briefCharacters());
      case Command.Draft(var persona, var type, var option, var brief, _)
          when option.isEmpty() && UnknownChannel.isNamed(type, brief) ->
          UnknownChannel.ask(persona, type, brief);
      case Command.Draft draft
          when draft.option().isEmpty() && WRITTEN.contains(draft.type().command()) ->
          DraftCommands.nudge(draft.persona(), draft.brief(), types)
              .or(() -> TwoAsked.ask(draft, typed))
              .orElse(draft);
      case Command.Draft draft -> TwoAsked.ask(draft, typed).orElse(draft);
      case Command.ForSeveral draft
          when TypedText.characters(draft.brief()) > draft.type().briefCharacters() ->
          new Command.TooLong(draft.type().briefCharacters());
      case Command other -> other;
    };
  }

  /// What `text` asks of a longer text, such as a file: the text goes with the brief and is never
  /// read as names or commands.
  public Command parse(String text, String attached, List<Persona> personas) {
    var more = HiddenCharacters.remove(attached).strip();
    var command = parse(text, personas);
    return more.isEmpty() ? command : AttachedText.with(command, more);
  }

  /// For somebody who has set a persona that one is meant where none is named.
  private Command usually(
      Command command,
      String text,
      String attached,
      List<Persona> personas,
      Optional<Persona> usual) {
    if (usual.isEmpty()) {
      return command;
    }
    var slug = usual.get().slug();
    return switch (command) {
      case Command.WhichPersona(var rest, _) ->
          parse(TypedText.join(slug, rest), attached, personas);
      case Command.Lint(var persona, var context, var question)
          when persona.isEmpty() && !question.isEmpty() ->
          new Command.Lint(usual, context, question);
      // a question in loose words may be what a customer asked
      case Command.Topic _ when AskedOfAll.isOnlyLoose(text) ->
          parse(TypedText.join(slug, text), attached, personas);
      // one word alone is rather a slip than what a customer said
      case Command.NotUnderstood _
          when text.strip().contains(" ") || TypedText.firstWord(text).equals("brief") ->
          parse(TypedText.join(slug, text), attached, personas);
      default -> command;
    };
  }

  /// How somebody's words are read.
  ///
  /// @param from where the persona comes from that they do not name
  public record Reading(Command command, From from) {}

  /// Where a persona comes from.
  public enum From {
    /// The words name it, or there is none.
    WORDS,
    /// What was asked before in the same thread.
    THREAD,
    /// Who asks has set it.
    SETTINGS
  }

  /// What somebody asks, as they mean it: what their words leave out is taken from what the thread
  /// is about, else from what they have set.
  ///
  /// @param before what the thread is about; asked for only where the words leave something out
  public Reading read(WholeRequest asked, Supplier<Optional<ThreadSubject>> before) {
    var heard = asked.heard();
    return read(heard.words(), heard.attached(), asked.library().personas(), asked.usual(), before);
  }

  /// The same for a text and a longer one that goes with it, `""` for none.
  Reading read(
      String text,
      String attached,
      List<Persona> personas,
      Optional<Persona> usual,
      Supplier<Optional<ThreadSubject>> before) {
    var plain = parse(text, attached, personas);
    boolean points = attached.isBlank() && continued.points(plain, text, personas);
    if (points || continued.mayLeaveOut(plain, text)) {
      var meant = before.get().flatMap(s -> continued.read(text, attached, plain, personas, s));
      if (meant.isPresent()) {
        return new Reading(meant.get(), From.THREAD);
      }
    }
    if (points) {
      return new Reading(new Command.PointsAtNothing(), From.WORDS);
    }
    var set = usually(plain, text, attached, personas, usual);
    return new Reading(set, usual.isEmpty() || set.equals(plain) ? From.WORDS : From.SETTINGS);
  }

  /// Whether somebody's words say what a thread is about from then on, whatever was asked before.
  public boolean saysSubject(WholeRequest asked) {
    var heard = asked.heard();
    var personas = asked.library().personas();
    var plain = parse(heard.words(), heard.attached(), personas);
    return !(heard.attached().isBlank() && continued.points(plain, heard.words(), personas))
        && !continued.mayLeaveOut(plain, heard.words())
        && ThreadSubject.after(Optional.empty(), plain).filter(s -> !s.isOfAll()).isPresent();
  }

  /// What a text may ask for that begins with a mistyped draft type.
  ///
  /// @param typed the word as it was typed
  /// @param command with the type's own word in its place
  public record Mistyped(String typed, DraftType type, String command) {}

  /// The draft that a text nearly asks for, which names nobody; empty where it is near to none.
  public Optional<Mistyped> mistyped(String text) {
    return typed
        .nearOf(text)
        .map(near ->
            new Mistyped(
                near.typed(), near.type(), TypedText.join(near.type().command(), near.rest())));
  }

  /// Whether a text asks by whom something was said.
  public static boolean asksWhoSaid(String text) {
    return AskedOfAll.isWhoSaid(text);
  }

  /// What was heard stays as it was typed; a question whose words no rule reads is spelled out.
  private Command understood(String clean, List<Persona> personas) {
    var plain = fromRecords(clean, personas);
    var spelled = ShortForms.spelled(clean);
    return spelled.equals(clean)
        ? plain
        : switch (plain) {
          case Command.NotUnderstood _,
              Command.DidYouMean _,
              Command.WhichPersona _,
              Command.Topic _ ->
              fromRecords(spelled, personas);
          default -> plain;
        };
  }

  /// "Quotes from annie for the website" are those that may be quoted there, "tickets this quarter"
  /// those that came then.
  private Command fromRecords(String clean, List<Persona> personas) {
    return AskedInTime.read(clean, personas, rest -> atAnyTime(rest, personas))
        .orElseGet(() -> atAnyTime(clean, personas));
  }

  private Command atAnyTime(String clean, List<Persona> personas) {
    return AskedParts.withoutOutside(clean)
        .flatMap(quotes -> AskedParts.outside(AskedSources.in(read(quotes, personas), quotes)))
        .orElseGet(() -> AskedSources.in(read(clean, personas), clean));
  }

  private Command read(String clean, List<Persona> personas) {
    return Courtesies.read(clean)
        .or(() -> addressed(clean, personas))
        .orElseGet(() -> unaddressed(clean, personas));
  }

  private Command unaddressed(String clean, List<Persona> personas) {
    return Courtesies.read(clean)
        .or(() ->
            clean.length() <= LONGEST_BACK && BACK.matcher(clean).matches()
                ? Optional.of(new Command.EarlierVersion())
                : Optional.empty())
        .or(() -> ItemIds.asked(clean))
        .or(() -> WhyLineParser.parse(clean).map(Command.WhyLines::new))
        .or(() -> AskedOfAnswer.command(clean))
        .or(() -> refine.parse(clean, personas))
        .orElseGet(() -> new CommandReading(types, typed, personas, byMeaning).of(clean));
  }

  /// What is asked behind an address; empty where that is nothing that can be asked.
  private Optional<Command> addressed(String clean, List<Persona> personas) {
    var address = ADDRESS.matcher(clean);
    return address.lookingAt()
        ? Optional.of(unaddressed(clean.substring(address.end()), personas))
            .filter(asked -> !(asked instanceof Command.NotUnderstood))
        : Optional.empty();
  }
}
