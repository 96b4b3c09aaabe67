package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers that claim nothing about customers or the product: list numbers, ordinals, "one
/// question", "three ways", "a 20-minute call", "two-way".
public final class HarmlessNumbers {
  private static final BigDecimal FEW = BigDecimal.valueOf(12);

  /// Stems of what a message counts of itself.
  private static final Set<String> OF_OURS = WordList.named("harmless-numbers.of-ours");

  /// Those that customers have, too: "They open eight emails a day".
  private static final Set<String> OF_THEIRS = WordList.named("harmless-numbers.of-theirs");

  /// "Twice is once too often", "two too many": how angry somebody may be.
  private static final Pattern TOO_MANY =
      Pattern.compile("(?i)\\s+(?:(?:is|was) (?:once|one) )?too (?:many|often|much)\\b");

  /// "It did not go to zero": no figure is given.
  private static final Pattern NOT_TO =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|no|hardly)\\b|n['’]t\\b)(?: \\p{L}+){0,3} (?:to |at |be |is )?$");

  /// "Between two surgeries" is in the middle of the work, "between two and four" a range.
  private static final Pattern IN_BETWEEN = Pattern.compile("(?i)\\b(?:in )?between $");

  private static final Pattern AND = Pattern.compile("(?i)(?: [\\p{L}-]+)? (?:and|to|or) ");

  /// "Two of yours can share one" says what is possible; "two of them cannot" says something of
  /// somebody.
  private static final Pattern OF_YOURS =
      Pattern.compile(
          "(?i) of (?:yours?|ours?)\\b[^.;:!?]*\\b(?:can|could|may|might)\\b(?! not\\b)");

  private static final Set<String> COMPOUNDS =
      Set.of("-way", "-factor", "-sided", "-part", "-tone", "-dimensional");

  /// "A third of the questionnaire" is how we divide it.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\s+of (?:the|our|this|each) (?:questionnaire|survey|interview|call|session|agenda|time|page|slide|deck|talk|guide|form|post|mail|budget)s?\\b");

  private static final Pattern THE = Pattern.compile("(?i)\\b(?:the|these|those) $");

  /// Behind a number and at most eight words, the rest of the sentence is a list.
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(?: [\\p{L}'’-]+){0,8}?(?:[:–—]|,(?= (?:at|in|on|by|for|once|when|first|one)\\b)) ([^.;!?\\n:]+)");

  private static final Pattern MEMBERS = Pattern.compile("(?i),? (?:and|or|then)(?: again)? |, |/");

  private static final Pattern OF_THEM = Pattern.compile("(?i) of (?:them|these|those)\\b");

  /// Somebody is told or free to turn to one of several.
  private static final Pattern ANY_ONE =
      Pattern.compile(
          "(?i)(?:^|[,;:] |\\b(?:and|or|then|to|can|could|may|might|please|let us|let me) )"
              + "(?:ask|ring|call|phone|visit|talk to|speak to|speak with|write to|choose|pick|take|try|put you in touch with) (?:any )?$");

  /// "Send it to 8 teams", "in the next 10 studies".
  private static final Set<String> TAKEN = Set.of("to", "with", "from", "for", "next");

  /// "8 teams that left", of whom something is said.
  private static final Pattern WHO =
      Pattern.compile("(?i)^(?: (?!and\\b)[\\p{L}-]+){0,3} (?:who|that|which)\\b");

  private static final Set<String> SAID_OF =
      Set.of("that", "who", "which", "whose", "because", "since", "how", "what");

  private static final Set<String> ASKED = Set.of("two", "three");

  private static final Pattern OPEN =
      Pattern.compile("(?i)^\\W*(?:what|how|which|who|where) (?!many\\b|did\\b)");

  private HarmlessNumbers() {}

  /// Whether a number of the text claims nothing that a source must hold.
  public static boolean isHarmless(Quantity number, String text) {
    if (isManner(number, text) || isOneAskedAbout(number, text)) {
      return true;
    }
    return switch (number.kind()) {
      case LABEL, ORDINAL -> true;
      case PLAIN ->
          isOne(number)
              || isAnyOne(number, text)
              || isOfBoth(number, text)
              || isCompound(number, text)
              || isListed(number, text)
              || AskedTimes.isHour(number, text);
      case CLOCK -> AskedTimes.isOfScene(text, number.start());
      case COUNT ->
          isOne(number)
              || (number.text().equalsIgnoreCase("twice") && text.stripTrailing().endsWith("?"))
              || isListed(number, text)
              || ProposedTimes.isProposed(text, number.start())
              || isOfOurs(number, text);
      case DURATION ->
          ProposedTimes.isOfTalk(number, text)
              || ProposedTimes.isRecall(text, number.start())
              || ProposedTimes.isProposed(text, number.start());
      case TIMES ->
          DoubleThings.isOne(number, text)
              || isListed(number, text)
              || ProposedTimes.isProposed(text, number.start());
      case FRACTION ->
          number.text().equalsIgnoreCase("halves")
              || OURS.matcher(text.substring(number.end())).lookingAt();
      default -> false;
    };
  }

  /// "Ask six of them", "Send half of the visitors there for two weeks": how many a colleague is
  /// told to take, and for how long, is a plan. A count follows the verb; behind "that" or "who"
  /// something is said of somebody.
  public static boolean isOrdered(Quantity number, String text) {
    return number.pair().isEmpty()
        && number.rate().isEmpty()
        && number.value().compareTo(FEW) <= 0
        && Words.sentences(text).stream()
            .filter(s -> s.start() <= number.start() && number.start() < s.end())
            .anyMatch(s ->
                !WHO.matcher(text.substring(number.end())).find()
                    && isOrdered(
                        number.kind(), Words.tokens(text.substring(s.start(), number.start())))
                    && Sayings.isOrderTo(s.text()));
  }

  /// "What happens when two teams report different figures?" asks of any two; "two of your teams"
  /// says which, and what is asked with "did you know" is claimed.
  public static boolean isAsked(Quantity number, String text) {
    return ASKED.contains(number.text().toLowerCase(Locale.ROOT))
        && !text.startsWith(" of ", number.end())
        && number.pair().isEmpty()
        && number.rate().isEmpty()
        && Words.sentences(text).stream()
            .filter(s -> s.start() <= number.start() && number.start() < s.end())
            .anyMatch(s -> s.text().endsWith("?") && OPEN.matcher(s.text()).find());
  }

  /// "Is it all of March, or one day on which it was warm?"
  private static boolean isOneAskedAbout(Quantity number, String text) {
    return number.text().equalsIgnoreCase("one day") && AskedTimes.isOfScene(text, number.start());
  }

  private static boolean isOrdered(Quantity.Kind kind, List<String> before) {
    return switch (kind) {
      case PLAIN, COUNT ->
          before.size() == 1
              || before.size() > 1
                  && TAKEN.contains(before.getLast())
                  && before.stream().noneMatch(SAID_OF::contains);
      case DURATION, FRACTION -> before.stream().noneMatch(SAID_OF::contains);
      default -> false;
    };
  }

  /// "Counted twice, at collection and at delivery": it counts what the sentence lists.
  private static boolean isListed(Quantity number, String text) {
    if (!number.pair().isEmpty()
        || !number.rate().isEmpty()
        || Character.isDigit(number.text().charAt(0))
        || number.value().compareTo(FEW) > 0) {
      return false;
    }
    var list = LIST.matcher(text).region(number.end(), text.length());
    if (!list.lookingAt()) {
      return false;
    }
    var items = MEMBERS.splitAsStream(list.group(1)).filter(i -> !i.isBlank()).count();
    return number.value().compareTo(BigDecimal.valueOf(items)) == 0;
  }

  private static boolean isOfOurs(Quantity number, String text) {
    return OF_OURS.contains(number.noun())
        && number.rate().isEmpty()
        && number.value().stripTrailingZeros().scale() <= 0
        && number.value().compareTo(FEW) <= 0
        && !(OF_THEIRS.contains(number.noun())
            && Words.sentences(text).stream()
                .filter(s -> s.start() <= number.start() && number.start() < s.end())
                .anyMatch(s -> Claims.isOfThem(s.text())));
  }

  private static boolean isManner(Quantity number, String text) {
    if (!Character.isLetter(number.text().codePointAt(0))) {
      return false;
    }
    String before = text.substring(Math.max(0, number.start() - 40), number.start());
    return TOO_MANY.matcher(text.substring(number.end())).lookingAt()
        || number.value().signum() == 0 && NOT_TO.matcher(before).find()
        || number.text().equalsIgnoreCase("two")
            && (IN_BETWEEN.matcher(before).find() && !isRange(text.substring(number.end()))
                || OF_YOURS.matcher(text.substring(number.end())).lookingAt());
  }

  private static boolean isRange(String behind) {
    var and = AND.matcher(behind);
    return and.lookingAt()
        && Numbers.find(behind).stream().anyMatch(other -> other.start() == and.end());
  }

  /// "The two of them decide", "she ran between the two": both have been named before.
  private static boolean isOfBoth(Quantity number, String text) {
    var behind = Words.tokens(text.substring(number.end()));
    return number.value().compareTo(BigDecimal.TWO) == 0
        && THE.matcher(text.substring(0, number.start())).find()
        && (behind.isEmpty() || Words.isStop(behind.getFirst()) || isEnd(text, number.end()))
        && !WHO.matcher(text.substring(number.end())).find();
  }

  private static boolean isEnd(String text, int at) {
    return at == text.length() || ".,;:!?".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isOne(Quantity number) {
    return number.text().equalsIgnoreCase("one") && number.pair().isEmpty();
  }

  /// "74 schools use it. Ask one of them" says of none of them what it did.
  private static boolean isAnyOne(Quantity number, String text) {
    return number.text().equalsIgnoreCase("one")
        && OF_THEM.matcher(text.substring(number.end())).lookingAt()
        && Words.sentences(text).stream()
            .filter(s -> s.start() <= number.start() && number.start() < s.end())
            .anyMatch(s ->
                Sayings.isQuestion(s.text())
                    || ANY_ONE.matcher(text.substring(s.start(), number.start())).find());
  }

  private static boolean isCompound(Quantity number, String text) {
    String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 14));
    return Character.isLetter(number.text().codePointAt(0))
        && COMPOUNDS.stream().anyMatch(rest.toLowerCase(Locale.ROOT)::startsWith);
  }
}
