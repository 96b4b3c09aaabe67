package io.personaassistant.checking.reading;

import io.personaassistant.text.Recent;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence denies and what it says, word by word: a denial reaches the next three words
/// that carry meaning, at most to the end of its clause. English.
public final class Polarity {
  /// How a word stands: in a clause without denial, as what is denied, or beside that.
  enum Stand {
    SAID,
    DENIED,
    BESIDE
  }

  private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\\n—]|\\s–\\s");

  /// "No-show" denies nothing.
  private static final Pattern NO_COMPOUND = Pattern.compile("(?i)\\bno-(?=\\p{L})");

  /// "Never more than 240" gives a limit.
  private static final Pattern NO_MORE =
      Pattern.compile(
          "(?i)\\b(?:no|not|never) (?=(?:\\p{L}+ )?(?:more|less|fewer|longer|later|earlier) than (?:\\d|\\p{Sc}))");

  private static final Pattern AT_NO_CHARGE =
      Pattern.compile(
          "(?i)\\b(?:at no|without(?: any)?) (?:extra |additional |further )?(?:charge|cost|fee)\\b");

  /// "Zero commission", but not "a count of zero pieces".
  private static final Pattern ZERO =
      Pattern.compile(
          "(?i)(?<!\\b(?:of|at|to|from|is|than|below|above) )\\bzero\\b(?= \\p{L})(?! (?:and|or|to|degrees|percent|in|on|at|after|before|since)\\b)");

  /// What is asked, or given a reason for, is neither said nor denied.
  private static final Pattern WHETHER =
      Pattern.compile(
          "(?i)\\bwhether\\b[^.;:!?\\n]*"
              + "|\\breasons? (?:why|against|not to|for not)\\b(?:(?!\\b(?:is|are|was|were)\\b)[^.,;:!?\\n])*");

  /// Who denies something of all of these may not deny it of any.
  static final Set<String> ALL = Set.of("every", "all", "each", "everybody", "everyone");

  /// "7 weeks instead of 10" and "26 minutes, those without in 39" tell of two, and deny neither.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\binstead (?=of \\d)|(?<=\\b(?:those|ones|rest|others) )without(?= in\\b|[,.;:]|$)");

  private final Map<String, Stand> said;

  /// "104 said they would not": what it denies stands elsewhere.
  private final boolean elliptic;

  /// The checks of a line compare the same sentences and traits one after the other. Longer texts
  /// are not kept, so that those kept take half a megabyte at most.
  private static final Recent<Polarity> RECENT = new Recent<>(128);

  private static final int LONGEST_KEPT = 400;

  /// What somebody must or struggles to do; who cannot do it says no opposite of that.
  private final Set<String> due;

  private final Set<String> unable;

  /// What somebody does without: "groups without a deposit".
  private final Set<String> lacking;

  /// Those with it and those without it are told of alike, "shops without them on 7 days".
  private final boolean parted;

  /// "On paper, or they send it back": what comes where it is not so.
  private final boolean alternative;

  private Polarity(PolarityReader reader, boolean alternative) {
    this.alternative = alternative;
    this.said = Map.copyOf(reader.said);
    this.elliptic = reader.elliptic;
    this.due = Set.copyOf(reader.due);
    this.unable = Set.copyOf(reader.unable);
    this.lacking = Set.copyOf(reader.lacking);
    this.parted = reader.parted;
  }

  /// Reads a sentence.
  public static Polarity of(String text) {
    return text.length() > LONGEST_KEPT ? read(text) : RECENT.of(text, Polarity::read);
  }

  private static Polarity read(String text) {
    var reader = new PolarityReader();
    var said = WHETHER.matcher(denying(text)).replaceAll("");
    var supposed = Supposed.of(said);
    CLAUSE.splitAsStream(supposed.rest()).forEach(reader::readClause);
    Words.tokens(supposed.text()).stream()
        .filter(word -> !Words.isStop(word) && !PolarityWords.DENYING.contains(word))
        .map(PolarityWords::stem)
        .forEach(stem -> reader.said.putIfAbsent(stem, Stand.BESIDE));
    return new Polarity(reader, OtherFrame.hasElse(text));
  }

  /// The text without what only looks like a denial.
  static String denying(String text) {
    if (!mayDeny(text)) {
      return text;
    }
    var told = AT_NO_CHARGE.matcher(PolarityWords.needing(text)).replaceAll("free of charge");
    told = ZERO.matcher(told).replaceAll("no");
    var said = OTHERS.matcher(NO_COMPOUND.matcher(told).replaceAll("no")).replaceAll("");
    return said.contains(" than ") ? NO_MORE.matcher(said).replaceAll("") : said;
  }

  /// Most sentences hold no word of denial, and need not be read for what only looks like one.
  private static boolean mayDeny(String text) {
    return Words.tokens(text).stream()
        .anyMatch(word -> PolarityWords.DENYING.contains(word) || word.equals("zero"));
  }

  /// Whether a text denies anything.
  public static boolean denies(String text) {
    return mayDeny(text)
        && Words.tokens(denying(text)).stream().anyMatch(PolarityWords.DENYING::contains);
  }

  /// Whether a denial stands alone: "104 said they would not".
  public boolean isElliptic() {
    return elliptic;
  }

  /// The stems of the words that carry what it says.
  public Set<String> stems() {
    return said.keySet();
  }

  /// Whether the two say the opposite of each other: some shared word is said by one and denied by
  /// the other, and not more of them are denied by both.
  public boolean opposes(Polarity other) {
    long opposed = 0;
    long alike = 0;
    boolean withoutIt = false;
    boolean otherwise = false;
    for (var stem : shared(other)) {
      var one = said.get(stem);
      var two = other.said.get(stem);
      boolean against =
          one == Stand.SAID
                  && two == Stand.DENIED
                  && !(due.contains(stem) && other.unable.contains(stem))
              || one == Stand.DENIED
                  && two == Stand.SAID
                  && !(unable.contains(stem) && other.due.contains(stem));
      against &=
          !(parted && other.lacking.contains(stem)) && !(other.parted && lacking.contains(stem));
      opposed += against ? 1 : 0;
      boolean lacks = lacking.contains(stem) || other.lacking.contains(stem);
      withoutIt |= against && lacks;
      otherwise |= against && !lacks;
      alike += one == Stand.DENIED && two == Stand.DENIED ? 1 : 0;
    }
    // "without a reading I cannot close it" and "it takes a reading to close it" say the same
    boolean same = withoutIt && otherwise && opposed == 2 && !alternative && !other.alternative;
    return opposed > 0 && opposed >= alike && !same;
  }

  /// Whether the two deny the same and share something besides.
  public boolean deniesWith(Polarity other) {
    var shared = shared(other);
    return shared.size() > 1
        && shared.stream()
            .anyMatch(s -> said.get(s) == Stand.DENIED && other.said.get(s) == Stand.DENIED);
  }

  private Set<String> shared(Polarity other) {
    var shared = new HashSet<>(said.keySet());
    shared.retainAll(other.said.keySet());
    return shared;
  }

  /// The share of these stems that the other has, 0 to 1.
  public double sharedWith(Polarity other) {
    return said.isEmpty() ? 0 : (double) shared(other).size() / said.size();
  }
}
