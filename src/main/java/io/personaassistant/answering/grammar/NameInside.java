package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a text that names a persona further on than at its start: "it costs too much, annie",
/// "does annie want an app", "write a post for annie". Total; where several readings are left, it
/// asks. English.
final class NameInside {
  private static final int MOST_SHOWN = 80;

  /// How a text begins that tells what somebody said.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:(?:it|its|it['’]s|it is|he|she|they|they['’]re|theyre|we|we['’]re|our|my|your|you|too|not|no|already"
              + "|there|that['’]s|thats|why (?:is|are|so|do|does|would|should))(?![\\p{L}'’])"
              + "|(?:the |a |my |our |this )?(?:customer|client|prospect|buyer|lead|user|caller|contact)s?\\s).*",
          Pattern.DOTALL);

  /// What stands before a name at the end of words that are about that persona, or are said to it.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?is).*(?:^|\\s)(?:to|with|about|of|from|by|at|on|like|than|as|and|or|is|are|was|does|do|did|meet|met|saw|see|ask"
              + "|asked|tell|told|call|called|know|knows|email|emailed|who|who['’]s|whos|thank|thanks|hi|hello|hey|pour|para|voor|per|für|mit|von|zu|an|con|de|di|avec|met|da|und|oder|et|y|e|en|i|now|then|also|again|try|switch|change|take|same|jetzt|ahora|ora|nu)");

  private static final Pattern SET_APART =
      Pattern.compile("[\\s,;:–—-]*(?:\\b(?:for|persona))?\\s*$");

  /// What separates them: "what sets annie and tomas apart".
  private static final Pattern SIDE_BY_SIDE =
      Pattern.compile(
          "(?is).*\\b(?:differences?|differ|differs|different|apart|in common|share|versus|vs|better|or)\\b.*");

  private static final Pattern KEEPING =
      Pattern.compile("(?i)(?:please )?(?:archive|delete|remove|retire|rename|update)(?: to .*)?");

  private static final Pattern JUDGE =
      Pattern.compile(
          "(?i)(?:does|do|is|would|will|can|could) (?:this|the following|that|it)"
              + "(?: (?:copy|text|headline|line|ad|email|mail|subject line|message|wording|post|page))?"
              + " (?:work|speak|sound|read|look|ok|okay|good|fine|right|fit|land|resonate|appeal|make sense)"
              + "(?: (?:ok|okay|good|fine|right|well))?(?: (?:for|to|with))?[\\s:?,.]*(?<text>.*)",
          Pattern.DOTALL);

  private final DraftTypes types;
  private final TypedWords typed;
  private final PersonaFinder finder;
  private final WordsOfPersona ofPersona;

  NameInside(DraftTypes types, TypedWords typed, PersonaFinder finder, WordsOfPersona ofPersona) {
    this.types = types;
    this.typed = typed;
    this.finder = finder;
    this.ofPersona = ofPersona;
  }

  /// What `text` asks of the persona that it names.
  ///
  /// @param others the text without the name
  Command read(String text, Persona persona, String others) {
    boolean isAtEnd = nameAt(text, others) == others.length();
    var said = isAtEnd ? SET_APART.matcher(others).replaceFirst("") : others;
    var topic = AskedAbout.read(said, true);
    return AskedAbout.read(said, false)
        .map(wish -> ofPersona.asked(persona, wish))
        .or(() -> Courtesies.read(said).filter(Command.Thanks.class::isInstance))
        .or(() -> RecordsAsked.of(persona, said))
        .or(() -> copy(persona, said))
        .or(() -> typed.other(said).map(d -> WordsOfPersona.noSuch(persona, d, text)))
        .or(() ->
            isWished(others) || topic.isPresent()
                ? Optional.empty()
                : ofRecord(text, persona, others))
        .or(() -> isAtEnd && isTold(said) ? Optional.empty() : ofType(text, persona, others))
        .or(() -> topic.map(wish -> ofPersona.asked(persona, wish)))
        .or(() -> kept(persona, said))
        .or(() -> another(text, persona))
        .or(() -> sideBySide(text))
        .or(() -> isAtEnd ? heard(persona, said) : Optional.empty())
        .orElseGet(() -> unclear(text, persona, said));
  }

  private Optional<Command> copy(Persona persona, String others) {
    var judged = JUDGE.matcher(others);
    return judged.matches()
        ? types
            .called("check")
            .map(t -> DraftCommands.draft(persona, t, TypedText.unquoted(judged.group("text"))))
        : Optional.empty();
  }

  private Optional<Command> ofType(String text, Persona persona, String others) {
    var named = typed.anywhere(others);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var type = named.get().type();
    return Optional.of(
        switch (type.personas()) {
          case ONE -> WishedDraft.read(text, persona, named.get());
          case SEVERAL ->
              DraftCommands.severalNamed(type, SeveralPersonas.anywhere(text, finder), text);
          case ALL -> DraftCommands.forSeveral(List.of(persona), type, text);
        });
  }

  /// "What about Annie?" where nothing was asked before.
  private static Optional<Command> another(String text, Persona persona) {
    return OtherPersona.in(text, List.of(persona)).map(Command.Brief::new);
  }

  private static Optional<Command> kept(Persona persona, String others) {
    return KEEPING.matcher(others).matches()
        ? Optional.of(
            new Command.RecordWindow(new RecordWord(RecordWord.Kind.EDIT, persona.slug())))
        : Optional.empty();
  }

  private Optional<Command> sideBySide(String text) {
    var named = SeveralPersonas.anywhere(text, finder);
    return named.size() >= SeveralPersonas.FEWEST && SIDE_BY_SIDE.matcher(text).matches()
        ? types.all().stream()
            .filter(t -> t.personas() == DraftType.Personas.SEVERAL)
            .findFirst()
            .map(t -> DraftCommands.severalNamed(t, named, text))
        : Optional.empty();
  }

  /// "Does annie want an app" asks what is on record about it, as "does anyone want an app" does of
  /// all.
  private Optional<Command> ofRecord(String text, Persona persona, String others) {
    int at = nameAt(text, others);
    var ofAnyone = TypedText.join(others.substring(0, at), "anyone", others.substring(at));
    return AskedOfAll.topic(ofAnyone).map(t -> new Command.Topic(List.of(persona), t));
  }

  /// The name may as well stand behind what was heard.
  private Optional<Command> heard(Persona persona, String said) {
    boolean isSaid =
        !Words.content(said).isEmpty()
            && (isTold(said) || !GOES_ON.matcher(said).matches() && !isQuestionAbout(said));
    return isSaid ? Optional.of(ofPersona.read(persona, said)) : Optional.empty();
  }

  /// Whether it tells what somebody said, and asks for no draft.
  private boolean isTold(String said) {
    return TOLD.matcher(said).matches() && !isWished(said);
  }

  /// Whether it is a draft that is asked for, and nothing else.
  private boolean isWished(String said) {
    return typed.anywhere(said).filter(WishedDraft::isPlain).isPresent();
  }

  private static boolean isQuestionAbout(String said) {
    return said.matches(
        "(?is)(?:who|whom|whose|which|where|where['’]s|when|what['’]s|whats|what)\\b.*");
  }

  /// Where in `others` the name stood.
  private static int nameAt(String text, String others) {
    if (text.startsWith(others)) {
      return others.length();
    }
    int same = 0;
    while (same < others.length() && text.charAt(same) == others.charAt(same)) {
      same++;
    }
    // the name and what follows it may begin alike
    return others.lastIndexOf(' ', Math.min(same, others.length() - 1)) + 1;
  }

  private static Command unclear(String text, Persona persona, String others) {
    var slug = persona.slug();
    var readings = new ArrayList<FollowUp>();
    if (!Words.content(others).isEmpty()) {
      readings.add(new FollowUp(Command.HEARD, TypedText.join(slug, "objections:", others)));
      readings.add(new FollowUp("On record about it", TypedText.join("search", slug, others)));
    }
    readings.add(new FollowUp("Brief", slug));
    readings.add(new FollowUp("Objections", TypedText.join(slug, "objections")));
    return new Command.DidYouMean(Graphemes.cut(text, MOST_SHOWN), readings);
  }
}
