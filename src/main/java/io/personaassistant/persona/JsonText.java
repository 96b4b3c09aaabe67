package io.personaassistant.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/// Lists of texts as the database keeps them.
public final class JsonText {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private JsonText() {}

  /// The JSON of a value made of maps, lists, texts and numbers.
  public static String of(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers and lists are always JSON", e);
    }
  }

  /// The texts of a stored list.
  public static List<String> texts(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    try {
      return JSON.readValue(json, TEXTS);
    } catch (JsonProcessingException _) {
      // its message holds the data
      throw new IllegalStateException("a list in the database is not JSON");
    }
  }
}
