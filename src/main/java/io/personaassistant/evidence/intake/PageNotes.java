package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.document.PersonaDocument;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people are told of lines of a page that no trait or field was made of.
final class PageNotes {
  private static final int MOST_SHOWN = 10;
  private static final int LONGEST_SHOWN = 120;

  private PageNotes() {}

  static List<String> of(PersonaDocument page) {
    var notes = new ArrayList<String>();
    shown(page.quotes())
        .ifPresent(lines ->
            notes.add(
                ("%s left out, since a page does not say who said it, when and where: %s."
                        + " Bring in the interview with `persona import transcript`.")
                    .formatted(
                        page.quotes().size() == 1
                            ? "A quotation was"
                            : page.quotes().size() + " quotations were",
                        lines)));
    if (!page.unknown().isEmpty()) {
      notes.add(unknown(page) + " under another name.");
    }
    shown(page.unplaced())
        .ifPresent(
            lines -> notes.add("Left out, since no heading says what it is: " + lines + "."));
    return notes;
  }

  /// Which headings nobody knows, and what to call them.
  static String unknown(PersonaDocument page) {
    return ("%s of its headings %s not known: %s. Call %s “Goals”, “Pain points”, “Motivations”,"
            + " “Channels”, “Decision habits”, “Objections”, “Behaviour” or “Tools”, in English,"
            + " German, French, Spanish, Portuguese, Italian or Dutch, and import the page again")
        .formatted(
            page.unknown().size() == 1 ? "One" : page.unknown().size(),
            page.unknown().size() == 1 ? "is" : "are",
            shown(page.unknown()).orElse(""),
            page.unknown().size() == 1 ? "it" : "each");
  }

  /// A line in quotation marks, its own aside; long ones are cut.
  private static String shown(String line) {
    var bare = line.replaceAll("^[>\\s\"“„«]+|[\"”“»]+$", "");
    return "“" + Graphemes.cut(bare, LONGEST_SHOWN) + "”";
  }

  private static Optional<String> shown(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var first = lines.stream().limit(MOST_SHOWN).map(PageNotes::shown).toList();
    int more = lines.size() - first.size();
    return Optional.of(String.join(", ", first) + (more > 0 ? " and " + more + " more" : ""));
  }
}
