package io.personaassistant.text;

import io.personaassistant.text.Name.Cue;
import java.util.List;

/// The words around a name that make it a person or a company.
final class NameCues {
  private static final int TITLE_REACH = 5;

  private final List<Token> tokens;

  NameCues(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// What the name from `from` to before `to` is; `opens` when it may only begin a sentence.
  Cue of(int from, int to, boolean opens) {
    boolean single = to - from == 1;
    if (!single && NameWords.LEGAL_FORMS.contains(tokens.get(to - 1).lower())) {
      return Cue.COMPANY;
    }
    if (isBeforeCompany(from, to) || isListed(from)) {
      return Cue.COMPANY;
    }
    if (isBeforePerson(from) || hasTitle(to)) {
      return Cue.PERSON;
    }
    boolean plural = single && opens && tokens.get(from).lower().endsWith("s");
    boolean noun =
        single
            && opens
            && NameWords.SPEAKING_NOUNS.contains(word(to))
            && !NameWords.isSpeech(word(to + 1));
    if (!plural && !noun && NameWords.SPEAKING.contains(word(to))) {
      return Cue.PERSON;
    }
    if (!(opens && single) && NameWords.ACTING.contains(word(to))) {
      return Cue.COMPANY;
    }
    return isFrom(from, to, opens && single);
  }

  /// Whether only commas and "and" stand between one listed name and the next.
  boolean continuesList(int to, int from) {
    if (from <= to || from - to > 3) {
      return false;
    }
    return tokens.subList(to, from).stream()
        .allMatch(t -> t.is(",") || t.is("and") || t.is("or") || t.is("&"));
  }

  private String word(int i) {
    return Token.at(tokens, i).lower();
  }

  private boolean isBeforePerson(int from) {
    int before = word(from - 1).equals(".") ? from - 2 : from - 1;
    return NameWords.BEFORE_PERSON.contains(word(before))
        || NameWords.SHORT_TITLES.contains(word(from - 1))
        || (word(from - 1).equals("to") && word(from - 2).equals("according"));
  }

  private boolean isBeforeCompany(int from, int to) {
    if (NameWords.BEFORE_COMPANY.contains(word(from - 1))) {
      return true;
    }
    int after = word(to).equals(",") ? to + 1 : to;
    if (word(from - 1).equals("at") && word(after).equals("we")) {
      return true;
    }
    boolean study = word(from - 1).equals(":") && word(from - 2).equals("study");
    return study || (word(from - 1).equals("by") && NameWords.BY_VERBS.contains(word(from - 2)));
  }

  /// `customers like X`, `practices such as X`.
  private boolean isListed(int from) {
    int noun = from - 2;
    if (word(from - 1).equals("as") && word(from - 2).equals("such")) {
      noun = from - 3;
    } else if (!NameWords.LISTING.contains(word(from - 1))) {
      return false;
    }
    noun = word(noun).equals(",") ? noun - 1 : noun;
    String counted = word(noun);
    return counted.equals("people") || (counted.length() > 3 && counted.endsWith("s"));
  }

  /// `X, CTO at Y`, `X, head of sales`, `X (CEO)`.
  private boolean hasTitle(int to) {
    if (!word(to).equals(",") && !word(to).equals("(")) {
      return false;
    }
    for (int i = to + 1; i <= to + TITLE_REACH; i++) {
      String word = word(i);
      if (NameWords.SHORT_TITLES.contains(word)) {
        return true;
      }
      if (word(i + 1).equals("at")
          && Token.at(tokens, i + 2).isCapitalised()
          && Token.at(tokens, i).isWord()
          && !Token.at(tokens, i).isCapitalised()
          && !word.endsWith("ing")
          && !Words.isStop(word)) {
        return true; // "Franz Huber, foreman at Huber Dach"
      }
      if (NameWords.TITLES.contains(word)) {
        String after = word(i + 1);
        return after.equals("at") || after.equals("of") || after.equals(")") || after.equals("for");
      }
      if (!Token.at(tokens, i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /// `Maria from Brightsmile`: both.
  private Cue isFrom(int from, int to, boolean mayBeVerb) {
    if (!mayBeVerb && word(to).equals("from") && Token.at(tokens, to + 1).isCapitalised()) {
      return NameWords.NEVER.contains(word(to + 1)) ? Cue.NONE : Cue.PERSON;
    }
    boolean afterName = word(from - 1).equals("from") && Token.at(tokens, from - 2).isCapitalised();
    boolean nameOpens = from - 2 <= 0 || Token.at(tokens, from - 3).kind() == Token.Kind.SYMBOL;
    return afterName && !nameOpens ? Cue.COMPANY : Cue.NONE;
  }
}
