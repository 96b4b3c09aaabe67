package io.personaassistant.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Every setting of the program, read once from environment variables and an optional `.env` file.
/// What each means and its default stands in [Setting]. Holds secrets: never print one.
///
/// @param slackApi root of the Slack Web API, ending in a slash
/// @param modelConcurrency how many model calls may run at once
/// @param tokensPerDay tokens that drafts may cost on one day (UTC), 0 for no limit
/// @param tokensPerPerson the same for one person
/// @param retentionDays how long text that came from Slack is kept
/// @param linkHosts hosts that links in a draft may point to
/// @param aliveFile touched every few seconds while `serve` is healthy
public record Settings(
    Optional<String> slackBotToken,
    Optional<String> slackAppToken,
    Optional<String> slackSigningSecret,
    int port,
    URI slackApi,
    boolean slackLimits,
    Set<String> admins,
    Optional<String> modelKey,
    URI modelUrl,
    Optional<String> model,
    int modelConcurrency,
    long tokensPerDay,
    long tokensPerPerson,
    Optional<Path> database,
    Optional<Path> promptsFolder,
    Set<String> linkHosts,
    int retentionDays,
    Optional<Path> aliveFile) {

  /// The variables, each with what it is for and its default (`""` for none). The README's table is
  /// tested against this.
  public enum Setting {
    SLACK_BOT_TOKEN("bot token of the Slack app, starts with xoxb-", ""),
    SLACK_APP_TOKEN("app-level token for Socket Mode, starts with xapp-", ""),
    SLACK_SIGNING_SECRET("signing secret, for HTTP instead of Socket Mode", ""),
    PORT("port for HTTP", "3000"),
    SLACK_API_URL("root of the Slack API: a proxy or an emulator", "https://slack.com/api/"),
    SLACK_LIMITS("`off` stops our own rate limiter, for measuring", "on"),
    PERSONA_ADMINS("Slack user ids of admins, separated by commas: they may stop any draft", ""),
    OPENAI_API_KEY("key of the model endpoint; a local one may need none", ""),
    OPENAI_BASE_URL("any OpenAI-compatible endpoint", "https://api.openai.com/v1"),
    OPENAI_MODEL("name of the model, as the endpoint lists it; none is built in", ""),
    MODEL_CONCURRENCY("model calls at once; the others wait in line", "8"),
    MODEL_TOKENS_PER_DAY("tokens that drafts may cost on one day (UTC); 0 is no limit", "0"),
    MODEL_TOKENS_PER_PERSON("the same for each person", "0"),
    PERSONA_DB("the database file", "data/persona.db"),
    PROMPTS_DIR("folder with prompt files that add to or replace ours", ""),
    PERSONA_LINK_HOSTS("hosts that links in drafts may point to, separated by commas", ""),
    RETENTION_DAYS("days that questions and drafts are kept", "365"),
    PERSONA_ALIVE_FILE("file that `serve` touches every 5 s while it is healthy", "");

    private final String purpose;
    private final String otherwise;

    Setting(String purpose, String otherwise) {
      this.purpose = purpose;
      this.otherwise = otherwise;
    }

    /// What it is for, one line.
    public String purpose() {
      return purpose;
    }

    /// The default, `""` for none.
    public String otherwise() {
      return otherwise;
    }
  }

  /// Settings as they were read, or everything that is wrong with them.
  public sealed interface Read {
    /// All good.
    record Ok(Settings settings) implements Read {}

    /// Sentences, one a problem, each naming the variable and what to write; values are not
    /// repeated.
    record Wrong(List<String> problems) implements Read {}
  }

  /// Reads the settings; an empty variable counts as not set.
  public static Read read(Map<String, String> environment) {
    return new Reader(environment).read();
  }

  /// The same without a budget of tokens.
  public Settings withoutBudget() {
    return new Settings(
        slackBotToken,
        slackAppToken,
        slackSigningSecret,
        port,
        slackApi,
        slackLimits,
        admins,
        modelKey,
        modelUrl,
        model,
        modelConcurrency,
        0,
        0,
        database,
        promptsFolder,
        linkHosts,
        retentionDays,
        aliveFile);
  }

  /// Whether a model is named.
  public boolean hasModel() {
    return model.isPresent();
  }

  @Override
  public String toString() {
    return "Settings[secrets not shown]";
  }

  private static final class Reader {
    private final Map<String, String> values = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    Reader(Map<String, String> environment) {
      environment.forEach((name, value) -> {
        if (!value.isBlank()) {
          values.put(name, value.strip());
        }
      });
    }

    Read read() {
      var settings =
          new Settings(
              token(Setting.SLACK_BOT_TOKEN, "xoxb-"),
              token(Setting.SLACK_APP_TOKEN, "xapp-"),
              optional(Setting.SLACK_SIGNING_SECRET),
              (int) number(Setting.PORT, 1, 65_535),
              slashed(url(Setting.SLACK_API_URL)),
              !"off".equals(text(Setting.SLACK_LIMITS)),
              list(
                  Setting.PERSONA_ADMINS,
                  a -> a.matches("[UW][A-Z0-9]+"),
                  "Slack user ids such as U0123ABCD"),
              optional(Setting.OPENAI_API_KEY),
              url(Setting.OPENAI_BASE_URL),
              optional(Setting.OPENAI_MODEL),
              (int) number(Setting.MODEL_CONCURRENCY, 1, 1_000),
              number(Setting.MODEL_TOKENS_PER_DAY, 0, Long.MAX_VALUE),
              number(Setting.MODEL_TOKENS_PER_PERSON, 0, Long.MAX_VALUE),
              set(Setting.PERSONA_DB).map(Path::of),
              optional(Setting.PROMPTS_DIR).map(Path::of),
              list(
                  Setting.PERSONA_LINK_HOSTS,
                  h -> h.matches("[A-Za-z0-9.-]+"),
                  "host names such as example.com"),
              (int) number(Setting.RETENTION_DAYS, 1, 36_500),
              optional(Setting.PERSONA_ALIVE_FILE).map(Path::of));
      oneOf(Setting.SLACK_LIMITS, List.of("on", "off"));
      return problems.isEmpty() ? new Read.Ok(settings) : new Read.Wrong(problems);
    }

    private String text(Setting setting) {
      return values.getOrDefault(setting.name(), setting.otherwise());
    }

    private Optional<String> optional(Setting setting) {
      return Optional.of(text(setting)).filter(t -> !t.isEmpty());
    }

    /// The value only when somebody set it, for a default that works differently.
    private Optional<String> set(Setting setting) {
      return Optional.ofNullable(values.get(setting.name()));
    }

    private Optional<String> token(Setting setting, String start) {
      var token = optional(setting);
      if (token.isPresent() && !token.get().startsWith(start)) {
        problems.add(
            setting + " starts with " + start + "; copy it again from the app's page in Slack");
      }
      return token;
    }

    private long number(Setting setting, long least, long most) {
      var text = text(setting);
      if (text.matches("\\d{1,18}")) {
        long number = Long.parseLong(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      problems.add(
          setting
              + " is a whole number from "
              + least
              + (most == Long.MAX_VALUE ? " up" : " to " + most));
      return least;
    }

    private URI url(Setting setting) {
      try {
        var uri = new URI(text(setting));
        if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null) {
          return uri;
        }
      } catch (URISyntaxException _) {
        // told below; its message repeats the value
      }
      problems.add(setting + " is a web address that starts with https:// or http://");
      return URI.create(setting.otherwise());
    }

    private static URI slashed(URI uri) {
      return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    private Set<String> list(Setting setting, Predicate<String> valid, String are) {
      var all =
          Arrays.stream(text(setting).split(","))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .toList();
      if (!all.stream().allMatch(valid)) {
        problems.add(setting + " holds " + are + ", separated by commas");
      }
      return Set.copyOf(all);
    }

    private void oneOf(Setting setting, List<String> allowed) {
      if (!allowed.contains(text(setting))) {
        problems.add(setting + " is " + String.join(" or ", allowed));
      }
    }
  }
}
