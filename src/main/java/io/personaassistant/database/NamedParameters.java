package io.personaassistant.database;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/// Finds the parameters of SQL, `:name` or `?`, outside of quotes and comments. Jdbi's own parser
/// says the same, but takes as long for one statement as SQLite takes to run a hundred.
final class NamedParameters implements SqlParser {
  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    var parsed = ParsedSql.builder();
    int done = 0;
    int at = 0;
    while (at < sql.length()) {
      int end = behind(sql, at);
      boolean named = sql.charAt(at) == ':' && end > at + 1;
      if (named || sql.charAt(at) == '?') {
        parsed.append(sql.substring(done, at));
        if (named) {
          parsed.appendNamedParameter(sql.substring(at + 1, end));
        } else {
          parsed.appendPositionalParameter();
        }
        done = end;
      }
      at = end;
    }
    return parsed.append(sql.substring(done)).build();
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ":" + name;
  }

  /// Where what begins here ends: a quotation, a comment, a name behind a colon, else one
  /// character.
  private static int behind(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'', '"' -> past(sql, sql.substring(at, at + 1), at + 1);
      case '-' -> sql.startsWith("--", at) ? past(sql, "\n", at + 2) : at + 1;
      case '/' -> sql.startsWith("/*", at) ? past(sql, "*/", at + 2) : at + 1;
      case ':' -> {
        int end = at + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
          end++;
        }
        yield end;
      }
      default -> at + 1;
    };
  }

  private static int past(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }
}
