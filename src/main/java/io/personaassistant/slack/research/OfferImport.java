package io.personaassistant.slack.research;

import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.workspace.Right;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Offers to bring in files that somebody sent to the app, in the thread of their message.
/// Thread-safe.
public record OfferImport(Office office) {
  /// Each is a message of its own, and more of them at once would be a flood.
  private static final int MOST = 5;

  /// The offer of each that can be read, to who may bring in research. What makes it is false while
  /// some of it does not stand there yet, and then goes on where it was.
  public BooleanSupplier of(Asker asker, SentFile.All sent) {
    var left = new ArrayDeque<Message>();
    var begun = new AtomicBoolean();
    return () -> {
      if (begun.compareAndSet(false, true)) {
        left.addAll(messages(asker, sent));
      }
      while (!left.isEmpty()) {
        if (Patience.mayPass(post(asker, left.peek()))) {
          return false;
        }
        left.remove();
      }
      return true;
    };
  }

  private record Message(String text, String blocks) {}

  private List<Message> messages(Asker asker, SentFile.All sent) {
    var refused = office.refused(asker, Right.CAPTURE);
    if (refused.isPresent()) {
      return List.of(new Message(refused.get(), ""));
    }
    var persona = persona(sent.whom());
    var files = sent.files();
    var messages = new ArrayList<Message>();
    for (var file : files.subList(0, Math.min(MOST, files.size()))) {
      if (ImportForm.isRead(file.name())) {
        var order = ImportOrder.file(file.id(), persona).text(file.name());
        messages.add(
            new Message(
                ImportMessage.offered(file.name()), ImportMessage.offered(file.name(), order)));
      } else {
        messages.add(new Message(ImportMessage.notRead(file.name()), ""));
      }
    }
    if (files.size() > MOST) {
      var more = files.subList(MOST, files.size()).stream().map(SentFile::name).toList();
      messages.add(new Message(ImportMessage.more(MOST, more), ""));
    }
    return messages;
  }

  /// The slug of the one persona that is meant, `""` for none: the form asks then.
  private String persona(String whom) {
    var kept = office.personas();
    return new PersonaFinder(kept).atStart(whom) instanceof Match.Found(var found, var rest)
            && rest.isBlank()
        ? found.slug()
        : "";
  }

  private Sent post(Asker asker, Message message) {
    return Patience.send(() ->
        office
            .client()
            .postMessage(asker.channel(), asker.threadTs(), message.text(), message.blocks()));
  }
}
