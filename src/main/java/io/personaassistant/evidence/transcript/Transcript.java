package io.personaassistant.evidence.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A conversation as it was written down.
///
/// @param head what stands above the first turn: `date`, `participant`, `interviewer`, `segment`,
///   `role`, each as typed
/// @param asking labels of those who have a word behind their names that says that they ask
/// @param turns in the order of the file; turns of one speaker that follow each other are one
/// @param unclear lines at which somebody else may have begun to speak
public record Transcript(
    Map<String, String> head, Set<String> asking, List<Turn> turns, List<Unclear> unclear) {
  /// The key of the first line, where nobody says it.
  public static final String TITLE = "title line";

  public Transcript {
    head = Map.copyOf(head);
    asking = Set.copyOf(asking);
    turns = List.copyOf(turns);
    unclear = List.copyOf(unclear);
  }

  /// A line of which nobody can tell whether somebody else speaks there.
  ///
  /// @param line its number
  /// @param label what may be their name, `""` for a line without one below a question
  /// @param name whether the label looks like a name with the beginning of a sentence behind it
  /// @param speaker whose words it was taken for, `""` for nobody's
  public record Unclear(int line, String label, boolean name, String speaker) {
    /// A line of which nothing tells who says it: above the first who is named, or a note beside
    /// what they say.
    static Unclear nobodys(int line) {
      return new Unclear(line, "", false, "");
    }

    /// Whether it was taken for nobody's words.
    public boolean isNobodys() {
      return speaker.isEmpty();
    }
  }

  /// Reads WebVTT, SubRip, DOCX, Markdown or plain text, whichever the bytes are. Throws
  /// [NoTranscript] for anything else, and for a text in which nobody speaks.
  ///
  /// @param name the file's name, `""` for text without one
  public static Transcript read(InputStream in, String name) throws IOException {
    return of(DocumentText.lines(in, name));
  }

  /// The same of lines that have been read.
  public static Transcript of(List<String> read) {
    var lines = SurnameFirst.turned(read);
    return spoken(BracketLabels.plain(lines, Transcript::isLabelled));
  }

  private static Transcript spoken(List<String> lines) {
    return CueText.isCues(lines) ? CueText.read(lines) : SpokenText.read(lines);
  }

  private static boolean isLabelled(List<String> lines) {
    try {
      return spoken(lines).turns().stream().anyMatch(turn -> !turn.speaker().isEmpty());
    } catch (NoTranscript _) {
      return false;
    }
  }
}
