package io.personaassistant.slack.research;

import io.personaassistant.answering.Program;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
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

  /// Offers each that can be read, to who may bring in research.
  public void offer(Asker asker, SentFile.All sent) {
    var refused = program.members().refused(asker.user(), Right.CAPTURE);
    if (refused.isPresent()) {
      post(asker, refused.get(), "");
      return;
    }
    var persona = persona(sent.whom());
    var files = sent.files();
    for (var file : files.subList(0, Math.min(MOST, files.size()))) {
      if (ImportForm.isRead(file.name())) {
        var order = ImportOrder.file(file.id(), persona).text(file.name());
        post(asker, ImportMessage.offered(file.name()), ImportMessage.offered(file.name(), order));
      } else {
        post(asker, ImportMessage.notRead(file.name()), "");
      }
    }
    if (files.size() > MOST) {
      post(
          asker,
          ImportMessage.more(
              MOST, files.subList(MOST, files.size()).stream().map(SentFile::name).toList()),
          "");
    }
  }

  /// The slug of the one persona that is meant, `""` for none: the form asks then.
  private String persona(String whom) {
    var kept = program.records().library(today.get()).kept();
    return new PersonaFinder(kept).atStart(whom) instanceof Match.Found(var found, var rest)
            && rest.isBlank()
        ? found.slug()
        : "";
  }

  private void post(Asker asker, String text, String blocks) {
    Patience.send(() -> client.postMessage(asker.channel(), asker.threadTs(), text, blocks));
  }
}
