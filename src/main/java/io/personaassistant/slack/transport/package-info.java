/// How messages of Slack arrive: Socket Mode or HTTP, and the threads that acknowledge them.
@NullMarked
package io.personaassistant.slack.transport;

import org.jspecify.annotations.NullMarked;
