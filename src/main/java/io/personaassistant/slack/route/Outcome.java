package io.personaassistant.slack.route;

import java.util.Map;

/// What becomes of a modal whose submit button was pressed.
public sealed interface Outcome {
  /// It closes.
  record Close() implements Outcome {}

  /// It stays and says what is wrong where; nothing typed is lost.
  ///
  /// @param byBlock a sentence for each block id
  record Errors(Map<String, String> byBlock) implements Outcome {
    public Errors {
      byBlock = Map.copyOf(byBlock);
    }
  }

  /// It stays and says what is wrong at one block.
  static Outcome error(String block, String sentence) {
    return new Errors(Map.of(block, sentence));
  }

  /// It shows another view, as JSON.
  record Show(String view) implements Outcome {}

  /// It says one thing, in words of ours alone.
  static Outcome said(String title, String words) {
    return new Show(Windows.sentence(title, words));
  }
}
