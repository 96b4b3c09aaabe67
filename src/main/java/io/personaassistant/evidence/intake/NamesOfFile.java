package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the personas of a file may be called.
///
/// @param carried the personas whose history the file has: it is an export, which comes back as it
///   was, whatever has become a word of a command since
record NamesOfFile(Set<String> carried) {
  static NamesOfFile of(RecordFile file) {
    return new NamesOfFile(
        file.rows(Section.VERSIONS).stream()
            .map(row -> String.valueOf(row.values().get("persona")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// The id of a persona's row, typed or made of its name.
  String slug(Row row, PersonaIds ids) {
    var typed = row.line("id", "");
    var slug = typed.isEmpty() ? ids.of(row.required("name", "")) : typed.toLowerCase(Locale.ROOT);
    if (!PersonaIds.isId(slug)) {
      throw new RowProblem(
          "“" + Row.shortened(slug) + "” cannot be the id of a persona.",
          "Use lower-case letters, digits and hyphens, at most 40, such as annie or it-buyer.");
    }
    // one that is there from before keeps it, so that its export reads back
    var meaning = PersonaNames.meaning(slug);
    if (meaning.isPresent() && !ids.isThere(slug) && !carried.contains(slug)) {
      throw new RowProblem(meaning.get() + ".", "Choose another id, such as my-" + slug + ".");
    }
    ids.name(row.line("name", slug), slug);
    return slug;
  }

  /// Why a persona cannot be called so; empty where it can.
  ///
  /// @param seen the personas that are there
  Optional<RowProblem> refusal(Persona read, List<Persona> seen, ImportLog log) {
    var meaning = PersonaNames.meaning(read.name());
    if (meaning.isPresent() && carried.contains(read.slug())) {
      log.warn(
          meaning.get()
              + ". The persona keeps this name, as it was exported; give it another one, so that"
              + " people can ask for it by name.");
      return Optional.empty();
    }
    return meaning.isPresent()
        ? meaning.map(means ->
            new RowProblem(
                means + ", so nobody could ask for this persona by it.",
                "Give it another name in the file."))
        : PersonaNames.taken(read.name(), read.slug(), seen)
            .map(other ->
                new RowProblem(
                    "There is a persona %s already, with the id %s."
                        .formatted(other.name(), other.slug()),
                    "Give this one another name, or that id if it is the same."));
  }
}
