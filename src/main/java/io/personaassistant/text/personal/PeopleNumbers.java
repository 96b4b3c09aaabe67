package io.personaassistant.text.personal;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Span;
import io.personaassistant.text.Token;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.PeopleNames.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which names in a message mean the same person, and where they come again.
final class PeopleNumbers {
  private final Folded folded;
  private final List<Token> tokens;
  private final Predicate<String> ours;

  PeopleNumbers(Folded folded, List<Token> tokens, Predicate<String> ours) {
    this.folded = folded;
    this.tokens = tokens;
    this.ours = ours;
  }

  /// Gives each person a number and finds where the names come again.
  List<Person> of(List<int[]> found) {
    found.sort(Comparator.comparingInt(f -> f[0]));
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
        var word = bare(i);
        if (word.length() > 2 && !ours.test(word) && !Words.isStop(word)) {
          numbers.putIfAbsent(word, number);
        }
      }
      people.add(new Person(span(name[0], name[1]), number));
    }
    again(numbers, covered, people);
    people.sort(Comparator.comparingInt(p -> p.span().start()));
    return people;
  }

  private int known(int[] name, Map<String, Integer> numbers) {
    for (int i = name[0]; i < name[1]; i++) {
      var number = numbers.get(bare(i));
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
          && numbers.containsKey(bare(to))) {
        to++;
      }
      if (to > i) {
        people.add(new Person(span(i, to), numbers.getOrDefault(bare(i), 0)));
      }
      i = Math.max(to, i + 1);
    }
  }

  private String bare(int i) {
    return NameParts.bare(Token.at(tokens, i).lower());
  }

  private Span span(int from, int to) {
    var last = tokens.get(to - 1);
    int end = last.lower().endsWith("'s") ? last.end() - 2 : last.end();
    return folded.span(tokens.get(from).start(), end);
  }
}
