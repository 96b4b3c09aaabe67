package io.personaassistant.checking;

import io.personaassistant.checking.lint.Verbs;
import io.personaassistant.text.Recent;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sentence denies and what it says, word by word: a denial reaches the next three words
/// that carry meaning, at most to the end of its clause. English.
final class Polarity {
  /// "Training, not setup," sets one thing apart and says nothing of the other.
  private static final int CONTRAST = 4;

  /// Words that deny what follows.
  static final Set<String> DENYING =
      Set.of(
          "not",
          "no",
          "never",
          "don't",
          "doesn't",
          "didn't",
          "isn't",
          "wasn't",
          "aren't",
          "weren't",
          "can't",
          "cannot",
          "won't",
          "wouldn't",
          "hardly",
          "without",
          "nobody",
          "none",
          "neither",
          "nor",
          "rarely",
          "seldom",
          "needn't",
          "withhold",
          "withholds",
          "withheld",
          "refused",
          "couldn't",
          "shouldn't",
          "hasn't",
          "haven't",
          "hadn't",
          "nothing",
          "refuse",
          "refuses",
          "unlikely");

  /// What comes out one way or the other: each of the first is its second denied. Qualities such as
  /// slow and fast are left out, because a wish for one is told by the other.
  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("lost", "won"),
          Map.entry("lose", "won"),
          Map.entry("loses", "won"),
          Map.entry("losing", "won"),
          Map.entry("leave", "stay"),
          Map.entry("leaves", "stay"),
          Map.entry("left", "stay"),
          Map.entry("leaving", "stay"),
          Map.entry("reject", "accept"),
          Map.entry("rejects", "accept"),
          Map.entry("rejected", "accept"),
          Map.entry("fell", "rose"),
          Map.entry("falls", "rose"),
          Map.entry("fallen", "rose"),
          Map.entry("dropped", "rose"),
          Map.entry("declined", "rose"),
          Map.entry("declines", "rose"),
          Map.entry("decreased", "rose"),
          Map.entry("shrank", "rose"),
          Map.entry("disagree", "agree"),
          Map.entry("disagrees", "agree"),
          Map.entry("disagreed", "agree"),
          Map.entry("distrust", "trust"),
          Map.entry("distrusts", "trust"),
          Map.entry("dislike", "like"),
          Map.entry("dislikes", "like"),
          Map.entry("hate", "like"),
          Map.entry("hates", "like"),
          Map.entry("failed", "succeed"),
          Map.entry("fails", "succeed"),
          Map.entry("abandoned", "succeed"),
          Map.entry("stop", "keep"),
          Map.entry("stops", "keep"),
          Map.entry("stopped", "keep"),
          Map.entry("quit", "keep"),
          Map.entry("ceased", "keep"),
          Map.entry("last", "first"),
          Map.entry("least", "most"),
          Map.entry("worst", "best"));

  /// Sales decline; a buyer declines to pay, and declines an offer.
  private static final Set<String> DECLINING =
      Set.of("decline", "declines", "declined", "declining");

  /// What is declined begins with these; "declined the most" has nothing that could be accepted.
  private static final Set<String> OBJECT =
      Set.of("the", "an", "our", "my", "her", "his", "their", "it", "any");

  private static final Set<String> NEEDED = Set.of("need", "needs", "needed", "longer");

  /// Only what somebody does goes on or ends: "stopped coming", not "what stopped them".
  private static final Set<String> ON_AND_OFF =
      Set.of(
          "stop",
          "stops",
          "stopped",
          "quit",
          "ceased",
          "keep",
          "keeps",
          "kept",
          "continue",
          "continues",
          "continued");

  /// Forms of the second of a pair that do not share a stem with it.
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("keeps", "keep"),
          Map.entry("kept", "keep"),
          Map.entry("continue", "keep"),
          Map.entry("continues", "keep"),
          Map.entry("continued", "keep"),
          Map.entry("win", "won"),
          Map.entry("wins", "won"),
          Map.entry("rise", "rose"),
          Map.entry("rises", "rose"),
          Map.entry("risen", "rose"),
          Map.entry("grew", "rose"),
          Map.entry("grows", "rose"),
          Map.entry("increases", "rose"),
          Map.entry("increased", "rose"),
          Map.entry("love", "like"),
          Map.entry("loves", "like"),
          Map.entry("finished", "succeed"),
          Map.entry("finish", "succeed"),
          Map.entry("completed", "succeed"),
          Map.entry("complete", "succeed"),
          Map.entry("passed", "succeed"),
          Map.entry("managed", "succeed"),
          Map.entry("succeeded", "succeed"));

  /// How what people try comes out.
  private static final List<String> ENDS =
      List.of(Words.stem("succeed"), Words.stem("won"), Words.stem("stay"), Words.stem("accept"));

  /// After a denied word, these begin something else.
  private static final Set<String> AUXILIARY =
      Set.of("is", "are", "was", "were", "has", "have", "will", "can", "must", "should");

  private static final Set<String> AUXILIARY_BASES = Set.of("be", "have", "do");

  /// How a word stands: in a clause without denial, as what is denied, or beside that.
  private enum Stand {
    SAID,
    DENIED,
    BESIDE
  }

  private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\\n—]|\\s–\\s");

  /// "No-show" denies nothing.
  private static final Pattern NO_COMPOUND = Pattern.compile("(?iu)\\bno-(?=\\p{L})");

  /// What is asked is neither said nor denied.
  private static final Pattern WHETHER = Pattern.compile("(?iu)\\bwhether\\b[^.;:!?\\n]*");

  /// "Does not trust it until she has tried it" says that she tries it first.
  private static final Pattern UNTIL =
      Pattern.compile("(?iu)(?:\\b(?:not|never|no)|n['’]t)\\b.*\\b(?:until|unless|till)\\b");

  /// Behind these a denial does not reach: "would not and 40 had no signal".
  private static final Pattern OR = Pattern.compile("\\bor\\b|\\band (?=\\d)");

  private final Map<String, Stand> said;

  /// "104 said they would not": what it denies stands elsewhere.
  private final boolean elliptic;

  /// The checks of a line compare the same sentences and traits one after the other. Longer texts
  /// are not kept, so that those kept take half a megabyte at most.
  private static final Recent<Polarity> RECENT = new Recent<>(128);

  private static final int LONGEST_KEPT = 400;

  private Polarity(Map<String, Stand> said, boolean elliptic) {
    this.said = Map.copyOf(said);
    this.elliptic = elliptic;
  }

  static Polarity of(String text) {
    return text.length() > LONGEST_KEPT ? read(text) : RECENT.of(text, Polarity::read);
  }

  private static Polarity read(String text) {
    var reader = new Reader();
    var said = WHETHER.matcher(NO_COMPOUND.matcher(text).replaceAll("no")).replaceAll("");
    CLAUSE.splitAsStream(said).forEach(reader::readClause);
    return new Polarity(reader.said, reader.elliptic);
  }

  /// Whether a text denies anything.
  static boolean denies(String text) {
    return Words.tokens(NO_COMPOUND.matcher(text).replaceAll("no")).stream()
        .anyMatch(DENYING::contains);
  }

  /// Whether a denial stands alone: "104 said they would not".
  boolean isElliptic() {
    return elliptic;
  }

  Set<String> stems() {
    return said.keySet();
  }

  /// Whether the two say the opposite of each other: some shared word is said by one and denied by
  /// the other, and not more of them are denied by both.
  boolean opposes(Polarity other) {
    long opposed = 0;
    long alike = 0;
    for (var stem : shared(other)) {
      var one = said.get(stem);
      var two = other.said.get(stem);
      boolean against =
          (one == Stand.SAID && two == Stand.DENIED) || (one == Stand.DENIED && two == Stand.SAID);
      opposed += against ? 1 : 0;
      alike += one == Stand.DENIED && two == Stand.DENIED ? 1 : 0;
    }
    return opposed > 0 && opposed >= alike;
  }

  /// Whether something came out one way in this text and the other way in that one.
  boolean turnsOut(Polarity other) {
    return ENDS.stream()
        .anyMatch(stem -> {
          var one = said.get(stem);
          var two = other.said.get(stem);
          return one == Stand.SAID && two == Stand.DENIED
              || one == Stand.DENIED && two == Stand.SAID;
        });
  }

  private Set<String> shared(Polarity other) {
    var shared = new HashSet<>(said.keySet());
    shared.retainAll(other.said.keySet());
    return shared;
  }

  /// The share of these stems that the other has, 0 to 1.
  double sharedWith(Polarity other) {
    return said.isEmpty() ? 0 : (double) shared(other).size() / said.size();
  }

  /// Reads one text, clause by clause.
  private static final class Reader {
    private final Map<String, Stand> said = new HashMap<>();
    private boolean elliptic;

    private void readClause(String clause) {
      var words = Words.tokens(clause);
      if (!words.isEmpty() && words.size() <= CONTRAST && words.getFirst().equals("not")) {
        words.stream().map(Words::stem).forEach(s -> said.put(s, Stand.BESIDE));
      } else {
        boolean conditional =
            (clause.contains("til") || clause.contains("unless")) && UNTIL.matcher(clause).find();
        OR.splitAsStream(clause).forEach(part -> readPart(part, conditional));
      }
    }

    private void readPart(String clause, boolean conditional) {
      var stems = new ArrayList<String>();
      var heads = new HashSet<String>();
      boolean denies = false;
      var words = Words.tokens(clause);
      for (int i = 0; i < words.size(); i++) {
        var word = words.get(i);
        if (ON_AND_OFF.contains(word)
            && (i + 1 == words.size() || !words.get(i + 1).endsWith("ing"))) {
          stems.add(Words.stem(word));
        } else if (DENYING.contains(word) || declines(words, i)) {
          denies = true;
        } else if (!conditional && !heads.isEmpty() && AUXILIARY.contains(word)) {
          settle(stems, heads);
        } else if (!Words.isStop(word)
            && !word.equals("one")
            // "no need to ask", "no longer asks"
            && !(denies && NEEDED.contains(word))) {
          var outcome = outcome(words, i);
          var stem = Words.stem(outcome == null ? FORMS.getOrDefault(word, word) : outcome);
          if (outcome != null && !denies) {
            // denied by its own meaning, so nothing else in the clause is
            said.merge(stem, Stand.DENIED, (one, two) -> one == two ? one : Stand.BESIDE);
          } else {
            stems.add(stem);
            if (denies && outcome == null) {
              heads.add(stem);
            }
          }
          denies = false;
        }
      }
      elliptic |= denies;
      if (conditional && !heads.isEmpty()) {
        stems.forEach(stem -> said.merge(stem, Stand.BESIDE, (_, _) -> Stand.BESIDE));
        return;
      }
      settle(stems, heads);
    }

    /// "Declined to pay", but not "declined to 40".
    private static boolean declines(List<String> words, int i) {
      return DECLINING.contains(words.get(i))
          && i + 2 < words.size()
          && words.get(i + 1).equals("to")
          && (Verbs.isBase(words.get(i + 2)) || AUXILIARY_BASES.contains(words.get(i + 2)));
    }

    private static @Nullable String outcome(List<String> words, int i) {
      boolean refused =
          DECLINING.contains(words.get(i))
              && i + 1 < words.size()
              && OBJECT.contains(words.get(i + 1));
      return refused ? "accept" : OUTCOMES.get(words.get(i));
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
