package io.personaassistant.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Texts, numbers, lists and objects of them as JSON. Pure functions.
public final class Json {
  private static final ObjectWriter PLAIN = new JsonMapper().writer();
  private static final ObjectWriter PRETTY = PLAIN.withDefaultPrettyPrinter();

  private Json() {}

  /// The value in one line.
  public static String write(Object value) {
    return written(PLAIN, value);
  }

  /// The same for people who edit it.
  public static String pretty(Object value) {
    return written(PRETTY, value);
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers and lists are always JSON", e);
    }
  }
}
