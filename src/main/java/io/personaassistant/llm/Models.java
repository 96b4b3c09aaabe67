package io.personaassistant.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.llm.Exchange.Signal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Asks an endpoint which models it offers.
public final class Models {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MAX_BYTES = 2 << 20;

  private Models() {}

  /// What an endpoint said.
  public sealed interface Offer {
    /// The names it offers, sorted; may be empty.
    record Names(List<String> names) implements Offer {
      /// Keeps its own copy.
      public Names {
        names = List.copyOf(names);
      }
    }

    /// It did not say, and why.
    record Failed(Reason reason) implements Offer {}
  }

  /// The models that the endpoint at `baseUrl` offers; a key is sent where there is one. Answers
  /// within 5 s, never throws for what the endpoint does.
  public static Offer list(URI baseUrl, Optional<String> key) {
    return list(baseUrl, key, LIMIT);
  }

  static Offer list(URI baseUrl, Optional<String> key, Duration limit) {
    Optional<String> sent = key.map(String::strip).filter(k -> !k.isEmpty());
    if (!sent.map(ModelSettings::canBeKey).orElse(true)) {
      return new Offer.Failed(Reason.WRONG_KEY);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ModelSettings.below(baseUrl, "models")).GET();
    sent.ifPresent(k -> request.header("Authorization", "Bearer " + k));
    long deadline = System.nanoTime() + limit.toNanos();
    EndpointClient.Patience left =
        () -> Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    HttpClient http = EndpointClient.connect();
    try (Exchange exchange = Exchange.send(http, request.build(), new StopSignal())) {
      return switch (exchange.next(left.left())) {
        case Signal.Opened opened ->
            read(opened.status(), EndpointClient.read(exchange, left, MAX_BYTES), left);
        case Signal.Silence _ -> new Offer.Failed(Reason.TIMED_OUT);
        default -> new Offer.Failed(Reason.UNREACHABLE);
      };
    } finally {
      http.shutdownNow();
    }
  }

  private static Offer read(int status, String body, EndpointClient.Patience left) {
    if (status == 200) {
      Reason otherwise = left.left().isZero() ? Reason.TIMED_OUT : Reason.NOT_UNDERSTOOD;
      return names(body).<Offer>map(Offer.Names::new).orElseGet(() -> new Offer.Failed(otherwise));
    }
    Reason reason = ErrorReply.of(status, body, Duration.ZERO).reason();
    // no model was asked for: it is the list that is not there
    return new Offer.Failed(reason == Reason.UNKNOWN_MODEL ? Reason.NOT_UNDERSTOOD : reason);
  }

  private static Optional<List<String>> names(String body) {
    try {
      JsonNode reply = new JsonMapper().readTree(body);
      JsonNode models = reply.isArray() ? reply : reply.path("data");
      if (!models.isArray()) {
        return Optional.empty();
      }
      TreeSet<String> names = new TreeSet<>();
      models.forEach(model -> names.add(model.path("id").asText()));
      names.remove("");
      return Optional.of(List.copyOf(names));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
