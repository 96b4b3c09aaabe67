/// The Slack app: transports, routes, limits. Knows nothing of prompts.
@org.jspecify.annotations.NullMarked
package io.personaassistant.slack;
