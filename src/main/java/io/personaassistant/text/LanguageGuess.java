package io.personaassistant.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text is surely in another language than the one it should be in: by its script, and by
/// the small words that only one of a few languages has. Says no where it cannot tell. Never
/// throws.
public final class LanguageGuess {
  /// Fewer words say too little.
  private static final int LEAST_WORDS = 6;

  private static final int LEAST_SIGNS = 2;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final String ENGLISH = "English";

  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.ofEntries(
          Map.entry("Russian", UnicodeScript.CYRILLIC),
          Map.entry("Ukrainian", UnicodeScript.CYRILLIC),
          Map.entry("Bulgarian", UnicodeScript.CYRILLIC),
          Map.entry("Greek", UnicodeScript.GREEK),
          Map.entry("Arabic", UnicodeScript.ARABIC),
          Map.entry("Persian", UnicodeScript.ARABIC),
          Map.entry("Urdu", UnicodeScript.ARABIC),
          Map.entry("Hebrew", UnicodeScript.HEBREW),
          Map.entry("Hindi", UnicodeScript.DEVANAGARI),
          Map.entry("Marathi", UnicodeScript.DEVANAGARI),
          Map.entry("Thai", UnicodeScript.THAI),
          Map.entry("Korean", UnicodeScript.HANGUL),
          Map.entry("Chinese", UnicodeScript.HAN));

  /// Not of one script alone.
  private static final Set<String> MIXED = Set.of("Japanese", "Serbian", "Kazakh", "Uzbek");

  private static final Map<String, Set<String>> SIGNS =
      onlyOnes(
          Map.of(
              ENGLISH,
              "the and of to is are was were you your it that this with for not have has they we our what how"
                  + " when which who from would could should there their them than been will can does did about"
                  + " before after while because each every only other",
              "German",
              "der die das und ist sind nicht ein eine einen einem einer mit für auf wie sie wir ihr ihre von zu"
                  + " zum zur oder welche wenn auch haben hat dem den des im am bei nach über kein keine ich uns"
                  + " wird werden kann noch nur aber dass was sich",
              "French",
              "le la les des est une un pour avec dans vous nous que qui quel quelle sur votre vos et du au aux"
                  + " ne pas plus ce cette ces sont être avoir il elle ils je se son sa ses mais ou où comment",
              "Spanish",
              "el la los las una un por para con usted su sus que qué del como cómo cuál y es son está están no"
                  + " se lo al pero más cuando donde sin sobre este esta hay ser nos",
              "Italian",
              "il lo gli la le un una che per sono è di non come quale della del dei delle con si ma più anche"
                  + " questo questa quando dove nel nella al alla essere vostro",
              "Portuguese",
              "o os as um uma que para com em não você seu sua mais como qual do da dos das no na nos é são mas"
                  + " quando onde sem sobre este esta isso pelo pela ao ser",
              "Dutch",
              "de het een van en niet met wat voor zijn hoe dat die op te aan bij ook maar wij jullie uw u deze"
                  + " dit geen nog als naar wordt kan hebben heeft"));

  private LanguageGuess() {}

  /// Words that two of the languages have say nothing.
  private static Map<String, Set<String>> onlyOnes(Map<String, String> lists) {
    var counts = new HashMap<String, Integer>();
    lists.values().forEach(list -> words(list).forEach(w -> counts.merge(w, 1, Integer::sum)));
    var signs = new HashMap<String, Set<String>>();
    lists.forEach((language, list) ->
        signs.put(
            language,
            words(list).stream()
                .filter(w -> counts.getOrDefault(w, 0) == 1)
                .filter(w -> language.equals(ENGLISH) || !Words.isStop(w))
                .collect(Collectors.toUnmodifiableSet())));
    return Map.copyOf(signs);
  }

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.split(" ")));
  }

  /// Whether a text is surely in another language.
  ///
  /// @param language the name in English of the language that it should be in
  public static boolean isOther(String text, String language) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters == 0 || MIXED.contains(language)) {
      return false;
    }
    var script = SCRIPTS.getOrDefault(language, UnicodeScript.LATIN);
    long own =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> (c < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(c)) == script)
            .count();
    if (own * 3 < letters) {
      return letters > LEAST_WORDS * 2;
    }
    return script == UnicodeScript.LATIN && isOtherBySigns(text, language);
  }

  private static boolean isOtherBySigns(String text, String language) {
    var words = Arrays.asList(GAP.split(text.toLowerCase(Locale.ROOT)));
    if (words.size() < LEAST_WORDS) {
      return false;
    }
    long own = count(words, SIGNS.getOrDefault(language, Set.of()));
    // of a language that we have no list of, English alone can be told
    return SIGNS.entrySet().stream()
        .filter(e -> SIGNS.containsKey(language) || e.getKey().equals(ENGLISH))
        .filter(e -> !e.getKey().equals(language))
        .mapToLong(e -> count(words, e.getValue()))
        .anyMatch(other -> other >= LEAST_SIGNS && other > own * 2 && other * 8 >= words.size());
  }

  private static long count(List<String> words, Set<String> signs) {
    return words.stream().filter(signs::contains).count();
  }
}
