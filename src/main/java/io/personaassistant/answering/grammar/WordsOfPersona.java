package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is asked of a persona that is known: a part of its record, a draft type, a question
/// about it, or what was heard. Total.
final class WordsOfPersona {
  private static final PhraseTable PHRASES =
      PhraseTable.read(WordsOfPersona.class, "name-inside.txt");

  /// "Annie tomas too expensive": the same was heard from both.
  private static final Pattern HEARD = PHRASES.pattern("", "heard", "");

  /// How somebody is, and not what about.
  private static final Pattern MOOD = PHRASES.pattern("", "mood", "");

  private static final Pattern HELP = PHRASES.exactly("help");

  /// "Annie how often do they run studies": whoever is meant is named already.
  private static final Pattern OF_THEM = AskedOfAll.PHRASES.exactly("of-them");

  /// "Ingrid what do customers say about contracts": a colleague speaks of customers so, and a
  /// customer says "your customers".
  private static final Pattern OF_PEOPLE = AskedOfAll.PHRASES.exactly("of-people");

  private static final Pattern HER = Pattern.compile("(?i)\\b(?:she|her|he|him|his)\\b");

  /// A question about a third person.
  private static final Pattern OF_HER = PHRASES.pattern("", "of-her", "");

  /// "Tomas's team is full".
  private static final Pattern OWNER = Pattern.compile("\\S+['’]s\\s.*", Pattern.DOTALL);

  private static final String OBJECTIONS = "objections";

  private final DraftTypes types;
  private final TypedWords typed;
  private final PersonaFinder finder;
  private final List<Persona> personas;
  private final AskedByMeaning byMeaning;
  private final AnotherBehind another;

  WordsOfPersona(
      DraftTypes types,
      TypedWords typed,
      PersonaFinder finder,
      List<Persona> personas,
      AskedByMeaning byMeaning) {
    this.types = types;
    this.typed = typed;
    this.finder = finder;
    this.personas = personas;
    this.byMeaning = byMeaning;
    this.another = new AnotherBehind(types, typed, finder, personas);
  }

  Command read(Persona persona, String said) {
    var rest = said.strip();
    if (rest.isEmpty() || rest.equalsIgnoreCase("brief")) {
      return new Command.Brief(persona);
    }
    if (HELP.matcher(rest).matches()) {
      return new Command.Help(persona.slug());
    }
    var ofRecord =
        TwoAsked.ofRecord(persona, rest, typed)
            .or(() -> RecordsAsked.of(persona, rest, typed))
            .or(() -> ItemIds.asked(rest));
    if (ofRecord.isPresent()) {
      return ofRecord.get();
    }
    if (TypedText.firstWord(rest).equals("lint")) {
      return LintParser.parse(Optional.of(persona), TypedText.afterFirst(rest));
    }
    return UnknownChannel.alone(types, persona, rest).orElseGet(() -> typed(persona, rest));
  }

  private Command typed(Persona persona, String rest) {
    return switch (typed.read(rest)) {
      case TypedWords.Reading.Type(var type, var more) -> ofType(persona, type, more);
      case TypedWords.Reading.Either(var type, var more) -> either("", persona, type, more, rest);
      case TypedWords.Reading.Near(var word, var type, var more) ->
          either(word, persona, type, more, rest);
      case TypedWords.Reading.Other(var draft) -> noSuch(persona.slug(), draft, rest);
      case TypedWords.Reading.Heard() -> heard(persona, rest);
    };
  }

  /// A draft of which there is no type.
  ///
  /// @param slug whom it is for, `""` for nobody who is named
  static Command noSuch(String slug, OtherDrafts.Named draft, String said) {
    var readings = new ArrayList<FollowUp>();
    for (var near : draft.nearest()) {
      var whom = near.type().personas() == DraftType.Personas.ALL ? "" : slug;
      readings.add(new FollowUp(near.title(), TypedText.join(whom, near.words(), draft.rest())));
    }
    readings.add(new FollowUp(Command.HEARD, TypedText.join(slug, "objections:", said)));
    return new Command.NoSuchDraft(draft.name(), readings);
  }

  Command asked(Persona persona, AskedAbout.Wish wish) {
    return switch (wish) {
      case AskedAbout.Wish.Who(var of) -> new Command.Brief(persona, of);
      case AskedAbout.Wish.Objections(var topic, var isTold) ->
          switch (objections(persona, topic)) {
            case Command.Draft draft when !isTold -> draft.asked();
            case Command told -> told;
          };
    };
  }

