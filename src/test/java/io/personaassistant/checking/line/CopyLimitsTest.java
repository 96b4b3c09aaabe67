package io.personaassistant.checking.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CopyLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "google.headline, 30, 0",
    "linkedin_ad.intro, 3000, 600",
    "x.post, 280, 0",
    "sms.text, 306, 160",
  })
  void knows_what_a_platform_takes_and_what_reads_well(String id, int hard, int advised) {
    var limit = CopyLimits.builtIn().find(id).orElseThrow();

    assertThat(limit.hard()).isEqualTo(hard);
    assertThat(limit.warn()).isEqualTo(advised);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_limit_has_a_date_and_a_source(String id) {
    var limit = CopyLimits.builtIn().find(id).orElseThrow();

    assertThat(limit.recorded()).isAfterOrEqualTo(CopyLimits.builtIn().oldest());
    assertThat(limit.source()).isNotBlank();
    assertThat(limit.warn()).isLessThan(limit.hard());
  }

  static java.util.Collection<String> ids() {
    return CopyLimits.builtIn().ids();
  }
}
