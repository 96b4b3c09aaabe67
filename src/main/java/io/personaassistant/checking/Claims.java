package io.personaassistant.checking;

import io.personaassistant.checking.lint.Verbs;
import io.personaassistant.text.Dates;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity.Kind;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentences claim something about customers: the subject is customers, a persona, a segment
/// or a market, and a number or a verb of behaviour says something of it. Questions, calls to
/// action, headings and advice claim nothing. English.
public final class Claims {
  private static final Pattern GREETING =
      Pattern.compile(
          "(?iu)^\\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\\b[^,!.:;\\n]{0,40}(?:[,!:;]\\s*|\\.?$)");

  private static final Pattern REASON = Pattern.compile("(?iu),? (?:since|because|as) ");

  private static final Pattern GREETED =
      Pattern.compile(
          "(?iu)\\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|welcome(?: back)?|thanks|thank you)(?: there)?,? (?:(?:mr|mrs|ms|dr)\\.? )?");

  /// "Thanks for the call", but not "Thanks to reminders, fewer people stay away".
  private static final Pattern THANKS =
      Pattern.compile("(?iu)^\\W*(?:many |again,? )?(?:thanks|thank you)\\b(?! to\\b)");

  /// "So for this page," leads up to what to do.
  private static final Pattern LEAD =
      Pattern.compile("(?iu)^\\W*(?:so|then|and|but|here|now|for|in|on|with|at)\\b[^,]{0,40}");

  /// Behind these an order may be followed by what it rests on.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)\\b(?:that|because|since|as|how|where|who|which|and|but)\\b|[:;,(—]|\\s–\\s");

  private Claims() {}

  /// Whether this stem names a certain group of people or companies.
  static boolean isGroup(String stem) {
    return ClaimWords.GROUPS.contains(stem)
        || People.isPlural(stem + "s") && !ClaimWords.ANYBODY.contains(stem);
  }

  /// Whether this lower-case word says what customers do, say, feel or have.
  static boolean isDoing(String word) {
    return ClaimWords.BEHAVIOUR.contains(Words.stem(word));
  }

  /// Whether this lower-case word only says whom a sentence is about.
  static boolean isSubject(String word) {
    return People.is(word) || People.isBody(word) || ClaimWords.PRONOUNS.contains(word);
  }

  /// Whether a sentence that begins with this lower-case word tells somebody what to do.
  static boolean isOrder(String word) {
    return ClaimWords.ORDERS.contains(word);
  }

  /// Whether a sentence without its label tells somebody what to do.
  static boolean isOrderTo(String sentence) {
    var words = Words.tokens(sentence);
    if (words.size() < 2) {
      return false;
    }
    var opening = ClaimWords.LEADS.contains(words.getFirst()) ? words.get(1) : words.getFirst();
    return ClaimWords.ORDERS.contains(opening) && !ClaimWords.COMPOUND.matcher(sentence).find();
  }

  /// Whether a sentence claims something about customers, the segment or the market.
  public static boolean isClaim(String sentence, CheckContext context) {
    int semicolon = sentence.indexOf("; ");
    boolean order = semicolon > 0 && isOrderTo(unlabelled(sentence.strip()));
    return order
        ? isOneClaim(sentence.substring(0, semicolon) + ".", context)
            || isOneClaim(sentence.substring(semicolon + 2), context)
        : isOneClaim(sentence, context);
  }

