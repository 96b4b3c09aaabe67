package io.personaassistant.checking;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.PastTense;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Questions;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Named checks of how a text is written: phrases, questions, marks, numbers. English.
final class WritingChecks {
  /// A number that the brief has may stand all the same.
  static final String NO_NUMBERS = "no_numbers";

  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}&])[#＃](?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");

  /// The keyword that carriers act on, in capitals as they write it.
  private static final Pattern OPT_OUT = Pattern.compile("\\bSTOP\\b");

  private static final Pattern EXCLAMATION = Pattern.compile("[!！]");

  static final Set<String> WE = WordList.named("phrases.we");

  private static final Set<String> YOU = WordList.named("phrases.you");

  private static final List<String> STOCK = WordList.listed("phrases.stock");

  /// "Before you unlock on Monday", "unlock the shop": with a key.
  private static final Pattern DOOR_UNLOCKED =
      Pattern.compile(
          "(?i)\\bunlock(?:s|ed|ing)?\\b(?=\\W*$|[.,;:!?)]| (?:on|at|before|after|when)\\b"
              + "| (?:(?:the|your|my|our|their|his|her|an?|each|every) )?(?:[\\p{L}-]+ )?(?:doors?|gates?|shops?|stores?|rooms?|tills?|buildings?|offices?|phones?|screens?|accounts?|lockers?|cabinets?|vans?|cars?|bikes?|boxe?s?|yards?|sites?)\\b(?! (?!(?:on|at|in|and|or|before|after|with|for|to|when|each|every|is|are)\\b)\\p{L}))");

  private WritingChecks() {}

  /// As long, so that what is found stands where it stood.
  private static String blank(MatchResult found) {
    return " ".repeat(found.end() - found.start());
  }

  static Map<String, NamedCheck> all() {
    var all = new TreeMap<String, NamedCheck>();
    all.put(
        "no_contradiction_word",
        NamedCheck.phrases(
            Level.ERROR,
            "Agree first: no “but”, “however” or the like.",
            "takes back what was acknowledged.",
            WordList.listed("phrases.contradictions")));
    all.put(
        "stock_phrases",
        NamedCheck.error(
            "Say it in plain words of your own, without stock phrases.",
            "is a stock phrase.",
            text ->
                Phrases.find(DOOR_UNLOCKED.matcher(text).replaceAll(WritingChecks::blank), STOCK)));
    all.put(
        "no_superlatives",
        NamedCheck.phrases(
            Level.WARNING,
            "Say what is true and can be shown, without superlatives or guarantees.",
            "promises more than can be shown.",
            WordList.listed("phrases.superlatives")));
    all.put(
        "ends_with_question",
        NamedCheck.error(
            "End with a question.", "does not end with a question.", Questions::missingAtEnd));
    all.put(
        "open_question",
        NamedCheck.error(
            "Ask an open question: what, how, which, or “tell me about”.",
            "can be answered with yes or no.",
            Questions::closed));
    all.put(
        "one_question",
        NamedCheck.error(
            "Ask exactly one question.", "does not ask exactly one question.", Questions::notOne));
    all.put(
        "no_exclamation",
        NamedCheck.error("Use no exclamation mark.", "shouts.", text -> exclamations(text, 0)));
    all.put(
        "one_exclamation",
        NamedCheck.error(
            "Use one exclamation mark at most.", "is one too many.", t -> exclamations(t, 1)));
    all.put(
        "you_first",
        new NamedCheck(
            Level.WARNING,
            "Say you and your at least twice as often as we, our and I.",
            "speaks more of us than of the reader.",
            WritingChecks::aboutUs));
    all.put(
        "spam_words",
        NamedCheck.phrases(
            Level.INFO,
            "Mail filters judge senders rather than words; still, say it more soberly.",
            "is often read as advertising.",
            WordList.listed("phrases.spam")));
    all.put("no_emoji", NamedCheck.error("Use no emoji.", "is an emoji.", WritingChecks::emoji));
    all.put(
        "one_hashtag",
        NamedCheck.error("Use one hashtag at most.", "is one too many.", t -> hashtags(t, 1)));
    all.put(
        "two_hashtags",
        NamedCheck.error("Use two hashtags at most.", "is one too many.", t -> hashtags(t, 2)));
    all.put(
        "opt_out",
        NamedCheck.error(
            "End with how to opt out: Reply STOP to opt out.",
            "does not say how to opt out.",
            text -> NamedCheck.unless(OPT_OUT.matcher(text).find())));
    all.put(
        NO_NUMBERS,
        NamedCheck.error(
            "Use no number here that the brief does not have.",
            "is a number where none belongs.",
            WritingChecks::numbers));
    all.put(
        "no_fake_reply",
        NamedCheck.error(
            "Begin without “Re:” or “Fwd:”.", "pretends to be a reply.", WritingChecks::fakeReply));
    all.put(
        "past_tense",
        NamedCheck.error(
            "Write it as if it had happened: past tense, no will, would, could or might.",
            "is not told as something that happened.",
            PastTense::missing));
    return all;
  }

  /// The hashtags after the first `allowed`.
  private static List<Span> hashtags(String text, int allowed) {
    var found = NamedCheck.matches(HASHTAG, text);
    return found.subList(Math.min(allowed, found.size()), found.size());
  }

  /// The exclamation marks after the first `allowed`.
  private static List<Span> exclamations(String text, int allowed) {
    var found = NamedCheck.matches(EXCLAMATION, text);
    return found.subList(Math.min(allowed, found.size()), found.size());
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

  private static List<Span> aboutUs(String text) {
    var words = Words.tokens(text);
    long you = words.stream().filter(YOU::contains).count();
    long we = words.stream().filter(WE::contains).count();
    return NamedCheck.unless(you >= 2 * we);
  }
}
