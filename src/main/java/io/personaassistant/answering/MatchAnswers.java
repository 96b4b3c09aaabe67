package io.personaassistant.answering;

import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.answering.desk.MatchAnswerStore;
import io.personaassistant.answering.desk.Owner;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Graphemes;
import io.personaassistant.workspace.AuditStore;
import io.personaassistant.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// "Does this match your customers?": colleagues answer, the persona's owner or a curator decides
/// what becomes of it. An answer is opinion: it is never evidence, and no status follows from it.
/// Thread-safe.
public final class MatchAnswers {
  /// The longest reason, in characters.
  public static final int LONGEST = 500;

  private final Database database;
  private final Records records;
  private final Answering answering;
  private final Members members;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final MatchAnswerStore store = new MatchAnswerStore();
  private final AuditStore audit = new AuditStore();

  MatchAnswers(
      Database database,
      Records records,
      Answering answering,
      Members members,
      Supplier<LocalDate> today,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.answering = answering;
    this.members = members;
    this.today = today;
    this.clock = clock;
  }

  /// What became of answering or deciding.
  public sealed interface Outcome {
    /// It is kept.
    record Kept(MatchAnswer answer, Persona persona) implements Outcome {}

    /// It is not, for this reason; a sentence with what to do.
    record Refused(String why) implements Outcome {}
  }

  /// Keeps what somebody says of a persona, in place of what they said of that version before.
  ///
  /// @param version the one they read; 0 for the one that is stored now
  /// @param because their reason, needed for a no; personal data in it is replaced
  public Outcome answer(String by, String slug, int version, boolean matches, String because) {
    var persona = records.library(today.get()).persona(slug);
    if (persona.isEmpty() || persona.get().state() == PersonaState.ARCHIVED) {
      return new Outcome.Refused(
          "This persona is no longer in use, so nobody would read your answer.");
    }
    var words =
        because.isBlank() ? "" : answering.heard(because, "").replaceAll("\\s+", " ").strip();
    if (Graphemes.count(words) > LONGEST) {
      return new Outcome.Refused(
          "The reason may have " + LONGEST + " characters. Say what matters most.");
    }
    if (!matches && words.isEmpty()) {
      return new Outcome.Refused(
          "Say in a sentence what does not match, so that the owner can look into it.");
    }
    int read = version < 1 ? persona.get().version() : Math.min(version, persona.get().version());
    var said =
        new MatchAnswer(0, slug, read, by, matches, words, clock.instant(), Optional.empty());
    return database.write(h -> {
      store.put(h, records.workspace(), said);
      note(h, by, "answer match", slug, said.word() + ", version " + read);
      return new Outcome.Kept(
          store.find(h, records.workspace(), slug, read, by).orElseThrow(), persona.get());
    });
  }

  /// What waits for a decision, by persona, a no before a yes, then the oldest first.
  ///
  /// @param slug one persona, `""` for all that are in use
  public List<MatchAnswer> waiting(String slug) {
    var kept = records.library(today.get()).kept().stream().map(Persona::slug).toList();
    return all(slug).stream()
        .filter(a -> a.waits() && kept.contains(a.persona()))
        .sorted(
            Comparator.comparing(MatchAnswer::persona)
                .thenComparing(MatchAnswer::matches)
                .thenComparing(MatchAnswer::at))
        .toList();
  }

  /// Everything that was said, or of one persona, the newest first.
  ///
  /// @param slug `""` for all
  public List<MatchAnswer> all(String slug) {
    return database.read(h -> store.all(h, records.workspace(), slug));
  }

  /// The answer with this id.
  public Optional<MatchAnswer> find(long id) {
    return database.read(h -> store.find(h, records.workspace(), id));
  }

  /// Whether somebody decides on what was said of a persona: every curator, and its owner. An owner
  /// that the record calls by name must be a contributor: people in Slack name themselves.
  ///
  /// @param name the name by which the record may call its owner, `""` for none
  public boolean mayDecide(String user, String name, String slug) {
    return members.refused(user, Right.APPROVE).isEmpty()
        || (members.refused(user, Right.PROPOSE).isEmpty()
            && records
                .library(today.get())
                .persona(slug)
                .filter(p -> Owner.is(p, user, name))
                .isPresent());
  }

  /// Keeps an answer as a note. Whether somebody may is for the caller to ask.
  public Outcome keep(long id, String by) {
    return database.write(h -> {
      var open = open(h, id);
      if (open instanceof Outcome.Kept(var answer, var _)) {
        store.decide(h, id, new MatchAnswer.Decision(by, clock.instant(), 0));
        note(h, by, "keep match answer", answer.persona(), "answer " + id);
      }
      return open;
    });
  }

  /// Makes a proposal of an answer; it needs evidence like every other. Whether somebody may is for
  /// the caller to ask.
  public ProposalOutcome propose(
      long id, ProposedChange change, Collection<String> evidence, String by, String why) {
    return database.write(h ->
        switch (open(h, id)) {
          case Outcome.Refused(var refusal) ->
              new ProposalOutcome.Refused(ProposalOutcome.About.REASON, refusal);
          case Outcome.Kept(var answer, var persona) -> {
            var proposed = new Change(by, clock.instant(), why.strip());
            var outcome =
                new Proposals()
                    .propose(
                        h,
                        records.workspace(),
                        persona.slug(),
                        change,
                        evidence,
                        proposed,
                        today.get());
            proposal(outcome)
                .ifPresent(p -> {
                  store.decide(h, id, new MatchAnswer.Decision(by, proposed.at(), p.id()));
                  note(h, by, "propose from match answer", answer.persona(), "proposal " + p.id());
                });
            yield outcome;
          }
        });
  }

  private static Optional<Proposal> proposal(ProposalOutcome outcome) {
    return switch (outcome) {
      case ProposalOutcome.Raised(var raised) -> Optional.of(raised);
      case ProposalOutcome.Joined(var joined, var _) -> Optional.of(joined);
      case ProposalOutcome.Decided(var decided) -> Optional.of(decided);
      case ProposalOutcome.Refused _ -> Optional.empty();
    };
  }

  private Outcome open(Handle handle, long id) {
    var answer = store.find(handle, records.workspace(), id);
    if (answer.isEmpty()) {
      return new Outcome.Refused("There is no answer " + id + "; `persona feedback` lists them.");
    }
    if (answer.get().decision().isPresent()) {
      var decided = answer.get().decision().get();
      return new Outcome.Refused(
          "Answer "
              + id
              + " was decided on already, by "
              + decided.by()
              + (decided.proposal() == 0
                  ? ": kept as a note."
                  : ": proposal " + decided.proposal() + "."));
    }
    return records.personas(handle).stream()
        .filter(p -> p.slug().equals(answer.get().persona()))
        .findFirst()
        .<Outcome>map(p -> new Outcome.Kept(answer.get(), p))
        .orElseGet(() -> new Outcome.Refused("The persona of this answer is no longer there."));
  }

  private void note(Handle handle, String by, String action, String subject, String detail) {
    audit.add(
        handle,
        records.workspace(),
        new AuditStore.Entry(clock.instant(), by, action, subject, detail));
  }
}
