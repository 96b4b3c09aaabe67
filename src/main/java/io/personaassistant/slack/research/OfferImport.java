package io.personaassistant.slack.research;

import io.personaassistant.answering.request.Members;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.view.ImportForm;
import io.personaassistant.slack.view.ImportMessage;
import io.personaassistant.workspace.Right;
import java.util.List;

/// Offers to bring in files that somebody sent to the app, in the thread of their message.
/// Thread-safe.
public final class OfferImport {
  private final Members members;
  private final SlackClient client;

  public OfferImport(Members members, SlackClient client) {
    this.members = members;
    this.client = client;
  }

  /// Offers each that can be read, to who may bring in research.
  public void offer(Asker asker, List<SentFile> files) {
    var refused = members.refused(asker.user(), Right.CAPTURE);
    if (refused.isPresent()) {
      post(asker, refused.get(), "");
      return;
    }
    for (var file : files) {
      if (ImportForm.isRead(file.name())) {
        var order = ImportOrder.file(file.id()).text(file.name());
        post(asker, ImportMessage.offered(file.name()), ImportMessage.offered(file.name(), order));
      } else {
        post(asker, ImportMessage.notRead(file.name()), "");
      }
    }
  }

  private void post(Asker asker, String text, String blocks) {
    client.postMessage(asker.channel(), asker.threadTs(), text, blocks);
  }
}
