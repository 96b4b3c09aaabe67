package io.personaassistant.drafting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The port to a model: one streamed answer to one prompt. Safe for use by many threads at once.
public interface LanguageModel {
  /// The model's name as the endpoint knows it, or empty when no model is configured.
  Optional<String> name();

  /// Streams the answer: calls `onText` with each piece of text in order, on the calling thread or
  /// another but never at the same time twice, and returns when the answer is whole, has failed or
  /// was stopped. Blocks; meant for virtual threads. Never throws for what an endpoint does: every
  /// failure is a [ModelOutcome.Failed]. What `onText` throws ends the call and is thrown on. Only
  /// the answer is handed over, never what a model thinks before it. After it has returned `onText`
  /// is not called again. A stop is obeyed within 100 ms, also before the first text; an interrupt
  /// counts as one.
  ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop);

  /// One call to a model.
  ///
  /// @param system rules and persona: the stable text first, so that providers' prompt caches hit
  /// @param user evidence and brief
  /// @param jsonSchema the JSON Schema of the one object to answer with
  /// @param schemaName a name for it: letters, digits and underscores
  /// @param firstToken longest silence before the first text of each try; thinking is no silence
  /// @param idle longest silence after that
  /// @param total longest time for the whole call, retries and slow listeners included
  record ModelRequest(
      String system,
      String user,
      String jsonSchema,
      String schemaName,
      Duration firstToken,
      Duration idle,
      Duration total) {}

  /// How a call ended.
  sealed interface ModelOutcome {
    /// What it cost so far.
    Usage usage();

    /// The model finished by itself.
    record Completed(Usage usage) implements ModelOutcome {}

    /// The call failed; text handed over before stands.
    ///
    /// @param retryAfter how long the endpoint asked to wait, zero when it did not say
    record Failed(Reason reason, Duration retryAfter, Usage usage) implements ModelOutcome {}

    /// The asker stopped it.
    record Stopped(Usage usage) implements ModelOutcome {}
  }

  /// Tokens as counted by the endpoint; 0 when it did not say.
  record Usage(int input, int output, int cachedInput) {
    /// Nothing counted.
    public static final Usage NONE = new Usage(0, 0, 0);

    /// Everything read and written.
    public long total() {
      return (long) input + output;
    }
  }

  /// Why a call failed, split by what a person can do about it.
  enum Reason {
    /// No model is set.
    NOT_CONFIGURED,
    /// 401 or 403: the key is wrong or not allowed.
    WRONG_KEY,
    /// 404: the endpoint does not know the model.
    UNKNOWN_MODEL,
    /// 429 that goes away by waiting.
    RATE_LIMITED,
    /// 429 that does not, or 402: the account has no money left.
    OUT_OF_QUOTA,
    /// 5xx.
    SERVER_ERROR,
    /// No connection, or the host is unknown.
    UNREACHABLE,
    /// What answers there is no model's server: a page, or a way to another address.
    WRONG_ADDRESS,
    /// Silence for too long, or the total limit passed.
    TIMED_OUT,
    /// The stream ended without saying that it was done.
    CUT_OFF,
    /// The prompt is longer than the model can read.
    PROMPT_TOO_LONG,
    /// The answer reached the endpoint's length limit, or is far larger than any draft.
    ANSWER_TOO_LONG,
    /// The model or the endpoint's filter declined.
    REFUSED,
    /// What came back was no such answer: another protocol, HTML, an empty one.
    NOT_UNDERSTOOD,
    /// 400 for another reason: the endpoint does not accept the request.
    REQUEST_REJECTED
  }
}
