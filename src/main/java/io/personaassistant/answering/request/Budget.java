package io.personaassistant.answering.request;

import io.personaassistant.answering.request.TokenUseStore.Used;
import io.personaassistant.database.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// How many tokens drafts may cost on one day (UTC): for the workspace, and for each person. It is
/// told before it ends. Drafts that run at the same time may end a little above it. Thread-safe.
public final class Budget {
  /// From this share on, answers say how much is used.
  private static final double NEARLY = 0.8;

  private final Database database;
  private final TokenUseStore store = new TokenUseStore();
  private final long workspace;
  private final long all;
  private final long each;
  private final Clock clock;

  /// @param all tokens a day for the workspace, 0 for no limit
  /// @param each tokens a day for one person, 0 for no limit
  public Budget(Database database, long workspace, long all, long each, Clock clock) {
    this.database = database;
    this.workspace = workspace;
    this.all = all;
    this.each = each;
    this.clock = clock;
  }

  /// What is left for one request.
  public sealed interface Allowance {
    /// Draft; nothing needs to be said.
    record Free() implements Allowance {}

    /// Draft, and say this.
    record Nearly(String sentence) implements Allowance {}

    /// Do not draft, and say this.
    record Spent(String sentence) implements Allowance {}
  }

  private static final Allowance FREE = new Allowance.Free();

  /// Whether the request with this ref may have a draft now.
  public Allowance of(String request) {
    if (all == 0 && each == 0) {
      return FREE;
    }
    Used used = database.read(h -> store.used(h, workspace, today(), request));
    if (all > 0 && used.all() >= all) {
      return new Allowance.Spent(
          "Today's tokens for drafts are used up for everybody, so nothing is drafted; drafts come"
              + " back at 00:00 UTC. An admin can raise MODEL_TOKENS_PER_DAY.");
    }
    if (each > 0 && used.own() >= each) {
      return new Allowance.Spent(
          "Your tokens for drafts are used up for today, so nothing is drafted; drafts come back at"
              + " 00:00 UTC. An admin can raise MODEL_TOKENS_PER_PERSON.");
    }
    if (each > 0 && used.own() >= NEARLY * each) {
      return new Allowance.Nearly(percent(used.own(), each) + " of your tokens for drafts today");
    }
    return all > 0 && used.all() >= NEARLY * all
        ? new Allowance.Nearly(percent(used.all(), all) + " of the workspace's tokens for today")
        : FREE;
  }

  /// Counts what a draft has cost.
  public void spend(String request, long tokens) {
    database.run(h -> spend(h, request, tokens));
  }

  /// The same in a transaction.
  public void spend(Handle handle, String request, long tokens) {
    if (tokens > 0) {
      store.add(handle, workspace, today(), request, tokens);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String percent(long used, long limit) {
    return String.format(Locale.ROOT, "Used: %d %%", used * 100 / limit);
  }
}
