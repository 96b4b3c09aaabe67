package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.transcript.Transcript.Unclear;
import io.personaassistant.evidence.transcript.Utterances;
import io.personaassistant.evidence.transcript.Utterances.Utterance;
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
          "“"
              + Row.shortened(said.guessedInterviewer())
              + "” was taken for who asks, by what is said. Say --interviewer if that is wrong.");
    }
    unclear(said, notes);
    if (said.tooShort() > 0) {
      notes.add(
          said.tooShort()
              + (said.tooShort() == 1 ? " answer was" : " answers were")
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

  private static void unclear(Utterances said, List<String> notes) {
    var nobodys = said.lost().stream().filter(Unclear::isNobodys).toList();
    if (!nobodys.isEmpty()) {
      notes.add(
          "Left out, since nothing says whose words they are: "
              + places(nobodys)
              + ". If somebody answers there, "
              + howToSay(nobodys));
    }
    var lost = said.lost().stream().filter(u -> !u.isNobodys()).toList();
    if (!lost.isEmpty()) {
      notes.add(
          "Taken for words of who asks, and left out: "
              + places(lost)
              + ". If somebody answers there, "
              + howToSay(lost));
    }
    if (!said.mixed().isEmpty()) {
      notes.add(
          "Taken for words of who speaks before: "
              + places(said.mixed())
              + ". If somebody else speaks there, "
              + howToSay(said.mixed()));
    }
  }

  private static String places(List<Unclear> lines) {
    var shown =
        lines.stream()
            .limit(MOST_LINES)
            .map(u ->
                "line "
                    + u.line()
                    + (u.label().isEmpty() ? "" : " (“" + Row.shortened(u.label()) + "”)"))
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
            "name them in a line above the talk, as in “Participant: "
                + Row.shortened(label)
                + "”, and import it again.")
        .orElse(
            "begin the line with who says it, as in “Marcus: Every week.”, and import it again.");
  }
}