  private static boolean isOneClaim(String sentence, CheckContext context) {
    String text = then(ungreeted(unlabelled(sentence.strip())));
    var words = Words.tokens(text);
    if (words.size() < 3
        || isEmbedded(text, words, context)
        || THANKS.matcher(text).find() && !hasNumber(text)
        || isQuestion(text)
        || isHeading(text, words)
        || ClaimWords.GAP.matcher(text).find()
        || ClaimWords.OF_QUESTION.matcher(text).find() && !isReasonClaim(text, context)
        || ClaimWords.COURTESY.matcher(text).find() && !hasNumber(text)) {
      return false;
    }
    boolean person = isAboutPeople(words) || names(text, words, context);
    boolean topic =
        words.stream().anyMatch(ClaimWords.TOPICS::contains)
            && !ClaimWords.NO_NEED.matcher(text).find();
    boolean number = hasNumber(text);
    if (number && isCountWithoutVerb(text, words)) {
      return false;
    }
    boolean order = isOrderTo(text);
    boolean toUs =
        ClaimWords.WE_AND_YOU.contains(words.getFirst())
            && !(isPluralAmong(words)
                && (number || words.stream().anyMatch(ClaimWords.REASONS::contains)));
    if (toUs) {
      return false;
    }
    boolean advice =
        words.contains("should") || words.contains("let's") || isConditional(text, words);
    boolean coming = order && words.contains("next");
    boolean told = order ? isToldBeside(text) : !isOurSubject(words);
    if (coming || ((order || advice) && !(number && person && told))) {
      return false;
    }
    boolean behaviour =
        words.stream()
            .anyMatch(w -> ClaimWords.BEHAVIOUR.contains(Words.stem(w)) || Verbs.isFinite(w));
    boolean being = words.stream().anyMatch(ClaimWords.BEING::contains);
    return ((person || isSpokenOf(words)) && (number || behaviour || being))
        || (isPluralSubject(words) && words.size() >= ClaimWords.REACH - 1)
        || (topic && (number || being || behaviour && !isOurs(words)))
        || (words.stream().anyMatch(ClaimWords.FINDINGS::contains)
            && (number || words.stream().anyMatch(ClaimWords.SHOWING::contains) && !isOurs(words)));
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

  /// Behind "If she asks about it," stands what to say then.
  private static String then(String text) {
    var words = Words.tokens(text);
    int comma = text.indexOf(", ");
    boolean condition =
        comma > 0
            && !words.isEmpty()
            && (words.getFirst().equals("if") || words.getFirst().equals("when"));
    var rest = condition ? text.substring(comma + 2) : "";
    boolean lead = comma > 0 && LEAD.matcher(text.substring(0, comma)).matches();
    String told = lead ? text.substring(comma + 2) : rest;
    return (condition || lead) && isOrderTo(told) ? told : text;
  }

  /// "5 participants, 30 minutes each": without a verb only shares and rates say something.
  private static boolean isCountWithoutVerb(String text, List<String> words) {
    boolean deed =
        java.util.stream.IntStream.range(1, words.size())
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

  /// Whether a claim is about what moves customers rather than about them: "The fear is real".
  static boolean isOfTopic(String sentence, CheckContext context) {
    String text = unlabelled(sentence.strip());
    var words = Words.tokens(text);
    return !isAboutPeople(words) && !names(text, words, context) && !hasNumber(text);
  }

  /// Whether a sentence is about the persona itself: its name or a pronoun is its subject.
  static boolean isOfPersona(String sentence, CheckContext context) {
    String text = unlabelled(sentence.strip());
    var words = Words.tokens(text);
    return !words.isEmpty()
            && (ClaimWords.SPOKEN_OF.contains(words.getFirst())
                || ClaimWords.POSSESSIVES.contains(words.getFirst()))
        || isNamed(text, context);
  }

  private static boolean isNamed(String text, CheckContext context) {
    String first = context.personaName().split("\\s+", 2)[0];
    return first.length() > 1 && !Phrases.find(text, first).isEmpty();
  }

  /// Whether a text is nothing but the beginning of a greeting.
  static boolean isGreeting(String text) {
    return GREETED.matcher(text).matches();
  }

  private static String ungreeted(String text) {
    return GREETING.matcher(text).replaceFirst("");
  }

  /// The sentence without the label in front of it, where something is said behind that.
  static String unlabelled(String text) {
    var label = ClaimWords.LABEL.matcher(text);
    boolean found = label.find();
    var said = found ? Words.tokens(label.group()) : List.<String>of();
    boolean says =
        said.stream().anyMatch(w -> ClaimWords.BEING.contains(w) && !w.equals(said.getLast()))
            || said.stream().anyMatch(People::is);
    return found && !says ? text.substring(label.end()).strip() : text;
  }

  /// People who are not ours: "our researchers" and "your team" are no segment.
  private static boolean isAboutPeople(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean ours =
          i > 0
              && ClaimWords.OURS.contains(words.get(i - 1))
              && !ClaimWords.CUSTOMERS.contains(words.get(i));
      boolean amount =
          ClaimWords.AMOUNTS.contains(words.get(i))
              && !isHalfOfTime(words, i)
              && (i == 0 || !words.get(i - 1).equals("too") && !words.get(i - 1).equals("at"));
      boolean people = People.is(words.get(i)) && !isHalfOfTime(words, i);
      if ((amount || people || isOneOfThem(words, i)) && !ours) {
        return true;
      }
    }
    return false;
  }

  /// "Half an hour", "half past nine".
  private static boolean isHalfOfTime(List<String> words, int i) {
    return words.get(i).equals("half")
        && i + 1 < words.size()
        && ClaimWords.HALVED.contains(words.get(i + 1));
  }

  /// "One grower", "a busy adviser".
  private static boolean isOneOfThem(List<String> words, int i) {
    return People.isPlural(words.get(i) + "s")
        && words.subList(Math.max(0, i - 2), i).stream().anyMatch(ClaimWords.ONE::contains);
  }

  private static boolean isPluralAmong(List<String> words) {
    return words.stream().anyMatch(People::isPlural);
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

  private static boolean isOurSubject(List<String> words) {
    return words.getFirst().equals("we") || words.getFirst().equals("i");
  }

  /// "They switch ...", "Their biggest fear is ...".
  private static boolean isSpokenOf(List<String> words) {
    return words.stream().limit(ClaimWords.REACH + 1).anyMatch(ClaimWords.SPOKEN_OF::contains)
        || ClaimWords.POSSESSIVES.contains(words.getFirst());
  }

  /// "Small growers postpone ...": people in the plural with nothing but their kind before them.
  static boolean isPluralSubject(List<String> words) {
    for (int i = 0; i < Math.min(ClaimWords.REACH, words.size() - 1); i++) {
      var word = words.get(i);
      if (People.isPlural(word)) {
        return !Words.isStop(words.get(i + 1)) && !word.equals("leads");
      }
      if (People.isPluralOf(word, doing(words, i + 1))) {
        return true;
      }
      if (ClaimWords.ORDERS.contains(word)
          || Words.isStop(word) && !ClaimWords.DETERMINERS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// The verb behind a subject, past an adverb.
  private static String doing(List<String> words, int i) {
    boolean adverb =
        i + 1 < words.size()
            && (words.get(i).endsWith("ly")
                || Set.of("often", "never", "always", "still", "also", "seldom")
                    .contains(words.get(i)));
    return i >= words.size() ? "" : words.get(adverb ? i + 1 : i);
  }

  /// Whether the subject of a sentence is customers: "They open ...", "Small growers postpone ...".
  static boolean isOfThem(String sentence) {
    var words = Words.tokens(unlabelled(sentence.strip()));
    return !words.isEmpty() && (isSpokenOf(words) || isPluralSubject(words));
  }

  /// Whether the subject of a sentence is people in the plural.
  static boolean isOfMany(String sentence) {
    return isPluralSubject(Words.tokens(unlabelled(sentence.strip())));
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

  private static boolean isOurs(List<String> words) {
    return words.contains("we")
        || words.contains("our")
        || words.contains("you")
        || words.contains("your");
  }

  private static boolean hasNumber(String text) {
    var dates = Dates.find(text).stream().filter(d -> d.month() > 0).toList();
    return Numbers.find(text).stream()
        .filter(q -> dates.stream().noneMatch(d -> q.overlaps(d.start(), d.end())))
        .anyMatch(q -> !HarmlessNumbers.isHarmless(q, text));
  }

  static boolean isQuestion(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
  }

  private static boolean isClosing(char c) {
    return "\"”’')]".indexOf(c) >= 0 || (c <= ' ' && Character.isWhitespace(c));
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

  /// The persona's name, or the words of its job title in the plural.
  private static boolean names(String text, List<String> words, CheckContext context) {
    if (isNamed(text, context)) {
      return true;
    }
    var title = Words.tokens(context.subject().title());
    return !title.isEmpty()
        && words.stream()
            .anyMatch(w -> w.equals(title.getLast() + "s") || w.equals(title.getLast()));
  }
}
