package io.personaassistant.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The people whom a message names: in its greeting, its signature, where they introduce
/// themselves, where something is said of them, and wherever the name comes again. English, German,
/// French, Spanish, Italian, Portuguese, Dutch and Swedish cues. Never throws; takes time linear in
/// the text.
public final class PeopleNames {
  private static final int MOST_WORDS = 4;

  private final Folded folded;
  private final List<Token> tokens;
  private final Set<String> ours;
  private final List<int[]> found = new ArrayList<>();

  private PeopleNames(Folded folded, Set<String> ours) {
    this.folded = folded;
    this.tokens = Token.of(folded.text());
    this.ours = ours;
  }

  /// Every mention of a person in order of place.
  ///
  /// @param ours words in lower case that are no person's: names of personas and products
  public static List<Person> find(String text, Set<String> ours) {
    return new PeopleNames(Folded.of(text), ours).read();
  }

  /// A mention of somebody; all mentions of one person have the same number, from 0.
  public record Person(Span span, int number) {}

  private List<Person> read() {
    for (int i = 0; i < tokens.size(); i++) {
      greeting(i);
      closing(i);
      introduction(i);
      mention(i);
    }
    signature();
    return numbered();
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }

  private boolean opens(int i) {
    var before = word(i - 1);
    return i == 0 || before.equals("\n") || ".!?:;,\"“„'(".contains(before) && !before.isEmpty();
  }

  // Hi Maria, / Dear Ms Lopez / hi maria,
  private void greeting(int i) {
    boolean two = PeopleWords.GREETINGS_OF_TWO.contains(word(i) + "|" + word(i + 1));
    if (!two && !PeopleWords.GREETINGS.contains(word(i))) {
      return;
    }
    int at = afterTitles(i + (two ? 2 : 1));
    at = word(at).equals(",") && Token.at(tokens, at + 1).isCapitalised() && two ? at + 1 : at;
    int to = nameEnd(at);
    if (to > at) {
      add(at, to);
    } else if (opens(i) && isPlainWord(at) && ",!\n".contains(nonEmpty(word(at + 1)))) {
      add(at, at + 1);
    }
    if (to > at && (word(to).equals("and") || word(to).equals("&") || word(to).equals("und"))) {
      add(to + 1, nameEnd(to + 1));
    }
  }

  // Best regards, Maria Lopez <end of line>
  private void closing(int i) {
    if (!PeopleWords.CLOSINGS.contains(word(i))) {
      return;
    }
    int at = i + 1;
    int marks = 0;
    while (at < tokens.size() && ",!.\n-–—".contains(nonEmpty(word(at))) && marks < 4) {
      at++;
      marks++;
    }
    boolean you = word(at).equals("you") || word(at).equals("so") || word(at).equals("again");
    if (you) {
      closing(i, at + 1);
      return;
    }
    int to = nameEnd(at);
    var after = word(to);
    boolean ends = to >= tokens.size() || ",.\n(|".contains(nonEmpty(after));
    boolean direct = marks == 0 && !word(i).equals("best") && !word(i).equals("love");
    if (to > at && (ends || direct)) {
      add(at, to);
    } else if (marks > 0 && isPlainWord(at) && at + 1 >= tokens.size()) {
      add(at, at + 1);
    }
  }

  // Thank you, Maria / thanks so much Maria
  private void closing(int i, int from) {
    int at = from;
    while (at < tokens.size()
        && (word(at).equals("much") || ",!.\n".contains(nonEmpty(word(at))))) {
      at++;
    }
    int to = nameEnd(at);
    boolean ends = to >= tokens.size() || ",.!\n".contains(nonEmpty(word(to)));
    if (to > at && ends && at - i < 7) {
      add(at, to);
    }
  }

  // My name is Maria / this is Maria from Acme
  private void introduction(int i) {
    int strong = phraseEnd(i, PeopleWords.STRONG_INTRODUCTIONS);
    if (strong > 0) {
      int to = nameEnd(strong);
      if (to > strong) {
        add(strong, to);
      } else if (!word(i).equals("called")) {
        add(strong, plainEnd(strong));
      }
    }
    int weak = phraseEnd(i, PeopleWords.WEAK_INTRODUCTIONS);
    if (weak > 0) {
      int to = nameEnd(weak);
      boolean ends = to >= tokens.size() || PeopleWords.AFTER_WEAK.contains(word(to));
      boolean known = to > weak && FirstNames.holds(word(weak));
      if (to > weak && (ends || known)) {
        add(weak, to);
      }
    }
  }

  // Ms Lopez / spoke with Maria / Maria from Acme / Maria said / Maria Lopez
  private void mention(int i) {
    boolean title = PeopleWords.BEFORE.contains(word(i)) && afterTitles(i) > i;
    if (title || PeopleWords.BEFORE_OF_TWO.contains(word(i) + "|" + word(i + 1))) {
      int at = afterTitles(title ? i : i + 2);
      add(at, nameEnd(at));
    }
    int to = nameEnd(i);
    if (to <= i || inName(i)) {
      return;
    }
    boolean first = FirstNames.holds(word(i));
    boolean speaks = NameWords.SPEAKING.contains(word(to)) && !(opens(i) && word(i).endsWith("s"));
    boolean from =
        (word(to).equals("from") || word(to).equals("at"))
            && Token.at(tokens, to + 1).isCapitalised()
            && !NameWords.NEVER.contains(word(to + 1))
            && (first || to - i > 1 || (word(to).equals("from") && (!opens(i) || isLikelyName(i))));
    if (first || speaks && (to - i > 1 || !opens(i) || !isCommon(i)) || from) {
      add(i, to);
    }
  }

