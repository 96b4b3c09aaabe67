package io.personaassistant.slack;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.slack.research.SentFile;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.MessageWords;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people write to the app itself. Slack gives a message with a file, one that goes to the
/// channel of its thread too, and one that begins with /me a type of their own; to those who write
/// them they are messages like any other, and each gets an answer.
final class DirectMessages {
  /// What a file alone asks for: that it be read.
  private static final String FILE_ALONE = "import";

  private static final String THEM =
      "(?:it|(?:this|that|these|those|the)(?: files?)?|them|(?:this|the) (?:table|transcript|survey))";

  /// Words beside a file that ask for the same and for nothing else.
  private static final Pattern ASKS_TO_IMPORT =
      Pattern.compile(
          "(?i)\\s*(?:(?:please|can you|could you)[,\\s]+){0,4}(?:(?:import|upload|bring in)(?:\\s+"
              + THEM
              + ")?|bring\\s+"
              + THEM
              + "\\s+in)(?:\\s+(?:please|as (?:research|evidence)))?"
              + "(?:\\s+for\\s+(?<whom>[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,2}))?(?:[,\\s]+please)?[\\s?.!]*");

  private final Conversation conversation;
  private final BiFunction<Asker, SentFile.All, BooleanSupplier> offer;

  private DirectMessages(
      Conversation conversation, BiFunction<Asker, SentFile.All, BooleanSupplier> offer) {
    this.conversation = conversation;
    this.offer = offer;
  }

  /// A message as far as it matters here.
  ///
  /// @param shared the message that was forwarded with it, `""` for none
  private record Said(
      @Nullable String channelType,
      @Nullable String user,
      @Nullable String team,
      String channel,
      @Nullable String thread,
      String ts,
      String text,
      String shared) {}

  /// Adds the routes to an app.
  ///
  /// @param offer what is done with files that somebody sent to be read
  static void routes(
      App app, Conversation conversation, BiFunction<Asker, SentFile.All, BooleanSupplier> offer) {
    var messages = new DirectMessages(conversation, offer);
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          // an app's own messages have a user, too
          var user = e.getBotId() == null ? e.getUser() : null;
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  user,
                  e.getTeam(),
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  given(e.getText()),
                  MessageWords.shared(e.getText(), e.getAttachments(), context.getBotUserId())));
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          var text = given(e.getText());
          var said =
              new Said(
                  e.getChannelType(),
                  e.getUser(),
                  null,
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  text.isBlank() ? FILE_ALONE : text,
                  MessageWords.shared(text, e.getAttachments(), context.getBotUserId()));
          return messages.sent(payload, context, said, files(e));
        });
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  e.getUser(),
                  null,
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  given(e.getText()),
                  MessageWords.shared(e.getText(), e.getAttachments(), context.getBotUserId())));
        });
    app.event(
        MessageMeEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  e.getBotId() == null ? e.getUser() : null,
                  null,
                  e.getChannel(),
                  null,
                  e.getTs(),
                  given(e.getText()),
                  ""));
        });
  }

  private static List<SentFile> files(MessageFileShareEvent e) {
    return e.getFiles() == null
        ? List.of()
        : e.getFiles().stream()
            .filter(f -> f.getId() != null)
            .map(f -> new SentFile(f.getId(), f.getName() == null ? "file" : f.getName()))
            .toList();
  }

  /// Files without words, or with words that ask for it, are to be read; with other words they
  /// stand beside a question.
  private Response sent(
      EventsApiPayload<?> payload, EventContext context, Said said, List<SentFile> files) {
    var asks = ASKS_TO_IMPORT.matcher(said.text());
    if (files.isEmpty() || !asks.matches() || !isForUs(context, said)) {
      return said(payload, context, said);
    }
    var asker = asker(payload, said);
    var all = new SentFile.All(files, given(asks.group("whom")));
    conversation.files(
        asker, said.text(), payload.getEventId(), said.ts(), offer.apply(asker, all));
    return context.ack();
  }

  private Response said(EventsApiPayload<?> payload, EventContext context, Said said) {
    if (isForUs(context, said)) {
      conversation.event(
          Surface.DIRECT,
          asker(payload, said),
          said.text(),
          said.shared(),
          payload.getEventId(),
          said.ts());
    }
    return context.ack();
  }

  private static boolean isForUs(EventContext context, Said said) {
    var user = said.user();
    return "im".equals(said.channelType()) && user != null && !user.equals(context.getBotUserId());
  }

  private static Asker asker(EventsApiPayload<?> payload, Said said) {
    return new Asker(
        SlackApp.teamOf(said.team(), payload.getTeamId()),
        Objects.requireNonNull(said.user()),
        said.channel(),
        said.thread() == null ? said.ts() : said.thread(),
        payload.isExtSharedChannel());
  }
}
