package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page of reviews asks and says of its own around the answers of one review. Pure
/// functions.
final class ReviewForm {
  private static final PhraseTable PHRASES = PhraseTable.read(ReviewForm.class, "posts.txt");
  private static final Pattern FORM = PHRASES.pattern("", "form", "");
  private static final Pattern ASKED = PHRASES.pattern("", "asked", "");
  private static final Pattern UNANSWERED = PHRASES.pattern("", "unanswered", "");

  private ReviewForm() {}

  /// Takes it out of the lines; what was asked leads its answer in one word, such as `Dislikes: `,
  /// and goes with an answer that says nothing.
  static void remove(List<String> lines) {
    lines.replaceAll(line -> FORM.matcher(line).matches() ? "" : line);
    for (int i = 0; i < lines.size(); i++) {
      var lead = lead(lines.get(i));
      if (lead.isPresent()) {
        lines.set(i, "");
        answer(lines.subList(i, lines.size()), lead.get());
      }
    }
  }

  private static void answer(List<String> below, String lead) {
    int at = 0;
    while (at < below.size() && below.get(at).isEmpty()) {
      at++;
    }
    if (at == below.size()) {
      return;
    }
    var said = below.get(at);
    if (UNANSWERED.matcher(said).matches()) {
      below.set(at, "");
    } else if (PageLine.isSaid(said) && lead(said).isEmpty()) {
      below.set(at, lead + said);
    }
  }

  private static Optional<String> lead(String line) {
    var asked = ASKED.matcher(line);
    return asked.matches()
        ? asked.namedGroups().keySet().stream()
            .filter(name -> asked.group(name) != null)
            .findFirst()
            .map(name -> name + ": ")
        : Optional.empty();
  }
}
