package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page about one persona, taken apart: fields, traits under known headings, and what could be
/// placed nowhere. Every text is a line of the page; nothing is added.
///
/// @param fields keys of a persona's record, such as `name` or `title`, to what the page says
/// @param traits by kind, in the order of the page, each once
/// @param quotes lines in quotation marks: who said them is not known
/// @param unplaced lines under no known heading
/// @param unknown headings of such lines, as the page has them
/// @param personas how many personas the page seems to describe
public record PersonaDocument(
    Map<String, String> fields,
    Map<TraitKind, List<String>> traits,
    List<String> quotes,
    List<String> unplaced,
    List<String> unknown,
    int personas) {
  /// Reads the lines of a page.
  public static PersonaDocument of(List<String> lines) {
    return new PageReader().read(lines);
  }

  /// How many traits it has.
  public int countTraits() {
    return traits.values().stream().mapToInt(List::size).sum();
  }

  /// What the page calls the persona; empty where it says nothing.
  public Optional<String> name() {
    return Optional.ofNullable(fields.get("name")).filter(n -> !n.isBlank());
  }
}
