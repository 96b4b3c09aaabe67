package io.personaassistant.text.personal;

import io.personaassistant.text.Hosts;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// E-mail addresses written out, so that no program sees them or as they were heard: "jo (at)
/// example.org", "jo at example dot org". People also are and work at such places: there the words
/// around tell, or what stands before is no name.
final class SpelledAddresses {
  private static final String DOT = "dot|punkt";

  /// Words for it that mean much else.
  private static final String POINT = "point|punto|ponto|punt";

  /// Words for the sign that mean nothing else.
  private static final String SIGN =
      "arobase|arroba|chiocciola|klammeraffe|apenstaartje|snabel-a|snabela|alfakrøll|kukac|zavináč|małpa|собака";

  // Bounded or possessive throughout: no input can make these backtrack for long.
  private static final Pattern HOST =
      Pattern.compile(
          "(?iu)(?:( ?[\\[({] ?(?:at|ät|"
              + SIGN
              + ") ?[\\])}] ?| ?-(?:at|ät)- ?)|( ?@ ?| (?:"
              + SIGN
              + ") )|(?<![.,;:!?]) (?:at|ät) )"
              + "([\\p{L}\\p{N}\\-]{1,63}+)((?:(?: ?[\\[({] ?dot ?[\\])}] ?| ?-dot- ?| (?:"
              + DOT
              + "|"
              + POINT
              + ") |\\.| \\. )[\\p{L}\\p{N}\\-]{1,63}+){1,4}+)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}._%+\\-])([\\p{L}\\p{N}._%+\\-]{1,64}+)(?: (?:"
              + DOT
              + "|"
              + POINT
              + "|underscore|unterstrich|dash|hyphen|minus) [\\p{L}\\p{N}._%+\\-]{1,64}+){0,3}$");

  /// A comma typed for the point, where nothing but a mail box can be meant.
  private static final Pattern SLIPPED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}._%+\\-])[\\p{L}\\p{N}._%+\\-]{1,64}+@[\\p{L}\\p{N}\\-]{1,63}+, ?(?:com|org|net|de|fr|es|co[,.]uk|at|ch|it|io)(?![\\p{L}\\p{N}])");

  private static final int LONGEST = 80;

  private static final List<String> HINTS =
      List.of(
          "at", "ät", "@", "arroba", "aroba", "chioc", "affe", "apen", "snabel", "alfa", "kukac",
          "zavin", "mał", "соб");

  private static final Pattern IN_WORDS = Pattern.compile("(?i).* (?:" + DOT + ") .*");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:e-?mail|mail|correo|courriel|adresse|address|write to|reach|contact)(?![\\p{L}])[^.!?\\n]{0,25}$");

  /// Before people and things that are at a place.
  private static final Pattern DETERMINED =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:the|an?|our|their|his|her|my|your|its|this|that|these|those|some|any|every|no|all|many|most|few) $");

  /// Where people have their mail and nothing else.
  private static final Set<String> PROVIDERS =
      WordList.stroked("gmail|googlemail|outlook|hotmail|yahoo|icloud|gmx|protonmail|posteo");

  /// What people do at a place, and who is there.
  private static final Set<String> AT_PLACES =
      WordList.stroked(
          "work|look|buy|bought|sell|sold|find|found|book|order|shop|pay|paid|start|meet|met"
              + "|see|saw|read|stay|live|host|check|people|team|staff|everyone|everybody|somebody"
              + "|nobody|account|today|now|back|available|login");

  private SpelledAddresses() {}

  static void find(Pieces pieces) {
    if (!pieces.hasAny(HINTS)) {
      return;
    }
    pieces.each(SLIPPED, Kind.EMAIL, 0, _ -> true);
    var host = HOST.matcher(pieces.text);
    while (host.find()) {
      int from = Math.max(0, host.start() - LONGEST);
      var before = BEFORE.matcher(pieces.text.substring(from, host.start()));
      if (before.find() && isOne(from + before.start(), before.group(1), host, pieces)) {
        pieces.add(Kind.EMAIL, from + before.start(), host.end());
      }
    }
  }

  private static boolean isOne(int start, String first, MatchResult host, Pieces pieces) {
    boolean bracketed = host.group(1) != null;
    boolean signed = host.group(2) != null;
    var rest = host.group(4);
    if (bracketed) {
      return true;
    }
    if (!Hosts.isTop(rest.replaceFirst(".*[^\\p{L}]", "").toLowerCase(Locale.ROOT))) {
      return false;
    }
    var word = first.toLowerCase(Locale.ROOT);
    if (Words.isStop(word)) {
      return false;
    }
    boolean provider = PROVIDERS.contains(host.group(3).toLowerCase(Locale.ROOT));
    if (provider || pieces.isBefore(start, CALLED)) {
      return true;
    }
    return (signed || IN_WORDS.matcher(rest).matches())
        && !pieces.isBefore(start, DETERMINED)
        && !isAtPlaces(word);
  }

  private static boolean isAtPlaces(String word) {
    boolean inflected = word.matches(".{3,}(?:s|ed|ing)") && !FirstNames.holds(word);
    return inflected || AT_PLACES.contains(word);
  }
}
