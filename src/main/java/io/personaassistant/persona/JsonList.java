package io.personaassistant.persona;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Lists of texts as JSON text, the way columns hold them.
public final class JsonList {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonList() {}

  /// The list as JSON text.
  public static String write(List<String> texts) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (var text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /// The list that JSON text written by [#write] holds.
  public static List<String> read(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    try (var in = JSON.createParser(json)) {
      for (var token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(in.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(texts);
  }
}
