package io.personaassistant.checking.reading;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which sentences claim something about customers: the subject is customers, a persona, a segment
/// or a market, and a number or a verb of behaviour says something of it. Questions, calls to
/// action, headings and advice claim nothing. English.
public final class Claims {
  private static final Pattern REASON = Pattern.compile("(?i),? (?:since|because|as) ");

  /// "Thanks for the call", but not "Thanks to reminders, fewer people stay away".
  private static final Pattern THANKS =
      Pattern.compile("(?i)^\\W*(?:many |again,? )?(?:thanks|thank you)\\b(?! to\\b)");

  /// Behind these an order may be followed by what it rests on.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(?:that|because|since|as|how|where|who|which|and|but)\\b|[:;,(—]|\\s–\\s");

  private Claims() {}

  /// Whether this stem names a certain group of people or companies.
  public static boolean isGroup(String stem) {
    return ClaimWords.GROUPS.contains(stem)
        || People.isPlural(stem + "s") && !ClaimWords.ANYBODY.contains(stem);
  }

  /// Whether this lower-case word says what customers do, say, feel or have.
  public static boolean isDoing(String word) {
    return ClaimWords.BEHAVIOUR.contains(Words.stem(word));
  }

  /// Whether this lower-case word only says whom a sentence is about.
  public static boolean isSubject(String word) {
    return People.is(word) || People.isBody(word) || ClaimWords.PRONOUNS.contains(word);
  }

  /// Whether a sentence claims something about customers, the segment or the market.
  public static boolean isClaim(String sentence, CheckContext context) {
    int semicolon = sentence.indexOf("; ");
    boolean order = semicolon > 0 && Sayings.isOrderTo(Sayings.unlabelled(sentence.strip()));
    return order
        ? isOneClaim(sentence.substring(0, semicolon) + ".", context)
            || isOneClaim(sentence.substring(semicolon + 2), context)
        : isOneClaim(sentence, context);
  }

  private static boolean isOneClaim(String sentence, CheckContext context) {
    String text = Sayings.then(Sayings.ungreeted(Sayings.unlabelled(sentence.strip())));
    var words = Words.tokens(text);
    if (words.size() < 3
        || isEmbedded(text, words, context)
        || THANKS.matcher(text).find() && !hasNumber(text)
        || Sayings.isQuestion(text)
        || isHeading(text, words)
        || ClaimWords.GAP.matcher(text).find()
        || ClaimWords.OF_TEAM.matcher(text).find() && !hasNumber(text)
        || ClaimWords.OF_QUESTION.matcher(text).find() && !isReasonClaim(text, context)
        || ClaimWords.COURTESY.matcher(text).find() && !hasNumber(text)) {
      return false;
    }
    boolean person =
        ClaimSubjects.isAboutPeople(words) || ClaimSubjects.names(text, words, context);
    boolean topic =
        words.stream().anyMatch(ClaimWords.TOPICS::contains)
            && !ClaimWords.NO_NEED.matcher(text).find();
    boolean number = hasNumber(text);
    if (number && isCountWithoutVerb(text, words)) {
      return false;
    }
    boolean order = Sayings.isOrderTo(text);
    boolean toUs =
        ClaimWords.WE_AND_YOU.contains(words.getFirst())
            && !(ClaimSubjects.isPluralAmong(words)
                && (number || words.stream().anyMatch(ClaimWords.REASONS::contains)));
    if (toUs) {
      return false;
    }
    boolean advice =
        words.contains("should") || words.contains("let's") || isConditional(text, words);
    boolean coming = order && words.contains("next");
    boolean told = order ? isToldBeside(text) : !ClaimSubjects.isOurSubject(words);
    if (coming || ((order || advice) && !(number && person && told))) {
      return false;
    }
    boolean behaviour =
        words.stream()
            .anyMatch(w -> ClaimWords.BEHAVIOUR.contains(Words.stem(w)) || Verbs.isFinite(w));
    boolean being = words.stream().anyMatch(ClaimWords.BEING::contains);
    return ((person || ClaimSubjects.isSpokenOf(words)) && (number || behaviour || being))
        || (ClaimSubjects.isPluralSubject(words) && words.size() >= ClaimWords.REACH - 1)
        || (topic && (number || being || behaviour))
        || (words.stream().anyMatch(ClaimWords.FINDINGS::contains)
            && (number || words.stream().anyMatch(ClaimWords.SHOWING::contains)));
  }

  /// "Q2 asks for budget, since managers lose theirs in autumn."
  private static boolean isReasonClaim(String text, CheckContext context) {
    var reason = REASON.matcher(text);
    return reason.find() && isOneClaim(text.substring(reason.end()), context);
  }

