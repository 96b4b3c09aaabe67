package io.personaassistant.checking.reading;

import io.personaassistant.text.Recent;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence denies and what it says, word by word: a denial reaches the next three words
/// that carry meaning, at most to the end of its clause. English.
public final class Polarity {
  /// How somebody says a thing, not what.
  private static final Set<String> MANNERS =
      WordList.of("honestly frankly actually really basically simply obviously clearly");

  /// "Training, not setup," sets one thing apart and says nothing of the other.
  private static final int CONTRAST = 8;

  /// How a word stands: in a clause without denial, as what is denied, or beside that.
  private enum Stand {
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

  /// What is asked, or given a reason for, is neither said nor denied.
  private static final Pattern WHETHER =
      Pattern.compile(
          "(?i)\\bwhether\\b[^.;:!?\\n]*"
              + "|\\breasons? (?:why|against|not to|for not)\\b(?:(?!\\b(?:is|are|was|were)\\b)[^.,;:!?\\n])*");

  /// "Does not trust it until she has tried it" says that she tries it first, and so does "nothing
  /// is switched before you have seen it". "We do not come before 5:30" denies that we do.
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|no)\\b|n['’]t)\\b(?! need|(?: have)? to\\b).*\\b(?:until|unless|till|before (?:that|then|this|you|they|she|he|it|we|i|somebody|someone)\\b)"
              + "|\\b(?:nothing|nobody|none|no one)\\b.*\\b(?:until|unless|till|before\\b(?! \\d))");

  /// Behind these a denial does not reach: "would not and 40 had no signal".
  private static final Pattern OR = Pattern.compile("\\bor\\b|\\band (?=\\d)");

  /// Who denies something of all of these may not deny it of any.
  static final Set<String> ALL = Set.of("every", "all", "each", "everybody", "everyone");

  /// What is set apart may go on: "not for each of those that share it".
  private static final Pattern GOES_ON = Pattern.compile("(?i)\\b(?:that|who|which)\\b.*$");

  /// "7 weeks instead of 10" and "26 minutes, those without in 39" tell of two, and deny neither.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\binstead (?=of \\d)|(?<=\\b(?:those|ones|rest|others) )without(?= in\\b|[,.;:]|$)");

  private static final Set<String> ITS = Set.of("it", "them", "this", "that", "these", "those");

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

  private Polarity(Reader reader) {
    this.said = Map.copyOf(reader.said);
    this.elliptic = reader.elliptic;
    this.due = Set.copyOf(reader.due);
    this.unable = Set.copyOf(reader.unable);
  }

  /// Reads a sentence.
  public static Polarity of(String text) {
    return text.length() > LONGEST_KEPT ? read(text) : RECENT.of(text, Polarity::read);
  }

  private static Polarity read(String text) {
    var reader = new Reader();
    var said = WHETHER.matcher(denying(text)).replaceAll("");
    var supposed = Supposed.of(said);
    CLAUSE.splitAsStream(supposed.rest()).forEach(reader::readClause);
    Words.tokens(supposed.text()).stream()
        .filter(word -> !Words.isStop(word) && !PolarityWords.DENYING.contains(word))
        .map(PolarityWords::stem)
        .forEach(stem -> reader.said.putIfAbsent(stem, Stand.BESIDE));
    return new Polarity(reader);
  }

  /// The text without what only looks like a denial.
  static String denying(String text) {
    var said = OTHERS.matcher(NO_COMPOUND.matcher(text).replaceAll("no")).replaceAll("");
    return said.contains(" than ") ? NO_MORE.matcher(said).replaceAll("") : said;
  }

  /// Whether a text denies anything.
  public static boolean denies(String text) {
    return Words.tokens(denying(text)).stream().anyMatch(PolarityWords.DENYING::contains);
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
      opposed += against ? 1 : 0;
      alike += one == Stand.DENIED && two == Stand.DENIED ? 1 : 0;
    }
    return opposed > 0 && opposed >= alike;
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

  /// Reads one text, clause by clause.
  private static final class Reader {
    private final Map<String, Stand> said = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private final Set<String> unable = new HashSet<>();
    private boolean elliptic;

    private void readClause(String clause) {
      var words = Words.tokens(clause);
      var core = Words.tokens(GOES_ON.matcher(clause).replaceFirst(""));
      if (!words.isEmpty()
          && core.size() <= CONTRAST
          && words.getFirst().equals("not")
          && !isNotAll(words, 0)
          && core.stream().noneMatch(Verbs::isFinite)) {
        beside(words);
      } else {
        boolean conditional =
            (clause.contains("til") || clause.contains("unless") || clause.contains("before"))
                && UNTIL.matcher(clause).find();
        OR.splitAsStream(clause).forEach(part -> readPart(part, conditional));
      }
    }

