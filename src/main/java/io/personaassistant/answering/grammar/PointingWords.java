package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.WordList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Words that ask about the message above them and say nothing of their own: "annie reply to this",
/// "how would Annie react to that?". English.
public final class PointingWords {
  private static final PhraseTable PHRASES =
      PhraseTable.read(PointingWords.class, "whole-messages.txt");
  private static final Pattern POINTS = Pattern.compile("(?i)" + PHRASES.of("points"));

  /// What is asked of words of a customer where nothing else is.
  public static final String HEARD = "objections";

  private static final String BETWEEN = "[^\\p{L}\\p{N}'’-]+";

  /// What may stand beside them without being something that was said.
  private static final Set<String> FRAME = WordList.stroked(PHRASES.of("points-frame"));

  /// What asks for something by itself; "you can do that" and "I like this" do not.
  private static final Set<String> ASKS = WordList.stroked(PHRASES.of("points-asks"));

  /// Who tells something, where nothing asks: "we like this".
  private static final Set<String> US = Set.of("i", "we");

  /// Who tells something even so: "they say that", "you should write that".
  private static final Set<String> OTHERS = Set.of("it", "he", "she", "they", "you");

  private PointingWords() {}

  /// What is asked of the message that words point at: the personas and the draft type that are
  /// named beside them; where no type is, it is what a customer said. Empty where nothing points at
  /// a message, something else is said or nothing is asked.
  ///
  /// @param text what was typed, as plain words
  /// @param isPersona whether a word in small letters is what a persona is called
  /// @param isDraftType whether it is the word of a draft type
  public static Optional<String> command(
      String text, Predicate<String> isPersona, Predicate<String> isDraftType) {
    var said = text.strip();
    var points = POINTS.matcher(said);
    if (!points.find()) {
      return Optional.empty();
    }
    var named = new StringJoiner(" ");
    boolean asks = false;
    boolean tells = false;
    boolean isTyped = false;
    var first = "";
    for (var word : said.substring(0, points.start()).toLowerCase(Locale.ROOT).split(BETWEEN)) {
      var plain = word.replaceFirst("['’]s$", "");
      boolean isType = isDraftType.test(plain);
      isTyped |= isType;
      if (isType || isPersona.test(plain)) {
        named.add(plain);
      } else if (!plain.isEmpty() && !FRAME.contains(plain)) {
        return Optional.empty();
      }
      if (first.isEmpty() && !isPersona.test(plain)) {
        first = plain;
      }
      asks |= ASKS.contains(plain);
      tells |= US.contains(plain) || OTHERS.contains(plain);
    }
    boolean isTold = OTHERS.contains(first) || tells && !asks && !isTyped;
    if (isTold || !asks && named.length() == 0) {
      return Optional.empty();
    }
    return Optional.of(isTyped ? named.toString() : named.add(HEARD).toString());
  }
}
