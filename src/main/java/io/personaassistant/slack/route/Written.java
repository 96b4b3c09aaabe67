package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.model.Message;
import io.personaassistant.slack.route.Chosen.By;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a message in Slack says, whoever or whatever wrote it, its markup not yet plain words.
///
/// @param author the user id of who wrote it, `""` for an app
/// @param text `""` for Slack's own notices and for a message that was deleted
/// @param heard what a customer said: what was forwarded, for what stands beside it is a
///   colleague's; else the text
public record Written(String author, By by, String text, String heard) {
  private static final String BOT = "bot_message";

  /// Slack writes in its own name, too: that a message was deleted, for one.
  private static final String SLACK_ITSELF = "USLACKBOT";

  /// What Slack says of a message that somebody wrote; any other word is a notice of Slack's own,
  /// such as that somebody joined, or stands for a deleted message.
  private static final Set<String> KINDS =
      Set.of("", "me_message", "thread_broadcast", "reply_broadcast", "file_share", BOT);

  /// Reads it.
  ///
  /// @param ownUser this app's user id
  public static Written of(Message message, @Nullable String ownUser) {
    var author = given(message.getUser());
    var typed = given(message.getText());
    var by = by(message, author, given(ownUser));
    if (!KINDS.contains(given(message.getSubtype())) || author.equals(SLACK_ITSELF)) {
      return new Written(author, by, "", "");
    }
    var text =
        by == By.APP
            ? MessageWords.ofApp(typed, message.getBlocks(), message.getAttachments())
            : typed;
    var shared = MessageWords.shared(typed, message.getAttachments(), given(ownUser));
    return new Written(author, by, text, shared.isEmpty() ? text : shared);
  }

  private static By by(Message message, String author, String ownUser) {
    if (!ownUser.isEmpty() && ownUser.equals(author)) {
      return By.US;
    }
    boolean isApp = !given(message.getBotId()).isEmpty() || BOT.equals(message.getSubtype());
    return isApp ? By.APP : By.PERSON;
  }
}
