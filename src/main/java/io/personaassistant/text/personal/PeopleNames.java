package io.personaassistant.text.personal;

import io.personaassistant.text.Folded;
import io.personaassistant.text.NameWords;
import io.personaassistant.text.Span;
import io.personaassistant.text.Token;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The people whom a message names: in its greeting, its signature, where they introduce
/// themselves, where something is said of them, and wherever the name comes again. English, German,
/// French, Spanish, Italian, Portuguese, Dutch and Swedish cues. Never throws; takes time linear in
/// the text.
public final class PeopleNames {
  /// A longer run of capitalised words is a heading.
  static final int MOST_WORDS = 4;

  private final Folded folded;
  private final List<Token> tokens;
  private final Predicate<String> ours;
  private final NameParts parts;
  private final Introductions introductions;
  private final Endings endings;
  private final List<int[]> found = new ArrayList<>();

  private PeopleNames(Folded folded, Predicate<String> ours) {
    this.folded = folded;
    this.tokens = Token.of(folded.text());
    this.ours = ours;
    this.parts = new NameParts(tokens);
    this.introductions = new Introductions(tokens, parts);
    this.endings = new Endings(tokens, parts);
  }

  /// Whether a word in lower case stands in job titles and greetings rather than in names.
  public static boolean isTitle(String word) {
    return NameWords.TITLES.contains(word) || PeopleWords.NOBODY.contains(word);
  }

  /// Every mention of a person in order of place.
  ///
  /// @param ours words in lower case that are no person's: names of personas and products
  public static List<Person> find(String text, Set<String> ours) {
    return find(text, ours::contains);
  }

  /// The same with a test for words in lower case that are no person's; nothing is tested before
  /// something looks like a name.
  public static List<Person> find(String text, Predicate<String> ours) {
    return new PeopleNames(Folded.of(text), ours).read();
  }

  /// A mention of somebody; all mentions of one person have the same number, from 0.
  public record Person(Span span, int number) {}

  private List<Person> read() {
    for (int i = 0; i < tokens.size(); i++) {
      greeting(i);
      endings.at(i).forEach(span -> add(span[0], span[1]));
      introductions.at(i).forEach(span -> add(span[0], span[1]));
      mention(i);
    }
    endings.signature().ifPresent(span -> add(span[0], span[1]));
    return new PeopleNumbers(folded, tokens, ours).of(found);
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }

  // Hi Maria, / Dear Ms Lopez / hi maria,
  private void greeting(int i) {
    boolean two = PeopleWords.GREETINGS_OF_TWO.contains(word(i) + "|" + word(i + 1));
    if (!two && !PeopleWords.GREETINGS.contains(word(i))) {
      return;
    }
    int at = afterTitles(i + (two ? 2 : 1));
    if (PeopleWords.CLOSINGS.contains(word(at)) || isDepartment(at - 1)) {
      return; // "Liebe Grüße" is an end
    }
    at = word(at).equals(",") && Token.at(tokens, at + 1).isCapitalised() && two ? at + 1 : at;
    int to = parts.end(at);
    boolean ends = to >= tokens.size() || PeopleWords.AFTER_GREETED.contains(word(to));
    if (to > at && (ends || !PeopleWords.ADJECTIVES.contains(word(i)))) {
      add(at, to);
    } else if (to == at
        && parts.opens(i)
        && parts.isPlainWord(at)
        && ",!\n".contains(nonEmpty(word(at + 1)))) {
      add(at, at + 1);
    }
    if (to > at && (word(to).equals("and") || word(to).equals("&") || word(to).equals("und"))) {
      add(to + 1, parts.end(to + 1));
    }
  }

