package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message on which somebody chose a shortcut, as it was at that moment; nothing more is asked of
/// Slack about it.
///
/// @param pressed who, where, and what opens a modal
/// @param text the message as Slack has it, its markup not yet plain words; `""` for a message that
///   was deleted meanwhile
/// @param author the user id of who wrote it, `""` for an app
/// @param by what wrote it
/// @param isOutside who wrote it belongs to another company
/// @param channelName the channel's name, or one of Slack's words for a conversation without one
/// @param link the address of the message
/// @param forwarded the message that it brings from elsewhere; empty for none
public record Chosen(
    Pressed pressed,
    String text,
    String messageTs,
    String author,
    By by,
    boolean isOutside,
    String channelName,
    String link,
    Optional<Chosen> forwarded) {
  /// What is said where it holds no words.
  public static final String NO_TEXT =
      "This message holds no text that I can read: emoji, links, files, pictures, deleted messages"
          + " and Slack's own notices are not read.";

  /// What wrote a message.
  public enum By {
    PERSON,
    /// An app that is not this one.
    APP,
    /// This app.
    US
  }

  /// An emoji as Slack writes it, such as `:tada:` or `:+1::skin-tone-2:`, and a bare address.
  private static final Pattern WORDLESS = Pattern.compile("https?://\\S+|:[\\p{L}\\p{N}_+'-]+:");

  /// @param ownUser this app's user id
  static Chosen of(MessageShortcutPayload payload, @Nullable String ownUser) {
    var message = payload.getMessage();
    var thread = given(message.getThreadTs());
    var asker =
        new Asker(
            given(payload.getUser().getTeamId()),
            payload.getUser().getId(),
            payload.getChannel().getId(),
            thread.isEmpty() ? given(message.getTs()) : thread,
            false);
    var pressed =
        new Pressed(asker, given(payload.getTriggerId()), given(payload.getResponseUrl()));
    var authorTeam = given(message.getTeam());
    var written = Written.of(message, ownUser);
    var channelName = given(payload.getChannel().getName());
    var link =
        MessageLink.of(
            payload.getTeam() == null ? "" : given(payload.getTeam().getDomain()),
            asker.channel(),
            given(message.getTs()),
            thread,
            pressed.responseUrl());
    return new Chosen(
        pressed,
        written.text(),
        given(message.getTs()),
        written.author(),
        written.by(),
        !authorTeam.isEmpty() && !authorTeam.equals(asker.team()),
        channelName,
        link,
        MessageWords.forwarded(given(message.getText()), message.getAttachments())
            .map(f ->
                new Chosen(
                    pressed,
                    f.text(),
                    f.ts().isEmpty() ? given(message.getTs()) : f.ts(),
                    f.author(),
                    by(f, given(ownUser)),
                    // of who wrote what was forwarded Slack does not say where they belong
                    false,
                    channelName,
                    MessageLink.isOne(f.link()) ? f.link() : link,
                    Optional.empty())));
  }

  private static By by(MessageWords.Forwarded forwarded, String ownUser) {
    if (!ownUser.isEmpty() && ownUser.equals(forwarded.author())) {
      return By.US;
    }
    return forwarded.byApp() ? By.APP : By.PERSON;
  }

  /// The message that tells what a customer said: what was forwarded, where something was, for what
  /// stands above it is a colleague's.
  public Chosen heard() {
    return forwarded.orElse(this);
  }

  /// What was written, as plain words, else what was forwarded without a word of its own; `""`
  /// where nothing was written but emoji, links and marks.
  public String words() {
    var words = SlackText.plain(text, "");
    boolean says =
        WORDLESS.matcher(words).replaceAll(" ").codePoints().anyMatch(Character::isLetterOrDigit);
    return says ? words : forwarded.map(Chosen::words).orElse("");
  }

  /// The day on which it was written; empty when Slack does not say.
  public Optional<LocalDate> day() {
    return messageTs.matches("\\d{1,10}\\.\\d{1,9}")
        ? Optional.of(
            LocalDate.ofInstant(
                Instant.ofEpochSecond(Long.parseLong(messageTs.split("\\.", 2)[0])),
                ZoneOffset.UTC))
        : Optional.empty();
  }

  /// The same for a shortcut that belongs to no message.
  static Pressed of(GlobalShortcutPayload payload) {
    var asker =
        new Asker(given(payload.getUser().getTeamId()), payload.getUser().getId(), "", "", false);
    return new Pressed(asker, given(payload.getTriggerId()), "");
  }
}
