package io.personaassistant.persona;

import io.personaassistant.text.Accents;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.personal.FirstNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the persona that typed words mean: by slug, name, short name ([ShortNames]), alias, job
/// title or archetype, case and a leading "the" aside. The longest match wins; of equally long ones
/// a slug wins over a name, a name over an alias, an alias over the rest. A draft is found by slug,
/// and where no active persona is meant by the rest at the start of a text; an archived persona by
/// slug alone. A short name, alias, job or archetype that is the word of a command, as of "Review
/// Rita", names nobody alone, and inside a text no such name does. Pure and thread-safe.
public final class PersonaFinder {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)?");

  private static final int TITLE = 4;

  /// "Annies boss": a first name with an "s" without its mark. Bills and buyers are things.
  private static final int OWNER = 5;

  private final List<Name> names;

  /// Those of drafts, their slugs aside.
  private final List<Name> drafts;

  /// What was found; `rest` is the typed text without the words that named the persona.
  public sealed interface Match {
    /// One persona is meant.
    record Found(Persona persona, String rest) implements Match {}

    /// Several are meant alike, in order of slug.
    record Several(List<Persona> candidates, String rest) implements Match {}

    /// None is meant, but the first word is nearly the name of these; the nearest first.
    record Near(List<Persona> candidates, String typed, String rest) implements Match {}

    /// Nobody is meant.
    record None() implements Match {}
  }

  private record Name(List<String> words, int strength, Persona persona) {}

  private record Word(String text, int start, int end) {}

  /// A finder among these personas.
  public PersonaFinder(List<Persona> personas) {
    var active = new ArrayList<Name>();
    var drafted = new ArrayList<Name>();
    for (var persona : personas) {
      add(active, persona.slug(), 0, persona);
      if (persona.state() == PersonaState.ARCHIVED) {
        continue;
      }
      var all = persona.isActive() ? active : drafted;
      add(all, persona.name(), 1, persona);
      called(persona).forEach(w -> add(all, w, 2, persona));
      persona.aliases().forEach(alias -> add(all, alias, 3, persona));
      add(all, persona.title(), TITLE, persona);
      add(all, persona.archetype(), TITLE, persona);
    }
    names = List.copyOf(active);
    drafts = List.copyOf(drafted);
  }

  private static List<String> called(Persona persona) {
    var job = plain(persona.title() + " " + persona.archetype());
    return ShortNames.of(plain(persona.name()), job);
  }

  private static List<String> plain(String text) {
    return words(text).stream().map(Word::text).toList();
  }

  private static int longest(List<Name> names) {
    return names.stream().mapToInt(name -> name.words().size()).max().orElse(0);
  }

  private static void add(List<Name> names, String text, int strength, Persona persona) {
    var words = new ArrayList<>(plain(text));
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    if (!words.isEmpty() && (strength < 2 || !isCommand(words))) {
      names.add(new Name(List.copyOf(words), strength, persona));
      if (words.size() == 1 && strength < TITLE && FirstNames.holds(words.getFirst())) {
        names.add(new Name(List.of(words.getFirst() + "s"), OWNER, persona));
      }
    }
  }

  private static boolean isCommand(List<String> words) {
    return words.size() == 1 && PersonaNames.WORDS.contains(words.getFirst());
  }

  /// The persona that the text begins with.
  public Match atStart(String text) {
    var words = words(text);
    if (words.isEmpty()) {
      return new Match.None();
    }
    int first = skipThe(words, 0);
    var exact = exactAt(names, text, words, first);
    boolean isActive = exact instanceof Match.Found(var found, var _) && found.isActive();
    // the name of a draft may begin with its slug
    var drafted = isActive ? exact : exactAt(drafts, text, words, first);
    if (!(drafted instanceof Match.None)
        && (exact instanceof Match.None || isSame(exact, drafted))) {
      return drafted;
    }
    return exact instanceof Match.None ? near(text, words, first) : exact;
  }

  private static boolean isSame(Match one, Match other) {
    return one instanceof Match.Found(var first, var _)
        && other instanceof Match.Found(var second, var _)
        && first.equals(second);
  }

  /// The persona named anywhere in the text; where several are, the longest name counts, then the
  /// first in the text. Near spellings are looked for at the start only.
  public Match anywhere(String text) {
    var words = words(text);
    for (int length = longest(names); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        var typed = words.subList(at, at + length);
        var named = named(names, typed);
        if (!named.isEmpty() && !isCommand(typed.stream().map(Word::text).toList())) {
          int from = at > 0 && words.get(at - 1).text().equals("the") ? at - 1 : at;
          return match(named, without(text, words, from, at + length));
        }
      }
    }
    return words.isEmpty() ? new Match.None() : near(text, words, skipThe(words, 0));
  }

  private static int skipThe(List<Word> words, int at) {
    return words.size() > at + 1 && words.get(at).text().equals("the") ? at + 1 : at;
  }

  private static Match exactAt(List<Name> names, String text, List<Word> words, int first) {
    for (int length = Math.min(longest(names), words.size() - first); length > 0; length--) {
      var named = named(names, words.subList(first, first + length));
      if (!named.isEmpty()) {
        return match(named, without(text, words, 0, first + length));
      }
    }
    return new Match.None();
  }

  private static List<Persona> named(List<Name> names, List<Word> words) {
    var typed = words.stream().map(Word::text).toList();
    var matches = names.stream().filter(name -> name.words().equals(typed)).toList();
    int strongest = matches.stream().mapToInt(Name::strength).min().orElse(0);
    return matches.stream()
        .filter(name -> name.strength() == strongest)
        .map(Name::persona)
        .distinct()
        .sorted(Comparator.comparing(Persona::slug))
        .toList();
  }

  private static Match match(List<Persona> named, String rest) {
    return named.size() == 1
        ? new Match.Found(named.getFirst(), rest)
        : new Match.Several(named, rest);
  }

  /// Words of up to 4 letters may be one edit away, longer ones two; shorter than 3 none.
  private Match near(String text, List<Word> words, int first) {
    for (int length = Math.min(longest(names), words.size() - first); length > 0; length--) {
      var typed =
          String.join(" ", words.subList(first, first + length).stream().map(Word::text).toList());
      int allowed = typed.length() < 3 ? 0 : typed.length() <= 4 ? 1 : 2;
      int wanted = length;
      var seen = new HashSet<String>();
      var near = new LinkedHashSet<Persona>();
      for (int edits = 1; edits <= allowed; edits++) {
        int away = edits;
        names.stream()
            .filter(name -> name.words().size() == wanted && name.strength() < OWNER)
            .filter(name -> Similarity.editDistance(typed, String.join(" ", name.words())) == away)
            .map(Name::persona)
            .filter(persona -> seen.add(persona.slug()))
            .forEach(near::add);
      }
      if (!near.isEmpty()) {
        return new Match.Near(
            List.copyOf(near),
            text.substring(words.get(first).start(), words.get(first + length - 1).end()),
            without(text, words, 0, first + length));
      }
    }
    return new Match.None();
  }

  private static String without(String text, List<Word> words, int from, int to) {
    int start = from == 0 ? 0 : words.get(from).start();
    int end = words.get(to - 1).end();
    var before = text.substring(0, start).strip();
    // what follows a name directly, such as a colon, belongs to it
    var after =
        text.substring(end)
            .replaceFirst("^(?:['’]s?\\b|['’](?=\\s)|[\\s,:;.!?)\\]»”\"–—-])++", "")
            .strip();
    return (before + " " + after).strip();
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var word = Accents.without(matcher.group()).toLowerCase(Locale.ROOT);
      word = word.replace('’', '\'').replaceFirst("'s$", "");
      words.add(new Word(word, matcher.start(), matcher.end()));
    }
    return words;
  }
}
