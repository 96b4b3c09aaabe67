package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the words after a persona: do they call a draft type, are they nearly one, or are they a
/// sentence that was heard? Made for English; words of other languages are heard. Thread-safe.
final class TypedWords {
  static final Set<String> ORDINARY =
      Set.copyOf(ResourceLines.words(TypedWords.class, "ordinary-words.txt"));

  static final PhraseTable PHRASES = PhraseTable.read(TypedWords.class, "typed-words.txt");
  private static final Pattern COUNTED = PHRASES.pattern("", "counted", "");
  private static final Pattern WISHED = PHRASES.pattern("", "wished", "");
  private static final Pattern FIRST_OF_MANY = PHRASES.pattern("", "first-of-many", "");
  private static final Pattern COUNTED_FOR = PHRASES.pattern("", "counted-for", "");
  private static final Pattern PIECES = PHRASES.pattern("", "pieces", "");
  private static final Pattern FOLLOWS_UP = PHRASES.pattern("", "follows-up", "");
  private static final Pattern ABOUT = PHRASES.pattern("", "about", "");

  /// Names of draft types by which people also tell that somebody has some.
  private static final Set<String> HAD_BY_CUSTOMERS = Set.of("questions", "issues");

  private static final int MOST_OF_NAME = 4;
  private static final int FEWEST_LETTERS = 4;
  private static final int LONG = 6;

  private static final Pattern NONE_OR_WHEN = PHRASES.pattern("", "none-or-when", "");

  private static final Set<String> ASKED = Set.of("what", "which", "whose");

  /// How the words after a persona are read.
  sealed interface Reading {
    /// They call a type; `rest` is what it is for.
    record Type(DraftType type, String rest) implements Reading {}

    /// Their first word is nearly the name of a type.
    record Near(String typed, DraftType type, String rest) implements Reading {}

    /// They call a type, or they were heard.
    record Either(DraftType type, String rest) implements Reading {}

    /// They ask for a draft of which there is no type.
    record Other(OtherDrafts.Named draft) implements Reading {}

    /// They were heard.
    record Heard() implements Reading {}
  }

  private final DraftTypes types;
  private final TypedTitles titles;
  private final OtherDrafts others;

  TypedWords(DraftTypes types) {
    this.types = types;
    this.titles = new TypedTitles(types);
    this.others = new OtherDrafts(types);
  }

  /// The type that a text begins with, by its title or by one of its words.
  Optional<TypedTitles.Named> named(String text) {
    var word = WishedDraft.bare(TypedText.firstWord(text));
    return titles
        .atStart(text)
        .map(n -> n.about(behindNames(n.type(), "", n.rest())))
        .or(() ->
            types
                .called(word)
                .filter(t -> !goesOn(t, TypedText.afterFirst(text)))
                .map(t ->
                    new TypedTitles.Named(
                        "",
                        t,
                        variant(t, word),
                        word,
                        behindNames(t, word, TypedText.afterFirst(text)))));
  }

  /// "Blog ideas about rain": two names of one type are one, and "interview questions" are no
  /// interview about questions.
  private static String behindNames(DraftType type, String word, String rest) {
    return !word.equals(type.command()) && type.isCalled(TypedText.firstWord(rest))
        ? TypedText.afterFirst(rest)
        : PIECES.matcher(rest).replaceFirst("");
  }

  /// The first type that a text names anywhere.
  Optional<TypedTitles.Named> anywhere(String text) {
    var words = List.of(text.strip().split("\\s+"));
    for (int at = 0; at < words.size(); at++) {
      var before = String.join(" ", words.subList(0, at));
      var from = String.join(" ", words.subList(at, words.size()));
      var named =
          WishedDraft.isCount(before)
              ? named(from).or(() -> named(FIRST_OF_MANY.matcher(from).replaceFirst("$1")))
              : named(from);
      if (named.isPresent()
          && !NONE_OR_WHEN.matcher(before).find()
          && !isSubject(named.get().behind(before))) {
        return Optional.of(named.get().behind(before));
      }
    }
    return Optional.empty();
  }

