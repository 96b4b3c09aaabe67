package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  @ParameterizedTest
  @CsvSource({
    "invoice, bill, SAME",
    "bills, invoice, SAME",
    "truck, lorry, SAME",
    "vehicle, truck, SAME",
    "lorry, truck, NARROWER",
    "wheat, grain, NARROWER",
    "oak, beech, BESIDE",
    "thursday, friday, BESIDE",
    "crane, pump, NONE",
    "truck, xylosphere, NONE",
    "xylosphere, xylosphere, NONE",
  })
  void knows_what_one_thing_is_to_another(String one, String other, Lexicon.Relation relation) {
    assertThat(Lexicon.relation(one, other)).isEqualTo(relation);
  }
}
