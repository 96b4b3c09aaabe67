package io.personaassistant.evidence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Titles that mean the same work.
class JobFamiliesTest {
  @ParameterizedTest
  @CsvSource({
    "Buyer, Head of Sourcing",
    "Purchasing Lead, Procurement Manager",
    "Bookkeeper, Finance Director",
    "Receptionist, Office Manager",
    "Head of HR, Talent Partner",
    "IT Manager, Software Developer"
  })
  void titles_of_one_work_are_of_one_family_although_they_share_no_word(
      String title, String other) {
    assertThat(TitleWords.trades(title)).doesNotContainAnyElementsOf(TitleWords.trades(other));
    assertThat(JobFamilies.of(title)).containsAnyElementsOf(JobFamilies.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Procurement Manager, Plant Manager",
    "Head of Finance, Head of Maintenance",
    "Senior Nurse, Senior Buyer",
    "Lead Driver, Lead Cook"
  })
  void a_rank_is_no_work(String title, String other) {
    assertThat(JobFamilies.of(title)).doesNotContainAnyElementsOf(JobFamilies.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Account executive, SALES",
    "Accounts payable clerk, FINANCE OFFICE",
    "Accounting managers, FINANCE",
    "Store manager, ''",
    "Customer care agent, ''",
    "IT security officer, COMPUTING",
    "Shift nurse, NURSING",
    "Plant nursery owner, ''"
  })
  void a_word_that_many_trades_use_makes_no_title_one_of_another_trade(
      String title, String families) {
    assertThat(JobFamilies.families(title))
        .containsExactlyInAnyOrder(families.isEmpty() ? new String[0] : families.split(" "));
  }

  @Test
  void words_of_no_family_stay_what_they_are() {
    assertThat(JobFamilies.of("Bus driver")).containsExactlyInAnyOrder("DRIVING", "bus");
    assertThat(JobFamilies.of("Beekeeper")).isEqualTo(TitleWords.trades("Beekeeper"));
  }
}
