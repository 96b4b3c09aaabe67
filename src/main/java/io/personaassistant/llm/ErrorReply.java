package io.personaassistant.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.llm.Failure.Remedy;
import io.personaassistant.text.WordList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what an endpoint says when it does not answer. The status comes first; the words decide
/// only where endpoints share one status for different problems. They are searched, never kept or
/// shown: an endpoint may repeat the prompt or a part of the key in them.
final class ErrorReply {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> TOO_LONG = WordList.listed("error-reply.too-long");
  private static final List<String> NO_MONEY = WordList.listed("error-reply.no-money");
  private static final List<String> DECLINED = WordList.listed("error-reply.declined");
  private static final List<String> FORMAT = WordList.listed("error-reply.format");
  private static final List<String> SCHEMA = WordList.listed("error-reply.schema");

  /// The key is right, and the endpoint does not serve where we are.
  private static final List<String> NOT_HERE = WordList.listed("error-reply.not-here");

  private static final List<String> MODEL = WordList.listed("error-reply.model");

  private ErrorReply() {}

  /// Why a response other than a stream failed.
  static Failure of(int status, String body, Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return parse(body)
          .filter(reply -> !detail(reply).isMissingNode())
          .map(reply -> inStream(reply, retryAfter))
          // a page to sign in on, or of some other server: the address is wrong, not the model
          .orElseGet(() -> Failure.of(isPage(body) ? Reason.WRONG_ADDRESS : Reason.NOT_UNDERSTOOD));
    }
    String words = parse(body).map(ErrorReply::words).orElseGet(() -> lower(body));
    Failure plain = ofStatus(status, words);
    return new Failure(plain.reason(), retryAfter, plain.remedy());
  }

  /// Why a stream that was already open failed, if `data` says so. Its text may have been shown, so
  /// nothing is tried again.
  ///
  /// @param surely the event is named an error, whatever its data is
  static Optional<Failure> inStream(String data, boolean surely) {
    Optional<Failure> said =
        parse(data)
            .filter(reply -> !reply.path("error").isMissingNode() && !reply.path("error").isNull())
            .map(reply -> inStream(reply, Duration.ZERO));
    return said.isEmpty() && surely ? Optional.of(Failure.of(Reason.SERVER_ERROR)) : said;
  }

  private static Failure inStream(JsonNode reply, Duration retryAfter) {
    int code = detail(reply).path("code").asInt(detail(reply).path("status").asInt(0));
    String words = words(reply);
    int status = code >= 400 && code < 600 ? code : words.contains("rate_limit") ? 429 : 500;
    return new Failure(ofStatus(status, words).reason(), retryAfter, Remedy.NONE);
  }

  private static Failure ofStatus(int status, String words) {
    if (status == 403 && mentions(words, NOT_HERE)) {
      return Failure.of(Reason.REQUEST_REJECTED);
    }
    if (status == 401 || status == 403) {
      return Failure.of(mentions(words, DECLINED) ? Reason.REFUSED : Reason.WRONG_KEY);
    }
    if (status == 402 || mentions(words, NO_MONEY)) {
      return Failure.of(Reason.OUT_OF_QUOTA);
    }
    if (status == 413 || mentions(words, TOO_LONG)) {
      return Failure.of(Reason.PROMPT_TOO_LONG);
    }
    if (status == 408) {
      return Failure.passing(Reason.TIMED_OUT);
    }
    if (status == 429) {
      return Failure.passing(Reason.RATE_LIMITED);
    }
    if (mentions(words, DECLINED)) {
      return Failure.of(Reason.REFUSED);
    }
    if (status >= 500) {
      return Failure.passing(Reason.SERVER_ERROR);
    }
    boolean isElsewhere = status >= 300 && status < 400;
    return status >= 400
        ? ofRequest(status, words)
        : Failure.of(isElsewhere ? Reason.WRONG_ADDRESS : Reason.NOT_UNDERSTOOD);
  }

  private static boolean isPage(String body) {
    var start = lower(body.stripLeading());
    return start.startsWith("<!doctype") || start.startsWith("<html");
  }

  private static Failure ofRequest(int status, String words) {
    if (status == 404 || mentions(words, MODEL)) {
      return Failure.of(Reason.UNKNOWN_MODEL);
    }
    if (!mentions(words, FORMAT)) {
      return Failure.of(Reason.REQUEST_REJECTED);
    }
    Remedy remedy = mentions(words, SCHEMA) ? Remedy.OTHER_FORMAT_ONCE : Remedy.OTHER_FORMAT;
    return new Failure(Reason.REQUEST_REJECTED, Duration.ZERO, remedy);
  }

  private static boolean mentions(String words, List<String> any) {
    return any.stream().anyMatch(words::contains);
  }

  private static Optional<JsonNode> parse(String body) {
    try {
      JsonNode reply = JSON.readTree(body);
      // some gateways answer with a list of one error
      return Optional.of(reply.isArray() ? reply.path(0) : reply).filter(JsonNode::isObject);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static JsonNode detail(JsonNode reply) {
    return reply.path("error");
  }

  private static String words(JsonNode reply) {
    JsonNode error = detail(reply);
    if (error.isObject()) {
      return lower(
          String.join(
              " ",
              error.path("code").asText(),
              error.path("type").asText(),
              error.path("param").asText(),
              error.path("message").asText()));
    }
    return lower(error.isTextual() ? error.asText() : reply.toString());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
