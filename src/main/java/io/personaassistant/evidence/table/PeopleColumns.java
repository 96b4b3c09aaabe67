package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which columns hold people's names, and which cells of them are one. Pure functions.
final class PeopleColumns {
  private static final Set<String> PEOPLE =
      Set.of(
          "requester",
          "requestor",
          "contact",
          "contacts",
          "assignee",
          "agent",
          "reviewer",
          "author",
          "submitter",
          "owner",
          "respondent",
          "participant",
          "interviewee",
          "interviewer",
          "customer",
          "surname",
          "forename",
          "vorname",
          "nachname",
          "ansprechpartner",
          "ansprechpartnerin",
          "kunde",
          "kundin",
          "kundenname",
          "kontakt",
          "melder",
          "bearbeiter",
          "bearbeiterin",
          "teilnehmer",
          "teilnehmerin",
          "nom",
          "prénom",
          "demandeur",
          "auteur",
          "nombre",
          "apellido",
          "apellidos",
          "cliente",
          "contacto",
          "solicitante",
          "nome",
          "cognome",
          "contatto",
          "richiedente",
          "sobrenome",
          "contato",
          "naam",
          "voornaam",
          "achternaam",
          "klant",
          "klantnaam",
          "contactpersoon",
          "aanvrager",
          "deelnemer");

  /// Whose "name" is a person's: `Full name`, `Contact name`, not `Company name`.
  private static final Set<String> NAMED =
      Set.of("full", "first", "last", "given", "family", "display", "user", "client", "caller");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|van|von|der|den|da|di|la|le|du|del|y)){0,4}");

  private PeopleColumns() {}

  /// Whether the cells below this header name people.
  static boolean isOf(String header) {
    var words = List.copyOf(Words.tokens(header.replace('_', ' ').toLowerCase(Locale.ROOT)));
    if (words.isEmpty() || words.size() > 3) {
      return false;
    }
    var last = words.getLast();
    if (!last.equals("name")) {
      return PEOPLE.contains(last);
    }
    if (words.size() == 1) {
      return true;
    }
    var whose = words.get(words.size() - 2);
    return NAMED.contains(whose) || PEOPLE.contains(whose);
  }

  /// Whether a cell is written as a name: a few capitalised words and nothing else.
  static boolean isName(String cell) {
    return NAME.matcher(cell).matches() && cell.codePoints().anyMatch(Character::isLowerCase);
  }
}
