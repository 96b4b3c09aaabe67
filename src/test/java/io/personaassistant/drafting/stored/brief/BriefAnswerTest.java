package io.personaassistant.drafting.stored.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.Personas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefAnswerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final List<Collection<String>> reads = new ArrayList<>();

  private static Evidence item(String id) {
    var said = "Late again: the driver of round " + id + " never calls, and my evening is gone.";
    return new Evidence(
        id, SourceType.INTERVIEW, "", TODAY, "P-" + id, "", 0, said, true, false, "", false);
  }

  private static TraitEvidence trait(int number, TraitKind kind) {
    var text = "Chases late deliveries by phone, again and again, in week " + number + ".";
    return new TraitEvidence(
        new Trait("T" + number, "mara", kind, text, number),
        List.of("E" + number),
        List.of(),
        1,
        1,
        0);
  }

  private List<Evidence> read(Collection<String> ids) {
    reads.add(ids);
    return ids.stream().map(BriefAnswerTest::item).toList();
  }

  @Test
  void reads_the_evidence_once_however_often_it_must_be_made_shorter() {
    var traits = new ArrayList<TraitEvidence>();
    for (var kind : List.of(TraitKind.GOAL, TraitKind.PAIN, TraitKind.DECISION)) {
      for (int i = 0; i < 8; i++) {
        traits.add(trait(traits.size(), kind));
      }
    }
    var material =
        new Material(
            Personas.persona("mara", "Mara"),
            traits,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            TODAY,
            Contrast.NONE);

    var brief = new BriefAnswer().make(material, this::read);

    assertThat(reads).hasSize(1);
    assertThat(brief.sections())
        .extracting(Answer.Section::title)
        .as("too long in the first room")
        .contains("How they decide, what they use and tried (5 more on record)");
  }
}
