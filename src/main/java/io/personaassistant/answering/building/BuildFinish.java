package io.personaassistant.answering.building;

import io.personaassistant.answering.request.Records;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.building.SegmentOwners;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposalOutcome.About;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Makes the draft of a build out of the lines that are kept and of the evidence that is still
/// there: all of it or nothing. Works in the transaction of its handle.
final class BuildFinish {
  static final String NOTHING_KEPT =
      "No line is kept yet, and a persona that says nothing serves nobody.";

  private static final String NOTHING_BORNE =
      "The evidence of every line that is kept is gone or in quarantine, so nothing was made. Begin"
          + " the segment anew with `/persona build`, and keep lines that the evidence still bears.";

  private static final int FEWEST = 2;

  private final Records records;
  private final PersonaBuild build;
  private final EvidenceStore evidence = new EvidenceStore();
  private final PersonaStore personas = new PersonaStore();

  BuildFinish(Records records, PersonaBuild build) {
    this.records = records;
    this.build = build;
  }

  /// Why something that is stored already must not stay; thrown, it undoes the transaction.
  static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String why;

    private Undone(String why) {
      super("the draft was not stored whole", null, false, false);
      this.why = why;
    }

    /// A sentence with what to do.
    String why() {
      return why;
    }
  }

  /// Stores the draft; it does not end the build.
  ///
  /// @param name stripped
  /// @param beside slug of the persona that may stand for the same people, `""` for none
  /// @return [BuildOutcome.Made]; or before anything is stored [BuildOutcome.Refused], or
  ///   [BuildOutcome.Covered] where another persona stands for these people
  /// @throws Undone when not all of it could be stored
  BuildOutcome make(
      Handle handle, OpenBuild open, String name, String beside, Change change, LocalDate today) {
    var seen = personas.all(handle, records.workspace()).stream().filter(p -> !p.sample()).toList();
    var refused = PersonaNames.refusal(name, "", seen);
    if (refused.isPresent()) {
      return new BuildOutcome.Refused(refused.get());
    }
    var title =
        open.kept().stream()
            .filter(l -> l.kind().isEmpty())
            .filter(l -> isBorne(there(handle, l.cites())))
            .findFirst();
    var traits = open.traits(l -> borne(handle, l));
    if (traits.isEmpty()) {
      return new BuildOutcome.Refused(open.traits().isEmpty() ? NOTHING_KEPT : NOTHING_BORNE);
    }
    var owner = owner(handle, open, traits, today).filter(p -> !p.slug().equals(beside));
    if (owner.isPresent()) {
      return new BuildOutcome.Covered(owner.get());
    }
    var approved =
        new ApprovedPersona(
            build.free(handle, name),
            name,
            title.map(OpenBuild.Line::text).orElse(""),
            "",
            open.objective(),
            open.decision(),
            traits);
    var added = build.add(handle, approved, change, today);
    requireWhole(handle, added.slug(), traits.size(), added.report());
    int kept = open.kept().size();
    return new BuildOutcome.Made(
        added.slug(), added.report(), kept - traits.size() - (title.isPresent() ? 1 : 0));
  }

  private Optional<Persona> owner(
      Handle handle, OpenBuild open, List<SharedLine> traits, LocalDate today) {
    var items =
        traits.stream()
            .map(SharedLine::cites)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    return new SegmentOwners(records.library(handle, today)).owner(open.label(), items);
  }

  /// Proposes the kept lines for a persona that is there; it does not end the build.
  ///
  /// @return [BuildOutcome.Proposed], or [BuildOutcome.Refused] when nothing is new
  BuildOutcome propose(
      Handle handle, OpenBuild open, Persona persona, Change change, LocalDate today) {
    var traits = open.traits(l -> borne(handle, l));
    if (traits.isEmpty()) {
      return new BuildOutcome.Refused(open.traits().isEmpty() ? NOTHING_KEPT : NOTHING_BORNE);
    }
    var outcomes = build.propose(handle, persona, traits, change, today);
    var refused =
        outcomes.stream()
            .flatMap(o -> o instanceof ProposalOutcome.Refused r ? Stream.of(r) : Stream.empty())
            .toList();
    var why = reasons(persona.name(), refused);
    return refused.size() == outcomes.size()
        ? new BuildOutcome.Refused(
            "Nothing was proposed: " + why + ". Keep other lines, or give this build up.")
        : new BuildOutcome.Proposed(persona, outcomes.size() - refused.size(), refused.size(), why);
  }

  /// Why lines were not taken, each reason with how many.
  private static String reasons(String name, List<ProposalOutcome.Refused> refused) {
    var counted = new LinkedHashMap<String, Integer>();
    for (var one : refused) {
      var why =
          switch (one.about()) {
            case ALREADY, DECLINED -> one.about().name();
            default -> one.why().replaceFirst("\\.$", "");
          };
      counted.merge(why, 1, Integer::sum);
    }
    var reasons = new ArrayList<String>();
    counted.forEach((why, count) -> {
      boolean one = count == 1;
      var lines = one ? "1 line" : count + " lines";
      reasons.add(
          why.equals(About.ALREADY.name())
              ? name + " has " + lines + " already"
              : why.equals(About.DECLINED.name())
                  ? lines
                      + (one ? " was" : " were")
                      + " declined before, and only new evidence raises "
                      + (one ? "it" : "them")
                      + " again"
                  : lines + " could not be proposed: " + why);
    });
    return String.join("; ", reasons);
  }

  private void requireWhole(Handle handle, String slug, int traits, ImportReport report) {
    int stored =
        personas.whole(handle, records.workspace(), slug).map(w -> w.traits().size()).orElse(0);
    if (stored < traits) {
      throw new Undone(
          report.problems().stream()
                  .findFirst()
                  .map(p -> p.what() + " ")
                  .orElse("A line could not be stored. ")
              + "Nothing was made; say that line in other words, or leave it out.");
    }
  }

  /// What is left of a line. Its words are those of the item it cites first: where that one is
  /// gone, they stay only when somebody chose others or another item has them too.
  private Optional<SharedLine> borne(Handle handle, OpenBuild.Line line) {
    var there = there(handle, line.cites());
    if (!isBorne(there)) {
      return Optional.empty();
    }
    boolean isSaid =
        line.edits() > 0
            || there.getFirst().id().equals(line.cites().getFirst())
            || there.stream().anyMatch(e -> lower(e.text()).contains(lower(line.text())));
    boolean isWhole = there.size() == line.cites().size();
    return line.kind()
        .filter(_ -> isSaid)
        .map(kind ->
            new SharedLine(
                kind,
                line.text(),
                there.stream().map(Evidence::id).toList(),
                isWhole ? line.people() : people(there)));
  }

  private List<Evidence> there(Handle handle, List<String> cites) {
    return cites.stream()
        .flatMap(id -> evidence.cited(handle, records.workspace(), id).stream())
        .filter(e -> !e.quarantined())
        .toList();
  }

  private static boolean isBorne(List<Evidence> there) {
    return people(there) >= FEWEST;
  }

  private static int people(List<Evidence> there) {
    return (int) there.stream().map(Evidence::participant).distinct().count();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
