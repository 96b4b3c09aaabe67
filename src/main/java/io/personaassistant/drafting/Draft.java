package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A finished draft: everything that is needed to measure and repeat it.
///
/// @param ref its name in the database and in buttons
/// @param model the model's name
/// @param givenIds what the model was given and could cite
/// @param usage as the endpoint counted it
/// @param estimated tokens of those calls of which it did not count any
/// @param lines every line that arrived, failed ones included, in the order of arrival
/// @param unread how many more came in a form that could not be read
/// @param failure why the model did not finish; empty when it did or was stopped
/// @param retryAfter how long the endpoint asked to wait, zero when it did not say
/// @param stopped the asker stopped it
/// @param marks what the rules for whole drafts say of it as a whole; what they say of a line is
///   among the line's findings
public record Draft(
    String ref,
    DraftRequest request,
    String model,
    List<String> givenIds,
    Instant startedAt,
    Duration took,
    Usage usage,
    long estimated,
    List<DraftedLine> lines,
    int unread,
    Optional<Reason> failure,
    Duration retryAfter,
    boolean stopped,
    List<Finding> marks) {
  public Draft {
    marks = List.copyOf(marks);
    givenIds = List.copyOf(givenIds);
    lines = List.copyOf(lines);
  }

  /// The same draft as its asker reads it: with the texts of its lines changed by `words`. Never
  /// stored.
  public Draft shownWith(UnaryOperator<String> words) {
    return with(lines.stream().map(l -> l.map(words)).toList(), unread, stopped, marks);
  }

  /// What is stored of a draft that nobody saw: what it cost, and none of its lines.
  public Draft unseen() {
    return with(List.of(), 0, true, List.of());
  }

  private Draft with(
      List<DraftedLine> newLines, int newUnread, boolean isStopped, List<Finding> newMarks) {
    return new Draft(
        ref,
        request,
        model,
        givenIds,
        startedAt,
        took,
        usage,
        estimated,
        newLines,
        newUnread,
        failure,
        retryAfter,
        isStopped,
        newMarks);
  }

  /// The ref of the draft that stands now: this one, or its parent where it brought nothing new.
  public String standing() {
    return request.replacing().isPresent() && !hasNews() ? request.parent() : ref();
  }

  /// Whether it holds anything new: a draft that refines another may hold only old lines.
  public boolean hasNews() {
    boolean replaces = request.replacing().isPresent();
    return replaces
        ? shown().stream().anyMatch(l -> l.refines() > 0)
            || shown().size() > request.replacing().get().lines().size()
        : !shown().isEmpty();
  }

  /// Whether a model that did its work found nothing in the records to write from: it wrote no
  /// line, or none that the records carry. Lines that are only too long, badly put or not in the
  /// form we asked for are no such sign.
  public boolean foundNothing() {
    return failure.isEmpty()
        && !stopped
        && unread == 0
        && lines.stream()
            .allMatch(l ->
                l.verdict() == Verdict.FAIL
                    && l.findings().stream().anyMatch(Finding::lacksSupport));
  }

  /// What it cost in tokens: as the endpoint counted, and estimated where it did not say.
  public long tokens() {
    return usage.total() + estimated;
  }

  /// The lines a person saw, in the order they were shown.
  public List<DraftedLine> shown() {
    return lines.stream().filter(l -> l.verdict() != Verdict.FAIL).toList();
  }

  /// The lines that failed in the last round they had: what is shown as gaps. A line of the stream
  /// that a repaired one answers is no gap.
  public List<DraftedLine> gaps() {
    var mended =
        lines.stream()
            .filter(l -> l.round() == 1 && l.refines() == 0 && l.verdict() != Verdict.FAIL)
            .collect(Collectors.groupingBy(l -> l.line().kind(), Collectors.counting()));
    var gaps = new ArrayList<DraftedLine>();
    for (var line : lines) {
      if (line.verdict() == Verdict.FAIL && line.refines() == 0 && line.round() == 0) {
        // which line a mended one answers is not told, so the first ones of its kind are taken
        long left = mended.merge(line.line().kind(), -1L, Long::sum);
        if (left < 0) {
          gaps.add(line);
        }
      }
    }
    return gaps;
  }

  /// Whether a sharper draft would mend something: a warning of the rules for whole drafts.
  public boolean canBeSharper() {
    return marks.stream().anyMatch(m -> m.level() == Level.WARNING)
        || shown().stream().anyMatch(l -> !l.marks().isEmpty());
  }

  /// How it ended, as stored: `complete`, `stopped`, or the reason it failed in lower case.
  public String outcome() {
    return stopped
        ? "stopped"
        : failure.map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("complete");
  }
}
