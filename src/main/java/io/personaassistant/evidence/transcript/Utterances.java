package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.Transcript.Unclear;
import io.personaassistant.text.Words;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the participants of a conversation said, cut into pieces that can stand alone as evidence.
///
/// @param all in the order of the conversation
/// @param tooShort how many utterances were left out because they say nothing alone, such as "Yes."
/// @param guessedInterviewer the label taken for the interviewer because it asks, `""` where known
/// @param namesReplaced how often the name of somebody who speaks was replaced
/// @param lost lines that were taken for words of who asks or of nobody, though somebody may answer
///   there
/// @param mixed lines that were taken for words of who answers, though somebody else may speak
///   there
public record Utterances(
    List<Utterance> all,
    int tooShort,
    String guessedInterviewer,
    int namesReplaced,
    List<Unclear> lost,
    List<Unclear> mixed) {
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 80;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

  private static final int FEWEST_UNSPACED = 8;

  /// Interviewers say "mm-hm" and "right" while somebody goes on.
  private static final int LISTENING_WORDS = 3;

  public Utterances {
    all = List.copyOf(all);
    lost = List.copyOf(lost);
    mixed = List.copyOf(mixed);
  }

  /// One piece, in the participant's words.
  ///
  /// @param line where it begins in the file
  /// @param at the time, `""` where the file does not say
  /// @param speaker the label of the participant
  public record Utterance(int line, String at, String speaker, String text) {}

  /// The participants' utterances.
  ///
  /// @param interviewers labels that the person importing gave; where empty, roles, the facts above
  ///   the conversation and then who asks decide. Throws [NoTranscript] where it does not show
  public static Utterances of(Transcript transcript, List<String> interviewers) {
    var speakers = Speakers.of(transcript, interviewers);
    var lost = transcript.unclear().stream().filter(u -> !speakers.answers(u.speaker())).toList();
    var mixed =
        transcript.unclear().stream()
            .filter(u -> u.name() && speakers.answers(u.speaker()))
            .toList();
    return cut(transcript, speakers.guessed(), joined(transcript.turns(), speakers), lost, mixed);
  }

  /// All of a text as one participant's.
  public static Utterances monologue(Transcript transcript) {
    return cut(transcript, "", transcript.turns(), List.of(), List.of());
  }

  /// Whether a label names a part in the conversation, such as `Participant`, and nobody in
  /// particular.
  public static boolean isPart(String label) {
    return SpeakerRole.isPart(label);
  }

  /// Whether a label counts those who answer in one conversation, such as `R1` and `R2` of a focus
  /// group: codes of a study go on from talk to talk, and one of them alone is `P7`, or `P-07`.
  ///
  /// @param answering how many answer in it
  public static boolean isCounted(String label, int answering) {
    return SpeakerRole.isCounted(label)
        && (answering > 1 || label.replaceAll("\\D", "").equals("1"));
  }

  private static Utterances cut(
      Transcript transcript,
      String guessed,
      List<Turn> turns,
      List<Unclear> lost,
      List<Unclear> mixed) {
    var names = new SpeakerNames(transcript);
    var all = new ArrayList<Utterance>();
    int tooShort = 0;
    for (var turn : turns) {
      var said = StageMarks.without(turn.text());
      if (said.isEmpty()) {
        continue;
      }
      for (var piece : pieces(said)) {
        if (Words.count(piece) < FEWEST_WORDS && !isUnspaced(piece)) {
          tooShort++;
        } else {
          all.add(
              new Utterance(
                  turn.line(), turn.at(), turn.speaker(), names.replaced(piece, turn.speaker())));
        }
      }
    }
    return new Utterances(all, tooShort, guessed, names.count(), lost, mixed);
  }

  /// Whether words without blanks between them, as in Chinese, are enough to stand alone.
  private static boolean isUnspaced(String piece) {
    return piece
            .codePoints()
            .filter(c -> UNSPACED.contains(UnicodeScript.of(c)))
            .limit(FEWEST_UNSPACED)
            .count()
        == FEWEST_UNSPACED;
  }

  /// Turns of participants; what goes on after a mere "mm-hm" is one turn.
  private static List<Turn> joined(List<Turn> turns, Speakers speakers) {
    var joined = new ArrayList<Turn>();
    boolean goesOn = false;
    for (var turn : turns) {
      if (!speakers.answers(turn.speaker())) {
        goesOn &=
            Words.count(turn.text()) <= LISTENING_WORDS
                && !QuestionShare.asks(turn.text())
                && !turn.text().contains("?");
        continue;
      }
      if (goesOn && joined.getLast().speaker().equals(turn.speaker())) {
        joined.add(joined.removeLast().and(turn.text()));
      } else {
        joined.add(turn);
      }
      goesOn = true;
    }
    return joined;
  }

  /// Whole sentences, as many as fit.
  private static List<String> pieces(String text) {
    if (Words.count(text) <= MOST_WORDS) {
      return List.of(text);
    }
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var sentence : Words.sentences(text)) {
      int words = Words.count(piece.toString()) + Words.count(sentence.text());
      if (piece.length() > 0 && words > MOST_WORDS) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : " ").append(sentence.text().strip());
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
