package io.personaassistant.drafting.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.testing.Personas;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApartTest {
  private static TraitEvidence trait(String id, TraitKind kind, String text, int supports) {
    return new TraitEvidence(
        new Trait(id, "annie", kind, text, 0), List.of(), List.of(), supports, supports, 0);
  }

  private static List<String> apart(List<TraitEvidence> own, TraitEvidence... others) {
    var other = new ContrastPersona(Personas.persona("tomas", "Tomas"), List.of(others));
    var material =
        new Material(
            Personas.persona("annie", "Annie"),
            own,
            List.of(),
            List.of(),
            List.of(),
            List.of(other),
            LocalDate.of(2026, 11, 24),
            Contrast.NONE);
    return Apart.of(material, 3).stream().map(t -> t.trait().id()).toList();
  }

  @Test
  void what_another_persona_shares_sets_nobody_apart() {
    var slow = trait("P1", TraitKind.PAIN, "Recruiting participants takes too long.", 3);
    var pilot = trait("D1", TraitKind.DECISION, "Runs a small pilot before signing.", 3);
    var shared = trait("X1", TraitKind.PAIN, "Participants are slow to recruit.", 3);

    assertThat(apart(List.of(slow, pilot), shared)).containsExactly("D1");
  }

  @Test
  void what_nobody_has_researched_sets_nobody_apart() {
    var guess = trait("P1", TraitKind.PAIN, "Dislikes forms.", 0);

    assertThat(apart(List.of(guess))).isEmpty();
  }

  @Test
  void one_of_each_kind_comes_before_a_second_of_the_same() {
    var first = trait("P1", TraitKind.PAIN, "Waits for invoices.", 3);
    var second = trait("P2", TraitKind.PAIN, "Fills rotas by phone.", 3);
    var habit = trait("D1", TraitKind.DECISION, "Asks her accountant.", 1);

    assertThat(apart(List.of(first, second, habit))).containsExactly("P1", "D1", "P2");
  }
}
