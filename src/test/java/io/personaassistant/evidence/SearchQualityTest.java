package io.personaassistant.evidence;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.evidence.EvidenceSearch.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well search finds what labelled queries ask for; prints the figures. The floors are what is
/// reached now, so that no change loses it unseen.
class SearchQualityTest {
  /// What a set of queries came to; the first two also count what was refused by mistake.
  private record Score(double ndcg, double recall, double keywords, double refused, double taken) {
    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-22s nDCG@10 %.3f  recall@10 %.3f  keyword hit@1 %.3f  refused %.3f  taken %.3f",
          name,
          ndcg,
          recall,
          keywords,
          refused,
          taken);
    }
  }

  @Test
  void finds_in_other_words_what_words_alone_do_not(@TempDir Path folder) {
    try (var bikes = new Bikes(folder)) {
      var words = new EvidenceSearch(false);
      var both = new EvidenceSearch(false, bikes.meanings);
      for (var file : List.of("development", "held-out")) {
        var queries = Bikes.lines(file + ".jsonl");
        var alone = score(bikes, words, queries);
        var score = score(bikes, both, queries);
        System.out.println(alone.line(file + " words"));
        System.out.println(score.line(file + " meanings"));

        assertThat(alone.ndcg()).isLessThan(0.05);
        assertThat(score.ndcg()).isGreaterThan(0.23);
        assertThat(score.recall()).isGreaterThan(0.23);
        assertThat(score.keywords()).isEqualTo(1.0);
        assertThat(score.refused()).isGreaterThan(0.75);
        assertThat(score.taken()).isGreaterThan(0.65);
      }
    }
  }

  private static Score score(Bikes bikes, EvidenceSearch search, List<JsonNode> queries) {
    var ndcg = new ArrayList<Double>();
    var recall = new ArrayList<Double>();
    var keywords = new ArrayList<Double>();
    var refused = new ArrayList<Double>();
    var taken = new ArrayList<Double>();
    for (var query : queries) {
      var words = query.get("query").asText();
      var found = bikes.records.database.<Found>read(h -> search.find(h, 1, "", words, 10, TODAY));
      var ids = found.hits().stream().map(hit -> hit.item().id()).toList();
      var relevant = new HashSet<String>();
      query.get("relevant").forEach(id -> relevant.add(id.asText()));
      switch (query.get("kind").asText()) {
        case "paraphrase" -> {
          ndcg.add(ndcg(ids, relevant));
          recall.add((double) ids.stream().filter(relevant::contains).count() / relevant.size());
          taken.add(found.answerable() ? 1.0 : 0.0);
        }
        case "keyword" -> keywords.add(hit(ids, relevant));
        default -> refused.add(found.answerable() ? 0.0 : 1.0);
      }
    }
    return new Score(mean(ndcg), mean(recall), mean(keywords), mean(refused), mean(taken));
  }

  private static double hit(List<String> ids, HashSet<String> relevant) {
    return !ids.isEmpty() && relevant.contains(ids.getFirst()) ? 1.0 : 0.0;
  }

  private static double ndcg(List<String> ids, HashSet<String> relevant) {
    double gain = 0;
    double best = 0;
    for (int i = 0; i < 10; i++) {
      double worth = Math.log(2) / Math.log(i + 2);
      gain += i < ids.size() && relevant.contains(ids.get(i)) ? worth : 0;
      best += i < relevant.size() ? worth : 0;
    }
    return gain / best;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
