package io.personaassistant.llm;

/// Takes out the thinking that some local models write in front of the answer, between `<think>`
/// and `</think>`. For one answer and one thread.
final class ThoughtFilter {
  private static final String OPENS = "<think>";
  private static final String CLOSES = "</think>";

  private enum Place {
    START,
    THOUGHT,
    ANSWER
  }

  private final StringBuilder held = new StringBuilder();
  private Place place = Place.START;

  /// What of the next piece, and of pieces held back before, belongs to the answer; may be empty.
  String answer(String piece) {
    if (place == Place.ANSWER) {
      return piece;
    }
    held.append(piece);
    if (place == Place.START) {
      String start = held.toString().stripLeading();
      if (start.length() < OPENS.length() && OPENS.startsWith(start)) {
        return "";
      }
      if (!start.startsWith(OPENS)) {
        return rest();
      }
      place = Place.THOUGHT;
    }
    int end = held.indexOf(CLOSES);
    if (end < 0) {
      held.delete(0, Math.max(0, held.length() - CLOSES.length() + 1));
      return "";
    }
    held.delete(0, end + CLOSES.length());
    return rest();
  }

  /// What was held back and turned out to be answer, at the end of the stream.
  String end() {
    return place == Place.START ? rest() : "";
  }

  private String rest() {
    String text = held.toString();
    held.setLength(0);
    place = Place.ANSWER;
    return text;
  }
}
