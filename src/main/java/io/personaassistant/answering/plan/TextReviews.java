package io.personaassistant.answering.plan;

import io.personaassistant.answering.request.Records;
import io.personaassistant.checking.Checks;
import io.personaassistant.checking.copy.CopyForm;
import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Acknowledgement;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks text from anywhere against the records: what a colleague wrote, or another program.
/// Thread-safe.
public final class TextReviews {
  private static final int FEWEST_QUOTED = 3;
  private static final int MOST_QUOTED = 3;
  private static final int MOST_TAKEN_UP = 4;

  /// "Post x: Recruit faster".
  private static final Pattern KIND =
      Pattern.compile(
          "(?is)\\s*(?:(?:this|the|my|our|following)\\s+){0,2}(?<kind>[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+){0,2})\\s*:\\s*(?<copy>\\S.*)");

  /// So many digits are hardly in two items by chance.
  private static final int LONG_FIGURE = 3;

  private final Records records;
  private final DraftTypes types;
  private final TextReview review;
  private final Set<String> allowedHosts;
  private final Supplier<LocalDate> today;

  public TextReviews(
      Records records,
      DraftTypes types,
      Check checks,
      Set<String> allowedHosts,
      Supplier<LocalDate> today) {
    this.records = records;
    this.types = types;
    this.review = new TextReview(checks, Checks.inOtherLanguages());
    this.allowedHosts = allowedHosts;
    this.today = today;
  }

  /// What a text of this draft type is for; empty when there is no such type or variant of it.
  ///
  /// @param type as people type it, with a variant or not, such as `post x`; `""` for none in
  ///   particular
  public Optional<TextReview.Purpose> purpose(String type, boolean customerFacing) {
    // a brief is written from the records, not drafted
    if (type.isBlank() || type.strip().equalsIgnoreCase("brief")) {
      return Optional.of(new TextReview.Purpose(customerFacing, false));
    }
    return types
        .variant(type)
        .map(variant -> {
          var t = variant.type();
          return new TextReview.Purpose(
              customerFacing, customerFacing ? t.asks() : t.plans(), form(t, variant.option()));
        });
  }

  /// What copy can be counted as by a platform: its title, by the words that people type for it,
  /// such as `post x`.
  public Map<String, String> countable() {
    var all = new LinkedHashMap<String, String>();
    for (var type : types.all()) {
      for (var option : type.options().values()) {
        var form = form(type, option);
        if (form.whole().isPresent() || form.parts().stream().anyMatch(part -> part.chars() > 0)) {
          var title = option.title();
          all.put(
              type.command() + " " + option.word(),
              all.containsValue(title) ? title + ", " + type.title() : title);
        }
      }
    }
    return all;
  }

  /// What may be typed for a type that is none, or has no such variant.
  public String purposes(String type) {
    var first = type.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return types
        .called(first)
        .filter(t -> !t.options().isEmpty())
        .map(
            t -> t.command() + " has the variants " + String.join(", ", t.options().keySet()) + ".")
        .orElse("`type` is a draft type, such as survey, email or \"post x\".");
  }

  /// Copy as people hand it in.
  ///
  /// @param text without the words that say what copy it is
  public record Copy(String text, TextReview.Purpose purpose) {
    /// How long its parts are, a sentence for each that a platform counts.
    public List<String> lengths() {
      return TextReview.lengths(text, purpose);
    }
  }

  /// Copy for customers. What stands before a colon at its start may say what copy it is: "post x:
  /// Recruit faster", "this email: Hi".
  public Copy copy(String handedIn) {
    var kind = KIND.matcher(handedIn);
    return Optional.of(kind)
        .filter(Matcher::matches)
        .flatMap(k -> types.variant(k.group("kind")))
        .filter(variant -> variant.type().audience() == Audience.CUSTOMER)
        .flatMap(_ -> purpose(kind.group("kind"), true))
        .map(purpose -> new Copy(kind.group("copy"), purpose))
        .orElseGet(() -> new Copy(handedIn, new TextReview.Purpose(true, false)));
  }

  private static CopyForm form(DraftType type, DraftType.Option option) {
    if (type.audience() != Audience.CUSTOMER || type.asks()) {
      return CopyForm.NONE;
    }
    var parts =
        option.lines().stream()
            .filter(LineRules::customerFacing)
            .flatMap(kind -> kind.fields().stream())
            .toList();
    var title = option.word().isEmpty() ? type.title() : option.title();
    return new CopyForm(title, option.whole(), parts);
  }

  /// What the checks say of a text, in order of place.
  ///
  /// @param persona whom it is about, when that is known
  /// @param brief what its writer was told, may be `""`: its names and numbers may be used
  /// @param closed for who may not open evidence: its words and figures are not repeated
  public List<Finding> review(
      String text,
      Optional<Persona> persona,
      String brief,
      TextReview.Purpose purpose,
      Optional<ClosedEvidence> closed) {
    var ids = new ArrayList<>(TextReview.citations(text));
    if (purpose.customerFacing()) {
      ids.addAll(quoted(text));
      ids.addAll(takenUp(text));
    }
    CheckContext context =
        records
            .materials()
            .grounds(ids, persona, brief, allowedHosts, records.library(today.get()));
    return review.review(text, closed.isPresent() ? context.closed() : context, purpose);
  }

  /// The items that hold a figure which a reply takes up from what the customer told us.
  private List<String> takenUp(String text) {
    var sentences = Words.sentences(text).stream().map(Span::text).toList();
    if (!Acknowledgement.opens(sentences)) {
      return List.of();
    }
    return sentences.stream()
        .flatMap(TextReviews::figures)
        .filter(words -> words.size() > 1 || words.getFirst().length() >= LONG_FIGURE)
        .limit(MOST_TAKEN_UP)
        .flatMap(words -> records.holding(words, MOST_QUOTED).stream())
        .distinct()
        .toList();
  }

  /// The words of each figure that may be the customer's own; a bare one with the word before it.
  private static Stream<List<String>> figures(String sentence) {
    return Numbers.find(sentence).stream()
        .filter(number -> Acknowledgement.mayTakeUp(sentence, number.start()))
        .map(number -> {
          var words = Words.tokens(number.text());
          if (words.size() != 1 || words.getFirst().length() >= LONG_FIGURE) {
            return words;
          }
          int from = sentence.lastIndexOf(' ', Math.max(0, number.start() - 2)) + 1;
          return Words.tokens(sentence.substring(from, number.end()));
        })
        // "½" is a number and no word
        .filter(words -> !words.isEmpty());
  }

  /// The items that a text for customers quotes: it cannot cite them.
  private List<String> quoted(String text) {
    return Quotations.find(text).stream()
        .flatMap(quotation -> quotation.segments().stream().limit(1))
        .map(Words::tokens)
        .filter(words -> words.size() >= FEWEST_QUOTED)
        .flatMap(words -> records.holding(words, MOST_QUOTED).stream())
        .distinct()
        .toList();
  }
}