  /// Whether something is said of what is called so: "the ward survey results are bad".
  private static boolean isSubject(TypedTitles.Named named) {
    return !isAsked(named.before())
        && (SaidOf.isSaid(named.word(), named.rest())
            || !WishedDraft.isPlain(named) && SaidOf.isSaidOfPart(named.rest()));
  }

  /// Whether words end in what asks for what comes next: "what issues will they meet".
  private static boolean isAsked(String before) {
    return ASKED.contains(WishedDraft.bare(before.substring(before.lastIndexOf(' ') + 1)));
  }

  /// The type that judges copy for one persona.
  Optional<DraftType> judging() {
    return types.all().stream()
        .filter(t -> t.judgesBrief() && t.personas() == DraftType.Personas.ONE)
        .findFirst();
  }

  /// Whether words say what copy is, such as "post x" or "email".
  boolean isKind(String words) {
    return types.variant(words).isPresent();
  }

  /// A draft of which there is no type and that a text names at its end, such as "voicemail
  /// script".
  Optional<OtherDrafts.Named> otherAtEnd(String text) {
    return others.atEnd(text);
  }

  /// A draft that a text asks for anywhere and of which there is no type.
  Optional<OtherDrafts.Named> other(String text) {
    return others.in(text);
  }

  /// How `said`, which is not blank, is read.
  Reading read(String said) {
    var first = TypedText.firstWord(said);
    var word = first.replaceFirst("[:,;.!–—-]+$", "");
    var rest = TypedText.afterFirst(said).replaceFirst("^[:–—-]+\\s+", "");
    var titled = titles.atStart(said);
    if (titled.isPresent()) {
      return SaidOf.isSaid(titled.get().word(), titled.get().rest())
          ? new Reading.Heard()
          : new Reading.Type(titled.get().type(), titled.get().wish());
    }
    var called = types.called(word);
    var followUp = FOLLOWS_UP.matcher(rest);
    if (called.filter(t -> t.command().equals("email")).isPresent() && followUp.matches()) {
      var other = others.in(followUp.group("wish"));
      if (other.isPresent()) {
        return new Reading.Other(other.get());
      }
    }
    if (called.isPresent()) {
      return called(called.get(), word, behindNames(called.get(), word, rest), first.endsWith(":"));
    }
    var counted = counted(said).or(() -> wished(said));
    if (counted.isPresent()) {
      return counted.get();
    }
    var other = others.in(said);
    if (other.isPresent()) {
      return new Reading.Other(other.get());
    }
    var last = last(said);
    if (last.isPresent()) {
      return last.get();
    }
    if (ORDINARY.contains(word)) {
      return new Reading.Heard();
    }
    var near = mistyped(word);
    if (near.isEmpty() || isInflected(word) && SaidOf.isSaid(word, rest)) {
      return new Reading.Heard();
    }
    return new Reading.Near(word, near.get(), rest);
  }

  /// "Launch email": a type's own name behind what it may be about.
  private Optional<Reading> last(String said) {
    var words = List.of(said.strip().split("\\s+"));
    var before = words.subList(0, words.size() - 1);
    return before.isEmpty()
            || words.size() > MOST_OF_NAME
            || before.stream().map(WishedDraft::bare).anyMatch(w -> w.isEmpty() || Words.isStop(w))
        ? Optional.empty()
        : types
            .called(WishedDraft.bare(words.getLast()))
            .filter(t -> !t.command().equals("objections"))
            .filter(t -> t.command().equals(WishedDraft.bare(words.getLast())))
            .filter(t -> t.personas() == DraftType.Personas.ONE)
            .map(t -> new Reading.Either(t, String.join(" ", before)));
  }

