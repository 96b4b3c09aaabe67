package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.page.PersonaPage;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.stored.record.UnlinkedEvidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.health.HealthReport;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.Optional;
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

  /// The brief as an answer, or the part of it that is asked for; where nothing is on record for
  /// that, the whole says what is.
  Answer answer(Persona persona, Optional<TraitKind> of, Library library) {
    var material = records.materials().of(persona, "", library);
    return of.flatMap(kind -> stored.brief(kind, material, records))
        .orElseGet(() -> answer(persona, library));
  }

  /// What there is instead of an address or a number: where such people are reached.
  Answer contact(Persona persona, Library library) {
    var material = records.materials().of(persona, "", library);
    var why =
        persona.name()
            + " stands for a kind of customer and is no real person, so there is no address, no number and no surname.";
    return stored
        .brief(TraitKind.CHANNEL, material, records)
        .map(channels -> channels.withNotice(why + " Where such people are reached:"))
        .orElseGet(() ->
            Answer.sentence(
                persona.name(),
                why + " Where such people are reached is not researched yet.",
                FollowUps.next(
                    new FollowUp("Interview guide", persona.slug() + " interview"),
                    new FollowUp("The whole brief", persona.slug()))));
  }

  private Answer answer(Persona persona, Library library) {
    var answer = noted(persona, library, HealthAnswer::warning);
    int waiting =
        library.counts(persona.slug()).items() > 0 ? 0 : records.waiting(persona, library.asOf());
    return waiting > 0 ? answer.withNotice(UnlinkedEvidence.notice(persona, waiting)) : answer;
  }

  /// What stands above a brief about the health of its persona.
  private interface Note {
    String of(Persona persona, HealthReport report, boolean researched);
  }

  private Answer noted(Persona persona, Library library, Note note) {
    var brief = stored.brief(records.materials().of(persona, "", library), records);
    var answer =
        pictures
            .address(persona.picture())
            .map(at -> brief.with(Answer.Picture.of(persona.name(), at)))
            .orElse(brief);
    boolean researched = library.counts(persona.slug()).effective() > 0;
    var words = note.of(persona, health.report(library), researched);
    return words.isEmpty() ? answer : answer.withNotice(words);
  }

  /// The page of a persona that leaves the program: its notices are those of its brief, without
  /// commands, which its readers do not have.
  public PersonaPage page(Persona persona) {
    var library = records.library(today.get());
    var material = records.materials().of(persona, "", library);
    var notices = noted(persona, library, HealthAnswer::note).notices();
    return PersonaPage.of(
        material, records.byIds(TraitEvidence.itemsOf(material.traits())), notices);
  }
}
