package io.personaassistant.text;

import io.personaassistant.text.Name.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names of a text, found by capitals: a heuristic with good recall and some false alarms, so
/// the cue says when a name is surely a person's or a company's. A single word that begins a
/// sentence counts only with a cue, headlines in title case likewise. English. Never throws.
public final class Names {
  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "\n", ":", ";", "|");
  private static final Set<String> SHORT_ENDINGS = Set.of("n't", "'re", "'ll", "'ve", "'d");

  private final Folded folded;
  private final List<Token> tokens;
  private final List<Sequence> sequences = new ArrayList<>();

  /// Capitalised tokens in a row, from `from` to before `to`.
  private record Sequence(int from, int to, boolean opens) {
    boolean isSingle() {
      return to - from == 1;
    }
  }

  private Names(Folded folded) {
    this.folded = folded;
    this.tokens = Token.of(folded.text());
  }

  /// Every name in order of place.
  public static List<Name> find(String text) {
    return new Names(Folded.of(text)).read();
  }

  private List<Name> read() {
    int i = 0;
    while (i < tokens.size()) {
      i = isNameWord(i) ? readSequence(i) : i + 1;
    }
    var names = new ArrayList<Name>();
    var cues = new NameCues(tokens);
    int listedTo = -1;
    var lastCue = Cue.NONE;
    for (var sequence : sequences) {
      if (isAcronym(sequence)) {
        continue;
      }
      var cue = cues.of(sequence.from(), sequence.to(), sequence.opens());
      if (cue == Cue.NONE && listedTo >= 0 && cues.continuesList(listedTo, sequence.from())) {
        cue = lastCue;
      }
      if (cue != Cue.NONE || !isIncidental(sequence)) {
        names.add(name(sequence, cue));
      }
      boolean lists = cue == Cue.COMPANY || cue == Cue.PERSON;
      listedTo = lists ? sequence.to() : -1;
      lastCue = cue;
    }
    return names;
  }

  private Name name(Sequence sequence, Cue cue) {
    var last = tokens.get(sequence.to() - 1);
    int end = last.lower().endsWith("'s") ? last.end() - 2 : last.end();
    var span = folded.span(tokens.get(sequence.from()).start(), end);
    return new Name(span.text(), span.start(), span.end(), cue, sequence.opens());
  }

  private boolean isNameWord(int i) {
    var token = tokens.get(i);
    return token.isCapitalised()
        && !NameWords.NEVER.contains(token.lower().replace("'s", ""))
        && token.text().codePoints().noneMatch(Character::isDigit)
        && !isShortContraction(token.lower());
  }

  private static boolean isShortContraction(String word) {
    return SHORT_ENDINGS.stream().anyMatch(word::endsWith);
  }

  private int readSequence(int i) {
    boolean opens = opensSentence(i);
    int from = i;
    int to = i + 1;
    while (to < tokens.size() && !tokens.get(to - 1).lower().endsWith("'s")) {
      int next = nextWord(to);
      if (next < 0) {
        break;
      }
      to = next + 1;
    }
    while (opens && to - from > 1 && isStarter(tokens.get(from).lower())) {
      from++;
      opens = false;
    }
    if (!(opens && to - from == 1 && isStarter(tokens.get(from).lower()))) {
      sequences.add(new Sequence(from, to, opens));
    }
    return to;
  }

  private static boolean isStarter(String word) {
    return Words.isStop(word) || NameWords.STARTERS.contains(word);
  }

  /// The index of the name's next word when the tokens at `i` go on with it, else -1.
  private int nextWord(int i) {
    var token = tokens.get(i);
    if (token.isWord() && isNameWord(i)) {
      return i;
    }
    boolean tied = token.is("-") && !token.spaced() && !Token.at(tokens, i + 1).spaced();
    boolean initial = token.is(".") && tokens.get(i - 1).text().length() == 1;
    boolean connects = NameWords.CONNECTORS.contains(token.lower()) || tied || initial;
    if (connects && i + 1 < tokens.size() && isNameWord(i + 1)) {
      return i + 1;
    }
    return -1;
  }

  private boolean opensSentence(int i) {
    if (i == 0) {
      return true;
    }
    var before = tokens.get(i - 1);
    if (before.kind() != Token.Kind.SYMBOL) {
      return before.isNumber() && i == 1;
    }
    if (before.is(".")) {
      return !isAbbreviated(i - 2);
    }
    return !(before.is(",")
            || before.is("&")
            || before.is("@")
            || (before.is("#") && !tokens.get(i).spaced()))
        && !((before.is("-") || before.is("/") || before.is("'")) && !tokens.get(i).spaced());
  }

  /// "Dr." and initials end no sentence.
  private boolean isAbbreviated(int i) {
    var word = Token.at(tokens, i);
    return switch (word.lower()) {
      case "dr", "mr", "mrs", "ms", "prof", "st" -> true;
      default -> word.text().length() == 1 && word.isCapitalised();
    };
  }

  /// Capitalised for another reason than being a name.
  private boolean isIncidental(Sequence sequence) {
    return (sequence.opens() && sequence.isSingle())
        || isShouted(sequence)
        || isTopic(sequence)
        || isInTitle(sequence);
  }

  /// "#UXResearch" says what a post is about.
  private boolean isTopic(Sequence sequence) {
    int from = sequence.from();
    return sequence.isSingle()
        && from > 0
        && tokens.get(from - 1).is("#")
        && !tokens.get(from).spaced();
  }

  /// One word in capitals is an emphasis; two or three letters may be a company's.
  private boolean isShouted(Sequence sequence) {
    var token = tokens.get(sequence.from());
    boolean capitals = token.text().equals(token.text().toUpperCase(Locale.ROOT));
    return sequence.isSingle()
        && capitals
        && (token.text().length() > 3 || Words.isStop(token.lower()));
  }

  private boolean isAcronym(Sequence sequence) {
    return tokens.subList(sequence.from(), sequence.to()).stream()
        .filter(Token::isWord)
        .allMatch(NameWords::isAcronym);
  }

  /// Whether the sentence around it is in title case or capitals throughout.
  private boolean isInTitle(Sequence sequence) {
    int from = sequence.from();
    while (from > 0 && !endsSentence(from - 1)) {
      from--;
    }
    int capitals = 0;
    int long4 = 0;
    int inner = 0;
    boolean small = false;
    boolean plain = false;
    int i = from;
    for (; i < tokens.size() && (i < sequence.to() || !endsSentence(i)); i++) {
      var token = tokens.get(i);
      if (i > from && token.isWord() && token.text().length() >= 4) {
        long4++;
        capitals += token.isCapitalised() ? 1 : 0;
      }
      // "Start With Your Study": small words are in capitals in titles alone, and names are not
      // them
      inner += i > from && token.isCapitalised() ? 1 : 0;
      small |= i > from && token.isCapitalised() && isCommon(token.lower());
      plain |= token.isWord() && !token.isCapitalised() && !isSmall(token.lower());
    }
    return !plain && (small || inner >= 3 || (long4 >= 3 && capitals * 4 >= long4 * 3));
  }

  /// "Roof Scaffolds to Rent", "Ask for a Rate Today".
  private static boolean isCommon(String word) {
    return isSmall(word) || Verbs.isBase(word) || NameWords.STARTERS.contains(word);
  }

  private static boolean isSmall(String word) {
    return Words.isStop(word) || NameWords.PREPOSITIONS.contains(word);
  }

  private boolean endsSentence(int i) {
    return SENTENCE_ENDS.contains(tokens.get(i).lower());
  }
}
