package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;

/// Whether a text tells something as if it had happened. English; an irregular verb that it does
/// not know passes when there is another past form.
public final class PastTense {
  private static final Set<String> FUTURE =
      Set.of("will", "would", "could", "might", "may", "shall", "should", "won't", "wouldn't");

  /// Behind a verb in the past these are the past of will, can and may.
  private static final Set<String> TOLD = Set.of("would", "could", "might");

  private static final Set<String> DENIED = Set.of("not", "no");

  private static final Set<String> PAST = WordList.named("past-tense.past");

  private PastTense() {}

  /// All of the text when it speaks of the future or has no past form; nothing when it is told as
  /// past.
  public static List<Span> missing(String text) {
    var words = Words.tokens(text);
    boolean future = false;
    boolean past = false;
    for (int i = 0; i < words.size(); i++) {
      // "could not be planned" and "could no longer" happened, "could be planned" may come
      boolean failed =
          words.get(i).equals("could") && i + 1 < words.size() && DENIED.contains(words.get(i + 1));
      // "expected it earlier than renewals could bring it"
      boolean told = past && TOLD.contains(words.get(i));
      future |= FUTURE.contains(words.get(i)) && !failed && !told;
      past |=
          failed
              || PAST.contains(words.get(i))
              || words.get(i).length() > 3 && words.get(i).endsWith("ed");
    }
    return past && !future ? List.of() : List.of(new Span("", 0, 0));
  }
}
