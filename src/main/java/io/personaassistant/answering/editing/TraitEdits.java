package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.editing.Keeping.Seen;
import io.personaassistant.answering.editing.Keeping.Step;
import io.personaassistant.answering.request.Records;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.persona.WholePersona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds, rewords and retires the traits of personas. Each change is a version and stands in the
/// log. Thread-safe.
public final class TraitEdits {
  /// Where a refusal is said.
  public static final String TEXT = "text";

  private final Keeping keeping;
  private final Records records;
  private final Supplier<LocalDate> today;

  public TraitEdits(Keeping keeping, Records records, Supplier<LocalDate> today) {
    this.keeping = keeping;
    this.records = records;
    this.today = today;
  }

  /// A persona's traits with their evidence, in order of kind and rank.
  public record Listed(Persona persona, List<TraitEvidence> traits) {
    public Listed {
      traits = List.copyOf(traits);
    }

    /// The trait with exactly this id.
    public Optional<TraitEvidence> trait(String id) {
      return traits.stream().filter(t -> t.trait().id().equals(id)).findFirst();
    }
  }

  /// The traits of a persona; empty when there is no such persona.
  public Optional<Listed> of(String slug) {
    var library = records.library(today.get());
    return library.persona(slug).map(p -> new Listed(p, library.traits(slug)));
  }

  /// The traits of the persona that has a trait with this id; empty when the trait is gone.
  public Optional<Listed> with(String trait) {
    return records.library(today.get()).traits().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(t -> t.trait().id().equals(trait)))
        .findFirst()
        .flatMap(e -> of(e.getKey()));
  }

  /// Adds traits of a kind; those that the persona has already are left out.
  public Kept add(String by, String slug, TraitKind kind, List<String> texts) {
    var refused = texts.stream().flatMap(t -> NewPersonas.refusal(t).stream()).findFirst();
    if (refused.isPresent()) {
      return new Kept.Refused(TEXT, refused.get());
    }
    return keeping.change(
        new Deed(by, slug, 0, "add trait", ""), seen -> add(seen, slug, kind, texts));
  }

  private Step add(Seen seen, String slug, TraitKind kind, List<String> texts) {
    var traits = new ArrayList<>(seen.now().traits());
    var taken = keeping.traitIds(seen.handle(), slug);
    var added = new ArrayList<String>();
    for (var text : texts) {
      if (traits.stream().noneMatch(t -> t.kind() == kind && t.text().equalsIgnoreCase(text))) {
        var id = Trait.freeId(slug, kind, taken);
        taken.add(id);
        added.add(id);
        traits.add(new Trait(id, slug, kind, text, 0));
      }
    }
    return new Step.To(seen.now().withTraits(traits), String.join(", ", added));
  }

  /// Puts other words to a trait, which keeps its evidence.
  ///
  /// @param base the version that the person had before their eyes
  /// @return `Clash` also for a trait that is gone
  public Kept reword(String by, String slug, int base, String id, String text) {
    var refused = NewPersonas.refusal(text);
    if (refused.isPresent()) {
      return new Kept.Refused(TEXT, refused.get());
    }
    return keeping.change(
        new Deed(by, slug, base, "edit trait", ""), seen -> reword(seen, id, text));
  }

  private static Step reword(Seen seen, String id, String text) {
    var now = text(seen.now(), id);
    var before = text(seen.base(), id);
    if (now.isEmpty() || !(now.equals(before) || now.get().equals(text))) {
      return seen.clash();
    }
    var traits = new ArrayList<>(seen.now().traits());
    traits.replaceAll(
        t -> t.id().equals(id) ? new Trait(id, t.persona(), t.kind(), text, t.rank()) : t);
    return new Step.To(seen.now().withTraits(traits), id);
  }

  /// Takes a trait away. Its evidence stays on record, and comes back with it when a former version
  /// is restored.
  ///
  /// @param base the version that the person had before their eyes
  /// @return `Clash` when its words changed meanwhile
  public Kept retire(String by, String slug, int base, String id, String why) {
    return keeping.change(
        new Deed(by, slug, base, "retire trait", why),
        seen -> {
          var now = text(seen.now(), id);
          if (now.isEmpty()) {
            return new Step.No(new Kept.Same(seen.now()));
          }
          if (!now.equals(text(seen.base(), id))) {
            return seen.clash();
          }
          keeping.park(seen.handle(), List.of(id));
          return new Step.To(
              seen.now()
                  .withTraits(
                      seen.now().traits().stream().filter(t -> !t.id().equals(id)).toList()),
              id);
        });
  }

  private static Optional<String> text(WholePersona whole, String id) {
    return whole.traits().stream().filter(t -> t.id().equals(id)).map(Trait::text).findFirst();
  }
}
