package io.personaassistant.workspace;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every setting of the program, read once from environment variables and an optional `.env` file.
/// What each means and its default stands in [Setting]. Holds secrets: never print one.
///
/// @param slackApi root of the Slack Web API, ending in a slash
/// @param modelConcurrency how many model calls may run at once
/// @param modelPatience how many times as long as usual a model may take
/// @param tokensPerDay tokens that drafts may cost on one day (UTC), 0 for no limit
/// @param tokensPerPerson the same for one person
/// @param retentionDays how long text that came from Slack is kept
/// @param embeddings whether search knows what texts mean, or their words alone
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
    int modelPatience,
    long tokensPerDay,
    long tokensPerPerson,
    Optional<Path> database,
    boolean embeddings,
    Optional<Path> promptsFolder,
    Set<String> linkHosts,
    int retentionDays,
    Optional<Path> aliveFile) {

  /// What settings are for; each command needs those up to some point, and wrong ones beyond it do
  /// not stop it.
  public enum Scope {
    /// Reading and writing records.
    RECORDS,
    /// Also asking a model.
    DRAFTS,
    /// Also answering in Slack: all there are.
    SLACK
  }

  /// The variables, each with what it is for and its default (`""` for none). The README's table is
  /// tested against this.
  public enum Setting {
    SLACK_BOT_TOKEN(Scope.SLACK, "bot token of the Slack app, starts with xoxb-", ""),
    SLACK_APP_TOKEN(Scope.SLACK, "app-level token for Socket Mode, starts with xapp-", ""),
    SLACK_SIGNING_SECRET(Scope.SLACK, "signing secret, for HTTP instead of Socket Mode", ""),
    PORT(Scope.SLACK, "port for HTTP", "3000"),
    SLACK_API_URL(
        Scope.SLACK, "root of the Slack API: a proxy or an emulator", "https://slack.com/api/"),
    SLACK_LIMITS(Scope.SLACK, "`off` stops our own rate limiter, for measuring", "on"),
    PERSONA_ADMINS(
        Scope.SLACK,
        "Slack user ids of admins, separated by commas; without it admin actions work here alone",
        ""),
    OPENAI_API_KEY(Scope.DRAFTS, "key of the model endpoint; a local one may need none", ""),
    OPENAI_BASE_URL(Scope.DRAFTS, "any OpenAI-compatible endpoint", "https://api.openai.com/v1"),
    OPENAI_MODEL(Scope.DRAFTS, "name of the model, as the endpoint lists it; none is built in", ""),
    MODEL_CONCURRENCY(Scope.DRAFTS, "model calls at once; the others wait in line", "8"),
    MODEL_PATIENCE(
        Scope.DRAFTS, "how many times as long as usual a slow or local model may take", "1"),
    MODEL_TOKENS_PER_DAY(
        Scope.DRAFTS, "tokens that drafts may cost on one day (UTC); 0 is no limit", "0"),
    MODEL_TOKENS_PER_PERSON(Scope.DRAFTS, "the same for each person", "0"),
    PERSONA_DB(Scope.RECORDS, "the database file", "data/persona.db"),
    EMBEDDINGS(
        Scope.RECORDS,
        "`off` searches by words alone, finds fewer hidden orders, and saves about 100 MB of memory",
        "on"),
    PROMPTS_DIR(Scope.RECORDS, "folder with prompt files that add to or replace ours", ""),
    PERSONA_LINK_HOSTS(
        Scope.RECORDS,
        "hosts that links in drafts may point to and pictures of personas come from, separated by commas",
        ""),
    RETENTION_DAYS(Scope.RECORDS, "days that questions and drafts are kept", "365"),
    PERSONA_ALIVE_FILE(Scope.SLACK, "file that `serve` touches every 5 s while it is healthy", "");

    private final Scope scope;
    private final String purpose;
    private final String otherwise;

    Setting(Scope scope, String purpose, String otherwise) {
      this.scope = scope;
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
    return read(environment, Scope.SLACK);
  }

  /// Reads the settings up to a scope; those beyond it are as if they were not set.
  public static Read read(Map<String, String> environment, Scope scope) {
    var needed = new TreeMap<>(environment);
    for (var setting : Setting.values()) {
      if (setting.scope.compareTo(scope) > 0) {
        needed.remove(setting.name());
      }
    }
    return new SettingsReader(needed).read();
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
        modelPatience,
        0,
        0,
        database,
        embeddings,
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
}
