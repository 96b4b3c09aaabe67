package io.personaassistant.answering.editing;

import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.persona.AllowedPictures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/// All ways to change personas, traits and talk tracks of a workspace by hand. Thread-safe.
public final class Editing {
  private final Keeping keeping;
  private final Records records;
  private final Members members;
  private final EvidenceReading reading;
  private final AllowedPictures pictures;
  private final Supplier<LocalDate> today;
  private final Clock clock;

  /// @param reading who reads the words of evidence where
  /// @param today what "today" means
  public Editing(
      Keeping keeping,
      Records records,
      Members members,
      EvidenceReading reading,
      AllowedPictures pictures,
      Supplier<LocalDate> today,
      Clock clock) {
    this.keeping = keeping;
    this.records = records;
    this.members = members;
    this.reading = reading;
    this.pictures = pictures;
    this.today = today;
    this.clock = clock;
  }

  /// Adds personas.
  public NewPersonas newPersonas() {
    return new NewPersonas(keeping, records, today, pictures);
  }

  /// Edits what personas are.
  public PersonaEdits personaEdits() {
    return new PersonaEdits(keeping, records, today, pictures);
  }

  /// Edits the traits of personas.
  public TraitEdits traitEdits() {
    return new TraitEdits(keeping, records, today);
  }

  /// The links of evidence to traits.
  public TraitLinks traitLinks() {
    return new TraitLinks(records, reading, today, clock);
  }

  /// The versions of personas.
  public PersonaHistory personaHistory() {
    return new PersonaHistory(keeping, records);
  }

  /// Approves talk tracks.
  public Approvals approvals() {
    return new Approvals(keeping, records, members, today);
  }

  /// Writes and removes talk tracks.
  public TalkTrackEdits talkTrackEdits() {
    return new TalkTrackEdits(keeping, records, today);
  }
}
