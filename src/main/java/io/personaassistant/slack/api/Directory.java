package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who people are and what a channel is, as Slack tells. Thread-safe.
public final class Directory {
  /// How long somebody's membership is remembered: Slack tells of about a hundred people a minute.
  private static final Duration KNOWN = Duration.ofMinutes(2);

  /// How long somebody's account may be gone before we notice, where nothing is shown to them.
  private static final Duration GONE = Duration.ofHours(1);

  /// How long where something is shown or shared at the press of a button.
  private static final Duration NOW = Duration.ofSeconds(5);

  /// Whoever pressed a button waits for a window meanwhile, which opens within three seconds.
  private static final Duration LONGEST_PATIENCE = Duration.ofMillis(900);

  private static final Duration BETWEEN = Duration.ofMillis(250);

  private static final Found<?> LIMITED = new Found.Not<>(SlackApi.LIMITED);
  private static final int MOST_KNOWN = 10_000;

  /// Of the people in a channel, 1,000 each.
  private static final int MOST_PAGES = 10;

  /// A user id behind "by".
  private static final Pattern BY = Pattern.compile("(?<=\\bby )[UW][A-Z0-9]+\\b");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final SlackApi api;

  private final Clock clock;
  private final Map<String, Known> people = new ConcurrentHashMap<>();

  private record Known(Found<Person> person, Instant since) {
    boolean isYoungerThan(Duration age, Instant now) {
      return since.plus(age).isAfter(now);
    }
  }

  public Directory(SlackApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /// A person.
  ///
  /// @param isGuest a single- or multi-channel guest
  /// @param isStranger from another company, known only through a shared channel
  /// @param isGone their account is deactivated
  /// @param name as they call themselves, `""` when Slack does not tell
  public record Person(
      String team,
      boolean isGuest,
      boolean isStranger,
      boolean isBot,
      boolean isGone,
      String name) {}

  /// A channel.
  ///
  /// @param isExternal shared with another company, or about to be
  /// @param isPrivate seen by its members alone
  public record Channel(
      boolean isExternal, boolean isMember, boolean isArchived, boolean isPrivate) {}

  /// Some of the people in a channel, and where the next ones begin, `""` for none.
  private record Some(List<String> people, String next) {}

  /// The name by which records may call this person, `""` when Slack does not tell.
  public String nameOf(String user) {
    return person(user) instanceof Found.Is(Person person) ? person.name() : "";
  }

  /// The same, or their id where Slack does not tell it.
  public String nameOrId(String user) {
    var name = nameOf(user);
    return name.isBlank() ? user : name;
  }

  /// A sentence of the records in which colleagues are called by their names, where Slack resolves
  /// no user ids.
  public String named(String sentence) {
    return BY.matcher(sentence)
        .replaceAll(found -> {
          var word = found.group();
          var name = nameOf(word);
          // "asked for by USDA" is what somebody wrote
          var unnamed = DIGIT.matcher(word).find() ? "a colleague" : word;
          return Matcher.quoteReplacement(name.isBlank() ? unnamed : name);
        });
  }

  /// Whether somebody's account is deactivated, or nobody has this id; remembered for an hour, and
  /// false where Slack does not tell.
  public boolean isGone(String user) {
    return switch (person(user, GONE)) {
      case Found.Is(Person person) -> person.isGone();
      case Found.Not<Person>(var code) -> code.equals("user_not_found");
    };
  }

  /// Who somebody is; remembered for two minutes.
  public Found<Person> person(String user) {
    return person(user, KNOWN);
  }

  /// Who somebody is now: they may have become a guest since they asked. What was known two minutes
  /// ago is taken only where Slack allows no more calls or does not answer.
  public Found<Person> personNow(String user) {
    return person(user, api.hasRoom("users.info") ? NOW : KNOWN);
  }

  private Found<Person> person(String user, Duration age) {
    var now = clock.instant();
    var known = people.get(user);
    if (known != null && known.isYoungerThan(age, now)) {
      return known.person();
    }
    var found = askPerson(user);
    if (known != null && isForLater(found) && known.isYoungerThan(KNOWN, now)) {
      return known.person();
    }
    if (found instanceof Found.Is) {
      if (people.size() > MOST_KNOWN) {
        people.clear();
      }
      people.put(user, new Known(found, now));
    } else {
      people.remove(user);
    }
    return found;
  }

  private Found<Person> askPerson(String user) {
    return patiently(
        "users.info",
        new Form().add("user", user),
        answer -> {
          var u = answer.path("user");
          return new Person(
              u.path("team_id").asText(""),
              u.path("is_restricted").asBoolean() || u.path("is_ultra_restricted").asBoolean(),
              u.path("is_stranger").asBoolean(),
              u.path("is_bot").asBoolean(),
              u.path("deleted").asBoolean(),
              u.path("profile").path("real_name").asText(u.path("real_name").asText("")));
        });
  }

  /// What a channel is, asked anew each time.
  public Found<Channel> channel(String channel) {
    return patiently(
        "conversations.info",
        new Form().add("channel", channel),
        answer -> {
          var c = answer.path("channel");
          return new Channel(
              c.path("is_ext_shared").asBoolean() || c.path("is_pending_ext_shared").asBoolean(),
              c.path("is_member").asBoolean(),
              c.path("is_archived").asBoolean(),
              c.path("is_private").asBoolean());
        });
  }

  /// Whether somebody sees a channel: one of their company, or one that they are in. False where
  /// Slack does not tell.
  public boolean sees(String user, String channel) {
    return channel(channel) instanceof Found.Is(Channel info) && sees(user, channel, info);
  }

  /// The same of a channel that was asked for just now.
  public boolean sees(String user, String channel, Channel info) {
    return !info.isPrivate() || isIn(user, channel);
  }

  private boolean isIn(String user, String channel) {
    var next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      if (!(people(channel, next) instanceof Found.Is(Some(var people, var following)))) {
        return false;
      }
      if (people.contains(user) || following.isEmpty()) {
        return people.contains(user);
      }
      next = following;
    }
    return false;
  }

  private Found<Some> people(String channel, String cursor) {
    var form = new Form().add("channel", channel).add("limit", "1000");
    if (!cursor.isEmpty()) {
      form.add("cursor", cursor);
    }
    return patiently(
        "conversations.members",
        form,
        answer -> {
          var people = new ArrayList<String>();
          answer.path("members").forEach(m -> people.add(m.asText()));
          return new Some(people, answer.path("response_metadata").path("next_cursor").asText(""));
        });
  }

  /// Asks again for as long as Slack's trouble may pass at once: nobody is to be turned away for
  /// it.
  private <T> Found<T> patiently(String method, Form form, Function<JsonNode, T> value) {
    long end = System.nanoTime() + LONGEST_PATIENCE.toNanos();
    while (true) {
      var found = api.ask(method, "", form, value);
      // over a limit it was waited for as long as Slack said
      if (!isForLater(found)
          || found.equals(LIMITED)
          || System.nanoTime() + BETWEEN.toNanos() > end) {
        return found;
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private static boolean isForLater(Found<?> found) {
    return found instanceof Found.Not<?>(var code) && SlackTrouble.of(code) == SlackTrouble.LATER;
  }
}
