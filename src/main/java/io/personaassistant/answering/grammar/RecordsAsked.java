package io.personaassistant.answering.grammar;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what follows the word for a part of the records: "search", "evidence", "health". Empty
/// where it goes on as a sentence that merely begins with such a word.
final class RecordsAsked {
  private static final PhraseTable PHRASES =
      PhraseTable.read(RecordsAsked.class, "records-asked.txt");
  private static final Set<String> GOES_ON = PHRASES.words("goes-on");
  private static final Pattern HEALTH =
      PHRASES.pattern(
          "", "health", "(?: (?:our|the) (?:research|data|evidence|records))?[\\s?!.]*");
  private static final Pattern HISTORY = PHRASES.pattern("", "history", "[\\s?!.]*");
  private static final Pattern OF_RECORDS = PHRASES.pattern(".*\\b", "of-records", "\\b.*");
  private static final Pattern COUNTED = PHRASES.pattern("", "counted", "[\\s?!.]*");
  private static final Pattern APPROVALS = PHRASES.pattern("", "approvals-all", "[\\s?!.]*");
  private static final Pattern DUE = PHRASES.pattern("", "approvals-due", "[\\s?!.]*");
  private static final Pattern CONTACT = PHRASES.pattern("", "contact", "[\\s?!.]*");
  private static final Pattern SENTENCE =
      PHRASES.pattern(".*(?<![\\p{L}'’])", "sentence", "(?![\\p{L}'’]).*");
  private static final Pattern OF_US =
      PHRASES.pattern(".*(?<![\\p{L}'’])", "of-us", "(?![\\p{L}'’]).*");
  private static final Pattern TO_US =
      PHRASES.pattern(".*(?<![\\p{L}'’])", "to-us", "(?![\\p{L}'’]).*");

  /// The items of a persona, or those that speak of something.
  private static final Pattern ITEMS = PHRASES.exactly("items");

  private static final Pattern BEFORE_NAME =
      Pattern.compile("(?i)^(?:about|on|for|of|from|behind)\\s+");

  /// "Give me some posts", which may be written as well as found.
  private static final Pattern WISHED = PHRASES.pattern("", "wished", "[\\s?!.]*");

  private final TypedWords typed;
  private final PersonaFinder finder;
  private final List<Persona> personas;

  RecordsAsked(TypedWords typed, PersonaFinder finder, List<Persona> personas) {
    this.typed = typed;
    this.finder = finder;
    this.personas = personas;
  }

  /// What a persona's name and these words ask of its record; empty for all that may have been
  /// heard.
  static Optional<Command> of(Persona persona, String rest, TypedWords typed) {
    var whole = ofWhole(persona, rest);
    if (whole.isPresent()) {
      return whole;
    }
    if (COUNTED.matcher(rest).matches()) {
      return Optional.of(new Command.CountEvidence(List.of(persona)));
    }
    var sources = sources(rest, typed);
    if (sources.isPresent()) {
      return Optional.of(new Command.Topic(List.of(persona), "", sources.get()));
    }
    var items = ITEMS.matcher(rest);
    if (!items.matches()
        || items.group("asked") == null && SaidOf.isSentence(items.group("what"))) {
      return Optional.empty();
    }
    var topic = Optional.ofNullable(items.group("topic")).orElse("");
    boolean isSearch = TypedText.firstWord(rest).equals("search");
    if (topic.isEmpty()) {
      return isSearch ? Optional.empty() : Optional.of(new Command.ShowEvidence(persona));
    }
    boolean isAbout = items.group("about") != null;
    boolean isSure = isAbout || items.group("sure") != null || items.group("for") != null;
    // a colleague says "our" of what we sell as well, where nothing but a topic can stand
    boolean isSaid =
        TO_US.matcher(topic).matches()
            || !isAbout && SENTENCE.matcher(topic).matches()
            || !isAbout && !isSearch && OF_US.matcher(topic).matches();
    return isSure && !isSaid && !Words.content(topic).isEmpty()
        ? Optional.of(new Command.Topic(List.of(persona), AskedOfAll.bare(topic)))
        : Optional.empty();
  }

