package io.personaassistant.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two score cards side by side. Says better or worse only where the difference is larger than
/// chance would make it.
///
/// @param former the name of the former model
/// @param samePrompts both were made with the same prompts
/// @param sameCases both asked the same requests
public record ScoreComparison(
    String former, boolean samePrompts, boolean sameCases, List<Row> rows) {
  /// Differences of times, tokens and cost below a tenth say nothing.
  private static final double NOTABLE = 0.1;

  /// Two standard errors: about one in twenty differences is larger by chance.
  private static final double ERRORS = 2;

  public ScoreComparison {
    rows = List.copyOf(rows);
  }

  /// One measure of both; `before` and `now` in the unit.
  public record Row(String label, Unit unit, double before, double now, Change change) {}

  /// What a figure counts.
  public enum Unit {
    SHARE,
    TOKENS,
    MONEY,
    MILLISECONDS
  }

  /// What became of a measure.
  public enum Change {
    BETTER,
    WORSE,
    /// No difference that chance would not make.
    SAME
  }

  /// Compares with a former score card, as [ScoreCardJson] wrote it.
  ///
  /// @throws IllegalArgumentException when the text is no score card in JSON
  public static ScoreComparison of(String formerJson, ScoreCard now) {
    JsonNode former;
    try {
      former = new JsonMapper().readTree(formerJson);
    } catch (JsonProcessingException _) {
      // its message holds the file's text
      throw new IllegalArgumentException("not JSON");
    }
    if (former.path("format").asInt() != 1 || !former.path("all").isObject()) {
      throw new IllegalArgumentException("no score card");
    }
    var tree = ScoreCardJson.tree(now);
    return new ScoreComparison(
        former.path("model").asText(),
        former.path("prompts").equals(tree.path("prompts")),
        ids(former).equals(ids(tree)),
        rows(former.path("all"), tree.path("all")));
  }

  private static List<String> ids(JsonNode card) {
    var ids = new ArrayList<String>();
    card.path("results").forEach(r -> ids.add(r.path("id").asText()));
    return ids;
  }

  private static List<Row> rows(JsonNode former, JsonNode now) {
    var rows = new ArrayList<Row>();
    share("Lines that pass at once", "/passed", true, former, now).ifPresent(rows::add);
    for (var measure : Measure.values()) {
      var side = measure == Measure.GENERIC_LINES ? "/shown/" : "/written/";
      share(measure.label(), side + measure.key(), measure.moreIsBetter(), former, now)
          .ifPresent(rows::add);
    }
    share("Answered when it should", "/answered", true, former, now).ifPresent(rows::add);
    share("Abstained when it should", "/abstained", true, former, now).ifPresent(rows::add);
    perDraft("Tokens in, a draft", "/tokens_in", former, now).ifPresent(rows::add);
    perDraft("Tokens out, a draft", "/tokens_out", former, now).ifPresent(rows::add);
    amount("Cost of 100 drafts", Unit.MONEY, "/cost_of_100_drafts", former, now)
        .ifPresent(rows::add);
    var time = Unit.MILLISECONDS;
    amount("First line, median", time, "/first_line_ms_median", former, now).ifPresent(rows::add);
    amount("First line, p95", time, "/first_line_ms_p95", former, now).ifPresent(rows::add);
    amount("Whole draft, median", time, "/total_ms_median", former, now).ifPresent(rows::add);
    amount("Whole draft, p95", time, "/total_ms_p95", former, now).ifPresent(rows::add);
    return rows;
  }

  private static Optional<Row> share(
      String label, String path, boolean moreIsBetter, JsonNode former, JsonNode now) {
    var one = ratio(former.at(path));
    var two = ratio(now.at(path));
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    double difference = two.share() - one.share();
    boolean same = Math.abs(difference) <= ERRORS * error(one, two);
    var change = same ? Change.SAME : difference > 0 == moreIsBetter ? Change.BETTER : Change.WORSE;
    return Optional.of(new Row(label, Unit.SHARE, one.share(), two.share(), change));
  }

  private static Ratio ratio(JsonNode node) {
    return new Ratio(node.path("part").asLong(), node.path("whole").asLong());
  }

  /// The standard error of the difference of two shares, both taken for draws from one.
  private static double error(Ratio one, Ratio two) {
    double pooled = Math.min(1, one.plus(two).share());
    return Math.sqrt(pooled * (1 - pooled) * (1.0 / one.whole() + 1.0 / two.whole()));
  }

  private static Optional<Row> perDraft(String label, String path, JsonNode former, JsonNode now) {
    double before = former.at(path).asDouble() / Math.max(1, former.path("drafts").asInt());
    double after = now.at(path).asDouble() / Math.max(1, now.path("drafts").asInt());
    return before > 0 && after > 0
        ? Optional.of(lessIsBetter(label, Unit.TOKENS, before, after))
        : Optional.empty();
  }

  private static Optional<Row> amount(
      String label, Unit unit, String path, JsonNode former, JsonNode now) {
    var before = former.at(path);
    var after = now.at(path);
    return before.isNumber() && after.isNumber()
        ? Optional.of(lessIsBetter(label, unit, before.asDouble(), after.asDouble()))
        : Optional.empty();
  }

  private static Row lessIsBetter(String label, Unit unit, double before, double now) {
    boolean same = Math.abs(now - before) <= NOTABLE * before;
    var change = same ? Change.SAME : now < before ? Change.BETTER : Change.WORSE;
    return new Row(label, unit, before, now, change);
  }
}
