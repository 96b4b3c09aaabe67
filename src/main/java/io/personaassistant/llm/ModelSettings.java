package io.personaassistant.llm;

import java.net.URI;
import java.util.Optional;

/// Which model answers, and where. Checks itself; what it says about a bad value never repeats a
/// key.
///
/// @param key sent as a bearer token; empty for local servers that ask for none
/// @param baseUrl the part before `/chat/completions`, such as `http://localhost:11434/v1`; a slash
///   at its end makes no difference
/// @param model the name the endpoint knows the model by; there is no built-in one, because models
///   retire
public record ModelSettings(Optional<String> key, URI baseUrl, String model) {
  /// Trims the values; a blank key is no key.
  ///
  /// @throws IllegalArgumentException when a value cannot be used
  public ModelSettings {
    key = key.map(String::strip).filter(k -> !k.isEmpty());
    model = model.strip();
    if (!key.map(ModelSettings::canBeKey).orElse(true)) {
      throw new IllegalArgumentException("a key has visible ASCII characters only");
    }
    if (model.isEmpty()) {
      throw new IllegalArgumentException("a model name is needed");
    }
    String scheme = baseUrl.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web || baseUrl.getHost() == null || baseUrl.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a base URL is http(s)://host[:port][/path]");
    }
    if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
      throw new IllegalArgumentException("a base URL has neither a query nor a fragment");
    }
  }

  /// Whether a header can carry it; the HTTP client would repeat one that cannot in its complaint.
  static boolean canBeKey(String key) {
    return key.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /// The address of `path` below a base URL.
  static URI below(URI baseUrl, String path) {
    String base = baseUrl.toString();
    return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
  }

  /// The settings without the key.
  @Override
  public String toString() {
    return model + " at " + baseUrl + (key.isPresent() ? " with a key" : " without a key");
  }
}
