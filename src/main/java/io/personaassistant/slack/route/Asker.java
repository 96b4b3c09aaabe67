package io.personaassistant.slack.route;

/// Who asks, from where.
///
/// @param team the workspace the person belongs to
/// @param channel the channel, group or direct message
/// @param threadTs the thread an answer belongs in, `""` for none
/// @param shared the channel is shared with another company, as far as the event says
public record Asker(String team, String user, String channel, String threadTs, boolean shared) {}
