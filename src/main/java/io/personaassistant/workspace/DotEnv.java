package io.personaassistant.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a `.env` file: `NAME=value` lines, `#` comments, optional `export` and quotes. No
/// expansion, so that a secret with a `$` in it stays as it is.
public final class DotEnv {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /// What may stand behind a value in quotes: nothing, or a comment.
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:#.*)?");

  private DotEnv() {}

  /// The variables of a file's text, in order; lines that are none are passed over.
  public static Map<String, String> parse(String text) {
    var values = new LinkedHashMap<String, String>();
    text.lines()
        .forEach(raw -> {
          var line = line(raw);
          int equals = equalsSign(line);
          if (equals > 0) {
            values.put(
                line.substring(0, equals).strip(), value(line.substring(equals + 1).strip()));
          }
        });
    return values;
  }

  /// What is wrong with a line, for each with its number; what stands there may be a secret.
  public static List<String> problems(String text) {
    var problems = new ArrayList<String>();
    var lines = text.lines().map(DotEnv::line).toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      int equals = equalsSign(line);
      var value = line.substring(equals + 1).strip();
      if (equals > 0 && isQuoted(value) && closingQuote(value) < 0) {
        problems.add(
            "line "
                + (i + 1)
                + " has quotation marks that are not around the whole value; write both or none");
      } else if (equals < 0 && !line.isEmpty() && !line.startsWith("#")) {
        problems.add(
            "line " + (i + 1) + " sets nothing; write NAME=value, or # in front of a comment");
      }
    }
    return problems;
  }

  private static String line(String raw) {
    var line = (raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
    return line.startsWith("export ") ? line.substring("export ".length()).strip() : line;
  }

  /// Where the sign behind a name is, -1 when the line sets nothing.
  private static int equalsSign(String line) {
    int equals = line.indexOf('=');
    boolean names = equals > 0 && NAME.matcher(line.substring(0, equals).strip()).matches();
    return names ? equals : -1;
  }

  private static boolean isQuoted(String text) {
    return text.startsWith("\"") || text.startsWith("'");
  }

  /// Where the mark behind a quoted value is, -1 when there is none.
  private static int closingQuote(String text) {
    char quote = text.charAt(0);
    for (int end = text.indexOf(quote, 1); end > 0; end = text.indexOf(quote, end + 1)) {
      if (BEHIND.matcher(text.substring(end + 1)).matches()) {
        return end;
      }
    }
    return -1;
  }

  /// The value that somebody wrote, without quotation marks around it or a comment behind it.
  public static String value(String text) {
    if (isQuoted(text) && closingQuote(text) > 0) {
      return text.substring(1, closingQuote(text));
    }
    int comment = text.indexOf(" #");
    return comment >= 0 ? text.substring(0, comment).strip() : text;
  }
}
