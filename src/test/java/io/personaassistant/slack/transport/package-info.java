@NullMarked
package io.personaassistant.slack.transport;

import org.jspecify.annotations.NullMarked;
