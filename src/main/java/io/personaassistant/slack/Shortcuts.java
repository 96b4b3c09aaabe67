package io.personaassistant.slack;

import io.personaassistant.slack.research.BuildPersonas;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Routes;
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

  Shortcuts(Office office, Admission admission, Conversation conversation) {
    this.saveEvidence = new SaveEvidence(office);
    this.suggestReply = new SuggestReply(office, admission);
    this.checkMessage = new CheckMessage(office);
    this.reviewPlan = new ReviewPlan(conversation);
    this.draftForPersona = new DraftForPersona(office, conversation);
  }

  void routes(Routes routes) {
    saveEvidence.routes(routes);
    suggestReply.routes(routes);
    checkMessage.routes(routes);
    reviewPlan.routes(routes);
    draftForPersona.routes(routes);
  }
}
