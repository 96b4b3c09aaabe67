package io.personaassistant.checking.reading;

import io.personaassistant.checking.reading.Deeds.Deed;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads who does what in one sentence, clause by clause.
final class DeedReader {
  private static final Pattern PART =
      Pattern.compile(
          Clauses.MARKS
              + "|\\b(?:and|but|so|because|since|when|while|whereas"
              + "|after|than|that|which|who|whom|where|what|as)\\b|\\b(?=before\\b)");

  /// What is supposed or wished for, or counted in shares, may be done or not.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:if|unless|until|till|used to|whether|without|only|would|should|must not|percent)\\b|%");

  /// "Maybe six studies" only rounds.
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:(?-i:may)|might|(?:perhaps|maybe|possibly|probably)(?! (?:\\d|an? |half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)))\\b");

  private static final Pattern IF =
      Pattern.compile(
          "(?i)^\\W*if\\b.*\\b(?:could|would)\\b|\\b(?:could|would)\\b[^.;]*\\b(?<!\\bas )if\\b");

  /// Behind these stands what is done, whatever verb it is.
  private static final Set<String> MODAL = WordList.named("deed-reader.modal");

  private static final Set<String> BE =
      WordList.of("is are was were be been isn't aren't wasn't weren't gets get got");

  private static final Set<String> HAVE = WordList.of("has have had");

  /// "Has to sign" tells of signing, as "must sign" does.
  private static final Set<String> BOUND = WordList.of("has have had need needs needed");

  private static final Set<String> BETWEEN = WordList.named("deed-reader.between");

  private static final Set<String> DETERMINERS = WordList.named("deed-reader.determiners");

  private static final Set<String> NOBODY = Set.of("nobody", "nothing", "none");

  /// Behind a verb these deny it: "takes no payments".
  private static final Set<String> NOTHING = Set.of("nobody", "nothing", "none", "no");

  private static final Set<String> BESIDE =
      WordList.of("of in at with for from on by to about near between behind per under over");

  static final Set<String> PRONOUNS = WordList.named("deed-reader.pronouns");

  /// So many words of a thing may stand behind its article.
  private static final int REACH = 3;

  private static final int SHORTEST = 5;

  private final String sentence;
  private final boolean open;
  private final boolean conditional;
  private final List<Deed> deeds;
  private final int first;

  /// Somebody is named before who does it as well: "my boss and I sign".
  private boolean joint;

  /// The part that is read says "may" or "perhaps".
  private boolean supposed;

  /// "Before he signed it": it need not have been done.
  private boolean before;

  /// "I sign nothing that touches the records": nothing does.
  private boolean ofNothing;

  DeedReader(String sentence, List<Deed> deeds) {
    this.sentence = sentence;
    this.open = OPEN.matcher(sentence).find();
    this.conditional = IF.matcher(sentence).find();
    this.deeds = deeds;
    this.first = deeds.size();
  }

  void read() {
    for (var part : PART.split(sentence, -1)) {
      var words = Words.tokens(part);
      supposed = conditional || SUPPOSED.matcher(part).find();
      before = !words.isEmpty() && words.getFirst().equals("before");
      words = before ? words.subList(1, words.size()) : words;
      int had = deeds.size();
      for (int i = 0; i < words.size(); i++) {
        if (isVerb(words, i)) {
          readVerb(words, i);
        }
      }
      boolean silent = deeds.size() == had;
      if (silent && had > first && words.size() > 1) {
        readContrast(words, deeds.getLast());
      }
      joint = silent && !words.isEmpty() && Lexicon.isSomebody(words.getLast());
      ofNothing = !words.isEmpty() && NOTHING.contains(words.getLast());
    }
  }

  /// "The owner signs the notice, not the tenant."
  private void readContrast(List<String> words, Deed last) {
    if (words.getFirst().equals("not")
        && words.size() <= REACH
        && last.isNamed()
        && Lexicon.isSomebody(words.getLast())) {
      var who = stems(words.subList(words.size() - 1, words.size()));
      deeds.add(
          new Deed(
              words.getLast(),
              who,
              last.does(),
              !last.denied(),
              open,
              supposed,
              last.rest(),
              last.whom()));
    }
  }

  private void readVerb(List<String> words, int verb) {
    int at = verb - 1;
    while (at >= 0 && isBetween(words, at)) {
      at--;
    }
    var between = words.subList(at + 1, verb);
    var rest = rest(words, verb);
    var by = by(words, verb);
    var doer = by.stream().filter(Lexicon::isSomebody).findFirst().orElse("");
    var who = stems(by);
    if (between.stream().anyMatch(BE::contains)) {
      if (!Verbs.isPast(words.get(verb))) {
        return;
      }
    } else if (at < 0 && doer.isEmpty() && deeds.size() > first) {
      doer = deeds.getLast().doer();
      who = deeds.getLast().who();
    } else if (at >= 0) {
      int noun = noun(words, at);
      int from = beginning(words, noun);
      if (noun < 0
          || from > 1 && HAVE.contains(words.get(from - 2)) && Verbs.isPast(words.get(verb))) {
        return; // "had the bags carried"
      }
      doer = joint ? "" : words.get(noun);
      who = stems(words.subList(from, at + 1));
      rest.removeAll(who);
    }
    boolean denied =
        between.stream().anyMatch(PolarityWords.DENYING::contains)
            || NOBODY.contains(doer)
            || verb + 1 < words.size() && NOTHING.contains(words.get(verb + 1))
            || at >= 0 && between.stream().anyMatch(BE::contains) && NOBODY.contains(words.get(at))
            || at > 0 && words.get(at - 1).equals("no");
    boolean some = denied && words.stream().skip(verb).anyMatch(Polarity.ALL::contains);
    boolean bound = between.contains("must") || between.contains("to");
    boolean either = open || before || some || bound || at < 0 && ofNothing;
    var does = PolarityWords.stem(words.get(verb));
    deeds.add(new Deed(doer, who, does, denied, either, supposed, rest, whom(words, verb)));
  }

  /// What the words right behind a verb name, to which it is done: "asked the supplier".
  private static String whom(List<String> words, int verb) {
    int at = verb + 1;
    while (at < words.size() && DETERMINERS.contains(words.get(at))) {
      at++;
    }
    if (at < words.size() && Deeds.TO_SPEAKER.contains(words.get(at))) {
      return words.get(at);
    }
    boolean behind =
        at < words.size()
            && !Words.isStop(words.get(at))
            && Character.isLetter(words.get(at).charAt(0));
    return behind ? Words.stem(words.get(at)) : "";
  }

  private static boolean isVerb(List<String> words, int i) {
    var word = words.get(i);
    var before = i == 0 ? "" : words.get(i - 1);
    boolean done = i + 1 < words.size() && DETERMINERS.contains(words.get(i + 1)); // to something
    if (isBetween(word) || Words.isStop(word) || DETERMINERS.contains(before)) {
      return false;
    }
    return MODAL.contains(before)
        || done && (PRONOUNS.contains(before) || word.endsWith("s") && !Words.isStop(before))
        || Verbs.isFinite(word)
        || word.endsWith("ed") && word.length() >= SHORTEST
        || Verbs.isBase(word)
            && (PRONOUNS.contains(before)
                || i > 0 && isBetween(words, i - 1)
                || before.endsWith("s"));
  }

  /// Whether a word belongs to the verb behind it.
  private static boolean isBetween(List<String> words, int i) {
    return isBetween(words.get(i))
        || words.get(i).equals("to") && i > 0 && BOUND.contains(words.get(i - 1))
        || BOUND.contains(words.get(i)) && i + 1 < words.size() && words.get(i + 1).equals("to");
  }

  private static boolean isBetween(String word) {
    return MODAL.contains(word)
        || BE.contains(word)
        || BETWEEN.contains(word)
        || word.endsWith("ly");
  }

  private static Set<String> stems(List<String> words) {
    return words.stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> rest(List<String> words, int verb) {
    var rest = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      if (i != verb && !isBetween(words.get(i)) && !Words.isStop(words.get(i))) {
        rest.add(Words.stem(words.get(i)));
      }
    }
    return rest;
  }

  private static List<String> by(List<String> words, int verb) {
    for (int i = verb + 1; i + 2 < words.size(); i++) {
      if (words.get(i).equals("by") && DETERMINERS.contains(words.get(i + 1))) {
        return words.stream().skip(i + 2).takeWhile(w -> !Words.isStop(w)).toList();
      }
    }
    return List.of();
  }

  /// Where who does it stands: a pronoun, a noun behind an article, or what begins the clause; what
  /// a noun belongs to is passed over. Less than 0 where nobody is seen.
  private static int noun(List<String> words, int at) {
    if (at < 0 || PRONOUNS.contains(words.get(at))) {
      return at;
    }
    if (Words.isStop(words.get(at))) {
      return -1;
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      boolean article = DETERMINERS.contains(words.get(i));
      int beside = article ? i - 1 : i;
      if (beside >= 0 && BESIDE.contains(words.get(beside))) {
        return noun(words, beside - 1);
      }
      if (article) {
        return at;
      }
      if (Words.isStop(words.get(i))) {
        return -1;
      }
    }
    return at == 0 ? at : -1;
  }

  /// Where the words begin that tell which thing it is: "the district office".
  private static int beginning(List<String> words, int noun) {
    int from = noun;
    while (from > 0 && !Words.isStop(words.get(from - 1))) {
      from--;
    }
    return from;
  }
}
