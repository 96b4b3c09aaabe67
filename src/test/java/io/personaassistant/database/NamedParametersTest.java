package io.personaassistant.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for a parameter is what Jdbi's own, slower parser takes for one.
class NamedParametersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELECT 1",
        "SELECT a FROM b WHERE c = ?",
        "SELECT a FROM b WHERE c = ? AND d IN (?,?)",
        "INSERT INTO a(b, c) VALUES (:b, :c)",
        "SELECT :a,:b||:c\nFROM d WHERE e=:a",
        "SELECT :nextRound2, :next_round",
        "SELECT ':no ? it''s :no' || :yes",
        "SELECT \":no ?\" FROM a WHERE b = :yes",
        "SELECT a -- not :this nor ? nor it's\nFROM b WHERE c = :d",
        "SELECT a /* not :this\n nor ? nor it's */ FROM b WHERE c = :d",
        "SELECT a - :b, a / :c",
        "SELECT '-- ' || :a || '/*' || :b",
        "SELECT json_extract(a, '$.b[0]') FROM c WHERE d >= :e AND f <> ''",
        "SELECT a FROM b WHERE c LIKE '%' || :d || '%' -- the end",
        "SELECT a AS \"ü:ö\" FROM b WHERE c = 'ä?' AND d = ?",
      })
  void finds_the_parameters_of_a_statement(String sql) {
    try (var database = SampleFile.empty(folder.resolve("p.db"))) {
      database.read(h -> {
        StatementContext context = h.createQuery("SELECT 1").getContext();
        assertThat(new NamedParameters().parse(sql, context))
            .isEqualTo(new ColonPrefixSqlParser().parse(sql, context));
        return 0;
      });
    }
  }

  @Test
  void names_a_parameter_as_statements_do() {
    try (var database = SampleFile.empty(folder.resolve("p.db"))) {
      String name =
          database.read(h ->
              new NamedParameters().nameParameter("it", h.createQuery("SELECT 1").getContext()));
      assertThat(name).isEqualTo(":it");
    }
  }
}
