package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.Language;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that says who a page is about: "Annie, 35, UX Research Lead", "Meet Tariq the
/// Technician".
///
/// @param title what the name itself says that they do, else `""`
/// @param isTitledByName whether the title was a part of the name, so that any other is a better
///   one
/// @param more what else the line says
record Introduction(String name, String title, boolean isTitledByName, List<String> more) {
  /// So many words can be a name or a heading.
  static final int LONGEST_NAME = 6;

  private static final Pattern NAME_AND_TITLE =
      Pattern.compile("(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),? the (\\p{L}[^,]{2,60})");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^(?:(?:(?:our|the|fiche|ficha|perfil|profil|scheda|unsere?) (?:de |di )?)?(?:(?:user|customer|buyer|ideal|typical|target) )*(?:persona|customer|buyer|user|client|audience|segment|perfil|profil|profilo|profiel)(?: profile)?(?: \\d+)?\\s*[:–—-]\\s*|meet\\s+)");

  private static final Pattern PERSONA_NAMED =
      Pattern.compile("(?i)persona ((\\p{L}+)(?![\\p{L}'’]).*)");

  /// What presents somebody by name wherever it stands, as on the fourth slide of a deck.
  private static final Pattern MEET =
      Pattern.compile("(?:Meet|MEET) \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?(?:[,:].*)?[!.]?");

  /// What somebody put before a name to look at.
  private static final Pattern ORNAMENT =
      Pattern.compile("^[\\p{So}\\p{Sk}\\p{Cf}\\p{M}\\s]+(?=\\p{L})");

  /// Behind a hyphen or an apostrophe a name begins anew.
  private static final Pattern NAME_PART = Pattern.compile("[\\p{L}\\p{M}]+");

  /// A shorter word in capitals, such as `IT`, may be written so everywhere.
  private static final int SHORTEST_WORD = 3;

  /// Whether a line presents somebody by name.
  static boolean isMeeting(String text) {
    return MEET.matcher(text).matches();
  }

  /// Without "Our persona:" and "Meet"; "Persona Petra Sommer" is called Petra Sommer, too.
  static String bare(String text) {
    var named = PERSONA_NAMED.matcher(text);
    return named.matches() && FirstNames.holds(named.group(2).toLowerCase(Locale.ROOT))
        ? named.group(1)
        : OPENING.matcher(text).replaceFirst("");
  }

  /// Empty where the line names nobody.
  static Optional<Introduction> of(String typed) {
    var text = ORNAMENT.matcher(typed).replaceFirst("");
    var parts = Description.parts(bare(text).replaceFirst("!+$", ""));
    var first = parts.isEmpty() ? "" : asWritten(parts.getFirst().strip());
    if (Words.count(first) == 0 || Words.count(first) > LONGEST_NAME) {
      return Optional.empty();
    }
    var more = parts.subList(1, parts.size());
    var the = NAME_AND_TITLE.matcher(first);
    if (the.matches()) {
      return Optional.of(new Introduction(the.group(1), the.group(2), true, more));
    }
    // nobody gave this one a name
    boolean isTitle = !more.isEmpty() && Description.isOne(text) && JobTitles.isOne(first);
    return Optional.of(new Introduction(first, isTitle ? first : "", false, more));
  }

  /// A name in capitals, as the titles of slides are, written as a name: `ANNA-LENA VON BERG` is
  /// Anna-Lena von Berg.
  private static String asWritten(String name) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    return shouted
        ? NAME_PART
            .matcher(name)
            .replaceAll(
                part -> written(part.group(), part.start() == 0, part.end() == name.length()))
        : name;
  }

  private static String written(String word, boolean first, boolean last) {
    var lower = word.toLowerCase(Locale.ROOT);
    boolean abbreviation =
        word.length() <= SHORTEST_WORD
            && !FirstNames.holds(lower)
            && word.length() > 1
            && (word.length() < SHORTEST_WORD || JobTitles.isOne(lower));
    boolean small =
        !first
            && !last // THERESA MAY and ANNA WILL: a particle has a name behind it
            && word.length() > 1
            && (Words.isStop(lower) || Language.isForeignFunctionWord(lower));
    return small ? lower : abbreviation ? word : word.charAt(0) + lower.substring(1);
  }
}
