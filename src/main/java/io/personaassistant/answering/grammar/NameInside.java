package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a text that names a persona further on than at its start: "it costs too much, annie",
/// "does annie want an app", "write a post for annie". Total; where several readings are left, it
/// asks. English.
final class NameInside {
  private static final PhraseTable PHRASES = PhraseTable.read(NameInside.class, "name-inside.txt");

  /// "Does annie ever contact support", but "can annie get a reply".
  private static final Pattern SETTLED =
      Pattern.compile("(?i)(?:(?:so|and|but) )?(?:does|did|has|is|was)\\s");

  private static final Pattern THEY_DO = PHRASES.exactly("they-do");

  private static final Pattern QUOTE = Pattern.compile("[\"“„«](?<said>[^\"“”„«»]+)[\"”“»]");
  private static final int FEWEST_QUOTED = 3;

  private static final Pattern FOR = Pattern.compile("(?is)for\\s+(?<rest>\\S.*)");

  private static final String WORD_ENDS = "(?![\\p{L}'’]).*";
  private static final Pattern TOLD = PHRASES.pattern("", "told", WORD_ENDS);
  private static final Pattern ANSWER_ASKED = PHRASES.pattern("", "answer-asked", "");
  private static final Pattern NEEDS_NAME = PHRASES.pattern("(?:.*\\s)?", "needs-name", "");
  private static final Pattern GOES_ON = PHRASES.pattern("(?:.*\\s)?", "goes-on", "");
  private static final Pattern QUESTION = PHRASES.pattern("", "question", WORD_ENDS);

