package io.personaassistant.slack;

import io.personaassistant.answering.Feedback.LineOf;
import io.personaassistant.answering.Feedback.Use;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.slack.route.Latest;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.ReplyFields;
import io.personaassistant.slack.view.ReplyModal.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Keeps what became of suggested replies: of the one from the records at once, of drafted ones
/// once their draft is stored, since a window can be done before its draft is. Thread-safe.
final class ReplyUses {
  /// What is said of a reply.
  ///
  /// @param name of its field
  record Used(String user, String name, Use what) {}

  private final Office office;
  private final Program program;
  private final Consumer<String> endWriting;

  /// What became of drafted replies that may not be stored yet, by their requests.
  private final Map<String, List<Used>> waiting = Latest.map();

  /// @param endWriting ends what is still being written in the window with this id
  ReplyUses(Office office, Consumer<String> endWriting) {
    this.office = office;
    this.endWriting = endWriting;
    this.program = office.program();
  }

  /// Closes the window, and keeps which of its texts was taken.
  Outcome done(Submitted submitted) {
    var user = submitted.asker().user();
    var request = Place.of(submitted.carried()).request();
    if (office.asked(request).filter(r -> r.asker().equals(user)).isPresent()) {
      var used = new ArrayList<Used>();
      ReplyFields.taken(request, submitted.inputs(), submitted.values(), submitted.written())
          .forEach((name, what) -> used.add(new Used(user, name, what)));
      office
          .work()
          .execute(() -> {
            endWriting.accept(submitted.viewId());
            keep(request, used);
          });
    }
    return new Outcome.Close();
  }

  /// Keeps what became of replies that a request was shown.
  void keep(String request, List<Used> used) {
    used.stream()
        .filter(u -> u.name().equals(ReplyFields.STORED))
        .forEach(u -> program.feedback().use(u.user(), new LineOf(request, 1), u.what()));
    var drafted = used.stream().filter(u -> !u.name().equals(ReplyFields.STORED)).toList();
    if (!drafted.isEmpty()) {
      waiting.put(request, drafted);
      drafted(request);
    }
  }

  /// Keeps what was said of the draft of a request before it was stored.
  void drafted(String request) {
    program.records().drafts().ofRequest(request).ifPresent(draft -> kept(request, draft));
  }

  private void kept(String request, Stored draft) {
    for (var used : Optional.ofNullable(waiting.remove(request)).orElse(List.of())) {
      line(draft, used.name())
          .ifPresent(
              n -> program.feedback().use(used.user(), new LineOf(draft.ref(), n), used.what()));
    }
  }

  /// The number of a reply among the lines of its draft; replies are named from 0.
  private Optional<Integer> line(Stored draft, String name) {
    var lines = program.records().drafts().shownLines(draft.ref());
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).line().kind().equals(ReplyDraft.REPLY))
        .mapToObj(i -> i + 1)
        .skip(Integer.parseInt(name))
        .findFirst();
  }
}
