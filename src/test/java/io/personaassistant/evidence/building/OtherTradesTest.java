package io.personaassistant.evidence.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherTradesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the label | titles of its participants, P-0 on | who is named, with their titles
        "Driver|Driver;Driver;Driver;Procurement manager;Head of procurement;Procurement manager"
            + "|(“Procurement manager”, “Head of procurement”): P-3, P-4 and P-5.",
        "Driver|Driver;;Site engineer;Engineer;Lead engineer|(“Site engineer”, “Engineer”, “Lead engineer”): P-2, P-3 and P-4.",
        // too few for a group, ranks alone, the same trade, no title known, a label that is no
        // title
        "Driver|Driver;Driver;Procurement manager;Head of procurement|''",
        "Driver|Driver;Manager;Manager;Manager|''",
        "Production manager|Production manager;Head of production;Production lead;Production planner|''",
        "Driver|Driver;;;|''",
        "crates, doors|Driver;Driver;Driver;Cook|''"
      })
  void enough_people_of_one_other_trade_are_named(String label, String titles, String named) {
    var known = new TreeMap<String, String>();
    for (var title : titles.split(";", -1)) {
      known.put("P-" + known.size(), title);
    }

    var notes =
        OtherTrades.in(
            List.of(List.copyOf(known.keySet())),
            code -> known.getOrDefault(code, ""),
            List.of(label));

    if (named.isEmpty()) {
      assertThat(notes).isEmpty();
    } else {
      assertThat(notes).singleElement().asString().startsWith("“" + label + "”").contains(named);
    }
  }
}
