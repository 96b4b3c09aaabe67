package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The record of one persona without its traits. Text that nobody has researched is `""`, an
/// unknown age is 0: both are shown as "not researched" and never filled in.
///
/// @param slug unique in its workspace: lower-case letters, digits and hyphens, at most 40; never a
///   command word
/// @param version counts up from 1 with each change
/// @param reviewIntervalDays 0 when none is set
/// @param sample ships with the program and is invented
public record Persona(
    String slug,
    String name,
    List<String> aliases,
    PersonaKind kind,
    String archetype,
    int age,
    String title,
    String industry,
    String location,
    String background,
    String picture,
    String decision,
    String objective,
    String owner,
    PersonaState state,
    int version,
    Optional<LocalDate> lastReview,
    int reviewIntervalDays,
    boolean sample) {
  public Persona {
    if (!slug.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("not a slug: " + slug);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a persona needs a name: " + slug);
    }
    aliases = List.copyOf(aliases);
  }

  /// A draft of which nothing but the name is known.
  public static Persona draft(String slug, String name) {
    return new Persona(
        slug,
        name,
        List.of(),
        PersonaKind.CUSTOMER,
        "",
        0,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        PersonaState.DRAFT,
        1,
        Optional.empty(),
        0,
        false);
  }

  /// Whether it is in use: answers by its name alone, and is what others are set against.
  public boolean isActive() {
    return state == PersonaState.ACTIVE;
  }

  /// The same in another state.
  public Persona withState(PersonaState other) {
    return with(aliases, picture, owner, other, version, lastReview, reviewIntervalDays);
  }

  /// The same with other names besides its own.
  public Persona withAliases(List<String> others) {
    return with(others, picture, owner, state, version, lastReview, reviewIntervalDays);
  }

  /// The same with another picture, `""` for none.
  public Persona withPicture(String other) {
    return with(aliases, other, owner, state, version, lastReview, reviewIntervalDays);
  }

  /// The same of another owner, `""` for nobody.
  public Persona withOwner(String other) {
    return with(aliases, picture, other, state, version, lastReview, reviewIntervalDays);
  }

  /// The same with another last review, and other days from one to the next, 0 for none set.
  public Persona withReview(Optional<LocalDate> last, int days) {
    return with(aliases, picture, owner, state, version, last, days);
  }

  /// The same with another version number.
  Persona withVersion(int other) {
    return with(aliases, picture, owner, state, other, lastReview, reviewIntervalDays);
  }

  private Persona with(
      List<String> otherAliases,
      String otherPicture,
      String otherOwner,
      PersonaState otherState,
      int otherVersion,
      Optional<LocalDate> last,
      int days) {
    return new Persona(
        slug,
        name,
        otherAliases,
        kind,
        archetype,
        age,
        title,
        industry,
        location,
        background,
        otherPicture,
        decision,
        objective,
        otherOwner,
        otherState,
        otherVersion,
        last,
        days,
        sample);
  }
}
