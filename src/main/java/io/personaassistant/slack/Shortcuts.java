package io.personaassistant.slack;

import io.personaassistant.answering.Program;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.research.BuildPersonas;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import java.util.List;

/// What people can choose in the menu of a message, and in Slack's own.
final class Shortcuts {
  /// The callback ids of all, as the manifests name them.
  static final List<String> CALLBACKS =
      List.of(
          SaveEvidence.CALLBACK,
          SuggestReply.CALLBACK,
          CheckMessage.CALLBACK,
          ReviewPlan.CALLBACK,
          DraftForPersona.CALLBACK,
          RecordKeeping.NEW,
          BuildPersonas.BUILD);

  private final SaveEvidence saveEvidence;
  private final SuggestReply suggestReply;
  private final CheckMessage checkMessage;
  private final ReviewPlan reviewPlan;
  private final DraftForPersona draftForPersona;

  Shortcuts(Program program, SlackClient client, Admission admission, Conversation conversation) {
    var windows = new Windows(client);
    this.saveEvidence = new SaveEvidence(program.captures(), program.members(), windows);
    this.suggestReply = new SuggestReply(program, windows, admission);
    this.checkMessage = new CheckMessage(program, windows);
    this.reviewPlan = new ReviewPlan(conversation);
    this.draftForPersona = new DraftForPersona(program, windows, conversation);
  }

  void routes(Routes routes) {
    saveEvidence.routes(routes);
    suggestReply.routes(routes);
    checkMessage.routes(routes);
    reviewPlan.routes(routes);
    draftForPersona.routes(routes);
  }
}
