package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.Refs;
import io.personaassistant.answering.grammar.PointingWords;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.slack.route.Asker;
import java.util.stream.Stream;

/// What somebody said in Slack as a request, without personal data. Thread-safe.
record AskedInSlack(Program program) {

  /// A request that has just been said.
  Request request(
      Surface surface,
      Asker asker,
      String text,
      String event,
      String messageTs,
      String responseUrl) {
    var ref = Refs.next("q");
    return new Request(
        ref,
        program.workspace().id(),
        surface,
        event,
        asker.team(),
        asker.channel(),
        messageTs,
        asker.threadTs(),
        asker.user(),
        program.answering().heard(text, ref),
        program.clock().instant(),
        responseUrl);
  }

  /// What is asked of a message that somebody forwards: "annie reply" says it as "annie reply to
  /// this" does, and no word asks what is asked of words of a customer.
  String forwarded(String words, String shared, String ref) {
    var known = program.answering().words();
    var command =
        words.isBlank()
            ? PointingWords.HEARD
            : Stream.of(words, words + " this")
                .flatMap(
                    w -> PointingWords.command(w, known::isPersona, known::isDraftType).stream())
                .findFirst()
                .orElse(words);
    return program.answering().heard(command, shared, ref).kept();
  }
}