  private Command ofType(Persona persona, DraftType type, String rest) {
    return switch (type.personas()) {
      case ONE -> {
        // "objections about price" were said by nobody
        var wish =
            type.command().equals(OBJECTIONS) && !rest.isBlank()
                ? AskedAbout.read("objections " + rest, true)
                    .filter(AskedAbout.Wish.Objections.class::isInstance)
                : Optional.<AskedAbout.Wish>empty();
        yield wish.map(w -> asked(persona, w))
            .orElseGet(() -> DraftCommands.draft(persona, type, rest));
      }
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

  /// The type's command, marked as one where the same words would be read in two ways again.
  private static String plainly(DraftType type, String said) {
    return type.command() + (TypedText.firstWord(said).equals(type.command()) ? ":" : "");
  }

  /// No draft type: a question about the persona, or what was heard.
  private Command heard(Persona persona, String rest) {
    if (List.of("vs", "vs.", "versus").contains(TypedText.firstWord(rest))) {
      var compared = another.comparing(persona, rest);
      if (compared.isPresent()) {
        return compared.get();
      }
    }
    return replyWished(persona, rest, types)
        .or(() -> DraftCommands.nudge(persona, rest, types))
        .or(() -> another.read(persona, rest))
        .or(() -> AskedAbout.read(rest, true).map(wish -> asked(persona, wish)))
        .or(() -> ofRecord(persona, rest))
        .or(() -> lastClause(persona, rest))
        .or(() -> byMeaning(persona, rest))
        .orElseGet(() -> objections(persona, rest));
  }

  /// "Annie cannot log in since Monday, draft a reply" is to be replied to.
  static Optional<Command> replyWished(Persona persona, String rest, DraftTypes types) {
    return AskBehind.replied(rest)
        .flatMap(
            told -> types.called("reply").map(type -> DraftCommands.draft(persona, type, told)));
  }

  /// "Annie is my next call, what should I know"; what to say to something is asked of what is
  /// told.
  private Optional<Command> lastClause(Persona persona, String rest) {
    return LastClause.asked(rest)
        .filter(_ -> !HEARD.matcher(rest).matches())
        .flatMap(question ->
            AskedAbout.read(question, true)
                .filter(wish -> !wish.isTold())
                .map(wish ->
                    wish.equals(AskedAbout.Wish.Objections.ALL)
                        ? objections(persona, toldBefore(question, rest))
                        : asked(persona, wish))
                .or(() -> byMeaning(persona, question)));
  }

  /// What to say is asked of what is told; how somebody is alone, such as "is the worst", is
  /// nothing that they said.
  private static String toldBefore(String question, String all) {
    int end = all.lastIndexOf(question);
    var told = end < 0 ? all : all.substring(0, end).strip().replaceFirst("[,;.:–—-]+$", "");
    return MOOD.matcher(told).matches() ? "" : told;
  }

  /// "Annie what is her biggest headache": a customer speaks of nobody so.
  private Optional<Command> byMeaning(Persona persona, String rest) {
    return OF_HER.matcher(rest).matches()
        ? byMeaning.read(persona, rest, HER.matcher(rest).replaceFirst("anyone"), this::asked)
        : Optional.empty();
  }

  /// What is on record about somebody's people, asked as one asks it of all.
  private static Optional<Command> ofRecord(Persona persona, String rest) {
    var them = OF_THEM.matcher(rest);
    var asked = them.lookingAt() ? them.group(1) + " anyone " + rest.substring(them.end()) : rest;
    return them.lookingAt() || OF_PEOPLE.matcher(rest).matches()
        ? AskedOfAll.topic(asked)
            .filter(topic -> !topic.startsWith("anyone"))
            .map(topic -> new Command.Topic(List.of(persona), topic))
        : Optional.empty();
  }

  /// Whether a text begins with somebody's name as that of an owner.
  static boolean isOwner(String text) {
    return OWNER.matcher(text).matches();
  }

  private Command objections(Persona persona, String said) {
    return types
        .called(OBJECTIONS)
        .map(t -> DraftCommands.draft(persona, t, said))
        .orElse(new Command.Brief(persona));
  }
}
