package io.personaassistant.evidence.table;

import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether people agreed to be quoted: columns that ask it, and what their cells answer, in seven
/// languages. Pure functions.
public final class Consent {
  private static final Set<String> YES =
      WordList.stroked(
          "yes|y|true|1|x|ok|okay|agree|agreed|i agree|ja|j|wahr|oui|vrai|si|s|verdadero|vero|sim"
              + "|verdadeiro|waar");

  private static final Set<String> NO =
      WordList.stroked(
          "no|n|false|0|disagree|i disagree|nein|falsch|non|faux|falso|nao|nee|onwaar");

  /// Names are never kept, so that every quotation is without one.
  private static final Pattern NAMELESS =
      Pattern.compile(
          ".*\\b(?:anonym\\w*|anoni\\w*|without (?:my )?name|ohne namen?|sans (?:mon )?nom|sin (?:mi )?nombre"
              + "|senza nome|sem (?:o meu )?nome|zonder naam)\\b.*");

  private static final Pattern CONDITION =
      Pattern.compile(
          ".*\\b(?:if|but|only|after|first|unless|wenn|aber|nur|vorher|erst|si vous|mais|seulement|avant|pero|solo|antes"
              + "|se|ma|soltanto|prima|mas|apenas|maar|alleen|eerst)\\b.*");

  /// A quotation that is a price.
  private static final Pattern PRICE =
      Pattern.compile(
          ".*\\b(?:send|sent|get|got|receive|received|want|need|request|requested|prepare|price|discount)\\b.*\\bquotes?\\b.*"
              + "|.*\\bquotes? (?:sent|requested|number|total|date|amount|status)\\b.*");

  private static final List<Pattern> ASKS =
      List.of(
          Pattern.compile(
              ".*\\b(?:may|can|could|allow\\w*|permission|permit\\w*|consent\\w*|okay?|agree\\w*|happy|willing|mind|like)\\b"
                  + ".*\\b(?:quot(?:e|ed|ing|ation)|cit(?:e|ed|ing)|publish\\w*|testimonial)\\b.*"),
          Pattern.compile(
              ".*\\b(?:quot(?:e|ing|ation)|publication) (?:permission|consent|allowed|ok)\\b.*"),
          Pattern.compile(
              ".*\\b(?:durfen|darf|konnen|einverstanden\\w*|zustimmung|erlaub\\w*|freigabe|freigegeben)\\b"
                  + ".*\\b(?:zitier\\w*|zitat\\w*|veroffentlich\\w*)\\b.*"),
          Pattern.compile("(?:zitier|zitat)(?:bar|freigabe|erlaubnis|zustimmung)?"),
          Pattern.compile(
              ".*\\b(?:pouvons|peut on|puis je|autoris\\w*|accept\\w*|accord|consent\\w*)\\b"
                  + ".*\\b(?:citer|citee?s?|citation\\w*|publi\\w*)\\b.*"),
          Pattern.compile(
              ".*\\b(?:podemos|puedo|puede\\w*|autoriz\\w*|permi\\w*|acept\\w*|aceit\\w*|consent\\w*|acuerdo|posso|possiamo"
                  + "|accett\\w*|consens\\w*|concord\\w*)\\b.*\\b(?:cit(?:ar|ado|ada|arle|arlo|arla|arte|arti|arvi|azione|a)|public\\w*|pubblic\\w*)\\b.*"),
          Pattern.compile(
              ".*\\b(?:mogen|mag|toestemming|akkoord|vindt u het goed)\\b.*\\b(?:citeren|geciteerd|quoten|citaat|publiceren)\\b.*"));

  private Consent() {}

  /// Whether a column of this name asks whether somebody may be quoted outside.
  static boolean isAskedBy(String header) {
    var plain = ColumnNames.plain(header);
    return !PRICE.matcher(plain).matches()
        && ASKS.stream().anyMatch(asks -> asks.matcher(plain).matches());
  }

  /// What a cell answers: a yes with a condition is none. Empty for what is neither yes nor no.
  public static Optional<Boolean> of(String cell) {
    var plain = ColumnNames.plain(cell);
    if (YES.contains(plain)) {
      return Optional.of(true);
    }
    if (NO.contains(plain)) {
      return Optional.of(false);
    }
    var first = plain.split(" ")[0];
    if (NO.contains(first) || CONDITION.matcher(plain).matches()) {
      return Optional.of(YES.contains(first) && NAMELESS.matcher(plain).matches());
    }
    return YES.contains(first) ? Optional.of(true) : Optional.empty();
  }
}
