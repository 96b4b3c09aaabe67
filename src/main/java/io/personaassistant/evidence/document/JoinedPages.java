package io.personaassistant.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pages of several personas in one file, as a deck or a handbook holds them: each begins with a
/// heading of the same weight, a numbered "Persona 2" or a label with a name.
public final class JoinedPages {
  private static final List<Pattern> BEGINNINGS =
      List.of(
          Pattern.compile("#\\s+\\S.*"),
          Pattern.compile("##\\s+\\S.*"),
          Pattern.compile("###\\s+\\S.*"),
          Pattern.compile("(?i)[#\\s*]*(?:persona|profile|profil)\\s*\\d+\\b.*"),
          Pattern.compile("(?i)[#\\s*]*(?:persona|(?:persona )?name)\\b[*\\s]*(?::.*)?"),
          Pattern.compile("(?i)[#\\s*]*meet\\s+\\S.*"));

  private JoinedPages() {}

  /// The page of each persona, in order; empty where they are not told apart surely: each must have
  /// a name and traits of its own, and what belongs to none must hold no trait.
  public static List<PersonaDocument> of(List<String> lines) {
    return BEGINNINGS.stream()
        .map(beginning -> parted(lines, beginning))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<List<PersonaDocument>> parted(List<String> lines, Pattern beginning) {
    var parts = new ArrayList<List<String>>(List.of(new ArrayList<>()));
    for (var line : lines) {
      if (beginning.matcher(line.strip()).matches()) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(line);
    }
    var pages =
        parts.stream().map(PersonaDocument::of).filter(page -> page.countTraits() > 0).toList();
    long names = names(pages).distinct().count();
    return pages.size() > 1
            && names == pages.size()
            && pages.stream().allMatch(page -> page.personas() == 1)
        ? Optional.of(pages)
        : Optional.empty();
  }

  private static Stream<String> names(List<PersonaDocument> pages) {
    return pages.stream()
        .map(PersonaDocument::name)
        .flatMap(Optional::stream)
        .map(name -> name.toLowerCase(Locale.ROOT));
  }
}
