package io.personaassistant.checking.reading;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence promises, and whether a statement on record says as much. English.
///
/// @param words where it promises
/// @param assured it is assured in so many words; else something is given, secured or announced
/// @param closely most of what it says must be approved, as where data is or who can open it
/// @param about the sentence, and the clause that the promise begins in
public record Promise(Span words, boolean assured, boolean closely, List<String> about) {
  /// A word with a capital that does not begin the sentence.
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,] )\\p{Lu}[\\p{L}\\d]+");

  /// What holds for some or at the median can be assured to nobody.
  private static final Pattern PARTLY =
      Pattern.compile(
          "(?i)%|\\b(?:percent|half|most|many|some|median|mean|average|typical(?:ly)?|usually|often|mostly|nine of ten)\\b");

  /// What was so at the average or in a trial: its number is assured to nobody either.
  private static final Pattern AVERAGE =
      Pattern.compile(
          "(?i)\\b(?:median|mean|average|typical(?:ly)?|usually|often|mostly|pilot|trial)\\b");

  private static final Set<String> DATA =
      Set.copyOf(
          Words.content(
              "data recording recordings file files backup backups transcripts readings measurements photos messages"));

  private static final Set<String> STAYING = WordList.stems("promise.staying");

  /// A fact says what is promised when it holds this share of what the promise is about.
  private static final double SAID = 0.6;

  private static final double HALF = 0.5;
  private static final int FEWEST = 2;

  /// Who has their money back was refunded.
  private static final Pattern MONEY_BACK =
      Pattern.compile("(?i)\\b(?:refund(?:s|ed)?|reimburse[sd]?|money[- ]back)\\b");

  public Promise {
    about = List.copyOf(about);
  }

  /// Whether one of these approved texts says what is promised.
  public boolean isBacked(List<String> approved) {
    if (Promises.AVAILABLE.matcher(words.text()).matches()) {
      return approved.stream()
          .flatMap(text -> Words.sentences(text).stream())
          .map(Span::text)
          .anyMatch(Promises::saysAvailable);
    }
    var month = Promises.month(words.text());
    if (month.isPresent() && approved.stream().anyMatch(text -> beginsIn(month.get(), text))) {
      return true;
    }
    if (isFree()) {
      return FreeOffers.isBacked(about, approved);
    }
    return approved.stream()
        .flatMap(text -> Words.sentences(text).stream())
        .anyMatch(statement -> about.stream().anyMatch(part -> says(statement.text(), part)));
  }

  /// Whether one of the facts that a line cites has the words of what is given, as "replaced".
  public boolean isNamedIn(List<String> facts) {
    var named = new HashSet<>(Words.content(words.text()));
    return !assured
        && !closely
        && !isFree()
        && facts.stream()
            .anyMatch(fact ->
                isSaid(named, new HashSet<>(Words.content(fact)))
                    || MONEY_BACK.matcher(words.text()).matches()
                        && MONEY_BACK.matcher(fact).find());
  }

  /// Whether something is offered that costs nothing or half of it.
  public boolean isFree() {
    return !assured && FreeOffers.isOne(words.text());
  }

  /// "Support answers by phone from March to October."
  private static boolean beginsIn(String month, String statement) {
    return Normal.holds(Normal.of(statement), "from " + month);
  }

  private static boolean isSaid(Set<String> stems, Set<String> said) {
    return Wording.shared(stems, said) == stems.size();
  }

  /// "In the EU" is named by a statement that has it.
  private static boolean namesNothingElse(String statement, String part) {
    return NAME.matcher(part)
        .results()
        .allMatch(name -> Normal.holds(Normal.of(statement), Normal.of(name.group())));
  }

  /// What is given or done; recordings and files are data to a fact about where data is.
  private Set<String> given() {
    var stems = new HashSet<>(Words.content(words.text()));
    if (closely) {
      stems.removeAll(DATA);
      stems.removeAll(STAYING);
    }
    return stems;
  }

  /// "A three-year guarantee on probes" says what "probes are guaranteed for 3 years" says.
  private boolean assuresAsMuch(String statement, String part, long shared) {
    var numbers = Numbers.find(part);
    var said = Numbers.find(statement);
    return shared > 0
        && Promises.ASSURANCE.matcher(statement).find()
        && !numbers.isEmpty()
        && numbers.stream().allMatch(n -> said.stream().anyMatch(n::isSupportedBy));
  }

  private boolean says(String statement, String part) {
    var promised = Wording.stems(part, "");
    promised.removeAll(Assurance.WORDS);
    if (closely) {
      promised.removeAll(STAYING);
    }
    var said = Wording.stems(statement, "");
    long shared = Wording.shared(promised, said);
    boolean enough =
        assured
            ? shared >= FEWEST
                && shared >= SAID * promised.size()
                && Assurance.isMainly(statement, part)
            : shared >= (closely ? SAID : HALF) * promised.size()
                && isSaid(given(), new HashSet<>(Words.content(statement)))
                && (!closely || stays(statement) || !stays(words.text()));
    boolean asMuch = assured && assuresAsMuch(statement, part, shared);
    return (enough || asMuch)
        && (!closely || namesNothingElse(statement, part))
        && (!PARTLY.matcher(statement).find() || PARTLY.matcher(part).find())
        && !(assured && AVERAGE.matcher(statement).find() && !AVERAGE.matcher(part).find())
        && !Sweeping.saysOfAll(part, statement)
        && !Polarity.of(statement).opposes(Polarity.of(part));
  }

  /// What is stored in a place stays there.
  private static boolean stays(String text) {
    return Words.content(text).stream().anyMatch(STAYING::contains);
  }
}
