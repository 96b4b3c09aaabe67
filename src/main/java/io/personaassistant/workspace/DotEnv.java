package io.personaassistant.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a `.env` file: `NAME=value` lines, `#` comments, optional `export` and quotes. No
/// expansion, so that a secret with a `$` in it stays as it is.
public final class DotEnv {
  private DotEnv() {}

  /// The variables of a file's text, in order; lines that are none are passed over.
  public static Map<String, String> parse(String text) {
    var values = new LinkedHashMap<String, String>();
    for (var raw : text.lines().toList()) {
      var line = raw.strip();
      if (line.startsWith("export ")) {
        line = line.substring("export ".length()).strip();
      }
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        var name = line.substring(0, equals).strip();
        if (name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
          values.put(name, value(line.substring(equals + 1).strip()));
        }
      }
    }
    return values;
  }

  private static String value(String text) {
    if (text.length() >= 2) {
      char first = text.charAt(0);
      if ((first == '"' || first == '\'') && text.charAt(text.length() - 1) == first) {
        return text.substring(1, text.length() - 1);
      }
    }
    int comment = text.indexOf(" #");
    return comment >= 0 ? text.substring(0, comment).strip() : text;
  }
}
