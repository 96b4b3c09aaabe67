/// Answers as Slack blocks: pure functions of data.
@org.jspecify.annotations.NullMarked
package io.personaassistant.slack.view;
