package io.personaassistant.drafting.type;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a brief that is a clause is about: "no-shows" of "how no-shows waste a morning", "handling
/// invoices" of "how do you handle invoices", "sending reminders" of "when to send reminders".
/// Without a parser of sentences: where the subject cannot be told from its verb, the whole clause.
/// English. Pure functions.
final class BriefClause {
  private static final int LONGEST_SUBJECT = 5;

  private static final PhraseTable PHRASES = PhraseTable.read(BriefClause.class, "briefs.txt");

  private static final Pattern CLAUSE = PHRASES.exactly("clause");

  private static final Set<String> PEOPLE = PHRASES.words("people");

  private static final Set<String> HELPING = PHRASES.words("helping");

  private static final Set<String> BEING = Set.of("is", "are", "was", "were");

  private static final Set<String> BESIDE = PHRASES.words("beside");

  private static final Set<String> DETERMINERS = PHRASES.words("determiners");

  private static final Set<String> ATTITUDES = PHRASES.words("attitudes");

  private static final Set<String> OF_THINGS = PHRASES.words("of-things");

  private static final Set<String> OURS = Set.of("to", "we");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "our", "my", "this");

  private static final Set<String> RELATIVE = PHRASES.words("relative");

  /// What stands behind a noun rather than behind a verb with an object.
  private static final Set<String> NO_OBJECT = PHRASES.words("no-object");

  private static final Set<String> PARTICLES = Set.of("up", "down", "out", "off", "away", "back");

  private BriefClause() {}

  /// What the clause is about; empty when the brief is none.
  ///
  /// @param about as a thing that can stand in a sentence
  /// @param whole all that is said of it
  record Found(String about, String whole) {}

  static Optional<Found> in(String brief) {
    var clause = CLAUSE.matcher(brief.replaceFirst("[?!.\\s]+$", ""));
    if (!clause.matches()) {
      return Optional.empty();
    }
    boolean bare = clause.group("said") == null;
    var said =
        !bare
            ? clause.group("said")
            : clause.group("bare") != null ? clause.group("bare") : clause.group("asked");
    var words = Arrays.asList(said.strip().split("\\s+"));
    var low = lower(words);
    if (words.size() < 2) {
      return Optional.empty();
    }
    var ask = bare ? "" : clause.group("ask").toLowerCase(Locale.ROOT);
    return (bare || ask.equals("whether") ? ofOurs(words, low) : Optional.<String>empty())
        .or(() -> about(words, low, ask.equals("what")))
        .filter(about -> !Topics.of(about).isEmpty())
        .map(about -> new Found(about, said.strip()))
        .or(() -> bare ? Optional.empty() : Optional.of(new Found(said.strip(), said.strip())));
  }

  /// What something is said of: "our new dashboard" of "our new dashboard saves time"; empty where
  /// nothing is. Only where an article begins it and something follows the verb, since "our
  /// interview guides" has none.
  static Optional<String> saidOf(String phrase) {
    var words = Arrays.asList(phrase.split("\\s+"));
    var low = lower(words);
    if (!ARTICLES.contains(low.getFirst())) {
      return Optional.empty();
    }
    for (int i = 2; i + 1 < low.size() && i <= LONGEST_SUBJECT; i++) {
      if (words.get(i - 1).endsWith(",") || RELATIVE.contains(low.get(i))) {
        return Optional.empty();
      }
      if (HELPING.contains(low.get(i))
          || !NO_OBJECT.contains(low.get(i + 1)) && isVerb(low, i, false)) {
        return join(words, 0, BESIDE.contains(low.get(i - 1)) ? i - 1 : i);
      }
    }
    return Optional.empty();
  }

  /// "Whether to offer a pause", "should we offer a pause": what we do with a thing nobody else
  /// does, so that the thing alone is what it is about.
  private static Optional<String> ofOurs(List<String> words, List<String> low) {
    int at = HELPING.contains(low.getFirst()) ? 1 : 0;
    if (at + 1 >= low.size() || !OURS.contains(low.get(at))) {
      return Optional.empty();
    }
    boolean isDecided = at == 1 || low.get(at).equals("to");
    at++;
    while (at < low.size() && (HELPING.contains(low.get(at)) || BESIDE.contains(low.get(at)))) {
      isDecided = true;
      at++;
    }
    int thing = at + 1;
    return thing < low.size()
            && (isDecided && !Words.isStop(low.get(thing)) || ARTICLES.contains(low.get(thing)))
        ? join(words, thing, words.size())
        : Optional.empty();
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT).replaceAll("[,;:]$", "")).toList();
  }

  private static Optional<String> about(List<String> words, List<String> low, boolean asksWhat) {
    int from = 0;
    if (low.getFirst().equals("to")) {
      return doing(words, low, 1);
    }
    boolean turned = HELPING.contains(low.getFirst());
    if (turned) {
      from = 1;
    }
    if (from < low.size() && PEOPLE.contains(low.get(from))) {
      boolean being = turned && BEING.contains(low.getFirst()) && low.size() > 2;
      return being && Verbs.ofIng(low.get(2)).isEmpty()
          ? join(words, 2, words.size()).map(rest -> "being " + rest)
          : doing(words, low, from + 1);
    }
    if (turned && BEING.contains(low.getFirst())) {
      // "is recruiting slow": what it is said to be stands last
      return words.size() > 2 ? join(words, 1, words.size() - 1) : Optional.empty();
    }
    if (!turned && Verbs.ofThird(low.getFirst()).isPresent()) {
      return behindVerb(words, low);
    }
    for (int i = from + 1; i < low.size() && i - from <= LONGEST_SUBJECT; i++) {
      if (isVerb(low, i, turned)) {
        return join(words, from, i);
      }
    }
    if (turned || !low.getFirst().endsWith("s")) {
      return Optional.empty();
    }
    // "what slows recruiting down", "how invoices pile up"
    return asksWhat ? behindVerb(words, low) : join(words, 0, 1);
  }

  private static Optional<String> behindVerb(List<String> words, List<String> low) {
    if (low.size() > 3 && Set.of("when", "if", "after", "before").contains(low.get(1))) {
      return about(words.subList(2, words.size()), low.subList(2, low.size()), false);
    }
    return join(words, 1, PARTICLES.contains(low.getLast()) ? words.size() - 1 : words.size());
  }

  /// "Handling invoices": what somebody does, without who does it.
  private static Optional<String> doing(List<String> words, List<String> low, int from) {
    int at = from;
    boolean not = false;
    while (at < low.size() && (HELPING.contains(low.get(at)) || BESIDE.contains(low.get(at)))) {
      not |=
          low.get(at).equals("not") || low.get(at).equals("never") || low.get(at).endsWith("n't");
      at++;
    }
    if (at >= low.size() || Words.isStop(low.get(at))) {
      return Optional.empty();
    }
    var rest = String.join(" ", words.subList(at + 1, words.size()));
    if (!not && ATTITUDES.contains(base(low.get(at)))) {
      int thing = at + 1 < low.size() && OF_THINGS.contains(low.get(at + 1)) ? at + 2 : at + 1;
      if (thing < low.size() && !low.get(thing).equals("to")) {
        return join(words, thing, words.size());
      }
    }
    return Optional.of(((not ? "not " : "") + ing(low.get(at)) + " " + rest).strip());
  }

  private static String ing(String verb) {
    if (Verbs.ofIng(verb).isPresent()) {
      return verb;
    }
    return Verbs.ing(base(verb));
  }

  private static String base(String verb) {
    return Verbs.isBase(verb)
        ? verb
        : Verbs.ofThird(verb).or(() -> Verbs.ofPast(verb)).orElseGet(() -> withoutS(verb));
  }

  /// "He churns": a verb that we do not know ends as all do.
  private static String withoutS(String verb) {
    return verb.endsWith("ies")
        ? verb.substring(0, verb.length() - 3) + "y"
        : verb.matches(".*(?:ss|sh|ch|x|zz)es")
            ? verb.substring(0, verb.length() - 2)
            : verb.matches(".*[^s]s") ? verb.substring(0, verb.length() - 1) : verb;
  }

  private static Optional<String> join(List<String> words, int from, int to) {
    return from < to ? Optional.of(String.join(" ", words.subList(from, to))) : Optional.empty();
  }

  /// Whether the verb of the clause stands here.
  private static boolean isVerb(List<String> low, int at, boolean turned) {
    var word = low.get(at);
    var before = low.get(at - 1);
    var next = at + 1 < low.size() ? low.get(at + 1) : "";
    if (HELPING.contains(word)) {
      return true;
    }
    if (DETERMINERS.contains(before)) {
      return false;
    }
    boolean many = before.endsWith("s") && !before.endsWith("ss") || before.equals("people");
    boolean followed = next.isEmpty() || DETERMINERS.contains(next) || Words.isStop(next);
    if (Verbs.isBase(word)) {
      return many || turned;
    }
    if (Verbs.ofThird(word).isPresent()) {
      // "interview guides save": the noun before the verb looks like one
      return !many && !Verbs.isBase(next);
    }
    return Verbs.ofPast(word).isPresent() && followed;
  }
}
