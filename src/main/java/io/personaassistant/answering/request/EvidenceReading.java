package io.personaassistant.answering.request;

import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.evidence.Evidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Who reads the words of evidence where. Whatever shows such words asks here, each time: a role
/// may change, and a button may be pressed by somebody else than who asked. Thread-safe.
public final class EvidenceReading {
  private static final int MOST_FOUND = 20;

  private final Records records;
  private final Members members;
  private final Supplier<LocalDate> today;

  public EvidenceReading(Records records, Members members, Supplier<LocalDate> today) {
    this.records = records;
    this.members = members;
    this.today = today;
  }

  /// What is kept from the readers of the answer to a request: of who asked where they alone read
  /// it, of everybody in a channel. The command line is a server's own and keeps nothing back.
  ///
  /// @param request empty when it is no longer kept
  public Optional<ClosedEvidence> closedTo(Optional<Request> request) {
    if (request.isEmpty()) {
      return members.closedToSome();
    }
    var asked = request.get();
    if (asked.surface() == Surface.TERMINAL) {
      return Optional.empty();
    }
    boolean isRead =
        asked.surface() == Surface.MENTION
            || (!asked.threadTs().isEmpty() && !asked.channel().startsWith("D"));
    return isRead ? members.closedIn(asked.channel()) : members.closedTo(asked.asker());
  }

  /// The items with these ids as this person may read them.
  public Answer items(String user, List<String> ids) {
    return records.onRecord().items(ids, members.closedTo(user), today.get());
  }

  /// These items as this person may read them, in the order of the ids.
  public List<Evidence> byIds(String user, Collection<String> ids) {
    var closed = members.closedTo(user);
    return records.byIds(ids).stream()
        .map(item -> closed.map(c -> c.shut(item)).orElse(item))
        .toList();
  }

  /// The item that somebody types the id of, or those that are near to their words. Who may not
  /// read their words finds none by them.
  public List<Evidence> find(String user, String typed) {
    var ids =
        records
            .usable(typed.strip())
            .map(List::of)
            .orElseGet(() ->
                members.closedTo(user).isPresent()
                    ? List.of()
                    : records.search("", typed, MOST_FOUND, today.get()).hits().stream()
                        .map(hit -> hit.item().id())
                        .toList());
    return byIds(user, ids);
  }

  /// What was prepared as they read it from whom this is kept.
  public Prepared read(Prepared prepared, ClosedEvidence closed, LocalDate day) {
    var answer = prepared.answer();
    var cites = new LinkedHashSet<>(answer.cites());
    answer.sections().forEach(s -> s.entries().forEach(e -> cites.addAll(e.cites())));
    var reader = closed.without(records.byIds(cites), records.library(day));
    var plan = prepared.plan().map(DraftRequest::onWhatMayBeQuoted);
    if (plan.isPresent() && rests(plan.get())) {
      return Prepared.refused(
          Answer.sentence(
              "Not this proof",
              closed.instead() + " A draft of yours may rest on what may be quoted outside."));
    }
    if (plan.filter(p -> repeats(p, closed, day)).isPresent()) {
      return Prepared.refused(
          Answer.sentence(
              "Not this draft",
              "It holds words of evidence that a new version would repeat. "
                  + closed.instead()
                  + " A draft that you ask for anew rests on what may be quoted outside."));
    }
    return new Prepared(
        reader.answer(answer), plan, reader.sheet(prepared.sheet()), prepared.end());
  }

  /// Whether the lines of a draft that is to be refined hold words that are kept: they were written
  /// for who might open evidence, or before its role was set.
  private boolean repeats(DraftRequest plan, ClosedEvidence closed, LocalDate day) {
    var lines = plan.refining().stream().flatMap(r -> r.lines().stream()).toList();
    if (lines.isEmpty()) {
      return false;
    }
    var reader =
        closed.without(
            records.byIds(records.drafts().sources(plan.parent())), records.library(day));
    return lines.stream()
        .flatMap(l -> l.line().fields().values().stream().flatMap(List::stream))
        .anyMatch(reader::finds);
  }

  /// Whether a draft should have a proof that it may not rest on.
  private static boolean rests(DraftRequest plan) {
    return plan.refining()
        .filter(r -> r.what() == Refinement.PROOF && !plan.ids().contains(r.detail()))
        .isPresent();
  }

  /// Entries of a stored draft as this person may read them.
  public List<Entry> entries(String user, DraftStore.Stored draft, List<Entry> entries) {
    return reader(members.closedTo(user), draft).map(r -> r.entries(entries)).orElse(entries);
  }

  /// Entries of a stored draft as they may be read in a channel.
  public List<Entry> shared(DraftStore.Stored draft, List<Entry> entries, String channel) {
    return reader(members.closedIn(channel), draft).map(r -> r.entries(entries)).orElse(entries);
  }

  /// The table of a stored draft as this person may read it.
  public Sheet sheet(String user, DraftStore.Stored draft, Sheet sheet) {
    return reader(members.closedTo(user), draft).map(r -> r.sheet(sheet)).orElse(sheet);
  }

  private Optional<ClosedEvidence.Reader> reader(
      Optional<ClosedEvidence> closed, DraftStore.Stored draft) {
    return closed.map(c ->
        c.without(
            records.byIds(records.drafts().sources(draft.ref())), records.library(today.get())));
  }
}
