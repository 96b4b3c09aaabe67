package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether something comes as many days after something else as a fact says, cited or not: "the
/// next working day" is not the second one. Only what the fact is about is held against it, for a
/// scene has a next day, too. Questions and orders promise nothing. English.
public final class DaysAfter implements Check {
  private static final List<String> NAMES =
      List.of("next following first", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th");

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:(next|following|first|second|third|fourth|fifth|2nd|3rd|4th|5th) (?:working|business)|(next|following)) days?\\b");

  private static final Pattern BEHIND_ORDER =
      Pattern.compile("(?i)(?:,| and|, and) (?=(?:it|they|we|you|your \\p{L}+|the \\p{L}+) )");

  /// A day that a sentence names.
  ///
  /// @param working whether it says that it counts working days
  private record Named(int start, int end, int after, boolean working) {}

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN && DAY.matcher(at.text()).find()) {
        var facts = facts(line, context);
        var brief = days(context.brief()).map(Named::after).toList();
        for (var sentence : Words.sentences(at.text())) {
          if (isStated(sentence.text())) {
            days(sentence.text())
                .filter(day -> !brief.contains(day.after()))
                .forEach(day -> judge(at, sentence, day, facts, findings));
          }
        }
      }
    }
    return findings.all();
  }

  private static List<String> facts(Line line, CheckContext context) {
    return Stream.concat(
            context.cited(line.cites()).stream().map(Source::text),
            context.subject().approved().stream())
        .flatMap(text -> Words.sentences(text).stream())
        .map(Span::text)
        .filter(text -> DAY.matcher(text).find())
        .toList();
  }

  private static Stream<Named> days(String text) {
    return DAY.matcher(text).results().map(DaysAfter::named);
  }

  private static Named named(MatchResult day) {
    boolean working = day.group(1) != null;
    var name = day.group(working ? 1 : 2).toLowerCase(Locale.ROOT);
    int after = 0;
    while (!NAMES.get(after).contains(name)) {
      after++;
    }
    return new Named(day.start(), day.end(), after, working);
  }

  private static void judge(
      FieldText at, Span sentence, Named day, List<String> facts, Findings findings) {
    var about = facts.stream().filter(fact -> isAbout(sentence.text(), day, fact)).toList();
    if (!about.isEmpty()
        && about.stream().flatMap(DaysAfter::days).noneMatch(d -> d.after() == day.after())) {
      findings.add(
          "numbers_supported",
          Level.ERROR,
          at,
          sentence.start() + day.start(),
          sentence.start() + day.end(),
          Findings.show(sentence.text().substring(day.start(), day.end()))
              + " is another day in what is approved or cited: "
              + Findings.show(about.getFirst())
              + ".",
          "Name the day that the fact names.");
    }
  }

  private static boolean isAbout(String sentence, Named day, String fact) {
    var said = contentOf(sentence);
    var theirs = contentOf(fact);
    long shared = Wording.shared(said, theirs);
    return shared > 0
        && (shared == said.size()
            || (day.working() || shared > 1) && Wording.areOfTheSame(said, theirs));
  }

  private static Set<String> contentOf(String text) {
    return Wording.stems(DAY.matcher(text).replaceAll(" "), "");
  }

  /// "Order by 2 pm and it is there the next day" promises behind its order.
  private static boolean isStated(String sentence) {
    var behind = BEHIND_ORDER.matcher(sentence);
    var said =
        Sayings.unlabelled((behind.find() ? sentence.substring(behind.end()) : sentence).strip());
    return !Sayings.isQuestion(said) && !Sayings.isOrderTo(said);
  }
}
