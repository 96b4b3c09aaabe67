package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text speaks of many: by a word such as "most", or by a group without number or article
/// at the beginning of a sentence ("Researchers treat ..."). English.
public final class Generality {
  private static final int SUBJECT_REACH = 4;
  private static final int REACH = 6;

  private static final Set<String> QUANTIFIERS = WordList.named("generality.quantifiers");

  /// "Many teams" speaks of many, "how many studies" does not.
  private static final Set<String> AMOUNTS = Set.of("all", "many", "several", "both");

  /// These may stand between an amount and its noun.
  private static final Set<String> BETWEEN =
      Set.of("of", "the", "these", "those", "our", "your", "my", "her", "his", "their", "its");

  /// What one person has much of, too.
  private static final Set<String> TIMES = WordList.named("generality.times");

  /// Before a group these make it a certain one.
  private static final Set<String> CERTAIN = WordList.named("generality.certain");

  /// Before a group without article these tell whom something holds for.
  private static final Set<String> HOLDS_FOR = WordList.named("generality.holds-for");

  /// Groups without a plural.
  private static final Set<String> COLLECTIVES = WordList.named("generality.collectives");

  /// Who speaks alone.
  private static final Set<String> VOICE =
      Set.of("she", "he", "her", "his", "someone", "somebody", "another", "i", "my");

  /// "You pay for people who show up" tells the reader, nobody else.
  private static final Set<String> ADDRESSED = Set.of("you", "we");

  private static final Pattern HEADS_UP = Pattern.compile("(?i)^\\W*heads[- ]up\\b");

  /// "Residents' fare" speaks of the fare.
  private static final Pattern OWNERS = Pattern.compile("(?u)\\p{L}+s['’] (?=\\p{L})");

  private static final Pattern ONE = Pattern.compile("(?i)(?:^|[,;:–—(])\\W*(?:as )?one\\b");

  private static final Set<String> OF_EACH = Set.of("all", "never", "now", "still");

  /// Behind these somebody is told of as at the beginning.
  private static final Pattern REASON =
      Pattern.compile("(?i)[:;—]\\s|,? \\b(?:because|since|so that|so|as)\\b ");

  private static final Set<String> OF_THEM = Set.of("of", "the", "them", "these", "those", "us");

  private Generality() {}

  /// Whether a sentence of the text says something of many or of most.
  ///
  /// @param source what the text rests on: a word for many that stands there is its own
  /// @param title a job, whose people in the plural are a group
  public static boolean isOfMany(String text, String source, String title) {
    var known = Set.copyOf(Words.tokens(source));
    var titled =
        Words.tokens(title).stream()
            .filter(w -> !Words.isStop(w) && Lexicon.isSomebody(w))
            .map(w -> w + "s")
            .filter(w -> !known.contains(w))
            .collect(Collectors.toSet());
    return Words.sentences(text).stream()
        .map(s -> HEADS_UP.matcher(OWNERS.matcher(s.text()).replaceAll("")).replaceFirst(""))
        .filter(s -> !isToldByOne(s))
        .anyMatch(s ->
            is(Words.tokens(s), known)
                || REASON
                    .splitAsStream(s)
                    .anyMatch(part -> beginsWith(Words.tokens(part), titled)));
  }

  /// "Vets sleep better", "because practice managers never sign": those who have the job, with
  /// nothing but their kind before them and a verb behind.
  private static boolean beginsWith(List<String> words, Set<String> titled) {
    for (int i = 0; i < Math.min(SUBJECT_REACH, words.size() - 1); i++) {
      var word = words.get(i);
      if (titled.contains(word)) {
        return !isEnd(words.get(i + 1)) || OF_EACH.contains(words.get(i + 1));
      }
      if (isEnd(word) || Sayings.isOrder(word)) {
        return false;
      }
    }
    return false;
  }

  /// "Customers film the sofa only, one owner complains."
  private static boolean isToldByOne(String sentence) {
    return ONE.matcher(sentence)
        .results()
        .map(one -> Words.tokens(sentence.substring(one.end())))
        .anyMatch(words ->
            words.stream()
                .limit(SUBJECT_REACH)
                .takeWhile(w -> !Words.isStop(w) || OF_THEM.contains(w))
                .anyMatch(ClaimWords.SAYING::contains));
  }

