package io.personaassistant.checking.reading;

import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text denies what something approved says can be done or is so: "the log cannot be
/// printed" for "logs can be printed or exported as a PDF". What is approved may say more. English.
public final class Denials {
  private static final Pattern UNABLE =
      Pattern.compile(
          "(?i)\\b(?:cannot|can['’]t|can not|(?:is|are) not (?:possible|allowed|able)|(?:must|may) not|nobody can|no \\p{L}+ can)\\b");

  private static final Pattern ABLE = Pattern.compile("(?i)\\b(?:can|may|could)\\b");

  /// What is supposed denies nothing.
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)^\\W*(?:and |but |or )?(?:if|when|whenever|where|unless|until|while|as long as|because)\\b");

  private static final double SAME = 0.6;

  private static final Pattern NO = Pattern.compile("(?i)\\bno (?!longer\\b|more\\b)");

  /// "Is not an extra" says that it is in.
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|never|cannot|\\p{L}+n['’]t) (?!an? )(?:be |been |yet )*(\\p{L}+)");

  private static final Pattern YET = Pattern.compile("(?i)\\byet\\b");

  /// What is approved tells itself when it cannot be done.
  private static final Pattern OTHERWISE =
      Pattern.compile("(?i)\\b(?:others?|otherwise|else|except|unless)\\b");

  private static final Pattern ENDING =
      Pattern.compile("e?(?:s|d|r|rs)|ing|ment|ments|ion|ions|able|al");

  private static final Pattern NEEDS =
      Pattern.compile(
          "(?i)(?<!\\bno )(?<!not )(?<!n['’]t )\\b(?:needs?|requires?|only works? with) (?:an? |the |some )?(?<what>(?!(?:to|no|not|nothing|neither)\\b)[\\p{L}-]+(?: [\\p{L}-]+)?)");

  private static final Pattern CLAUSE_OF_FACT = Pattern.compile("[,;:] | and ");

  private static final Pattern WITHOUT =
      Pattern.compile("(?i)\\bwithout (?:an? |the |any )?(?<what>[\\p{L}-]+)");

  private static final double MOST_OF = 0.66;

  private static final int FEWEST = 2;

  private Denials() {}

  /// Whether some clause of the text denies what a sentence of the other says.
  ///
  /// @param names what the product is called, which says nothing
  public static boolean deny(String text, Reading approved, Set<String> names) {
    if (!Polarity.denies(text)) {
      return false;
    }
    for (var sentence : Words.sentences(text)) {
      if (!Sayings.isQuestion(sentence.text())) {
        for (var clause : clauses(sentence.text())) {
          if (Polarity.denies(clause)
              && !SUPPOSED.matcher(clause).find()
              && approved.sentences().stream().anyMatch(s -> isDenied(clause, s, names))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether a text for customers says what a clause of something approved denies: "pay right in
  /// the app" for "orders cannot be paid in the app", "bookings from portals" for "no link to
  /// portals".
  public static boolean isSaidAgainst(Reading.Sentence told, Reading.Sentence approved) {
    if (Wording.shared(approved.stems(), told.stems()) == 0
        || !Polarity.denies(approved.text())
        || Polarity.denies(told.text())) {
      return false;
    }
    var said = Wording.bases(told.stems());
    for (var clause : clauses(approved.text())) {
      var no = NO.matcher(clause);
      var not = NOT.matcher(clause);
      boolean thing = no.find();
      boolean done = !thing && not.find() && has(said, Wording.bases(Set.of(not.group(1)))) > 0;
      var what = thing ? clause.substring(no.end()) : done ? not.replaceFirst("$1") : "";
      var denied = Wording.bases(Wording.stems(YET.matcher(what).replaceAll(""), ""));
      long shared = has(said, denied);
      if (shared >= FEWEST && shared >= MOST_OF * denied.size()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text says that it needs what something approved does without: "your phone needs
  /// signal" for "photos can be taken without signal".
  public static boolean needsWhatIsNot(String text, Reading approved) {
    var told = Wording.stems(text, "");
    return !Polarity.denies(text)
        && NEEDS
            .matcher(text)
            .results()
            .map(m -> Wording.stems(m.group("what"), ""))
            .anyMatch(needed ->
                approved.sentences().stream()
                    .anyMatch(s ->
                        isLacking(needed, told, CLAUSE_OF_FACT.split(s.text(), -1), s.stems())));
  }

  /// Whether one clause does without what is needed, and the text has little of the others.
  private static boolean isLacking(
      Set<String> needed, Set<String> told, String[] clauses, Set<String> all) {
    for (var clause : clauses) {
      var without = WITHOUT.matcher(clause);
      var here = Wording.stems(clause, "");
      if (without.find()
          && Wording.shared(Wording.stems(without.group("what"), ""), needed) > 0
          && Wording.shared(here, told) >= FEWEST
          && 2 * Wording.shared(Wording.without(all, here), told) <= Wording.shared(here, told)) {
        return true;
      }
    }
    return false;
  }

  private static long has(Set<String> said, Set<String> denied) {
    return denied.stream().filter(d -> said.stream().anyMatch(s -> isForm(s, d))).count();
  }

  /// "Pay" and "payment", but not "read" and "ready".
  private static boolean isForm(String one, String two) {
    return one.equals(two) || isEnded(one, two) || isEnded(two, one);
  }

  private static boolean isEnded(String word, String base) {
    return word.startsWith(base) && ENDING.matcher(word.substring(base.length())).matches();
  }

  private static List<String> clauses(String sentence) {
    return Clauses.AT_MARKS.splitAsStream(sentence).map(String::strip).toList();
  }

  private static boolean isDenied(String clause, Reading.Sentence said, Set<String> names) {
    if (said.polarity().stems().size() <= FEWEST) {
      return false; // "price list", which proves a fact, says nothing that could be denied
    }
    if (Numbers.find(said.text()).stream().anyMatch(q -> q.kind() == Kind.PERCENT)) {
      return false; // "one session did not take place" is true where 91 % did
    }
    var denied = Wording.stems(clause, "");
    if (clauses(said.text()).stream()
        .anyMatch(c -> Polarity.denies(c) && Wording.shared(denied, Wording.stems(c, "")) > 0)) {
      return false; // "there is no online payment; guests pay at the desk" denies it, too
    }
    var one = Polarity.of(clause);
    if (one.stems().size() > FEWEST
        && one.sharedWith(said.polarity()) >= SAME
        && Math.round(one.sharedWith(said.polarity()) * one.stems().size()) > FEWEST
        && one.opposes(said.polarity())) {
      return true;
    }
    var unable = UNABLE.matcher(clause);
    if (!unable.find()
        || !ABLE.matcher(said.text()).find()
        || OTHERWISE.matcher(said.text()).find()
        || Polarity.denies(said.text())) {
      return false;
    }
    // who and what: the verb between them may be another
    var behind = Words.tokens(clause.substring(unable.end()));
    var rest =
        clause.substring(0, unable.start())
            + " "
            + String.join(" ", behind.subList(Math.min(1, behind.size()), behind.size()));
    var stems = Wording.stems(rest, "");
    stems.removeAll(names);
    return stems.size() >= FEWEST && Wording.shared(stems, said.stems()) == stems.size();
  }
}
