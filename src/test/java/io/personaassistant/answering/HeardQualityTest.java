package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often words that a rep heard bring up what a sales coach would want shown; prints the
/// figures; the same for topics of texts. What is shown as the answer and is not it would be read
/// aloud, so that counts apart.
@Tag("evaluation")
class HeardQualityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @TempDir Path folder;

  /// What the words of one file came to.
  ///
  /// @param shown what is right: what was wanted as the answer or among the guesses, or no answer
  ///   where nothing on record is meant
  /// @param there of how many something on record was wanted
  /// @param told with that as the answer
  /// @param guessed with that among the guesses
  /// @param none of how many nothing on record is meant
  /// @param silent with nothing shown
  /// @param spared with guesses that are said to be guesses
  /// @param wrong with something as the answer that is not wanted, of both
  private record Score(
      int shown, int there, int told, int guessed, int none, int silent, int spared, int wrong) {
    static Score of(List<Outcome> outcomes) {
      return new Score(
          count(outcomes, o -> o.right() || o.none() && (o.guess() || o.silent())),
          count(outcomes, o -> !o.none()),
          count(outcomes, o -> !o.none() && o.right() && !o.guess()),
          count(outcomes, o -> !o.none() && o.right() && o.guess()),
          count(outcomes, Outcome::none),
          count(outcomes, o -> o.none() && o.silent()),
          count(outcomes, o -> o.none() && o.guess()),
          count(outcomes, o -> !o.right() && !o.guess() && !o.silent()));
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
      return (int) outcomes.stream().filter(which).count();
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "heard, %s: of %d on record %d as the answer, %d among guesses; of %d not on record %d"
              + " with nothing, %d with guesses; wrong answers %d",
          name,
          there,
          told,
          guessed,
          none,
          silent,
          spared,
          wrong);
    }
  }

  /// @param none nothing on record is meant
  /// @param right what was wanted is shown
  /// @param guess what is shown is said to be a guess
  /// @param silent nothing is shown
  private record Outcome(boolean none, boolean right, boolean guess, boolean silent) {}

  private Score score(String name, Program program) {
    var outcomes = new ArrayList<Outcome>();
    for (var line : ResourceLines.of(Answer.class, "/drafting/heard/" + name + ".txt")) {
      var parts = List.of(line.split("\\s*\\|\\s*", -1));
      var wanted = List.of(parts.get(2).split(";\\s*", -1));
      var asked = parts.get(0) + " objections: " + parts.get(1);
      var answer = program.answering().prepare(asked, "").answer();
      var told = told(answer, replies(program, parts.get(0)));
      boolean isGuess = answer.notices().stream().anyMatch(n -> n.contains("for sure"));
      boolean right = told.stream().anyMatch(wanted::contains);
      outcomes.add(new Outcome(wanted.getFirst().equals("none"), right, isGuess, told.isEmpty()));
    }
    var score = Score.of(outcomes);
    System.out.println(score.line(name));
    return score;
  }

  /// The objection that each reply on record answers.
  private static Map<String, String> replies(Program program, String persona) {
    return program.records().library(DAY).talkTracks(persona).stream()
        .collect(Collectors.toMap(TalkTrack::reply, TalkTrack::objection, (one, _) -> one));
  }

  /// The objections by their text and the facts by their ids.
  private static Set<String> told(Answer answer, Map<String, String> replies) {
    var told = new HashSet<String>();
    for (Section section : answer.sections()) {
      var title =
          section.title().replaceFirst("^Perhaps: ", "").replaceFirst(" \\([a-z ]+\\)$", "");
      if (title.contains("about the product")) {
        section.entries().forEach(e -> told.addAll(e.cites()));
      } else if (!title.isEmpty() && !title.startsWith("If it is none")) {
        told.add(title);
        section.entries().stream()
            .flatMap(e -> e.parts().stream())
            .map(p -> replies.getOrDefault(p.text(), title))
            .forEach(told::add);
      }
    }
    return told;
  }

  /// How often it is told rightly whether the records speak of a topic, by words alone and as in
  /// Slack, where meanings are computed.
  private void topics(String name, Program program, boolean byMeaning) {
    if (byMeaning) {
      program.records().meanings().complete(_ -> {});
    }
    int known = 0;
    int found = 0;
    int unknown = 0;
    int said = 0;
    for (var line : ResourceLines.of(Answer.class, "/drafting/topics/" + name + ".txt")) {
      var parts = List.of(line.split("\\s*\\|\\s*", -1));
      var asked = parts.get(0) + " email about " + parts.get(1);
      var text = program.answering().prepare(asked, "").answer().toString();
      boolean isSaid = !text.contains("no research on it") && !text.contains("none on the rest");
      boolean is = parts.get(2).equals("yes");
      known += is ? 1 : 0;
      found += is && isSaid ? 1 : 0;
      unknown += is ? 0 : 1;
      said += !is && !isSaid ? 1 : 0;
    }
    System.out.printf(
        "topics, %s, %s: on record found %d of %d, not on record said %d of %d%n",
        name, byMeaning ? "by meaning" : "by words", found, known, said, unknown);
    // words miss what is said otherwise, meaning finds what is only near
    assertThat(found).isGreaterThanOrEqualTo(known * (byMeaning ? 8 : 5) / 10);
    assertThat(said).isGreaterThanOrEqualTo(unknown * (byMeaning ? 5 : 9) / 10);
  }

  @Test
  void topics_on_record_are_told_from_others() throws Exception {
    var file = folder.resolve("samples.db");
    SampleFile.at(file);
    try (var database = Database.open(file, Database.Options.standard());
        var program = open(database)) {
      topics("samples", program, false);
      topics("samples", program, true);
    }
    for (var name : List.of("pools", "balances")) {
      try (var database = world(name + ".json");
          var program = open(database)) {
        topics(name, program, false);
        topics(name, program, true);
      }
    }
  }

  private Program open(Database database) {
    var settings = ((Settings.Read.Ok) Settings.read(Map.of())).settings();
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    var clock = Clock.fixed(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new Program(database, workspace, false, settings, new NoModel(), () -> DAY, clock);
  }

  private Database world(String file) throws Exception {
    var database = SampleFile.empty(folder.resolve(file));
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    var path = Path.of(Answer.class.getResource("/checking/drafts/" + file).toURI());
    new RecordImport(Set.of())
        .run(
            database,
            workspace.id(),
            RecordImport.Kind.ALL,
            path,
            new Change("test", SampleFile.NOW, ""),
            DAY);
    return database;
  }

  @Test
  void what_is_heard_brings_up_what_there_is_to_say() throws Exception {
    var scores = new ArrayList<Score>();
    var file = folder.resolve("samples.db");
    SampleFile.at(file);
    try (var database = Database.open(file, Database.Options.standard());
        var program = open(database)) {
      scores.add(score("samples", program));
      assertThat(score("rivals", program).wrong()).isLessThanOrEqualTo(2);
    }
    for (var name : List.of("pools", "balances")) {
      try (var database = world(name + ".json");
          var program = open(database)) {
        scores.add(score(name, program));
      }
    }
    assertThat(scores)
        .extracting(Score::shown)
        .satisfies(shown -> {
          assertThat(shown.get(0)).isGreaterThanOrEqualTo(93);
          assertThat(shown.get(1)).isGreaterThanOrEqualTo(42);
          assertThat(shown.get(2)).isGreaterThanOrEqualTo(34);
        });
    assertThat(scores)
        .extracting(s -> s.told() + s.guessed())
        .satisfies(shown -> {
          assertThat(shown.get(0)).isGreaterThanOrEqualTo(62);
          assertThat(shown.get(1)).isGreaterThanOrEqualTo(28);
          assertThat(shown.get(2)).isGreaterThanOrEqualTo(18);
        });
    assertThat(scores).extracting(Score::wrong).allMatch(wrong -> wrong <= 6);
  }
}
