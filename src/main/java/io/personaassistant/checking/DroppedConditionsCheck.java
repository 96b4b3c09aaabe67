package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a text promises of an approved fact more than the fact does, because it leaves out on
/// what condition it holds: "we answer on Sundays" for "on annual plans only, we answer on
/// Sundays". English.
final class DroppedConditionsCheck implements Check {
  private static final String CONSENT = "(?:consent|approval|agreement|permission)";

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^(?:on|with|for) (?<first>[^,.;]{3,40}?) only,(?= )"
              + "|\\bonly (?:on|with|for|to|from) (?<only>[^,.;]{3,40}?)(?=[,.;]|$)"
              + "|\\b(?:with|after|on|upon|subject to) (?:the )?(?:prior |written )?"
              + CONSENT
              + " (?:of|from|by) [^,.;]{3,40}"
              + "|\\b(?:on|with|for) (?<last>[\\p{L} -]{3,40}?) only(?=[,.;]|$)");

  /// What has to be so for the rest to hold.
  private static final Pattern IF =
      Pattern.compile(
          "(?i),? (?:(?:and |but )?only (?:if|when|where|while|as long as)|unless|provided that|(?:only )?with the "
              + CONSENT
              + " of) [^.;]{3,}");

  /// Whoever says any of these names a condition, in whatever words.
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?i)\\b(?:if|when|where|once|after|while|whenever|during|unless|except|without|otherwise|aside|in case|who|whom|provided|only|until|(?<!(?:minutes?|hours?|days?|weeks?|months?) )before|as (?:long|soon) as|depend\\p{L}*|conditions?|consent|approv\\p{L}+|permission|agree\\p{L}*|needs?|requires?|must|would|could|might|may)\\b");

  /// Who says so much of the rest says it.
  private static final double SAYS = 0.6;

  private static final int FEWEST = 3;

  /// A statement that holds on a condition.
  ///
  /// @param condition the words of the condition
  /// @param rest the stems of the others
  /// @param held the stems of the condition that the rest lacks
  private record Conditional(String condition, Set<String> rest, Set<String> held) {
    private static Optional<Conditional> of(Pattern conditions, String statement) {
      var condition = conditions.matcher(statement);
      if (!condition.find()) {
        return Optional.empty();
      }
      var words = condition.group();
      var rest = Wording.stems(statement.replace(words, " "), "");
      return Optional.of(
          new Conditional(words, rest, Wording.without(Wording.stems(words, ""), rest)));
    }

    /// Whether a text tells nothing of the condition.
    private boolean isLeftOut(Set<String> all) {
      return !held.isEmpty() && Wording.shared(held, all) == 0;
    }
  }

  /// A condition that a sentence does not tell.
  ///
  /// @param bare the sentence says nothing that could be the condition in other words
  private record Untold(String condition, boolean bare) {}

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var facts =
        Stream.concat(
                context.facts(line.cites()).stream(),
                rules.customerFacing() ? context.subject().approved().stream() : Stream.empty())
            .flatMap(Wording::statements)
            .distinct()
            .toList();
    for (var at : FieldText.of(line, rules)) {
      var all = Wording.stems(at.text(), context.personaName());
      for (var sentence : Words.sentences(at.text())) {
        if (!Sayings.isQuestion(sentence.text())) {
          dropped(Wording.stems(sentence.text(), context.personaName()), all, facts)
              .map(condition -> new Untold(condition, true))
              .or(() -> untold(sentence.text(), all, line, context))
              .ifPresent(untold -> report(at, sentence, untold, findings));
        }
      }
    }
    return findings.all();
  }

  private static void report(FieldText at, Span sentence, Untold untold, Findings findings) {
    findings.add(
        "claim_supported",
        untold.bare() ? Level.ERROR : Level.WARNING,
        at,
        sentence.start(),
        sentence.end(),
        "It holds on a condition: " + Findings.show(untold.condition()) + ".",
        "Say on what condition it holds.");
  }

  /// What has to be so for what the sentence tells of a cited source, where it names no condition.
  private static Optional<Untold> untold(
      String sentence, Set<String> all, Line line, CheckContext context) {
    if (CONDITIONAL.matcher(sentence).find()) {
      return Optional.empty();
    }
    var said = Wording.stems(sentence, context.personaName());
    return context.cited(line.cites()).stream()
        .flatMap(source -> Wording.statements(source.text()))
        .filter(told -> IF.matcher(told).find())
        // "I do not lend them unless I know them" says that I lend them
        .filter(told -> !Polarity.denies(IF.split(told, 2)[0]))
        .flatMap(told -> Conditional.of(IF, told).stream())
        .filter(told -> told.isLeftOut(all))
        .flatMap(told -> {
          long shared = Wording.shared(told.rest(), said);
          boolean isTold =
              shared >= FEWEST
                  && (shared >= SAYS * told.rest().size() || 2 * shared >= said.size());
          // "in fine weather" may say in other words when it does not rain
          boolean bare = shared == said.size();
          return isTold
              ? Stream.of(new Untold(told.condition().replaceFirst("^,? ", ""), bare))
              : Stream.empty();
        })
        .findFirst();
  }

  /// The condition of the first fact that the sentence tells without one; none where another fact
  /// says as much without it.
  private static Optional<String> dropped(Set<String> said, Set<String> all, List<String> facts) {
    return facts.stream()
        .flatMap(fact -> Conditional.of(CONDITION, fact).stream())
        .filter(told -> told.isLeftOut(all))
        .filter(told -> {
          long shared = Wording.shared(told.rest(), said);
          return shared >= FEWEST
              && shared >= SAYS * told.rest().size()
              && facts.stream()
                  .filter(f -> !CONDITION.matcher(f).find())
                  .noneMatch(f -> Wording.shared(Wording.stems(f, ""), said) >= shared);
        })
        .map(Conditional::condition)
        .findFirst();
  }
}