  private static boolean is(List<String> words, Set<String> known) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean asks = i > 0 && words.get(i - 1).equals("how");
      boolean most =
          word.equals("most") && i > 0 && Set.of("the", "at").contains(words.get(i - 1))
              || isOfTime(words, i);
      boolean group = i + 1 < words.size() && AMOUNTS.contains(word) && isGroupNear(words, i);
      boolean certain =
          i + 2 < words.size()
              && words.get(i + 1).equals("in")
              && CERTAIN.contains(words.get(i + 2));
      boolean denied = i > 0 && words.get(i - 1).equals("not");
      if ((QUANTIFIERS.contains(word) && !known.contains(word) && !most && !denied && !certain)
          || (group && !asks)) {
        return true;
      }
    }
    return !isAtOne(words) && (beginsWithGroup(words) || isSaidOfGroup(words, known));
  }

  /// "Volunteers pack at one museum" speaks of those there.
  private static boolean isAtOne(List<String> words) {
    int at = Collections.indexOfSubList(words, List.of("at", "one"));
    return at >= 0
        && at + 2 < words.size()
        && !Words.isStop(words.get(at + 2))
        && !PolarityWords.DENYING.contains(words.getFirst());
  }

  /// "Cost is no issue for owners", "what directors want", "deck crew wave people on": a group
  /// stands without number, article or owner where whom it holds for is told, and no single voice
  /// is named.
  private static boolean isSaidOfGroup(List<String> words, Set<String> known) {
    if (words.isEmpty()
        || Sayings.isOrder(words.getFirst())
        || ADDRESSED.contains(words.getFirst())
        || words.stream().anyMatch(VOICE::contains)
        || ClaimSubjects.isOfOne(words)) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      var word = words.get(i);
      boolean bare = Words.isStop(word) || CERTAIN.contains(word) || isNumber(word);
      if (bare || known.contains(word)) {
        continue;
      }
      boolean collective = COLLECTIVES.contains(word) && i + 1 < words.size();
      int before = i - 1;
      while (before > Math.max(0, i - SUBJECT_REACH) && !isEnd(words.get(before))) {
        before--;
      }
      var opening = words.get(before);
      boolean holdsFor = HOLDS_FOR.contains(opening) && (isGroup(word) || People.isPlural(word));
      boolean begins = before == 0 && !isEnd(opening) && collective;
      if (holdsFor || begins) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(String word) {
    return Words.isStop(word) || CERTAIN.contains(word) || isNumber(word);
  }

  /// "Many of the small growers", but not "all the reports that clients send": the first plural
  /// behind the amount is what there are many of.
  private static boolean isGroupNear(List<String> words, int i) {
    for (var word : words.subList(i + 1, Math.min(words.size(), i + REACH))) {
      if (isGroup(word)) {
        return true;
      }
      boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
      if (plural || Words.isStop(word) && !BETWEEN.contains(word) || TIMES.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// "Most of her week", "most mornings": of one person as well.
  private static boolean isOfTime(List<String> words, int i) {
    int noun = i + 1;
    while (noun < words.size() && BETWEEN.contains(words.get(noun))) {
      noun++;
    }
    boolean amount = words.get(i).equals("most") || words.get(i).equals("majority");
    return amount && noun < words.size() && TIMES.contains(words.get(noun));
  }

  private static boolean beginsWithGroup(List<String> words) {
    // "Watch whether people find it" says what to do
    if (words.isEmpty() || Sayings.isOrder(words.getFirst())) {
      return false;
    }
    if (ClaimSubjects.isPluralSubject(words) && !CERTAIN.contains(words.getFirst())) {
      return true;
    }
    for (int i = 0; i < Math.min(SUBJECT_REACH, words.size()); i++) {
      String word = words.get(i);
      if (CERTAIN.contains(word) || isNumber(word)) {
        return false;
      }
      if (isGroup(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGroup(String word) {
    boolean plural = word.endsWith("s") || word.endsWith("men");
    return plural && Claims.isGroup(Words.stem(word)) || word.equals("people");
  }

  private static boolean isNumber(String word) {
    return !Numbers.find(word).isEmpty();
  }
}
