package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is said in a thread by what was asked before in it: "what about Tomas?", "ad
/// linkedin", "make it funnier", "she says she has no time". Thread-safe.
final class Continued {
  private static final Pattern LEADING = Pattern.compile("(?i)" + OtherPersona.LEAD);

  private static final Pattern ALSO =
      Pattern.compile(
          "(?i)(?:(?:and|also|plus|now|then|please|(?:can|could) (?:i|we) (?:have|get)|(?:i|we) (?:also )?need)[,\\s]+){1,6}"
              + "(?:an?|the|some)\\s+(?<what>\\S.*?)(?:,?\\s+(?:too|as well|for (?:it|that|this)|please|pls)){0,6}[\\s.!?]*");

  private static final Pattern ABOUT_THAT =
      Pattern.compile(
          "(?is)(?<asked>.{2,80}\\b(?:about|on|regarding|around) )(?:that|this|it|those|these)[\\s?!.]*");

  /// So many words are rather "cool, thanks" than something more to judge.
  private static final int FEW = 3;

  private final CommandParser parser;
  private final RefineParser refine;
  private final DraftTypes types;
  private final TypedWords typed;
  private final UnknownWords unknown;

  Continued(CommandParser parser, RefineParser refine, TypedWords typed, DraftTypes types) {
    this.parser = parser;
    this.refine = refine;
    this.types = types;
    this.typed = typed;
    this.unknown = new UnknownWords(types);
  }

  /// Whether what was asked before can change what this means.
  boolean mayLeaveOut(Command plain, String text) {
    return switch (plain) {
      case Command.WhichPersona _, Command.NotUnderstood _, Command.DidYouMean _ -> true;
      case Command.Draft draft -> OtherPersona.mayName(text) || ofDraft(draft, text).isPresent();
      case Command.Brief _ -> OtherPersona.mayName(text);
      case Command.Lint(var whom, _, var question) -> whom.isEmpty() && !question.isEmpty();
      case Command.Health(var whom) -> whom.isEmpty() && !isTyped(text);
      default -> false;
    };
  }

  private static boolean isTyped(String text) {
    return TypedText.firstWord(text).equals("health");
  }

  /// Whether the words ask about a message that is not among them.
  boolean points(Command plain, String text, List<Persona> personas) {
    return switch (plain) {
      case Command.Draft _,
          Command.ForSeveral _,
          Command.WhichPersona _,
          Command.DidYouMean _,
          Command.NotUnderstood _ ->
          pointed(text, personas).isPresent();
      default -> false;
    };
  }

  private Optional<String> pointed(String text, List<Persona> personas) {
    return PointingWords.command(
        text,
        word ->
            personas.stream()
                .anyMatch(
                    p -> word.equals(p.slug()) || word.equalsIgnoreCase(p.name().split(" ", 2)[0])),
        word -> types.called(word).isPresent());
  }

  /// "Reply to this" below what a customer said points at that.
  private Optional<Command> ofThat(String command, List<Persona> personas, ThreadSubject before) {
    if (before.brief().isBlank() || before.persona().isEmpty()) {
      return Optional.empty();
    }
    var asked = parser.parse(command, personas);
    return Optional.of(
        withBrief(
            asked instanceof Command.WhichPersona
                ? parser.parse(TypedText.join(before.persona().get().slug(), command), personas)
                : asked,
            before));
  }

  /// What `text` asks after what was asked before; empty where that changes nothing.
  ///
  /// @param plain what it asks by itself
  Optional<Command> read(
      String text, String attached, Command plain, List<Persona> personas, ThreadSubject before) {
    var another =
        another(text, plain, personas, before).or(() -> OtherTopic.ofRecord(text, plain, before));
    if (another.isPresent()) {
      return another;
    }
    if (attached.isBlank() && points(plain, text, personas)) {
      return pointed(text, personas).flatMap(command -> ofThat(command, personas, before));
    }
    return switch (plain) {
      case Command.WhichPersona(var rest, var candidates) when !candidates.isEmpty() ->
          before
              .persona()
              .map(who -> parser.parse(TypedText.join(who.slug(), rest), attached, personas))
              .flatMap(command ->
                  isBelowDraft(before) && isHeard(command, rest)
                      ? left(text, attached, personas, before)
                      : Optional.of(
                          AskedAbout.read(rest, false).isPresent()
                              ? command
                              : withBrief(command, before)));
      case Command.Lint(var whom, var context, var question)
          when whom.isEmpty() && !question.isEmpty() && before.persona().isPresent() ->
          Optional.of(new Command.Lint(before.persona(), context, question));
      // "what is missing?" below what somebody said is asked of them
      case Command.Health _ when !isTyped(text) ->
          before.persona().map(p -> new Command.Health(Optional.of(p)));
      case Command.Draft draft when before.persona().filter(draft.persona()::equals).isPresent() ->
          ofDraft(draft, text);
      case Command.NotUnderstood _ ->
          aboutThat(text, personas, before).or(() -> left(text, attached, personas, before));
      default -> Optional.empty();
    };
  }

  /// "Any quotes on that?" asks the records about what was asked or heard before.
  private Optional<Command> aboutThat(String text, List<Persona> personas, ThreadSubject before) {
    var that = ABOUT_THAT.matcher(text.strip());
    return that.matches() && !before.phrase().isBlank()
        ? Optional.of(parser.parse(that.group("asked") + before.phrase(), personas))
            .filter(Command.Topic.class::isInstance)
            .map(Command.Topic.class::cast)
            .map(topic ->
                topic.about(before.persona().map(List::of).orElse(topic.personas()), topic.topic()))
        : Optional.empty();
  }

