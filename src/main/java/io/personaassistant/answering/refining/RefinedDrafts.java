package io.personaassistant.answering.refining;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.plan.ExamplePersonas;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.drafting.DraftStore.Place;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the draft that is to be refined, and looks whether this person may have it changed.
/// Thread-safe.
final class RefinedDrafts {
  /// "Shorter" a day later hardly means yesterday's draft.
  private static final Duration LONGEST_AGO = Duration.ofDays(1);

  private final Records records;
  private final DraftTypes types;

  RefinedDrafts(Records records, DraftTypes types) {
    this.records = records;
    this.types = types;
  }

  /// A draft that is there, as it stands.
  ///
  /// @param data the request whose personal data this person may read, `""` for none
  record Last(Stored stored, String data) {}

  /// The last draft where somebody asks, when they may read it; of any type.
  Optional<Last> last(String requestRef) {
    var now = records.request(requestRef);
    var stored =
        now.flatMap(r -> records.drafts().last(place(r)))
            .flatMap(records.drafts()::find)
            .map(this::standing);
    return stored.flatMap(s -> readable(now.orElseThrow(), s));
  }

  /// The draft of what was asked before, when who asks now may read it; of any type.
  Optional<Last> of(String requestRef, Request before) {
    return records
        .request(requestRef)
        .flatMap(now ->
            records
                .drafts()
                .ofRequest(before.ref())
                .map(this::standing)
                .flatMap(s -> readable(now, s)));
  }

  private Optional<Last> readable(Request now, Stored stored) {
    return records
        .request(stored.request())
        .filter(then -> mayRefine(now, then))
        .map(then -> new Last(stored, then.asker().equals(now.asker()) ? then.ref() : ""));
  }

  /// The draft that is meant.
  ///
  /// @throws NotRefined when there is none, or not for this person
  RefinedDraft find(Command.Refine asked, String requestRef, LocalDate day) {
    var now = records.request(requestRef);
    var ref =
        asked.draft().isEmpty()
            ? now.flatMap(r -> records.drafts().last(place(r)))
                .orElseThrow(() ->
                    new NotRefined(
                        "Nothing to refine yet",
                        "I find no draft of yours here from the last day. Ask for one first, such as"
                            + " `"
                            + ExamplePersonas.of(records.library(day).personas()).one()
                            + " objections it's too expensive`."))
            : asked.draft();
    var stored = records.drafts().find(ref).map(this::standing);
    var then = stored.flatMap(s -> records.request(s.request()));
    if (stored.isEmpty() || then.isEmpty()) {
      throw new NotRefined("No longer kept", "That draft is no longer kept. Ask for a new one.");
    }
    if (now.isEmpty() || !mayRefine(now.get(), then.get())) {
      throw new NotRefined(
          "Not yours to refine",
          "Only who asked can refine a private draft, and others only where it was posted. Ask for one"
              + " yourself.");
    }
    boolean own = now.get().asker().equals(then.get().asker());
    var type =
        types
            .called(stored.get().type())
            .orElseThrow(() ->
                new NotRefined(
                    "No longer offered",
                    "“"
                        + stored.get().type()
                        + "” is no draft type any more; `help` lists what is."));
    if (type.personas() != DraftType.Personas.ONE) {
      throw new NotRefined(
          "Ask it again instead",
          type.title()
              + " is about several personas; put what you want into the question and ask anew.");
    }
    var persona =
        records
            .library(day)
            .persona(stored.get().persona())
            .orElseThrow(() ->
                new NotRefined(
                    "Persona gone",
                    "The persona of that draft is no longer on record; `list` shows who is."));
    var lines = records.drafts().shownLines(stored.get().ref());
    if (lines.isEmpty()) {
      throw new NotRefined("Nothing to refine", "That draft has no lines. Ask for a new one.");
    }
    return new RefinedDraft(stored.get(), type, persona, lines, own ? then.get().ref() : "");
  }

  /// The draft itself, or of a refinement that came to nothing the one that still stands.
  private Stored standing(Stored draft) {
    var stands = draft;
    while (!stands.parent().isEmpty() && records.drafts().shownLines(stands.ref()).isEmpty()) {
      var parent = records.drafts().find(stands.parent());
      if (parent.isEmpty()) {
        return stands;
      }
      stands = parent.get();
    }
    return stands;
  }

  /// Where somebody asks.
  static Place place(Request now) {
    boolean isTerminal = now.surface() == Surface.TERMINAL;
    return new Place(
        now.ref(),
        isTerminal ? "terminal" : "slack",
        now.team(),
        now.channel(),
        now.asker(),
        // there the last draft is the newest, whether a person or a script asked for it
        isTerminal ? now.ref() : now.threadTs(),
        !isTerminal && !isPrivate(now),
        isTerminal ? "" : now.receivedAt().minus(LONGEST_AGO).toString());
  }

  /// Only the asker sees the answer, or nobody else is in the conversation.
  private static boolean isPrivate(Request request) {
    return request.threadTs().isEmpty() || request.channel().startsWith("D");
  }

  private static boolean mayRefine(Request now, Request then) {
    if (now.surface() == Surface.TERMINAL || then.surface() == Surface.TERMINAL) {
      return now.surface() == then.surface();
    }
    boolean same = now.team().equals(then.team()) && now.asker().equals(then.asker());
    // what only one person saw is not put where all read it
    return isPrivate(then)
        ? same && isPrivate(now)
        : now.team().equals(then.team()) && now.channel().equals(then.channel());
  }
}
