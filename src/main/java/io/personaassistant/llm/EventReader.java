package io.personaassistant.llm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts the bytes of a response into server-sent events, wherever the network cut them. For one
/// response and one thread. Comments, ids and unknown fields are skipped, as the
/// [specification](https://html.spec.whatwg.org/multipage/server-sent-events.html) asks.
final class EventReader {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private boolean hasData;
  private boolean afterReturn;

  /// The events that end within `bytes`, in order.
  List<StreamEvent> read(ByteBuffer bytes) {
    List<StreamEvent> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = next == '\r';
      if (next == '\n' || next == '\r') {
        take(events);
      } else {
        line.write(next);
      }
    }
    return events;
  }

  /// The event that the end of the response ends, if one was open.
  List<StreamEvent> end() {
    List<StreamEvent> events = new ArrayList<>();
    take(events);
    take(events);
    return events;
  }

  private void take(List<StreamEvent> events) {
    if (line.size() > 0) {
      field(line.toString(StandardCharsets.UTF_8));
      line.reset();
      return;
    }
    if (hasData) {
      events.add(new StreamEvent(name, data.toString()));
    }
    name = "";
    data.setLength(0);
    hasData = false;
  }

  private void field(String text) {
    if (text.startsWith("data:")) {
      if (hasData) {
        data.append('\n');
      }
      data.append(value(text, "data:".length()));
      hasData = true;
    } else if (text.startsWith("event:")) {
      name = value(text, "event:".length());
    }
  }

  private static String value(String text, int from) {
    return text.substring(text.startsWith(" ", from) ? from + 1 : from);
  }
}
