package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// For fields with `backed_promises`: refunds, money, security, what comes next in the product are
/// promised only as an approved fact that the line cites says, or left open as a placeholder.
/// English.
final class PromisesCheck implements Check {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(PromisesCheck.class, "promises-check.txt");

  static final String NAME = "backed_promises";
  static final String DESCRIBE =
      "Promise only what a cited fact says; else write a [placeholder] and note who decides.";

  private static final Pattern PROMISE =
      Pattern.compile("(?i)\\b(" + WORDINGS.of("promise") + ")\\b");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]+]");

  /// Says what the customer asked, not what we do; "as you asked" goes with what we do.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?<!\\b(?:as|because|since|like) )\\b(you (also )?(ask|asked|want|wanted|mentioned|wrote|requested|would like|need)|your (question|request)s?|whether|if)\\b");

  /// Says what somebody on their side asked.
  private static final Pattern THEY_ASK =
      Pattern.compile(
          "(?i)(?<!\\b(?:as|because|since|like) )\\b(" + WORDINGS.of("they-ask") + ")\\b");

  /// Says that it is not known or not said yet: "I do not want to guess".
  private static final Pattern NOT_SAID =
      Pattern.compile("(?i)\\b(" + WORDINGS.of("not-said") + ")\\b");

  /// Behind these, it is we who say something: "You asked for a refund, we have credited it".
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)(?:[:;—,] (?:and |but |so )?|\\b(?:and|but|so) )(?=(?:(?:for|in|as|then|until|therefore|instead|meanwhile)\\b(?: \\p{L}+){0,3} )?(?:yes|we|our|it (?:is|was|will|has)|this (?:is|will)|that (?:is|will)|they (?:are|will)|you (?:get|have|will))\\b)");

  /// In front of a promise: "we gladly waive".
  private static final Pattern WE_DO =
      Pattern.compile(
          "(?i)(?<!\\b(?:whether|if|that|when|how|before|until|unless|which|what) )\\b(?:we|i)(?:['’](?:ll|ve)|(?: (?:will|have|can|gladly|also|then|now|already|shall))*) $");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var backed = backed(line, context);
    for (var at : FieldText.of(line, rules)) {
      if (at.field().checks().contains(NAME)) {
        judge(at, backed, findings);
      }
    }
    return findings.all();
  }

  private static void judge(FieldText at, Set<String> backed, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      var text = sentence.text();
      boolean open = text.endsWith("?") || PLACEHOLDER.matcher(text).find();
      var promise = PROMISE.matcher(text);
      while (!open && promise.find()) {
        if (!isOpen(text, promise.start()) && !backed.containsAll(Words.content(promise.group()))) {
          findings.error(
              NAME,
              at,
              sentence.start() + promise.start(),
              sentence.start() + promise.end(),
              Findings.show(promise.group()) + " is promised, and no cited fact says so.",
              DESCRIBE);
        }
      }
    }
  }

  /// Whether the part of the sentence that this place is in says what is asked or not known.
  private static boolean isOpen(String sentence, int place) {
    if (WE_DO.matcher(sentence.substring(0, place)).find()) {
      return false;
    }
    int from = 0;
    int to = sentence.length();
    var ours = OURS.matcher(sentence);
    while (ours.find() && to == sentence.length()) {
      from = ours.start() <= place ? ours.start() : from;
      to = ours.start() > place ? ours.start() : to;
    }
    var part = sentence.substring(from, to);
    return ASKED.matcher(part).find()
        || NOT_SAID.matcher(part).find()
        // "the refund that your team asked for is on its way"
        || THEY_ASK.matcher(sentence.substring(from, place)).find();
  }

  /// Whether this check looks for one of these words.
  static boolean isWord(String words) {
    return PROMISE.matcher(words).find();
  }

  private static Set<String> backed(Line line, CheckContext context) {
    var stems = new HashSet<String>();
    context.cited(line.cites()).stream()
        .filter(s -> s.origin().type().isEmpty())
        .forEach(s -> stems.addAll(Words.content(s.text())));
    return stems;
  }
}
