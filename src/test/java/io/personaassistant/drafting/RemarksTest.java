package io.personaassistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarksTest {
  private static final String SHUT = " comes from evidence that may not be quoted outside.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3            | “3” comes from evidence that may not be quoted outside.
          3 5 %        | “3” and “5 %” come from evidence that may not be quoted outside.
          3 5 % 3 four | “3”, “5 %” and “four” come from evidence that may not be quoted outside.
          """)
  void what_holds_of_several_places_is_said_once(String places, String remark) {
    var findings =
        Stream.of(places.replace(" %", "_%").split(" "))
            .map(p -> finding("“" + p.replace('_', ' ') + "”" + SHUT))
            .toList();
    assertThat(Remarks.of(findings)).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource({"Text has 9 words; 8 fit.", "“3” counts something else."})
  void other_remarks_stay_as_they_are_and_where_they_are(String other) {
    assertThat(
            Remarks.of(
                Stream.of("“3”" + SHUT, other, "“4”" + SHUT, other)
                    .map(RemarksTest::finding)
                    .toList()))
        .containsExactly("“3” and “4” come from evidence that may not be quoted outside.", other);
  }

  private static Finding finding(String why) {
    return new Finding("rule", Level.WARNING, "text", "", -1, -1, why, "");
  }
}
