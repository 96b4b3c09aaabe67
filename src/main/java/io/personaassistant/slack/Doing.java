package io.personaassistant.slack;

import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// What is done in a thread, as Slack shows it meanwhile.
///
/// @param title what the thread is about now, `""` for what it was about
/// @param sentences what is done, in order; Slack shows them in turn
record Doing(String title, List<String> sentences) {
  /// Finding out what is meant.
  static final Doing READING =
      new Doing(
          "", List.of("Reading your message", "Finding out which persona and draft you mean"));

  /// More names do not fit the title of a session.
  private static final int MOST_NAMED = 4;

  /// More does not fit the line of a telephone.
  private static final int LONGEST = 60;

  Doing {
    sentences = List.copyOf(sentences);
  }

  /// Writing a draft.
  static Doing drafting(DraftRequest plan) {
    var names = plan.materials().stream().map(m -> m.persona().name()).toList();
    var about = names.size() <= MOST_NAMED ? String.join(", ", names) : names.size() + " personas";
    int records = plan.ids().size();
    var sentences = new ArrayList<String>();
    if (records > 0) {
      sentences.add(
          line("Reading " + Sentence.counted(records, "record", "records") + " about " + about));
    }
    sentences.add(line("Drafting: " + plan.type().title()));
    sentences.add("Checking quotes, numbers and dates");
    sentences.add("Writing anew what does not pass");
    return new Doing(about + " · " + plan.type().title(), sentences);
  }

  private static String line(String text) {
    return Graphemes.cut(text, LONGEST);
  }
}
