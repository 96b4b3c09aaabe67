package io.personaassistant.text.personal;

import io.personaassistant.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where people say who they or others are: "My name is Maria", "This is Maria from Acme".
final class Introductions {
  private static final Set<String> AND = Set.of("and", "y", "und", "et", "e");

  private final List<Token> tokens;
  private final NameParts parts;

  Introductions(List<Token> tokens, NameParts parts) {
    this.tokens = tokens;
    this.parts = parts;
  }

  /// The names that an introduction here gives, each from its first token to before its end.
  List<int[]> at(int i) {
    var names = new ArrayList<int[]>();
    int strong = isCalledThing(i) ? -1 : phraseEnd(i, PeopleWords.STRONG_INTRODUCTIONS);
    if (strong > 0) {
      int to = parts.end(strong);
      // "call me ASAP" calls nobody so
      boolean hurried = word(i).equals("call") && isShort(Token.at(tokens, strong).text());
      if (to > strong && !hurried) {
        names.add(new int[] {strong, to});
      } else if (!word(i).equals("called") && isPlainName(i, strong)) {
        names.add(new int[] {strong, parts.plainEnd(strong)});
      }
    }
    int called = phraseEnd(i, PeopleWords.CALLED);
    if (called > 0) {
      int to = parts.end(called);
      if (to > called
          && (FirstNames.holds(word(called)) || PeopleWords.BEFORE.contains(word(i - 1)))) {
        names.add(new int[] {called, to});
      }
    }
    int weak = phraseEnd(i, PeopleWords.WEAK_INTRODUCTIONS);
    if (weak > 0) {
      int to = parts.end(weak);
      boolean known = to > weak && FirstNames.holds(word(weak));
      if (to > weak && (known || endsIntroduction(i, to))) {
        names.add(new int[] {weak, to});
      }
    }
    int hasty = phraseEnd(i, PeopleWords.HASTY_INTRODUCTIONS);
    if (hasty > 0 && isHasty(hasty)) {
      names.add(new int[] {hasty, hasty + 1});
    } else if (PeopleWords.HERE.contains(word(i + 1)) && !isAfterWord(i) && isHasty(i)) {
      names.add(new int[] {i, i + 1});
    }
    return names;
  }

  // my name is dagny and i run it; not: my name is misspelled on it, the name is longer than that
  private boolean isPlainName(int i, int name) {
    if (FirstNames.holds(word(name))) {
      return true;
    }
    int to = parts.plainEnd(name);
    var after = word(to);
    boolean ends =
        to >= tokens.size()
            || PeopleWords.AFTER_HASTY.contains(after)
            || PeopleWords.AFTER_WEAK.contains(after)
            || PeopleWords.OF_WRITER.contains(after);
    boolean somebodys = !word(i).equals("name") || parts.opens(i);
    return ends && somebodys && !word(name).matches("\\p{L}{2,}(?:ed|ing)");
  }

  private boolean isAfterWord(int i) {
    return i > 0
        && Token.at(tokens, i - 1).isWord()
        && !PeopleWords.GREETINGS.contains(word(i - 1));
  }

  // im dave btw / its maria again / hi, gustavo here
  private boolean isHasty(int name) {
    return FirstNames.holds(word(name))
        && !Token.at(tokens, name).isCapitalised()
        && (name + 1 >= tokens.size() || PeopleWords.AFTER_HASTY.contains(word(name + 1)));
  }

  /// Whether what follows tells an introduction from "Ich bin Kranführer." and "This is Madness."
  private boolean endsIntroduction(int i, int to) {
    if (phraseEnd(i, PeopleWords.BEFORE_NOUNS) > 0) {
      return false;
    }
    int from = phraseEnd(i, PeopleWords.BEFORE_THINGS);
    boolean thing = from > 0 && to - from < 2;
    int after = thing && word(to).equals(",") ? to + 1 : to;
    return thing
        ? PeopleWords.BEHIND_INTRODUCED.contains(word(after))
        : to >= tokens.size()
            || PeopleWords.AFTER_WEAK.contains(word(to))
                && !isPartOfTitle(to)
                && !isTrait(phraseEnd(i, PeopleWords.WEAK_INTRODUCTIONS), to);
  }

  // I am Vegan and the snacks were not: who says their name goes on to tell of themselves
  private boolean isTrait(int from, int to) {
    return to - from == 1
        && AND.contains(word(to))
        && !PeopleWords.OF_WRITER.contains(word(to + 1));
  }

  // Soy Gerente de compras: names have a capitalised word behind it
  private boolean isPartOfTitle(int of) {
    return word(of).equals("de") && !Token.at(tokens, of + 1).isCapitalised();
  }

  private static boolean isShort(String text) {
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  // a studio called Backyard Potters / it is called Tidebook / we called Harbour Watch at noon
  private boolean isCalledThing(int i) {
    if (!word(i).equals("called")) {
      return false;
    }
    int before = i - 1;
    boolean is = false;
    while (PeopleWords.IS.contains(word(before))) {
      is = true;
      before--;
    }
    var thing = word(before);
    boolean somebody =
        PeopleWords.BEFORE.contains(thing) || PeopleWords.POSTS.matcher(thing).matches();
    // of one word that nobody knows it may be somebody: "we called Wilmot"
    boolean rang =
        !is && PeopleWords.CALLERS.contains(thing) && Token.at(tokens, i + 2).isCapitalised();
    return PeopleWords.THINGS.contains(thing)
        || rang && !FirstNames.holds(word(i + 1))
        || (is
            && word(before - 1).equals("the")
            && parts.opens(before - 1)
            && !somebody
            && !FirstNames.holds(word(i + 1)))
        || (is && PeopleWords.MAY_BE_THINGS.contains(thing))
        || PeopleWords.SHORT_FOR_THING_IS.contains(thing);
  }

  /// Where the phrase that starts here ends, -1 when none of them starts here.
  private int phraseEnd(int i, Set<String> phrases) {
    var phrase = word(i);
    for (int length = 1; length <= 3; length++) {
      if (phrases.contains(phrase)) {
        return i + length;
      }
      phrase = phrase + "|" + word(i + length);
    }
    return -1;
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }
}
