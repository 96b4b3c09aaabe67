package io.personaassistant.terminal;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TranscriptImport.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// What a person knows about a conversation and its file does not say.
final class ConversationOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "interview (default), sales_call, usability_test, focus_group ...")
  List<String> type = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "the day it was held; else as the file or its name says")
  List<LocalDate> date = new ArrayList<>();

  @Option(
      names = "--interviewer",
      paramLabel = "NAME",
      description = "who asks; repeat it. Their words are never evidence")
  List<String> interviewers = new ArrayList<>();

  @Option(
      names = "--participant",
      paramLabel = "P",
      description = "who answers, such as P-07; a name becomes a code")
  List<String> participant = new ArrayList<>();

  @Option(names = "--segment", paramLabel = "TEXT", description = "the participant's segment")
  List<String> segment = new ArrayList<>();

  @Option(names = "--persona", paramLabel = "P", description = "the slug of whom it is about")
  List<String> persona = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "what it is cited by; default the file's name")
  List<String> source = new ArrayList<>();

  @Option(names = "--quotable", description = "they agreed to be quoted outside the company")
  boolean quotable;

  @Option(names = "--monologue", description = "all of the text is one participant's words")
  boolean monologue;

  /// The options as facts, or a sentence about one that is wrong.
  sealed interface Read {
    record Known(Facts facts) implements Read {}

    record Wrong(String why) implements Read {}
  }

  Read read() {
    var typed = last(type);
    var sourceType = typed.isEmpty() ? Optional.of(SourceType.INTERVIEW) : SourceType.of(typed);
    if (sourceType.isEmpty()) {
      return new Read.Wrong(
          "--type takes one of: "
              + Arrays.stream(SourceType.values())
                  .filter(SourceType::ownWords)
                  .map(SourceType::word)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return new Read.Known(
        new Facts(
            sourceType.get(),
            last(source),
            date.isEmpty() ? Optional.empty() : Optional.of(date.getLast()),
            last(participant),
            interviewers,
            last(segment),
            last(persona),
            quotable,
            monologue));
  }

  /// Whether any of them was typed.
  boolean given() {
    return quotable
        || monologue
        || !date.isEmpty()
        || !interviewers.isEmpty()
        || List.of(type, participant, segment, persona, source).stream()
            .anyMatch(l -> !l.isEmpty());
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? "" : values.getLast();
  }
}
