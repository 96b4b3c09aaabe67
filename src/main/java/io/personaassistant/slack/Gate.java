package io.personaassistant.slack;

import io.personaassistant.slack.SlackClient.ChannelInfo;
import io.personaassistant.slack.SlackClient.Found;
import io.personaassistant.slack.SlackClient.UserInfo;

/// Decides who gets something internal: full members of our own workspace. Guests and people of
/// other companies get a sentence, and so does everybody while Slack does not tell us who they are.
/// Thread-safe.
final class Gate {
  private final SlackClient client;
  private final String ownTeam;

  Gate(SlackClient client, String ownTeam) {
    this.client = client;
    this.ownTeam = ownTeam;
  }

  /// What the gate says.
  sealed interface Passage {
    /// Go on.
    record Open() implements Passage {}

    /// Stay out; the sentence is for the person.
    record Closed(String sentence) implements Passage {}
  }

  private static final Passage OPEN = new Passage.Open();

  /// Whether a person may read what is internal.
  Passage ask(Asker asker) {
    if (!asker.team().equals(ownTeam)) {
      return new Passage.Closed(
          "Customer research is for members of the workspace that installed me, so I cannot answer here.");
    }
    return switch (client.userInfo(asker.user())) {
      case Found.Is(UserInfo user) -> member(user);
      case Found.Not<UserInfo>(var _) ->
          new Passage.Closed(
              "Slack does not tell me whether you are a member here, so I cannot show internal research. An admin can check the scope users:read.");
    };
  }

  private Passage member(UserInfo user) {
    if (user.isBot()) {
      return new Passage.Closed("I answer people, not apps.");
    }
    if (user.isGuest()) {
      return new Passage.Closed(
          "Customer research is for full members, and you are a guest in this workspace. Ask a member to share an answer with you.");
    }
    if (user.isStranger() || !user.team().equals(ownTeam)) {
      return new Passage.Closed(
          "Customer research is for members of the workspace that installed me, so I cannot answer here.");
    }
    return OPEN;
  }

  /// Whether something internal may be posted where everybody in the channel reads it.
  Passage post(String channel) {
    return switch (client.channelInfo(channel)) {
      case Found.Not<ChannelInfo>(var _) ->
          new Passage.Closed(
              "I cannot see who reads this channel, so I did not post there. Invite me with /invite, or an admin can check the scopes channels:read and groups:read.");
      case Found.Is(ChannelInfo info) -> {
        if (info.isExternal()) {
          yield new Passage.Closed(
              "This channel is shared with another company, so I did not post internal research there.");
        }
        if (info.isArchived()) {
          yield new Passage.Closed("This channel is archived.");
        }
        yield info.isMember()
            ? OPEN
            : new Passage.Closed(
                "I am not in this channel. Invite me with /invite, then share again.");
      }
    };
  }
}
