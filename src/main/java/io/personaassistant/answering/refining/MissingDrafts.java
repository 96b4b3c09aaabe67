package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.AskedOfAnswer.Kind;
import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.RefineParser;
import io.personaassistant.answering.grammar.ThreadSubject;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether the draft that somebody means in a thread does not stand: it is still being written, or
/// came to nothing. An older draft is not meant instead. Thread-safe.
public final class MissingDrafts {
  private final Records records;
  private final AskedBefore before;
  private final Predicate<String> isDrafting;

  /// @param isDrafting whether a draft for the request with this ref is being written
  public MissingDrafts(Records records, AskedBefore before, Predicate<String> isDrafting) {
    this.records = records;
    this.before = before;
    this.isDrafting = isDrafting;
  }

  /// Why a draft cannot be changed.
  ///
  /// @param isRunning whether it is still being written
  public record Missing(Answer why, boolean isRunning) {}

  /// Why the draft that was asked for last cannot be changed; empty where one stands, or none was
  /// asked for in this thread.
  ///
  /// @param words what is asked of it
  public Optional<Missing> of(String requestRef, String words, Library library) {
    var older =
        records
            .request(requestRef)
            .flatMap(now -> records.drafts().last(RefinedDrafts.place(now)))
            .flatMap(records.drafts()::find);
    for (var turn : before.turns(requestRef, library).reversed()) {
      if (isDrafting.test(turn.request().ref())) {
        return Optional.of(new Missing(running(turn.about()), true));
      }
      var draft = records.drafts().ofRequest(turn.request().ref());
      if (draft.filter(d -> !records.drafts().shownLines(d.ref()).isEmpty()).isPresent()) {
        return Optional.empty();
      }
      boolean isTried = draft.filter(d -> !replaces(d)).isPresent();
      if (isOwn(turn.command()) && (isTried || isForAnother(turn, older))) {
        return Optional.of(new Missing(none(turn.about(), older, words, library), false));
      }
    }
    return Optional.empty();
  }

  /// A refinement that came to nothing leaves the draft before it as it stands.
  private boolean replaces(Stored draft) {
    return records
        .drafts()
        .find(draft.parent())
        .filter(p -> p.persona().equals(draft.persona()) && p.type().equals(draft.type()))
        .isPresent();
  }

  /// Whether it asks for a draft of its own.
  private static boolean isOwn(Command command) {
    return switch (command) {
      case Command.Draft _, Command.ForSeveral _ -> true;
      case Command.Refine refine -> refine.isForAnother();
      case Command.OfAnswer(var kind) ->
          kind == Kind.AGAIN || kind == Kind.MORE || kind == Kind.OTHERS;
      default -> false;
    };
  }

  /// Only the records answered, and the draft that stands is somebody else's.
  private static boolean isForAnother(AskedBefore.Turn turn, Optional<Stored> older) {
    var whose = turn.about().flatMap(ThreadSubject::persona).map(Persona::slug);
    return whose.isPresent() && older.filter(d -> !d.persona().equals(whose.get())).isPresent();
  }

  private static Answer running(Optional<ThreadSubject> about) {
    return Answer.sentence(
        "Still being written",
        "The draft"
            + whose(about)
            + " is still being written. Say it again when it stands; “stop” ends it.");
  }

  private static Answer none(
      Optional<ThreadSubject> about, Optional<Stored> older, String words, Library library) {
    var next = new ArrayList<FollowUp>();
    about
        .map(ThreadSubject::typed)
        .filter(typed -> !typed.isEmpty())
        .ifPresent(typed -> next.add(new FollowUp("Try again" + whose(about), typed)));
    older.ifPresent(draft ->
        next.add(
            new FollowUp(
                "Take the one for "
                    + library.persona(draft.persona()).map(Persona::name).orElse(draft.persona()),
                RefineParser.WORD + " " + draft.ref() + " " + words.strip())));
    return Answer.sentence(
        "No draft to change",
        "There is no draft"
            + whose(about)
            + " here yet: nothing was drafted, or no line passed the checks. “Try again” drafts it;"
            + " then “shorter” and the like change it.",
        next.isEmpty() ? FollowUps.NONE : new FollowUps("Next", next));
  }

  private static String whose(Optional<ThreadSubject> about) {
    return about.flatMap(ThreadSubject::persona).map(p -> " for " + p.name()).orElse("");
  }
}
