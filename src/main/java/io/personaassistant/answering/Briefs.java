package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.page.PersonaPage;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.evidence.Library;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.persona.Persona;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.function.Supplier;

/// What is on record about a persona, at a glance: with its picture, where that may be shown, and a
/// warning when its record is not sound. Thread-safe.
public final class Briefs {
  private final Records records;
  private final StoredAnswers stored;
  private final Health health;
  private final AllowedPictures pictures;
  private final Supplier<LocalDate> today;

  Briefs(
      Records records,
      StoredAnswers stored,
      Health health,
      AllowedPictures pictures,
      Supplier<LocalDate> today) {
    this.records = records;
    this.stored = stored;
    this.health = health;
    this.pictures = pictures;
    this.today = today;
  }

  /// The brief as an answer.
  Answer answer(Persona persona, Library library) {
    var brief = stored.brief(records.materials().of(persona, "", library), records);
    var answer =
        pictures
            .address(persona.picture())
            .map(at -> brief.with(Answer.Picture.of(persona.name(), at)))
            .orElse(brief);
    boolean researched = library.counts(persona.slug()).effective() > 0;
    var warning = HealthAnswer.warning(persona, health.report(library), researched);
    return warning.isEmpty() ? answer : answer.withNotice(warning);
  }

  /// The page of a persona that leaves the program: its notices are those of its brief.
  public PersonaPage page(Persona persona) {
    var library = records.library(today.get());
    var material = records.materials().of(persona, "", library);
    var ids = new LinkedHashSet<String>();
    material
        .traits()
        .forEach(t -> {
          ids.addAll(t.supports());
          ids.addAll(t.contradicts());
        });
    var notices = answer(persona, library).notices();
    return PersonaPage.of(material, records.byIds(ids), notices);
  }
}
