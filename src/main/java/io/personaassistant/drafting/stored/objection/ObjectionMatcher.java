package io.personaassistant.drafting.stored.objection;

import io.personaassistant.persona.ObjectionType;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the objection on record that somebody's words mean: by the words they share and by the
/// cues of each objection type. Without a model, so it can be wrong; it says nothing rather than
/// guess when the words share nothing with any objection. Thread-safe.
public final class ObjectionMatcher {
  private static final double WORD_CUE = 1.5;
  private static final double PHRASE_CUE = 2.5;
  private static final double SHARED_WORD = 0.6;
  private static final int FEW = 2;
  private static final double SAME_SUBJECT = 3;
  private static final double SUBJECT_IN_REPLY = 1.5;

  /// Where no objection of the type is on record, one of this type is the nearest.
  private static final Map<ObjectionType, ObjectionType> NEAREST =
      Map.of(
          ObjectionType.COMPETITOR, ObjectionType.STATUS_QUO,
          ObjectionType.BUDGET, ObjectionType.PRICE,
          ObjectionType.PRICE, ObjectionType.BUDGET);

  private static final PhraseTable PHRASES =
      PhraseTable.read(ObjectionMatcher.class, "heard-patterns.txt");

  /// "20 % off", which is said in as many ways as there are numbers.
  private static final Pattern MONEY_OFF = PHRASES.exactly("money-off");

  /// "Legal won't sign", which is said of as many people as may decide.
  private static final Pattern OTHER_DECIDES = PHRASES.exactly("other-decides");

