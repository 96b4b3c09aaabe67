package io.personaassistant.text.personal;

import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.regex.Pattern;

/// Streets with a house number, as written in the larger languages of Europe and America, with the
/// flat before and the town behind them.
final class StreetAddresses {
  private static final String WORD = "\\p{Lu}[\\p{L}'’.\\-]{1,24}";
  private static final String TOWN =
      "(?:,? (?:apt|apartment|suite|ste|unit|flat|floor|fl|#)\\.? ?#?[\\w\\-]{1,6})?"
          + "(?:,? (?:[A-Z]{1,2}-)?(?:\\d{4,5}(?:-\\d{3,4})?(?: [A-Z]{2})?|\\d{3} \\d{2}|\\d{2}-\\d{3}) <word>(?:"
          + " <word>)?|,? <word>(?: <word>){0,2},? (?:[A-Z]{2},?"
          + " (?:\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4,6}(?!\\d)))?";

  private static final String ENGLISH =
      "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Close"
          + "|Crescent|Parkway|Pkwy|Highway|Hwy|Gardens|Grove|Hill|Mews|Row|Trail|Circle|Alley|Quay|Walk)";

  private static final List<Street> STREETS =
      List.of(
          new Street(
              " street, st, avenue, ave, road, rd, lane, ln, drive, dr, boulevard, blvd, court, ct, way, place, pl, square, sq, terrace, close, crescent, parkway, pkwy, highway, hwy, gardens, grove, hill, mews, row, trail, circle, alley, quay, walk",
              "(?<![\\p{L}\\p{N}.\\-/#])(?:(?i:flat|apt|unit|suite) ?\\w{1,5},? )?\\d{1,5}[a-zA-Z]?(?:[-/]\\d{1,4})?,? (?:(?:\\p{Lu}[\\p{L}'’.\\-]{0,24}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}"
                  + ENGLISH
                  + "(?![\\p{L}])\\.?(?: (?:N|S|E|W|NE|NW|SE|SW)(?![\\p{L}]))?<town>"),
          // told by the state and ZIP code behind it, whatever the street is called
          new Street(
              ", ",
              "(?<![\\p{L}\\p{N}.\\-/#])\\d{1,5} (?:<word>,?"
                  + " ){1,4}(?:(?i:apt|suite|ste|unit|floor|#)\\.? ?#?[\\w\\-]{1,6},?"
                  + " )?(?:<word>,? ){1,3}[A-Z]{2},? \\d{5}(?:-\\d{4})?(?!\\d)"),
          // a row of houses with an article, told by the postcode behind it
          new Street(
              " the ",
              "(?<![\\p{L}\\p{N}.\\-/#])\\d{1,3}[a-zA-Z]? [Tt]he"
                  + " \\p{Lu}[\\p{L}'’]{2,24}(?: \\p{Lu}[\\p{L}'’]{2,24}){0,2}, (?:<word>,?"
                  + " ){1,3}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"),
          new Street(
              "straße,strasse,str.,weg,platz,allee,gasse,ufer,damm,straat,gracht,laan,plein,kade,gatan,vägen,rgade,sgade,vej,veien,gata,katu",
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}\\-]{1,30} )?\\p{Lu}[\\p{L}\\-]{2,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm"
                  + "|straat|gracht|laan|plein|kade|gatan|vägen|rgade|sgade|vej|veien|gata|katu) \\d{1,4} ?[a-zA-Z]?(?: ?[-–/] ?\\d{1,4}[a-zA-Z]?)?(?![\\p{L}\\p{N}%])<town>"),
          new Street(
              "straße,strasse,str.,weg,platz,allee,gasse,unter den",
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}\\-]{1,30}"
                  + " (?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse)|Unter den"
                  + " \\p{Lu}[\\p{L}\\-]{2,30}) \\d{1,4}"
                  + " ?[a-zA-Z]?(?![\\p{L}\\p{N}%:.]|,\\d)<town>"),
          new Street(
              "am ,im ,an der ,an den ,in der ,auf dem ,zum ,zur ",
              "(?<![\\p{L}])(?:Am|Im|An der|An den|In der|Auf dem|Zum|Zur)"
                  + " \\p{Lu}[\\p{L}\\-]{2,30}(?: \\p{Lu}[\\p{L}\\-]{2,30})? \\d{1,3}"
                  + " ?[a-z]?,? (?:D-)?\\d{4,5} <word>"),
          new Street(
              "rue,avenue,boulevard,bd,place,quai,chemin,allée,impasse,route",
              "(?<![\\p{L}\\p{N}.\\-/#])\\d{1,4}(?: ?(?:bis|ter|[a-zA-Z]))?,? (?i:rue|avenue|boulevard|bd|place|quai|chemin|allée|impasse|route)"
                  + " (?:de la |de l'|de |du |des |d')?<word>(?:[ \\-]<word>){0,2}<town>"),
          new Street(
              "rue,avenue,av.,avda,ctra,pza,plza,carrer,boulevard,via,corso,calle,c/,plaza,piazza,paseo,rua,avenida,praça,ul.,ulica",
              "(?<![\\p{L}])(?:[Rr]ue|[Aa]venue|[Aa]v\\.|(?:[Aa]vda|[Cc]tra|[Pp]l?za)\\.?|[Cc]arrer|[Bb]oulevard|Via|Viale|Corso|[Cc]alle|[Cc]/|[Pp]laza|[Pp]iazza|[Pp]aseo|[Rr]ua|[Aa]venida|[Pp]raça|ul\\.|ulica)"
                  + " ?(?:de |du |des |de la |de los |del |della |d'|do |da )?<word>(?:"
                  + " (?:de |da |do )?<word>){0,2},? (?:n[º°.]?"
                  + " ?)?\\d{1,5}[a-zA-Z]?(?:/\\d{1,4})?(?![\\p{L}\\p{N}%])<town>"),
          new Street(
              "box,postfach,apartado,boîte postale,bp ",
              "(?<![\\p{L}])(?i:p\\.? ?o\\.? box|post office box|postfach|apartado|boîte postale|bp) \\d{1,6}(?: \\d{2,4})?(?!\\d)<town>"),
          new Street(
              "live at,lives at,living at,address,adresse,anschrift,dirección,deliver,ship,send it to,post it to",
              "(?i)(?<![\\p{L}])(?:live at|lives at|living at|home address is|address is|address:|adresse:|anschrift:|dirección:|deliver(?:ed)? (?:it )?to|ship(?:ped)? (?:it )?to|send it to|post it to)"
                  + " {0,2}(\\d{1,5}[a-z]?,? [\\p{L}'’.\\-]{2,24}(?: [\\p{L}'’.\\-]{2,24}){1,3}(?:, ?[\\p{L}\\p{N}' \\-]{2,40}){0,3})"));

  private StreetAddresses() {}

  /// A way of writing a street.
  ///
  /// @param hints one of these stands in every text that the pattern finds something in, in which
  ///   `<word>` and `<town>` stand for a word and a town
  private record Street(List<String> hints, Pattern pattern) {
    Street(String hints, String pattern) {
      this(
          List.of(hints.split(",", -1)),
          Pattern.compile(pattern.replace("<town>", TOWN).replace("<word>", WORD)));
    }
  }

  static void find(String text, Pieces pieces) {
    for (var street : STREETS) {
      if (pieces.hasAny(street.hints())) {
        var matcher = street.pattern().matcher(text);
        while (matcher.find()) {
          int group = matcher.groupCount();
          pieces.add(Kind.ADDRESS, matcher.start(group), matcher.end(group));
        }
      }
    }
  }
}
