package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.Language;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name in capitals, as the titles of slides are, written as a name: `ANNA-LENA VON BERG` is
/// Anna-Lena von Berg.
final class ShoutedName {
  /// Behind a hyphen or an apostrophe a name begins anew.
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+");

  /// A shorter word in capitals, such as `IT`, may be written so everywhere.
  private static final int SHORTEST = 3;

  private ShoutedName() {}

  static String asWritten(String name) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    return shouted
        ? PART.matcher(name)
            .replaceAll(
                part -> written(part.group(), part.start() == 0, part.end() == name.length()))
        : name;
  }

  private static String written(String word, boolean first, boolean last) {
    var lower = word.toLowerCase(Locale.ROOT);
    boolean abbreviation =
        word.length() <= SHORTEST
            && !FirstNames.holds(lower)
            && word.length() > 1
            && (word.length() < SHORTEST || JobTitles.isOne(lower));
    boolean small =
        !first
            && !last // THERESA MAY and ANNA WILL: a particle has a name behind it
            && word.length() > 1
            && (Words.isStop(lower) || Language.isForeignFunctionWord(lower));
    return small ? lower : abbreviation ? word : word.charAt(0) + lower.substring(1);
  }
}
