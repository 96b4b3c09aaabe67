package io.personaassistant.persona;

import io.personaassistant.text.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which pictures of personas may be loaded from the web: such as lie on a host that an admin
/// allows. Who asks a host for a picture tells it that somebody reads about the persona.
///
/// @param hosts those of the setting `PERSONA_LINK_HOSTS`
public record AllowedPictures(Set<String> hosts) {
  public AllowedPictures {
    hosts = Set.copyOf(hosts);
  }

  /// The address that a picture of the records may be loaded from; empty for every other picture.
  public Optional<String> address(String picture) {
    return web(picture).filter(at -> Links.isAmong(at.getHost(), hosts)).map(URI::toString);
  }

  /// Why nobody may set this picture, a sentence with what to do; empty when they may, and for no
  /// picture.
  public Optional<String> refusal(String picture) {
    if (picture.isEmpty() || address(picture).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        web(picture)
            .map(at -> notOn(at.getHost().toLowerCase(Locale.ROOT)))
            .orElse(
                "Write the whole address of a picture, such as https://example.com/annie.png."));
  }

  private String notOn(String host) {
    return hosts.isEmpty()
        ? "No host is allowed for pictures yet. An admin allows "
            + host
            + " with the setting PERSONA_LINK_HOSTS."
        : ("Pictures may come from %s only. Put it there, or ask an admin to add %s to"
                + " PERSONA_LINK_HOSTS.")
            .formatted(String.join(", ", new TreeSet<>(hosts)), host);
  }

  /// An address of the web without a name, password or port in it.
  private static Optional<URI> web(String picture) {
    try {
      var at = new URI(picture);
      boolean plain =
          "https".equalsIgnoreCase(at.getScheme())
              && at.getHost() != null
              && at.getRawUserInfo() == null
              && at.getPort() == -1
              && at.getRawPath().length() > 1;
      return plain ? Optional.of(at) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