  /// "What auditors write down", "How the sum looks": a title that asks. What stands behind a colon
  /// may claim something.
  private static boolean isEmbedded(String text, List<String> words, CheckContext context) {
    if (!ClaimWords.ASKING.contains(words.getFirst())
        || words.stream().anyMatch(ClaimWords.BEING::contains)) {
      return false;
    }
    int colon = text.indexOf(": ");
    return colon < 0 || !isClaim(text.substring(colon + 2), context);
  }

  /// "5 participants, 30 minutes each": without a verb only shares and rates say something.
  private static boolean isCountWithoutVerb(String text, List<String> words) {
    boolean deed =
        IntStream.range(1, words.size())
            .anyMatch(i -> People.isPlural(words.get(i - 1)) && Verbs.isBase(words.get(i)));
    return !deed
        && words.stream()
            .noneMatch(w ->
                ClaimWords.BEING.contains(w)
                    || ClaimWords.BEHAVIOUR.contains(Words.stem(w)) && !People.is(w)
                    || Verbs.isFinite(w) && !w.endsWith("s"))
        && Numbers.find(text).stream()
            .allMatch(q ->
                q.pair().isEmpty()
                    && q.rate().isEmpty()
                    && (q.kind() == Kind.COUNT
                        || q.kind() == Kind.PLAIN
                        || q.kind() == Kind.DURATION));
  }

  /// Whether a sentence is about the persona itself: its name or a pronoun is its subject.
  public static boolean isOfPersona(String sentence, CheckContext context) {
    String text = Sayings.unlabelled(sentence.strip());
    var words = Words.tokens(text);
    return !words.isEmpty()
            && (ClaimWords.SPOKEN_OF.contains(words.getFirst())
                || ClaimWords.POSSESSIVES.contains(words.getFirst()))
        || ClaimSubjects.isNamed(text, context);
  }

  /// Whether an order counts something besides what to do: "tell them that nine of ten leads
  /// leave". Numbers of what is to be done are ours.
  private static boolean isToldBeside(String text) {
    var beside = BESIDE.matcher(text);
    while (beside.find()) {
      var told = text.substring(beside.end());
      if (hasNumber(told) && isSaid(Words.tokens(told))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(List<String> words) {
    return words.stream()
        .anyMatch(w ->
            ClaimWords.BEING.contains(w)
                || w.length() > 4 && w.endsWith("ed")
                || (Verbs.isFinite(w) || Verbs.isBase(w)) && !People.is(w));
  }

  /// Whether the subject of a sentence is customers: "They open ...", "Small growers postpone ...".
  public static boolean isOfThem(String sentence) {
    var words = Words.tokens(Sayings.unlabelled(sentence.strip()));
    return !words.isEmpty()
        && (ClaimSubjects.isSpokenOf(words) || ClaimSubjects.isPluralSubject(words));
  }

  /// Whether the subject of a sentence is people in the plural.
  public static boolean isOfMany(String sentence) {
    return ClaimSubjects.isPluralSubject(Words.tokens(Sayings.unlabelled(sentence.strip())));
  }

  /// "If they push back, ..." and "When they push back, ask ..." say what to do then.
  private static boolean isConditional(String text, List<String> words) {
    int comma = text.indexOf(',');
    var then = comma < 0 ? List.<String>of() : Words.tokens(text.substring(comma));
    return words.getFirst().equals("if")
        || ClaimWords.SUBORDINATE.contains(words.getFirst())
            && !then.isEmpty()
            && ClaimWords.ORDERS.contains(then.getFirst());
  }

  private static boolean hasNumber(String text) {
    var dates = Dates.find(text).stream().filter(d -> d.month() > 0).toList();
    return Numbers.find(text).stream()
        .filter(q -> dates.stream().noneMatch(d -> q.overlaps(d.start(), d.end())))
        .anyMatch(q -> !HarmlessNumbers.isHarmless(q, text));
  }

  private static boolean isHeading(String text, List<String> words) {
    boolean ended = ".!…”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return text.startsWith("#")
        || text.endsWith(":")
        || isLabelled(text)
        || (!ended
            && words.size() <= 7
            && words.stream().map(Words::stem).noneMatch(ClaimWords.BEHAVIOUR::contains)
            && words.stream().noneMatch(ClaimWords.BEING::contains));
  }

  /// "Pain: copying by hand."
  private static boolean isLabelled(String text) {
    var label = ClaimWords.LABELLED.matcher(text);
    if (!label.matches()) {
      return false;
    }
    var rest = Words.tokens(label.group(1));
    return rest.size() <= 4
        && rest.stream().noneMatch(w -> isSubject(w) || ClaimWords.BEING.contains(w));
  }
}
