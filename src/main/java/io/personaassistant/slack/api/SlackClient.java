package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.personaassistant.slack.view.block.Markdown;
import io.personaassistant.text.Graphemes;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What we show in Slack: messages, streams, windows, home tabs. Says what became of each and never
/// throws for what Slack or the network does. Links are never unfurled. Thread-safe.
public final class SlackClient {
  private static final Logger LOG = LoggerFactory.getLogger(SlackClient.class);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Slack recommends 4,000 characters at most, and refuses some texts that are longer.
  private static final int MOST_TEXT = 3_900;

  private final SlackApi api;

  public SlackClient(SlackApi api) {
    this.api = api;
  }

  /// A message that was posted.
  ///
  /// @param thread the thread of another message in which it stands, `""` for none
  public record Posted(String channel, String ts, String thread) {
    public Posted(String channel, String ts) {
      this(channel, ts, "");
    }
  }

  /// Whether Slack takes our token no more, so that nothing at all can be sent.
  public boolean isRefused() {
    return api.isRefused();
  }

  /// The messages of threads.
  public ThreadMessages threads() {
    return new ThreadMessages(api);
  }

  /// What Slack shows of our work.
  public AgentSignals signals() {
    return new AgentSignals(api);
  }

  /// The body of a private acknowledgement.
  public static String ephemeral(String text, String blocks) {
    var body = NODES.objectNode().put("response_type", "ephemeral").put("text", text);
    addBlocks(body, blocks);
    return body.toString();
  }

  private static void addBlocks(ObjectNode body, String blocks) {
    if (!blocks.isEmpty()) {
      body.putRawValue("blocks", new RawValue(blocks));
    }
  }

  /// Posts a message, whatever Slack says of its form, in a thread where `threadTs` is not `""`.
  public Sent postMessage(String channel, String threadTs, String text, String blocks) {
    return inAnyForm(
        text,
        blocks,
        (words, laidOut) ->
            api.send("chat.postMessage", channel, message(channel, threadTs, words, laidOut)));
  }

  /// Sends a message; where Slack does not take its form, its words alone, as far as they fit.
  ///
  /// @param call sends a text with blocks or without
  private static Sent inAnyForm(String text, String blocks, BiFunction<String, String, Sent> call) {
    var words = Graphemes.fit(text, MOST_TEXT);
    var sent = call.apply(blocks.isEmpty() ? text : words, blocks);
    boolean isPlain = blocks.isEmpty() && words.equals(text);
    return isRefusedForm(sent) && !isPlain ? call.apply(words, "") : sent;
  }

  private static boolean isRefusedForm(Sent sent) {
    if (sent instanceof Sent.Refused(var code) && SlackTrouble.of(code) == SlackTrouble.FORM) {
      LOG.warn("Slack does not take the form of a message: {}", code);
      return true;
    }
    return false;
  }

  /// Posts standard Markdown, with blocks after it; where Slack does not take its form, its words
  /// in as many messages as they need.
  public Sent postMarkdown(String channel, String threadTs, String markdown, String moreBlocks) {
    var whole = markdown.isBlank() ? "Done." : markdown;
    var first = block(whole).toString();
    var blocks =
        moreBlocks.isEmpty() ? "[" + first + "]" : "[" + first + "," + moreBlocks.substring(1);
    var words = Markdown.plain(whole);
    var form = message(channel, threadTs, Graphemes.fit(words, MOST_TEXT), blocks);
    var sent = api.send("chat.postMessage", channel, form);
    return isRefusedForm(sent) ? postWords(channel, threadTs, words, moreBlocks) : sent;
  }

  private Sent postWords(String channel, String threadTs, String words, String moreBlocks) {
    Sent sent = new Sent.Ok("");
    boolean isBegun = false;
    for (var piece : Graphemes.pieces(words, MOST_TEXT)) {
      // who sends it all again would post what stands already
      sent =
          isBegun
              ? Patience.send(() -> postMessage(channel, threadTs, piece, ""))
              : postMessage(channel, threadTs, piece, "");
      if (sent instanceof Sent.Refused) {
        return sent;
      }
      isBegun = true;
    }
    return moreBlocks.isEmpty()
        ? sent
        : Patience.send(() -> postMessage(channel, threadTs, "Done.", moreBlocks));
  }

  private static ObjectNode block(String markdown) {
    return NODES.objectNode().put("type", "markdown").put("text", markdown);
  }

  /// Shows a message to one person in a channel.
  public Sent postEphemeral(String channel, String user, String threadTs, String text) {
    return api.send(
        "chat.postEphemeral", channel, message(channel, threadTs, text, "").add("user", user));
  }

