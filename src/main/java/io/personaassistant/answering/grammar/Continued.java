package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.FirstNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is said in a thread by what was asked before in it: "what about Tomas?", "ad
/// linkedin", "make it funnier", "she says she has no time". Thread-safe.
final class Continued {
  private static final String LEAD =
      "(?:(?:and|but|so|ok|okay|now|then|also|well|hm+|yes|no)[,\\s]+)*";

  /// "What about Tomas?", "and for Tomas?", "try Tomas".
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)(?:"
              + LEAD
              + "(?:what|how) about|(?:and|or|but|now|then|also|so)(?:[,\\s]+(?:and|or|now|then|also))*,?"
              + "|"
              + LEAD
              + "(?:try|switch to|change to|take))\\s+(?:(?:for|with|to|the one for)\\s+)?(?<who>\\S.*)");

  /// "What would Tomas say?"
  private static final Pattern ANOTHER_SAYS =
      Pattern.compile(
          "(?i)"
              + LEAD
              + "(?:what|how) (?:would|does|will|might|could|should)\\s+(?<who>\\S.*?)\\s+"
              + "(?:say|think|answer|object|react|respond|feel|see|take)"
              + "(?:\\s+(?:to|about|of|on))?(?:\\s+(?:it|this|that))?[\\s?!.]*");

  /// "Now for Tomas", "the same for Tomas, please".
  private static final Pattern FOR_SOMEBODY =
      Pattern.compile(
          "(?i)"
              + LEAD
              + "(?:now|then|again|(?:the )?same(?: thing| again)?|(?:do|try|make|write|repeat)"
              + " (?:it|this|that|the same)(?: again)?)?[,\\s]*for\\s+(?<who>\\S.*)");

  /// "For Tomas", "and for Tomas?": rather a channel or an audience than somebody unless it names
  /// somebody outright.
  private static final Pattern BARE_FOR =
      Pattern.compile("(?i)(?:(?:and|but|so|ok|okay|also|well|hm+|yes|no)[,\\s]+)*for\\s.*");

  /// What stands for the name of a person that was replaced before it was stored.
  private static final String PERSON = "[person";

  /// A name as people write names; letters in capitals alone are rather a thing.
  private static final Pattern NAME =
      Pattern.compile(
          "\\[person \\d+\\]|\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*)?");

  private static final Pattern AFTER_NAME =
      Pattern.compile("(?i)(?:\\s*(?:instead|then|too|please|now|again|as well|[?!.,]))*");

  private static final Pattern LEADING = Pattern.compile("(?i)" + LEAD);

  /// So many words are rather "cool, thanks" than something more to judge.
  private static final int FEW = 3;

  private final CommandParser parser;
  private final RefineParser refine;
  private final DraftTypes types;

  Continued(CommandParser parser, RefineParser refine, DraftTypes types) {
    this.parser = parser;
    this.refine = refine;
    this.types = types;
  }

  /// Whether what was asked before can change what this means.
  boolean mayLeaveOut(Command plain, String text) {
    return switch (plain) {
      case Command.WhichPersona _, Command.NotUnderstood _, Command.DidYouMean _ -> true;
      case Command.Draft draft -> !whom(text).isEmpty() || ofDraft(draft, text).isPresent();
      case Command.Brief _ -> !whom(text).isEmpty();
      case Command.Lint(var whom, _, var question) -> whom.isEmpty() && !question.isEmpty();
      default -> false;
    };
  }

  /// What `text` asks after what was asked before; empty where that changes nothing.
  ///
  /// @param plain what it asks by itself
  Optional<Command> read(
      String text, String attached, Command plain, List<Persona> personas, ThreadSubject before) {
    var another = another(text, plain, personas, before);
    if (another.isPresent()) {
      return another;
    }
    return switch (plain) {
      case Command.WhichPersona(var rest, var candidates) when !candidates.isEmpty() ->
          before
              .persona()
              .map(who -> parser.parse(TypedText.join(who.slug(), rest), attached, personas))
              .map(command -> withBrief(command, before));
      case Command.Lint(var whom, var context, var question)
          when whom.isEmpty() && !question.isEmpty() && before.persona().isPresent() ->
          Optional.of(new Command.Lint(before.persona(), context, question));
      case Command.Draft draft when before.persona().filter(draft.persona()::equals).isPresent() ->
          ofDraft(draft, text);
      case Command.NotUnderstood _ -> left(text, attached, personas, before);
      default -> Optional.empty();
    };
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

  private static Optional<Command> another(
      String text, Command plain, List<Persona> personas, ThreadSubject before) {
    boolean open =
        switch (plain) {
          case Command.DidYouMean _,
              Command.NotUnderstood _,
              Command.WhichPersona _,
              Command.Brief _ ->
              true;
          // "and what does Tomas think of it?"
          case Command.Draft _ -> ANOTHER_SAYS.matcher(text.strip()).matches();
          default -> false;
        };
    if (!open || plain instanceof Command.Brief && before.type().isEmpty()) {
      return Optional.empty();
    }
    return new PersonaFinder(personas).atStart(whom(text))
                instanceof Match.Found(var persona, var more)
            && AFTER_NAME.matcher(more).matches()
        ? Optional.of(Command.Refine.forAnother(persona))
        : Optional.empty();
  }

  /// Where the name stands of whom a text asks the same, with what follows it; `""` for nowhere.
  private static String whom(String text) {
    var says = ANOTHER_SAYS.matcher(text.strip());
    if (says.matches()) {
      return says.group("who");
    }
    var about = ANOTHER.matcher(text.strip());
    return about.matches() ? about.group("who") : "";
  }

  /// A draft of another type is for the same as the one before.
  private static Command withBrief(Command command, ThreadSubject before) {
    return command instanceof Command.Draft(var persona, var type, var option, var brief)
            && brief.isBlank()
        ? new Command.Draft(persona, type, option, before.brief())
        : command;
  }

  /// Neither a persona nor a type is named.
  private Optional<Command> left(
      String text, String attached, List<Persona> personas, ThreadSubject before) {
    var target =
        FOR_SOMEBODY.matcher(text.strip()).matches()
            ? refine.wish(text).filter(Continued::isTarget)
            : Optional.<Command.Refine>empty();
    var nobody = nobody(text.strip());
    if (target.isEmpty() && nobody.isPresent()) {
      return Optional.of(new Command.NotUnderstood(nobody.get()));
    }
    var said = LEADING.matcher(text.strip()).replaceFirst("");
    if (before.persona().isEmpty()) {
      return said.split("\\s+").length > FEW ? before.with(text) : Optional.empty();
    }
    var persona = before.persona().get();
    if (AskedAbout.read(said, true).isPresent()) {
      return Optional.of(parser.parse(TypedText.join(persona.slug(), said), attached, personas));
    }
    var wish = isWish(text.strip(), before) ? refine.wish(text) : target;
    return wish.<Command>map(w -> w)
        .or(() ->
            Optional.of(parser.parse(TypedText.join(persona.slug(), text), attached, personas)));
  }

  /// A channel or a language that there is, and nothing that was not understood.
  private static boolean isTarget(Command.Refine wish) {
    return wish.unknown().isEmpty()
        && !wish.also().contains(Refinement.WISH)
        && wish.what().filter(w -> w == Refinement.CHANNEL || w == Refinement.LANGUAGE).isPresent();
  }

  /// The name of whom a text asks the same where it is nobody's who is there: no customer says
  /// that.
  private static Optional<String> nobody(String text) {
    var somebody = FOR_SOMEBODY.matcher(text);
    boolean isAsked = somebody.matches();
    var who = isAsked ? somebody.group("who") : whom(text);
    var name = NAME.matcher(who);
    return name.lookingAt()
            && AFTER_NAME.matcher(who.substring(name.end())).matches()
            // "what about Salesforce?" may well be heard
            && (isAsked && !BARE_FOR.matcher(text).matches() && !isMarket(name.group())
                || name.group().startsWith(PERSON)
                || FirstNames.holds(firstWord(name.group())))
        ? Optional.of(name.group())
        : Optional.empty();
  }

  private static boolean isMarket(String name) {
    return Countries.holds(name) || Languages.named(firstWord(name)).isPresent();
  }

  private static String firstWord(String name) {
    return name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Below what was heard stands what was heard next; below any other draft, what to make of it.
  private boolean isWish(String text, ThreadSubject before) {
    return DraftWishes.isOne(text)
        || RefineReading.isNear(text)
        || before.type().filter(t -> !isHeard(t)).isPresent() && !text.endsWith("?");
  }

  private boolean isHeard(DraftType type) {
    return types.called("objections").filter(type::equals).isPresent();
  }
}
