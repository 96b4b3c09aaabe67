package io.personaassistant.text.personal;

import io.personaassistant.text.WordList;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers that the words before them call somebody's: accounts, passports, numbers of an office,
/// number plates, days of birth.
final class CalledNumbers {
  // Bounded or possessive throughout: no input can make these backtrack for long.

  /// A number, with the letters that may stand before it and in it.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:[A-Z]{1,6}[ \\-]?|[a-z]{1,3})?(\\d)[A-Za-z0-9 \\-/.]{2,30}+");

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d{2}|\\d{1,2}[\\- ]\\d{1,2}[\\- ](?:19|20)\\d{2}|(?:19|20)\\d{2}(?:[./\\-]\\d{1,4}){0,2}");

  private static final Pattern ACCOUNT =
      cue(
          "account|acct|a/c|konto|bankkonto|kontonummer|kontonr|blz|bankleitzahl|iban|sort code|routing|bsb|cuenta"
              + "|compte|conto|conta|bic|(?-i:RIB|CCC)");

  private static final Pattern NUMBER_OF_ONE =
      cue(
          "passport|reisepass(?:nummer)?|passnummer|passeport|pasaporte|passaporto|paspoort|паспорт|national insurance|nino|ni|national id"
              + "|tax id|tax number|tax file|steuer[ -]?(?:nummer|id|identifikationsnummer)|idnr|vat id|ssn|social (?:security|insurance)"
              + "|sozialversicherungs-?(?:nummer|nr)|sv-?(?:nummer|nr)|versicherten-?(?:nummer|nr)|rentenversicherungsnummer"
              + "|sécurité sociale|sécu|seguridad social|codice fiscale|driver'?s? licen[cs]e|driving licen[cs]e|führerschein(?:nummer)?"
              + "|permis de conduire|id card|identity card|personal id|(?:personal)?ausweis-?(?:nummer|nr)?|carte d'identité|cédula"
              + "|carta d'identità|(?:member(?:ship)?|customer)(?: id| number| no)|(?:kunden|mitglieds)-?(?:nummer|nr)|klantnummer|patient(?: id| number| no)|medical record|mrn|medicare"
              + "|insurance(?: id| number| no)|policy(?: number| no)|nhs|bsn|dni|cpf|pesel|aadhaar|cuit|cuil|curp|nric|pps|ppsn"
              + "|주민번호|주민등록번호|cpr|personnummer|personnr|fødselsnummer|henkilötunnus|hetu|ahv|rodné číslo|kimlik|снилс|инн|employee(?: id| number| no)"
              + "|(?-i:NIF|NIE|NIR|PAN|RFC|RUT|SIN|TFN|AVS)");

  private static final Pattern PLATE_CALLED =
      cue(
          "(?:(?:number|licen[cs]e|registration|vehicle|car) ?)?plates?(?: (?:number|no))?|(?:vehicle )?registration|reg(?:istration)? (?:number|no)|rego"
              + "|kennzeichen|nummernschild|immatriculation|plaque|matrícula|matricula|targa|kenteken|registreringsnummer"
              + "|rejestracyjny|госномер");

  private static final Set<String> PLATE_HINTS = WordList.named("called-numbers.plate-hints");

