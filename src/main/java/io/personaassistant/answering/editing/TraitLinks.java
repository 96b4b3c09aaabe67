package io.personaassistant.answering.editing;

import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.answering.request.Records;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.intake.LinkReview;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links of evidence to traits, seen from either end; a person takes one away or puts it back,
/// and the log says who. Whether somebody may is for the caller to ask. Thread-safe.
public final class TraitLinks {
  private final Records records;
  private final EvidenceReading reading;
  private final Supplier<LocalDate> today;
  private final Clock clock;

  public TraitLinks(
      Records records, EvidenceReading reading, Supplier<LocalDate> today, Clock clock) {
    this.records = records;
    this.reading = reading;
    this.today = today;
    this.clock = clock;
  }

  /// A link with both its ends.
  ///
  /// @param item as its reader may read it
  /// @param isOld it no longer counts, for its age
  public record Row(
      Persona persona, TraitEvidence trait, Evidence item, Stance stance, boolean isOld) {}

  /// A trait with its links, what supports it first.
  public record OfTrait(Persona persona, TraitEvidence trait, List<Row> rows) {
    public OfTrait {
      rows = List.copyOf(rows);
    }
  }

  /// An item with its links.
  ///
  /// @param item as its reader may read it
  public record OfItem(Evidence item, List<Row> rows) {
    public OfItem {
      rows = List.copyOf(rows);
    }
  }

  /// The trait with exactly this id; empty when it is gone.
  public Optional<TraitEvidence> trait(String id) {
    return traits(records.library(today.get())).filter(t -> t.trait().id().equals(id)).findFirst();
  }

  /// The links of a trait; empty when it is gone.
  public Optional<OfTrait> ofTrait(String user, String id) {
    var library = records.library(today.get());
    return trait(id)
        .flatMap(trait ->
            library
                .persona(trait.trait().persona())
                .map(persona -> new OfTrait(persona, trait, rows(user, persona, trait))));
  }

  private List<Row> rows(String user, Persona persona, TraitEvidence trait) {
    return Stream.of(Stance.values())
        .flatMap(stance ->
            reading.byIds(user, items(trait, stance)).stream()
                .map(item -> row(persona, trait, item, stance)))
        .toList();
  }

  /// The links of an item; empty when it is gone.
  public Optional<OfItem> ofItem(String user, String id) {
    var library = records.library(today.get());
    return reading.byIds(user, List.of(id)).stream()
        .findFirst()
        .map(item -> new OfItem(item, rows(library, item)));
  }

  private List<Row> rows(Library library, Evidence item) {
    return traits(library)
        .flatMap(trait ->
            Stream.of(Stance.values())
                .filter(stance -> items(trait, stance).contains(item.id()))
                .flatMap(stance ->
                    library.persona(trait.trait().persona()).stream()
                        .map(persona -> row(persona, trait, item, stance))))
        .toList();
  }

  private Row row(Persona persona, TraitEvidence trait, Evidence item, Stance stance) {
    return new Row(persona, trait, item, stance, item.isStale(today.get()));
  }

  /// Those of these items that are linked to a trait.
  public Set<String> linked(Collection<String> items) {
    var linked =
        traits(records.library(today.get()))
            .flatMap(t -> Stream.of(Stance.values()).flatMap(s -> items(t, s).stream()))
            .collect(Collectors.toSet());
    return items.stream().filter(linked::contains).collect(Collectors.toSet());
  }

  private static Stream<TraitEvidence> traits(Library library) {
    return library.traits().values().stream().flatMap(List::stream);
  }

  /// Items in quarantine count for nothing, but are linked still.
  private static List<String> items(TraitEvidence trait, Stance stance) {
    return switch (stance) {
      case SUPPORTS -> both(trait.supports(), trait.heldSupports());
      case CONTRADICTS -> both(trait.contradicts(), trait.heldContradicts());
    };
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// Takes a link away as it was seen.
  public LinkReview.Removal remove(String by, Link seen) {
    return records.unlink(seen, change(by));
  }

  /// Puts a link back that was taken away; when it cannot be, says why not and what to do.
  public Optional<String> putBack(String by, Link link) {
    var item = link.evidence();
    return switch (records.putBack(link, change(by), today.get())) {
      case BACK -> Optional.empty();
      case TURNED ->
          Optional.of(
              "Somebody linked "
                  + item
                  + " the other way meanwhile, so the link was not put back.");
      case HELD ->
          Optional.of(
              item
                  + " is in quarantine. The link was not put back. Clear it in triage first, then put"
                  + " the link back.");
      case NOTHING_TO_LINK ->
          Optional.of(
              "The item or the trait is gone. The link was not put back. Close this and look again;"
                  + " the records have changed since.");
    };
  }

  private Change change(String by) {
    return new Change(by, clock.instant(), "");
  }
}