  /// Puts another message in the place of one that the app posted.
  public Sent update(String channel, String ts, String text, String blocks) {
    var form = message(channel, "", Graphemes.fit(text, MOST_TEXT), blocks).add("ts", ts);
    return api.send("chat.update", channel, form);
  }

  /// The same with standard Markdown, unless it would have to wait for its turn; see [#isLimited].
  public Sent updateMarkdown(String channel, String ts, String markdown) {
    var blocks = NODES.arrayNode().add(block(markdown)).toString();
    var form = message(channel, "", Graphemes.fit(Markdown.plain(markdown), MOST_TEXT), blocks);
    return api.sendAtOnce("chat.update", form.add("ts", ts));
  }

  private static Form message(String channel, String threadTs, String text, String blocks) {
    var form = new Form().add("channel", channel).add("text", text);
    if (!threadTs.isEmpty()) {
      form.add("thread_ts", threadTs);
    }
    if (!blocks.isEmpty()) {
      form.add("blocks", blocks);
    }
    return form.add("unfurl_links", "false")
        .add("unfurl_media", "false")
        .add("link_names", "false");
  }

  /// Whether something was not sent because it would have had to wait for its turn.
  public static boolean isLimited(Sent sent) {
    return sent instanceof Sent.Refused(var code) && code.equals(SlackApi.LIMITED);
  }

  /// Starts a streamed message in a thread; in channels only the recipient sees it grow. Slack
  /// allows few of them, so it is not done where it would have to wait for its turn.
  public Sent startStream(
      String channel, String threadTs, String markdown, String user, String team) {
    var form =
        new Form()
            .add("channel", channel)
            .add("thread_ts", threadTs)
            .add("markdown_text", markdown);
    if (!channel.startsWith("D")) {
      form.add("recipient_user_id", user).add("recipient_team_id", team);
    }
    return api.sendAtOnce("chat.startStream", form);
  }

  /// Adds Markdown to a stream unless that would have to wait for its turn; see [#isLimited].
  public Sent appendStream(String channel, String ts, String markdown) {
    return api.sendAtOnce(
        "chat.appendStream",
        new Form().add("channel", channel).add("ts", ts).add("markdown_text", markdown));
  }

  /// Ends a streamed message with more text and blocks, either of which may be `""`.
  public Sent stopStream(String channel, String ts, String markdown, String blocks) {
    var form = new Form().add("channel", channel).add("ts", ts);
    if (!markdown.isEmpty()) {
      form.add("markdown_text", markdown);
    }
    if (!blocks.isEmpty()) {
      form.add("blocks", blocks);
    }
    return api.send("chat.stopStream", channel, form);
  }

  /// A JSON object of texts.
  public static String object(Map<String, String> texts) {
    var object = NODES.objectNode();
    texts.forEach(object::put);
    return object.toString();
  }

  /// Opens a modal, within three seconds of what gave the trigger; what it gives is the id of the
  /// view.
  public Sent openView(String triggerId, String view) {
    return Hurry.within(
        () -> view("views.open", new Form().add("trigger_id", triggerId).add("view", view)));
  }

  /// Lays another view over an open modal, within three seconds of what gave the trigger.
  public Sent pushView(String triggerId, String view) {
    return Hurry.within(
        () -> view("views.push", new Form().add("trigger_id", triggerId).add("view", view)));
  }

  /// Shows something else in a modal that is open.
  public Sent updateView(String viewId, String view) {
    return view("views.update", new Form().add("view_id", viewId).add("view", view));
  }

  private Sent view(String method, Form form) {
    return api.send(method, "", form, answer -> answer.at("/view/id").asText(""));
  }

  /// Shows a person's home tab.
  public Sent publishHome(String user, String view) {
    return api.send("views.publish", "", new Form().add("user_id", user).add("view", view));
  }

  /// Posts to one person, in the app's conversation with them; empty when Slack did not take it.
  public Optional<Posted> postDirect(String user, String text) {
    var posted =
        api.ask(
            "chat.postMessage",
            user,
            message(user, "", Graphemes.fit(text, MOST_TEXT), ""),
            answer -> new Posted(answer.path("channel").asText(user), answer.path("ts").asText()));
    return posted instanceof Found.Is(Posted message) ? Optional.of(message) : Optional.empty();
  }

  /// Answers at a response URL, to one person, whatever Slack says of its form.
  public Sent respond(String url, String text, String blocks) {
    return inAnyForm(text, blocks, (words, laidOut) -> api.respond(url, response(words, laidOut)));
  }

  private static String response(String text, String blocks) {
    var body =
        NODES
            .objectNode()
            .put("response_type", "ephemeral")
            .put("replace_original", false)
            .put("text", text);
    addBlocks(body, blocks);
    return body.toString();
  }
}
