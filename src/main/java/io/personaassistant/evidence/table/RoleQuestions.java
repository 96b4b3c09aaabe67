package io.personaassistant.evidence.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Which questions of a survey ask who somebody is at work. Pure functions.
final class RoleQuestions {
  /// Questions that ask who somebody is, which makes a segment of the answers.
  private static final Pattern WHO_YOU_ARE =
      Pattern.compile(
          "(?:(?:what|which)(?: (?:is|are|best|describes|of|these|the|following)|['’]s)* )?your"
              + " (?:(?:current|main|primary|own) )?(?:job )?(?:role|job|title|position|industry|company size)"
              + "(?: (?:in|at) .*)?");

  /// Questions that ask it without the word: "Which of these best describes you?", "I am a ...".
  /// Other things are asked so, too; the answers tell.
  private static final Pattern DESCRIBES_YOU =
      Pattern.compile(
          "(?:.* )?(?:describes? (?:you|what you do|your (?:work|role|job|position|function))|(?:who|what) (?:are|do) you(?: do)?"
              + "|what is it (?:that )?you do|i am an?|i work as(?: an?)?|you are an?|your (?:work|role|job|function)"
              + "|(?:was|welche) (?:machen sie|bist du|beschreibt sie)|beschreibt (?:sie|dich)|vous etes|(?:ich bin|je suis|soy|sono|sou|ik ben)(?: \\S+)?)"
              + "(?: (?:best|most|most closely|at work|for a living|professionally|beruflich|am besten|in .*|at .*))?");

  /// Questions that ask what kind of place they work at, which groups people as their plan does.
  private static final Pattern DESCRIBES_YOURS =
      Pattern.compile(
          "(?:what|which)(?: of (?:these|the following)| (?:kind|type) of \\S+)?(?: best| most closely)? describes? your (?:company|business|organi[sz]ation|firm|shop|store|practice|clinic|school"
              + "|agency|studio|farm|workplace|employer|institution|household)(?: (?:best|most|most closely))?");

  /// The same in other languages: "Was ist Ihre Rolle?", "Wat is uw functie?".
  private static final Pattern YOUR_ROLE =
      Pattern.compile(
          "(?:\\S+ ){0,3}(?:ihre?|deine?|votre|ton|ta|su|tu|suo|sua|tuo|tua|seu|uw|jouw|je) (?:\\S+ )?(?:"
              + String.join("|", ColumnNames.ROLES)
              + ")(?: \\S+){0,4}");

  /// Words of a header below which a job title is what somebody does: "Role (pick one)".
  private static final Set<String> HINTS = hints();

  private RoleQuestions() {}

  private static Set<String> hints() {
    var hints = new HashSet<>(Set.of("title", "titel", "titre", "titulo", "titolo", "designation"));
    ColumnNames.ROLES.stream().filter(name -> !name.contains(" ")).forEach(hints::add);
    return Set.copyOf(hints);
  }

  /// Whether a column asks what somebody does.
  ///
  /// @param name its header as it is compared
  /// @param cells what was answered
  static boolean ask(String name, Collection<String> cells) {
    return WHO_YOU_ARE.matcher(name).matches()
        || YOUR_ROLE.matcher(name).matches()
        || (DESCRIBES_YOU.matcher(name).matches() || isHinted(name)) && JobTitles.areIn(cells);
  }

  /// Whether a column asks what kind of place somebody works at.
  static boolean askOfPlace(String name) {
    return DESCRIBES_YOURS.matcher(name).matches();
  }

  private static boolean isHinted(String name) {
    return PeopleColumns.whose(name).isEmpty()
        && Arrays.stream(name.split("[ .:/()-]+")).anyMatch(HINTS::contains);
  }
}
