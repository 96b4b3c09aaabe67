package io.personaassistant.checking.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The persona that a line is about, as far as checks ask. Unknown texts are `""`, an unknown age
/// is 0.
///
/// @param slug its id
/// @param doNotSay what its talk tracks say not to say
/// @param approved what is approved today: replies and proofs of talk tracks, statements of facts
/// @param traits the texts of its traits, in order
/// @param today the day on which evidence is fresh or stale; empty to leave age aside
/// @param panel the personas of a draft that is about several
/// @param withheld what customers must not be told today
/// @param others the titles of the other personas
public record Subject(
    String slug,
    int age,
    String title,
    String location,
    List<String> doNotSay,
    List<String> approved,
    List<String> traits,
    Optional<LocalDate> today,
    LinePersonas panel,
    List<Withheld> withheld,
    List<String> others) {
  /// Something that may not be told to customers.
  ///
  /// @param why the end of a sentence that begins with its id, such as "has expired"
  public record Withheld(String id, String text, String why) {}

  /// Nobody in particular.
  public static final Subject UNKNOWN =
      new Subject("", 0, "", "", List.of(), List.of(), List.of(), Optional.empty());

  /// The one persona of a draft.
  public Subject(
      String slug,
      int age,
      String title,
      String location,
      List<String> doNotSay,
      List<String> approved,
      List<String> traits,
      Optional<LocalDate> today) {
    this(
        slug,
        age,
        title,
        location,
        doNotSay,
        approved,
        traits,
        today,
        LinePersonas.NONE,
        List.of(),
        List.of());
  }

  public Subject {
    doNotSay = List.copyOf(doNotSay);
    approved = List.copyOf(approved);
    traits = List.copyOf(traits);
    withheld = List.copyOf(withheld);
    others = List.copyOf(others);
  }

  /// The same with what must not be told.
  public Subject withholding(List<Withheld> texts) {
    return new Subject(
        slug, age, title, location, doNotSay, approved, traits, today, panel, texts, others);
  }

  /// The same among other personas with these titles.
  public Subject among(List<String> titles) {
    return new Subject(
        slug, age, title, location, doNotSay, approved, traits, today, panel, withheld, titles);
  }
}