  /// "Annie shorter", "annie again": what would be heard if nothing stood before it.
  private Optional<Command> ofDraft(Command.Draft draft, String text) {
    var said = draft.brief();
    boolean isTyped =
        Arrays.stream(text.replace(said, "").split("\\s+"))
            .anyMatch(w -> types.called(w).isPresent());
    return isHeard(draft.type()) && !isTyped
        ? AskedOfAnswer.command(said)
            .or(() -> refine.parse(said, List.of()).map(refinement -> refinement))
        : Optional.empty();
  }

  private Optional<Command> another(
      String text, Command plain, List<Persona> personas, ThreadSubject before) {
    boolean open =
        switch (plain) {
          case Command.DidYouMean _,
              Command.OneEach _,
              Command.NotUnderstood _,
              Command.WhichPersona _,
              Command.Brief _ ->
              true;
          // "and what does Tomas think of it?"
          case Command.Draft _ -> OtherPersona.isAskedWhatTheySay(text);
          default -> false;
        };
    if (!open || plain instanceof Command.Brief && before.isWhole()) {
      return Optional.empty();
    }
    return OtherPersona.in(text, personas).map(who -> forAnother(text, who, before));
  }

  /// What one of them said another one is asked about, who has not said it.
  private Command forAnother(String text, Persona who, ThreadSubject before) {
    return before.command() instanceof Command.Draft draft
            && isHeard(draft.type())
            && !draft.brief().isBlank()
            && OtherPersona.isAskedWhatTheySay(text)
        ? draft.forAnother(who).asked()
        : Command.Refine.forAnother(who);
  }

  /// A draft of another type is for the same as the one before.
  private static Command withBrief(Command command, ThreadSubject before) {
    return command instanceof Command.Draft draft && draft.brief().isBlank()
        ? draft.with(before.brief())
        : command;
  }

  /// Neither a persona nor a type is named.
  private Optional<Command> left(
      String text, String attached, List<Persona> personas, ThreadSubject before) {
    var target =
        OtherPersona.isForSomebody(text)
            ? refine.wish(text).filter(Continued::isTarget)
            : Optional.<Command.Refine>empty();
    var nobody = OtherPersona.nobody(text, isBelowDraft(before));
    if (target.isEmpty() && nobody.isPresent()) {
      return Optional.of(new Command.NotUnderstood(nobody.get()));
    }
    if (unknown.isOfNobody(text)) {
      return Optional.empty();
    }
    if (UnknownWords.isSlip(text)
        && !DraftWishes.isOne(text.strip())
        && !DraftWishes.isNearlyOne(text)) {
      return before.persona().map(who -> UnknownWords.askBack(text.strip(), who));
    }
    var also =
        also(text, personas, before)
            .or(() ->
                isBelowDraft(before) ? OtherTopic.ofDraft(text, before, typed) : Optional.empty());
    if (also.isPresent()) {
      return also;
    }
    var said = LEADING.matcher(text.strip()).replaceFirst("");
    // "who would hate it most?" is asked of what was planned, and is no part of it
    if (before.type().filter(t -> t.personas() == DraftType.Personas.ALL).isPresent()
        && PlanWords.isNone(text)) {
      return Optional.of(before.command());
    }
    if (before.persona().isEmpty()) {
      return said.split("\\s+").length > FEW ? before.with(text) : Optional.empty();
    }
    var persona = before.persona().get();
    // "in two sentences" is rather wished of what stands
    if (AskedAbout.read(said, true).isPresent() && !DraftWishes.isOne(text.strip())) {
      return Optional.of(parser.parse(TypedText.join(persona.slug(), said), attached, personas));
    }
    var wish = isWish(text.strip(), before) ? refine.wish(text) : target;
    return wish.<Command>map(w -> w)
        .or(() -> OtherPersona.unclear(text, personas, before))
        .or(() ->
            Optional.of(parser.parse(TypedText.join(persona.slug(), text), attached, personas)));
  }

  /// "And an SMS too" is another draft for the same.
  private Optional<Command> also(String text, List<Persona> personas, ThreadSubject before) {
    var also = ALSO.matcher(text.strip());
    return also.matches() && before.persona().isPresent()
        ? Optional.of(
                parser.parse(
                    TypedText.join(before.persona().get().slug(), also.group("what")), personas))
            .filter(asked ->
                asked instanceof Command.Draft draft
                    && !isHeard(draft.type())
                    && !before.type().equals(Optional.of(draft.type())))
            .map(asked -> withBrief(asked, before))
        : Optional.empty();
  }

  /// A channel or a language that there is, and nothing that was not understood.
  private static boolean isTarget(Command.Refine wish) {
    return wish.unknown().isEmpty()
        && !wish.also().contains(Refinement.WISH)
        && wish.what().filter(w -> w == Refinement.CHANNEL || w == Refinement.LANGUAGE).isPresent();
  }

  /// Below what was heard stands what was heard next; below any other draft, what to make of it.
  private boolean isWish(String text, ThreadSubject before) {
    return DraftWishes.isOne(text)
        || RefineReading.isNear(text)
        || isBelowDraft(before) && !text.endsWith("?");
  }

  /// Below a draft that no customer's words began.
  private boolean isBelowDraft(ThreadSubject before) {
    return before.type().filter(t -> !isHeard(t)).isPresent();
  }

  /// Whether all of a text comes to what was heard, as "harder questions" does.
  private boolean isHeard(Command command, String text) {
    return command instanceof Command.Draft draft
        && isHeard(draft.type())
        && draft.brief().equals(text);
  }

  private boolean isHeard(DraftType type) {
    return types.called("objections").filter(type::equals).isPresent();
  }
}
