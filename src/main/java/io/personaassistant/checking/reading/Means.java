package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// By what something is paid, sent or reached: "by letter" for what goes out "by text message or
/// e-mail", "only by card" for "by card or in cash". English.
public final class Means {
  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\b(?:by|via|through|per|only|in(?= cash)|(?:gets?|receives?|sent)(?= (?:the |an? )?(?:letters?|e-?mails?|texts?|sms)\\b))(?: the| a| an)? (cards?|cash|bank transfers?|transfers?|invoices?|cheques?|letters?|post|phone|telephone|fax|e-?mails?|text(?! links?)(?: messages?)?|texts|sms|apps?|chat|video|courier|links?|portal|whatsapp)\\b");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:,| or| and)(?: by| in| via)?(?: the| a| an)? (cards?|cash|bank transfers?|e-?mails?|phone|chat|text messages?|letters?|links?)\\b");

  private static final Pattern ONLY =
      Pattern.compile("(?i)\\bonly\\b|\\bnothing but\\b|\\bexclusively\\b");

  private static final Map<String, String> SAME = WordList.pairs("means.same");

  private Means() {}

  /// Whether the text names means that the fact does not have, or the only one of several.
  public static boolean differ(String text, String fact) {
    var theirs = of(fact);
    var ours = of(text);
    if (theirs.isEmpty() || ours.isEmpty() || Polarity.denies(text) || Sayings.isQuestion(text)) {
      return false;
    }
    boolean other = ours.stream().noneMatch(theirs::contains);
    boolean only =
        ONLY.matcher(text).find()
            && !ONLY.matcher(fact).find()
            && ours.size() < theirs.size()
            && theirs.containsAll(ours);
    return other || only;
  }

  /// The first means that a text names and of which the other says nothing.
  public static Optional<String> added(String text, String other) {
    var theirs = Words.tokens(other).stream().map(Means::name).collect(Collectors.toSet());
    return BY.matcher(text)
        .results()
        .filter(by -> !theirs.contains(name(by.group(1))) && of(other).isEmpty())
        .map(MatchResult::group)
        .findFirst();
  }

  private static Set<String> of(String text) {
    var means = new HashSet<String>();
    var by = BY.matcher(text);
    while (by.find()) {
      means.add(name(by.group(1)));
    }
    var more = MORE.matcher(text);
    while (!means.isEmpty() && more.find()) {
      means.add(name(more.group(1)));
    }
    return means;
  }

  private static String name(String word) {
    var small = word.toLowerCase(Locale.ROOT);
    var one =
        small.endsWith("s") && !small.equals("sms")
            ? small.substring(0, small.length() - 1)
            : small;
    return SAME.getOrDefault(one, one);
  }
}