  /// "How do I answer Annie when she says ..." asks for no reply to a message.
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)(?:(?:how|what)|(?:what|which) (?:objections?|concerns?|doubts?)) (?:do|should|can|would|will|might) (?:i|we)\\b"
              + "|(?:what|which)(?: \\S+){0,2} questions? (?:do|does|did|will|would|might|could|is|are)(?! (?:i|we)\\b)");

  private final DraftTypes types;
  private final TypedWords typed;
  private final PersonaFinder finder;
  private final WordsOfPersona ofPersona;
  private final AskedByMeaning byMeaning;

  NameInside(
      DraftTypes types,
      TypedWords typed,
      PersonaFinder finder,
      WordsOfPersona ofPersona,
      AskedByMeaning byMeaning) {
    this.types = types;
    this.typed = typed;
    this.finder = finder;
    this.ofPersona = ofPersona;
    this.byMeaning = byMeaning;
  }

  /// What `text` asks of the persona that it names.
  ///
  /// @param others the text without the name
  Command read(String text, Persona persona, String others) {
    boolean isAtEnd = NamePlace.in(text, others) == others.length();
    var said = isAtEnd ? NamePlace.SET_APART.matcher(others).replaceFirst("") : others;
    var topic = AskedAbout.read(said, true);
    return RecordsAsked.ofWhole(persona, said)
        .or(() ->
            AskedAbout.read(said, ANSWER.matcher(said).lookingAt())
                .map(wish -> ofPersona.asked(persona, wish)))
        .or(() -> DraftCommands.nudge(persona, NamePlace.with("them", text, others), types))
        .or(() -> WordsOfPersona.replyWished(persona, others, types))
        .or(() -> KeepingWords.read(text, persona, said, finder))
        .or(() -> Courtesies.read(said).filter(Command.Thanks.class::isInstance))
        .or(() -> RecordsAsked.of(persona, said, typed))
        .or(() ->
            CopyAsked.read(text, said, isAtEnd)
                .flatMap(
                    copy -> types.called("check").map(t -> DraftCommands.draft(persona, t, copy))))
        .or(() -> UnknownChannel.alone(types, persona, others))
        .or(() -> planned(text, persona, said))
        .or(() ->
            typed
                .other(said)
                .or(() -> otherFor(others, said))
                .map(d -> WordsOfPersona.noSuch(persona.slug(), d, text)))
        .or(() -> isWished(others) ? Optional.empty() : SideBySide.read(text, types, finder))
        .or(() ->
            isWished(others) || topic.isPresent()
                ? Optional.empty()
                : AskedOfHer.topic(text, persona, others))
        .or(() ->
            AskedOfHer.does(text, persona, others)
                .filter(_ -> !isWished(others) && SETTLED.matcher(text).lookingAt()))
        .or(() ->
            isAtEnd && isTold(said) && !isDraftFor(others)
                    || topic.isPresent()
                        && (isAsked(said) || topic.get() instanceof AskedAbout.Wish.Objections)
                        && !isWished(others)
                ? Optional.empty()
                : ofType(text, persona, others))
        .or(() -> topic.map(wish -> ofPersona.asked(persona, wish)))
        // "what about Annie?" where nothing was asked before
        .or(() -> OtherPersona.in(text, List.of(persona)).map(Command.Brief::new))
        .or(() -> AskedOfHer.does(text, persona, others))
        .or(() -> handled(text, persona, others))
        .or(() ->
            LastClause.told(text)
                .flatMap(told -> AskedAbout.read(told, true))
                .map(wish -> ofPersona.asked(persona, wish)))
        .or(() -> isAtEnd ? heard(persona, others, said) : saidFor(persona, text))
        .or(() -> quoted(text, persona))
        .or(() -> byMeaning(text, persona, others))
        .orElseGet(() ->
            UnclearName.inside(
                text, persona, isAtEnd ? said : text, said, QUESTION.matcher(text).matches()));
  }

  /// "What breaks for Annie if we drop the free plan" asks what the plan comes to for her.
  private Optional<Command> planned(String text, Persona persona, String said) {
    var named = SeveralPersonas.anywhere(text, finder);
    var whom = named.size() > 1 ? named : List.of(persona);
    return PlanWords.asked(text)
        .or(() -> PlanWords.asked(said))
        .map(plan -> SeveralPersonas.withoutFor(plan, finder))
        .flatMap(plan -> types.called("review").map(t -> DraftCommands.forSeveral(whom, t, plan)));
  }

  /// "Voicemail script for Ingrid".
  private Optional<OtherDrafts.Named> otherFor(String others, String said) {
    var apart = NamePlace.SET_APART.matcher(others);
    return apart.find() && "for".equalsIgnoreCase(apart.group("for")) && !isWished(others)
        ? typed.otherAtEnd(said)
        : Optional.empty();
  }

  /// What somebody sets in quotation marks is what they heard.
  private Optional<Command> quoted(String text, Persona persona) {
    var quote = QUOTE.matcher(text);
    if (!quote.find() || Words.count(quote.group("said")) < FEWEST_QUOTED) {
      return Optional.empty();
    }
    var said = quote.group("said");
    return ANSWER_ASKED.matcher(quote.replaceFirst("")).matches()
        ? types.called("reply").map(t -> DraftCommands.draft(persona, t, said))
        : Optional.of(ofPersona.read(persona, said));
  }

  /// "Handle “we have a contract” for Ingrid": with so little around it, what is set in quotation
  /// marks is all of it.
  private Optional<Command> handled(String text, Persona persona, String others) {
    return Words.content(QUOTE.matcher(others).replaceFirst("")).size() <= 1
        ? quoted(text, persona)
        : Optional.empty();
  }

  private Optional<Command> ofType(String text, Persona persona, String others) {
    // of "post about why Annie hates no-shows" she is a part
    boolean isInClause = NamePlace.isInClause(text, others);
    var named = whatTheyDo(text, others).or(() -> typed.anywhere(isInClause ? text : others));
    // a request is no copy to be judged: "roadmap feedback from Annie"
    if (named.filter(n -> !n.type().judgesBrief() || WishedDraft.isPlain(n)).isEmpty()) {
      return Optional.empty();
    }
    var type = named.get().type();
    return Optional.of(
        switch (type.personas()) {
          case ONE -> WishedDraft.read(text, persona, named.get());
          case SEVERAL ->
              DraftCommands.severalNamed(type, SeveralPersonas.anywhere(text, finder), text);
          case ALL ->
              DraftCommands.forSeveral(
                  List.of(persona), type, WishedDraft.topic(named.get()).orElse(text));
        });
  }

  /// "Three objections Annie will raise": what she does with it stands behind her name.
  private Optional<TypedTitles.Named> whatTheyDo(String text, String others) {
    return typed
        .anywhere(AskedOfHer.ofAnyone(text, others))
        .flatMap(named -> {
          var does = THEY_DO.matcher(named.rest());
          return does.lookingAt()
              ? Optional.of(named.about(named.rest().substring(does.end())))
              : Optional.empty();
        });
  }

  private Optional<Command> byMeaning(String text, Persona persona, String others) {
    return byMeaning.read(
        persona,
        NamePlace.with(AskedByMeaning.HER, text, others),
        AskedOfHer.ofAnyone(text, others),
        ofPersona::asked);
  }

  /// "For Annie: too expensive" says no more with its first word than the name does.
  private Optional<Command> saidFor(Persona persona, String text) {
    var behind = FOR.matcher(text);
    return behind.matches()
            && finder.atStart(behind.group("rest")) instanceof Match.Found(var named, var rest)
            && named.equals(persona)
            && !rest.isBlank()
        ? Optional.of(ofPersona.read(persona, rest))
        : Optional.empty();
  }

  /// The name may as well stand behind what was heard.
  private Optional<Command> heard(Persona persona, String others, String said) {
    var apart = NamePlace.SET_APART.matcher(others);
    boolean isSetApart =
        apart.find() && (!apart.group("mark").isBlank() || apart.group("for") != null);
    boolean isWhole = isSetApart || !NEEDS_NAME.matcher(said).matches();
    boolean isHeard =
        isTold(said) || !GOES_ON.matcher(said).matches() && !QUESTION.matcher(said).matches();
    return isWhole && isHeard && !Words.content(said).isEmpty()
        ? Optional.of(ofPersona.read(persona, said))
        : Optional.empty();
  }

  /// Whether it tells what somebody said, and asks for no draft.
  private boolean isTold(String said) {
    return TOLD.matcher(said).matches() && !isWished(said);
  }

  /// "What would Annie say to a pilot" asks for none.
  private static boolean isAsked(String said) {
    return Set.of("what", "how", "who").contains(TypedText.firstWord(said));
  }

  /// Whether it is a draft that is asked for, and nothing else.
  private boolean isWished(String said) {
    return typed.anywhere(said).filter(WishedDraft::isPlain).isPresent();
  }

  /// "He wants an email for Annie": what stands right before tells what is for the persona.
  private boolean isDraftFor(String others) {
    var apart = NamePlace.SET_APART.matcher(others);
    return apart.find()
        && "for".equals(apart.group("for"))
        && typed
            .anywhere(others.substring(0, apart.start()))
            .filter(named -> named.rest().isBlank())
            .isPresent();
  }
}
