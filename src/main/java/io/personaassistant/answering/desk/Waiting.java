package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.QuestionStore;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.health.HealthFinding;
import io.personaassistant.health.HealthReport;
import io.personaassistant.health.HealthRule;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Right;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Something that waits for a person.
///
/// @param text what it is, with counts
/// @param button the words of the button that leads on from here
/// @param opens what that button carries: what to show and the slug
public record Waiting(String text, String button, String opens) {
  /// What opens the answers to "Does this match your customers?"; the slug follows.
  public static final String OPENS_MATCH = "match ";

  /// What opens the questions that the records could not answer; the slug follows.
  public static final String OPENS_QUESTIONS = "questions ";

  /// What asks for an answer or a draft; the words follow.
  public static final String ASKS = "ask ";

  /// What opens the window in which a change is proposed; the slug follows.
  public static final String PROPOSES = "propose ";

  /// What waits, the heaviest first; curators also get what waits for nobody else.
  ///
  /// @param own the person's own personas
  /// @param isGone whether an account that a record names as its owner is used no more
  /// @param role what the person may do
  /// @param said answers to "Does this match your customers?" that wait
  public static List<Waiting> all(
      Database database,
      long workspace,
      List<Persona> own,
      Predicate<String> isGone,
      Role role,
      Library library,
      HealthReport report,
      List<MatchAnswer> said) {
    var waiting = new ArrayList<Waiting>();
    boolean keeps = role.covers(Right.APPROVE.least());
    approvals(own, keeps, library).ifPresent(waiting::add);
    var theirs =
        keeps
            ? library.kept().stream()
                .filter(p -> own.contains(p) || Owner.isNobody(p, isGone))
                .toList()
            : own;
    library.kept().stream()
        .filter(p ->
            theirs.contains(p) ? role.covers(Right.PROPOSE.least()) : keeps && !Owner.isCertain(p))
        .forEach(p -> said(p, said).ifPresent(waiting::add));
    for (var persona : theirs) {
      disputed(persona, role, library).ifPresent(waiting::add);
      review(persona, keeps, report).ifPresent(waiting::add);
      var open = database.read(h -> new QuestionStore().open(h, workspace, persona.slug()));
      if (!open.isEmpty()) {
        waiting.add(
            new Waiting(
                persona.name()
                    + ": "
                    + Sentence.counted(open.size(), "question", "questions")
                    + " that the records could not answer, asked most: “"
                    + open.getFirst().asked()
                    + "”",
                role.covers(Right.CAPTURE.least()) ? "Read them" : "Interview guide",
                role.covers(Right.CAPTURE.least())
                    ? OPENS_QUESTIONS + persona.slug()
                    : ASKS + persona.slug() + " interview"));
      }
      report.mistakes(persona.slug()).stream()
          // these wait in words of their own
          .filter(f -> !isReview(f) && f.rule() != HealthRule.PH10)
          .limit(2)
          .forEach(f -> waiting.add(whatToDo(persona.name() + ": " + f.saw(), persona)));
    }
    return waiting;
  }

  /// Talk tracks that nobody stands behind: for who can approve, of all active personas; for others
  /// of their own.
  private static Optional<Waiting> approvals(List<Persona> own, boolean keeps, Library library) {
    var open =
        (keeps ? library.personas() : own)
            .stream()
                .filter(Persona::isActive)
                .flatMap(p -> library.talkTracks(p.slug()).stream())
                .filter(t -> !(t.approval(library.asOf()) instanceof Approval.Approved))
                .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var counted = open.size() == 1 ? "1 talk track waits" : open.size() + " talk tracks wait";
    return Optional.of(
        keeps
            ? new Waiting(counted + " for approval", "Read and approve", "approvals all")
            : new Waiting(
                counted + " until a curator approves",
                "Read the objections",
                ASKS + open.getFirst().persona() + " objections"));
  }

  /// What colleagues said of a persona: for its owner, and for curators where it has none.
  private static Optional<Waiting> said(Persona persona, List<MatchAnswer> all) {
    var about = all.stream().filter(a -> a.persona().equals(persona.slug())).toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    long no = about.stream().filter(a -> !a.matches()).count();
    var text =
        persona.name()
            + ": "
            + Sentence.counted(about.size(), "answer", "answers")
            + " to “Does this match your customers?”, "
            + (about.size() == 1
                ? no == 1 ? "a no" : "a yes"
                : no == 0
                    ? "none of them no"
                    : no == about.size() ? "all of them no" : no + " of them no");
    return Optional.of(new Waiting(text, "Read and decide", OPENS_MATCH + persona.slug()));
  }

  private static Waiting whatToDo(String text, Persona persona) {
    return new Waiting(text, "What to do", ASKS + "health " + persona.slug());
  }

  private static Optional<Waiting> disputed(Persona persona, Role role, Library library) {
    var traits =
        library.traits(persona.slug()).stream()
            .filter(
                t -> t.status() == TraitStatus.CONTRADICTED || t.status() == TraitStatus.CONTESTED)
            .toList();
    if (traits.isEmpty()) {
      return Optional.empty();
    }
    var text =
        persona.name()
            + ": evidence speaks against "
            + Sentence.counted(traits.size(), "trait", "traits")
            + ", first “"
            + traits.getFirst().trait().text()
            + "”";
    return Optional.of(
        role.covers(Right.EDIT.least())
            ? new Waiting(text, "Look at them", "against " + persona.slug())
            : role.covers(Right.PROPOSE.least())
                ? new Waiting(text, "Propose a change", PROPOSES + persona.slug())
                : whatToDo(text, persona));
  }

  private static Optional<Waiting> review(Persona persona, boolean keeps, HealthReport report) {
    return report.about(persona.slug()).stream()
        .filter(Waiting::isReview)
        .findFirst()
        .map(f -> persona.name() + ": a review is due. " + f.saw())
        .map(t ->
            keeps ? new Waiting(t, "Review", "window " + persona.slug()) : whatToDo(t, persona));
  }

  private static boolean isReview(HealthFinding finding) {
    return finding.check().equals("review");
  }
}
