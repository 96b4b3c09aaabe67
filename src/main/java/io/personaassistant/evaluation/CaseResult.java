package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What became of one golden request.
///
/// @param failure why the model did not finish, also where lines were shown before it broke off
/// @param written the lines as the model first wrote them
/// @param shown the lines that people saw
/// @param lines how many lines there were
/// @param usage what all calls for it cost in tokens
/// @param times how long it took; empty for a replay without recorded times
/// @param stopped the rules that stopped lines, once for each line
public record CaseResult(
    GoldenCase golden,
    Outcome outcome,
    Optional<Reason> failure,
    Tally written,
    Tally shown,
    Lines lines,
    Usage usage,
    Optional<Times> times,
    List<String> stopped) {
  public CaseResult {
    stopped = List.copyOf(stopped);
  }

  /// How a request ended.
  public enum Outcome {
    /// People saw lines.
    SHOWN,
    /// The model wrote lines and none passed.
    WITHHELD,
    /// The draft was empty: the records hold no answer.
    ABSTAINED,
    /// Answered from the records, without a model.
    STORED,
    /// The program found nothing on record and asked no model.
    DECLINED,
    /// The call failed and nothing was shown.
    FAILED,
    /// The recording holds no answer to it.
    NO_ANSWER;

    /// The word in results.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Counts of lines.
  ///
  /// @param written in the first round
  /// @param failed of those
  /// @param mended in the repair round
  /// @param shown to people, mended ones included
  public record Lines(int written, int failed, int mended, int shown) {
    /// No line.
    public static final Lines NONE = new Lines(0, 0, 0, 0);

    Lines plus(Lines more) {
      return new Lines(
          written + more.written, failed + more.failed, mended + more.mended, shown + more.shown);
    }
  }

  /// How long a draft took.
  ///
  /// @param first until the first line was shown; empty when none was
  /// @param total until the draft was done
  public record Times(Optional<Duration> first, Duration total) {}

  /// Whether a model was asked and did answer.
  public boolean isAnswered() {
    return switch (outcome) {
      case SHOWN, WITHHELD, ABSTAINED -> true;
      case STORED, DECLINED, FAILED, NO_ANSWER -> false;
    };
  }

  /// Whether a draft came where the records hold one, and none where they do not.
  public boolean isRight() {
    return outcome == Outcome.STORED
        || (golden.expect() == GoldenCase.Expect.DRAFT
            ? outcome == Outcome.SHOWN
            : outcome == Outcome.ABSTAINED
                || outcome == Outcome.DECLINED
                || outcome == Outcome.WITHHELD);
  }

  /// Of nothing but how it ended.
  static CaseResult empty(GoldenCase golden, Outcome outcome) {
    return new CaseResult(
        golden,
        outcome,
        Optional.empty(),
        Tally.NONE,
        Tally.NONE,
        Lines.NONE,
        Usage.NONE,
        Optional.empty(),
        List.of());
  }
}
