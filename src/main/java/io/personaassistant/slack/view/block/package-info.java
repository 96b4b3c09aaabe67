/// The shapes that all messages and windows are made of, in blocks of Slack's Block Kit and in its
/// markup.
@NullMarked
package io.personaassistant.slack.view.block;

import org.jspecify.annotations.NullMarked;
