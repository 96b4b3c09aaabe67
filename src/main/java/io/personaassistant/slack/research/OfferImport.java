package io.personaassistant.slack.research;

import io.personaassistant.answering.Program;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Offers to bring in files that somebody sent to the app, in the thread of their message.
/// Thread-safe.
public final class OfferImport {
  /// Each is a message of its own, and more of them at once would be a flood.
  private static final int MOST = 5;

  private final Program program;
  private final SlackClient client;
  private final Supplier<LocalDate> today;

  public OfferImport(Program program, SlackClient client, Supplier<LocalDate> today) {
    this.program = program;
    this.client = client;
    this.today = today;
  }

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
    var refused = program.members().refused(asker.user(), Right.CAPTURE);
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
    var kept = program.records().library(today.get()).kept();
    return new PersonaFinder(kept).atStart(whom) instanceof Match.Found(var found, var rest)
            && rest.isBlank()
        ? found.slug()
        : "";
  }

  private Sent post(Asker asker, Message message) {
    return Patience.send(() ->
        client.postMessage(asker.channel(), asker.threadTs(), message.text(), message.blocks()));
  }
}