  private static final Pattern QUESTION =
      Pattern.compile("(?i)(?:how many|who|whose|which|where|when)\\b.*", Pattern.DOTALL);

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:honestly|frankly|tbh|(?:to be|let['’]?s be|if i['’]?m|being) (?:completely |totally |quite |perfectly )?(?:honest|frank|fair))\\b[\\s,]*");

  private static final Set<String> MONEY =
      Set.copyOf(
          Words.stems("cost costly price pricing pricey expensive overpriced money fee afford"));

  private static final ObjectionMatcher BUILT_IN = new ObjectionMatcher(readCues());

  private final Map<ObjectionType, List<List<String>>> cues;

  private ObjectionMatcher(Map<ObjectionType, List<List<String>>> cues) {
    this.cues = cues;
  }

  /// The one with the cues that ship with the program.
  public static ObjectionMatcher builtIn() {
    return BUILT_IN;
  }

  /// The objection that fits best, the earlier one of two that fit as well; empty when none fits.
  public Optional<Objection> best(String heard, List<Objection> objections) {
    var words = said(heard);
    var stems = stems(words);
    var content = new HashSet<>(Words.content(words));
    var subjects = Subjects.of(words);
    Optional<Objection> best = Optional.empty();
    double bestScore = 0;
    for (var objection : objections) {
      double score = score(stems, content, objection) + subjectScore(subjects, objection);
      if (score > bestScore + 1e-9) {
        best = Optional.of(objection);
        bestScore = score;
      }
    }
    return best;
  }

  /// Whether the words are a cue of an objection that is on record.
  boolean isCued(String heard, List<Objection> objections) {
    var words = said(heard);
    var stems = stems(words);
    var subjects = Subjects.of(words);
    return objections.stream().anyMatch(o -> isCued(stems, o) || subjectScore(subjects, o) > 0);
  }

  /// Whether the words share more with an objection than that both are of one type.
  boolean isClose(String heard, Objection objection) {
    var words = said(heard);
    return subjectScore(Subjects.of(words), objection) > 0
        || sharedWords(new HashSet<>(Researched.wanted(words)), objection) > 0;
  }

  /// Whether the words are much of what this objection says itself.
  boolean isSaid(String heard, Objection objection) {
    var wanted = new HashSet<>(Researched.wanted(said(heard)));
    return sharedWords(wanted, objection) >= FEW;
  }

  /// Whether the words leave no doubt that this objection is meant: its own words, or what
  /// [#isOfKind(String, Objection)] tells.
  boolean isSure(String heard, Objection objection) {
    return isSaid(heard, objection) || isOfKind(heard, objection);
  }

  /// Whether the words have a phrase that is a cue of this objection's type, its subject, or hardly
  /// a word more than the cue. A single word may be a cue by chance.
  public boolean isOfKind(String heard, Objection objection) {
    var words = said(heard);
    double cue = cueScore(stems(words), objection.type());
    int shared = sharedWords(new HashSet<>(Researched.wanted(words)), objection);
    return cue >= PHRASE_CUE
        || cue + shared > 0 && Words.content(words).size() <= FEW
        || subjectScore(Subjects.of(words), objection) >= SAME_SUBJECT;
  }

  /// Whether it is a question that has a single word of this objection: it may ask for anything.
  boolean isMerelyAsked(String heard, Objection objection) {
    var words = said(heard);
    return QUESTION.matcher(words.strip()).matches()
        && cueScore(stems(words), objection.type()) == 0
        && subjectScore(Subjects.of(words), objection) == 0
        && sharedWords(new HashSet<>(Words.content(words)), objection) < FEW;
  }

  /// The one word that is a cue of this objection's type, where nothing else in the words points to
  /// it: it may stand there in another sense.
  Optional<String> onlyCue(String heard, Objection objection) {
    var words = said(heard);
    var stems = stems(words);
    boolean near =
        subjectScore(Subjects.of(words), objection) > 0
            || sharedWords(new HashSet<>(Words.content(words)), objection) > 0;
    if (near) {
      return Optional.empty();
    }
    var types = new HashSet<>(List.of(objection.type()));
    NEAREST.forEach((of, stand) -> {
      if (stand == objection.type()) {
        types.add(of);
      }
    });
    var found =
        types.stream()
            .flatMap(type -> cues.getOrDefault(type, List.of()).stream())
            .filter(cue -> Collections.indexOfSubList(stems, cue) >= 0)
            .distinct()
            .toList();
    return found.size() == 1 && found.getFirst().size() == 1
        ? Optional.of(found.getFirst().getFirst())
        : Optional.empty();
  }

  /// The type whose phrases, and no other's, stand in the words; a word about money is enough where
  /// hardly another stands beside it.
  Optional<ObjectionType> kind(String heard) {
    var stems = stems(said(heard));
    boolean isShort = Words.content(heard).size() <= FEW;
    var types =
        cues.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(cue -> isPlain(cue, stems, isShort)))
            .map(Map.Entry::getKey)
            .toList();
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }

  private static boolean isPlain(List<String> cue, List<String> stems, boolean isShort) {
    return (cue.size() > 1 || isShort && MONEY.containsAll(cue))
        && Collections.indexOfSubList(stems, cue) >= 0;
  }

  /// Whether no objection is of this type or of the one that is nearest to it; one without a type
  /// is told by its own words.
  boolean lacks(ObjectionType type, List<Objection> objections) {
    var nearest = NEAREST.getOrDefault(type, type);
    return objections.stream()
        .noneMatch(o ->
            o.type() == type
                || o.type() == nearest
                || o.type() == ObjectionType.OTHER
                    && cueScore(stems(o.text()), type) + cueScore(stems(o.text()), nearest) > 0);
  }

  /// Without what only says how they say it: who begins with "honestly" speaks of no trust.
  private static String said(String heard) {
    return ASIDE.matcher(Redaction.without(heard)).replaceAll(" ");
  }

  private static List<String> stems(String words) {
    var said = OTHER_DECIDES.matcher(words).replaceAll("$0 sign off");
    return Words.stems(MONEY_OFF.matcher(said).replaceAll("discount"));
  }

  private static double subjectScore(Set<String> subjects, Objection objection) {
    if (Subjects.shares(subjects, objection.text())) {
      return SAME_SUBJECT;
    }
    boolean inReply =
        objection
            .track()
            .filter(t -> Subjects.shares(subjects, t.reply() + " " + t.proof()))
            .isPresent();
    return inReply ? SUBJECT_IN_REPLY : 0;
  }

  /// An objection without a talk track has no type; its own words tell what it is about.
  private boolean isCued(List<String> heard, Objection objection) {
    if (objection.type() != ObjectionType.OTHER) {
      return cueScore(heard, objection.type()) + nearestScore(heard, objection.type()) > 0;
    }
    var own = Words.stems(objection.text());
    return cues.keySet().stream().anyMatch(t -> cueScore(own, t) > 0 && cueScore(heard, t) > 0);
  }

  private double score(List<String> stems, Set<String> content, Objection objection) {
    if (Words.stems(objection.text()).equals(stems)) {
      return Double.MAX_VALUE;
    }
    return sharedWords(content, objection) * SHARED_WORD
        + cueScore(stems, objection.type())
        + nearestScore(stems, objection.type());
  }

  private static int sharedWords(Set<String> content, Objection objection) {
    var own = new HashSet<>(Words.content(objection.text()));
    own.retainAll(content);
    return own.size();
  }

  /// A phrase that is a cue of a type for which this one stands in; a single word is too little,
  /// unless it is about nothing but money.
  private double nearestScore(List<String> stems, ObjectionType type) {
    return NEAREST.entrySet().stream()
            .filter(e -> e.getValue() == type)
            .flatMap(e -> cues.getOrDefault(e.getKey(), List.of()).stream())
            .filter(cue -> cue.size() > 1 || MONEY.containsAll(cue))
            .filter(cue -> Collections.indexOfSubList(stems, cue) >= 0)
            .count()
        * WORD_CUE
        / 2;
  }

  private double cueScore(List<String> stems, ObjectionType type) {
    double score = 0;
    for (var cue : cues.getOrDefault(type, List.of())) {
      if (Collections.indexOfSubList(stems, cue) >= 0) {
        score += cue.size() > 1 ? PHRASE_CUE : WORD_CUE;
      }
    }
    return score;
  }

  private static Map<ObjectionType, List<List<String>>> readCues() {
    var cues = new EnumMap<ObjectionType, List<List<String>>>(ObjectionType.class);
    HeardWords.phrases("objection-cues.txt")
        .forEach((type, phrases) -> cues.put(ObjectionType.of(type).orElseThrow(), phrases));
    return cues;
  }
}