  private static Reading called(DraftType type, String word, String rest, boolean marked) {
    boolean command = type.command().equals(word);
    if (marked || type.command().equals("objections") || command && type.briefRequired()) {
      return new Reading.Type(type, rest);
    }
    if (goesOn(type, rest) || SaidOf.isSaid(word, rest) && !(command && rest.endsWith("?"))) {
      return new Reading.Heard();
    }
    boolean unclear =
        HAD_BY_CUSTOMERS.contains(word) && ABOUT.matcher(rest).matches()
            || SaidOf.isSaidOfThings(rest);
    return unclear
        ? new Reading.Either(type, rest)
        : new Reading.Type(type, TypedText.join(variant(type, word), rest));
  }

  /// "Rank and file" names no features, and no plan begins so.
  private static boolean goesOn(DraftType type, String rest) {
    return type.personas() == DraftType.Personas.ALL && TypedText.firstWord(rest).equals("and");
  }

  /// The variant that a word for the type calls by itself, such as "tweet"; `""` for none.
  private static String variant(DraftType type, String word) {
    return type.isOption(word) ? word : "";
  }

  /// "3 linkedin posts about the pilot": how many there are, the type says.
  private Optional<Reading> counted(String said) {
    var counted = COUNTED.matcher(said);
    return counted.matches()
        ? named(counted.group("wish"))
            .or(() -> named(FIRST_OF_MANY.matcher(counted.group("wish")).replaceFirst("$1")))
            .filter(n -> n.rest().isEmpty() || COUNTED_FOR.matcher(n.rest()).matches())
            .map(n ->
                counted.group("word") != null && HAD_BY_CUSTOMERS.contains(n.word())
                    ? new Reading.Either(n.type(), n.wish())
                    : new Reading.Type(n.type(), n.wish()))
        : Optional.empty();
  }

  /// The command that "write an email about the beta" comes to, for one persona that is not named.
  Optional<String> wishedOf(String text) {
    return wished(text)
        .filter(Reading.Type.class::isInstance)
        .map(Reading.Type.class::cast)
        .filter(r -> r.type().personas() == DraftType.Personas.ONE)
        .map(r -> TypedText.join(r.type().command(), r.rest()));
  }

  /// "Give me 5 tweets about speed": "send me an email" and "give me a demo" are what a customer
  /// says, who never asks us to write.
  private Optional<Reading> wished(String said) {
    var wish = WISHED.matcher(said);
    if (!wish.matches()) {
      return Optional.empty();
    }
    boolean isCounted = COUNTED.matcher(wish.group("wish")).matches();
    return (isCounted ? counted(wish.group("wish")) : Optional.<Reading>empty())
        .or(() ->
            named(wish.group("wish"))
                .filter(n -> wish.group("me") == null || COUNTED_FOR.matcher(n.rest()).matches())
                .filter(n -> !SaidOf.isSaid(n.word(), n.rest()))
                .map(n -> new Reading.Type(n.type(), n.wish())));
  }

  /// The command that a text nearly is that names nobody, such as "survy on onboarding"; empty for
  /// a type that is not for one persona.
  Optional<Reading.Near> nearOf(String text) {
    return text.isBlank() || !(read(text) instanceof Reading.Near near)
        ? Optional.empty()
        : Optional.of(near).filter(n -> n.type().personas() == DraftType.Personas.ONE);
  }

  /// The type whose name a word nearly is: a typo has one wrong letter, in a long word two.
  private Optional<DraftType> mistyped(String word) {
    return types.words().stream()
        .filter(w -> word.length() >= FEWEST_LETTERS && w.length() >= FEWEST_LETTERS)
        .filter(w ->
            Similarity.editDistance(word, w)
                <= (Math.min(word.length(), w.length()) < LONG ? 1 : 2))
        .min(Comparator.comparingInt(w -> Similarity.editDistance(word, w)))
        .flatMap(types::called);
  }

  /// Whether a word is another form of a type's name, such as "reviews".
  private boolean isInflected(String word) {
    return types.words().stream().anyMatch(w -> Words.stem(w).equals(Words.stem(word)));
  }
}
