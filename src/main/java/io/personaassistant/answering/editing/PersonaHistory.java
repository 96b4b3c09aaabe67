package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.editing.Keeping.Seen;
import io.personaassistant.answering.editing.Keeping.Step;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.WholePersona;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The versions of personas: what each changed, and back to one. Thread-safe.
public final class PersonaHistory {
  private final Keeping keeping;
  private final Records records;
  private final PersonaStore store = new PersonaStore();

  public PersonaHistory(Keeping keeping, Records records) {
    this.keeping = keeping;
    this.records = records;
  }

  /// The versions of one persona, the newest first.
  public record Versions(List<PersonaVersion> newestFirst) {
    public Versions {
      newestFirst = List.copyOf(newestFirst);
    }

    /// The version with this number.
    public Optional<PersonaVersion> version(int number) {
      return newestFirst.stream().filter(v -> v.version() == number).findFirst();
    }

    /// The version before that number.
    public Optional<PersonaVersion> before(int number) {
      return newestFirst.stream().filter(v -> v.version() < number).findFirst();
    }

    /// What a version changed; nothing for the first.
    public List<PersonaChange> changes(PersonaVersion of) {
      return before(of.version())
          .map(former -> PersonaChange.between(former.whole(), of.whole()))
          .orElse(List.of());
    }

    /// What a version was for: what it made of the persona, and the reason that was given.
    public String told(PersonaVersion of) {
      var told = RecordWords.known(deed(of), of.change().why());
      return told.isEmpty() ? "no reason given" : String.join(": ", told);
    }

    /// What a version made of the persona as a whole, such as `archived`; `""` where it changed its
    /// words alone.
    public String deed(PersonaVersion of) {
      var former = before(of.version());
      if (former.isEmpty()) {
        return "";
      }
      var is = of.whole().persona();
      var was = former.get().whole().persona();
      if (was.state() == is.state()) {
        // going back to a version takes a review away, too
        return is.lastReview()
                .filter(d -> was.lastReview().filter(w -> !w.isBefore(d)).isEmpty())
                .isPresent()
            ? "reviewed"
            : "";
      }
      return is.state() == PersonaState.ARCHIVED
          ? "archived"
          : (was.state() == PersonaState.ARCHIVED ? "brought back as " : "made ")
              + (is.state() == PersonaState.ACTIVE ? "active" : "a draft");
    }
  }

  /// What became of going back to a version.
  ///
  /// @param bare ids of traits that came back and have no evidence
  public record Restored(Kept kept, List<String> bare) {
    public Restored {
      bare = List.copyOf(bare);
    }
  }

  /// The versions of a persona, none when there never was one.
  public Versions of(String slug) {
    return new Versions(keeping.database().read(h -> store.versions(h, keeping.workspace(), slug)));
  }

  /// Makes a persona again what it was in a version; that is a new version. Traits that come back
  /// get the evidence back that they had when they were retired.
  ///
  /// @param base the version that the person had before their eyes, 0 when that does not matter
  /// @return `Clash` when it changed since, `Refused` when its name then is another's now
  public Restored restore(String by, PersonaVersion version, int base, String why) {
    return keeping.database().write(h -> restore(h, by, version, base, why));
  }

  private Restored restore(Handle h, String by, PersonaVersion version, int base, String why) {
    var then = version.whole();
    var before = new HashSet<String>();
    var kept =
        keeping.change(
            h,
            new Deed(by, version.slug(), base, "restore persona", why),
            seen -> {
              before.addAll(ids(seen.now()));
              boolean isSo = PersonaChange.between(seen.now(), then).isEmpty();
              return base != 0 && base != seen.now().persona().version() && !isSo
                  ? seen.clash()
                  : restored(seen, then, version.version());
            });
    if (!(kept instanceof Kept.Done)) {
      return new Restored(kept, List.of());
    }
    var linked = keeping.settle(h);
    return new Restored(
        kept,
        then.traits().stream()
            .map(Trait::id)
            .filter(id -> !before.contains(id) && !linked.contains(id))
            .toList());
  }

  private Step restored(Seen seen, WholePersona then, int version) {
    var misnamed = misnamed(seen, then.persona().name());
    if (misnamed.isPresent()) {
      return new Step.No(new Kept.Refused(EditedField.NAME.word(), misnamed.get()));
    }
    var kept = ids(then);
    keeping.park(seen.handle(), ids(seen.now()).stream().filter(id -> !kept.contains(id)).toList());
    return new Step.To(then, "as version " + version);
  }

  /// A name that stays is no reason to keep a persona from going back.
  private Optional<String> misnamed(Seen seen, String name) {
    var now = seen.now().persona();
    return now.name().equals(name)
        ? Optional.empty()
        : PersonaNames.refusal(name, now.slug(), records.personas(seen.handle()));
  }

  private static Set<String> ids(WholePersona whole) {
    return whole.traits().stream().map(Trait::id).collect(Collectors.toSet());
  }
}
