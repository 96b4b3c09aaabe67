package io.personaassistant.llm;

import java.net.URI;
import java.util.Optional;

/// Where the model is and how to ask it.
///
/// @param key the API key; local servers may need none
/// @param baseUrl the endpoint's root, such as `https://.../v1`
/// @param model its name as the endpoint lists it
public record ModelSettings(Optional<String> key, URI baseUrl, String model) {
  @Override
  public String toString() {
    return "ModelSettings[" + model + " at " + baseUrl.getHost() + "]";
  }
}
