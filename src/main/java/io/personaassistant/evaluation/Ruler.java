package io.personaassistant.evaluation;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.drafting.Sparing;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotation;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Measures one drafted line. It believes the checks where they found something and looks a second
/// time, in a plain way of its own, where they did not: what the checks let through by mistake
/// shows up in the score card. Pure, but for the question whether an id is in the records.
final class Ruler {
  private static final Set<String> QUOTES =
      Set.of("quote_verbatim", "quote_source_is_person", "quote_not_for_customers");
  private static final Set<String> NUMBERS =
      Set.of("numbers_supported", "numbers_derived", "number_not_for_customers", "dates_supported");
  private static final Set<String> LIMITS =
      Set.of("too_long", "too_many_words", "too_few_words", "too_many_items", "too_few_items");
  private static final Set<String> LINT =
      WordList.stroked(
          "absolute|agree_disagree|double_barrelled|double_negative|generic|hypothetical"
              + "|jargon|leading|loaded|overlapping_options|presupposition|recall_burden|sensitive"
              + "|too_complex|unbalanced_options|vague_frequency");

  private final CheckContext context;
  private final Predicate<String> onRecord;
  private final NumberLook numbers;

  /// @param context what the draft was checked against
  /// @param onRecord whether an id is in the records and not set aside
  Ruler(CheckContext context, Predicate<String> onRecord) {
    this.context = context;
    this.onRecord = onRecord;
    this.numbers = new NumberLook(context);
  }

  /// Every measure of one line but [Measure#GENERIC_LINES].
  Tally measure(DraftedLine drafted, LineRules rules) {
    var line = drafted.line();
    var cited = context.cited(line.cites());
    long unknown = line.cites().stream().filter(id -> !isValid(id)).count();
    boolean grounded = line.cites().stream().anyMatch(this::isValid);
    long inline = errors(drafted, Set.of("citation_exists")) - unknown;
    var tally =
        Tally.NONE
            .with(
                Measure.VALID_CITATIONS,
                line.cites().size() - unknown,
                line.cites().size() + Math.max(0, inline))
            .with(Measure.LIMIT_ERRORS, isOverLimit(drafted, rules) ? 1 : 0, 1);
    long quotes = 0;
    long altered = 0;
    long claims = rules.customerFacing() && rules.citesRequired() ? 1 : 0;
    long questions = 0;
    for (var field : rules.fields()) {
      for (var text : line.texts(field.name())) {
        var quotations = quotations(field, text);
        quotes += quotations.size();
        altered += quotations.stream().filter(q -> !isSaid(q, cited)).count();
        claims += claims(field, text);
      }
      questions += isLinted(field) ? line.texts(field.name()).size() : 0;
    }
    altered = Math.min(quotes, Math.max(altered, errors(drafted, QUOTES)));
    return numbers
        .measure(tally, line, rules, errors(drafted, NUMBERS))
        .with(Measure.VERBATIM_QUOTES, quotes - altered, quotes)
        .with(Measure.COVERAGE, grounded ? claims : 0, claims)
        .with(Measure.LINT_FINDINGS, lint(drafted, rules), questions);
  }

  private boolean isValid(String id) {
    return context.given().containsKey(id) && onRecord.test(id);
  }

  private static long errors(DraftedLine drafted, Set<String> names) {
    return drafted.findings().stream()
        .filter(f -> f.level() == Level.ERROR && names.contains(f.rule()))
        .count();
  }

  private static long lint(DraftedLine drafted, LineRules rules) {
    return drafted.findings().stream()
        .filter(f -> f.level() != Level.INFO && LINT.contains(f.rule()))
        .filter(f -> rules.field(f.field()).filter(Ruler::isLinted).isPresent())
        .count();
  }

  private static boolean isLinted(FieldRule field) {
    return field.checks().stream().anyMatch(c -> c.startsWith("lint_"));
  }

  private static List<Quotation> quotations(FieldRule field, String text) {
    var marked = Quotations.find(text);
    boolean whole = marked.isEmpty() && field.checks().contains("verbatim");
    return whole ? List.of(new Quotation(text, 0, text.length())) : marked;
  }

  /// Every piece of it stands, in order, in one cited source or in what the asker wrote.
  private boolean isSaid(Quotation quotation, List<Source> cited) {
    var pieces = Stream.concat(Stream.of(quotation.text()), quotation.segments().stream()).toList();
    return Stream.concat(cited.stream().map(Source::text), Stream.of(context.brief()))
        .map(Normal::of)
        .anyMatch(text ->
            Normal.holds(text, Normal.of(pieces.getFirst()))
                || holdsInOrder(text, quotation.segments()));
  }

  private static boolean holdsInOrder(String text, List<String> pieces) {
    int from = 0;
    for (var piece : pieces) {
      var normal = Normal.of(piece);
      int at = Normal.indexOf(text, normal, from);
      if (at < 0) {
        return false;
      }
      from = at + normal.length();
    }
    return pieces.size() > 1;
  }

  private long claims(FieldRule field, String text) {
    if (!field.oneOf().isEmpty() || field.numbers() == NumberSource.PLAN) {
      return 0;
    }
    return Words.sentences(text).stream().filter(s -> Claims.isClaim(s.text(), context)).count();
  }

  private static boolean isOverLimit(DraftedLine drafted, LineRules rules) {
    return errors(drafted, LIMITS) > 0
        || rules.fields().stream()
            .anyMatch(field -> isOverLimit(field, rules, drafted.line().texts(field.name())));
  }

  private static boolean isOverLimit(FieldRule field, LineRules rules, List<String> texts) {
    int most = field.list() ? field.maxItems() : 1;
    return most > 0 && texts.size() > most
        || texts.stream()
            .anyMatch(t ->
                field.chars() > 0 && field.count().count(t) > field.chars()
                    || field.words() > 0 && Words.count(t) > Sparing.mostWords(field, rules));
  }

  /// Rules that stopped a line, each once.
  static List<String> stopped(DraftedLine drafted) {
    return drafted.errors().stream().map(Finding::rule).distinct().sorted().toList();
  }
}
