package io.personaassistant.drafting.stored.objection;

import io.personaassistant.persona.ObjectionType;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what was heard is that a rival does the job already: a vendor, or a name after "we use",
/// "switching from" and the like. A spreadsheet, one's own list, or what was tried before is none.
/// English. Pure functions.
final class Rivals {
  private static final PhraseTable PHRASES = PhraseTable.read(Rivals.class, "heard-patterns.txt");

  private static final Pattern VENDOR = PHRASES.exactly("vendor");

  private static final Pattern NAMED = PHRASES.exactly("named");

  /// A name in small letters: one word, the last but for where and when.
  private static final Pattern SMALL = PHRASES.exactly("small");

  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(?:tried|used to|last time|before|years? ago|once|in the past)\\b");

  /// What people use beside what we sell, and words that name nobody.
  private static final Set<String> NO_RIVALS = PHRASES.words("no-rivals");

  private static final List<ObjectionType> OF_RIVALS = List.of(ObjectionType.COMPETITOR);

  private Rivals() {}

  /// Whether a rival is meant.
  static boolean isHeard(String words) {
    if (BEFORE.matcher(words).find()) {
      return false;
    }
    if (VENDOR.matcher(words).find()) {
      return true;
    }
    var named = NAMED.matcher(words);
    while (named.find()) {
      if (isName(named.group("name"))) {
        return true;
      }
    }
    var small = SMALL.matcher(words);
    return small.find() && isName(small.group("name"));
  }

  private static boolean isName(String word) {
    var low = word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return !NO_RIVALS.contains(low) && !Words.isStop(low);
  }

  /// The objection on record that is about a rival.
  static Optional<Objection> objection(List<Objection> objections) {
    return objections.stream()
        .filter(o -> OF_RIVALS.contains(o.type()) || isHeard(o.text()))
        .findFirst();
  }
}
