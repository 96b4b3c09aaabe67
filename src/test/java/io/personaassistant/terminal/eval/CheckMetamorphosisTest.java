package io.personaassistant.terminal.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rewrites labelled drafts without a change of meaning, and spoils sound ones in known ways: the
/// verdict must stay in the first case and become a fail in the second. The choice is random with a
/// fixed seed; `-Dmeta.each=N` tries N drafts of each kind, `-Dmeta.list=true` names the misses.
@Tag("evaluation")
class CheckMetamorphosisTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int EACH = Integer.getInteger("meta.each", 25);
  private static final boolean LIST = Boolean.getBoolean("meta.list");

  @TempDir private Path folder;

  private final Map<DraftWorld, Terminal> terminals = new EnumMap<>(DraftWorld.class);
  private final Map<DraftWorld, DraftFaults.World> worlds = new EnumMap<>(DraftWorld.class);
  private final List<JsonNode> drafts = new ArrayList<>();

  /// A draft that was changed in one way.
  private record Case(String kind, JsonNode draft, String changed) {}

  @BeforeEach
  void reads_the_drafts_that_are_judged_rightly() throws Exception {
    for (var world : DraftWorld.values()) {
      open(world);
    }
    var all = new ArrayList<JsonNode>();
    for (var set :
        List.of(
            "development", "held-out", "second-held-out", "third-held-out", "fourth-held-out")) {
      for (var line : Files.readAllLines(DraftWorld.LABELS.resolve(set + ".jsonl"), UTF_8)) {
        all.add(JSON.readTree(line));
      }
    }
    var answers = answers(all);
    for (int i = 0; i < all.size(); i++) {
      if (answers.get(i).path("verdict").asText().equals(all.get(i).path("expect").asText())) {
        drafts.add(all.get(i));
      }
    }
  }

  private void open(DraftWorld world) throws Exception {
    var terminal = world.in(folder.resolve(world.name()));
    terminals.put(world, terminal);
    var all = JSON.readTree(terminal.run("export", DraftWorld.DAY).out());
    var texts = new LinkedHashMap<String, String>();
    var personas = new HashMap<String, String>();
    all.path("evidence").forEach(e -> texts.put(e.path("id").asText(), e.path("text").asText()));
    all.path("facts")
        .forEach(f ->
            texts.put(
                f.path("id").asText(),
                f.path("statement").asText() + " " + f.path("proof").asText()));
    var traits = new HashMap<String, String>();
    all.path("traits").forEach(t -> traits.put(t.path("id").asText(), t.path("persona").asText()));
    all.path("links")
        .forEach(l ->
            personas.put(
                l.path("evidence").asText(), traits.getOrDefault(l.path("trait").asText(), "")));
    worlds.put(world, new DraftFaults.World(texts, personas));
  }

  @Test
  void a_draft_written_otherwise_is_judged_alike() throws Exception {
    var cases = new ArrayList<Case>();
    DraftChanges.ALL.forEach((kind, change) ->
        collect(kind, drafts, cases, (draft, random) -> change.apply(text(draft), random)));
    var rates =
        rates(
            cases,
            (one, answer) -> {
              String expected = one.draft().path("expect").asText();
              boolean fails = answer.path("verdict").asText().equals("fail");
              return expected.equals("fail") == fails;
            });
    print("written otherwise", rates);
    // a kind that changes no draft any more would pass unseen
    assertThat(rates).containsOnlyKeys(DraftChanges.ALL.keySet());
    assertThat(rates.values()).allMatch(rate -> rate.share() >= 0.96, rates.toString());
  }

  @Test
  void a_spoilt_draft_fails_for_the_right_reason() throws Exception {
    var cases = new ArrayList<Case>();
    var sound =
        drafts.stream()
            .filter(d -> !d.path("expect").asText().equals("fail"))
            .filter(d -> !d.path("audience").asText().equals("customer"))
            .toList();
    DraftFaults.ALL.forEach((kind, fault) ->
        collect(
            kind,
            sound,
            cases,
            (draft, random) -> fault.spoil().in(text(draft), world(draft), random)));
    var rates =
        rates(
            cases,
            (one, answer) -> {
              var wanted = requireNonNull(DraftFaults.ALL.get(one.kind())).checks();
              boolean named = false;
              for (var finding : answer.path("findings")) {
                named |=
                    finding.path("level").asText().equals("error")
                        && wanted.contains(finding.path("check").asText());
              }
              return named && answer.path("verdict").asText().equals("fail");
            });
    print("spoilt", rates);
    assertThat(rates).containsOnlyKeys(DraftFaults.ALL.keySet());
    assertThat(rates.values()).allMatch(rate -> rate.share() >= 0.96, rates.toString());
  }

  /// How a draft is changed.
  @FunctionalInterface
  private interface Change {
    String of(JsonNode draft, Random random);
  }

  private static void collect(String kind, List<JsonNode> from, List<Case> cases, Change change) {
    var random = new Random(kind.hashCode());
    var order = new ArrayList<>(from);
    Collections.shuffle(order, random);
    int taken = 0;
    for (var draft : order) {
      String changed = taken < EACH ? change.of(draft, random) : text(draft);
      if (!changed.equals(text(draft))) {
        cases.add(new Case(kind, draft, changed));
        taken++;
      }
    }
  }

  /// @param of how many drafts were changed
  private record Rate(int right, int of) {
    double share() {
      return of == 0 ? 1 : (double) right / of;
    }
  }

  @FunctionalInterface
  private interface Judge {
    boolean isRight(Case one, JsonNode answer);
  }

  private Map<String, Rate> rates(List<Case> cases, Judge judge) throws Exception {
    var changed = new ArrayList<JsonNode>();
    for (var one : cases) {
      ObjectNode copy = one.draft().deepCopy();
      copy.put("draft", one.changed());
      changed.add(copy);
    }
    var answers = answers(changed);
    var rates = new LinkedHashMap<String, Rate>();
    for (int i = 0; i < cases.size(); i++) {
      var one = cases.get(i);
      boolean right = judge.isRight(one, answers.get(i));
      rates.merge(
          one.kind(),
          new Rate(right ? 1 : 0, 1),
          (a, b) -> new Rate(a.right() + b.right(), a.of() + b.of()));
      if (!right && LIST) {
        System.out.println(
            "MISS "
                + one.kind()
                + " | "
                + one.draft().path("id").asText()
                + " "
                + one.draft().path("expect").asText()
                + " "
                + one.draft().path("persona").asText()
                + "\n   "
                + one.changed().replace("\n", "⏎")
                + "\n   "
                + answers.get(i).path("verdict").asText()
                + " "
                + said(answers.get(i)));
      }
    }
    return rates;
  }

  private static String said(JsonNode answer) {
    var all = new StringBuilder();
    answer
        .path("findings")
        .forEach(f ->
            all.append(f.path("level").asText())
                .append(' ')
                .append(f.path("check").asText())
                .append(": ")
                .append(f.path("why").asText())
                .append("; "));
    return all.toString();
  }

  private static void print(String what, Map<String, Rate> rates) {
    rates.forEach((kind, rate) ->
        System.out.println(
            "%s: %-38s %.3f (%d of %d)"
                .formatted(what, kind, rate.share(), rate.right(), rate.of())));
  }

  private List<JsonNode> answers(List<JsonNode> all) throws Exception {
    var answers = new ArrayList<JsonNode>(Collections.nCopies(all.size(), null));
    for (var world : DraftWorld.values()) {
      var places = new ArrayList<Integer>();
      var lines = new ArrayList<String>();
      for (int i = 0; i < all.size(); i++) {
        if (DraftWorld.of(all.get(i).toString()) == world) {
          places.add(i);
          lines.add(all.get(i).toString());
        }
      }
      var result =
          requireNonNull(terminals.get(world))
              .typing(String.join("\n", lines))
              .run("check", DraftWorld.DAY);
      var out = result.out().lines().filter(line -> !line.isBlank()).toList();
      assertThat(out).hasSameSizeAs(places);
      for (int i = 0; i < places.size(); i++) {
        answers.set(places.get(i), JSON.readTree(out.get(i)));
      }
    }
    return answers;
  }

  private DraftFaults.World world(JsonNode draft) {
    return requireNonNull(worlds.get(DraftWorld.of(draft.toString())));
  }

  private static String text(JsonNode draft) {
    return draft.path("draft").asText();
  }
}
