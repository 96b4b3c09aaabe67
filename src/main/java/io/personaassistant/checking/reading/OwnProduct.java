package io.personaassistant.checking.reading;

import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a company sells, by the names that its facts begin with ("Tidegate scans ...", "The
/// handheld scanner weighs ..."), and what a text says that it is or does today. What it did, what
/// is asked, quoted or left open as a placeholder is not said of it here. English.
public final class OwnProduct {
  private static final String ADVERB =
      "(?:(?:also|now|always|never|only|then|still|even|\\p{Ll}+ly) )?";

  private static final String VERB = "(?:is|are|has|can|will|does|\\p{Ll}{2,}(?<![sui])s)";

  /// How a fact begins: a name, or an article with a noun.
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(?:(?:[Tt]he|[Oo]ur|[Tt]his|[Aa]n?) (?:[\\p{L}-]+ ){0,2}?(?<noun>[\\p{Ll}][\\p{L}-]{2,}))|(?<name>\\p{Lu}[\\p{L}\\d]{2,})) "
              + VERB
              + "\\b");

  /// Names that begin a fact and are no product: "Each vessel gets", "Support answers".
  private static final Set<String> NO_NAMES = WordList.named("own-product.no-names");

  /// Nouns of people and of what a price is, which are not the thing that is sold.
  private static final Set<String> NO_NOUNS = WordList.stems("own-product.no-nouns");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:,(?!\\d)|\\.(?=\\W|$)|[;:—!?\\n])+ ?|\\s–\\s| (?:and|but|so|while|because|or|that|which|who|when|if) ");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]+]");

  /// Behind the subject: what it is, can or does now.
  private static final Pattern NOW =
      Pattern.compile(
          "(?u)^(?!ha(?:s|ve) (?:\\p{Ll}+ )?(?:\\p{Ll}+ed|\\p{Ll}+en|held|kept|run|lost|made|got|had)\\b)"
              + ADVERB
              + VERB
              + "\\b.*");

  /// A clause that begins so may go on with the subject before.
  private static final Pattern ON =
      Pattern.compile("(?u)^(?:(?:it|they) )?" + ADVERB + "(\\p{L}+)\\b");

  /// How a clause may begin that is about the product.
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:(?i:also|now|then|yes|and|but|so) )?(?:(?<ours>[Oo]urs)|(?<any>[Oo]ur) (?:[\\p{L}-]+ ){0,2}?(?<noun>[\\p{L}-]+)|(?:[Tt]he|[Tt]his|[Yy]our|[Tt]hat|[Ee]ach|[Ee]very) (?:[\\p{L}-]+ ){0,2}?(?<known>[\\p{L}-]+)|(?<name>\\p{Lu}[\\p{L}\\d]+)) (?="
              + ADVERB
              + VERB
              + "\\b)");

  private static final Set<String> AUXILIARIES = Set.of("is", "are", "can", "will", "has");

  private static final Set<String> PLAIN = WordList.stems("own-product.plain");

  /// What a text for customers calls the product whatever its facts call it: "the app".
  private static final Set<String> OF_ANY = WordList.stems("own-product.of-any");

  private final Set<String> nouns;
  private final Set<String> names;

  private OwnProduct(Set<String> nouns, Set<String> names) {
    this.nouns = nouns;
    this.names = names;
  }

  /// The product that these facts speak of.
  public static OwnProduct of(List<String> facts) {
    var nouns = new HashSet<>(OF_ANY);
    var names = new HashSet<String>();
    for (var fact : facts) {
      for (var sentence : Words.sentences(fact)) {
        var subject = SUBJECT.matcher(sentence.text());
        if (subject.find()) {
          add(subject, nouns, names);
        }
      }
    }
    return new OwnProduct(nouns, names);
  }

  private static void add(Matcher subject, Set<String> nouns, Set<String> names) {
    var name = subject.group("name");
    if (name != null && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT)) && !People.is(name)) {
      names.add(name);
    }
    var noun = subject.group("noun");
    if (noun != null && !isNobody(noun)) {
      nouns.add(Words.stem(noun));
    }
  }

  private static boolean isNobody(String noun) {
    var stem = Words.stem(noun.toLowerCase(Locale.ROOT));
    return NO_NOUNS.contains(stem) || Claims.isGroup(stem);
  }

  /// The sentences of a text that begin with the product.
  public List<String> about(String text) {
    return Words.sentences(text).stream()
        .map(Span::text)
        .filter(s -> {
          var subject = BEGINS.matcher(s);
          return subject.find() && isOurs(subject);
        })
        .toList();
  }

  /// The stems of what is said of it: without what every product does, and without numbers, which
  /// are judged by themselves.
  public static Set<String> stems(String said) {
    var stems = Wording.bases(Wording.stems(said, ""));
    stems.removeAll(PLAIN);
    stems.removeIf(s -> s.chars().anyMatch(Character::isDigit));
    return stems;
  }

  /// What the text says that the product is or does now, clause by clause.
  public List<Span> saidIn(String text) {
    var said = new ArrayList<Span>();
    for (var sentence : Words.sentences(text)) {
      if (!Sayings.isQuestion(sentence.text())
          && !PLACEHOLDER.matcher(sentence.text()).find()
          && Quotations.find(sentence.text()).isEmpty()) {
        add(sentence, said);
      }
    }
    return said;
  }

  private void add(Span sentence, List<Span> said) {
    boolean ours = false;
    int from = 0;
    var text = sentence.text();
    var breaks = CLAUSE.matcher(text);
    while (from < text.length()) {
      int to = breaks.find() ? breaks.start() : text.length();
      var clause = text.substring(from, to);
      var subject = BEGINS.matcher(clause);
      int predicate = -1;
      if (subject.find() && isOurs(subject)) {
        predicate = subject.end();
      } else if (ours && goesOn(clause)) {
        predicate = clause.startsWith("it ") ? 3 : clause.startsWith("they ") ? 5 : 0;
      }
      ours = predicate >= 0 && NOW.matcher(clause.substring(predicate)).matches();
      if (ours) {
        int start = from + predicate;
        said.add(
            new Span(text.substring(start, to), sentence.start() + start, sentence.start() + to));
      }
      from = to < text.length() ? breaks.end() : to;
    }
  }

  private static boolean goesOn(String clause) {
    var on = ON.matcher(clause);
    return on.find()
        && (AUXILIARIES.contains(on.group(1)) || Verbs.ofThird(on.group(1)).isPresent());
  }

  private boolean isOurs(Matcher subject) {
    if (subject.group("ours") != null) {
      return true;
    }
    if (subject.group("name") != null) {
      return names.contains(subject.group("name"));
    }
    var known = subject.group("known");
    return known != null ? nouns.contains(Words.stem(known)) : !isNobody(subject.group("noun"));
  }
}