    private void readPart(String clause, boolean conditional) {
      var stems = new ArrayList<String>();
      var heads = new HashSet<String>();
      boolean denies = false;
      boolean none = false;
      boolean owed = false;
      boolean able = true;
      var words = Words.tokens(clause);
      for (int i = 0; i < words.size(); i++) {
        var word = words.get(i);
        owed |= PolarityWords.isOwed(words, i);
        able &= !PolarityWords.UNABLE.contains(word);
        if (PolarityWords.isMissing(words, i)) {
          i = readPlace(words, i + 2); // "missing on the invoice" denies nothing else
        } else if (isNotAll(words, i)) {
          beside(
              words.subList(i, words.size())); // "not every actor reads it": most may, some never
          break;
        } else if (PolarityWords.ON_AND_OFF.contains(word)
            && (i + 1 == words.size() || !words.get(i + 1).endsWith("ing"))) {
          var stem = PolarityWords.stem(word);
          stems.add(stem);
          boolean over = PolarityWords.isOver(words, i) && stems.size() > 1;
          if (denies && !over) {
            heads.add(stem);
          } else if (!denies && over) {
            heads.add(stems.get(stems.size() - 2)); // "hire stops on rain days"
          }
          denies = false;
        } else if (PolarityWords.isNothing(words, i) && !stems.isEmpty()) {
          heads.add(stems.getLast()); // "you sign nothing for the pilot" denies no pilot
        } else if (PolarityWords.DENYING.contains(word)
            || word.startsWith("nobody'")
            || PolarityWords.declines(words, i)) {
          denies = true;
          none |= word.equals("no") && stems.isEmpty();
        } else if (none && PolarityWords.AUXILIARY.contains(word)) {
          denies = true; // "no fee is added"
          none = false;
        } else if (!conditional && !heads.isEmpty() && PolarityWords.AUXILIARY.contains(word)) {
          settle(stems, heads);
        } else if (denies && i > 0 && words.get(i - 1).equals("without") && ITS.contains(word)) {
          denies = false; // "managers without them lose six"
        } else if (!Words.isStop(word)
            && !word.equals("one")
            && !MANNERS.contains(word)
            // "no need to ask", "no longer asks"
            && !(denies && PolarityWords.NEEDED.contains(word))) {
          var outcome = PolarityWords.outcome(words, i);
          var stem = PolarityWords.stem(outcome == null ? word : outcome);
          if (outcome != null && !denies) {
            // denied by its own meaning, so nothing else in the clause is
            said.merge(stem, Stand.DENIED, (one, two) -> one == two ? one : Stand.BESIDE);
          } else {
            stems.add(stem);
            if (denies && outcome == null) {
              heads.add(stem);
              if (!able) {
                unable.add(stem);
              }
            } else if (owed) {
              due.add(stem);
            }
          }
          denies = outcome != null && !denies && PolarityWords.ends(words, i); // "stopped coming"
        }
      }
      elliptic |= denies;
      if (conditional && !heads.isEmpty()) {
        stems.forEach(stem -> said.merge(stem, Stand.BESIDE, (_, _) -> Stand.BESIDE));
        return;
      }
      if (heads.isEmpty() && PolarityWords.isOnlyOf(words)) {
        beside(words); // "we copy only names" copies nothing else
        return;
      }
      settle(stems, heads);
    }

    /// Where something is not; the index of the last word that was read.
    private int readPlace(List<String> words, int from) {
      int i = from;
      while (i < words.size() && Words.isStop(words.get(i))) {
        i++;
      }
      if (i < words.size()) {
        said.merge(
            PolarityWords.stem(words.get(i)),
            Stand.DENIED,
            (one, two) -> one == two ? one : Stand.BESIDE);
      }
      return i;
    }

    private void beside(List<String> words) {
      words.stream()
          .filter(word -> !Words.isStop(word))
          .map(PolarityWords::stem)
          .forEach(stem -> said.put(stem, Stand.BESIDE));
    }

    /// "Not every actor", "cannot answer every question", and not "cannot answer at all".
    private static boolean isNotAll(List<String> words, int i) {
      var word = words.get(i);
      return (word.equals("not") || word.equals("cannot") || word.endsWith("n't"))
          && (isAll(words, i + 1) || isAll(words, i + 2) && !words.get(i + 1).equals("at"));
    }

    private static boolean isAll(List<String> words, int i) {
      return i < words.size() && ALL.contains(words.get(i));
    }

    private void settle(List<String> stems, Set<String> heads) {
      for (var stem : stems) {
        boolean plain = heads.isEmpty();
        said.merge(
            stem,
            plain ? Stand.SAID : heads.contains(stem) ? Stand.DENIED : Stand.BESIDE,
            (one, two) -> one == two ? one : Stand.BESIDE);
      }
      stems.clear();
      heads.clear();
    }
  }
}
