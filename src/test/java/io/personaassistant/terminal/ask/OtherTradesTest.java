package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a user sees of answers about two trades that no rule was written for, practice software for
/// vets and a bakery that supplies cafés and hotels: as a capable model writes them from the real
/// prompts, and as a small one does.
class OtherTradesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;

  private static List<JsonNode> lines(String answer, String... words) throws Exception {
    var model = new ScriptedModel();
    model.next(Answer.of(RecordedAnswersTest.recorded("other-trades/" + answer)));
    var world =
        answer.matches("(?:message|drill|deepdive|email2|reply-chat)-.*") ? "BAKERY" : "VETS";
    var terminal = DraftWorld.valueOf(world).in(folder.resolve(world)).with(model);
    var command = new ArrayList<>(List.of("ask", "--json", "--as-of", "2026-11-26"));
    command.addAll(List.of(words));
    var lines = new ArrayList<JsonNode>();
    JSON.readTree(terminal.run(command.toArray(String[]::new)).out())
        .path("draft")
        .path("lines")
        .forEach(lines::add);
    return lines;
  }

  private static boolean isShown(JsonNode line) {
    return !line.path("verdict").asText().equals("fail");
  }

  /// The rules of lines that are withdrawn.
  private static List<String> stopped(List<JsonNode> lines) {
    var rules = new ArrayList<String>();
    for (var line : lines) {
      for (var finding : line.path("findings")) {
        if (!isShown(line) && finding.path("level").asText().equals("error")) {
          rules.add(line.path("kind").asText() + ": " + finding.path("why").asText());
        }
      }
    }
    return rules;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objections   | practice-owner objections    | Moving twenty years of patient files is too risky.                                              | 2
          message      | cafe-buyer message           | buyer of a café group with eight cafés in Lyon; saw that they opened a café at the station     | 2
          demo         | practice-owner demo          | practice with four vets, two of them part-time, 25 minutes, the owner and her head nurse       | 11
          drill        | cafe-buyer drill             | minimum order and taste on a first call                                                        | 5
          anticipate   | front-desk-nurse anticipate  | first month with text reminders                                                                | 4
          deepdive     | hotel-pastry-chef deepdive   | logistics team that plans the morning tours                                                    | 15
          survey-pulse | front-desk-nurse survey pulse | whether text reminders have made the afternoon calls fewer                                    | 9
          check2       | practice-owner check         | Stop losing money! 3.8 % of your treatments never get billed. Switch in one day, pay per practice, ask your neighbours. | 7
          email2       | cafe-buyer email cold        | purchasing manager of a group of six cafés in Lille; ask whether they would like the tasting box | 2
          ad2          | front-desk-nurse ad meta     | text reminders for veterinary practices                                                        | 7
          """)
  void what_a_capable_model_writes_about_a_trade_no_rule_knows_is_shown(
      String answer, String draft, String brief, int shown) throws Exception {
    var words = new ArrayList<>(List.of(draft.split(" ", -1)));
    words.add(brief);
    var lines = lines(answer + "-good", words.toArray(String[]::new));

    assertThat(lines.stream().filter(OtherTradesTest::isShown).count())
        .describedAs("%s", stopped(lines))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ad-google    | practice-owner ad google      | veterinary practice software, move of patient files | 40+
          ad-google    | practice-owner ad google      | veterinary practice software, move of patient files | 100 % guaranteed
          survey-pulse | front-desk-nurse survey pulse | whether text reminders have made the afternoon calls fewer | great reminder feature
          survey-pulse | front-desk-nurse survey pulse | whether text reminders have made the afternoon calls fewer | Would you recommend
          review       | review                        | make online booking the default for all practices from March | 27 % of all appointments
          review       | review                        | make online booking the default for all practices from March | Her clients
          reply-angry  | front-desk-nurse reply        | Your reminders went out twice AGAIN on Saturday and people rang me at home!! This is the third time I write. Who fixes this? | Our engineers have fixed
          reply-angry  | front-desk-nurse reply        | Your reminders went out twice AGAIN on Saturday and people rang me at home!! This is the third time I write. Who fixes this? | 12 practices
          reply-calm   | front-desk-nurse reply email  | could you tell me whether reminders can go out the day before? And from when can we take cards at the desk? | second quarter of 2027
          reply-chat   | hotel-pastry-chef reply chat  | The brioche is missing again and nobody called me!! I have 180 guests at 6. What now?? | on its way
          """)
  void what_a_small_model_makes_up_is_not_shown(
      String answer, String draft, String brief, String madeUp) throws Exception {
    var words = new ArrayList<>(List.of(draft.split(" ", -1)));
    words.add(brief);
    var lines = lines(answer + "-weak", words.toArray(String[]::new));

    assertThat(lines)
        .filteredOn(line -> line.path("fields").toString().contains(madeUp))
        .isNotEmpty()
        .noneMatch(OtherTradesTest::isShown);
  }
}
