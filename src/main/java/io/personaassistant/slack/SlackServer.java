package io.personaassistant.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.personaassistant.answering.Program;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.FileDownload;
import io.personaassistant.slack.api.FileUpload;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.Installation;
import io.personaassistant.slack.api.Installation.Identity;
import io.personaassistant.slack.api.Limiter;
import io.personaassistant.slack.api.SlackApi;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackHosts;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asks;
import io.personaassistant.slack.route.Gate;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.transport.HttpTransport;
import io.personaassistant.slack.transport.SocketModeTransport;
import io.personaassistant.slack.transport.Transport;
import io.personaassistant.slack.transport.WorkThreads;
import io.personaassistant.workspace.Settings;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program in Slack: connects, answers, and stops in an orderly way. One for a process: Bolt's
/// `App` and its HTTP client are made once.
public final class SlackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackServer.class);
  private static final Duration DRAIN = Duration.ofSeconds(18);
  private static final Duration CALL = Duration.ofSeconds(20);

  /// As many answers as are written at once call Slack at once; OkHttp keeps 5 connections and
  /// makes the rest anew for each call.
  private static final int IDLE_CONNECTIONS = 64;

  private final Program program;
  private final Settings settings;
  private final Slack slack;
  private final SlackApi api;
  private final Directory directory;
  private final SlackClient client;
  private final OkHttpClient http;
  private final WorkThreads work;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Transport transport;
  private final Gate gate;
  private final Admission admission;
  private final Conversation conversation;
  private final RunningDrafts running = new RunningDrafts();
  private final Stopping stopping;

  private SlackServer(Program program, Settings settings) throws IOException {
    this.program = program;
    this.settings = settings;
    this.work = new WorkThreads(program.turns());
    var config = config(settings);
    // one HTTP client for all: each has its own connections, threads and TLS context
    this.http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .build();
    this.slack = Slack.getInstance(config, new SlackHttpClient(http));
    var token = settings.slackBotToken().orElseThrow();
    this.api = new SlackApi(http, token, settings.slackApi(), new Limiter(settings.slackLimits()));
    this.directory = new Directory(api, program.clock());
    this.client = new SlackClient(api);
    this.stopping = new Stopping(running, program.members(), client);
    var identity = identity();
    claim(identity);
    this.gate = new Gate(directory, identity, program.members()::allows, program.clock());
    this.admission = new Admission(gate, new Asks(settings.slackLimits(), program.clock()));
    this.conversation =
        new Conversation(program, client, admission, running, stopping, work, identity);
    this.transport = transport(routes(token));
  }

  /// How Slack is called.
  static SlackConfig config(Settings settings) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.slackApi().toString());
    // four threads for figures that nobody reads
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis((int) CALL.toMillis());
    return config;
  }

  /// Connects to Slack and answers from now on.
  ///
  /// @throws SlackRefused when the tokens do not work or Slack cannot be reached
  public static SlackServer start(Program program, Settings settings) {
    try {
      var server = new SlackServer(program, settings);
      server.connect();
      return server;
    } catch (IOException | RuntimeException e) {
      if (e instanceof SlackRefused refused) {
        throw refused;
      }
      LOG.debug("start: {}", e.getClass().getName());
      if (e instanceof BindException) {
        throw new SlackRefused(
            "Port "
                + settings.port()
                + " cannot be listened on: another program has it, or only root may. Set PORT to a free one.");
      }
      throw new SlackRefused(
          "Slack could not be reached, or refused the app token; check the network and SLACK_APP_TOKEN (`persona doctor`).");
    }
  }

  private Identity identity() {
    return switch (new Installation(api).identity()) {
      case Found.Is(Identity identity) -> identity;
      case Found.Not<Identity>(var code) ->
          throw new SlackRefused(
              SlackCheck.why(
                      code,
                      settings,
                      "Slack refuses the bot token; copy it again from the app's page into SLACK_BOT_TOKEN (`persona setup`)")
                  + ".");
    };
  }

  /// The first team to connect claims the workspace; its data is no other team's.
  private void claim(Identity identity) {
    var claimed =
        program
            .database()
            .write(h -> new WorkspaceStore().claim(h, identity.team()))
            .filter(w -> w.id() == program.workspace().id());
    if (claimed.isEmpty()) {
      throw new SlackRefused(
          "This database belongs to another Slack workspace; name another one with --db or PERSONA_DB.");
    }
  }

  private App routes(String token) {
    var app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(token)
                // asked with the first message; Bolt would ask again every ten minutes on the
                // threads that acknowledge, and acknowledge nothing while Slack does not answer
                .authTestCacheExpirationMillis(-1)
                // our handlers leave out what apps write; Bolt would ask Slack about each app, and
                // leave its message unacknowledged where Slack does not answer
                .ignoringSelfEventsEnabled(false)
                .signingSecret(
                    settings
                        .slackSigningSecret()
                        .orElse("unused: Socket Mode has no requests to sign"))
                .build());
    var hosts = new SlackHosts(settings.slackApi());
    var windows = new Windows(client);
    var home = new HomeTab(program.home(), client, directory, windows, gate, conversation, work);
    var office = new Office(program, client, directory, gate, windows, work, home::changed);
    return SlackApp.routes(
        app,
        new Routes(app, office),
        conversation,
        new Actions(office, conversation, stopping),
        new Preferring(office),
        home,
        new Research(office, new FileDownload(api, http, token, hosts), home),
        List.of(
            new ShareAnswer(office)::routes,
            new DraftActions(program.feedback(), windows, conversation)::routes,
            new AdminDesk(office)::routes,
            new SaveEvidence(office)::routes,
            new SuggestReply(office, admission)::routes,
            new CheckMessage(office)::routes,
            new ReviewPlan(conversation)::routes,
            new DraftForPersona(office, conversation)::routes,
            new DownloadCsv(office, new FileUpload(api, http, hosts))::routes));
  }

  private Transport transport(App app) throws IOException {
    if (settings.slackAppToken().isPresent()) {
      return new SocketModeTransport(slack, app, settings.slackAppToken().get(), work);
    }
    return new HttpTransport(
        app, settings.slackSigningSecret().orElseThrow(), settings.port(), program.clock(), work);
  }

  private void connect() throws IOException {
    transport.connect();
    program.requests().watch(conversation::recover);
    settings
        .aliveFile()
        .ifPresent(file ->
            new AliveFile(file, AliveFile.EVERY, program.clock(), transport::isConnected)
                .keep(stopped));
    if (transport instanceof HttpTransport listening) {
      LOG.info("Slack takes the bot token; listening at /slack/events, port {}", listening.port());
    } else {
      LOG.info("connected to Slack");
    }
  }

  /// The port it listens on in HTTP mode, 0 in Socket Mode.
  public int port() {
    return transport instanceof HttpTransport http ? http.port() : 0;
  }

  /// Whether messages can arrive now.
  public boolean isConnected() {
    return transport.isConnected();
  }

  /// Waits until [#close] is called.
  public void awaitEnd() {
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes nothing new, waits for running answers at most 18 seconds, and disconnects. What is not
  /// done by then is taken over by the next process.
  @Override
  public void close() {
    LOG.info("stopping: takes nothing new, and what is being answered has {} s", DRAIN.toSeconds());
    transport.close(DRAIN);
    stopped.countDown();
  }
}
