package io.personaassistant.llm;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.drafting.LanguageModel.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks an endpoint which models it offers.
public final class Models {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private Models() {}

  /// What an endpoint offers, or why it could not be asked.
  public sealed interface Offer {
    /// Names in order.
    record Names(List<String> names) implements Offer {}

    /// It could not be asked.
    record Failed(Reason reason) implements Offer {}
  }

  /// Asks the endpoint at `baseUrl`; takes at most about five seconds.
  public static Offer list(URI baseUrl, Optional<String> key) {
    var root = baseUrl.toString().replaceFirst("/+$", "");
    var request = HttpRequest.newBuilder(URI.create(root + "/models")).timeout(LIMIT).GET();
    key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
    try (var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build()) {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        return new Offer.Failed(Refusal.reason(response.statusCode(), response.body()));
      }
      var names = new ArrayList<String>();
      JSON.readTree(response.body()).path("data").forEach(m -> names.add(m.path("id").asText("")));
      names.removeIf(String::isBlank);
      return new Offer.Names(names.stream().sorted().toList());
    } catch (IOException _) {
      return new Offer.Failed(Reason.UNREACHABLE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Offer.Failed(Reason.UNREACHABLE);
    }
  }
}
