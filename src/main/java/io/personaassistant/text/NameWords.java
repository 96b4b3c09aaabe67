package io.personaassistant.text;

import java.util.Locale;
import java.util.Set;

/// Word lists that tell names from other capitalised words.
public final class NameWords {
  /// Verbs between a speaker and what was said.
  public static final Set<String> SPEAKING = WordList.named("name-words.speaking");

  /// Those that are things as well.
  public static final Set<String> SPEAKING_NOUNS = WordList.of("notes reports puts adds tells");

  static final Set<String> ACTING = WordList.named("name-words.acting");

  static final Set<String> BEFORE_PERSON =
      WordList.of("said says ask asked told met dr mr mrs ms prof");

  static final Set<String> BEFORE_COMPANY = WordList.of("customer client");

  /// Posts that people hold.
  public static final Set<String> TITLES = WordList.named("name-words.titles");

  static final Set<String> SHORT_TITLES = WordList.of("ceo cto cfo coo cmo cio vp svp");

  /// What ends the name of a company.
  public static final Set<String> LEGAL_FORMS =
      WordList.of("inc ltd llc gmbh ag corp bv plc sa kg oy ab llp sarl pty limited corporation");

  /// Small words inside names.
  public static final Set<String> CONNECTORS =
      WordList.of("of de van von der den la le du di da del & y");

  /// Small words before a name.
  public static final Set<String> PREPOSITIONS = WordList.named("name-words.prepositions");

  static final Set<String> LISTING = WordList.of("like including");

  static final Set<String> BY_VERBS = WordList.of("trusted used chosen loved backed recommended");

  /// Capitalised by rule, never somebody's name.
  public static final Set<String> NEVER = WordList.named("name-words.never");

  /// Short forms in small letters, never somebody's name.
  public static final Set<String> ACRONYMS = WordList.named("name-words.acronyms");

  /// What often begins a sentence before a name, or speaks without being one.
  public static final Set<String> STARTERS = WordList.named("name-words.starters");

  private static final Set<String> SPEECH = WordList.of("that : , \" “ how why what");

  private NameWords() {}

  /// Whether it is a short form in capitals, never somebody's name.
  public static boolean isAcronym(Token token) {
    return token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && ACRONYMS.contains(token.lower());
  }

  /// Whether what follows a verb is what somebody said: `Maria notes that`, `Maria adds: "..."`;
  /// not `Late notes add up`.
  public static boolean isSpeech(String after) {
    return SPEECH.contains(after);
  }
}
