package io.personaassistant.answering.editing;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.RecordText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A field of a persona that a curator edits, as text. What a persona's state is has buttons of its
/// own.
public enum EditedField implements Field<Persona> {
  NAME("name", RecordText.NAME.most()),
  ALIASES("aliases", RecordText.LINE.most()),
  TITLE("title", RecordText.LINE.most()),
  KIND("kind", 20),
  ARCHETYPE("archetype", RecordText.LINE.most()),
  INDUSTRY("industry", RecordText.LINE.most()),
  LOCATION("location", RecordText.LINE.most()),
  AGE("age", 3),
  DECISION("decision", RecordText.TEXT.most()),
  OBJECTIVE("objective", RecordText.TEXT.most()),
  BACKGROUND("background", RecordText.TEXT.most()),
  /// Whether its host is allowed is for [io.personaassistant.persona.AllowedPictures] to say.
  PICTURE("picture", RecordText.LINE.most()),
  OWNER("owner", RecordText.LINE.most()),
  LAST_REVIEW("last review", 10),
  REVIEW_INTERVAL("review interval", 5);

  private static final int LONGEST_INTERVAL = 10_000;

  private final String word;
  private final int most;

  EditedField(String word, int most) {
    this.word = word;
    this.most = most;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public boolean isLong() {
    return this == DECISION || this == OBJECTIVE || this == BACKGROUND;
  }

  @Override
  public String in(Persona p) {
    return switch (this) {
      case ALIASES -> String.join(", ", p.aliases());
      case OWNER -> p.owner();
      case PICTURE -> p.picture();
      case LAST_REVIEW -> p.lastReview().map(LocalDate::toString).orElse("");
      case REVIEW_INTERVAL ->
          p.reviewIntervalDays() == 0 ? "" : Integer.toString(p.reviewIntervalDays());
      default -> researched().in(p);
    };
  }

  /// Without outer space, and on one line where the field has one.
  @Override
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

  /// Whether it says what the persona is; who owns the record is a person, and may stand there.
  private boolean isAboutPersona() {
    return switch (this) {
      case KIND, AGE, OWNER, PICTURE, LAST_REVIEW, REVIEW_INTERVAL -> false;
      default -> true;
    };
  }

  @Override
  public Optional<String> refusal(String value, LocalDate today) {
    var size = this == NAME ? RecordText.NAME : isLong() ? RecordText.TEXT : RecordText.LINE;
    var refused =
        isAboutPersona() ? size.refusal("This", value) : size.refusalOfLabel("This", value);
    if (refused.isPresent()) {
      return refused;
    }
    return switch (this) {
      case NAME ->
          value.codePoints().anyMatch(Character::isLetterOrDigit)
              ? Optional.empty()
              : Optional.of("Write a name with letters, so that people can type it.");
      case REVIEW_INTERVAL -> interval(value);
      case LAST_REVIEW -> day(value, today);
      case ALIASES ->
          list(value).stream().flatMap(a -> PersonaNames.reserved(a).stream()).findFirst();
      case OWNER, PICTURE -> Optional.empty();
      default -> researched().refusal(value);
    };
  }

  private static Optional<String> interval(String value) {
    boolean fits =
        value.isEmpty()
            || (value.matches("[0-9]{1,5}")
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= LONGEST_INTERVAL);
    return fits
        ? Optional.empty()
        : Optional.of(
            "Write a whole number of days from 1 to 10000, such as 180, or leave it empty.");
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
  static Persona edited(Persona persona, Map<EditedField, String> values) {
    var edited = persona;
    for (var value : values.entrySet()) {
      edited = value.getKey().with(edited, value.getValue());
    }
    return edited;
  }

  private Persona with(Persona p, String value) {
    return switch (this) {
      case ALIASES -> p.withAliases(list(value));
      case OWNER -> p.withOwner(value);
      case PICTURE -> p.withPicture(value);
      case LAST_REVIEW ->
          p.withReview(
              Optional.of(value).filter(d -> !d.isEmpty()).map(LocalDate::parse),
              p.reviewIntervalDays());
      case REVIEW_INTERVAL ->
          p.withReview(p.lastReview(), value.isEmpty() ? 0 : Integer.parseInt(value));
      default -> researched().with(p, value);
    };
  }

  /// The same field among those that research can change.
  private PersonaField researched() {
    return PersonaField.valueOf(name());
  }
}
