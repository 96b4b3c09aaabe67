package io.personaassistant.checking.reading;

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
  private static final String FAILING =
      "(?:mis(?:read|understood|took|used|heard|interpreted|configured|typed|placed|entered)\\w*|overlooked|ignored|neglected"
          + "|forgot(?:ten)?|failed|missed|broke|broken|deleted|lost|done|made|got|gotten|entered|clicked|set|used|chosen|confused)";

  /// What a customer is told to have done wrong.
  private static final Pattern DONE =
      Pattern.compile(
          "(?iu)\\b(?:you must(?: simply| just| clearly| surely)? have "
              + FAILING
              + "|you(?: have|['’]ve)?(?: clearly| obviously| simply| evidently| just| apparently| probably)?"
              + " (?:misread|misunderstood|mistook|misinterpreted|overlooked|ignored|neglected|failed to|forgot to|caused)"
              + "|you (?:clearly|obviously|evidently) (?:did|do|have|were|are)\\w*"
              + "|you (?:did not|didn['’]t|never)(?: even| properly| actually| carefully| once)?"
              + " (?:follow|read|check|pay attention|paid attention|listen|bother|look|prepare|understand|understood|care)(?:ed|d)?"
              + "|you should(?: have|['’]ve)(?: \\p{L}+ly| just| only| simply| first)? (?:(?!received|expected|noticed)\\p{L}+ed"
              + "|read|told|known|chosen|written|paid|thought|come|gone|done|taken|made|given|let|kept|brought|understood|set|been more)"
              + "|(?:had you|if you had|if you['’]d)(?: only| just| actually)? (?:read|followed|checked|listened|told|asked|booked|prepared|used|done)"
              + "|did you even|why (?:did|do)(?:n['’]t you| you not))\\b");

  /// Whose fault it is said to be.
  private static final Pattern FAULT =
      Pattern.compile(
          "(?i)\\b(?:your(?: own)? (?:mistakes?|fault|error|oversight|negligence|carelessness|misunderstanding|wrongdoing)"
              + "|user error|you(?:['’]re| are)(?: clearly| simply| obviously| entirely| completely| wholly| solely)?"
              + " (?:wrong|mistaken|to blame|at fault|the problem|responsible for (?:this|that|it|the (?:delay|problem|issue|mistake|error|damage|loss)))"
              + "|(?:fault|mistake|error|problem|issue|blame) (?:is|was|lies|lay|must be)(?: entirely| clearly| solely| all)?"
              + " (?:yours|with you|on your (?:side|end)|at your end)"
              + "|(?:we|i) (?:have )?(?:to )?blame you|you (?:have|['’]ve) only yourself to blame)\\b");

  /// What reads as scolding.
  private static final Pattern SCOLDING =
      Pattern.compile(
          "(?i)\\b(?:as (?:i|we)(?: have|['’]ve)?(?: already| clearly| repeatedly) (?:said|told|explained|stated|wrote|written|mentioned)"
              + "|as (?:i|we) (?:said|told you|stated|explained) (?:before|earlier|already)"
              + "|as (?:already |clearly |previously )?stated (?:before|above|earlier|already)|as (?:clearly|already) stated)\\b");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|never|nor|no|\\p{L}+n['’]t)\\b(?: (?!but\\b|and\\b)[\\p{L}'’]+){0,9} $");

  /// What the customer told, or what would be so, up to the words found.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:you (?:said|say|wrote|write|told|tell|mention(?:ed)?|report(?:ed)?|explain(?:ed)?|think|thought|fear(?:ed)?|feel|felt|worr(?:y|ied)|asked|wonder(?:ed)?)"
              + "|(?:you are|you['’]re|were) (?:worried|afraid)|whether|in case|(?:tell|telling) (?:me|us)|(?:he|she|they|somebody) (?:said|says?|thinks?|thought))\\b[^.;:!?]*$"
              + "|\\b(?:if|when|should|unless) $");

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