  private boolean isLikelyName(int i) {
    return !isCommon(i) && !word(i).endsWith("s") && !PeopleWords.COMES.contains(word(i));
  }

  private boolean isCommon(int i) {
    return Words.isStop(word(i)) || NameWords.STARTERS.contains(word(i));
  }

  // a last line of a dash and a name
  private void signature() {
    int at = tokens.size() - 1;
    while (at > 0 && tokens.size() - at <= MOST_WORDS && Token.at(tokens, at).isCapitalised()) {
      at--;
    }
    boolean dash = at >= 0 && at < tokens.size() - 1 && "-–—~".contains(nonEmpty(word(at)));
    if (dash && nameEnd(at + 1) == tokens.size() && (at == 0 || tokens.get(at).spaced())) {
      add(at + 1, tokens.size());
    }
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

  private int afterTitles(int i) {
    int at = i;
    while (PeopleWords.BEFORE.contains(word(at)) || (at > i && word(at).equals("."))) {
      at++;
    }
    return at;
  }

  private boolean inName(int i) {
    return found.stream().anyMatch(f -> f[0] <= i && i < f[1]);
  }

  /// Where the capitalised words from here end; here itself when there is no name.
  private int nameEnd(int from) {
    int i = from;
    while (i < tokens.size() && i - from < MOST_WORDS + 2 && isNamePart(i, from)) {
      i++;
    }
    while (i > from && !Token.at(tokens, i - 1).isWord()) {
      i--;
    }
    return i;
  }

  private boolean isNamePart(int i, int from) {
    var token = tokens.get(i);
    if (token.isCapitalised()) {
      return !PeopleWords.NOBODY.contains(token.lower())
          && !NameWords.NEVER.contains(token.lower())
          && token.text().codePoints().noneMatch(Character::isDigit)
          && !token.lower().endsWith("n't")
          && !token.lower().endsWith("'ve")
          && !token.lower().endsWith("'ll")
          && !isShouted(token);
    }
    boolean inside = i > from && Token.at(tokens, i + 1).isCapitalised();
    boolean tied = token.is("-") && !token.spaced() && !Token.at(tokens, i + 1).spaced();
    boolean initial = token.is(".") && Token.at(tokens, i - 1).text().length() == 1;
    return inside && (tied || initial || NameWords.CONNECTORS.contains(token.lower()));
  }

  private static boolean isShouted(Token token) {
    return token.text().length() > 1
        && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT))
        && NameWords.ACRONYMS.contains(token.lower());
  }

  /// A word in lower case that could be a name typed in haste.
  private boolean isPlainWord(int i) {
    var token = Token.at(tokens, i);
    return token.isWord()
        && !token.isCapitalised()
        && token.text().length() > 2
        && !PeopleWords.NOBODY.contains(token.lower())
        && !Words.isStop(token.lower());
  }

  private int plainEnd(int from) {
    int i = from;
    while (i - from < 2 && isPlainWord(i)) {
      i++;
    }
    return i;
  }

  private static String nonEmpty(String mark) {
    return mark.isEmpty() ? "\u0000" : mark;
  }

  private void add(int from, int to) {
    if (to <= from || from >= tokens.size() || inName(from)) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (!ours.contains(bare(word(i)))) {
        found.add(new int[] {from, to});
        return;
      }
    }
  }

  private static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /// Gives each person a number and finds where the names come again.
  private List<Person> numbered() {
    found.sort(java.util.Comparator.comparingInt(f -> f[0]));
    var numbers = new HashMap<String, Integer>();
    int next = 0;
    var covered = new HashSet<Integer>();
    var people = new ArrayList<Person>();
    for (var name : found) {
      int number = known(name, numbers);
      if (number < 0) {
        number = next++;
      }
      for (int i = name[0]; i < name[1]; i++) {
        covered.add(i);
        var word = bare(word(i));
        if (word.length() > 2 && !ours.contains(word) && !Words.isStop(word)) {
          numbers.putIfAbsent(word, number);
        }
      }
      people.add(new Person(span(name[0], name[1]), number));
    }
    again(numbers, covered, people);
    people.sort(java.util.Comparator.comparingInt(p -> p.span().start()));
    return people;
  }

  private int known(int[] name, Map<String, Integer> numbers) {
    for (int i = name[0]; i < name[1]; i++) {
      var number = numbers.get(bare(word(i)));
      if (number != null) {
        return number;
      }
    }
    return -1;
  }

  private void again(Map<String, Integer> numbers, Set<Integer> covered, List<Person> people) {
    int i = 0;
    while (i < tokens.size()) {
      int to = i;
      while (to < tokens.size()
          && !covered.contains(to)
          && Token.at(tokens, to).isCapitalised()
          && numbers.containsKey(bare(word(to)))) {
        to++;
      }
      if (to > i) {
        people.add(new Person(span(i, to), numbers.getOrDefault(bare(word(i)), 0)));
      }
      i = Math.max(to, i + 1);
    }
  }

  private Span span(int from, int to) {
    var last = tokens.get(to - 1);
    int end = last.lower().endsWith("'s") ? last.end() - 2 : last.end();
    return folded.span(tokens.get(from).start(), end);
  }
}
