package io.personaassistant.checking.reading;

import io.personaassistant.text.DayNames;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What costs customers nothing, or half of it, as a sentence offers it and as what is approved
/// says it. English.
final class FreeOffers {
  private static final PhraseTable WORDINGS = PhraseTable.read(FreeOffers.class, "free-offers.txt");

  /// What is free so that one may take it, or do something.
  private static final String NOT_TAKEN =
      "(?:you|we|they|i|he|she|it|hands?|lines?|slots?|rooms?|seats?|tables?|spots?|places?|berths?|days?|dates?|evenings?|mornings?|afternoons?|weekends?|minutes?|hours?|calendars?|diar(?:y|ies)"
          + "|people|nurses?|staff|everybody|nobody|drivers?|bays?|beds?|lanes?|ways?|who|which|that|what"
          + "|counters?|chairs?|desks?|benche?s?|boards?|walls?|shel(?:f|ves)|drawers?|pages?|columns?|fields?|boxe?s?|back|front|rest|top|bottom|sides?|halls?|"
          + DayNames.ANY
          + "s?)";

  /// One of these stands in every offer: to look for offers takes a third of the time in which all
  /// kinds of promises are looked for.
  private static final List<String> IN_OFFERS =
      List.of(
          "free|on us|complimentary|gratis|half|charge|fee|cost|expense|cover|bear|pay|absorb|carry"
              .split("[|]", -1));

  /// Ways to offer it that need no word such as "free". What costs nothing because nothing is
  /// bought, as "a quiet month" or "a no-show", is no offer.
  static final Pattern OFFER =
      Pattern.compile(
          "(?iu)\\b(?:"
              + WORDINGS.of("offer")
              + "|(?!"
              + NOT_TAKEN
              + "\\b)\\p{L}+ (?:is|are|comes?|will be) (?:always |entirely |completely )?free (?:for (?:all|every|everybody|you(?! to\\b)|your|our|new|existing|customers|members)\\b|with (?:every|each|all|your)\\b))\\b");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(?:free|no (?:\\p{L}+ )?(?:cost|charge|fee)s?|without (?:\\p{L}+ )?(?:cost|charge|fee)s?|on the house)\\b");

  /// How an approved statement says it.
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:free(?! (?:to|from|up)\\b)|(?:no|without)(?: [\\p{L}-]+)? (?:charge|cost|fee|payment|commission)s?|no \\p{L}+ (?:is|are|will be) (?:charged|billed|due)|(?:(?:not|never|n['’]t)(?: be)? (?:charged?|billed|pay)|(?:do|does|will)(?: not|n['’]t) cost)"
              + "|costs? (?:\\p{L}+ )?nothing|pays? nothing|complimentary|gratis|on us|on the house|waived?|credited|included|part of every|half (?:the )?price)\\b");

  private static final Set<String> OF_PRICE =
      Set.copyOf(Words.content(String.join(" ", WordList.words("free-offers.of-price"))));

  /// "From 200 euro", "with the scaffold": what goes with a thing that is free.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?<=\\p{L}) (?:with|for|to|from|within|when|if|by) (?:(?!(?:is|are|was|were|will|can|gets?|comes?|costs?|and|or|free)\\b)[\\p{L}\\d'’%-]+ ?){0,30}");

  /// "A free loaner".
  private static final Pattern FREE_THING =
      Pattern.compile(
          "(?i)\\b(?:free|complimentary) (?!(?:of|for|to|from|up|with|within|when|if|by|and|or|but|during|until|after|before|in|on|at|as|unless|once|while)\\b)([\\p{L}-]+(?: [\\p{L}-]+)?)");

  /// "No fee for a booking", "no set-up fee".
  private static final Pattern NO_FEE =
      Pattern.compile(
          "(?i)\\bno (?<kind>(?:[\\p{L}-]+ )?)(?:fee|charge|cost|commission)s?\\b(?<what>(?: (?:for|on|per|of) (?:an? |each |every |the )?[\\p{L}-]+)?)");

  private static final double HALF = 0.5;

  private FreeOffers() {}

  /// Whether [#OFFER] may find one in a sentence; where not, it need not be tried.
  static boolean mayBeIn(String sentence) {
    // both ways, as a pattern that is blind to case takes letters
    var small = sentence.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return IN_OFFERS.stream().anyMatch(small::contains);
  }

  /// Whether these words of a promise are of this kind.
  static boolean isOne(String words) {
    return OFFER.matcher(words).find() || WORDS.matcher(words).find();
  }

  /// Whether one of these statements says of the same thing that it costs nothing.
  static boolean isBacked(List<String> parts, List<String> approved) {
    return approved.stream()
        .flatMap(text -> Words.sentences(text).stream())
        .map(Span::text)
        .filter(statement -> SAID.matcher(statement).find())
        .anyMatch(statement -> parts.stream().anyMatch(part -> isOfTheSame(statement, part)));
  }

  private static boolean isOfTheSame(String statement, String part) {
    var ours = NO_FEE.matcher(part);
    var theirs = NO_FEE.matcher(statement);
    if (ours.find()
        && !ours.group("kind").isBlank()
        && theirs.find()
        && ours.group("kind").equalsIgnoreCase(theirs.group("kind"))) {
      return true; // "no set-up fee", whatever else they tell
    }
    var offered = new HashSet<>(Wording.stems(part, ""));
    offered.removeAll(OF_PRICE);
    var said = new HashSet<>(Wording.stems(statement, ""));
    said.removeAll(OF_PRICE);
    long shared = Wording.shared(offered, said);
    // "free of charge for up to ten working days" names no thing
    boolean bare = WORDS.matcher(part.strip()).lookingAt();
    return shared > 0 && shared >= HALF * offered.size() && (bare || isOfHead(statement, offered));
  }

  /// "Photos can be ordered with the scaffold; they are free" gives photos away and no scaffold,
  /// "each repair comes with a free loaner" no repair.
  private static boolean isOfHead(String statement, Set<String> offered) {
    var fee = NO_FEE.matcher(statement);
    if (fee.find()) {
      var of = Wording.stems(fee.group("kind") + " " + fee.group("what"), "");
      of.removeAll(OF_PRICE);
      return of.isEmpty() || Wording.shared(offered, of) > 0;
    }
    var thing = FREE_THING.matcher(statement);
    var head =
        Wording.stems(
            thing.find() ? thing.group(1) : BESIDE.matcher(statement).replaceAll(" "), "");
    head.removeAll(OF_PRICE);
    return head.isEmpty() || Wording.shared(offered, head) > 0;
  }
}
