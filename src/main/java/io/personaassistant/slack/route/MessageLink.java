package io.personaassistant.slack.route;

/// The address of a message, made of what comes with it: asking Slack for it would need the right
/// to read the channel.
final class MessageLink {
  private MessageLink() {}

  private static final String ADDRESS = "https://([a-z0-9-]+\\.)+slack(-gov)?\\.com/archives/\\S+";

  /// Whether it is the address of a message: apps can write any other into a message of theirs.
  static boolean isOne(String address) {
    return address.matches(ADDRESS);
  }

  /// The address that Slack's own *Copy link* gives.
  ///
  /// @param domain the workspace's, such as `acme`; without one the link names no workspace, and
  ///   Slack finds it among those the reader is in
  /// @param threadTs of the thread it stands in, `""` for none
  /// @param responseUrl tells which of Slack's two clouds it is
  static String of(String domain, String channel, String ts, String threadTs, String responseUrl) {
    var cloud = responseUrl.contains("//hooks.slack-gov.com/") ? "slack-gov.com" : "slack.com";
    var host = domain.matches("[a-z0-9][a-z0-9.-]{0,80}") ? domain + "." + cloud : cloud;
    var link = "https://" + host + "/archives/" + channel + "/p" + ts.replace(".", "");
    boolean reply = !threadTs.isEmpty() && !threadTs.equals(ts);
    return reply ? link + "?thread_ts=" + threadTs + "&cid=" + channel : link;
  }
}
