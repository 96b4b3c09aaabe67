package io.personaassistant.evidence.document;

import java.util.regex.Pattern;

/// Lines of a page or a deck that say nothing of anybody: numbers of slides, rules, pictures, the
/// thanks at the end.
final class PageNoise {
  /// What the last slide of a deck says.
  private static final String CLOSING =
      "¡?(?:(?:many )?thanks?(?: you)?(?: (?:all|everyone))?(?: for (?:listening|watching|reading|your (?:time|attention)))?"
          + "|(?:any )?(?:more )?questions|q ?(?:&|and) ?a|the end|(?:vielen )?dank(?:e)?(?: für ihre aufmerksamkeit)?|fragen"
          + "|merci|gracias|preguntas|grazie|obrigad[oa]|bedankt)[.!?]*";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)^(?:!\\[[^\\]]*\\](?:\\([^)]*\\))?|<!--.*-->|(?:slide|page|seite|folie|página|pagina|diapositiva|diapositive)?\\s*\\d{1,3}(?:\\s*(?:of|von|sur|de|di|van|/)\\s*\\d{1,3})?|(?:(?:\\S+ ){0,4}(?:strictly |company )?confidential|for internal use(?: only)?|internal use only)(?:\\s*[|·–—-].*)?|confidential.*|©.*|(?:created|generated|exported) (?:with|using|from) .*|last (?:edited|updated|modified)\\b.*|[-=_*|\\s:]+|agenda|"
              + CLOSING
              + "(?:\\s*"
              + CLOSING
              + ")*)$");

  private PageNoise() {}
}
