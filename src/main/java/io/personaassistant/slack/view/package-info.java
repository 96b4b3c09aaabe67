/// Answers, drafts, the home tab and what people set, as Slack blocks: pure functions of data.
/// Windows for research and for records have rooms of their own, as what opens them has.
@org.jspecify.annotations.NullMarked
package io.personaassistant.slack.view;
