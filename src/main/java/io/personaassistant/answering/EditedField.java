package io.personaassistant.answering;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.text.HiddenInstructions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A field of a persona that a curator edits, as text. What a persona's state is has buttons of its
/// own.
public enum EditedField {
  NAME("name", 80),
  ALIASES("aliases", 500),
  TITLE("title", 200),
  KIND("kind", 20),
  ARCHETYPE("archetype", 200),
  INDUSTRY("industry", 200),
  LOCATION("location", 200),
  AGE("age", 3),
  DECISION("decision", 3_000),
  OBJECTIVE("objective", 3_000),
  BACKGROUND("background", 3_000),
  OWNER("owner", 200),
  LAST_REVIEW("last review", 10),
  REVIEW_INTERVAL("review interval", 5);

  private static final int OLDEST = 130;
  private static final int LONGEST_INTERVAL = 10_000;

  private final String word;
  private final int most;

  EditedField(String word, int most) {
    this.word = word;
    this.most = most;
  }

  /// Its name in the history, such as `last review`.
  public String word() {
    return word;
  }

  /// The most characters that can be typed; a record may hold more.
  public int most() {
    return most;
  }

  /// Whether it may hold several lines.
  public boolean isLong() {
    return this == DECISION || this == OBJECTIVE || this == BACKGROUND;
  }

  /// What a persona has in it, `""` for nothing.
  public String in(Persona p) {
    return switch (this) {
      case NAME -> p.name();
      case ALIASES -> String.join(", ", p.aliases());
      case TITLE -> p.title();
      case KIND -> p.kind().word();
      case ARCHETYPE -> p.archetype();
      case INDUSTRY -> p.industry();
      case LOCATION -> p.location();
      case AGE -> p.age() == 0 ? "" : Integer.toString(p.age());
      case DECISION -> p.decision();
      case OBJECTIVE -> p.objective();
      case BACKGROUND -> p.background();
      case OWNER -> p.owner();
      case LAST_REVIEW -> p.lastReview().map(LocalDate::toString).orElse("");
      case REVIEW_INTERVAL ->
          p.reviewIntervalDays() == 0 ? "" : Integer.toString(p.reviewIntervalDays());
    };
  }

  /// A typed value as it is kept: without outer space, and on one line where the field has one.
  public String clean(String typed) {
    var text = typed.strip();
    return switch (this) {
      case ALIASES -> String.join(", ", list(text));
      default -> isLong() ? text : text.replaceAll("\\s+", " ");
    };
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("[,;\\n]"))
        .map(s -> s.strip().replaceAll("\\s+", " "))
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /// Why the field cannot hold a cleaned value, a sentence with what to write instead; empty when
  /// it can.
  ///
  /// @param today no review can be later
  public Optional<String> refusal(String value, LocalDate today) {
    var suspicion = HiddenInstructions.in(value);
    if (suspicion.isPresent()) {
      return Optional.of(
          "This " + suspicion.get().reason().says() + ". Say it in other words, for people.");
    }
    return switch (this) {
      case NAME ->
          value.codePoints().anyMatch(Character::isLetterOrDigit)
              ? Optional.empty()
              : Optional.of("Write a name with letters, so that people can type it.");
      case KIND ->
          PersonaKind.of(value).isPresent()
              ? Optional.empty()
              : Optional.of("Choose customer, buyer or user.");
      case AGE -> number(value, OLDEST, "An age is a whole number from 1 to 130, or empty.");
      case REVIEW_INTERVAL ->
          number(
              value,
              LONGEST_INTERVAL,
              "Write a whole number of days from 1 to 10000, such as 180, or leave it empty.");
      case LAST_REVIEW -> day(value, today);
      default -> Optional.empty();
    };
  }

  private static Optional<String> number(String value, int most, String otherwise) {
    boolean fits =
        value.isEmpty()
            || (value.matches("[0-9]{1,5}")
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= most);
    return fits ? Optional.empty() : Optional.of(otherwise);
  }

  private static Optional<String> day(String value, LocalDate today) {
    try {
      return value.isEmpty() || !LocalDate.parse(value).isAfter(today)
          ? Optional.empty()
          : Optional.of(
              "A review that has not taken place cannot be noted; choose a day until today.");
    } catch (DateTimeParseException _) {
      return Optional.of("Write the day like 2026-11-24.");
    }
  }

  /// The persona with other values in these fields.
  ///
  /// @param values cleaned, none of them refused
  static Persona edited(Persona p, Map<EditedField, String> values) {
    var v = new Values(p, values);
    return new Persona(
        p.slug(),
        v.of(NAME),
        list(v.of(ALIASES)),
        PersonaKind.of(v.of(KIND)).orElse(p.kind()),
        v.of(ARCHETYPE),
        v.number(AGE),
        v.of(TITLE),
        v.of(INDUSTRY),
        v.of(LOCATION),
        v.of(BACKGROUND),
        p.picture(),
        v.of(DECISION),
        v.of(OBJECTIVE),
        v.of(OWNER),
        p.state(),
        p.version(),
        Optional.of(v.of(LAST_REVIEW)).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        v.number(REVIEW_INTERVAL),
        p.sample());
  }

  private record Values(Persona persona, Map<EditedField, String> typed) {
    String of(EditedField field) {
      return typed.getOrDefault(field, field.in(persona));
    }

    int number(EditedField field) {
      var value = of(field);
      return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
  }
}
