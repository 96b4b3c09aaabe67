@NullMarked
package io.personaassistant.slack.route;

import org.jspecify.annotations.NullMarked;
