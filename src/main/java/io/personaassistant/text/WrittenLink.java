package io.personaassistant.text;

/// A link, address or mention as it stands in a text.
///
/// @param text the exact substring
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
/// @param form how it is written
/// @param host where it points, lower case, IDNA form, without port; `""` when there is no host or
///   it cannot be read, which no allow-list holds
public record WrittenLink(String text, int start, int end, Form form, String host) {
  /// How a link is written.
  public enum Form {
    /// `https://host/path`, or any other scheme.
    URL,
    /// `host.tld/path`, `www.host.tld`.
    BARE,
    /// `[label](address)`.
    MARKDOWN,
    /// `![label](address)`.
    IMAGE,
    /// `[label][name]` or `[name]: address`.
    REFERENCE,
    /// `<address|label>`.
    SLACK_LINK,
    EMAIL,
    /// `<@U123>`, or `@name` as people type it.
    MENTION,
    /// `<!channel>`, `@here`: reaches a whole channel or group.
    BROADCAST,
    /// `<#C123>`.
    CHANNEL
  }
}
