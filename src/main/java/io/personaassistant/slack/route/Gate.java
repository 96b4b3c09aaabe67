package io.personaassistant.slack.route;

import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.Directory.Channel;
import io.personaassistant.slack.api.Directory.Person;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.Installation.Identity;
import io.personaassistant.slack.api.SlackTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Decides who gets something internal: full members of our own workspace. Guests and people of
/// other companies get a sentence, and so does everybody while Slack does not tell us who they are.
/// Thread-safe.
public final class Gate {
  /// How long a channel that was open stays so for answers: Slack allows about 50 of these calls a
  /// minute, and every mention says by itself whether its channel is shared.
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final List<String> CHANNEL_SCOPES = List.of("channels:read", "groups:read");

  private static final int MOST_NAMED = 3;

  private static final int MOST_CHANNELS = 5_000;

  private final Directory directory;
  private final String ownTeam;

  /// Whether we see what channels are, public and private ones.
  private final boolean seesChannels;

  private final Predicate<String> allowed;
  private final Clock clock;
  private final Map<String, Instant> openUntil = new ConcurrentHashMap<>();

  /// @param allowed whether an admin lets us post in a channel although another company reads it
  public Gate(Directory directory, Identity own, Predicate<String> allowed, Clock clock) {
    this.directory = directory;
    this.ownTeam = own.team();
    this.seesChannels = own.scopes().containsAll(CHANNEL_SCOPES);
    this.allowed = allowed;
    this.clock = clock;
  }

  /// What the gate says.
  public sealed interface Passage {
    /// Go on.
    record Open() implements Passage {}

    /// Stay out; the sentence is for the person.
    record Closed(String sentence) implements Passage {}
  }

  private static final Passage OPEN = new Passage.Open();

  private static final Passage NO_TOKEN =
      new Passage.Closed(
          "Slack does not take my token just now, so I cannot check who reads this. An admin finds in the log what to do; please ask again later.");

  private static final String SHARED =
      "This channel is shared with another company, so I did not post internal research there. An admin can allow it in the app's Home tab.";

  /// Whether a person may read what is internal; what Slack said of them two minutes ago holds.
  public Passage ask(Asker asker) {
    return ask(asker, directory::person);
  }

  /// The same as Slack says it now: for buttons, which show and share what was asked for earlier.
  public Passage askNow(Asker asker) {
    return ask(asker, directory::personNow);
  }

  /// Whom to ask for a role, to stand behind a sentence.
  ///
  /// @param admins their user ids
  public String whomToAsk(Collection<String> admins) {
    if (admins.isEmpty()) {
      return " Nobody is an admin yet: who runs the server names them in PERSONA_ADMINS.";
    }
    var names =
        admins.stream()
            .sorted()
            .filter(admin -> !directory.isGone(admin))
            .limit(MOST_NAMED)
            .map(directory::nameOf)
            // it is read as plain text and as mrkdwn
            .map(name -> name.replaceAll("[<>&*_~`]", " ").strip())
            .filter(name -> !name.isEmpty())
            .toList();
    return names.isEmpty() ? "" : " Ask " + String.join(" or ", names) + ".";
  }

  private Passage ask(Asker asker, Function<String, Found<Person>> person) {
    if (!asker.team().equals(ownTeam)) {
      return new Passage.Closed(
          "Customer research is for members of the workspace that installed me, so I cannot answer here.");
    }
    return switch (person.apply(asker.user())) {
      case Found.Is(Person user) -> member(user);
      case Found.Not<Person>(var code) when SlackTrouble.of(code) == SlackTrouble.LATER ->
          new Passage.Closed(
              "Slack does not answer me just now, so I cannot tell whether you are a member here. Please try again in a minute.");
      case Found.Not<Person>(var code) when SlackTrouble.of(code) == SlackTrouble.NO_APP ->
          NO_TOKEN;
      case Found.Not<Person>(var _) ->
          new Passage.Closed(
              "Slack does not tell me whether you are a member here, so I cannot show internal research. An admin can check the scope users:read.");
    };
  }

  private Passage member(Person user) {
    if (user.isBot()) {
      return new Passage.Closed("I answer people, not apps.");
    }
    if (user.isGone()) {
      return new Passage.Closed(
          "Customer research is for members of this workspace, and your account here is"
              + " deactivated.");
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

  /// Whether an admin lets us post in a channel although another company reads it.
  boolean allows(String channel) {
    return allowed.test(channel);
  }

  /// Whether an answer may go into a channel that asked for it; what was found open is remembered
  /// for a minute.
  Passage answer(String channel) {
    var now = clock.instant();
    var until = openUntil.get(channel);
    if (until != null && until.isAfter(now)) {
      return OPEN;
    }
    var passage = post(channel);
    // what an admin allowed may be closed at any moment
    if (passage instanceof Passage.Open && !allows(channel)) {
      if (openUntil.size() > MOST_CHANNELS) {
        openUntil.clear();
      }
      openUntil.put(channel, now.plus(REMEMBERED));
    } else {
      openUntil.remove(channel);
    }
    return passage;
  }

  /// Whether something internal may be posted where everybody in the channel reads it; asks Slack
  /// anew each time.
  public Passage post(String channel) {
    return passage(directory.channel(channel), allows(channel), SHARED);
  }

  /// The same in the name of somebody, who may have left a private channel since they saw it.
  public Passage postFor(String user, String channel) {
    var found = directory.channel(channel);
    var passage = passage(found, allows(channel), SHARED);
    return passage instanceof Passage.Open
            && found instanceof Found.Is(Channel info)
            && !directory.sees(user, channel, info)
        ? new Passage.Closed(
            "I cannot see that you are in this channel, so I did not post there in your name.")
        : passage;
  }

  /// The same where our own company alone may read it, whatever an admin allows.
  public Passage postAmongUs(String channel) {
    return passage(
        directory.channel(channel),
        false,
        "This channel is shared with another company, so I did not post there.");
  }

  private Passage passage(Found<Channel> found, boolean mayBeShared, String shared) {
    return switch (found) {
      case Found.Not<Channel>(var code) when SlackTrouble.of(code) == SlackTrouble.LATER ->
          new Passage.Closed(
              "Slack does not answer me just now, so I cannot tell who reads this channel and did not post there. Please try again in a minute.");
      case Found.Not<Channel>(var code) when SlackTrouble.of(code) == SlackTrouble.NO_APP ->
          NO_TOKEN;
      case Found.Not<Channel>(var code) when seesChannels && code.equals("missing_scope") ->
          // what is neither kind of channel
          new Passage.Closed(
              "This is a group message, and I am not allowed to see who reads those, so I did not post there. Ask me in a channel, or in a message to me alone.");
      case Found.Not<Channel>(var _) ->
          new Passage.Closed(
              "I cannot see who reads this channel, so I did not post there. Invite me with /invite, or an admin can check the scopes channels:read and groups:read.");
      case Found.Is(Channel info) -> {
        if (info.isExternal() && !mayBeShared) {
          yield new Passage.Closed(shared);
        }
        if (info.isArchived()) {
          yield new Passage.Closed("This channel is archived.");
        }
        yield info.isMember()
            ? OPEN
            : new Passage.Closed(
                "I am not in this channel. Invite me with /invite, then try again.");
      }
    };
  }
}
