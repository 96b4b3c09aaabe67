package io.personaassistant.persona;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A field of a persona's record that research can change. What a team decides for itself, such as
/// the owner, the state or the next review, is none of these.
public enum PersonaField {
  NAME(List.of()),
  KIND(List.of()),
  ARCHETYPE(List.of("type")),
  AGE(List.of()),
  TITLE(List.of("job title", "job", "role")),
  INDUSTRY(List.of("sector")),
  LOCATION(List.of("place", "region")),
  BACKGROUND(List.of("bio", "story")),
  DECISION(List.of("decision it informs")),
  OBJECTIVE(List.of("research objective"));

  private static final int OLDEST = 130;

  private final List<String> synonyms;

  PersonaField(List<String> synonyms) {
    this.synonyms = synonyms;
  }

  /// The word used in files and the history, such as `title`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field a typed word means, case, hyphens and underscores aside.
  public static Optional<PersonaField> of(String word) {
    var typed = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values())
        .filter(f -> f.word().equals(typed) || f.synonyms.contains(typed))
        .findFirst();
  }

  /// Whether it may hold several lines.
  public boolean isLong() {
    return this == BACKGROUND || this == DECISION || this == OBJECTIVE;
  }

  /// What a persona has in it, `""` for what nobody has researched.
  public String in(Persona persona) {
    return switch (this) {
      case NAME -> persona.name();
      case KIND -> persona.kind().word();
      case ARCHETYPE -> persona.archetype();
      case AGE -> persona.age() == 0 ? "" : Integer.toString(persona.age());
      case TITLE -> persona.title();
      case INDUSTRY -> persona.industry();
      case LOCATION -> persona.location();
      case BACKGROUND -> persona.background();
      case DECISION -> persona.decision();
      case OBJECTIVE -> persona.objective();
    };
  }

  /// Why the field cannot hold a value, a sentence; empty when it can.
  public Optional<String> refusal(String value) {
    return switch (this) {
      case NAME ->
          value.isBlank() ? Optional.of("A persona needs a name; write one.") : Optional.empty();
      case KIND ->
          PersonaKind.of(value).isEmpty()
              ? Optional.of("A persona is a customer, a buyer or a user; write one of these.")
              : Optional.empty();
      case AGE ->
          !value.isEmpty()
                  && (!value.matches("[0-9]{1,3}")
                      || Integer.parseInt(value) < 1
                      || Integer.parseInt(value) > OLDEST)
              ? Optional.of("An age is a whole number from 1 to " + OLDEST + ".")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The persona with another value in this field.
  ///
  /// @throws IllegalArgumentException for a value that [#refusal] refuses
  public Persona with(Persona p, String value) {
    if (refusal(value).isPresent()) {
      throw new IllegalArgumentException("not a value of " + word());
    }
    return new Persona(
        p.slug(),
        or(NAME, value, p.name()),
        p.aliases(),
        this == KIND ? PersonaKind.of(value).orElseThrow() : p.kind(),
        or(ARCHETYPE, value, p.archetype()),
        this == AGE ? (value.isEmpty() ? 0 : Integer.parseInt(value)) : p.age(),
        or(TITLE, value, p.title()),
        or(INDUSTRY, value, p.industry()),
        or(LOCATION, value, p.location()),
        or(BACKGROUND, value, p.background()),
        p.picture(),
        or(DECISION, value, p.decision()),
        or(OBJECTIVE, value, p.objective()),
        p.owner(),
        p.state(),
        p.version(),
        p.lastReview(),
        p.reviewIntervalDays(),
        p.sample());
  }

  private String or(PersonaField field, String value, String current) {
    return this == field ? value : current;
  }
}
