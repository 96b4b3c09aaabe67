package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.transcript.NoTranscript;
import io.personaassistant.evidence.transcript.Transcript;
import io.personaassistant.evidence.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is no conversation though names stand in it, with the way it goes in: a sentence. Pure
/// functions.
final class NoTalk {
  private static final int FEWEST_MAILS = 2;

  private NoTalk() {}

  static Optional<String> refusal(List<String> lines) {
    if (PastedPosts.of(lines).isPresent()) {
      return Optional.of(
          "That is a page of posts and no conversation. `persona import table FILE` brings in what"
              + " each of them said.");
    }
    if (MailText.heads(lines) >= FEWEST_MAILS && !isTalk(lines)) {
      return Optional.of(
          "These are e-mails, and nothing shows which of them customers wrote. Put those into a table"
              + " with the columns Date, From and Message, a row for each; `persona import table FILE`"
              + " brings it in.");
    }
    return Optional.empty();
  }

  /// Whether somebody speaks twice; heads of mails and telephone numbers below them look like it.
  private static boolean isTalk(List<String> lines) {
    try {
      return Transcript.of(lines).turns().stream()
          .filter(turn -> turn.text().codePoints().anyMatch(Character::isLetter))
          .map(Turn::speaker)
          .filter(speaker -> !speaker.isEmpty() && !MailText.isHeadLabel(speaker))
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
          .values()
          .stream()
          .anyMatch(times -> times > 1);
    } catch (NoTranscript _) {
      return false;
    }
  }
}
