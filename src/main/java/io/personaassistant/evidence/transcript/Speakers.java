package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.file.ToldOf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Who asks and who answers in a conversation. The words of who asks are never taken for a
/// participant's: where it does not show, it is refused, with the labels to choose from.
final class Speakers {
  private static final Pattern ROLE_BEHIND = Pattern.compile("[^()]+\\(([^()]+)\\)");
  private static final int MOST_LABELS = 8;

  private final Set<String> asking;
  private final String note;

  private Speakers(Set<String> asking, String note) {
    this.asking = asking;
    this.note = note;
  }

  /// @param interviewers labels, or parts of them, that the person importing gave; may be empty
  static Speakers of(Transcript transcript, List<String> interviewers) {
    var labels = new LinkedHashSet<String>();
    transcript.turns().forEach(turn -> labels.add(turn.speaker()));
    var given = new ArrayList<>(interviewers);
    var head = transcript.head().getOrDefault("interviewer", "");
    if (given.isEmpty() && !head.isBlank()) {
      given.addAll(List.of(TalkHead.SEVERAL.split(head, -1)));
    }
    var asking = named(labels, given, interviewers.isEmpty());
    if (asking.isEmpty()) {
      labels.stream().filter(SpeakerRole::asksByWord).forEach(asking::add);
    }
    var note = "";
    if (asking.isEmpty()) {
      var guess = new AskingGuess(labels, withRole(labels, transcript), transcript.turns());
      asking.addAll(guess.asking());
      note = guess.isSure() ? "" : String.join("”, “", asking);
    }
    require(labels, asking);
    return new Speakers(asking, note);
  }

  /// Those who have a word behind their names, there or in the title, that says that they ask.
  private static Set<String> withRole(Set<String> labels, Transcript transcript) {
    var asking = new LinkedHashSet<String>();
    var title = new TalkTitle(transcript);
    for (var label : labels) {
      var role = ROLE_BEHIND.matcher(label);
      if (transcript.asking().contains(label)
          || (!label.isEmpty() && title.asks(label))
          || (role.matches() && SpeakerRole.asksByWord(role.group(1)))) {
        asking.add(label);
      }
    }
    return asking;
  }

  private static Set<String> named(Set<String> labels, List<String> given, boolean fromHead) {
    var asking = new LinkedHashSet<String>();
    for (var name : given) {
      var wanted = name.strip().toLowerCase(Locale.ROOT);
      var meant =
          labels.stream()
              .filter(l -> !l.isEmpty() && !wanted.isEmpty() && means(l, wanted))
              .toList();
      if (meant.isEmpty() && !fromHead) {
        throw new NoTranscript(
            "Nobody in the transcript is called “" + name.strip() + "”. " + speaking(labels),
            ToldOf.INTERVIEWER);
      }
      asking.addAll(meant);
    }
    return asking;
  }

  private static boolean means(String label, String wanted) {
    var lower = label.toLowerCase(Locale.ROOT);
    return lower.equals(wanted)
        || lower.startsWith(wanted + " ")
        || lower.endsWith(" " + wanted)
        || wanted.startsWith(lower + " ");
  }

  private static void require(Set<String> labels, Set<String> asking) {
    if (labels.equals(Set.of(""))) {
      throw new NoTranscript(
          "The text does not show who says what. Write names before the words, as in “Marcus: Every"
              + " week.”, or use --monologue if all of it is one participant's words. `persona import"
              + " table FILE` brings in answers, reviews and posts.",
          ToldOf.KIND);
    }
    if (asking.isEmpty()) {
      throw new NoTranscript(
          "The transcript does not show who asks. Say it with --interviewer. " + speaking(labels),
          ToldOf.INTERVIEWER);
    }
    if (labels.stream().allMatch(label -> label.isEmpty() || asking.contains(label))) {
      throw new NoTranscript(
          "No answers are seen in it: only who asks is named before the words. Begin each answer with"
              + " who gives it, as in “Marcus: Every week.”");
    }
  }

  private static String speaking(Set<String> labels) {
    var names = labels.stream().filter(l -> !l.isEmpty()).limit(MOST_LABELS).toList();
    return names.isEmpty() ? "" : "Speaking are: " + String.join(", ", names) + ".";
  }

  /// Whether the words of this label may be a participant's.
  boolean answers(String label) {
    return !label.isEmpty() && !asking.contains(label);
  }

  /// The label that was taken for the interviewer only because of what is said; `""` where the file
  /// or the person importing said so.
  String guessed() {
    return note;
  }
}
