package io.personaassistant.checking.reading;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Where a text for a customer puts what happened on the customer. What the customer said, what
/// happens to people in general ("if you forgot your password") and what is denied ("not your
/// fault") blames nobody. English.
public final class Blame {
  private static final PhraseTable WORDINGS = PhraseTable.read(Blame.class, "blame.txt");

  /// What a customer is told to have done wrong.
  private static final Pattern DONE = Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("done") + ")\\b");

  /// Whose fault it is said to be.
  private static final Pattern FAULT =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("fault") + ")\\b");

  /// What reads as scolding.
  private static final Pattern SCOLDING =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("scolding") + ")\\b");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|never|nor|no|\\p{L}+n['’]t)\\b(?: (?!but\\b|and\\b)[\\p{L}'’]+){0,9} $");

  /// What the customer told, or what would be so, up to the words found.
  private static final Pattern TOLD = Pattern.compile("(?i)" + WORDINGS.of("told"));

  /// What customers do at all: "if you forgot to ...".
  private static final Pattern UNLESS_OF_PAST =
      Pattern.compile("(?i)^(?:had you|if you had|if you['’]d)\\b.*");

  private Blame() {}

  /// The words that blame, in order of place.
  public static List<Span> find(String text) {
    var found = new ArrayList<Span>();
    for (var sentence : Words.sentences(text)) {
      for (var pattern : List.of(DONE, FAULT, SCOLDING)) {
        var at = pattern.matcher(sentence.text());
        while (at.find()) {
          if (pattern == SCOLDING || isSaid(sentence.text(), at.start(), at.group(), pattern)) {
            found.add(Span.of(text, sentence.start() + at.start(), sentence.start() + at.end()));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    return List.copyOf(found);
  }

  private static boolean isSaid(String sentence, int start, String words, Pattern pattern) {
    var before = sentence.substring(0, start);
    boolean denied = pattern == FAULT && DENIED.matcher(before).find();
    return !Quotations.isQuotedIn(sentence, start)
        && !denied
        && (UNLESS_OF_PAST.matcher(words).matches() || !TOLD.matcher(before).find());
  }
}
