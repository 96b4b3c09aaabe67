package io.personaassistant.drafting.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.drafting.Grounds;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.AskedWork;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.Personas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyAnswerTest {
  static List<SurveyQuestions.Asked> asked() {
    var asked = new ArrayList<>(SurveyQuestions.asked());
    for (var brief : List.of("how do you handle invoices", "no-shows")) {
      var work = AskedWork.of(BriefTopic.of(brief, BriefTopic.Place.WHOLE)).orElseThrow();
      SurveyQuestions.asked()
          .forEach(a ->
              asked.add(
                  new SurveyQuestions.Asked(
                      a.kind(), work.in(a.question()), a.options(), a.longOnly())));
    }
    for (var plan :
        List.of("increase prices", "whether to raise the price", "drop our free plan", "add SSO")) {
      asked.add(
          new SurveyQuestions.Asked(
              TraitKind.PAIN, OurPlan.of(plan).orElseThrow().lastTime(), List.of(), false));
    }
    return asked;
  }

  @ParameterizedTest
  @ValueSource(strings = {"add ons", "add on fees", "cut off dates", "remove background tool"})
  void what_names_a_thing_is_no_plan_of_ours(String brief) {
    assertThat(OurPlan.of(brief)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void what_we_offer_to_ask_passes_what_we_ask_of_a_model(SurveyQuestions.Asked asked) {
    var material =
        new Material(
            Personas.persona("petra", "Petra"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.of(2026, 11, 24),
            Contrast.NONE);
    var types = DraftTypes.read(PromptFiles.builtIn(), Checks.names(), Set.of());
    var rules =
        types.called("survey").orElseThrow().plain().lines().stream()
            .filter(r -> r.kind().equals("question"))
            .findFirst()
            .orElseThrow();
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put("question", List.of(asked.question()));
    fields.put("options", SurveyAnswer.options(asked, Optional.empty(), material));
    fields.put(
        "type",
        List.of(
            asked.options().isEmpty()
                ? "open"
                : asked.question().startsWith("How easy") ? "scale" : "single choice"));
    fields.put("randomise", List.of("no"));
    fields.put("tests", List.of("a trait"));
    fields.put("analysis", List.of("by segment"));

    var findings =
        Checks.standard()
            .check(
                new Line("question", fields, List.of()), rules, Grounds.of(material, "", Set.of()));

    assertThat(findings).filteredOn(f -> f.level() != Level.INFO).isEmpty();
  }
}
