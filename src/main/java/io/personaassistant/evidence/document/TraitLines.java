package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The traits that a line below a heading says: one, or several that it lists. Pure functions.
final class TraitLines {
  private static final int LONGEST_TERM = 4;

  /// So many words can be a channel or a tool in a list of them.
  private static final int LONGEST_NAMED = 5;

  private static final Pattern INSIDE = Pattern.compile("[\"“„«](.{3,}?)[\"”“»](?=[.,\\s]|$)");

  private TraitLines() {}

  /// @param item whether the line has a bullet
  static List<String> of(TraitKind kind, String text, boolean item) {
    if (isList(kind, text)) {
      return PageContent.split(kind, text);
    }
    return item || text.length() <= PageContent.LONGEST_TRAIT && !text.contains(". ")
        ? List.of(text)
        : Words.sentences(text).stream().map(s -> s.text()).toList();
  }

  /// What a line in quotation marks says: a quotation is nobody's word, but under a heading of what
  /// a persona wants or fears it says so all the same, as every other line there does.
  static Optional<String> quoted(TraitKind kind, String text, boolean item) {
    boolean term = kind == TraitKind.VOCABULARY && Words.count(text) <= LONGEST_TERM;
    if (!term && kind != TraitKind.OBJECTION && !(item && TraitKind.PHRASES.contains(kind))) {
      return Optional.empty();
    }
    var inside = INSIDE.matcher(text);
    return Optional.of(inside.find() ? inside.group(1).strip() : text);
  }

  /// Whether a line names several channels or tools, as in "Excel, SharePoint, phone".
  private static boolean isList(TraitKind kind, String text) {
    return (kind == TraitKind.CHANNEL || kind == TraitKind.TOOL)
        && text.matches("[^(]*[,;][^()]*[^.]")
        && PageContent.split(kind, text).stream()
            .allMatch(name -> Words.count(name) <= LONGEST_NAMED);
  }
}
