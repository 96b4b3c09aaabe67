package io.personaassistant.checking.line;

import io.personaassistant.text.Graphemes;
import io.personaassistant.text.WordList;
import java.util.Set;

/// What a check says of a line.
///
/// @param rule the rule's id in snake case, such as `quote_verbatim`
/// @param field the field's name, `""` when the finding is about the whole line
/// @param span the exact substring of the field that it is about, `""` when about all of it
/// @param start offset of the span in the field's text in code points, -1 without a span
/// @param end end of the span, exclusive, in code points, -1 without a span
/// @param why one sentence for a person
/// @param fix one sentence that says how to mend it; also read by the model in the repair round
public record Finding(
    String rule,
    Level level,
    String field,
    String span,
    int start,
    int end,
    String why,
    String fix) {
  /// What says that the sources do not hold what a line says, however it is put.
  private static final Set<String> UNSUPPORTED =
      WordList.of(
          "citation_present citation_exists claim_supported dates_supported"
              + " entities_supported numbers_supported persona_match quote_source_is_person"
              + " quote_verbatim stance trusted_source");

  /// One about all of a field, or of the line when the field's name is `""`.
  public static Finding ofAll(String rule, Level level, String field, String why, String fix) {
    return new Finding(rule, level, field, "", -1, -1, why, fix);
  }

  /// The same about a piece of a text, from one UTF-16 offset to another.
  public Finding at(String text, int from, int to) {
    int first = Graphemes.codePoints(text, from);
    int last = Graphemes.codePoints(text, to);
    return new Finding(rule, level, field, text.substring(from, to), first, last, why, fix);
  }

  /// The same at another level.
  public Finding atLevel(Level other) {
    return new Finding(rule, other, field, span, start, end, why, fix);
  }

  /// The same as a warning, in other words.
  public Finding warning(String otherWhy, String otherFix) {
    return new Finding(rule, Level.WARNING, field, span, start, end, otherWhy, otherFix);
  }

  /// Whether it stops a line because nothing on record carries it; other lengths or words would not
  /// help.
  public boolean lacksSupport() {
    return level == Level.ERROR && UNSUPPORTED.contains(rule);
  }
}
