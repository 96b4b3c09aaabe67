package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.model.Attachment;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the words of a message stand. What people type is its text; what they forward is an
/// attachment of a message that may have no text at all; and apps write into blocks and
/// attachments, with a text that is only the notice of it. In Slack's markup all of it. Pure
/// functions.
public final class MessageWords {
  private MessageWords() {}

  /// A message that somebody forwarded.
  ///
  /// @param author the user id of who wrote it, `""` where Slack does not say
  /// @param byApp whether an app wrote it
  /// @param link its address, `""` where Slack does not say
  record Forwarded(String text, String ts, String author, boolean byApp, String link) {}

  /// The forwarded message in what came with another one; empty for none. Where somebody wrote its
  /// address themselves, Slack shows it below their words, and these stay what was said.
  static Optional<Forwarded> forwarded(String text, @Nullable List<Attachment> attachments) {
    return all(attachments)
        .filter(a -> Boolean.TRUE.equals(a.isMsgUnfurl()))
        .filter(a -> isEmpty(a.getFromUrl()) || !isBeside(text, a.getFromUrl()))
        .map(a ->
            new Forwarded(
                isEmpty(a.getText()) ? inMessage(a) : a.getText(),
                given(a.getTs()),
                given(a.getAuthorId()),
                !isEmpty(a.getBotId()),
                given(a.getFromUrl())))
        .filter(f -> !f.text().isBlank())
        .findFirst();
  }

  /// The words of the forwarded message alone, `""` for none and for one of ours.
  ///
  /// @param ownUser this app's user id
  public static String shared(
      @Nullable String text, @Nullable List<Attachment> attachments, @Nullable String ownUser) {
    return forwarded(given(text), attachments)
        .filter(f -> !f.author().equals(ownUser))
        .map(Forwarded::text)
        .orElse("");
  }

  /// What an app shows: blocks where it has some, for its text repeats them; and attachments, but
  /// for what Slack shows of links.
  static String ofApp(
      String text, @Nullable List<LayoutBlock> blocks, @Nullable List<Attachment> attachments) {
    var shown = inBlocks(blocks);
    return Stream.concat(
            Stream.of(shown.isEmpty() ? text : shown),
            all(attachments)
                .filter(a -> isEmpty(a.getFromUrl()) && isEmpty(a.getOriginalUrl()))
                .map(MessageWords::inAttachment))
        .filter(words -> !words.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String inAttachment(Attachment a) {
    var shown = inBlocks(a.getBlocks());
    if (!shown.isEmpty()) {
      return shown;
    }
    var lines = new ArrayList<>(List.of(given(a.getPretext()), given(a.getTitle())));
    lines.add(given(a.getText()));
    if (a.getFields() != null) {
      a.getFields().forEach(f -> lines.add(given(f.getTitle()) + "\n" + given(f.getValue())));
    }
    return lines.stream().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
  }

  private static String inMessage(Attachment a) {
    return a.getMessageBlocks() == null
        ? ""
        : a.getMessageBlocks().stream()
            .filter(b -> b.getMessage() != null)
            .map(b -> inBlocks(b.getMessage().getBlocks()))
            .collect(Collectors.joining("\n"));
  }

  /// The words of blocks, without small print and buttons.
  private static String inBlocks(@Nullable List<LayoutBlock> blocks) {
    return blocks == null
        ? ""
        : blocks.stream()
            .map(MessageWords::inBlock)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n"));
  }

  private static String inBlock(LayoutBlock block) {
    return switch (block) {
      case HeaderBlock header -> text(header.getText());
      case MarkdownBlock markdown -> given(markdown.getText());
      case SectionBlock section ->
          Stream.concat(
                  Stream.ofNullable(section.getText()),
                  Stream.ofNullable(section.getFields()).flatMap(List::stream))
              .map(MessageWords::text)
              .collect(Collectors.joining("\n"));
      case RichTextBlock rich ->
          Stream.ofNullable(rich.getElements())
              .flatMap(List::stream)
              .map(e -> e instanceof RichTextElement element ? inRich(element) : "")
              .collect(Collectors.joining("\n"));
      default -> "";
    };
  }

  private static String inRich(RichTextElement element) {
    return switch (element) {
      case RichTextSectionElement section -> joined(section.getElements(), "");
      case RichTextListElement list -> joined(list.getElements(), "\n");
      case RichTextQuoteElement quote -> joined(quote.getElements(), "");
      case RichTextPreformattedElement code -> joined(code.getElements(), "");
      case RichTextSectionElement.Text words -> given(words.getText());
      case RichTextSectionElement.Link link ->
          isEmpty(link.getText()) ? given(link.getUrl()) : link.getText();
      case RichTextSectionElement.User user -> "<@" + user.getUserId() + ">";
      case RichTextSectionElement.Channel channel -> "<#" + channel.getChannelId() + ">";
      case RichTextSectionElement.Emoji emoji -> ":" + emoji.getName() + ":";
      default -> "";
    };
  }

  private static String joined(@Nullable List<RichTextElement> elements, String between) {
    return elements == null
        ? ""
        : elements.stream().map(MessageWords::inRich).collect(Collectors.joining(between));
  }

  private static Stream<Attachment> all(@Nullable List<Attachment> attachments) {
    return attachments == null ? Stream.empty() : attachments.stream();
  }

  /// Whether the address stands in the text, among words.
  private static boolean isBeside(String text, String address) {
    var typed = text.replace("&amp;", "&");
    var rest = typed.replace("<" + address + ">", "").replace(address, "");
    return !rest.equals(typed) && rest.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String text(@Nullable TextObject object) {
    return object == null ? "" : given(object.getText());
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
