package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a text that names no persona: items by their ids, what is asked of all, or a draft and a
/// question of which it asks for whom. Total.
final class NamesNobody {
  /// Nothing but ids of evidence and product facts.
  private static final Pattern IDS =
      Pattern.compile(
          "(?i)(?<ids>[ef]-?\\d{1,9}(?:(?:\\s+and\\s+|[\\s,;&+]+)[ef]-?\\d{1,9}){0,30})"
              + "(?:[\\s,:–—-]+(?:what|who|where|when|why)(?:['’]?s)?(?: \\p{L}+){0,4})?[\\s.?!]*");

  private static final Pattern WHO_OF_KIND =
      PhraseTable.read(NamesNobody.class, "whole-messages.txt").pattern("", "who-of-kind", "");

  private static final Pattern WROTE =
      PhraseTable.read(NamesNobody.class, "name-inside.txt").pattern("", "wrote", "");

  /// A longer text is no topic with what is wanted of it.
  private static final int FEW_WORDS = 3;

  private final DraftTypes types;
  private final TypedWords typed;
  private final UnknownWords unknown;
  private final TypeFirst typeFirst;
  private final List<Persona> personas;

  NamesNobody(DraftTypes types, TypedWords typed, TypeFirst typeFirst, List<Persona> personas) {
    this.types = types;
    this.typed = typed;
    this.unknown = new UnknownWords(types);
    this.typeFirst = typeFirst;
    this.personas = personas;
  }

  /// What `text` asks. "Goals?" and "who decides here" ask of a persona, whoever it is.
  Command read(String text) {
    var ids = IDS.matcher(text);
    if (ids.matches()) {
      return new Command.ShowItems(
          List.of(ids.group("ids").split("(?i)(?:\\band\\b|[^\\p{L}\\p{N}-])+")));
    }
    return RecordsAsked.ofAll(text, personas)
        .or(() -> SideBySide.ofAll(text).flatMap(typeFirst::read))
        .or(() -> PlanWords.weighed(text).flatMap(plan -> typeFirst.read("review " + plan)))
        .or(() -> AskedOfAll.topic(text).map(topic -> new Command.Topic(List.of(), topic)))
        .or(() -> typed.wishedOf(text).map(wish -> new Command.WhichPersona(wish, personas)))
        .or(() -> ofKind(text))
        .or(() -> ofSomebody(text))
        // "in two sentences" is rather wished of what stands
        .or(() ->
            Stream.of(text, AskedOfAll.ofThem(text))
                .filter(asked -> AskedAbout.read(asked, false).isPresent())
                .filter(_ -> !DraftWishes.isOne(text))
                .findFirst()
                .map(asked -> new Command.WhichPersona(asked, personas)))
        .or(() -> wrote(text))
        .or(() -> AskedOfAll.loosely(text).map(topic -> new Command.Topic(List.of(), topic)))
        // one word alone may be a command of the command line, such as "proposals"
        .or(() ->
            typed
                .other(text)
                .filter(_ -> text.strip().contains(" "))
                .map(draft -> WordsOfPersona.noSuch("", draft, text)))
        .orElseGet(() -> new Command.NotUnderstood(Graphemes.cut(text, 80)));
  }

  private Optional<Command> ofKind(String text) {
    var who = WHO_OF_KIND.matcher(text);
    if (!who.matches()) {
      return Optional.empty();
    }
    var kind = PersonaKind.of(who.group("kind").toLowerCase(Locale.ROOT));
    var those = personas.stream().filter(p -> kind.equals(Optional.of(p.kind()))).toList();
    return switch (those.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Command.Brief(those.getFirst()));
      default -> Optional.of(new Command.WhichPersona("brief", those));
    };
  }

  /// "Budget objections", "no-show post": a topic with what is wanted, unless it is a name.
  private Optional<Command> ofSomebody(String text) {
    var words = List.of(text.strip().split("\\s+"));
    return words.size() > 1
            && words.size() <= FEW_WORDS
            && !DraftWishes.isOne(text)
            && !unknown.isOfNobody(text)
            && types
                .called(words.getLast().toLowerCase(Locale.ROOT))
                .filter(t -> t.personas() == DraftType.Personas.ONE)
                .isPresent()
        ? Optional.of(new Command.WhichPersona(text, personas))
        : Optional.empty();
  }

  /// "Customer wrote: I want a refund" is to be replied to, whoever wrote it.
  private Optional<Command> wrote(String text) {
    var wrote = WROTE.matcher(text);
    return wrote.matches()
        ? types
            .called("reply")
            .map(t ->
                new Command.WhichPersona(
                    TypedText.join(t.command(), wrote.group("text")), personas))
        : Optional.empty();
  }
}
