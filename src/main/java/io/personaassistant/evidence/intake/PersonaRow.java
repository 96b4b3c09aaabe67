package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row of a file's personas, without the traits in it.
final class PersonaRow {
  private static final int OLDEST = 130;

  private static final String AGE = "Age: ";
  private static final Pattern RANGE =
      Pattern.compile("(?i)\\s*\\d{1,3}\\s*(?:[-–—]|to|bis)\\s*\\d{1,3}\\b.*");

  private PersonaRow() {}

  /// The same row with a range of ages as a demographic fact, beside those of the row, or else
  /// those that are stored.
  static Row withoutRange(Row row, List<Trait> stored) {
    var key = TraitKind.DEMOGRAPHIC.listKey();
    if (!(row.values().get("age") instanceof String age) || !RANGE.matcher(age).matches()) {
      return row;
    }
    var known =
        stored.stream().filter(t -> t.kind() == TraitKind.DEMOGRAPHIC).map(Trait::text).toList();
    var facts = new ArrayList<>(row.lines(key, known));
    facts.removeIf(fact -> fact.startsWith(AGE));
    facts.add(AGE + age.strip());
    var values = new LinkedHashMap<>(row.values());
    values.remove("age");
    values.put(key, facts);
    return row.with(values);
  }

  /// The persona a row describes: what the row says, and for the rest what is stored.
  static Persona read(Row row, String slug, Optional<Persona> stored, ImportLog log) {
    var current = stored.orElse(Persona.draft(slug, slug).withState(PersonaState.ACTIVE));
    var name = row.line("name", current.name());
    if (name.isEmpty()) {
      throw new RowProblem("It has no name.", "Add a name.");
    }
    // a list that cannot be read must stop the whole row before any of it is stored
    for (var trait : TraitKind.values()) {
      row.lines(trait.listKey(), List.of());
    }
    return new Persona(
        slug,
        name,
        row.lines("aliases", current.aliases()),
        kind(row.line("kind", current.kind().word())),
        row.line("archetype", current.archetype()),
        age(row, current.age(), log),
        row.line("title", current.title()),
        row.line("industry", current.industry()),
        row.line("location", current.location()),
        row.text("background", current.background()),
        row.line("picture", current.picture()),
        row.text("decision", current.decision()),
        row.text("objective", current.objective()),
        row.line("owner", current.owner()),
        state(row.line("state", current.state().word())),
        current.version(),
        row.day("last_review", current.lastReview()),
        row.number("review_interval_days", current.reviewIntervalDays(), 10_000),
        row.flag("sample", false));
  }

  /// An age that is no number costs its own field and not the persona.
  private static int age(Row row, int current, ImportLog log) {
    try {
      return row.number("age", current, OLDEST);
    } catch (RowProblem problem) {
      log.warn(
          "%s: the age was left out. %s %s".formatted(row.at(), problem.what(), problem.fix()));
      return current;
    }
  }

  private static PersonaKind kind(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "", "customer", "client" -> PersonaKind.CUSTOMER;
      case "buyer", "prospect", "decision maker" -> PersonaKind.BUYER;
      case "user", "end user" -> PersonaKind.USER;
      default ->
          throw new RowProblem(
              "“" + Row.shortened(typed) + "” is no kind of persona.",
              "Write customer, buyer or user.");
    };
  }

  private static PersonaState state(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "", "active" -> PersonaState.ACTIVE;
      case "draft" -> PersonaState.DRAFT;
      case "archived", "retired" -> PersonaState.ARCHIVED;
      default ->
          throw new RowProblem(
              "“" + Row.shortened(typed) + "” is no state of a persona.",
              "Write draft, active or archived.");
    };
  }
}