  private static final Pattern PLATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\-])\\p{Lu}{0,3}\\d{0,4}(?:[ \\-]?\\p{Lu}{1,3}(?!\\p{Ll})|[ \\-]?\\d{1,4}){1,3}+(?![\\p{L}\\p{N}])");

  private static final Pattern VEHICLE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:car|van|truck|lorry|taxi|vehicle|auto|wagen|lkw|pkw|voiture|camion|coche|furgoneta|macchina|bil)"
              + "(?:,? \\p{Ll}{1,4}){0,2}[ (:,]{1,2}$");

  /// As in Germany, Britain, France or Italy, and Spain.
  private static final Pattern PLATE_OF_VEHICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\-])(?:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\\d{1,4}[EH]?|[A-Z]{2}\\d{2} ?[A-Z]{3}"
              + "|[A-Z]{2}[ \\-]?\\d{3}[ \\-]?[A-Z]{2}|\\d{4} ?[BCDFGHJ-NPR-TV-Z]{3})(?![\\p{L}\\p{N}\\-])");

  /// A day of some year, in digits or with the month's name.
  private static final String DAY_OF_YEAR =
      "\\d{1,4}[./\\- ] ?\\d{1,2}[./\\- ] ?\\d{2,4}"
          + "|\\d{1,2}(?:st|nd|rd|th|er|[.º])?[ \\-](?:of |de )?[\\p{L}]{3,10}\\.?,?[ \\-](?:de(?:l)? )?\\d{2,4}"
          + "|[\\p{L}]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}";

  private static final Pattern BORN =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:born(?: on)?|date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|geboren(?: bin ich)?(?: am)?|geb\\.?(?: am)?"
              + "|geburts(?:datum|tag)|née?(?: le)?|date de naissance|naissance|nacid[oa](?: el)?|(?:fecha (?:de )?)?nac(?:imiento|\\.)"
              + "|nat[oa] il|data di nascita|data de nascimento|nascid[oa](?: em)?|geboortedatum|födelsedatum|född)"
              + "(?: (?:of |my |our |meine[rs]? |unsere[rs]? |de |del |della |di |da |von )+\\p{L}{2,15})?"
              + "[ :=]{0,3}(?:(?:is|was|ist|war|est|es|der|el|le|il|the|on|am|den)(?![\\p{L}]) ?){0,2}(?:the )?("
              + DAY_OF_YEAR
              + ")(?![\\p{N}])");

  private static final Set<String> BORN_HINTS =
      WordList.stroked(
          "born|birth|dob|d.o.b|geb|né|naiss|nac|nato il|nata il|nasci|geboorte|född|födels");

  private static final int FEWEST_DIGITS = 6;
  private static final int FEWEST_WITH_LETTERS = 4;
  private static final int FEWEST_IN_ALL = 8;

  private CalledNumbers() {}

  /// The words, and what may stand between them and the number.
  private static Pattern cue(String words) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}])(?:"
            + words
            + ")(?![\\p{L}\\p{N}])(?:[ :#.,=\\-(]|numbers?|nummer|número|numéro|numero|n[º°]|nº|no(?![\\p{L}])|nr(?![\\p{L}])"
            + "|is(?![\\p{L}])|ist|est(?![\\p{L}])|es(?![\\p{L}])|è|id(?![\\p{L}])|code"
            + "|(?:was|read|reads|says|said|war|lautet|lautete|était|era)(?![\\p{L}])){0,8}+$");
  }

  static void find(Pieces pieces) {
    if (CheckDigits.digits(pieces.text).length() >= FEWEST_WITH_LETTERS) {
      numbers(pieces);
    }
    pieces.each(PLATE_OF_VEHICLE, Kind.NUMBER, 0, m -> pieces.isBefore(m.start(), VEHICLE));
    if (pieces.hasAny(PLATE_HINTS)) {
      pieces.each(
          PLATE,
          Kind.NUMBER,
          0,
          m -> isPlate(m.group()) && pieces.isBefore(m.start(), PLATE_CALLED));
    }
    if (pieces.hasAny(BORN_HINTS)) {
      pieces.each(BORN, Kind.BIRTHDAY, 1, _ -> true);
    }
  }

  private static void numbers(Pieces pieces) {
    var number = NUMBER.matcher(pieces.text);
    int from = 0;
    while (number.find(from)) {
      int end = trimmed(pieces.text, number.start(), number.end());
      // what stands before the digits is a part of them, or what they are called: "BSN 111222333"
      for (int start : List.of(number.start(), number.start(1))) {
        add(start, end, pieces);
      }
      from = end;
    }
  }

  private static void add(int start, int end, Pieces pieces) {
    if (!isNumber(pieces.text.substring(start, end))) {
      return;
    }
    if (pieces.isBefore(start, ACCOUNT)) {
      pieces.add(Kind.ACCOUNT, start, end);
    } else if (pieces.isBefore(start, NUMBER_OF_ONE)) {
      pieces.add(Kind.NUMBER, start, end);
    }
  }

  /// No day or year, and either digits enough or, in one piece, letters too.
  private static boolean isNumber(String text) {
    int digits = CheckDigits.digits(text).length();
    boolean mixed =
        digits >= FEWEST_WITH_LETTERS
            && text.length() >= FEWEST_IN_ALL
            && text.chars().allMatch(Character::isLetterOrDigit);
    return (digits >= FEWEST_DIGITS || mixed) && !DAY.matcher(text).matches();
  }

  private static boolean isPlate(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return digits > 0 && letters > 1 && digits + letters >= 5 && digits + letters <= 9;
  }

  /// Where what is called a number ends: at the last digit or capital that hangs together with it.
  private static int trimmed(String text, int start, int end) {
    int last = start;
    int from = start;
    while (from < end && Character.isLetter(text.charAt(from))) {
      from++;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        last = i + 1;
      } else if (Character.isLetter(c) && i > from && Character.isLetter(text.charAt(i - 1))) {
        // two letters in a row behind a blank begin the next word
        break;
      }
    }
    while (last < text.length() && Character.isLetterOrDigit(text.charAt(last))) {
      last++;
    }
    return last;
  }
}
