package io.personaassistant.answering;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.answering.request.Asked;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.evidence.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks back at what the same person asked before in the same thread, and at what they meant by
/// it. Thread-safe.
final class AskedBefore {
  private static final int FURTHEST_BACK = 5;

  private final Records records;
  private final Members members;
  private final CommandParser parser;

  AskedBefore(Records records, Members members, CommandParser parser) {
    this.records = records;
    this.members = members;
    this.parser = parser;
  }

  /// The requests before this one that were no questions for evidence themselves, the newest first,
  /// as far back as anybody means; none outside of threads and for `""`.
  Stream<Request> all(String requestRef) {
    var last = requestRef.isEmpty() ? Optional.<Request>empty() : records.askedBefore(requestRef);
    return Stream.iterate(
            last, Optional::isPresent, b -> b.flatMap(r -> records.askedBefore(r.ref())))
        .limit(FURTHEST_BACK + 1)
        .flatMap(Optional::stream)
        .filter(r -> !isAside(r));
  }

  private boolean isAside(Request request) {
    return switch (parser.parse(request.text(), List.of())) {
      case Command.WhyLines _, Command.ShowItems _ -> true;
      default -> false;
    };
  }

  /// An earlier request as it would be asked once more by who asked it; without its ref, under
  /// which what is not on record would be counted as a gap again.
  Asked again(Request before, Optional<ClosedEvidence> closed, Library library) {
    return new Asked(Heard.in(before), "", members.preferences(before.asker()), closed, library);
  }

  /// "Now for Tomas" after an answer in the same thread that no model drafted: the same question
  /// for him; empty when this is something else.
  Optional<Command> forAnother(Command.Refine asked, String requestRef, Library library) {
    if (!isForAnother(asked)) {
      return Optional.empty();
    }
    var persona = asked.persona().orElseThrow();
    return all(requestRef)
        .takeWhile(before -> records.drafts().ofRequest(before.ref()).isEmpty())
        .map(before -> parser.parse(again(before, Optional.empty(), library)))
        // "now for Ingrid" after "now for Tomas" means what was asked before both
        .filter(before -> !isForAnother(before))
        .findFirst()
        .flatMap(before ->
            switch (before) {
              case Command.Draft(_, var type, var option, var brief) ->
                  Optional.of(new Command.Draft(persona, type, option, brief));
              case Command.Brief _ -> Optional.of(new Command.Brief(persona));
              case Command.ShowEvidence _ -> Optional.of(new Command.ShowEvidence(persona));
              default -> Optional.empty();
            });
  }

  private static boolean isForAnother(Command command) {
    return command instanceof Command.Refine refine
        && refine.persona().isPresent()
        && refine.draft().isEmpty();
  }
}
