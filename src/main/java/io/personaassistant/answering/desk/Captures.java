package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.Materials;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.several.LikelyPersona;
import io.personaassistant.drafting.stored.several.LikelyPersona.NearTrait;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.intake.MessageImport;
import io.personaassistant.evidence.intake.OurWords;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Customers' messages: whom they are likely from, and keeping them as evidence. Thread-safe.
public final class Captures {
  private final Database database;
  private final Records records;
  private final Members members;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final MessageImport messages;

  public Captures(
      Database database, Records records, Members members, Supplier<LocalDate> today, Clock clock) {
    this.database = database;
    this.records = records;
    this.messages = new MessageImport(records.gates());
    this.members = members;
    this.today = today;
    this.clock = clock;
  }

  /// The text as it would be stored, without personal data.
  public MessageImport.Cleaned cleaned(String text) {
    var library = library();
    return MessageImport.cleaned(text, OurWords.of(library.personas(), library.facts()));
  }

  /// The persona that a message fits, with the reason; where its words point to none, the asker's
  /// own default one.
  public Optional<LikelyPersona> likely(String text, String user) {
    return LikelyPersona.of(text, materials(), records).or(() -> usual(text, user));
  }

  /// The traits of a persona that a message touches, nearest first.
  public List<NearTrait> near(String text, Persona persona) {
    return LikelyPersona.near(text, persona, materials(), records);
  }

  private List<Material> materials() {
    var library = library();
    return library.active().stream().map(p -> Materials.ofRecordAlone(p, library)).toList();
  }

  private Optional<LikelyPersona> usual(String text, String user) {
    var slug = members.preferences(user).persona();
    return active().stream()
        .filter(p -> p.slug().equals(slug))
        .findFirst()
        .map(p ->
            new LikelyPersona(
                p,
                "Its words point to nobody; " + p.name() + " is your default persona.",
                near(text, p)));
  }

  /// The personas that can be chosen, in order of slug.
  public List<Persona> active() {
    return library().active();
  }

  /// The one of them with this slug.
  public Optional<Persona> active(String slug) {
    return active().stream().filter(p -> p.slug().equals(slug)).findFirst();
  }

  private Library library() {
    return records.library(today.get());
  }

  /// The item that a message was kept as before; empty where it was not.
  public Optional<Evidence> known(String link) {
    return database.read(h -> new EvidenceStore().bySource(h, records.workspace(), link));
  }

  /// Keeps a message as evidence; the same one twice changes nothing.
  public MessageImport.Outcome save(String by, MessageImport.Facts facts) {
    return messages.save(
        database, records.workspace(), facts, new Change(by, clock.instant(), ""), today.get());
  }
}
