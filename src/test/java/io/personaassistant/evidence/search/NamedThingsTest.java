package io.personaassistant.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which items speak of a channel: its words alone, said of something else, are none.
class NamedThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reads user groups | Two groups came at once and the till froze | false",
        "Reads user groups | The other users get the new jobs in groups of ten | false",
        "Reads user groups | Somebody in the group had tried it before me | true",
        "Reads user groups | In our Facebook group nobody has a good word for it | true",
        "Trade shows | The board shows the wrong day | false",
        "Trade shows | I cannot stand the noise and it shows | false",
        "Trade shows | I saw it at the show in Birmingham | true",
        "Trade shows | You had a stand in hall four | true",
        "Newsletter | A fair price is one I can explain | false",
        "Newsletter | Of course the paper tickets get lost | false",
        "Phone after two o'clock | My phone is off until the ovens are out | true",
        "Asks managers of other shops | The managers want new tools for all shops | false",
        "Asks managers of other shops | I asked two others before I signed | true"
      })
  void a_word_of_a_channel_counts_where_it_is_one(String channel, String item, boolean speaks) {
    var trait = new Trait("T1", "annie", TraitKind.CHANNEL, channel, 0);

    assertThat(NamedThings.isNamed(trait, item)).isEqualTo(speaks);
  }
}
