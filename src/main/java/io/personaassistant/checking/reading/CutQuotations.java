package io.personaassistant.checking.reading;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/// Quotations that leave out a denial right before them: "I don't think it is worth it" quoted as
/// "it is worth it" is verbatim and says the opposite. English.
public final class CutQuotations {
  /// So many words before it may deny it.
  private static final int REACH = 4;

  /// What a denial does not reach across.
  private static final Pattern CLAUSE =
      Pattern.compile("[,;:]|\\b(?:because|so|but|and|since|while|although|though|if|when)\\b");

  private CutQuotations() {}

  /// The denial that a quotation leaves out, as the last words before it; empty for none.
  ///
  /// @param text what was said, in normal form
  /// @param first the quotation, or its first piece, in normal form
  public static List<String> denial(String text, String first) {
    int at = Normal.indexOf(text, first, 0);
    String before = text.substring(0, Math.max(0, at));
    int sentence =
        Math.max(
            before.lastIndexOf(". "), Math.max(before.lastIndexOf("? "), before.lastIndexOf("! ")));
    var clauses = CLAUSE.split(before.substring(sentence + 1), -1);
    var words = Words.tokens(clauses[clauses.length - 1]);
    var last = words.subList(Math.max(0, words.size() - REACH), words.size());
    return last.stream().anyMatch(PolarityWords.DENYING::contains) ? last : List.of();
  }
}
