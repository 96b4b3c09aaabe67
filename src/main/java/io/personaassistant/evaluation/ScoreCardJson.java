package io.personaassistant.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.LanguageModel.Reason;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A score card as one JSON object. Keys may be added, never renamed.
public final class ScoreCardJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScoreCardJson() {}

  /// The object on one line.
  public static String of(ScoreCard card) {
    return tree(card).toString();
  }

  static ObjectNode tree(ScoreCard card) {
    var root = NODES.objectNode();
    root.put("format", 1);
    root.put("model", card.model());
    root.put("prompts", card.prompts());
    root.put("as_of", GoldenRecords.DAY.toString());
    root.put("planned", card.planned());
    root.put("cases", card.results().size());
    root.put("complete", card.isComplete());
    reason(root, "gave_up", card.gaveUp());
    var leaks = root.putArray("leaks");
    card.leaks().forEach(m -> leaks.add(m.key()));
    root.set("all", group(card, card.all()));
    var types = root.putObject("types");
    card.types().forEach((type, group) -> types.set(type, group(card, group)));
    var results = root.putArray("results");
    card.results().forEach(r -> results.add(result(r)));
    return root;
  }

  private static ObjectNode group(ScoreCard card, Group group) {
    var node = NODES.objectNode();
    node.put("cases", group.results().size());
    node.put("drafts", group.drafts());
    node.set("answered", ratio(group.answered()));
    node.set("abstained", ratio(group.abstained()));
    node.set("passed", ratio(group.passed()));
    node.set("lines", JSON.valueToTree(group.lines()));
    node.set("written", tally(group.written()));
    node.set("shown", tally(group.shown()));
    var stopped = node.putObject("stopped");
    group.stopped().forEach(e -> stopped.put(e.getKey(), e.getValue()));
    var failures = node.putObject("failures");
    group.failures().forEach((r, n) -> failures.put(word(r), n));
    node.put("tokens_in", group.usage().input());
    node.put("tokens_out", group.usage().output());
    node.put("tokens_cached", group.usage().cachedInput());
    card.costOfHundred(group)
        .ifPresentOrElse(
            cost -> node.put("cost_of_100_drafts", cost), () -> node.putNull("cost_of_100_drafts"));
    millis(node, "first_line_ms_median", group.firstLine(0.5));
    millis(node, "first_line_ms_p95", group.firstLine(0.95));
    millis(node, "total_ms_median", group.total(0.5));
    millis(node, "total_ms_p95", group.total(0.95));
    return node;
  }

  private static ObjectNode result(CaseResult result) {
    var golden = result.golden();
    var node = NODES.objectNode();
    node.put("id", golden.id());
    node.put("type", golden.type());
    node.put("option", golden.option());
    node.put("persona", golden.persona());
    node.put("records", golden.records().word());
    node.put("expect", golden.expect().word());
    node.put("trap", golden.trap().word());
    node.put("outcome", result.outcome().word());
    node.put("right", result.isRight());
    reason(node, "failure", result.failure());
    node.set("lines", JSON.valueToTree(result.lines()));
    node.set("written", tally(result.written()));
    node.set("shown", tally(result.shown()));
    node.set("stopped", JSON.valueToTree(result.stopped()));
    node.put("tokens_in", result.usage().input());
    node.put("tokens_out", result.usage().output());
    node.put("tokens_cached", result.usage().cachedInput());
    millis(node, "first_line_ms", result.times().flatMap(CaseResult.Times::first));
    millis(node, "total_ms", result.times().map(CaseResult.Times::total));
    return node;
  }

  private static ObjectNode tally(Tally tally) {
    var node = NODES.objectNode();
    for (var measure : Measure.values()) {
      node.set(measure.key(), ratio(tally.of(measure)));
    }
    return node;
  }

  /// The share is null where there was nothing to count.
  private static ObjectNode ratio(Ratio ratio) {
    var node = NODES.objectNode().put("part", ratio.part()).put("whole", ratio.whole());
    return ratio.isEmpty() ? node.putNull("share") : node.put("share", ratio.share());
  }

  private static void millis(ObjectNode node, String key, Optional<Duration> time) {
    time.ifPresentOrElse(t -> node.put(key, t.toMillis()), () -> node.putNull(key));
  }

  private static void reason(ObjectNode node, String key, Optional<Reason> reason) {
    reason.ifPresentOrElse(r -> node.put(key, word(r)), () -> node.putNull(key));
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
