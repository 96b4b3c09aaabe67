package io.personaassistant.evidence.search;

import io.personaassistant.evidence.PlainWords;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Language;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an item speaks of what a trait names. A channel or a tool is the name of a thing: texts
/// of one trade are near to it in meaning whatever they say, so an item must share a word with it,
/// or speak of how one learns of things and what one works with at all. It must share a word with a
/// fact such as an age, too, which is as near to anything. So must it with a trait that says of a
/// name alone that somebody has it, as "We already have Acme" does: what is left of that is near to
/// all that begins like it.
final class NamedThings {
  /// So many letters of a word tell it from others, endings aside.
  private static final int BEGINNING = 5;

  private static final Pattern CHANNEL =
      Pattern.compile(
          "\\b(" + String.join("|", listed("channel")) + ")\\b", Pattern.CASE_INSENSITIVE);

  /// Words of a channel that a text has by chance.
  private static final Set<String> COMMON =
      listed("common").stream()
          .flatMap(line -> beginnings(line.replace('|', ' ')).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern TOOL =
      Pattern.compile(
          "\\b(us(e|es|ed|ing)|works? with|software|programm?e?s?|systems?|tools?|apps?|spreadsheets?|excel|papers?"
              + "|notebooks?|print\\w*|lists?|files?|calendars?|boards?|whiteboard|e-?mails?|phones?|tablets?|laptops?"
              + "|computers?|machines?|devices?|connect\\w*|link(s|ed)?|synch?\\w*|import\\w*|export\\w*|press of|plug\\w*"
              + "|tills?|tabs?|passwords?|cop(y|ies|ied|ying)|by hand|typ(e|es|ed|ing)|enter(s|ed|ing)?)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What is said of something that one has, whatever it is called.
  private static final Pattern HELD =
      Pattern.compile(
          "\\b(already|current(ly)?|existing|incumbent|competitors?|rivals?|vendors?|suppliers?|providers?|contract"
              + "|(another|other|different|old|own|same|present) (system|tool|product|solution|software|one|company|firm)s?"
              + "|(somebody|someone|something) else|switch\\w*|migrat\\w*|replac\\w*|(happy|content|satisfied|fine) with"
              + "|stay(ing)? with|stick(ing)? with|stuck with|(no|any|a|what) (need|reason) (for|to) (another|change)"
              + "|why (\\w+ )?change|chang(e|ed|ing) (to|from|over)|good enough|(does|do|did) the (same|job)|works? fine"
              + "|(have|had|has|got) (one|something|that|it|this))\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words that say of what follows that it is there or in use, and nothing more.
  private static final Set<String> HAVING =
      WordList.stroked(
          "already|have|has|having|got|own|owns|use|uses|used|using|currently|still|happy|fine|stay|stick"
              + "|went|go|chose|bought|here|today|now|all|everybody|everyone");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  private NamedThings() {}

  /// Whether it does; true for traits that name no thing.
  static boolean isNamed(Trait trait, String text) {
    return switch (trait.kind()) {
      case CHANNEL -> CHANNEL.matcher(text).find() || isShared(trait.text(), text);
      case TOOL -> isSaid(TOOL, trait, text);
      case DEMOGRAPHIC -> shared(trait.text(), text) > 0;
      case OBJECTION -> !isNameAlone(trait.text()) || isSaid(HELD, trait, text);
      default ->
          !isNameAlone(trait.text()) || isSaid(TOOL, trait, text) || isSaid(HELD, trait, text);
    };
  }

  private static boolean isShared(String channel, String text) {
    var words = beginnings(text);
    return beginnings(channel).stream().anyMatch(w -> words.contains(w) && !COMMON.contains(w));
  }

  private static List<String> listed(String key) {
    return ResourceLines.of(NamedThings.class, "channel-cues.txt").stream()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2))
        .toList();
  }

  private static boolean isSaid(Pattern cues, Trait trait, String text) {
    return cues.matcher(text).find() || shared(trait.text(), text) > 0;
  }

  /// Whether a trait says no more than that somebody has what it names.
  private static boolean isNameAlone(String trait) {
    var words = WORD.matcher(trait).results().map(MatchResult::group).toList();
    var named = words.stream().skip(1).filter(NamedThings::isName).toList();
    var rest =
        words.stream()
            .filter(word -> !named.contains(word))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !HAVING.contains(word) && !PlainWords.isStop(word))
            .toList();
    return !named.isEmpty() && rest.isEmpty();
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && !PlainWords.isStop(word.toLowerCase(Locale.ROOT));
  }

  /// How many words of two texts begin alike.
  static int shared(String one, String other) {
    var words = beginnings(one);
    return (int) beginnings(other).stream().filter(words::contains).count();
  }

  /// The same for texts of which one may not be English: its function words do not count, nor what
  /// has no letters.
  static int sharedInAnyLanguage(String one, String other) {
    return shared(telling(one), telling(other));
  }

  private static String telling(String text) {
    return PlainWords.of(text).stream()
        .filter(word -> word.length() > 1 && word.codePoints().anyMatch(Character::isLetter))
        .filter(word -> !Language.isForeignFunctionWord(word) && !PlainWords.isStop(word))
        .collect(Collectors.joining(" "));
  }

  private static Set<String> beginnings(String text) {
    return PlainWords.content(text).stream()
        .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
        .collect(Collectors.toSet());
  }
}
