package io.personaassistant.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @Test
  void quotes_what_must_be_quoted_and_leaves_empty_cells_empty() {
    assertThat(CsvTable.of(List.of(List.of("a", "b", "c"), List.of("", "x, \"y\"", "two\nlines"))))
        .isEqualTo("a,b,c\r\n,\"x, \"\"y\"\"\",\"two\nlines\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1"})
  void a_cell_that_a_spreadsheet_would_run_is_text(String cell) {
    assertThat(CsvTable.of(List.of(List.of("a", cell))).replace("\"", ""))
        .isEqualTo("a,'" + cell + "\r\n");
  }
}
