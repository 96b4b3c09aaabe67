package io.personaassistant.drafting;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a message to somebody who does not know us is judged by, printed below the draft: each
/// criterion with its points, and how to mend what failed. Counted by rules; whether it is welcome,
/// people judge. English.
final class OutreachRubric {
  /// A criterion's points where it is met.
  private record Criterion(String name, BigDecimal points, boolean met, String mend) {}

  private static final BigDecimal TWICE = new BigDecimal("2");
  private static final BigDecimal MORE = new BigDecimal("1.5");
  private static final BigDecimal ONCE = BigDecimal.ONE;

  private static final Pattern TO_FILL = Pattern.compile("\\[[^\\[\\]\\d][^\\[\\]]{0,60}\\]");

  private static final Set<String> TOO_LONG =
      Set.of("best_under_75_words", "over_advised_length", "too_many_words", "short_sentences");

  private static final Set<String> TONE =
      Set.of("easy_words", "spam_words", "no_superlatives", "you_first", "plain_words");

  private OutreachRubric() {}

  /// A sentence for each message of the draft; none for a type or variant that has no rubric, and
  /// none in a language in which wording is not checked.
  static List<String> notes(Draft draft) {
    var request = draft.request();
    var option = request.type().option(request.option());
    if (!option.rubric() || !request.language().isEmpty()) {
      return List.of();
    }
    var notes = new ArrayList<String>();
    var shown = draft.shown();
    for (int i = 0; i < shown.size(); i++) {
      var line = shown.get(i);
      var asking = asking(line, option.lines());
      if (!asking.isEmpty() && !DraftView.isForeign(line)) {
        notes.add("Line " + (i + 1) + ", rubric: " + sentence(criteria(line, asking, request)));
      }
    }
    return notes;
  }

  /// The names of the fields that ask for something; none for a note to connect.
  private static Set<String> asking(DraftedLine line, List<LineRules> kinds) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(line.line().kind()))
        .flatMap(kind -> kind.fields().stream())
        .filter(field -> field.checks().contains("ends_with_question"))
        .map(FieldRule::name)
        .collect(Collectors.toSet());
  }

  private static List<Criterion> criteria(
      DraftedLine line, Set<String> asking, DraftRequest request) {
    var cites = line.line().cites();
    var items = request.material().evidence().stream().map(e -> e.id()).toList();
    var facts = request.material().approvedFacts().stream().map(f -> f.id()).toList();
    var said = new ArrayList<Finding>(line.warnings());
    said.addAll(line.marks());
    var rules = said.stream().map(Finding::rule).collect(Collectors.toSet());
    var gaps =
        line.line().fields().values().stream()
            .flatMap(List::stream)
            .flatMap(text -> TO_FILL.matcher(text).results().map(found -> found.group()))
            .distinct()
            .toList();
    return List.of(
        new Criterion(
            "personalisation",
            TWICE,
            cites.stream().anyMatch(items::contains) && !rules.contains("generic"),
            "open on something that holds for this kind of reader alone"),
        new Criterion("ask", MORE, oneQuestion(line, asking), "end on one easy question"),
        new Criterion(
            "length",
            ONCE,
            rules.stream().noneMatch(TOO_LONG::contains),
            "cut it to 75 words, in sentences under 25"),
        new Criterion(
            "tone",
            ONCE,
            rules.stream().noneMatch(TONE::contains),
            "use plainer words, more about them than about us"),
        new Criterion(
            "value clarity",
            ONCE,
            cites.stream().anyMatch(facts::contains),
            "say what they get, in the words of an approved fact"),
        new Criterion(
            "ready to send",
            ONCE,
            gaps.isEmpty(),
            "fill " + (gaps.isEmpty() ? "" : Sentence.listed(gaps)) + " before you send it"));
  }

  /// The message asks once; its subject may be what it likes.
  private static boolean oneQuestion(DraftedLine line, Set<String> asking) {
    return line.line().fields().entrySet().stream()
            .filter(field -> asking.contains(field.getKey()))
            .flatMap(field -> field.getValue().stream())
            .flatMapToInt(String::chars)
            .filter(c -> c == '?')
            .count()
        == 1;
  }

  private static String sentence(List<Criterion> criteria) {
    var points =
        criteria.stream()
            .map(c -> c.name() + " " + got(c).toPlainString() + "/" + c.points().toPlainString())
            .collect(Collectors.joining(", "));
    var total = criteria.stream().map(OutreachRubric::got).reduce(BigDecimal.ZERO, BigDecimal::add);
    var most = criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    var mend = criteria.stream().filter(c -> !c.met()).map(Criterion::mend).toList();
    return points
        + "; together "
        + total.stripTrailingZeros().toPlainString()
        + " of "
        + most.toPlainString()
        + (mend.isEmpty() ? "." : ". To mend: " + String.join("; ", mend) + ".");
  }

  private static BigDecimal got(Criterion criterion) {
    return criterion.met() ? criterion.points() : BigDecimal.ZERO;
  }
}
