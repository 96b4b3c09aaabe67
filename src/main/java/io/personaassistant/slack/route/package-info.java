/// From what arrived to a handler: who asks, whether they may, what was pressed, chosen or
/// submitted.
@NullMarked
package io.personaassistant.slack.route;

import org.jspecify.annotations.NullMarked;
