package io.personaassistant.evidence.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;

/// Tells a file with one JSON record on each line from one that is JSON as a whole.
final class RecordLines {
  private static final JsonFactory JSON = new JsonFactory();

  /// A first record that is longer is read as part of the whole.
  private static final int LONGEST = 1 << 16;

  private RecordLines() {}

  /// Whether the first line is a whole object and the next one begins another with more than its
  /// brace, which is how one over several lines begins; the reader stays where it is.
  static boolean areIn(BufferedReader reader) throws IOException {
    reader.mark(LONGEST);
    var start = new char[LONGEST];
    int length = 0;
    for (int read = 0; read >= 0 && length < LONGEST; length += Math.max(read, 0)) {
      read = reader.read(start, length, LONGEST - length);
    }
    reader.reset();
    var text = new String(start, 0, length).stripLeading();
    int end = text.indexOf('\n');
    return end > 0
        && text.substring(end).stripLeading().matches("(?s)\\{ *[^\\s].*")
        && isObject(text.substring(0, end));
  }

  private static boolean isObject(String text) throws IOException {
    try (var json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JacksonException _) {
      return false;
    }
  }
}
