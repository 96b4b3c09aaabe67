package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who does what in a text, and what is not done: "the owner signs the notice, not the tenant".
/// English; it reads plain clauses and leaves the others out.
public final class Deeds {
  private static final Pattern PART =
      Pattern.compile(
          "[,;:.!?()\\n—](?=\\s|$)|\\s–\\s|\\b(?:and|but|so|because|since|when|while|whereas|before"
              + "|after|than|that|which|who|whom|where|what|as)\\b");

  /// What is supposed, wished for or counted in shares may be done or not, and who does not do all
  /// does some.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:if|unless|until|till|whether|without|only|would|should|must not|percent)\\b|%"
              + "|(?:\\bnot|n['’]t|\\bcannot|\\bnever)\\b.*\\b(?:all|every\\p{L}*|each|both|always)\\b");

  /// Behind these stands what is done, whatever verb it is.
  private static final Set<String> MODAL =
      WordList.of(
          "will can cannot can't could couldn't may must might should does do did doesn't don't didn't won't");

  private static final Set<String> BE =
      WordList.of("is are was were be been isn't aren't wasn't weren't gets get got");

  private static final Set<String> BETWEEN =
      WordList.of(
          "has have had hasn't haven't hadn't not never also then now always still even just himself herself"
              + " itself themselves often again usually already ever yet");

  private static final Set<String> DETERMINERS =
      WordList.of(
          "the a an my our his her their its your this that these those one another each every some many most two"
              + " three four no all");

  private static final Set<String> BESIDE =
      WordList.of("of in at with for from on by to about near between behind per under over");

  private static final Set<String> SPEAKER = Set.of("i", "we");

  private static final Set<String> PRONOUNS =
      WordList.of(
          "i we you he she it they this that these those nobody somebody everybody everyone");

  /// Who does these hangs on what they stand with: "takes the key", "takes an hour".
  private static final Set<String> LIGHT =
      Set.copyOf(
          Words.stems(
              "have do get make take go come give keep let want need use say see know find mean like tell work"
                  + " start show"));

  /// So many words of a thing may stand behind its article.
  private static final int REACH = 3;

  private static final int SHORTEST = 5;

  private final List<Deed> deeds;

  private Deeds(List<Deed> deeds) {
    this.deeds = deeds;
  }

  /// @param doer who does it: a noun, a pronoun, or `""` where nobody is named
  /// @param does the stem of the verb
  /// @param open it is supposed, so that it is neither done nor not done
  /// @param rest the stems of what the clause says besides
  private record Deed(String doer, String does, boolean denied, boolean open, Set<String> rest) {
    private boolean isNamed() {
      return !doer.isEmpty() && !PRONOUNS.contains(doer);
    }

    private boolean isBySame(Deed other) {
      return Words.stem(doer).equals(Words.stem(other.doer));
    }

    private boolean shares(Deed other) {
      return rest.stream().anyMatch(other.rest::contains);
    }

    /// Whether this is done by somebody else than the other, whom both name.
    private boolean isByOther(Deed other) {
      boolean bySpeaker = SPEAKER.contains(doer) && !rest.contains(Words.stem(other.doer));
      return (bySpeaker || isNamed() && Lexicon.isSomebody(doer))
          && !isBySame(other)
          && Lexicon.relation(doer, other.doer) != Lexicon.Relation.SAME;
    }
  }

  /// Reads a text.
  public static Deeds of(String text) {
    var deeds = new ArrayList<Deed>();
    for (var sentence : Words.sentences(Polarity.denying(text))) {
      if (!sentence.text().endsWith("?")) {
        new Sentence(OPEN.matcher(sentence.text()).find(), deeds).read(sentence.text());
      }
    }
    return new Deeds(List.copyOf(deeds));
  }

  /// What several texts tell together.
  public static Deeds all(Stream<Deeds> of) {
    return new Deeds(of.flatMap(d -> d.deeds.stream()).toList());
  }

  /// Whether something is done here by whom the source names, and there by others alone.
  ///
  /// @param named the stems of whom and what the source names
  public boolean areByOthers(Deeds theirs, Set<String> named) {
    return deeds.stream()
        .filter(d -> d.isNamed() && !LIGHT.contains(d.does()))
        .filter(d -> named.contains(Words.stem(d.doer())))
        .anyMatch(ours ->
            theirs.hold(ours, d -> true, d -> d.isByOther(ours))
                && Lexicon.isSomebody(ours.doer()));
  }

  /// Whether something is done here that is not done there, or the other way round.
  public boolean areDenied(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> !ours.open())
        .anyMatch(ours ->
            theirs.hold(
                ours,
                d -> ours.shares(d) && (!(d.isNamed() && ours.isNamed()) || d.isBySame(ours)),
                d -> !d.open() && d.denied() != ours.denied()));
  }

  /// Whether what this denies of somebody by name is denied of the same there.
  public boolean denyAlike(Deeds theirs) {
    return deeds.stream()
        .filter(ours -> ours.isNamed() && ours.denied())
        .anyMatch(
            ours -> theirs.hold(ours, d -> ours.shares(d) && d.isBySame(ours), d -> d.denied()));
  }

  /// Whether the same is done here, to one thing at least that is the same, and each time so.
  private boolean hold(Deed ours, Predicate<Deed> which, Predicate<Deed> so) {
    var same = deeds.stream().filter(d -> d.does().equals(ours.does())).filter(which).toList();
    return same.stream().anyMatch(ours::shares) && same.stream().allMatch(so);
  }

  /// Reads one sentence, clause by clause.
  private static final class Sentence {
    private final boolean open;
    private final List<Deed> deeds;
    private final int first;

    /// What comes after something else may never come.
    private boolean later;

    private Sentence(boolean open, List<Deed> deeds) {
      this.open = open;
      this.deeds = deeds;
      this.first = deeds.size();
    }

    private void read(String sentence) {
      var between = PART.matcher(sentence);
      int from = 0;
      while (between.find()) {
        readPart(Words.tokens(sentence.substring(from, between.start())));
        later = between.group().equalsIgnoreCase("before");
        from = between.end();
      }
      readPart(Words.tokens(sentence.substring(from)));
    }

    private void readPart(List<String> words) {
      int before = deeds.size();
      for (int i = 0; i < words.size(); i++) {
        if (isVerb(words, i)) {
          readVerb(words, i);
        }
      }
      if (deeds.size() == before && before > first && words.size() > 1) {
        readContrast(words, deeds.getLast());
      }
    }

    /// "The owner signs the notice, not the tenant."
    private void readContrast(List<String> words, Deed last) {
      if (words.getFirst().equals("not")
          && words.size() <= REACH
          && last.isNamed()
          && Lexicon.isSomebody(words.getLast())) {
        deeds.add(new Deed(words.getLast(), last.does(), !last.denied(), open, last.rest()));
      }
    }

    private void readVerb(List<String> words, int verb) {
      int at = verb - 1;
      while (at >= 0 && isBetween(words.get(at))) {
        at--;
      }
      var between = words.subList(at + 1, verb);
      var rest = rest(words, verb);
      var doer = by(words, verb);
      if (between.stream().anyMatch(BE::contains)) {
        if (!isPast(words.get(verb))) {
          return;
        }
      } else if (at < 0 && doer.isEmpty()) {
        doer = deeds.size() == first ? "" : deeds.getLast().doer();
      } else if (at >= 0) {
        int noun = noun(words, at);
        if (noun < 0) {
          return;
        }
        doer = words.get(noun);
        rest.removeAll(
            Words.stems(String.join(" ", words.subList(beginning(words, noun), at + 1))));
      }
      boolean denied =
          between.stream().anyMatch(PolarityWords.DENYING::contains)
              || doer.equals("nobody")
              || at > 0 && words.get(at - 1).equals("no");
      deeds.add(new Deed(doer, PolarityWords.stem(words.get(verb)), denied, open || later, rest));
    }
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
            && (PRONOUNS.contains(before) || isBetween(before) || before.endsWith("s"));
  }

  private static boolean isBetween(String word) {
    return MODAL.contains(word)
        || BE.contains(word)
        || BETWEEN.contains(word)
        || word.endsWith("ly");
  }

  private static boolean isPast(String word) {
    return word.endsWith("ed") || Verbs.ofPast(word).isPresent();
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

  private static String by(List<String> words, int verb) {
    for (int i = verb + 1; i + 2 < words.size(); i++) {
      if (words.get(i).equals("by") && DETERMINERS.contains(words.get(i + 1))) {
        return words.get(i + 2);
      }
    }
    return "";
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
