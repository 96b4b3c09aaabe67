package io.personaassistant.answering.request;

import java.time.Instant;

/// Requests as a slash command makes them.
final class SlashRequests {
  private SlashRequests() {}

  static Request of(String ref, long workspace, String asker, String text, Instant at) {
    return new Request(
        ref,
        workspace,
        Request.Surface.SLASH,
        "",
        "T1",
        "C1",
        "",
        "",
        asker,
        text,
        at,
        "https://hooks.slack.example/r");
  }
}