  // Ms Lopez / spoke with Maria / Maria from Acme / Maria said / Maria Lopez
  private void mention(int i) {
    boolean title = PeopleWords.BEFORE.contains(word(i)) && afterTitles(i) > i && !isDepartment(i);
    boolean two = PeopleWords.BEFORE_OF_TWO.contains(word(i) + "|" + word(i + 1));
    if (title || two && !isDepartment(i + 2)) {
      int at = afterTitles(title ? i : i + 2);
      add(at, parts.end(at));
    }
    apposition(i);
    monsieur(i);
    int to = parts.end(i);
    if (to <= i || inName(i) || parts.isPlace(i) || isFirm(i, to)) {
      return;
    }
    var name = NameParts.bare(word(i));
    boolean word = to - i == 1 && parts.opens(i) && FirstNames.isWord(name); // "Elke maandag"
    boolean first = FirstNames.holds(name) && !word;
    if (!first && (PeopleWords.DETERMINERS.contains(word(i - 1)) || isInside(i))) {
      return; // "the Tenors say", "our Safety Card says"
    }
    boolean noun =
        parts.opens(i)
            && to - i == 1
            && (word(i).endsWith("s")
                || word(i).endsWith("ing") // "Accounting told us"
                || NameWords.SPEAKING_NOUNS.contains(word(to))
                    && !NameWords.isSpeech(word(to + 1)));
    boolean speaks = NameWords.SPEAKING.contains(word(to)) && !noun;
    boolean from =
        (word(to).equals("from") || word(to).equals("at"))
            && Token.at(tokens, to + 1).isCapitalised()
            && !NameWords.NEVER.contains(word(to + 1))
            && (first
                || to - i > 1
                || (word(to).equals("from") && (!parts.opens(i) || isLikelyName(i))));
    // "In New York, she pays" begins with where or when
    boolean aside = isCommon(i) || (isCommon(i - 1) && parts.opens(i - 1));
    boolean somebody =
        to - i > 1
            && !aside
            && word(to).equals(",")
            && PeopleWords.OF_SOMEBODY.contains(word(to + 1));
    boolean held =
        PeopleWords.POSTS.matcher(word(i - 1)).matches()
            && PeopleWords.DETERMINERS.contains(word(i - 2));
    boolean told =
        PeopleWords.TOLD.contains(word(i - 1))
            && PeopleWords.AFTER_TOLD.contains(word(to))
            && !isCommon(i)
            && !word(i).endsWith("ing"); // "ask Planning for the form"
    if (first
        || held
        || told
        || speaks && (to - i > 1 || !parts.opens(i) || !isCommon(i))
        || from
        || somebody) {
      add(i, to);
    }
  }

  // his mother, Rosalind Pike, called
  private void apposition(int i) {
    if (!PeopleWords.BEFORE.contains(word(i)) || !word(i + 1).equals(",")) {
      return;
    }
    int to = parts.end(i + 2);
    boolean ends = to >= tokens.size() || ",.;)".contains(nonEmpty(word(to)));
    if (to - i > 3 && ends && !isFirm(i + 2, to)) {
      add(i + 2, to);
    }
  }

  // M. Dujardin, where no size or unit ends a sentence
  private void monsieur(int i) {
    boolean title = tokens.get(i).text().equals("M") && word(i + 1).equals(".");
    boolean apart = parts.opens(i) || PeopleWords.BEFORE_MONSIEUR.contains(word(i - 1));
    if (title && apart && !Words.isStop(word(i + 2))) {
      add(i + 2, parts.end(i + 2));
    }
  }

  /// Whether these words name a company: "Robert Bosch GmbH", "die Firma Karl Mayer".
  private boolean isFirm(int from, int to) {
    return NameWords.LEGAL_FORMS.contains(word(to - 1))
        || NameWords.LEGAL_FORMS.contains(word(to))
        || PeopleWords.FIRMS.contains(word(from - 1));
  }

  /// Whether the word before belongs to the same name: what is none from its start is none from its
  /// second word.
  private boolean isInside(int i) {
    var before = Token.at(tokens, i - 1);
    return before.isWord()
        && before.isCapitalised()
        && !isTitle(before.lower())
        && !(parts.opens(i - 1) && isCommon(i - 1));
  }

  private boolean isDepartment(int i) {
    return PeopleWords.OF_DEPARTMENTS.contains(word(i)) && Token.at(tokens, i).isCapitalised();
  }

  private boolean isLikelyName(int i) {
    return !isCommon(i) && !word(i).endsWith("s") && !PeopleWords.COMES.contains(word(i));
  }

  private boolean isCommon(int i) {
    return Words.isStop(word(i))
        || NameWords.STARTERS.contains(word(i))
        || NameWords.PREPOSITIONS.contains(word(i));
  }

  private int afterTitles(int i) {
    int at = i;
    // the stop behind "Mr" is no end, that behind "my manager" is one
    while (PeopleWords.BEFORE.contains(word(at))
        || (".:".contains(nonEmpty(word(at))) && PeopleWords.SHORTENED.contains(word(at - 1)))) {
      at++;
    }
    return at;
  }

  private boolean inName(int i) {
    return found.stream().anyMatch(f -> f[0] <= i && i < f[1]);
  }

  private static String nonEmpty(String mark) {
    return mark.isEmpty() ? "\u0000" : mark;
  }

  private void add(int from, int to) {
    // "our sister Company", "Inked Magazine"; Emma Page and Mr Field are people
    boolean thing =
        PeopleWords.THINGS.contains(word(to - 1))
            && (to - from == 1
                ? PeopleWords.DETERMINERS.contains(word(from - 2))
                : !FirstNames.holds(word(from)) && !PeopleWords.BEFORE.contains(word(from - 1)));
    if (to <= from || from >= tokens.size() || inName(from) || thing) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (!ours.test(NameParts.bare(word(i)))) {
        found.add(new int[] {from, to});
        return;
      }
    }
  }
}
