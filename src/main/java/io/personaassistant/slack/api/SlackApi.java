package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack's Web API: calls a method with a form. Every call waits for its turn with the limiter, is
/// tried again where Slack says when, returns what became of it and never throws for what Slack or
/// the network does. Within [Hurry] it waits for no turn and no answer that comes too late.
/// Thread-safe.
public final class SlackApi {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType FORM_TYPE = MediaType.get("application/x-www-form-urlencoded");
  private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");

  private static final int TRIES = 2;
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  /// After so long the client gives up by itself.
  private static final Duration SLOWEST = Duration.ofSeconds(20);

  /// Slack's hard limits on what a message may hold.
  private static final int MOST_TEXT = 40_000;

  private static final int MOST_BLOCKS_JSON = 60_000;

  /// A response URL says what is wrong as a word, or as JSON.
  private static final Pattern ERROR = Pattern.compile("(?s)\\{.*\"error\"\\s*:\\s*\"(\\w+)\".*}");

  private static final int MOST_ERROR = 1_000;

  /// Our own code for a call that would come too late.
  static final String LIMITED = "limited";

  /// Where an answer holds what the token may do, names separated by commas.
  static final String SCOPES = "oauth_scopes";

  private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);

  private final OkHttpClient http;
  private final String token;
  private final AtomicReference<Token> state = new AtomicReference<>(Token.UNTRIED);
  private final String root;
  private final Set<String> responseHosts;
  private final Limiter limiter;

  public SlackApi(OkHttpClient http, String token, URI root, Limiter limiter) {
    this.http = http;
    this.token = token;
    this.root = root.toString();
    this.responseHosts =
        Set.of("hooks.slack.com", "hooks.slack-gov.com", String.valueOf(root.getHost()));
    this.limiter = limiter;
  }

  /// What Slack said last of our token.
  private enum Token {
    UNTRIED,
    TAKEN,
    REFUSED
  }

  /// Whether Slack takes our token no more: the app is gone or disabled, or the token revoked.
  boolean isRefused() {
    return state.get() == Token.REFUSED;
  }

  private JsonNode noted(JsonNode answer) {
    var code = answer.path("error").asText("");
    if (answer.path("ok").asBoolean()) {
      state.set(Token.TAKEN);
    } else if (SlackTrouble.of(code) == SlackTrouble.NO_APP
        && state.getAndSet(Token.REFUSED) == Token.TAKEN) {
      LOG.error(
          "Slack takes our token no more ({}): the app was uninstalled or disabled, or its token"
              + " revoked. Install it again on its page at api.slack.com/apps; if its tokens have"
              + " changed, set them and restart. What is being asked is kept until then;"
              + " `persona doctor` says more.",
          code);
    }
    return answer;
  }

  /// Whether a method can be called at once.
  boolean hasRoom(String method) {
    return limiter.hasRoom(method);
  }

  /// Sends something that Slack gives a time stamp, if any.
  ///
  /// @param channel whose messages are limited together, `""` for what is no message
  Sent send(String method, String channel, Form form) {
    return send(method, channel, form, answer -> answer.path("ts").asText(""));
  }

  /// Sends something.
  ///
  /// @param id reads from Slack's answer what it gave it
  Sent send(String method, String channel, Form form, Function<JsonNode, String> id) {
    return sent(call(method, channel, form), id);
  }

  private static Sent sent(JsonNode answer, Function<JsonNode, String> id) {
    return switch (found(answer, id)) {
      case Found.Is<String>(var given) -> new Sent.Ok(given);
      case Found.Not<String>(var code) -> new Sent.Refused(code);
    };
  }

  /// Sends something that Slack gives a time stamp, unless it would have to wait for its turn: then
  /// it is refused as [#LIMITED] at once.
  Sent sendAtOnce(String method, Form form) {
    return sent(
        call(method, "", form, () -> limiter.enter(method), 1), a -> a.path("ts").asText(""));
  }

  /// Asks for something.
  ///
  /// @param value reads it from Slack's answer
  <T> Found<T> ask(String method, String channel, Form form, Function<JsonNode, T> value) {
    return found(call(method, channel, form), value);
  }

  private static <T> Found<T> found(JsonNode answer, Function<JsonNode, T> value) {
    return answer.path("ok").asBoolean()
        ? new Found.Is<>(value.apply(answer))
        : new Found.Not<>(answer.path("error").asText("unreachable"));
  }

  private JsonNode call(String method, String channel, Form form) {
    return call(method, channel, form, () -> limiter.await(method, channel), TRIES);
  }

  /// Slack's answer, or one of the same form for what went wrong on the way.
  ///
  /// @param turn waits for its turn; false where that does not come in time
  private JsonNode call(String method, String channel, Form form, BooleanSupplier turn, int tries) {
    if (isTooLong(form)) {
      return trouble("too_long");
    }
    for (int attempt = 1; ; attempt++) {
      var left = Hurry.left();
      if (!left.isPositive() || !turn.getAsBoolean()) {
        return trouble(LIMITED);
      }
      var call = http.newCall(request(method, form));
      if (left.compareTo(SLOWEST) < 0) {
        call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
      }
      try (var response = call.execute()) {
        if (response.code() == 429) {
          var wait = retryAfter(response.header("Retry-After"));
          limiter.pause(method, channel, wait);
          if (attempt >= tries
              || wait.compareTo(LONGEST_RETRY) > 0
              || wait.compareTo(Hurry.left()) > 0) {
            return trouble(LIMITED);
          }
          continue;
        }
        var body = response.body();
        return response.isSuccessful() && body != null
            ? noted(withScopes(JSON.readTree(body.bytes()), response.header("X-OAuth-Scopes")))
            : trouble("http_" + response.code());
      } catch (IOException _) {
        // not tried again: Slack may have done it
        return trouble("unreachable");
      }
    }
  }

  /// Slack says in a header alone what the token may do.
  private static JsonNode withScopes(JsonNode answer, @Nullable String scopes) {
    return scopes != null && answer instanceof ObjectNode object
        ? object.put(SCOPES, scopes)
        : answer;
  }

  private Request request(String method, Form form) {
    return new Request.Builder()
        .url(root + method)
        .header("Authorization", "Bearer " + token)
        .post(RequestBody.create(form.encoded(), FORM_TYPE))
        .build();
  }

  /// Sends JSON to a response URL; only to Slack's own hosts, whatever the payload said.
  Sent respond(String url, String body) {
    URI target;
    try {
      target = URI.create(url);
    } catch (IllegalArgumentException _) {
      return new Sent.Refused("no_response_url");
    }
    if (!responseHosts.contains(String.valueOf(target.getHost()))) {
      return new Sent.Refused("no_response_url");
    }
    var request = new Request.Builder().url(url).post(RequestBody.create(body, JSON_TYPE)).build();
    try (var response = http.newCall(request).execute()) {
      int code = response.code();
      if (response.isSuccessful()) {
        return new Sent.Ok("");
      }
      // the same status for an address that is over and for a form: the words tell them apart
      var why = ERROR.matcher(response.peekBody(MOST_ERROR).string()).replaceFirst("$1").strip();
      if (SlackTrouble.of(why) == SlackTrouble.FORM) {
        return new Sent.Refused(why);
      }
      return new Sent.Refused(code == 400 || code == 403 ? "response_refused" : "http_" + code);
    } catch (IOException _) {
      return new Sent.Refused("unreachable");
    }
  }

  private static boolean isTooLong(Form form) {
    return form.length("text") > MOST_TEXT || form.length("blocks") > MOST_BLOCKS_JSON;
  }

  private static Duration retryAfter(@Nullable String header) {
    var seconds = header == null ? "" : header.strip();
    return Duration.ofSeconds(seconds.matches("\\d{1,6}") ? Long.parseLong(seconds) : 1);
  }

  private static JsonNode trouble(String code) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", code);
  }
}
