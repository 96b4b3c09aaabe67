package io.personaassistant.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.Reason;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an endpoint means when it does not answer. Reads statuses, codes and, because servers
/// differ, the words of error messages; none of these words goes any further.
final class Refusal {
  static final String RESPONSE_FORMAT = "response format not supported";

  private static final JsonMapper JSON = new JsonMapper();

  private Refusal() {}

  static Reason reason(int status, String body) {
    var words = body.toLowerCase(Locale.ROOT);
    return switch (status) {
      case 401, 403 -> Reason.WRONG_KEY;
      case 404 -> Reason.UNKNOWN_MODEL;
      case 408 -> Reason.SERVER_ERROR;
      case 413 -> Reason.PROMPT_TOO_LONG;
      case 429 -> isQuota(words) ? Reason.OUT_OF_QUOTA : Reason.RATE_LIMITED;
      default -> status >= 500 ? Reason.SERVER_ERROR : rejected(words);
    };
  }

  private static boolean isQuota(String words) {
    return words.contains("insufficient_quota")
        || words.contains("billing")
        || words.contains("exceeded your current quota");
  }

  private static Reason rejected(String words) {
    if (words.contains("context_length")
        || words.contains("context length")
        || words.contains("maximum context")
        || words.contains("too many tokens")
        || words.contains("context size")
        || words.contains("prompt is too long")) {
      return Reason.PROMPT_TOO_LONG;
    }
    if (words.contains("content_filter")
        || words.contains("content management policy")
        || words.contains("content_policy")) {
      return Reason.REFUSED;
    }
    return words.contains("model_not_found") || words.contains("does not exist")
        ? Reason.UNKNOWN_MODEL
        : Reason.REQUEST_REJECTED;
  }

  /// Whether the endpoint does not take the form of answer that was asked for.
  static boolean isAboutResponseFormat(int status, String body) {
    var words = body.toLowerCase(Locale.ROOT);
    return (status == 400 || status == 422 || status == 501)
        && (words.contains("response_format")
            || words.contains("json_schema")
            || words.contains("json_object")
            || words.contains("structured output"));
  }

  /// What an event in the middle of a stream says went wrong; null when nothing did.
  static @Nullable Reason inEvent(String data) {
    if (data.startsWith("{\"error\"") || data.startsWith("{ \"error\"")) {
      var error = parse(data).path("error");
      int status = error.path("code").asInt(error.path("status").asInt(500));
      return reason(status >= 400 ? status : 500, data);
    }
    if (data.contains("\"refusal\"")) {
      var refusal = parse(data).at("/choices/0/delta/refusal");
      return refusal.isTextual() && !refusal.asText().isEmpty() ? Reason.REFUSED : null;
    }
    return data.startsWith("{") ? null : Reason.NOT_UNDERSTOOD;
  }

  /// Whether an event says that the model is done.
  static boolean finishes(String data) {
    int at = data.indexOf("\"finish_reason\"");
    return at >= 0 && parse(data).at("/choices/0/finish_reason").isTextual();
  }

  private static JsonNode parse(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException _) {
      // its message holds the model's text
      return JSON.missingNode();
    }
  }

  /// How long the endpoint asks to wait; zero when it does not say, a minute at most.
  static Duration retryAfter(HttpHeaders headers) {
    var milliseconds = headers.firstValue("retry-after-ms").orElse("");
    if (milliseconds.matches("\\d{1,7}")) {
      return capped(Duration.ofMillis(Long.parseLong(milliseconds)));
    }
    var said = headers.firstValue("retry-after").orElse("").strip();
    if (said.matches("\\d{1,7}")) {
      return capped(Duration.ofSeconds(Long.parseLong(said)));
    }
    try {
      var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(Instant.now(), until);
      return wait.isNegative() ? Duration.ZERO : capped(wait);
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }

  private static Duration capped(Duration wait) {
    var most = Duration.ofHours(1);
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
