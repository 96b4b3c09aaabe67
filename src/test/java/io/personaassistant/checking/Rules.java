package io.personaassistant.checking;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Builds field rules, lines and contexts for tests, with nothing asked unless said.
public final class Rules {
  private final String name;
  private boolean required;
  private boolean list;
  private int minItems;
  private int maxItems;
  private int chars;
  private int advised;
  private CharacterCount count = CharacterCount.GRAPHEMES;
  private int words;
  private int minWords;
  private List<String> oneOf = List.of();
  private Optional<Pattern> pattern = Optional.empty();
  private NumberSource numbers = NumberSource.SOURCED;
  private List<String> mustNotContain = List.of();
  private Set<String> checks = Set.of();

  private Rules(String name) {
    this.name = name;
  }

  public static Rules field(String name) {
    return new Rules(name);
  }

  Rules required() {
    required = true;
    return this;
  }

  public Rules items(int min, int max) {
    list = true;
    minItems = min;
    maxItems = max;
    return this;
  }

  Rules chars(int most, CharacterCount counted) {
    chars = most;
    count = counted;
    return this;
  }

  Rules advised(int most) {
    advised = most;
    return this;
  }

  Rules words(int least, int most) {
    minWords = least;
    words = most;
    return this;
  }

  public Rules oneOf(String... texts) {
    oneOf = List.of(texts);
    return this;
  }

  Rules pattern(String regex) {
    pattern = Optional.of(Pattern.compile(regex));
    return this;
  }

  Rules plan() {
    numbers = NumberSource.PLAN;
    return this;
  }

  Rules without(String... phrases) {
    mustNotContain = List.of(phrases);
    return this;
  }

  Rules checks(String... names) {
    checks = Set.of(names);
    return this;
  }

  public FieldRule build() {
    return new FieldRule(
        name,
        name,
        "",
        required,
        list,
        minItems,
        maxItems,
        chars,
        advised,
        count,
        words,
        minWords,
        oneOf,
        pattern,
        numbers,
        mustNotContain,
        checks);
  }

  /// What the standard checks say of a line with one such field.
  List<Finding> check(String... texts) {
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(build()));
    var line = new Line("line", Map.of(name, List.of(texts)), List.of());
    return Checks.standard().check(line, rules, context());
  }

  /// The rules that the standard checks name for a line with one such field.
  List<String> rulesBrokenBy(String... texts) {
    return check(texts).stream().map(Finding::rule).toList();
  }

  public static CheckContext context() {
    return context(Map.of(), "", "", "Petra Vogel");
  }

  /// A context in which no link may be given and of whose persona only the name is known.
  public static CheckContext context(
      Map<String, Source> given, String record, String brief, String personaName) {
    return new CheckContext(given, record, brief, personaName, Set.of(), Set.of(), Subject.UNKNOWN);
  }
}
