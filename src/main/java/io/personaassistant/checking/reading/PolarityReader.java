package io.personaassistant.checking.reading;

import io.personaassistant.checking.reading.Polarity.Stand;
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

/// Reads what one text says and denies for `Polarity`, clause by clause. English.
final class PolarityReader {
  /// How somebody says a thing, not what.
  private static final Set<String> MANNERS =
      WordList.of("honestly frankly actually really basically simply obviously clearly");

  /// "Training, not setup," sets one thing apart and says nothing of the other.
  private static final int CONTRAST = 8;

  /// "Does not trust it until she has tried it" says that she tries it first, and so does "nothing
  /// is switched before you have seen it". "We do not come before 5:30" denies that we do.
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|no)\\b|n['’]t)\\b(?! need|(?: have)? to\\b).*\\b(?:until|unless|till|before (?:that|then|this|you|they|she|he|it|we|i|somebody|someone)\\b)"
              + "|\\b(?:nothing|nobody|none|no one)\\b.*\\b(?:until|unless|till|before\\b(?! \\d))");

  /// Behind these a denial does not reach: "would not and 40 had no signal".
  private static final Pattern OR = Pattern.compile("\\bor\\b|\\band (?=\\d)");

  /// What is set apart may go on: "not for each of those that share it".
  private static final Pattern GOES_ON = Pattern.compile("(?i)\\b(?:that|who|which)\\b.*$");

  private static final Set<String> ITS =
      Set.of(
          "it", "them", "this", "that", "these", "those", "one", "you", "us", "me", "him", "her");

  final Map<String, Stand> said = new HashMap<>();
  final Set<String> due = new HashSet<>();
  final Set<String> unable = new HashSet<>();
  final Set<String> lacking = new HashSet<>();
  boolean elliptic;
  boolean parted;

  void readClause(String clause) {
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
    boolean without = false;
    var words = Words.tokens(clause);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      owed |= PolarityWords.isOwed(words, i);
      if (denies && without && !heads.isEmpty() && Verbs.isPast(word)) {
        denies = false; // "groups without a deposit cancelled more"
      }
      able &= !PolarityWords.UNABLE.contains(word);
      if (PolarityWords.isMissing(words, i)) {
        i = readPlace(words, i + 2); // "missing on the invoice" denies nothing else
      } else if (isNotAll(words, i)) {
        beside(words.subList(i, words.size())); // "not every actor reads it": most may, some never
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
        parted |= word.equals("none");
        heads.add(stems.getLast()); // "you sign nothing for the pilot" denies no pilot
      } else if (PolarityWords.DENYING.contains(word)
          || word.startsWith("nobody'")
          || PolarityWords.declines(words, i)) {
        if ((denies || !heads.isEmpty()) && PolarityWords.isTwice(words, i)) {
          beside(words); // "never buys a rose that he has not smelled" buys those that he has
          return;
        }
        denies = true;
        without = word.equals("without");
        none |= word.equals("no") && stems.isEmpty();
      } else if (none && PolarityWords.AUXILIARY.contains(word)) {
        denies = true; // "no fee is added"
        none = false;
      } else if (!conditional && !heads.isEmpty() && PolarityWords.AUXILIARY.contains(word)) {
        settle(stems, heads);
      } else if (denies && i > 0 && words.get(i - 1).equals("without") && ITS.contains(word)) {
        denies = false; // "managers without them lose six"
        parted = true;
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
            if (without) {
              lacking.add(stem);
            }
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
    return i < words.size() && Polarity.ALL.contains(words.get(i));
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
