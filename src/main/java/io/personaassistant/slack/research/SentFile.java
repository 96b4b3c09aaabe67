package io.personaassistant.slack.research;

import java.util.List;

/// A file that somebody sent with a message.
///
/// @param id what Slack calls it
/// @param name what its owner calls it
public record SentFile(String id, String name) {
  /// All that came with one message.
  ///
  /// @param whom the words that say which persona they are for, `""` for none
  public record All(List<SentFile> files, String whom) {
    public All {
      files = List.copyOf(files);
    }
  }
}
