package io.personaassistant.evidence.intake;

import java.util.List;
import java.util.Optional;

/// What is no conversation though names stand in it, with the way it goes in: a sentence. Pure
/// functions.
final class NoTalk {
  private NoTalk() {}

  static Optional<String> refusal(List<String> lines) {
    if (PastedPosts.of(lines).isPresent()) {
      return Optional.of(
          "That is a page of posts and no conversation. `persona import table FILE` brings in what"
              + " each of them said.");
    }
    if (MailText.isThread(lines)) {
      return Optional.of(
          "These are e-mails, and nothing shows which of them customers wrote. Put those into a table"
              + " with the columns Date, From and Message, a row for each; `persona import table FILE`"
              + " brings it in.");
    }
    return Optional.empty();
  }
}
