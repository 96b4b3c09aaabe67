package io.personaassistant.answering.model;

import io.personaassistant.answering.request.Budget;
import io.personaassistant.answering.request.Budget.Allowance;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftListener;
import io.personaassistant.drafting.Drafter;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Refining;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.drafting.type.StoredRecipe;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/// What a model adds to stored answers: drafts in their turn, within the budget, stored.
/// Thread-safe.
public final class Drafting {
  private final Records records;
  private final StoredAnswers stored;
  private final Drafter drafter;
  private final ModelQueue queue;
  private final Budget budget;
  private final Clock clock;

  /// The refs of the requests for which a draft is being written here.
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  public Drafting(
      Records records,
      StoredAnswers stored,
      Drafter drafter,
      ModelQueue queue,
      Budget budget,
      Clock clock) {
    this.records = records;
    this.stored = stored;
    this.drafter = drafter;
    this.queue = queue;
    this.budget = budget;
    this.clock = clock;
  }

  /// Whether there is a model to draft with.
  public boolean hasModel() {
    return drafter.hasModel();
  }

  /// Whether a draft is being written here for the request with this ref.
  public boolean isUnderWay(String requestRef) {
    return underWay.contains(requestRef);
  }

  /// What is to be answered with what the budget has to say: near its end that, and at its end
  /// nothing for a model.
  public Prepared withinBudget(Prepared prepared) {
    if (prepared.plan().isEmpty() || !hasModel()) {
      return prepared;
    }
    var plan = prepared.plan().get();
    var answer = prepared.answer();
    return switch (budget.of(plan.requestRef())) {
      case Allowance.Free() -> prepared;
      case Allowance.Nearly(var sentence) -> prepared.with(answer.withFooter(sentence));
      case Allowance.Spent(var sentence)
          when plan.refining().filter(Refining::replacesLines).isPresent() ->
          Prepared.refused(Answer.sentence("Not today", sentence));
      case Allowance.Spent(var sentence) ->
          new Prepared(answer.withNotice(sentence), Optional.empty(), prepared.sheet());
    };
  }

  /// Drafts when it is this request's turn, and stores the draft.
  ///
  /// @param place told how many drafts are in front, when there is a wait
  /// @return empty when it was stopped before its turn came
  public Optional<Draft> draft(
      DraftRequest plan, DraftListener listener, IntConsumer place, StopSignal stop) {
    underWay.add(plan.requestRef());
    try {
      return drafted(plan, listener, place, stop);
    } finally {
      underWay.remove(plan.requestRef());
    }
  }

  private Optional<Draft> drafted(
      DraftRequest plan, DraftListener listener, IntConsumer place, StopSignal stop) {
    var draft =
        queue
            .run(place, stop, () -> drafter.draft(plan, listener, stop))
            .map(d -> listener.isSeen() ? d : d.unseen());
    draft.ifPresent(d -> records.drafts().save(d, budget));
    // several personas are asked to judge a text, which is no question to one kind of customer
    draft
        .filter(d -> d.foundNothing() && !plan.isForSeveral() && !isOnRecord(plan))
        .ifPresent(d ->
            records.gap(
                plan.material().persona().slug(),
                plan.type().command(),
                plan.brief(),
                plan.requestRef(),
                clock.instant()));
    return draft;
  }

  /// What was heard may be close to a record that does not answer it; what a text is to be about is
  /// on record or not.
  private boolean isOnRecord(DraftRequest plan) {
    return plan.type().stored().filter(r -> r != StoredRecipe.OBJECTIONS).isPresent()
        && stored.speakOf(plan.type(), plan.brief(), plan.material(), records);
  }
}
