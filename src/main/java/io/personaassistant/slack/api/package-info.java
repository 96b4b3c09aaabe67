/// Calls of the Slack Web API, its limits and what it refuses; files up and down.
@NullMarked
package io.personaassistant.slack.api;

import org.jspecify.annotations.NullMarked;
