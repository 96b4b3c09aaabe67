package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.transcript.Transcript.Unclear;
import io.personaassistant.evidence.transcript.Utterances;
import io.personaassistant.evidence.transcript.Utterances.Utterance;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What people are told of how a conversation was read: nothing that a participant said is left out
/// without a word.
final class TalkNotes {
  private static final int MOST_LINES = 5;

  private TalkNotes() {}

  static List<String> of(Utterances said) {
    var notes = new ArrayList<String>();
    if (!said.guessedInterviewer().isEmpty()) {
      notes.add(
          "“%s” was taken for who asks, by what is said. Say --interviewer if that is wrong."
              .formatted(Row.shortened(said.guessedInterviewer())));
    }
    var nobodys = said.lost().stream().filter(Unclear::isNobodys).toList();
    var asked = said.lost().stream().filter(line -> !line.isNobodys()).toList();
    unclear(
        "Left out, since nothing says whose words they are: %s. If somebody answers there, %s",
        nobodys, notes);
    unclear(
        "Taken for words of who asks, and left out: %s. If somebody answers there, %s",
        asked, notes);
    unclear(
        "Taken for words of who speaks before: %s. If somebody else speaks there, %s",
        said.mixed(), notes);
    if (said.tooShort() > 0) {
      notes.add(
          Sentence.counted(said.tooShort(), "answer was", "answers were")
              + " too short to stand alone, such as “Yes.”, and left out.");
    }
    if (said.namesReplaced() > 0) {
      notes.add(
          "The names of those who speak were replaced "
              + (said.namesReplaced() == 1 ? "once." : said.namesReplaced() + " times."));
    }
    OtherLanguage.note(said.all().stream().map(Utterance::text).toList()).ifPresent(notes::add);
    return notes;
  }

  private static void unclear(String note, List<Unclear> lines, List<String> notes) {
    if (!lines.isEmpty()) {
      notes.add(note.formatted(places(lines), howToSay(lines)));
    }
  }

  private static String places(List<Unclear> lines) {
    var shown =
        lines.stream()
            .limit(MOST_LINES)
            .map(u ->
                u.label().isEmpty()
                    ? "line " + u.line()
                    : "line %d (“%s”)".formatted(u.line(), Row.shortened(u.label())))
            .collect(Collectors.joining(", "));
    int more = lines.size() - MOST_LINES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /// What makes a label known.
  private static String howToSay(List<Unclear> lines) {
    return lines.stream()
        .map(Unclear::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .map(label ->
            "name them in a line above the talk, as in “Participant: %s”, and import it again."
                .formatted(Row.shortened(label)))
        .orElse(
            "begin the line with who says it, as in “Marcus: Every week.”, and import it again.");
  }
}
