package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the title of a deck or document, such as "Q3 Persona Workshop", from what a persona is
/// called, and finds who a sentence is about. English.
final class DocumentTitle {
  /// What a document or a meeting is called, and no persona.
  private static final Set<String> WORDS =
      WordList.of(
          "workshop workshops deck slides presentation report agenda template kickoff kick-off offsite summary overview"
              + " findings document meeting minutes session sessions personas research study studies results readout recap"
              + " discovery insights roadmap strategy onepager one-pager worksheet canvas draft version interviews survey"
              + " audience segmentation segments project sprint playbook handbook guide notes appendix intro introduction");

  /// What every page about a persona may be called.
  private static final Set<String> GENERIC =
      WordList.of(
          "our the a an your of for and persona personas profile profiles customer customers user users buyer buyers"
              + " client clients perfil profil profilo profiel steckbrief ficha fiche scheda de di cliente clientes kunde kunden klant target ideal typical main primary audience new");

  private static final Pattern DATED =
      Pattern.compile("(?i)\\b(?:[QH][1-4]|(?:FY ?)?20\\d\\d|v\\d+(?:\\.\\d+)?)\\b");

  /// "Strategy Sam, 44": nothing but a person has an age.
  private static final Pattern AGED = Pattern.compile(", ?\\d\\d(?!\\d)");

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Ll}’'-]+)(?: \\p{Lu}[\\p{Ll}’'-]+)? (?:is|works|runs|leads|manages|has|lives|owns|heads)\\b");

  /// What is said of nothing but a person.
  private static final Pattern OF_A_PERSON =
      Pattern.compile("^\\S+(?: \\S+)? (?:is \\d\\d\\b|lives in|works (?:as|at|in|for)\\b)");

  private DocumentTitle() {}

  /// Whether a line at the top of a page says what the page is, and not who it is about.
  static boolean isOne(String line) {
    var words = Words.tokens(line);
    if (words.size() > 1 && words.stream().allMatch(GENERIC::contains)) {
      return true;
    }
    if (words.isEmpty()
        || AGED.matcher(line).find()
        || words.stream().anyMatch(FirstNames::holds)
        || JobTitles.isOne(line) && !DATED.matcher(line).find()) {
      return false;
    }
    return DATED.matcher(line).find() || words.stream().anyMatch(WORDS::contains);
  }

  /// The first name that a text begins with, where it says something of this person.
  static Optional<String> somebody(String text) {
    var who = SOMEBODY.matcher(text.strip());
    if (!who.find() || Words.isStop(who.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    boolean person =
        FirstNames.holds(who.group(1).toLowerCase(Locale.ROOT))
            || OF_A_PERSON.matcher(text.strip()).find();
    return person ? Optional.of(who.group(1)) : Optional.empty();
  }
}
