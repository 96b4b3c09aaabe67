package io.personaassistant.drafting.stored.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainWeightTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Evidence item(String id, String participant, int daysAgo, String text) {
    var date = TODAY.minusDays(daysAgo);
    return new Evidence(
        id, SourceType.INTERVIEW, "", date, participant, "", 0, text, true, false, "", false);
  }

  private static PainWeight weigh(Evidence... items) {
    var ids = Arrays.stream(items).map(Evidence::id).toList();
    var trait = new Trait("T1", "annie", TraitKind.PAIN, "Waits for people.", 0);
    var evidence = new TraitEvidence(trait, ids, List.of(), ids.size(), 1, 0);
    return PainWeight.of(evidence, _ -> List.of(items), TODAY);
  }

  @Test
  void the_same_person_twice_weighs_once() {
    var twice = weigh(item("E1", "P-1", 9, "I wait."), item("E2", "P-1", 8, "Still I wait."));
    var two = weigh(item("E1", "P-1", 9, "I wait."), item("E2", "P-2", 8, "Still I wait."));

    assertThat(twice.weight()).isLessThan(two.weight());
  }

  @Test
  void naming_what_it_costs_weighs_more_than_naming_it() {
    var named = weigh(item("E1", "P-1", 9, "Recruiting is slow."));
    var time = weigh(item("E1", "P-1", 9, "Recruiting took eleven days."));
    var money = weigh(item("E1", "P-1", 9, "Each empty seat is 300 EUR."));
    var loss = weigh(item("E1", "P-1", 9, "We cancelled the study."));

    assertThat(named.words()).isEmpty();
    assertThat(List.of(time, money, loss))
        .allSatisfy(w -> {
          assertThat(w.weight()).isGreaterThan(named.weight());
          assertThat(w.words()).isEqualTo("1 names a cost");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Please cancel a code for me, 0",
    "I miss the old start page, 0",
    "Can the bus stop be nearer?, 0",
    "Two pages are missing in it, 0",
    "We lose a customer each spring, 1",
    "The yard canceled its order, 1",
    "They stopped answering us, 1",
  })
  void a_cost_is_what_happened_and_no_request(String text, int costly) {
    assertThat(weigh(item("E1", "P-1", 9, text)).costly()).isEqualTo(costly);
  }

  @Test
  void stale_items_weigh_nothing() {
    assertThat(weigh(item("E1", "P-1", 400, "Recruiting took eleven days.")).weight()).isZero();
  }
}
