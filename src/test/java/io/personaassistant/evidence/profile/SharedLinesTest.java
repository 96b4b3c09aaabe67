package io.personaassistant.evidence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.segment.WordVectors;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedLinesTest {
  /// Two participants who say the same, in each kind of source, and others who say other things.
  private static List<SharedLine> lines(String reference, String text, SourceType... sources) {
    var own = new ArrayList<Statement>();
    int number = 0;
    for (var source : sources) {
      number++;
      own.add(new Statement("E" + number, "P-" + number, source, reference, text, at(0)));
    }
    var all = new ArrayList<>(own);
    for (int i = 0; i < 20; i++) {
      all.add(new Statement("X" + i, "Q-" + i, SourceType.SURVEY, "", "Other " + i, at(i + 1)));
    }
    return SharedLines.of(own, Closeness.of(all), List.of("waiting", "slot"));
  }

  /// Nothing else means what is said in another place.
  private static float[] at(int place) {
    var vector = new float[21];
    vector[place] = 1;
    return vector;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          autumn · What would make you switch your software? · line 3 | GOAL
          autumn · If you could wish for one thing, what is it? | GOAL
          autumn · What would help you most?                | GOAL
          autumn · What slows you down most in a week?      | PAIN
          autumn · What would stop you from switching?      | PAIN
          call 00:00:34                                     | PAIN
          """)
  void takes_the_answer_to_what_somebody_wishes_for_a_goal(String reference, TraitKind kind) {
    var lines =
        lines(
            reference,
            "Our old slot list that nobody can read is wrong.",
            SourceType.SURVEY,
            SourceType.INTERVIEW);

    assertThat(lines).extracting(SharedLine::kind).containsExactly(kind);
  }

  /// Whatever words the answer has: "the door board" decides nothing, "at night" is no habit here.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q3 · What is your biggest challenge with deliveries?  | The oven comes at night, as the driver decides.  | PAIN
          q3 · What frustrates you about what is on offer?      | Deliveries at eleven, right in the lunch rush.   | PAIN
          q3 · How do you decide whom to order from?            | The older cooks nod, then the owner pays.        | DECISION
          q3 · How do you choose a supplier?                    | Nobody asks me, the owner never says why.        | DECISION
          q3 · How many ovens do you run?                       | The older cooks nod, then the owner pays.        |
          ticket 12                                             | We sent the mother board back on the third.      |
          ticket 12                                             | The offer goes to the board on the third.        | DECISION
          """)
  void a_question_says_what_its_answers_are(
      String reference, String text, @Nullable TraitKind kind) {
    assertThat(lines(reference, text, SourceType.SURVEY, SourceType.SURVEY))
        .extracting(SharedLine::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void a_waiting_list_is_no_complaint() {
    assertThat(
            lines(
                "",
                "A waiting list that offers the slot to the next one.",
                SourceType.SURVEY,
                SourceType.SURVEY))
        .isEmpty();
  }

  @Test
  void takes_words_of_customers_from_what_they_say_themselves() {
    var text = "A waiting list that offers the slot to the next one.";
    assertThat(lines("", text, SourceType.SURVEY, SourceType.SURVEY, SourceType.INTERVIEW))
        .extracting(SharedLine::text)
        .contains("slot");
    assertThat(lines("", text, SourceType.SURVEY, SourceType.SURVEY, SourceType.CRM_NOTE))
        .extracting(SharedLine::text)
        .doesNotContain("slot");
  }

  /// What is near to each other by so much, among what is not, makes a line of a kind or none.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The drinks tray on the third floor is stuck again.  | drinks, third floor: the tray                     | 0.7  | PAIN
          The drinks tray on the third floor is stuck again.  | Ten litres of milk for the third machine, please. | 0.7  |
          The drinks tray is stuck again.                     | Our tray jams.                                    | 0.98 | PAIN
          The drinks tray is stuck again.                     | Our column jams.                                  | 0.98 |
          The label of the drinks tray is wrong.              | I want a label that stays on the drinks tray.     | 0.7  |
          Nobody tells me about no-shows of the refill van.   | Three no-shows of the van in May.                 | 0.7  | PAIN
          Nobody tells me about walk-ins at the depot.        | walk-ins, then the depot queue                    | 0.7  | PAIN
          Nobody tells me about pre-orders in time.          | The pre-order slips are yellow.                   | 0.7  |
          The tray that came is the wrong one for our depot.  | Can you send the tray twice to the depot?         | 0.7  | PAIN
          """)
  void near_is_what_also_names_the_same_things(
      String one, String other, float near, @Nullable TraitKind kind) {
    var random = new Random(5);
    var own = List.of(said("E1", one, at(0)), said("E2", other, mixed(near, at(0), at(1))));
    var all = new ArrayList<>(own);
    for (int i = 0; i < 200; i++) {
      var vector = new float[21];
      double length = 0;
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (float) random.nextGaussian();
        length += vector[k] * vector[k];
      }
      all.add(
          said("X" + i, "Other", mixed((float) (1 / Math.sqrt(length)), vector, new float[21])));
    }

    assertThat(SharedLines.of(own, Closeness.of(all), List.of()))
        .extracting(SharedLine::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  private static Statement said(String id, String text, float[] vector) {
    return new Statement(id, "P-" + id, SourceType.SURVEY, "", text, vector);
  }

  private static float[] mixed(float share, float[] one, float[] other) {
    var vector = new float[one.length];
    double rest = Math.sqrt(Math.max(0, 1 - share * share));
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (share * one[i] + rest * other[i]);
    }
    return vector;
  }

  /// Whether two people's words make a line of a kind that is said, among what others say.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody writes what was done with the goods after an alarm. | Nobody has to write numbers down, which is a problem.      | false
          The problem is that branches send their tables late.       | The problem is that my boss wants a table.                | false
          It annoys me that I never find the key of the shed.        | It annoys me when others take the key of the shed.        | false
          Drivers wait an hour at the gate, a waste and a problem.   | The problem: drivers stand at the gate and waste an hour. | true
          The scanner fails in cold weather, which is a problem.     | Problem: in cold weather our scanner fails every morning. | true
          We lose a day because nobody signs the delivery note.      | Nobody signs the delivery note, so we lose money.         | true
          We lose a day because nobody signs the delivery note.      | We lose a day because everybody signs the delivery note.  | false
          """)
  void by_words_alone_only_what_clearly_says_the_same_counts(
      String one, String other, boolean isLine) {
    var texts = new ArrayList<>(List.of(one, other));
    texts.addAll(
        List.of(
            "My cousin paints roofs in spring",
            "A blue ribbon hangs above the piano",
            "Soup at noon, then a walk",
            "Tyres are cheaper abroad",
            "Grandmother keeps invoices in a shoe box",
            "Printers hum in the cellar",
            "Yesterday a cable snapped twice",
            "Gardens need rain more than I do",
            "The violin was sold on Tuesday",
            "Apples and pears for everyone"));
    var words = new WordVectors(texts);
    var all = new ArrayList<Statement>();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      all.add(new Statement("E" + i, "P-" + i, SourceType.SURVEY, "", text, words.of(text)));
    }

    var lines = SharedLines.of(all.subList(0, 2), Closeness.byWords(all), List.of());

    assertThat(lines.stream().filter(l -> SharedLines.saidBy(l.kind())).toList().isEmpty())
        .isEqualTo(!isLine);
  }
}
