package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.search.EvidenceSearch;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import io.personaassistant.persona.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well search finds what labelled queries ask for, and how well links are suggested; prints
/// the figures. The floors are what is reached now, so that no change loses it unseen.
@Tag("evaluation")
class SearchQualityTest {
  /// After the last item of both sets: what is dated later is not there yet.
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  /// What a set of queries came to; the first two also count what was refused by mistake.
  private record Score(double ndcg, double recall, double keywords, double refused, double taken) {
    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-23s nDCG@10 %.3f  recall@10 %.3f  keyword hit@1 %.3f  refused %.3f  taken %.3f",
          name,
          ndcg,
          recall,
          keywords,
          refused,
          taken);
    }
  }

  @SuppressWarnings("NullAway.Init") // made before all tests
  private static World bikes;

  @BeforeAll
  static void load(@TempDir Path folder) {
    bikes = new World("bikes", folder);
  }

  @AfterAll
  static void close() {
    bikes.close();
  }

  @Test
  void finds_in_other_words_what_words_alone_do_not() {
    var words = new EvidenceSearch(false);
    var both = new EvidenceSearch(false, bikes.meanings);
    for (var file : List.of("development", "held-out")) {
      var queries = bikes.lines(file + ".jsonl");
      var alone = score(bikes, words, queries);
      var score = score(bikes, both, queries);
      System.out.println(alone.line(file + " words"));
      System.out.println(score.line(file + " meanings"));

      assertThat(alone.ndcg()).isLessThan(0.05);
      assertThat(score.ndcg()).isGreaterThan(0.39);
      assertThat(score.recall()).isGreaterThan(0.37);
      assertThat(score.keywords()).isEqualTo(1.0);
      assertThat(score.refused()).isGreaterThan(0.90);
      assertThat(score.taken()).isGreaterThan(0.88);
    }
  }

  @Test
  void suggests_personas_and_traits() {
    var labelled = bikes.items().stream().filter(item -> !item.get("trait").isNull()).toList();
    var alone = links(bikes, "links", labelled);
    var third = IntStream.range(0, labelled.size()).filter(i -> i % 3 == 0).boxed().toList();
    bikes.link(third.stream().map(labelled::get).toList());
    var learnt =
        links(
            bikes,
            "links, a third known",
            labelled.stream().filter(item -> labelled.indexOf(item) % 3 != 0).toList());
    var both = new EvidenceSearch(false, bikes.meanings);
    var score = score(bikes, both, bikes.lines("held-out.jsonl"));
    System.out.println(score.line("held-out, a third known"));
    bikes.unlink();

    assertThat(score.ndcg())
        .isGreaterThan(score(bikes, both, bikes.lines("held-out.jsonl")).ndcg() + 0.03);
    assertThat(alone.persona()).isGreaterThanOrEqualTo(0.93);
    assertThat(alone.first()).isGreaterThan(0.50);
    assertThat(alone.third()).isGreaterThan(0.75);
    assertThat(alone.stance()).isGreaterThan(0.88);
    assertThat(learnt.first()).isGreaterThan(alone.first() + 0.02);
    assertThat(learnt.third()).isGreaterThan(alone.third() - 0.01);
  }

  @Test
  void holds_on_research_of_other_trades(@TempDir Path folder) throws IOException {
    var glasshouses = other("greenhouse", folder);
    assertThat(glasshouses.search().ndcg()).isGreaterThan(0.49);
    assertThat(glasshouses.search().recall()).isGreaterThan(0.52);
    assertThat(glasshouses.search().refused()).isGreaterThan(0.90);
    assertThat(glasshouses.links().persona()).isGreaterThan(0.90);
    assertThat(glasshouses.links().first()).isGreaterThan(0.70);
    assertThat(glasshouses.links().third()).isGreaterThan(0.90);

    var potters = other("pottery", folder);
    assertThat(potters.search().ndcg()).isGreaterThan(0.56);
    assertThat(potters.search().recall()).isGreaterThan(0.56);
    assertThat(potters.search().refused()).isGreaterThan(0.75);
    assertThat(potters.links().persona()).isGreaterThan(0.89);
    assertThat(potters.links().first()).isGreaterThan(0.65);
    assertThat(potters.links().third()).isGreaterThan(0.84);

    var swimmers = other("pools", folder);
    assertThat(swimmers.search().ndcg()).isGreaterThan(0.45);
    assertThat(swimmers.search().recall()).isGreaterThan(0.43);
    assertThat(swimmers.search().refused()).isGreaterThan(0.75);
    assertThat(swimmers.links().persona()).isGreaterThan(0.88);
    assertThat(swimmers.links().first()).isGreaterThan(0.58);
    assertThat(swimmers.links().third()).isGreaterThan(0.80);

    var climbers = other("climbing", folder);
    assertThat(climbers.search().ndcg()).isGreaterThan(0.54);
    assertThat(climbers.search().recall()).isGreaterThan(0.56);
    assertThat(climbers.search().keywords()).isEqualTo(1.0);
    assertThat(climbers.search().refused()).isGreaterThan(0.95);
    assertThat(climbers.links().persona()).isGreaterThan(0.95);
    assertThat(climbers.links().first()).isGreaterThan(0.66);
    assertThat(climbers.links().third()).isGreaterThan(0.87);

    // answers of surveys say little without their questions
    var drivers = other("schoolbuses", folder);
    assertThat(drivers.search().ndcg()).isGreaterThan(0.36);
    assertThat(drivers.search().recall()).isGreaterThan(0.35);
    assertThat(drivers.search().keywords()).isEqualTo(1.0);
    assertThat(drivers.search().refused()).isGreaterThan(0.95);
    assertThat(drivers.links().persona()).isGreaterThan(0.99);
    assertThat(drivers.links().first()).isGreaterThan(0.68);
    assertThat(drivers.links().third()).isGreaterThan(0.89);

    var dentists = other("dental", folder);
    assertThat(dentists.search().ndcg()).isGreaterThan(0.50);
    assertThat(dentists.search().recall()).isGreaterThan(0.61);
    assertThat(dentists.search().keywords()).isEqualTo(1.0);
    assertThat(dentists.search().refused()).isGreaterThan(0.95);
    assertThat(dentists.links().persona()).isGreaterThan(0.93);
    // .629 where an earlier version passed .63 on another machine and gives .629 on this one, too
    assertThat(dentists.links().first()).isGreaterThan(0.62);
    assertThat(dentists.links().third()).isGreaterThan(0.88);

    // many go by a title that nobody else has, and say next to nothing in the words of the traits
    var foresters = other("timber", folder);
    assertThat(foresters.search().ndcg()).isGreaterThan(0.40);
    assertThat(foresters.search().recall()).isGreaterThan(0.48);
    assertThat(foresters.search().keywords()).isEqualTo(1.0);
    assertThat(foresters.search().refused()).isGreaterThan(0.90);
    assertThat(foresters.links().persona()).isGreaterThan(0.80);
    assertThat(foresters.links().first()).isGreaterThan(0.53);
    assertThat(foresters.links().third()).isGreaterThan(0.71);
  }

  /// What is left in triage when all that tells something is linked: what fits no trait draws none
  /// towards itself.
  @Test
  void what_fits_no_trait_is_likely_about_none_once_the_rest_is_linked(@TempDir Path folder)
      throws IOException {
    var best = new ArrayList<Double>();
    for (var name : List.of("bikes", "greenhouse", "pottery", "pools", "climbing", "schoolbuses")) {
      try (var world = new World(name, Files.createDirectory(folder.resolve(name)))) {
        world.link(world.items().stream().filter(item -> !item.get("trait").isNull()).toList());
        var library =
            world.records.database.<Library>read(h -> new LibraryStore().load(h, 1, false, TODAY));
        suggestions(world, library, List.of())
            .forEach(s -> best.add(s.traits().getFirst().score()));
      }
    }

    double likely = mean(best.stream().map(b -> truth(b >= Suggestions.LIKELY)).toList());
    double sure = mean(best.stream().map(b -> truth(b >= 0.5)).toList());
    System.out.printf(
        Locale.ROOT, "fits no trait           likely about one %.3f  surely %.3f%n", likely, sure);
    assertThat(likely).isLessThan(0.42);
    assertThat(sure).isLessThan(0.13);
  }

  /// Each persona is taken out in turn: whose title is known and who is nobody's then should be
  /// given to none of the others.
  @Test
  void gives_people_to_nobody_where_no_persona_fits(@TempDir Path folder) throws IOException {
    var nobodys = new ArrayList<Double>();
    var somebodys = new ArrayList<Double>();
    for (var name : List.of("bikes", "pottery", "pools", "climbing", "schoolbuses", "dental")) {
      try (var world = new World(name, Files.createDirectory(folder.resolve(name)))) {
        var all =
            world.records.database.<Library>read(h -> new LibraryStore().load(h, 1, false, TODAY));
        var known =
            world.items().stream()
                .filter(item -> !item.get("segment").asText().isEmpty())
                .filter(item -> !item.get("persona").isNull())
                .toList();
        for (var out : all.personas()) {
          var found = new HashMap<String, Boolean>();
          suggestions(world, without(all, out), List.of())
              .forEach(s -> found.put(s.evidence(), s.persona().isEmpty()));
          known.forEach(item ->
              (item.get("persona").asText().equals(out.slug()) ? nobodys : somebodys)
                  .add(truth(found.getOrDefault(item.get("id").asText(), true))));
        }
      }
    }

    System.out.printf(
        Locale.ROOT,
        "persona of a title      nobody's %.3f of those that are, %.3f of the others%n",
        mean(nobodys),
        mean(somebodys));
    assertThat(mean(nobodys)).isGreaterThan(0.65);
    assertThat(mean(somebodys)).isLessThan(0.02);
  }

  private static Library without(Library all, Persona out) {
    return new Library(
        all.asOf(),
        all.personas().stream().filter(p -> !p.equals(out)).toList(),
        all.traits(),
        all.talkTracks(),
        all.facts(),
        all.counts(),
        all.items());
  }

  private static List<Suggestion> suggestions(World world, Library library, List<String> ids) {
    return world.records.database.read(
        h -> new Suggestions(world.meanings, false).of(h, 1, library, ids));
  }

  /// What a team sees that brings its first items, and what who saves a message as evidence sees.
  @ParameterizedTest
  @CsvSource({"1, 12, 0.35", "6, 4, 0.33"})
  void suggests_traits_for_the_first_few_items(
      int few, int rounds, double floor, @TempDir Path folder) throws IOException {
    var first = new ArrayList<Double>();
    for (var name : List.of("bikes", "greenhouse", "pottery", "pools")) {
      for (int round = 0; round < rounds; round++) {
        var random = new Random(round);
        var path = Files.createDirectory(folder.resolve(name + round));
        try (var world = new World(name, path, items -> some(items, few, random))) {
          first.add(links(world, "links, %d of %s".formatted(few, name), world.items()).first());
        }
      }
    }

    System.out.printf(Locale.ROOT, "links, first %d          trait hit@1 %.3f%n", few, mean(first));
    assertThat(mean(first)).isGreaterThan(floor);
  }

  private static List<JsonNode> some(List<JsonNode> items, int few, Random random) {
    var labelled = new ArrayList<>(items);
    labelled.removeIf(item -> item.get("trait").isNull());
    Collections.shuffle(labelled, random);
    return labelled.subList(0, few);
  }

  private record Figures(Score search, Links links) {}

  private static Figures other(String name, Path folder) throws IOException {
    try (var world = new World(name, Files.createDirectory(folder.resolve(name)))) {
      var both = new EvidenceSearch(false, world.meanings);
      var score = score(world, both, world.lines("blind.jsonl"));
      System.out.println(score.line(name + ", persona"));
      var open = world.lines("blind.jsonl");
      open.forEach(query -> ((ObjectNode) query).putNull("persona"));
      System.out.println(score(world, both, open).line(name + ", all"));
      var labelled = world.items().stream().filter(item -> !item.get("trait").isNull()).toList();
      assertThat(score.keywords()).isGreaterThan(0.85);
      return new Figures(score, links(world, name + " links", labelled));
    }
  }

  private record Links(double persona, double first, double third, double stance) {}

  /// How many of these items are suggested the persona and trait that they are labelled with.
  private static Links links(World world, String name, List<JsonNode> items) {
    var ids = items.stream().map(item -> item.get("id").asText()).toList();
    var library =
        world.records.database.<Library>read(h -> new LibraryStore().load(h, 1, false, TODAY));
    var found = suggestions(world, library, ids);
    var suggested = new HashMap<String, Suggestion>();
    found.forEach(s -> suggested.put(s.evidence(), s));
    // what was put into quarantine by mistake is suggested nothing
    ids.forEach(id -> suggested.putIfAbsent(id, new Suggestion(id, Optional.empty(), List.of())));
    var persona = new ArrayList<Double>();
    var first = new ArrayList<Double>();
    var third = new ArrayList<Double>();
    var stance = new ArrayList<Double>();
    for (var item : items) {
      var suggestion = Objects.requireNonNull(suggested.get(item.get("id").asText()));
      var trait = item.get("trait").asText();
      var ranked = suggestion.traits().stream().map(t -> t.trait().id()).toList();
      persona.add(truth(suggestion.persona().equals(Optional.of(item.get("persona").asText()))));
      first.add(truth(ranked.indexOf(trait) == 0));
      third.add(truth(ranked.stream().limit(3).anyMatch(trait::equals)));
      suggestion.traits().stream()
          .filter(t -> t.trait().id().equals(trait))
          .forEach(t -> stance.add(truth(t.stance().word().equals(item.get("stance").asText()))));
    }
    var links = new Links(mean(persona), mean(first), mean(third), mean(stance));
    System.out.printf(
        Locale.ROOT,
        "%-23s persona %.3f  trait hit@1 %.3f  hit@3 %.3f  stance %.3f%n",
        name,
        links.persona(),
        links.first(),
        links.third(),
        links.stance());
    return links;
  }

  private static double truth(boolean is) {
    return is ? 1.0 : 0.0;
  }

  private static Score score(World world, EvidenceSearch search, List<JsonNode> queries) {
    var ndcg = new ArrayList<Double>();
    var recall = new ArrayList<Double>();
    var keywords = new ArrayList<Double>();
    var refused = new ArrayList<Double>();
    var taken = new ArrayList<Double>();
    for (var query : queries) {
      var words = query.get("query").asText();
      var persona = query.path("persona").asText("");
      var found = search.find(world.records.database, 1, persona, words, 10, TODAY);
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

  private static double hit(List<String> ids, Set<String> relevant) {
    return !ids.isEmpty() && relevant.contains(ids.getFirst()) ? 1.0 : 0.0;
  }

  private static double ndcg(List<String> ids, Set<String> relevant) {
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
    return values.stream().mapToDouble(v -> v).average().orElse(0);
  }
}
