package io.personaassistant.answering.editing;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.workspace.AuditStore;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Changes personas: each change looks at what is stored now and what the person had seen, and is
/// stored with its row in the log in one transaction. Thread-safe.
public final class Keeping {
  private final Database database;
  private final long workspace;
  private final Clock clock;
  private final PersonaStore personas = new PersonaStore();
  private final LinkStore links = new LinkStore();
  private final AuditStore audit = new AuditStore();

  public Keeping(Database database, long workspace, Clock clock) {
    this.database = database;
    this.workspace = workspace;
    this.clock = clock;
  }

  /// Who does what to which persona.
  ///
  /// @param base the version that the person had before their eyes; 0 when that does not matter
  /// @param action for the log, a verb and a noun
  /// @param why may be `""`
  record Deed(String by, String slug, int base, String action, String why) {}

  /// A persona as the person saw it and as it is now.
  ///
  /// @param theirs what others changed in between
  record Seen(Handle handle, WholePersona base, WholePersona now, List<Theirs> theirs) {
    Seen {
      theirs = List.copyOf(theirs);
    }

    /// Stores nothing, because somebody else changed the same.
    Step clash() {
      return new Step.No(new Kept.Clash(base, now, theirs));
    }
  }

  /// What is to become of it.
  sealed interface Step {
    /// Store this.
    ///
    /// @param detail for the log: names of fields and records, never texts
    record To(WholePersona next, String detail) implements Step {}

    /// Store nothing.
    record No(Kept instead) implements Step {}
  }

  /// Reads, decides and stores in one transaction.
  Kept change(Deed deed, Function<Seen, Step> decide) {
    return database.write(h -> change(h, deed, decide));
  }

  /// The same in a transaction that is open.
  Kept change(Handle h, Deed deed, Function<Seen, Step> decide) {
    var now = personas.whole(h, workspace, deed.slug());
    if (now.isEmpty()) {
      return new Kept.Gone();
    }
    var seen = seen(h, deed, now.get());
    return switch (decide.apply(seen)) {
      case Step.No(var instead) -> instead;
      case Step.To(var next, var detail) -> store(h, deed, next, detail, seen.theirs());
    };
  }

  private Seen seen(Handle h, Deed deed, WholePersona now) {
    if (deed.base() == 0 || deed.base() == now.persona().version()) {
      return new Seen(h, now, now, List.of());
    }
    var versions = personas.versions(h, workspace, deed.slug());
    var base =
        versions.stream()
            .filter(v -> v.version() == deed.base())
            .findFirst()
            .map(PersonaVersion::whole)
            .orElse(now);
    var since = versions.reversed().stream().filter(v -> v.version() > deed.base()).toList();
    return new Seen(h, base, now, Theirs.since(base, since));
  }

  /// Stores a persona in a transaction that is open.
  Kept store(Handle h, Deed deed, WholePersona next, String detail, List<Theirs> theirs) {
    var at = clock.instant();
    var saved = personas.save(h, workspace, next, new Change(deed.by(), at, deed.why()));
    var now = personas.whole(h, workspace, deed.slug()).orElse(next);
    if (saved == Saved.UNCHANGED) {
      return new Kept.Same(now);
    }
    audit.add(
        h,
        workspace,
        new AuditStore.Entry(
            at,
            deed.by(),
            deed.action(),
            deed.slug(),
            "version " + now.persona().version() + (detail.isEmpty() ? "" : ": " + detail)));
    return new Kept.Done(now, theirs);
  }

  /// Every trait id that no new trait of a persona may get: in use, awaited by the evidence of a
  /// retired trait, or of a former version of the persona; can be added to.
  Set<String> traitIds(Handle h, String slug) {
    var ids = new HashSet<>(links.awaited(h, workspace));
    ids.addAll(personas.formerTraits(h, workspace, slug));
    personas.traits(h, workspace).forEach(t -> ids.add(t.id()));
    return ids;
  }

  /// Keeps the links of traits that are about to go, so that they come back with them.
  void park(Handle h, List<String> traits) {
    links.park(h, workspace, traits);
  }

  /// Gives traits that have come back the evidence that waits for them.
  ///
  /// @return the ids of all traits that have evidence then
  Set<String> settle(Handle h) {
    links.settle(h, workspace);
    return links.all(h, workspace).stream().map(Link::trait).collect(Collectors.toSet());
  }

  Database database() {
    return database;
  }

  long workspace() {
    return workspace;
  }
}
