package io.personaassistant.checking.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Rules;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.checking.line.WholeRules.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeDraftRulesTest {
  private static final Contrast PETRA =
      new Contrast(
          "Petra",
          List.of("Marco", "Ines"),
          List.of(
              new Contrast.Own(
                  "No empty chair on Friday.", Set.of("empty", "chair", "friday"), Set.of("chair")),
              new Contrast.Own("Reads trade journals.", Set.of("read", "journal"), Set.of())),
          List.of("recall", "empty chair", "no-show fee"),
          List.of("recall"),
          Set.of("empty", "friday"),
          Set.of("E001"));

  private static LineRules kind(WholeRules whole, int least) {
    return new LineRules(
        "line",
        "Headlines",
        least,
        9,
        true,
        true,
        0,
        List.of(
            Rules.field("part").oneOf("general", "specific", "you").build(),
            Rules.field("text").build(),
            Rules.field("reject").items(0, 3).build()),
        whole);
  }

  private static Line line(String... fields) {
    var map = new LinkedHashMap<String, List<String>>();
    var cites = new ArrayList<String>();
    for (var field : fields) {
      var parts = field.split("=", 2);
      if (parts[0].equals("cites")) {
        cites.addAll(Arrays.asList(parts[1].split(",", -1)));
      } else {
        map.put(parts[0], Arrays.asList(parts[1].split(";", -1)));
      }
    }
    return new Line("line", map, cites);
  }

  private static List<Mark> marks(WholeRules whole, int least, Line... lines) {
    return marks(whole, least, Contrast.NONE, true, lines);
  }

  private static List<Mark> marks(
      WholeRules whole, int least, Contrast contrast, boolean english, Line... lines) {
    return WholeDraftRules.marks(
        new WholeDraft(
            List.of(lines),
            List.of(kind(whole, least)),
            Map.of("E001", "I count the empty chairs on Friday morning with a coffee."),
            Set.of("price-1", "price-2"),
            contrast,
            english));
  }

  private static WholeRules distinct(String... fields) {
    return new WholeRules("", "", List.of(fields), List.of(), List.of(), 0, false);
  }

  private static WholeRules judged() {
    return new WholeRules("", "", List.of(), List.of(), List.of(), 0, true);
  }

  private static List<String> rules(List<Mark> marks) {
    return marks.stream().map(m -> m.line() + " " + m.finding().rule()).toList();
  }

  @Test
  void texts_that_share_most_of_their_words_are_near_duplicates() {
    var marks =
        marks(
            distinct("text"),
            1,
            line("text=Fill the chair on Friday"),
            line("text=Ask about the recall list"),
            line("text=Friday chairs filled"));

    assertThat(rules(marks)).containsExactly("2 near_duplicate");
    assertThat(marks.getFirst().finding().why()).contains("line 1", "Fill the chair");
  }

  @Test
  void variants_in_a_list_and_values_that_must_differ_are_compared_too() {
    var subjects = distinct("reject");
    assertThat(
            rules(marks(subjects, 1, line("reject=fewer empty chairs;empty chairs, fewer;recall"))))
        .containsExactly("0 near_duplicate");

    var differ = new WholeRules("", "", List.of(), List.of("part"), List.of(), 0, false);
    assertThat(
            rules(marks(differ, 1, line("part=general"), line("part=General"), line("part=you"))))
        .containsExactly("1 same_choice");
  }

  @Test
  void a_line_after_those_that_should_follow_it_is_marked() {
    var order = new WholeRules("part", "", List.of(), List.of(), List.of(), 0, false);
    var marks =
        marks(
            order,
            1,
            line("part=general"),
            line("part=you"),
            line("part=specific"),
            line("part=you"),
            line("text=no part at all"));

    assertThat(rules(marks)).containsExactly("2 order");
    assertThat(marks.getFirst().finding().why()).contains("you", "specific");
  }

  @Test
  void deal_breakers_come_first() {
    var order = new WholeRules("", "reject", List.of(), List.of(), List.of(), 0, false);

    assertThat(
            rules(
                marks(order, 1, line("reject=none"), line("text=a"), line("reject=never;rarely"))))
        .containsExactly("2 order");
    assertThat(marks(order, 1, line("reject=none"), line("text=a"))).isEmpty();
  }

  @Test
  void what_every_text_must_have_makes_no_two_of_them_alike() {
    var distinct = new WholeRules("", "", List.of("text"), List.of(), List.of(), 0, false);
    assertThat(
            marks(
                distinct,
                1,
                line("text=Orchard: Prototype ready? Plan a study. [link] Reply STOP to opt out"),
                line("text=Orchard: An empty seat is replaced. [link] Reply STOP to opt out")))
        .isEmpty();
    assertThat(
            marks(
                distinct,
                1,
                line("text=Tell me about the people who had a say in your last study"),
                line("text=Tell me about the last service you chose to find people"),
                line("text=Tell me about the last time a session fell through"),
                line("text=Tell me about the last invoice you explained")))
        .isEmpty();
    assertThat(
            rules(
                marks(
                    distinct,
                    1,
                    line("text=Tell me about the last invoice you explained to your director"),
                    line("text=Tell me how you explained the last invoice to your director"))))
        .containsExactly("1 near_duplicate");
    // a short question shares most of its few words with a long one about the same study
    assertThat(
            rules(
                marks(
                    distinct,
                    1,
                    line(
                        "text=In your most recent study in the last three months, how many working"
                            + " days did it take to book all participants"),
                    line("text=Where did you book your most recent session with a participant"))))
        .isEmpty();
  }

  @Test
  void too_few_lines_and_a_mix_that_is_off_are_said_of_the_draft() {
    var mix =
        new WholeRules(
            "",
            "",
            List.of(),
            List.of(),
            List.of(new Share("part", "general", 1, 1), new Share("part", "you", 1, 2)),
            0,
            false);
    var marks = marks(mix, 4, line("part=general"), line("part=general"), line("part=you"));

    assertThat(rules(marks)).containsExactly("-1 too_few", "-1 mix");
    assertThat(marks.get(0).finding().why())
        .isEqualTo("Too few lines: 3 of at least 4 under “Headlines”.");
    assertThat(marks.get(1).finding().why()).contains("2 “general” (1)").doesNotContain("you");
  }

  @Test
  void a_message_with_two_proofs_is_marked() {
    var one = new WholeRules("", "", List.of(), List.of(), List.of(), 1, false);

    assertThat(rules(marks(one, 1, line("cites=E001,price-1"), line("cites=price-1,price-2"))))
        .containsExactly("1 one_proof");
    assertThat(marks(one, 1, line("cites=price-1,F11,F12")))
        .as("items of evidence by such names are no facts")
        .isEmpty();
  }

  @Test
  void lines_are_generic_without_anything_that_is_the_personas_own() {
    var marks =
        marks(
            judged(),
            1,
            PETRA,
            true,
            line("text=Every chair filled, also on Friday; a recall fee for each empty chair"),
            line("text=Better mornings for everybody"),
            line("text=A coffee, and you count what is empty", "cites=E001"),
            line("text=Friday is empty"));

    assertThat(rules(marks)).containsExactly("1 generic", "3 generic", "-1 set_apart");
    assertThat(marks.getFirst().finding().why())
        .isEqualTo("Fits Marco and Ines just as well as Petra.");
    assertThat(marks.getLast().finding().level()).isEqualTo(Level.WARNING);
    assertThat(marks.getLast().finding().why())
        .startsWith("Lines 1 and 3 rest on what sets Petra apart");
  }

  @Test
  void a_draft_without_the_personas_words_is_told_which_there_are() {
    var without = marks(judged(), 1, PETRA, true, line("text=Every chair filled on Friday"));
    assertThat(without)
        .anySatisfy(m -> assertThat(m.finding().why()).contains("none of Petra's", "recall"));

    var with = marks(judged(), 1, PETRA, true, line("text=Recalls, and no empty chairs"));
    assertThat(rules(with)).doesNotContain("-1 own_words");
  }

  @Test
  void what_is_made_for_english_judges_no_other_language() {
    assertThat(marks(judged(), 1, PETRA, false, line("text=Freitags ein leerer Stuhl"))).isEmpty();
  }

  @Test
  void a_mark_never_fails_a_line_and_an_empty_draft_has_none() {
    var all = marks(judged(), 5, PETRA, true, line("text=Better mornings"), line("text=x"));

    assertThat(all).isNotEmpty().noneMatch(m -> m.finding().level() == Level.ERROR);
    assertThat(marks(judged(), 5, PETRA, true)).isEmpty();
  }
}
