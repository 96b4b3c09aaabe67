package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Rewrites a question until no rule objects any more, one fault after the other. Where that does
/// not succeed, the issue keeps the instruction that its rule gave: a bad question is not replaced
/// with another bad one.
public final class Rewriter {
  private static final int ROUNDS = 4;
  private static final int MOST_QUESTIONS = 3;
  private static final int LONGEST = 400;

  /// What no sentence holds: a word twice, an article or preposition at the end; or a question that
  /// has lost what it asks of.
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?i)\\b(\\p{L}+(?: \\p{L}+)?) \\1\\b|\\b(?:or|and) \\w+ and\\b|\\b(?:the|an?|our|your|my|and|or|of|very) ?(?:[?.,]|$)|\\ban? (?:the|an?|our|your)\\b|^(?:do|does|did|are|is|was|were|have|has|would|will|can|could) (?:(?:our|your|the|their|my|an?) )?\\w+\\?$|^(?:do|does|did) (?:you|they) \\w+ (?:would|will|could|should|is|are|was|were|does|do)\\b");

  private static final Pattern OPEN =
      Pattern.compile("(?i)(?:how|what|which|who|when|where|why)\\b");

  private static final Map<String, Repair> REPAIRS =
      Map.ofEntries(
          Map.entry("leading", new LeadingRepair()),
          Map.entry("loaded", new LoadedRepair()),
          Map.entry("double_barrelled", new SplitRepair()),
          Map.entry("presupposition", new PremiseRepair()),
          Map.entry("absolute", new AbsoluteRepair()),
          Map.entry("double_negative", new NegationRepair()),
          Map.entry("jargon", new JargonRepair()),
          Map.entry("hypothetical", new HypotheticalRepair()),
          Map.entry("vague_frequency", new FrequencyRepair()),
          Map.entry("recall_burden", new RecallRepair()),
          Map.entry("too_complex", new ComplexityRepair()),
          Map.entry("agree_disagree", new AgreeRepair()),
          Map.entry("unbalanced_options", new ScaleRepair()),
          Map.entry("overlapping_options", new IntervalRepair()),
          Map.entry("sensitive", new SensitiveRepair()),
          Map.entry("generic", new GenericRepair()),
          Map.entry("compound_open", new CompoundRepair()));

  private final BiFunction<Question, PersonaWords, List<Issue>> find;

  /// @param find what rules object to in a question
  public Rewriter(BiFunction<Question, PersonaWords, List<Issue>> find) {
    this.find = find;
  }

  /// The issue with the question as it could be asked instead, where that is known.
  public Issue withRewrite(Question question, Issue issue, PersonaWords words) {
    if (question.text().length() > LONGEST) {
      return issue;
    }
    // two things at once are parted first; the other repairs read one clause
    var start =
        find.apply(question, words).stream()
            .filter(i -> i.rule().equals("double_barrelled"))
            .findFirst()
            .orElse(issue);
    var better = settle(question, start, words, ROUNDS);
    return better.isEmpty() || isUnasked(better) || isStillLoaded(question, better, words)
        ? issue
        : issue.withRewrite(written(question, better));
  }

  /// "If so, why?" behind what nobody can answer with yes.
  private static boolean isUnasked(List<Question> better) {
    return better.size() > 1
        && better.getLast().text().startsWith("If so")
        && OPEN.matcher(better.getFirst().text()).lookingAt();
  }

  /// Whether a word that judges is still in it: what is no longer denied or pushed may still be
  /// loaded.
  private boolean isStillLoaded(Question before, List<Question> better, PersonaWords words) {
    return find.apply(before, words).stream()
        .filter(i -> i.rule().equals("loaded") && !i.span().isEmpty())
        .anyMatch(i ->
            better.stream()
                .anyMatch(q ->
                    q.text().toLowerCase(Locale.ROOT).contains(i.span().toLowerCase(Locale.ROOT))));
  }

  private List<Question> settle(Question question, Issue issue, PersonaWords words, int rounds) {
    var repair = REPAIRS.get(issue.rule());
    if (repair == null || rounds == 0) {
      return List.of();
    }
    var settled = new ArrayList<Question>();
    for (var next : repair.repair(new Asked(question), issue, words)) {
      var open = find.apply(next, words).stream().filter(i -> i.level() != Level.INFO).toList();
      if (next.equals(question)
          || BROKEN.matcher(next.text()).find()
          || issue.rule().equals("leading") && Opening.isNeeded(question.text(), next.text())) {
        return List.of();
      }
      var rest = open.isEmpty() ? List.of(next) : settle(next, open.getFirst(), words, rounds - 1);
      if (rest.isEmpty()) {
        return List.of();
      }
      settled.addAll(rest);
    }
    return settled.size() > MOST_QUESTIONS ? List.of() : settled;
  }

  private static String written(Question before, List<Question> better) {
    if (better.size() == 1) {
      return one(before, better.getFirst());
    }
    var text = new StringBuilder();
    for (int i = 0; i < better.size(); i++) {
      text.append(i == 0 ? "" : " ").append(i + 1).append(". ").append(one(before, better.get(i)));
    }
    return text.toString();
  }

  private static String one(Question before, Question better) {
    return better.options().isEmpty() || better.options().equals(before.options())
        ? better.text()
        : better.text() + " (" + String.join(" / ", better.options()) + ")";
  }
}
