package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Checks that apply only to the fields that ask for them by name.
final class NamedChecks implements Check {
  /// The field says which personas of a draft for several the line is about; whoever drafts makes
  /// their names the only ones possible.
  private static final String PERSONA = "persona";

  private static final Map<String, NamedCheck> ALL = all();

  /// Those that do not read words.
  private static final Set<String> ANY_LANGUAGE =
      WordList.of(
          "ends_with_question no_exclamation one_exclamation no_emoji no_numbers no_fake_reply "
              + "one_hashtag two_hashtags opt_out");

  private final Predicate<String> asked;

  /// All of them.
  NamedChecks() {
    this(_ -> true);
  }

  private NamedChecks(Predicate<String> asked) {
    this.asked = asked;
  }

  /// Those that hold in any language; the others judge nothing.
  static NamedChecks inAnyLanguage() {
    return new NamedChecks(ANY_LANGUAGE::contains);
  }

  static SortedSet<String> names() {
    var names = new TreeSet<>(ALL.keySet());
    names.add(QuotationsCheck.VERBATIM);
    names.add(PERSONA);
    return Collections.unmodifiableSortedSet(names);
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var name : new TreeSet<>(at.field().checks())) {
        var named = ALL.get(name);
        if (named != null && asked.test(name) && !at.text().isBlank()) {
          report(name, named, at, context.brief(), findings);
        }
      }
    }
    return findings.all();
  }

  private static void report(
      String name, NamedCheck named, FieldText at, String brief, Findings findings) {
    for (var span : named.find().apply(at.text())) {
      if (name.equals(WritingChecks.NO_NUMBERS) && isIn(brief, span)) {
        continue; // who asked has said it
      }
      boolean all = span.text().isEmpty();
      int start = all ? 0 : span.start();
      int end = all ? at.text().length() : span.end();
      String shown = Findings.show(at.text().substring(start, end));
      findings.add(
          name, named.level(), at, start, end, shown + " " + named.why(), named.describe());
    }
  }

  /// "30 days" of the brief may be named; bare scores of a list say nothing.
  private static boolean isIn(String brief, Span span) {
    var known = Numbers.find(brief);
    return Numbers.find(span.text()).stream()
        .filter(q -> q.kind() != Quantity.Kind.PLAIN)
        .anyMatch(q -> known.stream().anyMatch(q::isSupportedBy));
  }

  private static Map<String, NamedCheck> all() {
    var all = new TreeMap<String, NamedCheck>();
    all.putAll(WritingChecks.all());
    all.putAll(LengthChecks.all());
    all.putAll(CopyChecks.all());
    return all;
  }
}
