package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.PastTense;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Questions;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Readability;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Checks that apply only to the fields that ask for them by name.
final class NamedChecks implements Check {
  private static final String NO_NUMBERS = "no_numbers";

  /// @param describe what the writer must do
  /// @param why what follows the offending words in a finding
  /// @param find the offending pieces of a text; an empty span stands for all of it
  record Named(Level level, String describe, String why, Function<String, List<Span>> find) {}

  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}&])[#＃](?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");

  /// The keyword that carriers act on, in capitals as they write it.
  private static final Pattern OPT_OUT = Pattern.compile("\\bSTOP\\b");

  /// The field says which personas of a draft for several the line is about; whoever drafts makes
  /// their names the only ones possible.
  private static final String PERSONA = "persona";

  private static final Map<String, Named> ALL = all();

  /// Those that do not read words.
  private static final Set<String> ANY_LANGUAGE =
      Set.of(
          "ends_with_question",
          "no_exclamation",
          "one_exclamation",
          "no_emoji",
          "no_numbers",
          "no_fake_reply",
          "one_hashtag",
          "two_hashtags",
          "opt_out");

  private final Predicate<String> asked;

  /// All of them.
  NamedChecks() {
    this(_ -> true);
  }

  private NamedChecks(Predicate<String> asked) {
    this.asked = asked;
  }

  /// Those that hold in any language; the others judge nothing.
  static NamedChecks inAnyLanguage() {
    return new NamedChecks(ANY_LANGUAGE::contains);
  }

  static SortedSet<String> names() {
    var names = new TreeSet<>(ALL.keySet());
    names.add(QuotationsCheck.VERBATIM);
    names.add(PERSONA);
    return Collections.unmodifiableSortedSet(names);
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var name : new TreeSet<>(at.field().checks())) {
        var named = ALL.get(name);
        if (named != null && asked.test(name) && !at.text().isBlank()) {
          report(name, named, at, context.brief(), findings);
        }
      }
    }
    return findings.all();
  }

  private static void report(
      String name, Named named, FieldText at, String brief, Findings findings) {
    for (var span : named.find().apply(at.text())) {
      if (name.equals(NO_NUMBERS) && isIn(brief, span)) {
        continue; // who asked has said it
      }
      boolean all = span.text().isEmpty();
      int start = all ? 0 : span.start();
      int end = all ? at.text().length() : span.end();
      String shown = Findings.show(at.text().substring(start, end));
      findings.add(
          name, named.level(), at, start, end, shown + " " + named.why(), named.describe());
    }
  }

  /// "30 days" of the brief may be named; bare scores of a list say nothing.
  private static boolean isIn(String brief, Span span) {
    var known = Numbers.find(brief);
    return Numbers.find(span.text()).stream()
        .filter(q -> q.kind() != Quantity.Kind.PLAIN)
        .anyMatch(q -> known.stream().anyMatch(q::isSupportedBy));
  }

  private static Map<String, Named> all() {
    var all = new TreeMap<String, Named>();
    phrases(
        all,
        "no_contradiction_word",
        Level.ERROR,
        "Agree first: no “but”, “however” or the like.",
        "takes back what was acknowledged.",
        PhraseLists.CONTRADICTIONS);
    phrases(
        all,
        "stock_phrases",
        Level.ERROR,
        "Say it in plain words of your own, without stock phrases.",
        "is a stock phrase.",
        PhraseLists.STOCK);
    phrases(
        all,
        "no_superlatives",
        Level.WARNING,
        "Say what is true and can be shown, without superlatives or guarantees.",
        "promises more than can be shown.",
        PhraseLists.SUPERLATIVES);
    all.put(
        "ends_with_question",
        error("End with a question.", "does not end with a question.", Questions::missingAtEnd));
    all.put(
        "open_question",
        error(
            "Ask an open question: what, how, which, or “tell me about”.",
            "can be answered with yes or no.",
            Questions::closed));
    all.put(
        "one_question",
        error(
            "Ask exactly one question.", "does not ask exactly one question.", Questions::notOne));
    all.put(
        "no_exclamation",
        error("Use no exclamation mark.", "shouts.", text -> marks(text, "!！", 0)));
    all.put(
        "one_exclamation",
        error("Use one exclamation mark at most.", "is one too many.", t -> marks(t, "!！", 1)));
    all.put(
        "you_first",
        new Named(
            Level.WARNING,
            "Say you and your at least twice as often as we, our and I.",
            "speaks more of us than of the reader.",
            NamedChecks::aboutUs));
    all.put(
        "short_sentences",
        new Named(
            Level.WARNING,
            "Keep every sentence under 25 words.",
            "is a long sentence.",
            text ->
                Words.sentences(text).stream().filter(s -> Words.count(s.text()) >= 25).toList()));
    all.put(
        "plain_words",
        new Named(
            Level.INFO,
            "Use shorter words and sentences.",
            "reads like grade 10 or above.",
            NamedChecks::hardToRead));
    phrases(
        all,
        "spam_words",
        Level.INFO,
        "Mail filters judge senders rather than words; still, say it more soberly.",
        "is often read as advertising.",
        PhraseLists.SPAM);
    all.put("no_emoji", error("Use no emoji.", "is an emoji.", NamedChecks::emoji));
    all.put(
        "one_hashtag", error("Use one hashtag at most.", "is one too many.", t -> hashtags(t, 1)));
    all.put(
        "two_hashtags",
        error("Use two hashtags at most.", "is one too many.", t -> hashtags(t, 2)));
    all.put(
        "opt_out",
        error(
            "End with how to opt out: Reply STOP to opt out.",
            "does not say how to opt out.",
            text -> OPT_OUT.matcher(text).find() ? List.of() : List.of(new Span("", 0, 0))));
    all.put(
        NO_NUMBERS,
        error(
            "Use no number here that the brief does not have.",
            "is a number.",
            NamedChecks::numbers));
    all.put(
        "no_fake_reply",
        error("Begin without “Re:” or “Fwd:”.", "pretends to be a reply.", NamedChecks::fakeReply));
    all.put(
        "past_tense",
        error(
            "Write it as if it had happened: past tense, no will, would, could or might.",
            "is not told as something that happened.",
            PastTense::missing));
    all.putAll(CopyChecks.all());
    return all;
  }

  /// The hashtags after the first `allowed`.
  private static List<Span> hashtags(String text, int allowed) {
    var found = new ArrayList<Span>();
    var matcher = HASHTAG.matcher(text);
    while (matcher.find()) {
      found.add(Span.of(text, matcher.start(), matcher.end()));
    }
    return found.subList(Math.min(allowed, found.size()), found.size());
  }

  static Named error(String describe, String why, Function<String, List<Span>> find) {
    return new Named(Level.ERROR, describe, why, find);
  }

  private static void phrases(
      Map<String, Named> all,
      String name,
      Level level,
      String describe,
      String why,
      List<String> phrases) {
    all.put(name, new Named(level, describe, why, text -> Phrases.find(text, phrases)));
  }

  /// The places of these marks after the first `allowed`.
  private static List<Span> marks(String text, String marks, int allowed) {
    var found = new ArrayList<Span>();
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        found.add(Span.of(text, i, i + 1));
      }
    }
    return found.subList(Math.min(allowed, found.size()), found.size());
  }

  private static List<Span> aboutUs(String text) {
    var words = Words.tokens(text);
    long you = words.stream().filter(PhraseLists.YOU::contains).count();
    long we = words.stream().filter(PhraseLists.WE::contains).count();
    return you >= 2 * we ? List.of() : List.of(new Span("", 0, 0));
  }

  /// Flesch-Kincaid grade 10 or above; below 30 words it says nothing.
  private static List<Span> hardToRead(String text) {
    return Words.count(text) >= 30 && Readability.grade(text) >= 10
        ? List.of(new Span("", 0, 0))
        : List.of();
  }

  private static List<Span> emoji(String text) {
    var found = new ArrayList<Span>();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      boolean styled = next < text.length() && text.charAt(next) == '\uFE0F';
      if (codePoint > 0xFF
          && !HiddenCharacters.isHidden(codePoint)
          && (Character.isEmojiPresentation(codePoint)
              || (styled && Character.isEmoji(codePoint)))) {
        found.add(Span.of(text, i, next));
      }
      i = next;
    }
    return found;
  }

  private static List<Span> numbers(String text) {
    return Numbers.find(text).stream()
        .filter(q -> q.text().chars().anyMatch(Character::isDigit))
        .map(q -> Span.of(text, q.start(), q.end()))
        .toList();
  }

  private static List<Span> fakeReply(String text) {
    String start = Words.first(text, 1).toLowerCase(Locale.ROOT);
    int from = text.length() - text.stripLeading().length();
    boolean fake = start.startsWith("re:") || start.startsWith("fw:") || start.startsWith("fwd:");
    return fake ? List.of(Span.of(text, from, text.indexOf(':') + 1)) : List.of();
  }
}
