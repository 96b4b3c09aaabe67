package io.personaassistant.evidence.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.building.SegmentStore.Item;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a group is called.
class SegmentLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Baker; Baker; Cook                                          | Baker",
        "Procurement Manager; Head of Sourcing; Buyer; Site Manager  | Buyer",
        "Head of; Head of; Cook; Chef; Kitchen Hand                  | Chef",
        "Sr.; Sr.; Dean; Abbot                                       | price, list",
        "Dean; Abbot; Beekeeper                                      | price, list"
      })
  void a_group_goes_by_a_whole_title_of_the_work_that_most_do(String titles, String label) {
    Map<String, List<Item>> people = new LinkedHashMap<>();
    for (var title : titles.split("; ")) {
      var code = "P-" + (people.size() + 1);
      people.put(code, List.of(new Item(people.size(), said(code, title.strip()), Set.of())));
    }

    var labels =
        SegmentLabels.of(
            List.of(List.copyOf(people.keySet())), people, List.of(List.of("price", "list")), true);

    assertThat(labels).containsExactly(label);
  }

  private static Evidence said(String participant, String title) {
    return new Evidence(
        "E-" + participant,
        SourceType.INTERVIEW,
        "",
        LocalDate.of(2026, 3, 4),
        participant,
        title,
        0,
        "The list is long.",
        false,
        false,
        "",
        false);
  }
}
