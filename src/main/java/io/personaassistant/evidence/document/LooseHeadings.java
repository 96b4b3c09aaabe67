package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines that head others although nothing marks them and nobody knows what they say: "Her team",
/// "IN THE MORNING", "How she gets to work". Such a line is no trait of what stands above it.
final class LooseHeadings {
  private static final int MOST_WORDS = 7;
  private static final int MOST_OF_HERS = 3;
  private static final int FEWEST_CAPITALS = 6;

  private static final Pattern ENDS = Pattern.compile(".*[.!?,;…\"”»)]$");
  private static final Pattern ASKS =
      Pattern.compile("(?i)(?:where|what|how|why|who|when|which)\\b.*");
  private static final Pattern THEM =
      Pattern.compile("(?i).*\\b(?:she|he|they|her|him|his|them|their)\\b.*");

  /// A question with its mark, in the languages of our headings: nothing that somebody wants or
  /// uses is put so.
  private static final Pattern ASKS_WITH_MARK =
      Pattern.compile(
          "(?iU)¿?(?:where|what|how|why|who|when|which|was|wie|wo|warum|wer|wann|qué|cómo|dónde|por qué|quién"
              + "|cuándo|quoi|comment|où|pourquoi|qui|quand|qu['’]|cosa|come|dove|perché|chi|quando|o que|como"
              + "|onde|por que|quem|wat|hoe|waar|waarom|wanneer)\\b.*\\?");

  /// What a company asks about a persona; in an objection customers say "we" of themselves.
  private static final Pattern US = Pattern.compile("(?i).*\\b(?:we|us)\\b.*");

  private static final Pattern HERS = Pattern.compile("(?i)(?:her|his|their)\\b.*");

  /// Slides and chapters that are about the work and not about a persona.
  private static final Pattern OF_THE_WORK =
      Pattern.compile(
          "(?i)(?:our )?(?:next steps?|action items|appendix|timeline|methodology|how we did it|who we talked to|nächste schritte|anhang|vorgehen"
              + "|prochaines étapes|annexe|méthodologie|próximos pasos|anexo|metodología|próximos passos|metodologia"
              + "|prossimi passi|allegato|volgende stappen|bijlage|werkwijze onderzoek)");

  private LooseHeadings() {}

  /// What stands around a line.
  ///
  /// @param kind what the lines above are
  /// @param items how many of them there are so far
  /// @param bulleted whether the last of them had a bullet
  /// @param afterBlank whether a blank line is above and none below
  /// @param beforeBullet whether the next line has a bullet
  record Around(
      TraitKind kind, int items, boolean bulleted, boolean afterBlank, boolean beforeBullet) {}

  /// Whether a line without a bullet heads what follows.
  ///
  /// @param name what the persona is called
  static boolean isOne(String text, Optional<String> name, Around around) {
    int words = Words.count(text);
    if (isAsked(text) && !mayBeTheirs(around)) {
      return true;
    }
    if (words == 0 || words > MOST_WORDS || ENDS.matcher(text).matches()) {
      return false;
    }
    return text.endsWith(":")
        || isOfTheWork(text)
        || isShouted(text)
        || isAboutThem(text, name, around.kind(), words)
        || (around.beforeBullet() && (around.bulleted() || around.items() == 0))
        || (around.afterBlank() && around.items() > 0);
  }

  /// Whether a question may be one that the persona asks: customers put objections so wherever they
  /// stand, and goals and pains among other lines of the same.
  private static boolean mayBeTheirs(Around around) {
    boolean apart = around.afterBlank() || around.beforeBullet() || around.bulleted();
    return switch (around.kind()) {
      case OBJECTION -> true;
      case GOAL, PAIN -> !apart;
      default -> false;
    };
  }

  /// "¿Qué le preocupa?"
  static boolean isAsked(String text) {
    return Words.count(text) <= MOST_WORDS && ASKS_WITH_MARK.matcher(text).matches();
  }

  /// A part of what is above, such as "Short term" between "Goals" and its first line.
  static boolean isPart(Around around) {
    return around.items() == 0 && around.beforeBullet();
  }

  /// "IN THE MORNING".
  static boolean isShouted(String text) {
    return text.chars().filter(Character::isLetter).count() >= FEWEST_CAPITALS
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.indexOf(' ') > 0;
  }

  /// A slide or chapter that says nothing of the persona.
  static boolean isOfTheWork(String text) {
    return OF_THE_WORK.matcher(text).matches();
  }

  private static boolean isAboutThem(
      String text, Optional<String> name, TraitKind kind, int words) {
    boolean named =
        name.map(n -> n.split(" ")[0])
            .filter(n -> Pattern.compile("\\b" + Pattern.quote(n) + "\\b").matcher(text).find())
            .isPresent();
    boolean ours = kind != TraitKind.OBJECTION && US.matcher(text).matches();
    return ASKS.matcher(text).matches() && (named || ours || THEM.matcher(text).matches())
        || words <= MOST_OF_HERS && HERS.matcher(text).matches();
  }
}
