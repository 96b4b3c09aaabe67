package io.personaassistant.slack.api;

import java.net.URI;
import java.util.Set;
import okhttp3.HttpUrl;

/// Where files of Slack are fetched from and sent to, whatever an answer of Slack says: its file
/// hosts alone, and the host of the API when that is another one.
///
/// @param apiRoot root of the Slack API
public record SlackHosts(URI apiRoot) {
  private static final Set<String> FILES = Set.of("files.slack.com", "files.slack-gov.com");

  /// Whether a file, and the token with it, may go there.
  boolean isForFiles(HttpUrl url) {
    return url.host().equals(apiRoot.getHost()) || (url.isHttps() && FILES.contains(url.host()));
  }
}
