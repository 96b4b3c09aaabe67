package io.personaassistant.checking.reading;

import io.personaassistant.text.Name;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Set;

/// Names of departments, which are nobody's own. English.
public final class Departments {
  /// What stands before a department without making a company's name of it.
  private static final Set<String> WHOSE = WordList.named("departments.whose");

  /// What ends the name of a department, which is nobody's own name.
  static final Set<String> DEPARTMENTS = WordList.named("departments.departments");

  private Departments() {}

  /// "Customer Support", but not "Forrester Research".
  public static boolean is(Name name) {
    var words = Words.tokens(name.text());
    return !words.isEmpty()
        && DEPARTMENTS.contains(words.getLast())
        && words.subList(0, words.size() - 1).stream()
            .allMatch(w -> WHOSE.contains(w) || DEPARTMENTS.contains(w) || Words.isStop(w));
  }
}
