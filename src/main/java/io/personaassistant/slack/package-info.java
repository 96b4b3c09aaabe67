/// The Slack app: what starts it, answers in threads and in private, shortcuts and the home tab.
/// Calls, windows and views have rooms of their own. Knows nothing of prompts.
@org.jspecify.annotations.NullMarked
package io.personaassistant.slack;