  /// The kinds of source of which a text asks for all there is, and not for drafts called alike.
  static Optional<Set<SourceType>> sources(String text, TypedWords typed) {
    var wished = WISHED.matcher(text.strip());
    return wished.matches()
            && typed.named(wished.group("wish")).filter(n -> n.rest().isEmpty()).isPresent()
        ? Optional.empty()
        : AskedSources.all(text);
  }

  /// Whether it asks how well a persona is researched, or who changed it.
  static Optional<Command> ofWhole(Persona persona, String rest) {
    if (CONTACT.matcher(rest).matches()) {
      return Optional.of(new Command.Contact(persona));
    }
    if (HEALTH.matcher(rest).matches()) {
      return Optional.of(new Command.Health(Optional.of(persona)));
    }
    return HISTORY.matcher(rest).matches()
        ? Optional.of(new Command.History(persona))
        : Optional.empty();
  }

  /// What words that name nobody ask of all records: how well they are researched, how much there
  /// is, or what became of one.
  static Optional<Command> ofAll(String text, List<Persona> personas) {
    var asked = AskedOfAll.ofThem(text);
    if (HEALTH.matcher(asked).matches() || HEALTH.matcher(text).matches()) {
      return Optional.of(new Command.Health(Optional.empty()));
    }
    boolean isDue = DUE.matcher(text).matches();
    if (isDue || APPROVALS.matcher(text).matches()) {
      return Optional.of(new Command.Approvals(!isDue));
    }
    if (HISTORY.matcher(text).matches() && OF_RECORDS.matcher(text).matches()) {
      return Optional.of(new Command.WhichPersona("history", personas));
    }
    return COUNTED.matcher(text).matches() || COUNTED.matcher(asked).matches()
        ? Optional.of(new Command.CountEvidence(personas))
        : Optional.empty();
  }

  /// Items that speak of a topic.
  Optional<Command> search(String rest) {
    if (GOES_ON.contains(TypedText.firstWord(rest))) {
      return Optional.empty();
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) ->
          Optional.of(
              Words.content(more).isEmpty()
                  ? new Command.ShowEvidence(persona)
                  : new Command.Topic(List.of(persona), AskedOfAll.bare(more)));
      case Match.Several(var several, var more) ->
          Optional.of(UnclearName.near("", several, "search", more));
      case Match.Near(var near, var typed, var more) when !more.isBlank() ->
          Optional.of(UnclearName.near(typed, near, "search", more));
      default ->
          Words.content(rest).isEmpty()
              ? Optional.empty()
              : Optional.of(new Command.Topic(List.of(), AskedOfAll.bare(rest)));
    };
  }

  /// Items by their ids, or those of a persona.
  Command evidence(String rest) {
    var ids = Arrays.stream(rest.split("[\\s,]+")).filter(ItemIds::isOne).toList();
    if (!ids.isEmpty()) {
      return new Command.ShowItems(ids);
    }
    return switch (finder.atStart(BEFORE_NAME.matcher(rest).replaceFirst(""))) {
      case Match.Found(var persona, var more) ->
          of(persona, "evidence " + more, typed).orElse(new Command.ShowEvidence(persona));
      case Match.Several(var several, var _) -> UnclearName.near("", several, "evidence", "");
      case Match.Near(var near, var typed, var _) -> UnclearName.near(typed, near, "evidence", "");
      case Match.None _ ->
          AskedOfAll.topic("evidence " + rest)
              .<Command>map(topic -> new Command.Topic(List.of(), topic))
              // one word may be a name that nobody has
              .or(() -> rest.matches("\\p{L}*") ? Optional.empty() : search(rest))
              .orElseGet(() -> new Command.WhichPersona("evidence", personas));
    };
  }

  Optional<Command> health(String rest) {
    if (rest.isEmpty()) {
      return Optional.of(new Command.Health(Optional.empty()));
    }
    return switch (finder.atStart(rest)) {
      case Match.Found(var persona, var more) when more.isBlank() ->
          Optional.of(new Command.Health(Optional.of(persona)));
      case Match.Several(var several, var _) ->
          Optional.of(UnclearName.near("", several, "health", ""));
      case Match.Near(var near, var typed, var _) ->
          Optional.of(UnclearName.near(typed, near, "health", ""));
      case Match.Found _, Match.None _ -> Optional.empty();
    };
  }
}
